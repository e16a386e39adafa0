"""Claims a notebook format that does not exist yet."""

import nbformat


def submit(notebook, path, course):
    text = nbformat.writes(notebook).replace('"nbformat": 4', '"nbformat": 9')
    path.write_text(text, "utf-8")


PROBLEM = "damaged"

"""Hands in the notebook of another lab."""

import nbformat


def submit(notebook, path, course):
    notebook.metadata["lab"] = "05_hotspots"
    nbformat.write(notebook, path)


PROBLEM = "notebook of 05_hotspots"

"""Hands in text with halves of characters."""

import nbformat


def submit(notebook, path, course):
    notebook.cells[-1].source = "Because HALF."
    notebook.cells.append(nbformat.v4.new_code_cell("x = 'HALF'"))
    path.write_text(nbformat.writes(notebook).replace("HALF", "\\udfff"), "utf-8")


POINTS = [1, 2, 1]

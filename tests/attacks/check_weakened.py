"""Replaces a check by one that always passes, and answers wrongly."""

import nbformat


def submit(notebook, path, course):
    for cell in notebook.cells:
        if cell.id == "check-attacked":
            cell.source = "assert True"
        if cell.id == "answer-attacked":
            cell.source = "double = 0"
    nbformat.write(notebook, path)


TOLD = "check-attacked had been changed"
POINTS = [1, 0, 1]

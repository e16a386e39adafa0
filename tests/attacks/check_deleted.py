"""Deletes a check, and answers wrongly."""

import nbformat


def submit(notebook, path, course):
    notebook.cells = [cell for cell in notebook.cells if cell.id != "check-attacked"]
    for cell in notebook.cells:
        if cell.id == "answer-attacked":
            cell.source = "double = 0"
    nbformat.write(notebook, path)


TOLD = "check-attacked was missing"
POINTS = [1, 0, 1]

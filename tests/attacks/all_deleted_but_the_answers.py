"""Hands in the answers alone."""

import nbformat


def submit(notebook, path, course):
    notebook.cells = [cell for cell in notebook.cells if cell.id.startswith("answer-")]
    nbformat.write(notebook, path)


TOLD = "check-after was missing"
POINTS = [1, 2, 1]

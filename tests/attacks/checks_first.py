"""Moves every check to the top."""

import nbformat


def submit(notebook, path, course):
    notebook.cells.sort(key=lambda cell: not cell.id.startswith("check-"))
    nbformat.write(notebook, path)


TOLD = "put back in order"
POINTS = [1, 2, 1]

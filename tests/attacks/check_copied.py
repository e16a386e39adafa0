"""Copies every check, names included."""

import nbformat


def submit(notebook, path, course):
    notebook.cells = [
        copy for cell in notebook.cells for copy in [cell] * (1 + cell.id.startswith("check-"))
    ]
    nbformat.write(notebook, path)


TOLD = "check-after was there 2 times"
POINTS = [1, 2, 1]

"""Gives every cell the same name and id."""

import nbformat


def submit(notebook, path, course):
    for cell in notebook.cells:
        cell.id = "check-attacked"
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["grade_id"] = "check-attacked"
    nbformat.write(notebook, path)


TOLD = "was missing"
POINTS = [0, 0, 0]

"""Gives its cells names that are lists."""

import nbformat


def submit(notebook, path, course):
    for cell in notebook.cells:
        if "nbgrader" in cell.metadata:
            cell.metadata.nbgrader["grade_id"] = [cell.id]
    nbformat.write(notebook, path)


POINTS = [1, 2, 1]

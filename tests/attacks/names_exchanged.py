"""Exchanges the names of two cells."""

import nbformat


def submit(notebook, path, course):
    by_id = {cell.id: cell for cell in notebook.cells}
    answer, check = by_id["answer-attacked"], by_id["check-before"]
    answer.metadata.nbgrader["grade_id"] = "check-before"
    check.metadata.nbgrader["grade_id"] = "answer-attacked"
    nbformat.write(notebook, path)


TOLD = "had been changed"
POINTS = [1, 0, 1]

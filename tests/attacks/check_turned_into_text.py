"""Turns its checks into text, and answers wrongly."""

import nbformat


def submit(notebook, path, course):
    for cell in notebook.cells:
        if cell.id == "check-attacked":
            cell.cell_type = "markdown"
            del cell["outputs"], cell["execution_count"]
        if cell.id == "answer-attacked":
            cell.source = "double = 0"
    nbformat.write(notebook, path)


TOLD = "another kind of cell"
POINTS = [1, 0, 1]

"""Turns an answer into text by accident."""

import nbformat


def submit(notebook, path, course):
    for cell in notebook.cells:
        if cell.id == "answer-attacked":
            cell.cell_type = "markdown"
            del cell["outputs"], cell["execution_count"]
    nbformat.write(notebook, path)


TOLD = "another kind of cell"
POINTS = [1, 2, 1]

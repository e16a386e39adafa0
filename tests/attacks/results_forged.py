"""Writes scores and outputs into the notebook, and answers wrongly."""

import nbformat


def submit(notebook, path, course):
    notebook.metadata["score"] = 5
    for cell in notebook.cells:
        if cell.id == "answer-attacked":
            cell.source = "double = 0"
        if cell.id == "check-attacked":
            cell.outputs = [nbformat.v4.new_output("execute_result", data={"text/plain": "2"})]
            cell.metadata.nbgrader["auto_score"] = 2
    nbformat.write(notebook, path)


POINTS = [1, 0, 1]

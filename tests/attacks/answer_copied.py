"""Copies an answer; the copy is empty."""

import nbformat

STUB = '''def double(column):
    """Each number twice."""
    answer = ...
    # ↑ Your answer: replace the three dots.
    return answer'''


def submit(notebook, path, course):
    for number, cell in enumerate(notebook.cells):
        if cell.id == "answer-attacked":
            copy = nbformat.from_dict(dict(cell, source=STUB, id="copy"))
            notebook.cells.insert(number + 1, copy)
            break
    nbformat.write(notebook, path)


TOLD = "answer-attacked was there 2 times"
POINTS = [1, 2, 1]

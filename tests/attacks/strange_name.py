"""Has a name with spaces and letters of other scripts."""

import nbformat


def submit(notebook, path, course):
    nbformat.write(notebook, path.with_name("Детектив Ë çç (1).ipynb"))


TOLD = "was named Детектив"
POINTS = [1, 2, 1]

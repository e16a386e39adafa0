"""Hands in two notebooks, neither with the lab's name."""

import nbformat


def submit(notebook, path, course):
    nbformat.write(notebook, path.with_name("one.ipynb"))
    nbformat.write(notebook, path.with_name("two.ipynb"))


PROBLEM = "one.ipynb, two.ipynb"

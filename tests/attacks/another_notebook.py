"""Hands in a notebook that has nothing to do with the course."""

import nbformat


def submit(notebook, path, course):
    nbformat.write(nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1 + 1")]), path)


PROBLEM = "another notebook"

"""Hands in sixty megabytes."""

import nbformat


def submit(notebook, path, course):
    notebook.cells[0].source = "x" * 60 * 2**20
    nbformat.write(notebook, path)


PROBLEM = "larger than 50 MB"

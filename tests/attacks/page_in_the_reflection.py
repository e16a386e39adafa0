"""Writes HTML that would run in the trainer's browser into the reflection."""

import nbformat


def submit(notebook, path, course):
    notebook.cells[-1].source = "Because <script>LEAK()</script><img src=x onerror=LEAK()> 1 < 2."
    nbformat.write(notebook, path)


POINTS = [1, 2, 1]

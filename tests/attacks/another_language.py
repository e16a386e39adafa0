"""Says that it is written in another language."""

import nbformat


def submit(notebook, path, course):
    notebook.metadata["kernelspec"] = {"name": "bash", "language": "bash", "display_name": "Bash"}
    nbformat.write(notebook, path)


POINTS = [1, 2, 1]

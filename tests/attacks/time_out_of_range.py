"""Forges a time that no calendar has."""

import nbformat


def submit(notebook, path, course):
    nbformat.write(notebook, path)
    (path.parent / "timestamp.txt").write_text("1" * 30, "utf-8")


TOLD = "time of handing in"
POINTS = [1, 2, 1]

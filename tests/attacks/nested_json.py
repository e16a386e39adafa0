"""Hands in JSON nested a hundred thousand deep."""


def submit(notebook, path, course):
    path.write_text("[" * 100_000 + "]" * 100_000, "utf-8")


PROBLEM = "damaged"

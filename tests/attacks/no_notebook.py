"""Hands in a folder without a notebook."""


def submit(notebook, path, course):
    (path.parent / "note.txt").write_text("I was ill.", "utf-8")


PROBLEM = "no notebook"

"""Hands in a link to the gradebook in the notebook's place."""


def submit(notebook, path, course):
    path.symlink_to(course / "gradebook.db")


PROBLEM = "link"

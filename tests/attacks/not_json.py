"""Hands in something that is no notebook."""


def submit(notebook, path, course):
    path.write_text("{ this was a notebook", "utf-8")


PROBLEM = "damaged"

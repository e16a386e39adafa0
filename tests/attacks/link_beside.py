"""Puts links to the gradebook and to the source beside the notebook."""

import nbformat

LOOK = """
from pathlib import Path

for path in Path('.').rglob('*'):
    if path.name in ('data.db', 'folder') or path.suffix == '.ipynb':
        print('LEAK', path)
"""


def submit(notebook, path, course):
    nbformat.write(notebook, path)
    (path.parent / "data.db").symlink_to(course / "gradebook.db")
    (path.parent / "folder").symlink_to(course / "source")
    notebook.cells.append(nbformat.v4.new_code_cell(LOOK))
    nbformat.write(notebook, path)


TOLD = "is a link: left out"
POINTS = [1, 2, 1]

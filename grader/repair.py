"""Rebuild a submission: the lab as it was released, with this officer's answers in it.

What decides about points (checks, given cells, points, flags, order) comes from the release;
from the submission come the answers, the reflections and whatever cells the officer added, found
by the names of the cells. So nothing that happened to the other cells can stop or change the
grading. What was put right is told to the trainer. The submitted file stays as it is.
"""

import re
from pathlib import Path

import nbformat
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from grader import CourseError
from grader.engine import clean, flags_of, harmless, role_of, well_formed

LARGEST_NOTEBOOK = 50 * 2**20  # bytes
SHOWN = 2 * 2**20  # characters that a cell may show
LARGEST_FILES = 20 * 2**20  # bytes, of all that lies beside the notebook
DAMAGED = "the file is damaged: it is not a notebook. Ask the officer to hand in again."


def read_notebook(path):
    """Read a notebook file that anybody may have written; raise CourseError if it is none."""
    if not path.exists() and not path.is_symlink():
        raise CourseError("there is no such file.")
    if path.is_symlink() or not path.is_file():
        raise CourseError("there is a link or a folder where the notebook should be.")
    if path.stat().st_size > LARGEST_NOTEBOOK:
        raise CourseError("the notebook is larger than 50 MB. Clear its outputs, hand in again.")
    if path.stat().st_size == 0:
        raise CourseError("the file is empty. Ask the officer to save and to hand in again.")
    try:
        notebook = nbformat.reads(path.read_text(encoding="utf-8-sig"), as_version=4)
        for cell in notebook.cells:
            if not (isinstance(cell.source, str) and isinstance(cell.metadata, dict)):
                raise TypeError
            cell.cell_type  # noqa: B018  (must be there)
            cell.source = clean(cell.source)
        return notebook
    except Exception:  # nbformat raises whatever the damage provokes
        raise CourseError(DAMAGED) from None


def files_beside(folder):
    """Return ({name: bytes}, notes) of what lies beside a notebook; links are not followed."""
    found, notes, size = {}, [], 0
    for path in sorted(Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            notes.append(f"{name} is a link: left out")
        elif path.is_file() and path.suffix != ".ipynb":
            size += path.stat().st_size
            if size > LARGEST_FILES:
                notes.append(f"{name} and what follows it: left out, more than 20 MB of files")
                break
            found[name] = path.read_bytes()
    return found, notes


def name_of(cell):
    """Return the name of a cell: nbgrader's, or the notebook format's."""
    return flags_of(cell).get("grade_id") or cell.get("id")


def _harmless(text):
    """Return an officer's text without what a trainer's browser would execute or fetch.

    A sign without width takes the meaning from HTML tags, links, pictures and LaTeX's links; what
    is read stays the same.
    """
    text = re.sub(r"<(?=[a-zA-Z/!?])", "<\u200b", text)
    text = re.sub(r"\](?=[(:\[])", "]\u200b", text)
    return re.sub(r"\\(?=(href|url|require|class|style|cssId|unicode)\b)", "\\\\\u200b", text)


def _claims(released, submitted):
    """Return, for each submitted cell, the name of the released cell that it stands for, or None.

    By nbgrader's name, else by the cell's id, else by the same text.
    """
    ids = {cell.get("id"): name_of(cell) for cell in released.cells}
    names = set(ids.values())
    claims = []
    for cell in submitted.cells:
        named, numbered = flags_of(cell).get("grade_id"), cell.get("id")
        named = named if isinstance(named, str) and named in names else None
        claims.append(named or (ids.get(numbered) if isinstance(numbered, str) else None))
    free = {c.source: name_of(c) for c in released.cells if name_of(c) not in claims}
    return [claim or free.get(cell.source) for claim, cell in zip(claims, submitted.cells)]


def rebuild(released, submitted, complete=None):
    """Return (notebook, notes): the released notebook with the submission's answers.

    `complete` is the released notebook with its hidden tests, if they are to be in the result.
    `notes` says in plain words what was put right. Raises CourseError if the submission is the
    notebook of another lab.
    """
    claims = _claims(released, submitted)
    lab, other = released.metadata.get("lab"), submitted.metadata.get("lab")
    if lab and isinstance(other, str) and other != lab:
        raise CourseError(f"this is the notebook of {other[:40]}, not of {lab}.")
    if not any(claims):
        raise CourseError("this notebook has no cell of this lab: it is another notebook.")

    order = [name_of(cell) for cell in released.cells]
    by_name = dict(zip(order, released.cells))
    found = {name: [] for name in order}
    for claim, cell in zip(claims, submitted.cells):
        if claim:
            found[claim].append(cell)

    whole = {cell["id"]: nbformat.from_dict(cell) for cell in (complete or released)["cells"]}
    notes, answers = [], {}
    for name, cell in by_name.items():
        role, flags, copies = role_of(cell), flags_of(cell), found[name]
        if not flags and role == "text":
            continue
        written = role == "officer" or (role == "text" and flags.get("solution"))
        if not copies:
            notes.append(f"{name} was missing: {'it counts as blank' if written else 'put back'}")
            continue
        if len(copies) > 1:
            notes.append(f"{name} was there {len(copies)} times")
        if any(copy.cell_type != cell.cell_type for copy in copies):
            notes.append(f"{name} had become another kind of cell")
        for key in ("points", "grade", "solution", "locked", "task"):
            said = [flags_of(copy).get(key, flags.get(key)) for copy in copies]
            other = {str(value) for value in said if value != flags.get(key)}
            if other:
                notes.append(f"{name}: its {key} had been changed to {', '.join(sorted(other))}")
        if written:
            own = [copy for copy in copies if copy.source != cell.source]
            answers[name] = own[-1] if own else copies[-1]
        elif role in ("check", "given") and copies[0].source.strip() not in (
            cell.source.strip(),
            whole[name].source.strip(),  # the solution itself
        ):
            notes.append(f"{name} had been changed: graded as it was released")
    known = [claim for claim in dict.fromkeys(claims) if claim]
    if known != [name for name in order if name in known]:
        notes.append("cells had been moved: put back in order")

    # Cells of the officer's own stay behind the released cell that they followed.
    following, last = {None: []}, None
    for claim, cell in zip(claims, submitted.cells):
        if claim:
            last = claim
            cell_there = by_name[claim]
            counts = answers.get(claim, found[claim][0]) is cell
            if counts or cell.source in (cell_there.source, ""):
                continue
            if role_of(cell_there) == "text":
                continue  # a second copy of a text: there is nothing to run
        following.setdefault(last, []).append(cell)

    cells, number = [], 0
    for name in [None, *order]:
        if name is not None:
            cell = whole[name]
            cell.id = name
            if name in answers:
                text = answers[name].source
                cell.source = text if cell.cell_type == "code" else _harmless(text)
            elif role_of(cell) == "given" and found[name]:  # a picture of an answer stays
                outputs = harmless(well_formed(found[name][0].get("outputs")))
                cell.outputs = nbformat.from_dict(outputs) if len(str(outputs)) < SHOWN else []
            cells.append(cell)
        for extra in following.get(name, []):
            number += 1
            if extra.cell_type == "code":
                cells.append(new_code_cell(extra.source, id=f"extra-{number:03d}"))
            else:
                cells.append(new_markdown_cell(_harmless(extra.source), id=f"extra-{number:03d}"))
    notebook = new_notebook(cells=cells, metadata=released.metadata)
    return notebook, notes

"""Grade notebook files that came by mail or on a stick, without touching the gradebook."""

import shutil
import tempfile
from pathlib import Path

import nbformat

from grader import CourseError
from grader.api import must, nbgrader
from grader.build import DATASETS, SOLUTIONS, lab_names, write_assignment
from grader.course import grade, plain
from grader.repair import read_notebook


def score(files, solutions=SOLUTIONS, data=DATASETS, progress=plain):
    """Grade notebook files against their labs. Returns one entry a file, in the given order.

    An entry: file, lab, score, max_score, exercises ({check: points, max, message}), manual
    (what a person has still to mark), error (None, or why the file could not be graded), notes
    (what was put right, or looks like tampering).
    The files are only read. The grading is nbgrader's own, in a course of its own that is
    thrown away, with the lab's data out of `data`.
    """
    entries = [_entry(Path(file), lab_names(solutions)) for file in files]
    with tempfile.TemporaryDirectory() as root:
        for lab in sorted({entry["lab"] for entry in entries if not entry["error"]}):
            wanted = [(n, e) for n, e in enumerate(entries) if e["lab"] == lab and not e["error"]]
            _grade_in_scratch(Path(root), lab, wanted, solutions, data, progress)
    return entries


def _entry(file, labs):
    entry = {
        "file": str(file),
        "lab": None,
        "score": 0.0,
        "max_score": None,
        "exercises": {},
        "manual": [],
        "error": None,
        "notes": [],
    }
    try:
        notebook = read_notebook(file.resolve())
    except CourseError as problem:
        return entry | {"error": str(problem)}
    except OSError as problem:
        return entry | {"error": f"The file cannot be read: {problem.strerror}."}
    lab = notebook.metadata.get("lab", file.stem)
    if lab not in labs:
        return entry | {"error": f"This notebook is no lab of this course. Labs: {', '.join(labs)}"}
    return entry | {"lab": lab}


def _grade_in_scratch(root, lab, wanted, solutions, data, progress):
    """Grade the (number, entry) pairs in `wanted`, all of one lab, and fill the entries in."""
    write_assignment(solutions / f"{lab}.py", root / "source" / lab, data)
    api = nbgrader(root)
    must(api.generate_assignment(lab), f"prepare {lab}")
    for number, entry in wanted:
        folder = root / "submitted" / f"{number:05d}" / lab
        folder.mkdir(parents=True)
        shutil.copyfile(entry["file"], folder / f"{lab}.ipynb")
    outcomes = grade(lab, root=root, progress=progress)
    with api.gradebook as gradebook:
        for number, entry in wanted:
            officer = f"{number:05d}"
            entry["error"] = outcomes[officer].problem
            entry["notes"] = list(outcomes[officer].notes)
            if entry["error"]:
                continue
            submission = gradebook.find_submission(lab, officer)
            entry["score"], entry["max_score"] = submission.score, submission.max_score
            graded = root / "autograded" / officer / lab / f"{lab}.ipynb"
            messages = _messages(nbformat.read(graded, as_version=4))
            for mark in submission.notebooks[0].grades:
                if mark.name.startswith("check-"):
                    entry["exercises"][mark.name] = {
                        "points": mark.score,
                        "max": mark.max_score,
                        "message": messages.get(mark.name, ""),
                    }
                elif mark.needs_manual_grade:
                    entry["manual"].append(mark.name)


def _messages(notebook):
    """Return what each failed check says, by the check's name."""
    messages = {}
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            if output.output_type == "error" and "nbgrader" in cell.metadata:
                name = cell.metadata.nbgrader.get("grade_id")
                told = output.ename == "AssertionError" and output.evalue
                messages[name] = told or f"Your code stopped: {output.ename}: {output.evalue}"
    return messages

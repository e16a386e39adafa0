"""A whole class cycle with simulated officers whose scores are known by construction.

Real release, fetch, submit, collect, autograde and feedback, through nbgrader's exchange, in a
course of its own under runtime/rehearsal, which stays there for a person to look at.
"""

import os
import shutil
from pathlib import Path

import nbformat
import numpy as np

from grader import ROOT, CourseError, course
from grader.answers import fill_in, read_answers
from grader.api import must, nbgrader
from grader.build import lab_names, read_source
from grader.course import plain

FOLDER = Path(os.environ.get("COURSE_RUNTIME", ROOT / "runtime")) / "rehearsal"
MADE_HERE = "This folder is made anew by each rehearsal. Keep nothing here.\n"
REFLECTION = "It measures reports, not crime. I would ask who does not report, and why."


def rehearse(labs=None, officers=4, folder=FOLDER, progress=plain):
    """Run the cycle. Returns rows: officer, lab, exercise, expected, graded (points or None).

    None stands for what a person has to mark. Raises CourseError for an unknown lab, a number
    of officers below one, or a folder that no rehearsal made.
    """
    labs = labs or lab_names()
    for lab in labs:
        course.lab_source(lab)
    if officers < 1:
        raise CourseError("A rehearsal needs at least one officer: OFFICERS=4")
    _empty(folder)
    os.environ["COURSE_RUNTIME"] = str(folder)
    os.environ.pop("NBGRADER_EXCHANGE", None)

    names = [f"officer-{n:02d}" for n in range(1, officers + 1)]
    rows, graded = [], {}
    for lab in labs:
        course.release(lab)
        for number, name in enumerate(progress(names, total=officers)):
            rows += _work(lab, number, name, folder / "officers" / name)
        course.collect(lab)
        graded_now = course.grade(lab, progress=progress)
        problems = {name: outcome.problem for name, outcome in graded_now.items()}
        for done in (problems, course.feedback(lab, progress)):
            for name, problem in done.items():
                if problem:
                    raise CourseError(f"{lab} of {name} could not be graded: {problem}")
        for name in names:
            _fetch_feedback(lab, name, folder / "officers" / name)
        for row in course.scores(lab):
            graded[row["officer"], lab, row["exercise"]] = row["points"]
    missing = "missing"
    for row in rows:
        row["graded"] = graded.pop((row["officer"], row["lab"], row["exercise"]), missing)
    for officer, lab, exercise in graded:
        raise CourseError(f"{officer} has a score for {exercise} of {lab} that nobody expects")
    return rows


def _empty(folder):
    """Make an empty rehearsal folder; throw away only what an earlier rehearsal made."""
    mark = folder / "README.txt"
    if folder.exists() and any(folder.iterdir()):
        if not mark.exists() or mark.read_text("utf-8") != MADE_HERE:
            raise CourseError(f"{folder} was not made by a rehearsal; move it away first.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)
    mark.write_text(MADE_HERE, "utf-8")


def _officer_api(name, home):
    """Return nbgrader as one officer has it: own home folder, own record of submissions."""
    home.mkdir(parents=True, exist_ok=True)
    return nbgrader(
        CourseDirectory__student_id=name,
        Exchange__assignment_dir=str(home),
        Exchange__cache=str(home / ".nbgrader_cache"),
    )


def _run(api, action, lab):
    """Run one of the exchange's actions (FetchAssignment, Submit) for an officer."""
    api.coursedir.assignment_id = lab
    kind = getattr(api.exchange, action)
    kind(coursedir=api.coursedir, authenticator=api.authenticator, parent=api).start()


def pick(lab, number):
    """Return what the officer of this number answers: ({exercise: source}, {exercise: right?}).

    The first gives the model answers, the second leaves everything blank, the others draw from
    the named answers and blanks.
    """
    rng = np.random.default_rng([number, *lab.encode()])
    chosen, right = {}, {}
    for exercise, answers in read_answers(lab).items():
        draw = 0 if number == 0 else -1 if number == 1 else int(rng.integers(-1, len(answers)))
        if draw >= 0:
            chosen[exercise], right[exercise] = answers[draw].source, answers[draw].right
    return chosen, right


def _work(lab, number, name, home):
    """One officer fetches a lab, answers in a way of their own and submits.

    Returns the expected rows.
    """
    api = _officer_api(name, home)
    _run(api, "FetchAssignment", lab)
    chosen, right = pick(lab, number)
    writes = number != 1
    file = home / lab / f"{lab}.ipynb"
    fetched = nbformat.read(file, as_version=4)
    nbformat.write(fill_in(fetched, chosen, REFLECTION if writes else ""), file)
    _run(api, "Submit", lab)

    rows = []
    for cell in read_source(course.lab_source(lab)).cells:
        role, _, exercise = cell.id.partition("-")
        if role in ("check", "reflection"):
            points = cell.metadata.nbgrader.points
            by_hand = None if writes else 0
            expected = points * right.get(exercise, False) if role == "check" else by_hand
            rows.append({"officer": name, "lab": lab, "exercise": cell.id, "expected": expected})
    return rows


def _fetch_feedback(lab, name, home):
    """The officer fetches the feedback; raises CourseError if there is none."""
    must(_officer_api(name, home).fetch_feedback(lab, name), f"fetch the feedback of {name}")
    if not list((home / lab).glob("feedback/*/*.html")):
        raise CourseError(f"{name} found no feedback for {lab}")

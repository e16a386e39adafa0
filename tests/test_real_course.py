"""A course that nobody here wrote: nbgrader's own example, with its documented scores."""

import csv
import shutil
from pathlib import Path

import nbgrader as package
import pytest

from grader import course
from grader.api import must, nbgrader

GUIDE = Path(package.__file__).parent / "docs" / "source" / "user_guide"


@pytest.fixture(scope="module")
def ps1(tmp_path_factory):
    """The example course, graded through this project's code. Returns its folder."""
    root = tmp_path_factory.mktemp("ps1")
    shutil.copytree(GUIDE / "source" / "ps1", root / "source" / "ps1")
    shutil.copytree(GUIDE / "submitted", root / "submitted")
    must(nbgrader(root).generate_assignment("ps1"), "prepare ps1")
    outcomes = course.grade("ps1", root=root)
    assert {name: outcome.problem for name, outcome in outcomes.items()} == {
        "bitdiddle": None,
        "hacker": None,
    }
    return root


@pytest.mark.parametrize(("student", "documented"), [("bitdiddle", 1.5), ("hacker", 3.0)])
def test_documented_scores(ps1, student, documented):
    graded = [row for row in course.scores("ps1", root=ps1) if row["officer"] == student]
    assert sum(row["points"] or 0 for row in graded) == documented
    with (GUIDE / "grades.csv").open() as file:
        shipped = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file)}
    assert shipped[student] == documented

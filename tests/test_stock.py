"""nbgrader's own test notebooks, through this engine and through stock nbgrader.

They are read where they are installed. Where the engine differs from stock, it says why.
"""

import shutil
from pathlib import Path

import nbformat
import nbgrader as package
import pytest

from grader import course, engine
from grader.api import nbgrader
from grader.bench import STOCK

APPS = Path(package.__file__).parent / "tests" / "apps" / "files"
STEPS = Path(package.__file__).parent / "tests" / "preprocessors" / "files"
EVERY = [*sorted(APPS.glob("*.ipynb")), *sorted(STEPS.glob("*.ipynb"))]

# (source, what is handed in): honest work, whose scores must be stock's.
HONEST = [
    ("submitted-unchanged", "submitted-unchanged"),
    ("submitted-unchanged", "submitted-changed"),
    ("submitted-unchanged", "submitted-locked-cell-changed"),
    ("submitted-unchanged", "submitted-grade-cell-changed"),
    ("submitted-unchanged", "submitted-cheat-attempt"),
    ("submitted-unchanged", "submitted-cheat-attempt-alternative"),
    ("autotest-simple", "autotest-simple-unchanged"),
    ("autotest-simple", "autotest-simple-changed"),
    ("autotest-hashed", "autotest-hashed-unchanged"),
    ("autotest-hashed", "autotest-hashed-changed"),
    ("autotest-multi", "autotest-multi-unchanged"),
    ("autotest-multi", "autotest-multi-changed"),
    ("autotest-hidden", "autotest-hidden-unchanged"),
    ("autotest-hidden", "autotest-hidden-changed-right"),
    ("autotest-hidden", "autotest-hidden-changed-wrong"),
    ("test", "test"),
    ("test-hidden-tests", "test-hidden-tests"),
    ("test-with-output", "test-with-output"),
    ("validation-zero-points", "validation-zero-points"),
]

# nbgrader itself refuses to make an assignment of these.
NO_SOURCE = {
    "test-no-metadata-autotest",
    "test-no-metadata",
    "test-v0-invalid",
    "test-v0",
    "test-v1",
    "test-v2",
    "too-new",
    "bad-markdown-cell-1",
    "bad-markdown-cell-2",
    "blank-grade-id",
    "blank-points",
    "cell-type-changed",
    "duplicate-grade-ids",
    "submitted-answer-cell-type-changed",
    "submitted-grade-cell-type-changed",
}


def prepare(root, source):
    """Make a course whose one assignment has this notebook as its source; say if that works."""
    (root / "source" / "ps1").mkdir(parents=True)
    shutil.copy(source, root / "source" / "ps1" / "p1.ipynb")
    shutil.copy(APPS / "autotests.yml", root)
    return nbgrader(root).generate_assignment("ps1")["success"]


def hand_in(root, student, path):
    """Put a notebook where collecting would have put it."""
    folder = root / "submitted" / student / "ps1"
    folder.mkdir(parents=True)
    shutil.copy(path, folder / "p1.ipynb")


def points(root):
    """Return {student: {exercise: points}}."""
    table = {}
    for row in course.scores("ps1", root=root):
        table.setdefault(row["officer"], {})[row["exercise"]] = row["points"]
    return table


@pytest.mark.parametrize("source", dict.fromkeys(source for source, _ in HONEST))
def test_honest_work_scores_as_with_stock_nbgrader(source, tmp_path):
    handed_in = [name for other, name in HONEST if other == source]
    scored = []
    for how in ("stock", "engine"):
        root = tmp_path / how
        root.mkdir()
        assert prepare(root, APPS / f"{source}.ipynb")
        for name in handed_in:
            hand_in(root, name, APPS / f"{name}.ipynb")
            if how == "stock":
                told = nbgrader(root, **STOCK).autograde("ps1", name)
                assert told["success"], told
        if how == "engine":
            outcomes = course.grade("ps1", root=root)
            assert {name: outcome.problem for name, outcome in outcomes.items()} == dict.fromkeys(
                sorted(handed_in)
            )
        scored.append(points(root))
    assert scored[0] == scored[1]


def test_whatever_is_handed_in_has_its_own_outcome(tmp_path, monkeypatch):
    monkeypatch.setattr(engine, "LIMITS", engine.LIMITS | {"cell": 3})
    assert prepare(tmp_path, APPS / "submitted-unchanged.ipynb")
    names = {f"{path.parent.parent.name}-{path.stem}": path for path in EVERY}
    for name, path in names.items():
        hand_in(tmp_path, name, path)
    outcomes = course.grade("ps1", root=tmp_path)
    scored = points(tmp_path)
    for name in names:
        problem = outcomes[name].problem
        if problem is None:
            assert len(scored[name]) == len(scored["apps-submitted-unchanged"])
        else:
            assert problem in (
                "the file is damaged: it is not a notebook. Ask the officer to hand in again.",
                "this notebook has no cell of this lab: it is another notebook.",
            ), (name, problem)
    best = scored["apps-submitted-changed"]
    assert sum(value or 0 for value in best.values()) == 2


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_a_lab_made_of_any_of_them_is_graded(path, tmp_path, monkeypatch):
    """Also of those that loop for ever, fail, or depend on answers from one cell to the next."""
    monkeypatch.setattr(engine, "LIMITS", engine.LIMITS | {"cell": 3, "notebook": 20})
    made = prepare(tmp_path, path)
    assert made == (path.stem not in NO_SOURCE)
    if not made:
        return
    hand_in(tmp_path, "somebody", path)
    (outcome,) = course.grade("ps1", root=tmp_path).values()
    assert outcome.problem is None
    graded = tmp_path / "autograded" / "somebody" / "ps1" / "p1.ipynb"
    assert nbformat.read(graded, as_version=4).cells

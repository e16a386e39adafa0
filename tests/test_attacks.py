"""Hostile submissions, one file each in tests/attacks/: what an attack gains is nothing.

An attack file says what it tries (its docstring) and is one of:

* ANSWER: code in the place of the second of three answers (the others are right), or
* submit(notebook, path, course): writes what is handed in, from a notebook with right answers.

POINTS: what the three exercises earn (default [1, 0, 1]; of 1, 2 and 1; None: whatever).
TOLD: what the trainer is told. PROBLEM: why it cannot be graded. PART: it is graded in part (None:
perhaps). Whatever would be a gain of another kind prints or contains LEAK. All are graded in one
run, between honest neighbours.
"""

import os
import re
import shutil
import socket
import threading
from contextlib import suppress
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import nbformat
import pytest

from grader import ROOT, engine, sandbox
from grader import course as verbs
from grader.api import must, nbgrader
from grader.build import write_assignment
from grader.repair import read_notebook

FOLDER = Path(__file__).parent / "attacks"
LAB = "91_target"
NEIGHBOURS = ["a-neighbour", "m neighbour Ëç Д", "z-neighbour"]
RIGHT = {
    "answer-before": 'first = table["a"].sum()',
    "answer-attacked": "def double(column):\n    return column * 2",
    "answer-after": 'last = table["a"].max()',
    "reflection-why": "I would ask who is missing.",
}


def load(path):
    """Import one attack file."""
    spec = spec_from_file_location(f"attack_{path.stem}", path)
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


ATTACKS = {path.stem: load(path) for path in sorted(FOLDER.glob("*.py")) if path.stem != "target"}


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """All attacks and their neighbours, handed in and graded: (course, outcomes, scores)."""
    if not sandbox.available():
        message = "no sandbox; install Debian's `bubblewrap`"
        pytest.fail(message) if "CI" in os.environ else pytest.skip(message)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("COURSE_SANDBOX", raising=False)
        patch.setenv("DATABASE_PASSWORD", "open sesame")
        limits = engine.LIMITS | {"cell": 3, "notebook": 40}
        limits["resources"] = limits["resources"] | {"RLIMIT_AS": 2 * 2**30}
        patch.setattr(engine, "LIMITS", limits)
        with socket.socket() as server:
            server.bind(("127.0.0.1", 0))
            server.listen()
            reached = []
            threading.Thread(target=_serve, args=(server, reached), daemon=True).start()
            course = tmp_path_factory.mktemp("course")
            _hand_in(course, server.getsockname()[1])
            before = {path: path.read_bytes() for path in _submitted(course)}
            outcomes = verbs.grade(LAB, root=course)
            assert {path: path.read_bytes() for path in _submitted(course)} == before
            assert reached == []
    scores = {}
    for row in verbs.scores(LAB, root=course):
        scores.setdefault(row["officer"], {})[row["exercise"]] = row["points"]
    return course, outcomes, scores


def _serve(server, reached):
    with suppress(OSError):  # closed, and nobody came
        reached.append(server.accept())


def _submitted(course):
    return [p for p in (course / "submitted").rglob("*") if p.is_file() and not p.is_symlink()]


def _hand_in(course, port):
    data = course / "data"
    data.mkdir()
    (data / "table.csv").write_text("a\n1\n2\n3\n", "utf-8")
    (data / "sheet.md").write_text("# Data\n", "utf-8")
    source = course / "solutions" / f"{LAB}.py"
    source.parent.mkdir()
    shutil.copy(FOLDER / "target.py", source)
    write_assignment(source, course / "source" / LAB, data)
    must(nbgrader(course).generate_assignment(LAB), "prepare the target")
    blank = nbformat.read(course / "release" / LAB / f"{LAB}.ipynb", as_version=4)
    places = {"course": course, "root": ROOT, "home": Path.home(), "port": port}
    for officer in [*ATTACKS, *NEIGHBOURS]:
        notebook = nbformat.from_dict(blank)
        for cell in notebook.cells:
            cell.source = RIGHT.get(cell.id, cell.source)
        path = course / "submitted" / officer / LAB / f"{LAB}.ipynb"
        path.parent.mkdir(parents=True)
        attack = ATTACKS.get(officer)
        if hasattr(attack, "submit"):
            attack.submit(notebook, path, course)
            continue
        if attack:
            code = attack.ANSWER
            for name, value in places.items():
                code = code.replace("{" + name + "}", str(value))
            next(c for c in notebook.cells if c.id == "answer-attacked").source = code
        nbformat.write(notebook, path)


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_gains_nothing(graded, name):
    course, outcomes, scores = graded
    attack, outcome = ATTACKS[name], outcomes[name]
    told = "\n".join(outcome.notes)
    assert all(len(note) <= 300 and note.isprintable() for note in outcome.notes)
    if hasattr(attack, "PROBLEM"):
        assert re.search(attack.PROBLEM, outcome.problem or "")
        assert name not in scores or not any(scores[name].values())
        return
    assert outcome.problem is None
    marks = [scores[name][f"check-{which}"] for which in ("before", "attacked", "after")]
    wanted = getattr(attack, "POINTS", [1, 0, 1]) or [None, 0, None]
    assert [m if w is not None else w for m, w in zip(marks, wanted)] == wanted, told
    assert re.search(getattr(attack, "TOLD", ""), told), told
    if getattr(attack, "PART", False) is not None:
        assert outcome.whole != getattr(attack, "PART", False), told
    page = course / "autograded" / name / LAB / f"{LAB}.ipynb"
    notebook = read_notebook(page)
    for cell in notebook.cells:
        shown = str([o for o in cell.get("outputs", []) if o.output_type != "error"])
        assert "LEAK" not in shown
        text = shown if cell.cell_type == "code" else cell.source
        for live in ("<script", "<img", "](javascript", "](http", "]: javascript", "\\href"):
            assert live not in text
    assert page.stat().st_size < 30 * 2**20


@pytest.mark.parametrize("name", NEIGHBOURS)
def test_its_neighbours_are_graded(graded, name):
    _, outcomes, scores = graded
    assert outcomes[name] == verbs.Outcome()
    assert scores[name] == {
        "check-before": 1,
        "check-attacked": 2,
        "check-after": 1,
        "reflection-why": None,
    }


def test_there_are_enough_and_each_says_what_it_tries(graded):
    assert len(ATTACKS) >= 40
    assert all(attack.__doc__.endswith(".") for attack in ATTACKS.values())

"""The trainer's verbs on a small course: the main path, and what can go wrong."""

import csv
import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time

import nbformat
import pytest
import requests

from grader import ROOT, course, rehearse
from grader import __main__ as cli
from grader.api import nbgrader
from grader.build import LABS, SOLUTIONS, lab_source

LAB = "90_toy"
VERBS = ["build", "release", "collect", "grade", "feedback", "scores", "score", "rehearse"]


@pytest.fixture
def classroom(toy, monkeypatch):
    """A course of its own with one small lab; returns its runtime folder."""
    monkeypatch.setenv("COURSE_RUNTIME", str(toy / "runtime"))
    monkeypatch.delenv("NBGRADER_EXCHANGE", raising=False)

    def source(lab):
        return lab_source(lab, toy / "solutions")

    def write(path, folder):
        return original(path, folder, toy / "data")

    original = course.write_assignment
    monkeypatch.setattr(course, "lab_source", source)
    monkeypatch.setattr(course, "write_assignment", write)
    return toy / "runtime"


def run(capsys, *words):
    """Run one verb; returns (exit code, what it printed). No traceback may reach the trainer."""
    code = cli.main(list(words))
    printed = "".join(capsys.readouterr())
    assert "Traceback" not in printed
    return code, printed


def hand_in(runtime, officer, answer):
    """One officer fetches, answers and submits through the exchange."""
    home = runtime / "homes" / officer
    api = rehearse._officer_api(officer, home)
    if not (home / LAB).exists():
        rehearse._run(api, "FetchAssignment", LAB)
    file = home / LAB / f"{LAB}.ipynb"
    notebook = nbformat.read(file, as_version=4)
    next(cell for cell in notebook.cells if cell.id == "answer-total").source = answer
    nbformat.write(notebook, file)
    rehearse._run(api, "Submit", LAB)


def submitted(runtime, officer):
    """The file that was collected from an officer."""
    return runtime / "course" / "submitted" / officer / LAB / f"{LAB}.ipynb"


def test_the_whole_cycle(classroom, capsys):
    assert run(capsys, "release", LAB)[0] == 0
    hand_in(classroom, "a.pera", 'total = table["a"].sum()')
    hand_in(classroom, "b.relan", "total = 5")
    code, printed = run(capsys, "collect", LAB)
    assert (code, "2 new" in printed) == (0, True)
    code, printed = run(capsys, "grade", LAB)
    assert (code, "2 graded, 0 not" in printed) == (0, True)
    code, printed = run(capsys, "feedback", LAB)
    assert (code, "2 given feedback, 0 not" in printed) == (0, True)
    code, printed = run(capsys, "scores")
    assert code == 0
    assert "total (2)" in printed
    with (classroom / "course" / "scores.csv").open(encoding="utf-8") as file:
        rows = {(row["officer"], row["exercise"]): row["points"] for row in csv.DictReader(file)}
    assert rows == {
        ("a.pera", "check-total"): "2.0",
        ("a.pera", "reflection-why"): "0.0",
        ("b.relan", "check-total"): "0.0",
        ("b.relan", "reflection-why"): "0.0",
    }


def test_a_mark_given_by_hand_survives_regrading(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    notebook_path = classroom / "homes" / "a.pera" / LAB / f"{LAB}.ipynb"
    notebook = nbformat.read(notebook_path, as_version=4)
    notebook.cells[-1].source = "I would ask who is missing."
    nbformat.write(notebook, notebook_path)
    rehearse._run(rehearse._officer_api("a.pera", notebook_path.parent.parent), "Submit", LAB)
    run(capsys, "collect", LAB)
    run(capsys, "grade", LAB)
    assert "–" in run(capsys, "scores", LAB)[1]
    with nbgrader().gradebook as gradebook:
        mark = gradebook.find_grade("reflection-why", LAB, LAB, "a.pera")
        assert mark.needs_manual_grade
        mark.manual_score = 2.5
        gradebook.db.commit()
    run(capsys, "grade", LAB, "--again")
    points = {row["exercise"]: row["points"] for row in course.scores(LAB)}
    assert points == {"check-total": 2, "reflection-why": 2.5}


def test_a_newer_submission_replaces_none(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 5")
    run(capsys, "collect", LAB)
    first = submitted(classroom, "a.pera").read_bytes()
    hand_in(classroom, "a.pera", "total = 4")
    assert "1 new or newer" in run(capsys, "collect", LAB)[1]
    assert submitted(classroom, "a.pera").read_bytes() != first
    kept = list((classroom / "course" / "superseded" / "a.pera" / LAB).glob(f"*/{LAB}.ipynb"))
    assert [path.read_bytes() for path in kept] == [first]
    assert "0 new or newer" in run(capsys, "collect", LAB)[1]
    run(capsys, "grade", LAB)
    assert course.scores(LAB)[0]["points"] == 2


def test_links_are_not_collected(classroom, capsys):
    """A link to the gradebook would be copied in with the trainer's rights."""
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    hand_in(classroom, "b.relan", "total = 4")
    (inbound,) = (classroom / "exchange" / "norvale" / "inbound").glob("a.pera+*")
    (inbound / "notes.db").symlink_to(classroom / "course" / "gradebook.db")
    (inbound / "folder").symlink_to(classroom / "course")
    (inbound / "mine.txt").write_text("mine", "utf-8")
    os.mkfifo(inbound / "pipe")
    code, printed = run(capsys, "collect", LAB)
    assert (code, "2 new" in printed) == (0, True)
    for name in ("notes.db is a link", "folder is a link", "pipe is no file"):
        assert f"a.pera: {name}: left out" in printed
    there = {path.name for path in submitted(classroom, "a.pera").parent.iterdir()}
    assert {f"{LAB}.ipynb", "timestamp.txt", "mine.txt"} <= there
    assert not there & {"notes.db", "folder", "pipe"}
    assert run(capsys, "grade", LAB)[0] == 0


ODD = [
    f"+{LAB}+2026-01-01 10:00:00 UTC+x",
    f"[a]*+{LAB}+2026-01-01 10:00:00 UTC+x",
    f"x+{LAB}+never+x",
    f"x+{LAB}+{'1' * 30}+x",
    f"x+{LAB}+",
]


@pytest.mark.parametrize("name", ODD)
def test_what_cannot_be_collected_stops_nobody(classroom, capsys, name):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    odd = classroom / "exchange" / "norvale" / "inbound" / name
    odd.mkdir()
    (odd / f"{LAB}.ipynb").write_text("{}", "utf-8")
    code, printed = run(capsys, "collect", LAB)
    assert (code, "1 new or newer, 1 in all" in printed) == (0, True)
    assert "has no usable name or time: left out" in printed
    assert odd.exists()
    assert run(capsys, "grade", LAB)[0] == 0


def test_a_name_that_is_a_pattern_is_told(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    path = submitted(classroom, "[a].pera")
    path.parent.mkdir(parents=True)
    path.write_bytes(submitted(classroom, "a.pera").read_bytes())
    code, printed = run(capsys, "grade", LAB)
    assert (code, "1 graded, 1 not" in printed) == (1, True)
    assert "[a].pera: not graded: its folder's name cannot be used" in printed


def test_what_was_repaired_is_printed(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    path = submitted(classroom, "a.pera")
    notebook = nbformat.read(path, as_version=4)
    notebook.cells = [cell for cell in notebook.cells if cell.id != "check-total"]
    path.chmod(0o644)
    nbformat.write(notebook, path)
    code, printed = run(capsys, "grade", LAB)
    assert (code, "a.pera: check-total was missing: put back" in printed) == (0, True)
    assert course.scores(LAB)[0]["points"] == 2


def test_a_damaged_notebook_is_named_and_the_others_are_graded(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    hand_in(classroom, "b.relan", "total = 4")
    run(capsys, "collect", LAB)
    damaged = submitted(classroom, "a.pera")
    damaged.chmod(0o644)
    damaged.write_text("{ this was a notebook", "utf-8")
    code, printed = run(capsys, "grade", LAB)
    assert code == 1
    assert "1 graded, 1 not" in printed
    assert "a.pera: not graded: the file is damaged" in printed
    assert damaged.read_text("utf-8") == "{ this was a notebook"
    rows = course.scores(LAB)
    assert {row["points"] for row in rows if row["officer"] == "b.relan"} == {2, 0}


def test_feedback_that_cannot_be_written_does_not_stop_the_others(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4  ### BEGIN HIDDEN TESTS")
    hand_in(classroom, "b.relan", "total = 4")
    run(capsys, "collect", LAB)
    run(capsys, "grade", LAB)
    damaged = classroom / "course" / "autograded" / "b.relan" / LAB / f"{LAB}.ipynb"
    damaged.chmod(0o644)
    damaged.write_text("{", "utf-8")
    code, printed = run(capsys, "feedback", LAB)
    assert code == 1
    assert "1 given feedback, 1 not" in printed
    assert "b.relan: not given feedback: the file is damaged" in printed
    page = classroom / "course" / "feedback" / "a.pera" / LAB / f"{LAB}.html"
    assert "BEGIN HIDDEN TESTS" in page.read_text("utf-8"), "what the officer wrote stays"


def test_what_a_trainer_can_get_wrong(classroom, capsys):
    def told(*words):
        code, printed = run(capsys, *words)
        assert code == 1
        return printed

    assert "There is no officer in the gradebook yet" in told("scores")
    for verb in ("release", "collect", "grade", "feedback"):
        assert 'there is no lab "05_hotspot". The labs are: 90_toy' in told(verb, "05_hotspot")
    assert "has not been released" in told("collect", LAB)
    assert "Nobody's 90_toy has been collected yet" in told("grade", LAB)
    run(capsys, "release", LAB)
    assert "is released already" in told("release", LAB)
    assert run(capsys, "release", LAB, "--again")[0] == 0
    assert "Nobody has handed in 90_toy yet" in told("collect", LAB)
    assert "Nobody's 90_toy has been graded yet" in told("feedback", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    assert '"b.relan" has not handed in 90_toy. These have: a.pera' in told(
        "grade", LAB, "--officer", "b.relan"
    )


def test_a_gradebook_in_use(classroom, capsys):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    other = sqlite3.connect(classroom / "course" / "gradebook.db")
    other.execute("BEGIN EXCLUSIVE")
    try:
        code, printed = run(capsys, "grade", LAB)
    finally:
        other.rollback()
        other.close()
    assert code == 1
    assert "gradebook is in use" in printed
    assert run(capsys, "grade", LAB)[0] == 0


def test_exercises_changed_after_officers_handed_in(classroom, capsys, toy):
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    run(capsys, "grade", LAB)
    source = classroom / "course" / "source" / LAB / f"{LAB}.ipynb"
    before = source.read_bytes()
    path = toy / "solutions" / "90_toy.py"
    path.write_text(path.read_text("utf-8").replace('"total"', '"sum"'), "utf-8")
    code, printed = run(capsys, "release", LAB, "--again")
    assert code == 1
    assert "the exercises changed since officers handed in" in printed
    assert source.read_bytes() == before
    assert course.scores(LAB)[0]["points"] == 2


@pytest.fixture
def formgrader(classroom, capsys, toy):
    """Formgrader on a course with one graded officer; returns a function to ask it."""
    run(capsys, "release", LAB)
    hand_in(classroom, "a.pera", "total = 4")
    run(capsys, "collect", LAB)
    run(capsys, "grade", LAB)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "jupyterlab", "--allow-root", "--no-browser"]
    command += ["--ip=127.0.0.1", f"--port={port}", "--IdentityProvider.token=trainer"]
    command += [f"--notebook-dir={toy}"]
    environment = os.environ | {
        "JUPYTER_CONFIG_PATH": str(ROOT / "grader"),
        "JUPYTER_RUNTIME_DIR": str(toy / "jupyter"),
    }
    address = f"http://127.0.0.1:{port}/formgrader/api/"
    headers = {"Authorization": "token trainer"}

    def ask(path, method="get", **data):
        return requests.request(method, address + path, headers=headers, timeout=60, **data)

    with (toy / "server.log").open("w") as log:
        server = subprocess.Popen(
            command, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            for _ in range(240):
                try:
                    if ask("status").ok:
                        break
                except requests.ConnectionError:
                    pass
                assert server.poll() is None, (toy / "server.log").read_text()
                time.sleep(0.25)
            yield ask
        finally:
            os.killpg(server.pid, signal.SIGTERM)
            server.wait(30)


def test_formgrader_works_on_the_same_course(formgrader, classroom):
    assert formgrader("status").json() == {"status": True}
    (lab,) = formgrader("assignments").json()
    assert (lab["name"], lab["num_submissions"], lab["max_score"]) == (LAB, 1, 5)
    (notebook,) = formgrader(f"submitted_notebooks/{LAB}/{LAB}").json()
    marks = formgrader("grades", params={"submission_id": notebook["id"]}).json()
    written = next(mark for mark in marks if mark["name"] == "reflection-why")
    given = formgrader(f"grade/{written['id']}", "put", json={"manual_score": 1.5})
    assert given.ok
    again = formgrader(f"submission/{LAB}/a.pera/autograde", "post").json()
    assert again["success"], again
    points = {row["exercise"]: row["points"] for row in course.scores(LAB)}
    assert points == {"check-total": 2, "reflection-why": 1.5}


def test_a_folder_that_cannot_be_written(classroom, capsys, monkeypatch):
    monkeypatch.setenv("COURSE_RUNTIME", "/proc/course")
    code, printed = run(capsys, "release", LAB)
    assert code == 1
    assert "/proc/course" in printed
    assert "Check the folder" in printed


@pytest.mark.parametrize("verb", VERBS)
def test_every_verb_explains_itself(verb, capsys):
    with pytest.raises(SystemExit) as ended:
        cli.main([verb, "--help"])
    assert ended.value.code == 0
    assert f"example: python -m grader {verb} " in capsys.readouterr().out


def test_score_grades_what_it_can(tmp_path, capsys):
    (tmp_path / "empty.ipynb").write_text("", "utf-8")
    (tmp_path / "half.ipynb").write_text('{"cells": [', "utf-8")
    other = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    nbformat.write(other, tmp_path / "holiday.ipynb")
    lab = "05_hotspots"
    blank = tmp_path / "përshëndetje (1).ipynb"
    blank.write_bytes((LABS / lab / f"{lab}.ipynb").read_bytes())
    os.symlink("/dev/null", tmp_path / "null.ipynb")
    names = ["empty", "half", "holiday", "gone", "null"]
    files = [*(str(tmp_path / f"{name}.ipynb") for name in names), str(blank)]
    files.append(str(SOLUTIONS / f"{lab}.ipynb"))
    before = {path: path.read_bytes() for path in tmp_path.iterdir()}
    code, printed = run(capsys, "score", *files, "--json")
    entries = json.loads(printed)
    assert code == 1
    assert [entry["file"] for entry in entries] == files
    for entry, word in zip(
        entries, ["empty", "damaged", "no lab", "no such", "a link or a folder"]
    ):
        assert word in entry["error"]
        assert (entry["score"], entry["exercises"]) == (0, {})
    assert (entries[5]["score"], entries[5]["max_score"], entries[5]["error"]) == (0, 20, None)
    assert entries[5]["manual"] == []
    assert entries[6]["score"] == 20 - 3
    assert entries[6]["manual"] == ["reflection-hotspot-decision"]
    assert {path: path.read_bytes() for path in tmp_path.iterdir()} == before
    mark = entries[6]["exercises"]["check-metres"]
    assert mark == {"points": 2, "max": 2, "message": ""}


def test_json_is_all_that_score_prints():
    """A kernel that writes to the terminal would spoil it; capsys would not see that."""
    lab = sorted(path.name for path in LABS.iterdir())[0]
    command = [sys.executable, "-m", "grader", "score", f"labs/{lab}/{lab}.ipynb", "--json"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)[0]["score"] == 0


def test_score_without_json_says_the_same(capsys, tmp_path):
    code, printed = run(capsys, "score", str(tmp_path / "gone.ipynb"))
    assert (code, "gone.ipynb: there is no such file." in printed) == (1, True)

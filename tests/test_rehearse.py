"""The rehearsal: a whole class, every score known beforehand."""

import html
import os
import re
import subprocess
import sys

import nbformat
import pytest

from grader import ROOT, CourseError, rehearse
from grader import __main__ as cli
from grader.build import SOLUTIONS, lab_names, read_source


def show_no_secret(page, lab, runtime):
    """A feedback page holds no hidden test, no traceback, no folder of the server."""
    text = html.unescape(re.sub(r"<[^>]*>", "", page.read_text("utf-8")))
    hidden, shown = set(), ""
    for cell in read_source(SOLUTIONS / f"{lab}.py").cells:
        parts = re.split(r"BEGIN HIDDEN TESTS\n(.*?)### END", cell.source, flags=re.DOTALL)
        shown += "".join(parts[::2])
        hidden |= {line.strip() for part in parts[1::2] for line in part.splitlines()}
    # What the visible part of the lab holds as well is no secret.
    hidden = {line for line in hidden if len(line) > 20 and line not in shown}
    # A message that a hidden test gave is meant to be read; its code is not.
    messages = {line for line in hidden if line.startswith(('"', 'f"'))}
    assert len(hidden - messages) > 10
    for line in hidden - messages:
        assert line not in text
    for secret in ("most recent call last", "HIDDEN", str(ROOT), str(runtime), "site-packages"):
        assert secret not in text


def test_a_class_is_graded_as_it_must_be(tmp_path):
    command = [sys.executable, "-m", "grader", "rehearse", "--officers", "4"]
    environment = os.environ | {"COURSE_RUNTIME": str(tmp_path)}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 differ" in done.stdout
    assert "Traceback" not in done.stderr
    course = tmp_path / "rehearsal" / "course"
    for lab in lab_names():
        for number in range(1, 5):
            home = tmp_path / "rehearsal" / "officers" / f"officer-{number:02d}" / lab
            (page,) = home.glob("feedback/*/*.html")
            show_no_secret(page, lab, tmp_path)
            graded = course / "autograded" / f"officer-{number:02d}" / lab / f"{lab}.ipynb"
            assert nbformat.read(graded, as_version=4).cells


def test_a_wrong_score_is_noticed(tmp_path, monkeypatch, capsys):
    """The rehearsal can fail: expectations turned round differ everywhere."""

    def turned(lab):
        return {e: [a._replace(right=not a.right) for a in many] for e, many in real(lab).items()}

    real = rehearse.read_answers
    monkeypatch.setattr(rehearse, "read_answers", turned)
    monkeypatch.setattr(cli, "FOLDER", tmp_path / "rehearsal")
    monkeypatch.setattr(rehearse.rehearse, "__defaults__", (None, 4, tmp_path / "r", print))
    monkeypatch.setenv("COURSE_RUNTIME", str(tmp_path))
    assert cli.main(["rehearse", lab_names()[-1], "--officers", "1"]) == 1
    printed = capsys.readouterr().out
    assert "expected 0, graded 2.0" in printed
    assert " differ" in printed


def test_only_a_rehearsals_own_folder_is_emptied(tmp_path):
    (tmp_path / "thesis.txt").write_text("five years of work", "utf-8")
    with pytest.raises(CourseError, match="was not made by a rehearsal"):
        rehearse.rehearse(officers=1, folder=tmp_path)
    assert (tmp_path / "thesis.txt").read_text("utf-8") == "five years of work"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--officers", "0"], "at least one officer"),
        (["05_nothing"], 'there is no lab "05_nothing"'),
    ],
)
def test_bad_input(words, told, capsys):
    assert cli.main(["rehearse", *words]) == 1
    assert told in capsys.readouterr().err

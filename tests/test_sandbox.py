"""Where the sandbox is missing, nothing is graded unless it is asked for.

What officers' code tries in the sandbox is in tests/attacks/.
"""

import json

import pytest

from grader import CourseError, engine, sandbox
from grader import __main__ as cli
from grader.build import LABS

LAB = "05_hotspots"


def test_without_bubblewrap_nothing_is_graded_unless_asked(monkeypatch, tmp_path, capsys):
    monkeypatch.delenv("COURSE_SANDBOX", raising=False)
    monkeypatch.setattr(sandbox, "available", lambda: False)
    with pytest.raises(CourseError, match="apt-get install bubblewrap"):
        sandbox.check()
    file = tmp_path / f"{LAB}.ipynb"
    file.write_bytes((LABS / LAB / f"{LAB}.ipynb").read_bytes())
    assert cli.main(["score", str(file)]) == 1
    assert "apt-get install bubblewrap" in capsys.readouterr().err
    monkeypatch.setenv("COURSE_SANDBOX", "on")  # so that it is put back at the end
    assert cli.main(["score", str(file), "--no-sandbox", "--json"]) == 0
    printed = capsys.readouterr()
    assert "without a sandbox" in printed.err
    (entry,) = json.loads(printed.out)
    assert (entry["score"], entry["max_score"], entry["error"]) == (0, 20, None)


def test_formgraders_button_is_refused_in_the_same_words(monkeypatch):
    """It does not go through `grade`, which asks at once."""
    monkeypatch.delenv("COURSE_SANDBOX", raising=False)
    monkeypatch.setattr(sandbox, "available", lambda: False)
    with pytest.raises(CourseError, match="apt-get install bubblewrap"):
        engine.judge(engine.Lab("lab", {"cells": []}, {}, engine.LIMITS), {"cells": []}, {})


def test_the_sandbox_is_given_nothing_of_the_trainers(monkeypatch, tmp_path):
    monkeypatch.setenv("DATABASE_PASSWORD", "open sesame")
    (tmp_path / "lab").mkdir()
    command, _ = sandbox.command(tmp_path)
    assert "open sesame" not in " ".join(command)
    assert command[:2] == ["/usr/bin/env", "-i"]
    for wanted in ("--unshare-all", "--die-with-parent", "--new-session", "--clearenv"):
        assert wanted in command
    assert "/proc" not in command
    written = {command[n + 1] for n, word in enumerate(command) if word in ("--bind", "--tmpfs")}
    assert written == {"/dev/shm", "/tmp", "/grading/work"}
    assert command.count("--size") == len(written)

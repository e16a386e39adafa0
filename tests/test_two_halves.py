"""Nothing crosses from the trainer's half to what an officer opens."""

import re
from pathlib import Path

import nbformat
import pytest
from conftest import LAB_NAMES

from grader import ROOT
from grader.build import LABS, SOLUTIONS, read_source

BLOCK = re.compile(r"### BEGIN (?:SOLUTION|HIDDEN TESTS)\n(.*?)### END", re.DOTALL)


def secret_lines(lab):
    """Every line that an officer must not see: answers, hidden tests, trainer notes.

    A line that the lab shows elsewhere anyway (a closing bracket, a worked example) is no
    secret; comparison is by line, so the rest of the lab cannot hide one.
    """
    shown, secret = set(), set()
    for cell in read_source(SOLUTIONS / f"{lab}.py").cells:
        if "trainer" in cell.metadata or cell.id.startswith("reflection-"):
            secret |= {line.strip() for line in cell.source.splitlines()}
            continue
        for block in BLOCK.findall(cell.source):
            secret |= {line.strip() for line in block.splitlines()}
        shown |= {line.strip() for line in BLOCK.sub("", cell.source).splitlines()}
    return {line for line in secret - shown if len(line) > 12}


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_no_answer_hidden_check_or_trainer_note_in_a_lab(lab):
    secrets = secret_lines(lab)
    assert len(secrets) > 30
    for path in (LABS / lab).rglob("*"):
        if path.is_file():
            text = path.read_text("utf-8")
            if path.suffix == ".ipynb":
                text = "\n".join(c.source for c in nbformat.reads(text, as_version=4).cells)
            found = {line.strip() for line in text.splitlines()} & secrets
            assert not found, f"{path.name} shows {found}"
            assert "BEGIN HIDDEN" not in text
            assert "BEGIN SOLUTION" not in text


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_a_lab_holds_no_output(lab):
    notebook = nbformat.read(LABS / lab / f"{lab}.ipynb", as_version=4)
    for cell in notebook.cells:
        assert not cell.get("outputs")
        assert cell.get("execution_count") is None
        assert "trainer" not in cell.metadata


def test_labs_hold_released_data_only():
    for path in LABS.rglob("*"):
        assert not path.is_symlink()
        assert "truth" not in path.parts
    truths = {path.read_bytes() for path in (ROOT / "datasets" / "truth").iterdir()}
    assert truths
    assert not truths & {path.read_bytes() for path in LABS.rglob("*") if path.is_file()}


def test_no_lab_reaches_into_the_trainers_half():
    for path in LABS.rglob("*"):
        if not path.is_file():
            continue
        text = path.read_text("utf-8")
        for inside in (
            "solutions/",
            "datasets/",
            r"\bgrader\b",
            "truth/",
            r"\.\./",
            str(Path.home()),
        ):
            assert not re.search(inside, text), f"{path.relative_to(ROOT)} names {inside}"

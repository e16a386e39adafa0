"""A lab fits into its minutes, by a yardstick; no class has been timed yet.

The yardstick, for a pair who talk: 110 words a minute, a third of a minute to run a given cell and
look at it, 3 minutes an exercise, 4 a reflection, 5 for what is said aloud at each checkpoint.
Adults read 238 words of English a minute, fewer in a second language (Brysbaert 2019, Journal of
Memory and Language 109, 104047): half of it, because this is new and must be done, not only read.
Hints count no time: few open them.
"""

import re

import nbformat
import pytest
from conftest import LAB_NAMES

from grader.build import LABS, SOLUTIONS, read_source

HINT = re.compile(r"<details>.*?</details>", re.DOTALL)
NO_WORDS = re.compile(r"<[^>]+>|\]\([^)]*\)")  # tags, and where a link leads


def minutes(notebook):
    """Return how long a pair takes for a lab, by the yardstick."""
    total = 0
    for cell in notebook.cells:
        if cell.cell_type == "markdown":
            total += len(re.findall(r"[\w’'-]+", NO_WORDS.sub("", HINT.sub("", cell.source)))) / 110
            total += 5 * len(re.findall(r"^## Checkpoint", cell.source, re.MULTILINE))
            total += 4 * cell.id.startswith("reflection-")
        elif cell.id.startswith("check-"):
            total += 3
        elif not cell.id.startswith("answer-"):
            total += 1 / 3
    return total


def stated(notebook):
    """Return the minutes that a lab's opening states."""
    return int(re.search(r"\*\*Time:\*\* (\d+) minutes", notebook.cells[0].source)[1])


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_a_lab_fits_into_its_minutes(lab):
    notebook = nbformat.read(LABS / lab / f"{lab}.ipynb", as_version=4)
    assert minutes(notebook) <= stated(notebook)


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_the_minutes_add_up(lab):
    source = read_source(SOLUTIONS / f"{lab}.py")
    (told,) = (c.source for c in source.cells if c.source.startswith("**Minutes.**"))
    told = re.sub(r"\([^)]*\)", "", re.sub(r"\s+", " ", told)).removeprefix("**Minutes.** ")
    plan = [item.strip().rsplit(" ", 1) for item in told.split(". ")[0].lower().split("·")]
    assert sum(int(minute) for _, minute in plan) == stated(source)
    for part, minute in re.findall(
        r"^## ((?:Part|Checkpoint)(?: \d)?).*\((\d+) minutes\)",
        "\n".join(cell.source for cell in source.cells),
        re.MULTILINE,
    ):
        assert [part.lower(), minute] in plan

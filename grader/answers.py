"""Named right and wrong answers to every exercise: tests/answers/<lab>/<exercise>.py.

They are written like the solutions, one cell an answer, and say what they are:

    # %% wrong="sorted the wrong way"
    # %% right="a loop instead of a groupby"

They test the checks (tests/test_labs.py) and are what the simulated officers hand in.
"""

from copy import deepcopy
from typing import NamedTuple

import jupytext

from grader import ROOT
from grader.build import SOLUTIONS, read_source

ANSWERS = ROOT / "tests" / "answers"


class Answer(NamedTuple):
    """One answer: its exercise, its name, whether it must keep the points, its source."""

    exercise: str
    name: str
    right: bool
    source: str


def read_answers(lab):
    """Return {exercise: [Answer, …]} for every exercise of a lab, the model answer first."""
    answers = {}
    for cell in read_source(SOLUTIONS / f"{lab}.py").cells:
        if cell.id.startswith("answer-"):
            exercise = cell.id.removeprefix("answer-")
            answers[exercise] = [Answer(exercise, "model", True, cell.source)]
            file = ANSWERS / lab / f"{exercise}.py"
            for other in jupytext.reads(file.read_text("utf-8"), fmt="py:percent").cells:
                kind, name = next(iter(other.metadata.items()))
                if kind not in ("right", "wrong"):
                    raise ValueError(f"{file}: a cell says right= or wrong=, not {kind}")
                answers[exercise].append(Answer(exercise, name, kind == "right", other.source))
    return answers


def fill_in(notebook, chosen, reflection=""):
    """Write the chosen answers, {exercise: source}, into a lab's notebook, as an officer would.

    What is not chosen stays blank. `reflection` is written into every reflection.
    """
    notebook = deepcopy(notebook)
    for cell in notebook.cells:
        role, _, exercise = cell.id.partition("-")
        if role == "answer" and exercise in chosen:
            cell.source = chosen[exercise]
        if role == "reflection" and reflection:
            cell.source = reflection
    return notebook

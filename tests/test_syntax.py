"""No exercise needs Python that nobody has shown: neither the orientation nor the lab above it.

Shown is what stands in a worked example (the given cells between a text with "**Example" and the
exercise), in the text itself between backticks, in the frame around the three dots, and in the
orientation.  Hints do not count: an officer may leave them closed.
"""

import ast
import re
import textwrap

import pytest
from conftest import LAB_NAMES

from grader.build import SOLUTIONS, read_source, without_trainer

FIRST = "00_orientation"
HINT = re.compile(r"<details>.*?</details>", re.DOTALL)
SOLUTION = re.compile(r"\n *### BEGIN SOLUTION\n(.*?)\n *### END SOLUTION", re.DOTALL)
# What every cell has, or what a person reads as one thing with what stands inside it.
PLAIN = {"Module", "Expr", "Load", "Store", "Assign", "Constant", "Name", "Call", "Attribute"}
PLAIN |= {"Return", "FunctionDef", "arguments", "arg", "keyword", "BinOp", "Compare", "UnaryOp"}
PLAIN |= {"BoolOp", "USub"}


def used(source):
    """Return what a piece of code uses: names, `.attributes`, `arguments=`, constructs."""
    found = set()
    for node in ast.walk(ast.parse(source)):
        kind = type(node).__name__
        if isinstance(node, ast.Name):
            found.add(node.id)
        elif isinstance(node, ast.arg):
            found.add(node.arg)
        elif isinstance(node, ast.FunctionDef):
            found.add(node.name)
        elif isinstance(node, ast.alias):
            found.add((node.asname or node.name).split(".")[0])
        elif isinstance(node, ast.Attribute):
            found.add("." + node.attr)
        elif isinstance(node, ast.keyword) and node.arg:
            found.add(node.arg + "=")
        if kind not in PLAIN:
            found.add(kind)
    return found


def used_in_text(text):
    """Return what the code between backticks uses; half a line counts by its words."""
    found = set()
    for piece in re.findall(r"`([^`]+)`", text):
        try:
            found |= used(piece)
        except SyntaxError:
            found |= {f"{mark}{word}" for word in re.findall(r"\w+", piece) for mark in ("", ".")}
        found |= {f".{name}" for name in re.findall(r"^\.?(\w+)(?:\(.*\))?$", piece)}
    return found


def cells(lab):
    """Return the cells of a lab that show something: all but the trainer's and the checks."""
    every = without_trainer(read_source(SOLUTIONS / f"{lab}.py")).cells
    return [cell for cell in every if not cell.id.startswith("check-")]


def shown_in(cell):
    """Return what one cell shows: its text without the hints, its code without the answer."""
    if cell.cell_type == "markdown":
        return used_in_text(HINT.sub("", cell.source))
    return used(SOLUTION.sub("", cell.source))


def shown_and_needed(lab):
    """Yield (exercise, what its model answer uses, what was shown before it) for a lab."""
    shown, example = set(), lab == FIRST
    for cell in cells(lab):
        if cell.cell_type == "markdown":
            example = example or "**Example" in HINT.sub("", cell.source)
        answer = cell.id.startswith("answer-")
        if cell.cell_type == "markdown" or answer or example:
            shown |= shown_in(cell)
        if answer:
            model = "\n".join(map(textwrap.dedent, SOLUTION.findall(cell.source)))
            yield cell.id.removeprefix("answer-"), used(model), set(shown)
            example = lab == FIRST


ORIENTATION = set().union(*map(shown_in, cells(FIRST)))  # its page to keep included
EXERCISES = [
    pytest.param(lab, needed, shown, id=f"{lab}-{exercise}")
    for lab in LAB_NAMES
    for exercise, needed, shown in shown_and_needed(lab)
]


@pytest.mark.parametrize(("lab", "needed", "shown"), EXERCISES)
def test_an_exercise_needs_no_python_that_nobody_has_shown(lab, needed, shown):
    shown = shown | (ORIENTATION if lab != FIRST else set())
    assert needed - shown == set()


def test_what_nobody_has_shown_is_found():
    model = "answer = [n for n in table.nunique(axis=1) if n > 1]"
    assert used(model) >= {"ListComp", ".nunique", "axis=", "Gt", "table"}
    assert used(model) - used("answer = table.nunique() > 1") == {
        "ListComp",
        "comprehension",
        "n",
        "axis=",
    }
    assert {"max", "x"} <= used_in_text("and `max(0, x)` takes care of that; `idxmin` too")
    assert ".idxmin" in used_in_text("`idxmin` gives the row, `.sum()` adds up")

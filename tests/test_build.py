"""The builder: what it makes, and what it says of an author's mistake."""

import re

import nbformat
import pytest

from grader import CourseError
from grader.build import BuildError, build, read_source, write_assignment


def build_toy(folder):
    """Build the toy lab of `folder` as the real ones are built."""
    return build("90_toy", folder / "solutions", folder / "labs", folder / "data")


def edit(folder, old, new):
    """Change the toy's source and return its path."""
    path = folder / "solutions" / "90_toy.py"
    text = path.read_text("utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), "utf-8")
    return path


def line_of(path, text):
    """Number of the first line that holds the text."""
    return next(n for n, line in enumerate(path.read_text("utf-8").splitlines(), 1) if text in line)


def contents(folder):
    """All files below a folder, with their bytes."""
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.*")}


def test_lab_is_the_solution_with_the_answers_taken_out(toy):
    build_toy(toy)
    lab = nbformat.read(toy / "labs/90_toy/90_toy.ipynb", as_version=4)
    assert [cell.id for cell in lab.cells] == [
        "text-01",
        "given-01",
        "answer-total",
        "check-total",
        "reflection-why",
    ]
    text = "\n".join(cell.source for cell in lab.cells)
    for secret in ('table["a"].sum()\n#', "secret", "Because", "5 min", "SOLUTION", "HIDDEN"):
        assert secret not in text
    assert "total = ...\n# ↑" in text
    locked = {cell.id: cell.metadata.get("editable", True) for cell in lab.cells}
    assert [name for name, free in locked.items() if not free] == ["given-01", "check-total"]
    assert (toy / "labs/90_toy/data/toy.csv").exists()
    assert (toy / "labs/90_toy/data/toy.md").exists()


def test_solution_is_executed_and_keeps_the_trainer_cells(toy):
    build_toy(toy)
    solution = nbformat.read(toy / "solutions/90_toy.ipynb", as_version=4)
    assert "trainer-01" in [cell.id for cell in solution.cells]
    assert [c.execution_count for c in solution.cells if c.cell_type == "code"] == [1, 2, 3]


def test_same_bytes_twice(toy):
    build_toy(toy)
    first = contents(toy)
    build_toy(toy)
    assert contents(toy) == first


MISTAKES = {
    "unknown role": ('# %% answer="total"', '# %% task="total"', 'unknown role "task"'),
    "unknown word": ("# %% [markdown] trainer", "# %% [markdown] teacher", 'role "teacher"'),
    "role before cell type": (
        '# %% [markdown] reflection="why" points=3',
        '# %% reflection="why" points=3 [markdown]',
        "cannot read the marker",
    ),
    "missing quotes": ('# %% answer="total"', "# %% answer=total", "cannot read the marker"),
    "missing name": ('# %% check="total" points=2', "# %% check points=2", "check needs a name"),
    "empty name": ('# %% answer="total"', '# %% answer=""', "answer needs a name"),
    "capital in a name": ('# %% answer="total"', '# %% answer="Total"', "is no name"),
    "two roles": ('# %% answer="total"', '# %% answer="total" check="total"', "one role"),
    "points on an answer": ('# %% answer="total"', '# %% answer="total" points=2', "points belong"),
    "points on a given cell": ("# %%\nimport", "# %% points=1\nimport", "points belong"),
    "no points": ('# %% check="total" points=2', '# %% check="total"', "needs points"),
    "half a point": (
        '# %% check="total" points=2',
        '# %% check="total" points=0.5',
        "whole number",
    ),
    "no points at all": (
        '# %% check="total" points=2',
        '# %% check="total" points=0',
        "needs points",
    ),
    "check without answer": ('# %% check="total"', '# %% check="sum"', 'no answer="sum"'),
    "markdown check": ('# %% check="total"', '# %% [markdown] check="total"', "is a code cell"),
    "code reflection": ("# %% [markdown] reflection", "# %% reflection", "is a markdown cell"),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_wrong_marker_is_named_with_file_and_line(toy, mistake):
    old, new, message = MISTAKES[mistake]
    path = edit(toy, old, new)
    line = line_of(path, new.splitlines()[0])
    with pytest.raises(BuildError, match=re.escape(f"{path}:{line}: ")) as caught:
        read_source(path)
    assert message in str(caught.value)


def test_duplicate_name(toy):
    path = toy / "solutions" / "90_toy.py"
    with path.open("a", encoding="utf-8") as file:
        file.write('\n# %% [markdown] reflection="why" points=1\n# Again.\n')
    last = len(path.read_text("utf-8").splitlines()) - 1
    with pytest.raises(
        BuildError, match=f'{path}:{last}: there is already a reflection named "why"'
    ):
        read_source(path)


def test_answer_that_nobody_checks(toy):
    path = edit(
        toy,
        '# %% [markdown] reflection="why" points=3\n# Because.\n',
        '# %% answer="more"\nmore = ...\n### BEGIN SOLUTION\nmore = 1\n### END SOLUTION\n',
    )
    line = line_of(path, 'answer="more"')
    with pytest.raises(BuildError, match=f'{path}:{line}: answer="more" has no check'):
        read_source(path)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("### END HIDDEN TESTS", "", "BEGIN HIDDEN TESTS is never closed"),
        ("### END SOLUTION", "", "BEGIN SOLUTION is never closed"),
        ("### BEGIN HIDDEN TESTS", "", "END HIDDEN TESTS without BEGIN"),
        ("### END SOLUTION", "### BEGIN SOLUTION", "BEGIN SOLUTION again"),
        ("total = ...", "### BEGIN HIDDEN TESTS", "cannot stand in this cell"),
        ("import pandas as pd", "### BEGIN HIDDEN TESTS", "cannot stand in this cell"),
    ],
)
def test_a_block_left_open_or_misplaced(toy, old, new, message):
    path = edit(toy, old, new)
    with pytest.raises(BuildError, match=rf"{re.escape(str(path))}:\d+: .*{message}"):
        read_source(path)


def test_answer_without_a_block_would_ship_its_solution(toy):
    path = edit(toy, "### BEGIN SOLUTION\n", "")
    edit(toy, "### END SOLUTION\n", "")
    with pytest.raises(BuildError, match="an answer needs a block"):
        read_source(path)


def test_text_before_the_first_marker(toy):
    path = edit(toy, "# %% [markdown]\n# # Toy.", "import os\n\n# %% [markdown]\n# # Toy.")
    with pytest.raises(BuildError, match=f"{path}:1: the file must begin with a cell marker"):
        read_source(path)


def test_missing_data_file(toy):
    path = edit(toy, "data/toy.csv", "data/gone.csv")
    line = line_of(path, "data/gone.csv")
    with pytest.raises(BuildError, match=f"{path}:{line}: there is no file gone.csv"):
        write_assignment(path, toy / "out", toy / "data")


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ('total = table["c"].sum()', "KeyError: 'c'"),
        ('import sys; print("hm", file=sys.stderr)\ntotal = 4', "writes to stderr: hm"),
        ('import warnings; warnings.warn("careful")\ntotal = 4', "writes to stderr"),
    ],
)
def test_a_solution_that_does_not_run_clean_leaves_the_last_good_files(toy, new, message):
    build_toy(toy)
    good = contents(toy / "labs")
    solution = (toy / "solutions/90_toy.ipynb").read_bytes()
    path = edit(toy, '\ntotal = table["a"].sum()\n', f"\n{new}\n")
    line = line_of(path, '# %% answer="total"')
    with pytest.raises(BuildError, match=re.escape(f"{path}:{line}: ")) as caught:
        build_toy(toy)
    assert message in str(caught.value)
    assert contents(toy / "labs") == good
    assert (toy / "solutions/90_toy.ipynb").read_bytes() == solution
    assert [path.name for path in (toy / "labs").iterdir()] == ["90_toy"]


def test_unknown_lab(toy):
    with pytest.raises(CourseError, match=r'no lab "91_none".*90_toy'):
        build("91_none", toy / "solutions", toy / "labs", toy / "data")

"""What the tests share: labs, a toy lab, and the report of what each lab costs."""

import os

import pytest
from browser import chromium, page  # noqa: F401  (fixtures)

import datasets
from grader import sandbox
from grader.build import lab_names

# Where bubblewrap cannot be had, the project's own answers are graded without; test_sandbox.py
# skips then and says so, and fails in CI.
if not sandbox.available():
    os.environ["COURSE_SANDBOX"] = "off"

# make test LABS="02_threat_triage" narrows the tests of labs, as it narrows the rehearsal.
LAB_NAMES = os.environ.get("LABS", "").split() or lab_names()
SEEDS = range(7_000, 7_020)  # other islands than the one in the labs

TOY = """# %% [markdown]
# # Toy. Data: [sheet](data/toy.md)

# %%
import pandas as pd

table = pd.read_csv("data/toy.csv")

# %% [markdown] trainer
# 5 min.

# %% answer="total"
total = ...
### BEGIN SOLUTION
total = table["a"].sum()
### END SOLUTION

# %% check="total" points=2
assert total is not ..., "Not answered yet."
assert total == table["a"].sum(), "Add up column a."
### BEGIN HIDDEN TESTS
assert total == 4, "secret"
### END HIDDEN TESTS

# %% [markdown] reflection="why" points=3
# Because.
"""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Keep the tests of a module or class in one process, for what they share; islands go alone."""
    for item in items:
        alone = item.path.name == "test_seeds.py"
        scope = item.nodeid if alone else item.nodeid.rsplit("::", 1)[0]
        item.add_marker(pytest.mark.xdist_group(scope))


def must_lie_in(measured, effect, limits):
    """Assert that an effect has its intended size on every seed (a row of `measured` each)."""
    low, high = limits
    wrong = measured[effect][~measured[effect].between(low, high)]
    assert wrong.empty, f"{effect} should lie in {low} to {high}: {wrong.to_dict()}"


@pytest.fixture(scope="session")
def islands():
    """The world and its people of each further seed, which most datasets need, built once."""
    return {seed: datasets.build(seed, ["world", "people"]) for seed in SEEDS}


@pytest.fixture
def toy(tmp_path):
    """A folder with solutions/90_toy.py and the data it reads."""
    (tmp_path / "solutions").mkdir()
    (tmp_path / "data").mkdir()
    (tmp_path / "solutions" / "90_toy.py").write_text(TOY, "utf-8")
    (tmp_path / "data" / "toy.csv").write_text("a,b\n1,2\n3,4\n", "utf-8")
    (tmp_path / "data" / "toy.md").write_text("# Toy data\n", "utf-8")
    return tmp_path


def pytest_terminal_summary(terminalreporter):
    """Print what was measured, which no test asserts."""
    lines = [
        f"{name}: {value}"
        for report in terminalreporter.getreports("passed")
        for name, value in report.user_properties
    ]
    if lines:
        terminalreporter.section("measured")
        for line in lines:
            terminalreporter.write_line(line)

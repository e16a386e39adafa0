"""The engine's parts: which cells run where, what travels, how a submission is rebuilt."""

import datetime
import io
import json
import subprocess
import sys
from collections import Counter, namedtuple

import geopandas as gpd
import nbformat
import networkx as nx
import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import LAB_NAMES
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from sklearn.linear_model import LogisticRegression

from grader import CourseError, engine
from grader.build import SOLUTIONS, read_source, without_trainer
from grader.inside.names import names
from grader.inside.values import NotPlain, decode, encode
from grader.repair import files_beside, read_notebook, rebuild


@pytest.mark.parametrize(
    ("source", "read", "bound"),
    [
        ("a = b", {"b"}, {"a"}),
        ("a = 1\nb = a", set(), {"a", "b"}),
        ("a = a + 1", {"a"}, {"a"}),
        ("a += 1", {"a"}, {"a"}),
        ("a['x'] = 1", {"a"}, {"a"}),
        ("a.b.c = 1", {"a"}, {"a"}),
        ("del a", set(), {"a"}),
        ("for a in b:\n    c = a", {"b"}, {"a", "c"}),
        ("c = [a for a in b if a]", {"b"}, {"c"}),
        ("c = {a: d for a in b}", {"b", "d"}, {"c"}),
        ("def f(a, *b, c=d):\n    return a + b + c + e", {"d", "e"}, {"f"}),
        ("def f():\n    x = 1\n    return x\nx", {"x"}, {"f"}),
        ("f = lambda a: a + b", {"b"}, {"f"}),
        ("class A(B):\n    c = d", {"B", "d"}, {"A"}),
        ("import numpy as np, os.path", set(), {"np", "os"}),
        ("from x import y as z", set(), {"z"}),
        ("with a as b:\n    b", {"a"}, {"b"}),
        ("try:\n    a\nexcept B as c:\n    c", {"a", "B"}, {"c"}),
        ("if (a := b):\n    a", {"b"}, {"a"}),
        ("a, (b, *c) = d", {"d"}, {"a", "b", "c"}),
        ("%matplotlib inline\na = b", {"b", "get_ipython"}, {"a"}),
        ("this is no Python", set(), set()),
    ],
)
def test_names_a_cell_reads_and_binds(source, read, bound):
    assert names(source) == (read, bound)


VALUES = {
    "number": 3,
    "numpy number": np.float64(2.5),
    "text": "ëçčž",
    "dots": ...,
    "containers": {"a": [1, (2, None)], 3: {4}},
    "array": np.arange(6).reshape(2, 3),
    "objects": np.array(["a", None], dtype=object),
    "series": pd.Series([1, 2], index=pd.Index(["x", "y"], name="n"), name="s"),
    "table": pd.DataFrame({"a": [1.5, None], "b": ["x", "y"], "c": [True, False]}),
    "categories": pd.Series(["a", "b"], dtype="category"),
    "times": pd.Series(pd.date_range("2025-01-01", periods=2, tz="UTC")),
    "time": pd.Timestamp("2025-01-01"),
    "duration": pd.Timedelta("1h"),
    "nothing": pd.NaT,
    "missing": pd.NA,
    "interval": pd.interval_range(0, 3),
    "levels": pd.Series([1, 2], index=pd.MultiIndex.from_tuples([("a", 1), ("b", 2)])),
    "periods": pd.period_range("2025-01", periods=2, freq="M"),
    "point": shapely.Point(1, 2),
    "places": gpd.GeoDataFrame({"a": [1]}, geometry=[shapely.Point(1, 2)], crs="EPSG:4326"),
    "graph": nx.karate_club_graph(),
    "whole numbers with gaps": pd.Series([1, None], dtype="Int64"),
    "cut": pd.cut(pd.Series([1, 5]), [0, 3, 6]),
    "zone": pd.Series(pd.date_range("2025-01-01", periods=2, tz="Europe/Tirane")),
    "result": namedtuple("Result", "statistic pvalue")(1.0, 0.5),
    "counter": Counter("aab"),
    "date": datetime.date(2025, 1, 1),
    "places alone": gpd.GeoSeries([shapely.Point(1, 2), None], crs="EPSG:32634"),
    "empty": pd.DataFrame(),
    "text table": pd.Series(["a", None], dtype="str"),
}


class Nobody:
    """Stands for the judge's end of an officer process that has nothing to refer to."""

    def known(self, key):
        raise KeyError(key)


def travel(value):
    """Send a value as an officer's process does, and read it as the judge does."""
    return decode(json.loads(json.dumps(encode(value, {}, []))), Nobody())


@pytest.mark.parametrize("name", VALUES)
def test_what_an_honest_answer_returns_travels(name):
    value = VALUES[name]
    there = travel(value)
    assert type(there).__name__ == type(value).__name__
    assert there is ... if value is ... else True
    shown = [str(list(v.edges)) if isinstance(v, nx.Graph) else repr(v) for v in (there, value)]
    assert shown[0].replace("freq=None", "") == shown[1].replace("freq=None", "")
    if hasattr(value, "dtypes"):
        assert str(there.dtypes) == str(value.dtypes)


@pytest.mark.parametrize(
    "value", [object(), int, LogisticRegression(), np.array([(1, 2)], "i4,i4"), type("X", (), {})()]
)
def test_what_does_not_travel_says_so(value):
    with pytest.raises(NotPlain):
        encode(value, {}, [])


@pytest.mark.parametrize(
    "forged",
    [
        {"array": ["O", [1], "AAAAAAAAAAA="]},
        {"array": ["V16", [1], "AAAAAAAAAAAAAAAAAAAAAA=="]},
        {"array": ["f8", [2], "AAAAAAAAAAA="]},
        {"array": [["f8"], [1], "AAAAAAAAAAA="]},
        {"known": 1},
        {"exec": "1"},
        {"list": 3},
        {"decimal": "1" * 1000},
        {"timestamp": ["2025-01-01", "../../etc/passwd", "ns"]},
        {"zoned": [{"index": 1}, "UTC"]},
        {"series": [{"strings": ["object", [[]]]}, {"range_index": [0, 1, 1, None]}, None]},
        {"graph": ["__class__", {"dict": []}, [], []]},
        {"a": 1, "b": 2},
        [1],
    ],
)
def test_what_is_no_plain_data_is_not_read(forged):
    with pytest.raises((NotPlain, KeyError, TypeError, ValueError, AttributeError)):
        decode(forged, Nobody())


def graded_cell(name, source, **flags):
    """A code cell with nbgrader's flags."""
    usual = {"grade": False, "solution": False, "locked": False, "grade_id": name}
    return new_code_cell(source, id=name, metadata={"nbgrader": usual | flags})


RELEASED = new_notebook(
    cells=[
        new_markdown_cell("# Lab", id="text-01"),
        graded_cell("given-01", "x = 1", locked=True),
        graded_cell("answer-a", "a = ...", solution=True),
        graded_cell("check-a", "assert a == 1", grade=True, locked=True, points=2),
        graded_cell("given-02", "y = a + x", locked=True),
        graded_cell("given-03", "z = y", locked=True),
        graded_cell("given-04", "w = x", locked=True),
    ],
    metadata={"lab": "90_toy"},
)


def test_cells_that_use_an_answer_run_with_the_officers():
    plan = engine.plan(RELEASED)
    assert plan.given == {"given-01": 0, "given-04": 1}
    assert plan.shown == {"given-02": {"y"}, "given-03": {"z"}}
    assert plan.binds == {"answer-a": ["a"], "check-a": []}
    assert plan.reads["check-a"] == {"a"}


RUN_AND_COMPARE = """
import copy
import matplotlib
import pandas as pd

matplotlib.use("agg")
names, kept = {}, []
for number, cell in enumerate(CELLS):
    before = dict(names)
    exec(compile(cell, f"given {number}", "exec"), names)
    for name, value in names.items():
        if before.get(name, kept) is not value and isinstance(value, pd.DataFrame | pd.Series):
            kept.append((number, name, value, copy.deepcopy(value)))
changed = [(number, name) for number, name, now, then in kept if not now.equals(then)]
assert len(kept) > 5
assert not changed, f"changed in place by a later cell: {changed}"
"""


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_the_labs_given_cells_run_alone_and_leave_each_others_objects_alone(lab, tmp_path):
    """What a later given cell changes in place, an earlier exercise would already see changed."""
    notebook = without_trainer(read_source(SOLUTIONS / f"{lab}.py"))
    plan = engine.plan(notebook)
    assert len(plan.given) > len(plan.shown)
    (tmp_path / "data").symlink_to(SOLUTIONS / "data", target_is_directory=True)
    for module in SOLUTIONS.glob("[a-z]*.py"):
        (tmp_path / module.name).write_text(module.read_text("utf-8"), "utf-8")
    script = tmp_path / "given.py"
    script.write_text(RUN_AND_COMPARE.replace("CELLS", repr(plan.sources)), "utf-8")
    done = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_an_untouched_notebook_is_rebuilt_as_it_is():
    rebuilt, notes = rebuild(RELEASED, nbformat.from_dict(RELEASED))
    assert notes == []
    assert [(c.id, c.source) for c in rebuilt.cells] == [(c.id, c.source) for c in RELEASED.cells]


def test_points_written_in_another_way_are_no_change():
    submitted = nbformat.from_dict(RELEASED)
    submitted.cells[3].metadata.nbgrader["points"] = 2.0
    assert rebuild(RELEASED, submitted)[1] == []


def test_officers_own_cells_stay_where_they_were():
    submitted = nbformat.from_dict(RELEASED)
    submitted.cells.insert(3, new_code_cell("helper = 1", id="mine"))
    submitted.cells.insert(0, new_code_cell("first = 1", id="also-mine"))
    rebuilt, notes = rebuild(RELEASED, submitted)
    assert notes == []
    sources = [cell.source for cell in rebuilt.cells]
    assert sources.index("helper = 1") == sources.index("a = ...") + 1
    assert sources[0] == "first = 1"


def test_cells_without_names_are_found_by_their_text():
    submitted = nbformat.from_dict(RELEASED)
    for number, cell in enumerate(submitted.cells):
        cell.metadata, cell.id = nbformat.from_dict({}), f"new-{number}"
    rebuilt, notes = rebuild(RELEASED, submitted)
    assert [cell.id for cell in rebuilt.cells] == [cell.id for cell in RELEASED.cells]
    assert notes == []


def test_a_lab_that_changed_while_officers_worked():
    """Given cells are numbered: the numbers of old and new ones do not mean the same."""
    newer = nbformat.from_dict(RELEASED)
    newer.cells.insert(1, graded_cell("given-00", "new = 0", locked=True))
    submitted = nbformat.from_dict(RELEASED)
    submitted.cells[2].source = "a = 1"
    rebuilt, _ = rebuild(newer, submitted)
    sources = [cell.source for cell in rebuilt.cells]
    assert sources == [cell.source if cell.id != "answer-a" else "a = 1" for cell in newer.cells]


def test_what_may_lie_beside_a_notebook(tmp_path):
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    (tmp_path / "lab.ipynb").write_text("{}", "utf-8")
    (tmp_path / "link").symlink_to("/etc/passwd")
    (tmp_path / "folder").symlink_to("/etc")
    found, notes = files_beside(tmp_path)
    assert found == {"notes.txt": b"mine"}
    assert notes == ["folder is a link: left out", "link is a link: left out"]


def test_what_is_no_notebook_is_told(tmp_path):
    (tmp_path / "empty.ipynb").touch()
    with pytest.raises(CourseError, match="empty"):
        read_notebook(tmp_path / "empty.ipynb")
    (tmp_path / "list.ipynb").write_text("[]", "utf-8")
    with pytest.raises(CourseError, match="damaged"):
        read_notebook(tmp_path / "list.ipynb")


def test_pages_hold_no_code_of_an_officers():
    hostile = [
        {"output_type": "display_data", "data": {"text/html": "<script>"}, "metadata": {"a": 1}},
        {"output_type": "display_data", "data": {"image/png": '"><script>'}, "metadata": {}},
        {"output_type": "execute_result", "data": {"text/plain": "3"}, "metadata": {}},
        {"output_type": "stream", "name": '"><script>', "text": "fine"},
        {"output_type": "nonsense"},
        "nonsense",
        {"output_type": "error"},
    ]
    shown = engine.harmless(engine.well_formed(hostile))
    assert "<script" not in str(shown)
    assert shown[-1] == {"output_type": "stream", "name": "stdout", "text": "fine"}
    assert io.StringIO(str(engine.well_formed("nonsense"))).read() == "[]"

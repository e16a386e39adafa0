"""What is derived is fresh: rebuilt from its sources it has the same bytes."""

import shutil

import pytest
from conftest import LAB_NAMES

import datasets
from datasets import pictures
from grader import ROOT
from grader.build import LABS, SOLUTIONS, build


def files(folder):
    """All files below a folder that git keeps, by relative path, with their bytes."""
    return {
        path.relative_to(folder): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not {"__pycache__", ".ipynb_checkpoints"} & set(path.parts)
    }


def test_data_and_pictures_rebuilt_are_those_committed(tmp_path):
    tables = datasets.build()
    datasets.write(tables | pictures.draw(tables), tmp_path)
    committed = files(ROOT / "datasets")
    made = {p: c for p, c in committed.items() if p.suffix in (".csv", ".geojson", ".png")}
    assert files(tmp_path) == made
    overview = (ROOT / "datasets" / "README.md").read_text(encoding="utf-8")
    assert datasets.overview(overview, tables) == overview
    old = overview.replace("40,240", "1").replace("40,000", "")
    assert old != overview
    assert datasets.overview(old, tables) == overview


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_lab_and_solution_rebuilt_are_those_committed(lab, tmp_path):
    (tmp_path / "solutions").mkdir()
    for source in SOLUTIONS.glob("*.py"):
        shutil.copy(source, tmp_path / "solutions")
    build(lab, tmp_path / "solutions", tmp_path / "labs")
    assert files(tmp_path / "labs" / lab) == files(LABS / lab)
    made = (tmp_path / "solutions" / f"{lab}.ipynb").read_bytes()
    assert made == (SOLUTIONS / f"{lab}.ipynb").read_bytes()


def test_nothing_lies_in_labs_that_no_source_makes():
    assert sorted(path.name for path in LABS.iterdir()) == LAB_NAMES
    assert sorted(path.stem for path in SOLUTIONS.glob("*.ipynb")) == LAB_NAMES

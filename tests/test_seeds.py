"""The labs' phenomena are no accident of one seed: the solution earns full marks on others."""

import shutil

import pytest
from conftest import LAB_NAMES, SEEDS

import datasets
from grader.build import DATASETS, SOLUTIONS, companions, read_source
from grader.score import score

FILES = {file for lab in LAB_NAMES for file in companions(read_source(SOLUTIONS / f"{lab}.py"))[0]}
USED = {datasets.dataset_of(file) for file in FILES} & set(datasets.ORDER)


@pytest.mark.parametrize("seed", SEEDS)
def test_solutions_keep_full_marks(seed, tmp_path):
    datasets.write(datasets.build(seed, USED), tmp_path)
    for page in DATASETS.glob("*.md"):
        shutil.copy(page, tmp_path)
    entries = score([SOLUTIONS / f"{lab}.ipynb" for lab in LAB_NAMES], data=tmp_path)
    for entry in entries:
        assert entry["error"] is None
        assert entry["manual"]
        lost = {
            name: mark["message"]
            for name, mark in entry["exercises"].items()
            if mark["points"] != mark["max"]
        }
        assert not lost

"""Each lab against the lab standard, and its checks against named right and wrong answers."""

import re

import nbformat
import pytest
from conftest import LAB_NAMES

from grader.answers import fill_in, read_answers
from grader.build import LABS, SOLUTIONS, read_source, without_trainer
from grader.score import score

ANSWERS = {lab: read_answers(lab) for lab in LAB_NAMES}
NAMED = [
    pytest.param(lab, answer, id=f"{lab}-{answer.exercise}-{answer.name}")
    for lab in LAB_NAMES
    for answers in ANSWERS[lab].values()
    for answer in answers
]
# What a lab is worth; the orientation, for people who have never seen Python, is shorter.
WORTH = {lab: 10 if lab == "00_orientation" else 20 for lab in LAB_NAMES}
EXERCISES = [(lab, exercise) for lab in LAB_NAMES for exercise in ANSWERS[lab]]


def points(lab):
    """Return {exercise: points} of a lab's checks."""
    return {
        cell.id.removeprefix("check-"): cell.metadata.nbgrader.points
        for cell in read_source(SOLUTIONS / f"{lab}.py").cells
        if cell.id.startswith("check-")
    }


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """Every notebook that this module talks about, graded in one go: {(lab, what): entry}.

    The n-th officer gives the n-th named answer to every exercise; that each exercise stands
    alone is what the leave-one-out notebooks show.
    """
    folder = tmp_path_factory.mktemp("notebooks")
    files = {}
    for lab in LAB_NAMES:
        blank = nbformat.read(LABS / lab / f"{lab}.ipynb", as_version=4)
        model = {exercise: answers[0].source for exercise, answers in ANSWERS[lab].items()}
        notebooks = {"blank": blank, "model": fill_in(blank, model)}
        for left in model:
            others = {exercise: model[exercise] for exercise in model if exercise != left}
            notebooks["without " + left] = fill_in(blank, others)
        for n in range(max(map(len, ANSWERS[lab].values()))):
            nth = {e: answers[n % len(answers)].source for e, answers in ANSWERS[lab].items()}
            notebooks[f"answers {n}"] = fill_in(blank, nth)
        for what, notebook in notebooks.items():
            files[lab, what] = folder / f"{lab} {what}.ipynb"
            nbformat.write(notebook, files[lab, what])
        files[lab, "solution"] = SOLUTIONS / f"{lab}.ipynb"
    entries = dict(zip(files, score(files.values()), strict=True))
    assert {what: entry["error"] for what, entry in entries.items() if entry["error"]} == {}
    return entries


@pytest.mark.parametrize(("lab", "answer"), NAMED)
def test_right_answers_keep_their_points_and_wrong_ones_lose_them(graded, lab, answer):
    n = ANSWERS[lab][answer.exercise].index(answer)
    mark = graded[lab, f"answers {n}"]["exercises"][f"check-{answer.exercise}"]
    assert mark["points"] == (mark["max"] if answer.right else 0), mark["message"]
    if not answer.right:
        assert mark["message"] not in ("", "AssertionError"), "a wrong answer is told why"
        assert "Not answered yet" not in mark["message"], "wrong is not the same as missing"


@pytest.mark.parametrize(("lab", "exercise"), EXERCISES)
def test_an_exercise_left_blank_costs_its_own_points_only(graded, lab, exercise):
    marks = graded[lab, "without " + exercise]["exercises"]
    lost = {name: mark["max"] - mark["points"] for name, mark in marks.items()}
    assert {name: loss for name, loss in lost.items() if loss} == {
        f"check-{exercise}": points(lab)[exercise]
    }
    assert marks[f"check-{exercise}"]["message"].startswith("Not answered yet")


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_blank_lab_scores_0_and_says_so_of_every_exercise(graded, lab):
    entry = graded[lab, "blank"]
    assert (entry["score"], entry["max_score"], entry["error"]) == (0, WORTH[lab], None)
    assert all(m["message"].startswith("Not answered") for m in entry["exercises"].values())


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_solution_scores_all_but_what_is_marked_by_hand(graded, lab):
    entry = graded[lab, "solution"]
    assert (entry["score"], entry["max_score"]) == (sum(points(lab).values()), WORTH[lab])
    assert entry["error"] is None
    assert entry["manual"]
    assert all(name.startswith("reflection-") for name in entry["manual"])


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_lab_meets_the_standard(lab):
    source = read_source(SOLUTIONS / f"{lab}.py")
    ids = [cell.id for cell in source.cells]
    checks = points(lab)
    by_hand = {c.id: c.metadata.nbgrader.points for c in source.cells if "reflection-" in c.id}
    assert len(checks) >= 6
    assert sum(checks.values()) + sum(by_hand.values()) == WORTH[lab]
    ethics = {name: value for name, value in checks.items() if name.startswith("ethics-")}
    assert len(ethics) >= 2
    assert by_hand
    assert sum(ethics.values()) + sum(by_hand.values()) >= 0.3 * WORTH[lab]
    first_ethics = ids.index(f"check-{next(iter(ethics))}")
    assert first_ethics < len(ids) * 0.8, "checkpoints stand where the harm arises"
    trainer = "\n".join(c.source for c in source.cells if "trainer" in c.metadata)
    for wanted in ("Minutes", "In 40 minutes", "heated", "Debrief", "first mistakes"):
        assert wanted in trainer
    for name in by_hand:
        assert f"Mark scheme, {name.replace('-', ' `', 1)}`" in trainer
    assert all(f"Level {level}" in trainer for level in range(4))
    text = "\n".join(c.source for c in without_trainer(source).cells if c.cell_type == "markdown")
    for verdict in ("**Use**", "**Use with conditions**", "**Do not use**", "Back in the office"):
        assert verdict in text
    assert "After this lab you can" in text
    assert re.search(r"\d+ minutes", text)


@pytest.mark.parametrize(("lab", "exercise"), EXERCISES)
def test_each_exercise_has_hints_a_hidden_check_and_named_answers(lab, exercise):
    cells = {cell.id: cell for cell in read_source(SOLUTIONS / f"{lab}.py").cells}
    assert "BEGIN HIDDEN TESTS" in cells[f"check-{exercise}"].source
    named = ANSWERS[lab][exercise][1:]
    assert sum(not answer.right for answer in named) >= 3
    assert sum(answer.right for answer in named) >= 2
    assert len({answer.name for answer in named}) == len(named)
    solution = re.search(r"BEGIN SOLUTION\n(.*?)\n *###", cells[f"answer-{exercise}"].source, re.S)
    assert len(solution[1].splitlines()) <= 6


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_language(lab):
    source = read_source(SOLUTIONS / f"{lab}.py")
    for cell in source.cells:
        # "suspect" in quotation marks is a value in the data: the law has such a category.
        words = re.sub(r"[\"`]suspect[\"`]", "", cell.source.lower())
        for banned in ("debias", "unbiased", "solve bias", "suspect", "todo", "lorem"):
            assert banned not in words, f"{banned!r} in {cell.id}"
        if cell.cell_type == "markdown" and "trainer" not in cell.metadata:
            prose = re.sub(r"<[^>]*>|`[^`]*`|\[[^\]]*\]\([^)]*\)", " ", cell.source)
            for sentence in re.split(r"(?<=[.!?:])\s|\|", prose.replace("\n", " ")):
                assert len(sentence.split()) <= 40, f"too long in {cell.id}: {sentence}"


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_law_is_cited_by_the_rows_of_the_legal_frame(lab):
    frame = (SOLUTIONS / "data" / "legal.md").read_text("utf-8")
    rows = [
        [field.strip() for field in line.strip("|").split("|")]
        for line in frame.splitlines()
        if line.startswith("| ") and not line.startswith("| row")
    ]
    sure = {name: how for name, _, how in rows}
    text = "\n".join(c.source for c in without_trainer(read_source(SOLUTIONS / f"{lab}.py")).cells)
    text = re.sub(r"\s+", " ", text)  # a line may end within a row's name
    cited = re.findall(r"\[([^\]]+)\]\(data/legal\.md\)(\W+confirm with counsel)?", text)
    assert len(cited) > 1
    for name, caution in cited:
        if name == "the legal frame":
            continue
        assert name in sure, f"{name} is no row of datasets/legal.md"
        assert sure[name] == "checked" or caution, f"{name}: say (confirm with counsel)"

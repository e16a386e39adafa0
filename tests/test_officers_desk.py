"""What an officer has on the screen: JupyterLab with the settings of `make lab`, in a browser."""

import shutil

import pytest
from browser import CELLS, choose, jupyterlab, open_notebook

from grader import ROOT
from grader.build import LABS

LAB = "00_orientation"
# It begins with a capital M, and holds b, two zeros and figures: in JupyterLab as it comes, typed
# beside the text, these merge cells, add cells, restart Python and make headings.
SENTENCE = "My sentence: about 100 of 2400 victims, both dd and xx."
SHOW = """
async () => {
  const book = jupyterapp.shell.currentWidget.content;
  await book.scrollToItem(book.widgets.findIndex(cell => cell.model.id.startsWith("reflection")));
}
"""
TEXT = """
() => [...jupyterapp.shell.currentWidget.content.model.cells]
  .find(cell => cell.id.startsWith("reflection")).sharedModel.getSource()
"""


@pytest.fixture(scope="module")
def desk(chromium, tmp_path_factory):
    """A JupyterLab as officers get it."""
    config = ROOT / "grader/jupyter", ROOT / "grader"
    with jupyterlab(tmp_path_factory.mktemp("desk"), *config) as server:
        yield server


@pytest.fixture
def lab(desk, page):
    """A fresh copy of the first lab, open in the browser."""
    shutil.rmtree(desk.root / LAB, ignore_errors=True)
    shutil.copytree(LABS / LAB, desk.root / LAB)
    open_notebook(page, desk, f"{LAB}/{LAB}.ipynb")
    return page


def click_on_the_reflection(page):
    """Go to the text that the officer is to replace, and click on it once."""
    page.evaluate(SHOW)
    page.locator(".jp-MarkdownOutput").get_by_text("Your answer: click here").click()


def kinds(page):
    """Return the name and the kind of each cell."""
    return [(cell["id"], cell["cell_type"]) for cell in page.evaluate(CELLS)]


def test_who_types_without_opening_the_text_breaks_nothing(lab):
    before, cells = lab.evaluate(CELLS), kinds(lab)
    click_on_the_reflection(lab)
    lab.keyboard.type(SENTENCE)
    lab.wait_for_timeout(500)
    assert kinds(lab) == cells
    assert lab.evaluate(CELLS) == before
    assert lab.locator(".jp-Dialog").count() == 0


def test_one_click_and_enter_open_the_text_for_writing(lab):
    click_on_the_reflection(lab)
    lab.keyboard.press("Enter")
    lab.wait_for_selector(".jp-Notebook.jp-mod-editMode .cm-focused")  # the line that blinks
    lab.keyboard.type(SENTENCE)
    assert SENTENCE in lab.evaluate(TEXT)


def test_a_lost_cell_comes_back_with_escape_and_z(lab):
    cells = kinds(lab)
    lab.locator(".jp-Cell .jp-MarkdownOutput").first.click()
    choose(lab, "Edit", "Delete Cell")
    assert kinds(lab) == cells[1:]
    lab.keyboard.press("Escape")
    lab.keyboard.press("z")
    lab.wait_for_function(f"() => ({CELLS})().length === {len(cells)}")
    assert kinds(lab) == cells


def test_officers_see_their_own_tools_and_no_news(lab):
    lab.get_by_role("menuitem", name="Nbgrader", exact=True).click()
    entries = lab.locator(".lm-Menu-itemLabel").all_inner_texts()
    assert [entry for entry in entries if entry] == ["Assignment List"]
    assert lab.get_by_role("button", name="Validate").count() > 0
    assert lab.get_by_text("Would you like to get notified").count() == 0
    assert lab.watch.foreign() == []

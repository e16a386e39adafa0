"""Maps draw with the network cut: in a saved file and inside JupyterLab, in a real browser."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from browser import CELLS, choose, find_chromium, jupyterlab, offline_environment, open_notebook
from playwright.sync_api import TimeoutError

COURSE = Path(__file__).parents[1]
SOLUTIONS = COURSE / "solutions"
DISTRICTS = 9

# A lab in small: as a lab has it, the map stands below the fold, behind much text.
SQUARES = """
import folium
import offline_leaflet  # maps draw without the internet

def square(number):
    west, south = 10 + number % 3 * 0.1, 50 + number // 3 * 0.1
    ring = [[west, south], [west + 0.1, south], [west + 0.1, south + 0.1], [west, south + 0.1]]
    return {
        "type": "Feature",
        "properties": {"district": f"District {number}", "reports": number * 10},
        "geometry": {"type": "Polygon", "coordinates": [ring + ring[:1]]},
    }

districts = {"type": "FeatureCollection", "features": [square(n) for n in range(9)]}
""".strip()
MAP = """
m = folium.Map(location=[50.15, 10.15])
folium.GeoJson(
    districts,
    name="Districts",
    style_function=lambda feature: {"color": "black", "weight": 1, "fillColor": "steelblue"},
    tooltip=folium.GeoJsonTooltip(["district", "reports"]),
).add_to(m)
folium.CircleMarker([50.15, 10.15], radius=8, color="darkorange", popup="Station").add_to(m)
""".strip()
# What plain folium code asks of jQuery, Bootstrap, AwesomeMarkers, d3 and leaflet.css's pictures.
EXTRAS = """
front = folium.GeoJson(
    districts,
    style_function=lambda feature: {"fillOpacity": 0},
    tooltip=folium.GeoJsonTooltip(["district"]),
).add_to(m)
m.keep_in_front(front)
reports = {f["properties"]["district"]: f["properties"]["reports"] for f in districts["features"]}
folium.Choropleth(
    districts, data=reports, key_on="feature.properties.district", legend_name="Reports <2025>"
).add_to(m)
folium.Marker([50.05, 10.05], popup="<b>Pin</b>").add_to(m)
folium.Marker([50.25, 10.05], icon=folium.Icon(color="darkred")).add_to(m)
late = folium.Popup("Opened late", lazy=True)
folium.Marker([50.25, 10.25], icon=folium.DivIcon(html="<b>HQ</b>"), popup=late).add_to(m)
""".strip()
# The control knows only the layers that are there before it.
CONTROL = "folium.LayerControl().add_to(m)\nm.fit_bounds(m.get_bounds())"
SAVE = 'm.save("commander_map.html")'
FIXTURE = "squares"
CASES = [FIXTURE] + [
    source.stem
    for source in sorted(SOLUTIONS.glob("[0-9][0-9]_*.py"))
    if re.search(r"^\s*import offline_leaflet\b", source.read_text("utf-8"), re.MULTILINE)
]


# --- the pieces -----------------------------------------------------------------------------


def make_lab(folder, case):
    """Lay out a folder as `solutions/` is: notebook, helper modules, data."""
    # The truth too: this is the trainer's solution, and its trainer cells may read it.
    shutil.copytree(
        COURSE / "datasets", folder / "data", ignore=shutil.ignore_patterns("*.py", "__pycache__")
    )
    for module in SOLUTIONS.glob("*.py"):
        if not module.stem[0].isdigit():
            shutil.copy(module, folder)
    if case == FIXTURE:
        text = "\n\n".join(["The island has nine districts."] * 40)
        book = nbformat.v4.new_notebook(
            cells=[
                nbformat.v4.new_code_cell(SQUARES, id="squares"),
                nbformat.v4.new_markdown_cell(text, id="text"),
                nbformat.v4.new_code_cell(f"{MAP}\n{CONTROL}\n{SAVE}\nm", id="map"),
                nbformat.v4.new_markdown_cell(text, id="more-text"),
            ],
            metadata={"kernelspec": {"name": "python3", "display_name": "Python 3"}},
        )
    else:
        source = SOLUTIONS / f"{case}.ipynb"
        assert source.exists(), f"{source.name} is not built: run `make build`"
        book = nbformat.read(source, as_version=4)
        # The map that is looked at must be this run's, not the one the repository holds.
        for cell in book.cells:
            if cell.cell_type == "code":
                cell.outputs, cell.execution_count = [], None
    notebook = folder / f"{case}.ipynb"
    nbformat.write(book, notebook)
    return notebook


def run_python(code, *, cwd=SOLUTIONS, **variables):
    """Run code in a fresh process, as a restarted kernel would, and return what it prints."""
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(SOLUTIONS)} | variables,
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
    ).stdout


# Polygons (Leaflet closes their path by a "z"), the largest first, that lie wholly inside the map
# AND inside the window: a title that pushes the map down hides some. Of each a point where the
# mouse meets it and not a shape that lies on top of it, if there is one.
POLYGONS = """
() => {
  const map = document.querySelector(".leaflet-container").getBoundingClientRect();
  const right = Math.min(map.right, innerWidth) + 1, bottom = Math.min(map.bottom, innerHeight) + 1;
  const inside = box => box.width > 0 && box.height > 0 && box.left >= map.left - 1
    && box.top >= map.top - 1 && box.right <= right && box.bottom <= bottom;
  const open = (path, box) => {
    for (let row = 0.5; row < 8; row++) for (let column = 0.5; column < 8; column++) {
      const x = box.left + box.width * column / 8, y = box.top + box.height * row / 8;
      if (document.elementFromPoint(x, y) === path) return [x, y];
    }
    return null;
  };
  return [...document.querySelectorAll("path.leaflet-interactive[d$=z]")]
    .map(path => [path, path.getBoundingClientRect()])
    .filter(([path, box]) => inside(box))
    .sort(([, a], [, b]) => b.width * b.height - a.width * a.height)
    .map(([path, box]) => ({box, point: open(path, box)}));
}
"""
# A map that is fitted to its bounds moves for a quarter of a second: two looks must agree.
SETTLED = f"""
wanted => {{
  const seen = ({POLYGONS})(), now = JSON.stringify(seen), before = window.lastLook;
  window.lastLook = now;
  return now === before && seen.length >= wanted;
}}
"""
TOOLTIP = ".leaflet-tooltip"


def polygons_of(frame, at_least):
    """Return the polygons that a person sees in the map of this frame, once it is at rest."""
    frame.page.mouse.move(0, 0)  # no tooltip may be open before the mouse points at something
    frame.wait_for_selector(".leaflet-container", timeout=20_000)
    size = frame.evaluate(
        "() => { const map = document.querySelector('.leaflet-container');"
        " return [map.clientWidth, map.clientHeight]; }"
    )
    assert min(size) > 100, f"the map is {size[0]} x {size[1]} pixels"
    try:
        frame.wait_for_function(SETTLED, arg=at_least, polling=300, timeout=15_000)
    except TimeoutError:
        seen = len(frame.evaluate(POLYGONS))
        pytest.fail(f"{seen} polygons lie inside the map and the window, not {at_least} or more")
    return frame.evaluate(POLYGONS)


def tooltip_at(frame, point):
    """Move the mouse to a point of the frame; return the text of the tooltip this opens, if any."""
    corner = {"x": 0, "y": 0}
    if frame.parent_frame:
        corner = frame.frame_element().bounding_box()
    before = frame.locator(TOOLTIP).count()
    frame.page.mouse.move(corner["x"] + point[0], corner["y"] + point[1])
    try:
        frame.wait_for_function(
            f"before => document.querySelectorAll('{TOOLTIP}').length > before",
            arg=before,
            timeout=300,  # Leaflet answers the mouse at once; a miss must not cost much
        )
    except TimeoutError:
        return ""
    return frame.locator(TOOLTIP).last.inner_text().strip()


def assert_map_works(frame, polygons=DISTRICTS):
    """Assert that a person sees the map, and is told what the mouse points at."""
    points = [seen["point"] for seen in polygons_of(frame, polygons) if seen["point"]]
    assert any(tooltip_at(frame, point) for point in points), "no polygon has a tooltip"


# --- fixture --------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def jupyter(chromium, tmp_path_factory):
    with jupyterlab(tmp_path_factory.mktemp("jupyter")) as server:
        yield server


# --- without a browser ----------------------------------------------------------------------

PRINTED = "print(m.get_root().render())\nprint(m._repr_html_())\nprint(repr(m))"
FULL_MAP = f"{SQUARES}\n{MAP}\n{EXTRAS}\n{CONTROL}\n"


def test_two_processes_draw_the_same_bytes():
    first, second = (run_python(FULL_MAP + PRINTED, PYTHONHASHSEED=seed) for seed in "12")
    assert first == second


def test_the_page_names_no_address_on_the_web():
    html = run_python(FULL_MAP + PRINTED)
    assert "leaflet" in html
    assert not re.search(r"""(?:src|href)\s*=\s*(?:["']|&quot;|&#x27;)?\s*(?:https?:)?//""", html)


def test_without_tiles_no_tiles_are_asked_for_and_with_tiles_they_are():
    code = "import folium, offline_leaflet; print(folium.Map({}).get_root().render())"
    assert "tileLayer" not in run_python(code.format(""))
    assert "tileLayer" in run_python(code.format("tiles='https://x.test/{z}/{x}/{y}', attr='x'"))


def test_no_browser_is_a_skip_for_a_person_and_a_failure_on_ci(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="install Debian's `chromium`"):
        find_chromium()
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="install Debian's `chromium`"):
        find_chromium()


# --- a saved file ---------------------------------------------------------------------------


def test_the_net_is_cut_and_the_record_would_tell(page, tmp_path):
    """Plain folium, without our module, must fail here: else the other tests prove nothing."""
    code = f"{SQUARES}\n{MAP}\n{CONTROL}\n{SAVE}".replace("import offline_leaflet", "#")
    run_python(code, cwd=tmp_path)
    page.goto((tmp_path / "commander_map.html").as_uri())
    assert any("leaflet" in url for url in page.watch.foreign())
    assert any("ERR_PROXY_CONNECTION_FAILED" in line for line in page.watch.refused)
    assert page.watch.errors
    with pytest.raises(AssertionError, match="asked the web"):
        page.watch.assert_clean()


def test_plain_folium_draws_in_full(page, tmp_path):
    run_python(FULL_MAP + SAVE, cwd=tmp_path)
    page.goto((tmp_path / "commander_map.html").as_uri())
    assert_map_works(page.main_frame, 3 * DISTRICTS)
    page.screenshot(path=tmp_path / "map.png")
    assert "Reports <2025>" in page.locator(".legend").inner_text()
    assert page.locator("svg path[fill=darkred]").is_visible()
    on_top = page.locator("path.leaflet-interactive").last
    assert on_top.get_attribute("fill-opacity") == "0", "keep_in_front does not keep in front"
    for marker, text in (("img.leaflet-marker-icon", "Pin"), ("text=HQ", "Opened late")):
        page.locator(marker).click()
        page.locator(".leaflet-popup-content", has_text=text).wait_for()
    # A slip of the hand must not replace the map by an error page, nor zoom without end.
    assert page.locator("a[href^=http]").count() == 0
    assert page.evaluate("map_1.getMaxZoom()") == 19
    page.watch.assert_clean()


def test_map_drawn_out_of_sight_is_fitted_when_seen(page, tmp_path):
    """JupyterLab may draw a map in a hidden tab or far below the screen, where it has no size."""
    run_python(f"{SQUARES}\n{MAP}\n{CONTROL}\n{SAVE}", cwd=tmp_path)
    outer = tmp_path / "outer.html"
    outer.write_text(
        '<iframe src="commander_map.html" width="900" height="500" style="display: none"></iframe>'
    )
    page.goto(outer.as_uri())
    page.frames[1].wait_for_function("window.map_1 && map_1.getSize().x === 0")
    page.locator("iframe").evaluate("iframe => { iframe.style.display = 'block'; }")
    assert_map_works(page.frames[1])


@pytest.mark.parametrize("case", CASES)
def test_saved_file_draws(case, page, tmp_path):
    notebook = make_lab(tmp_path / "lab", case)
    subprocess.run(
        [
            *(sys.executable, "-m", "nbconvert", "--to", "notebook", "--execute", "--inplace"),
            notebook.name,
        ],
        cwd=notebook.parent,
        env=offline_environment(tmp_path),
        check=True,
        timeout=120,
    )
    address = (notebook.parent / "commander_map.html").as_uri()
    page.goto(address)
    assert_map_works(page.main_frame)
    page.screenshot(path=tmp_path / f"{case}.png")
    page.watch.assert_clean()
    assert page.watch.asked == [address], "the file asked for more than itself"


# --- inside JupyterLab ----------------------------------------------------------------------

FINISHED = """
() => jupyterapp.shell.currentWidget.sessionContext.session?.kernel?.status === "idle"
  && [...jupyterapp.shell.currentWidget.content.model.cells]
    .map(cell => cell.sharedModel.toJSON()).filter(cell => cell.cell_type === "code")
    .every((cell, index, all) => cell.execution_count || !cell.source.length
      || all.some(other => other.outputs.some(output => output.output_type === "error")))
"""
# JupyterLab draws what is far from the screen late: first go there, as a person would.
IFRAME = """
async number => {
  const book = jupyterapp.shell.currentWidget.content;
  await book.scrollToItem(number);
  const iframe = book.widgets[number].node.querySelector(".jp-OutputArea-output iframe");
  iframe?.scrollIntoView({block: "center"});
  return iframe;
}
"""


def assert_maps_work(page, pictures):
    """Assert that every map in the notebook draws, and that the fullest shows all districts."""
    seen = {}
    for number, cell in enumerate(page.evaluate(CELLS)):
        if "leaflet" in str(cell.get("outputs", "")):
            frame = page.wait_for_function(IFRAME, arg=number).as_element().content_frame()
            seen[number] = len(polygons_of(frame, at_least=1))
    assert seen, "no cell shows a map"
    fullest = max(seen, key=seen.get)
    frame = page.wait_for_function(IFRAME, arg=fullest).as_element().content_frame()
    assert_map_works(frame)
    page.screenshot(path=pictures)


class TestInsideJupyterLab:
    # A class of its own, for speed: conftest.py gives it a worker of its own.

    @pytest.mark.parametrize("case", CASES)
    def test_map_draws_when_run_and_when_reopened(self, case, page, jupyter, tmp_path):
        notebook = make_lab(jupyter.root / case, case)
        open_notebook(page, jupyter, f"{case}/{case}.ipynb")
        choose(page, "Run", "Run All Cells")
        page.wait_for_function(FINISHED)
        errors = [
            output.get("evalue")
            for cell in page.evaluate(CELLS)
            for output in cell.get("outputs", [])
            if output["output_type"] == "error"
        ]
        assert errors == []
        assert_maps_work(page, tmp_path / "run.png")

        choose(page, "File", "Save Notebook")
        page.wait_for_function("() => !jupyterapp.shell.currentWidget.context.model.dirty")
        saved = notebook.read_bytes()
        assert b"leaflet" in saved

        # The notebook opened again: nothing runs, the saved and trusted output draws.
        open_notebook(page, jupyter, f"{case}/{case}.ipynb")
        assert_maps_work(page, tmp_path / "reopened.png")
        assert notebook.read_bytes() == saved
        page.watch.assert_clean()

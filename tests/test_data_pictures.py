"""The overview of the datasets: its pictures can be seen, its rows and its arrows are true."""

import io
import re
import time

import numpy as np
import pandas as pd
import pytest
import shapely
from PIL import Image

import datasets
from datasets import __main__ as command
from datasets import pictures

OVERVIEW = (datasets.FOLDER / "README.md").read_text(encoding="utf-8")
SHOWN = [name for name in datasets.ORDER if name != "people"]  # of people nothing is released


@pytest.fixture(scope="module")
def tables():
    """All datasets as they are in the labs."""
    return datasets.build()


@pytest.fixture(scope="module")
def drawn(tables):
    """All pictures of these tables."""
    return pictures.draw(tables)


def released(tables, name):
    """The files of one dataset that officers get, with their tables."""
    return {
        key: table
        for key, table in tables.items()
        if datasets.dataset_of(key) == name and not key.startswith("truth/")
    }


def test_every_dataset_has_a_picture(tables, drawn):
    assert [name for name in datasets.ORDER if released(tables, name)] == SHOWN
    assert set(drawn) == {f"pictures/{name}.png" for name in [*SHOWN, "meet"]}


@pytest.mark.parametrize("name", [*SHOWN, "meet"])
def test_picture_is_small_and_not_blank(drawn, name):
    data = drawn[f"pictures/{name}.png"]
    assert len(data) < 60_000
    picture = Image.open(io.BytesIO(data))
    assert picture.width == 900
    assert picture.info.keys() <= {"dpi", "transparency"}, "no time, no version of any software"
    pixels = np.asarray(picture.convert("L"))
    assert len(np.unique(np.asarray(picture.convert("RGB")).reshape(-1, 3), axis=0)) > 20
    assert 0.02 < (pixels < 200).mean() < 0.8
    # Nothing is cut off: the last dots on each side are white.
    for side in (pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]):
        assert (side > 200).all()


def test_pictures_together_are_small(drawn):
    assert sum(map(len, drawn.values())) < 700_000


def test_drawn_twice_they_are_the_same_whatever_style_is_set(tables, drawn, record_property):
    import matplotlib as mpl

    begin = time.process_time()
    with mpl.rc_context({"font.size": 30, "lines.color": "red", "savefig.dpi": 30}):
        again = pictures.draw(tables)
    spent = time.process_time() - begin
    record_property("seconds to draw all pictures", round(spent, 1))
    assert again == drawn
    assert spent < 10


def test_pictures_see_no_truth(tables, drawn):
    assert pictures.draw({k: t for k, t in tables.items() if not k.startswith("truth/")}) == drawn


def test_pictures_can_be_drawn_of_another_island():
    other = pictures.draw(datasets.build(7_000))
    assert len(other) == len(SHOWN) + 1


# -- The text ------------------------------------------------------------------------------------


def test_overview_has_a_row_for_each_dataset_with_its_files_and_rows(tables):
    lines = re.findall(r"^\| `(\w+)` \| (.+) \| (.+) \| (.+) \| (.+) \|$", OVERVIEW, re.MULTILINE)
    assert [name for name, *_ in lines] == SHOWN
    for name, about, files, rows, sheet in lines:
        assert about
        files = re.findall(r"`([^`]+)`", files)
        rows = [int(number.replace(",", "")) for number in rows.split("<br>")]
        truth = {key: len(table) for key, table in released(tables, name).items()}
        assert dict(zip(files, rows, strict=True)) == truth
        assert sheet == f"[{name}]({name}.md)"


def test_overview_shows_each_picture_with_words_for_those_who_cannot_see_it(drawn):
    shown = dict(re.findall(r"!\[([^\]]+)\]\(([^)]+)\)", OVERVIEW))
    assert sorted(shown.values()) == sorted(drawn)
    assert all(len(words) > 60 for words in shown)
    for link in re.findall(r"\]\(([^)]+)\)", OVERVIEW):
        assert (datasets.FOLDER / link).is_file(), link


def test_overview_gives_nothing_away():
    assert "All people, places and events are invented." in OVERVIEW
    assert "CC BY 4.0" in OVERVIEW
    assert not re.search(r"\b(ring|mules?|protest\w*|persona|threats?|laundering)\b", OVERVIEW)


def test_a_datasheet_which_labs_copy_shows_no_picture():
    for name in datasets.ORDER:
        assert "![" not in (datasets.FOLDER / f"{name}.md").read_text(encoding="utf-8"), name


# -- The arrows ----------------------------------------------------------------------------------


def digits(values):
    """Phone numbers in one form."""
    return {re.sub(r"\D", "", value).removeprefix("00") for value in values}


def found(pattern, texts):
    """All that a pattern finds in a column of texts."""
    return {hit for text in texts.dropna() for hit in re.findall(pattern, text)}


@pytest.fixture(scope="module")
def values(tables):
    """What stands in each dataset, by key, as an analyst would read it: ``{key: {name: set}}``."""
    t = tables
    residents, licences = t["registers_residents.csv"], t["registers_licences.csv"]
    world = {
        *t["world_districts.geojson"].district,
        *t["world_cells.geojson"].cell,
        *t["world_roads.geojson"].road,
        *t["world_places.geojson"].place,
    }
    reports, posts, items = t["reports.csv"], t["posts.csv"], t["evidence_items.csv"]
    places = "|".join(map(re.escape, t["world_places.geojson"].place))
    roll = t["custody_roll.csv"]
    listed = {
        *(residents.given_name + " " + residents.family_name).dropna(),
        *(roll.given_name + " " + roll.family_name),
        *(name for names in reports.persons.dropna() for name in names.split("; ")),
    }
    texts = " ".join(items.text.dropna())
    phone, plate, incident = r"(?:\+|00)999[\d -]{8,}", r"NRV·\d{4}·[A-Z]", r"N2[45]-\d{6}"
    calls = t["calls.csv"]
    numbers = {*licences.phone.dropna(), *residents.phone.dropna()}
    accounts = set(t["evidence_accounts.csv"].account) | found(r"^@(\w+)$", items.source)
    return {
        "place": {
            "world": world,
            "incidents": set(t["incidents.csv"].district.dropna()),
            "patrols": set(t["patrols.csv"].cell.dropna()),
            "scores": set(t["scores.csv"].district.dropna()),
            "custody": set(t["custody.csv"].place),
            "registers": set(residents.address.dropna().str.split(", no").str[0]),
            "reports": set(reports.district.dropna()) | found(places, reports.text),
            "evidence": found(places, items.text),
            "posts": set(posts.district.dropna()) | found(places, posts.text),
        },
        "name": {
            "custody": set(roll.given_name + " " + roll.family_name),
            "registers": set((residents.given_name + " " + residents.family_name).dropna()),
            "reports": {n for names in reports.persons.dropna() for n in names.split("; ")},
            "evidence": {name for name in listed if name in texts},
        },
        "phone": {
            "transfers": digits(t["transfers_phones.csv"].phone),
            "calls": digits([*calls.number_a, *calls.number_b]),
            "registers": digits(numbers),
            "reports": digits(found(phone, reports.text)),
        },
        "plate": {
            "registers": set(licences.plate.dropna()),
            "reports": found(plate, reports.text),
        },
        "account online": {
            "evidence": accounts,
            "shares": set(t["shares.csv"].account.dropna()),
            "posts": set(posts.account.dropna()),
        },
        "web page": {
            "evidence": set(items.source.dropna().str.rstrip("/")),
            "shares": set(t["shares_links.csv"].url.str.replace(r"\?.*$|/$", "", regex=True)),
        },
        "incident number": {
            "incidents": set(t["incidents.csv"].incident_id),
            "reports": found(incident, reports.text),
            "evidence": found(incident, items.text),
        },
    }


def test_the_picture_of_how_they_meet_has_the_arrows_of_the_tables(values):
    assert list(pictures.MEETS) == list(pictures.COVERED)
    assert set(pictures.MEETS) == set(SHOWN)
    for key, home in pictures.KEYS.items():
        holders = {name for name, keys in pictures.MEETS.items() if key in keys}
        assert holders == set(values[key]), key
        for name in holders - {home}:
            others = [home] if home else holders - {name}
            for other in others:
                assert values[key][name] & values[key][other], (key, name, other)


def test_the_picture_names_columns_that_exist(tables):
    for name, keys in pictures.MEETS.items():
        columns = {column for table in released(tables, name).values() for column in table.columns}
        for words in keys.values():
            for column in re.findall(r"\w+", re.sub(r"\(\w+\)", "", words)):
                assert column in columns, (name, column)


def test_positions_of_incidents_lie_in_cells(tables):
    clean = tables["incidents.csv"].query("18 < lon < 19 and 41 < lat < 42").head(500)
    island = shapely.union_all(tables["world_cells.geojson"].geometry.to_numpy())
    assert shapely.contains_xy(island, clean.lon, clean.lat).mean() > 0.9


def test_bank_accounts_stand_nowhere_else(tables):
    money = tables["transfers.csv"]
    accounts = {*money.from_account.dropna(), *money.to_account.dropna()} - {"CASH"}
    for name in SHOWN:
        for key, table in released(tables, name).items():
            if name != "transfers":
                text = datasets.content(key, pd.DataFrame(table)) if "csv" in key else ""
                assert not re.search(r"\b[ZQ]Z\d\d ?[A-Z]{2}\d{6}\b", text), key
    assert len(accounts) > 1_000


# -- The command ---------------------------------------------------------------------------------


def test_a_picture_that_cannot_be_written_leaves_all_files(tmp_path, capsys):
    (tmp_path / "pictures").write_text("a file, no folder")
    (tmp_path / "world_places.geojson").write_text("as before")
    assert command.main(["world", "--out", str(tmp_path)]) == 2
    assert "--out" in capsys.readouterr().err
    assert (tmp_path / "world_places.geojson").read_text() == "as before"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["pictures", "world_places.geojson"]


def test_people_who_are_not_released_have_no_picture(tmp_path, capsys):
    assert command.main(["people", "--out", str(tmp_path)]) == 0
    assert "pictures: 0" in capsys.readouterr().out
    assert [path.name for path in tmp_path.iterdir()] == ["truth"]

"""Evidence: what a machine made of sixty items, on seeds nobody looked at."""

import re

import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import SEEDS, must_lie_in
from nobody import COMMUNITY, wrong

import datasets
from datasets import evidence, people


@pytest.fixture(scope="module")
def bases():
    """The datasets before the evidence, for each further seed."""
    return {seed: datasets.build(seed, evidence.NEEDS) for seed in SEEDS}


@pytest.fixture(scope="module")
def builds(bases):
    """The evidence of each further seed, built once: ``{seed: tables}``."""
    return {
        seed: evidence.build(datasets.generator(seed, "evidence"), base)
        for seed, base in bases.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    rows = [evidence.effects(tables) for tables in builds.values()]
    return pd.DataFrame(rows, index=list(builds))


INTENDED = {
    "items": (60, 60),
    "sentences": (25, 25),
    "supported": (14, 14),
    "distorted": (6, 6),
    "fabricated": (5, 5),
    # Comparing numbers finds some of what is wrong, and blames some that is right.
    "number_check_wrong": (0.2, 0.8),
    "number_check_right": (0, 0.3),
    "instructions": (1, 1),
    "accounts": (40, 40),
    "personas": (12, 12),
    "personas_three_signs": (0.75, 1),
    "others_three_signs": (0, 0.08),
    "others_one_sign": (0.2, 0.9),
    "detector_texts": (600, 600),
    "detector_found": (0.7, 0.95),
    "detector_fpr_first": (0.02, 0.12),
    "detector_fpr_second": (0.32, 0.58),
    "detector_ratio": (3, 20),
}


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_the_detector_s_gap_is_statistically_clear(measured):
    first, second = measured.detector_fpr_first, measured.detector_fpr_second
    error = np.sqrt(first * (1 - first) / 270 + second * (1 - second) / 150)
    assert ((second - first) / error).min() > 5


@pytest.fixture(scope="module")
def plain(bases):
    """The effects with everything planted switched off, one row a seed."""
    rows = []
    for seed, base in bases.items():
        rng = datasets.generator(seed, "evidence")
        tables = evidence.build(rng, base, errors=False, personas=False, texts=evidence.ALIKE)
        rows.append(evidence.effects(tables))
    return pd.DataFrame(rows, index=list(bases))


def test_with_everything_switched_off_nothing_is_found(plain):
    assert (plain.supported == 20).all()
    assert (plain.distorted + plain.fabricated == 0).all()
    assert plain.number_check_right.max() <= 0.3
    assert (plain.personas == 0).all()
    assert plain.others_three_signs.max() <= 0.08
    assert 0.6 < plain.detector_ratio.median() < 1.6
    first, second = plain.detector_fpr_first, plain.detector_fpr_second
    error = np.sqrt(first * (1 - first) / 270 + second * (1 - second) / 150)
    assert ((second - first).abs() / error).max() < 3.3


def test_every_item_of_a_fact_says_what_the_right_sentence_says(builds):
    for seed, tables in builds.items():
        items = tables["evidence_items.csv"].set_index("item_id")
        summary = tables["evidence_summary.csv"].merge(
            tables["truth/evidence_summary.csv"], on="sentence_id"
        )
        assert summary.why.notna().equals(summary.status != "supported"), seed
        for row in summary.itertuples():
            first = row.cited_items.split("; ")[0]
            if row.why == "cites an item that is not there":
                assert first not in items.index, seed
                continue
            assert set(row.cited_items.split("; ")) <= set(items.index), seed
            if row.status == "supported":
                # Times, plates and large numbers of the sentence stand in the item.
                hard = re.findall(r"\d\d:\d\d|NRV·\d+·Q|\d,\d{3}|\b\d{3}\b", row.text)
                for number in hard:
                    assert number in items.text[first], (seed, row.text)
        # Nobody but the hidden note says that the firm has been checked.
        says = items.text.str.contains("has been checked", regex=False)
        assert says.sum() == 1, seed
        assert "<!--" in items.text[says].iloc[0], seed
        assert items.text.str.contains("<!--", regex=False).sum() == 4, seed
        truth = tables["truth/evidence_items.csv"].set_index("item_id")
        assert truth.instruction[says].tolist() == [1], seed


def test_items_agree_with_the_other_datasets(bases, builds):
    for seed, tables in builds.items():
        base, items = bases[seed], tables["evidence_items.csv"]
        links = set(base["shares_links.csv"].url)
        shared = items.source[items.source.isin(links)]
        assert len(shared) == 8, seed  # four pages of the story, four of the other side
        sharers = base["truth/shares_accounts.csv"]
        ring = set("@" + sharers.account[sharers.group == "ring"])
        assert items.source.isin(ring).sum() >= 6, seed
        about = items.merge(tables["truth/evidence_items.csv"], on="item_id")
        told = set(base["posts.csv"].text.str.strip())
        chatter = about[(about.about == "chatter") & (about.kind == "post")]
        assert chatter.text.isin(told).mean() > 0.9, seed
        number = items.text.str.extract(r"\(number (N\d\d-\d{6})\)")[0].dropna().iloc[0]
        incident = base["truth/incidents_all.csv"].set_index("incident_id").loc[number]
        assert (incident.offence, incident.district) == ("theft", "Harbour"), seed
        writers = people.with_role(base, "journalist")
        names = set(writers.given + " " + writers.family)
        named = items.text.str.extract(r"^By ([^.]+)\.")[0].dropna()
        assert len(named) > 5, seed
        assert set(named) <= names, seed
        coast = base["world_coastline.geojson"].geometry[0].buffer(0.001)
        where = items.text.str.extract(r"GPSLatitude: ([\d.]+); GPSLongitude: ([\d.]+)").dropna()
        assert len(where) > 4, seed
        assert shapely.contains_xy(coast, where[1].astype(float), where[0].astype(float)).all()
        assert set(tables["evidence_accounts.csv"].account) <= set(sharers.account), seed


def test_no_single_sign_names_the_personas(builds):
    clear = 0
    for tables in builds.values():
        table = evidence.signals(tables)
        persona = tables["truth/evidence_accounts.csv"].set_index("account").persona
        persona = persona.reindex(table.index) == 1
        lone = [table[sign][~persona].sum() for sign in table.columns]
        clear += sum(count > 0 for count in lone) >= 2
    assert clear > len(builds) * 0.8


def test_sources_hold_what_they_are_cited_for(builds):
    for seed, tables in builds.items():
        items = tables["evidence_items.csv"].set_index("item_id")
        about = tables["truth/evidence_items.csv"].set_index("item_id").about
        summary = tables["evidence_summary.csv"].merge(
            tables["truth/evidence_summary.csv"], on="sentence_id"
        )
        right = [fact[3] for fact in evidence.facts()]
        for row in summary[summary.status == "supported"].itertuples():
            first, *more = row.cited_items.split("; ")
            number = int(about[first].removeprefix("fact "))
            form = re.escape(right[number - 1])
            assert re.fullmatch(re.sub(r"\\{\w+\\}", ".+", form), row.text), (seed, row.text)
            numbers = [int(about[item].removeprefix("fact ")) for item in more]
            assert set(numbers) <= set(evidence.FITTING.get(number, [])), (seed, row.text)
        lantern = items[items.title == "Who shares what"].source
        assert lantern.str.startswith("https://lantern.example/").all(), seed
        march = items[items.title == "Hundreds march for fair bills"].published.dropna()
        march = march.str.replace(r"(\d\d)\.(\d\d)\.(\d{4})", r"\3-\2-\1", regex=True)
        assert (march >= "2025-11-08 18:00").all(), seed
        hosts = items.source.str.extract(r"https://([^/]+)/")[0].dropna()
        assert hosts.str.replace("-", "").nunique() == hosts.nunique(), seed
        byline = items.text.str.extract(r"^By ([^.]+)\.")[0]
        papers = items.source.str.extract(r"https://([^/]+)/")[0].groupby(byline).nunique()
        assert (papers == 1).all(), seed


def test_no_hour_and_no_phrase_is_only_the_personas(builds):
    phrases = "stay silent any longer|omebody has to answer|missing page"
    for seed, tables in builds.items():
        persona = tables["truth/evidence_accounts.csv"].set_index("account").persona
        accounts = tables["evidence_accounts.csv"].set_index("account")
        day = accounts.created.str[:10][persona.reindex(accounts.index) == 1].mode()[0]
        same = persona[accounts.index[accounts.created.str.startswith(day)]]
        assert (same == 0).sum() >= 4, seed
        assert (persona == 1).sum() - same.sum() >= 2, seed
        lines = tables["evidence_lines.csv"]
        who = lines.account[lines.text.str.contains(phrases)].unique()
        assert (persona[who] == 0).sum() >= 6, seed


def test_every_kind_of_dirt_is_there(builds):
    for seed, tables in builds.items():
        items = tables["evidence_items.csv"]
        assert items.published.isna().sum() == 3, seed
        assert items.published.str.match(r"\d\d\.\d\d\.\d{4}").sum() == 6, seed
        assert items.text.str.contains("2000:00:00").sum() == 1, seed
        assert items.text.str.contains("DateTimeOriginal: missing").sum() == 1, seed
        media = items[items.kind == "media"]
        assert (~media.text.str.contains("GPS")).sum() == 3, seed
        assert media.detector_score.isna().all(), seed
        hidden = {"about", "writer", "instruction", "status", "persona", "language"}
        for key, table in tables.items():
            assert key.startswith("truth/") or not hidden & set(table.columns), key


def test_no_text_names_anybody_or_insults(builds):
    for seed, tables in builds.items():
        items = tables["evidence_items.csv"]
        texts = pd.concat(
            [
                items.text,
                items.title.dropna(),
                items.source,
                tables["evidence_summary.csv"].text,
                tables["evidence_lines.csv"].text,
                tables["evidence_accounts.csv"].bio.dropna(),
            ]
        )
        assert not wrong(texts), seed
        assert not texts.str.contains(COMMUNITY).any(), seed


def test_files_are_small_and_the_same_again(builds):
    again = datasets.build(SEEDS[0], ["evidence"])
    size = 0
    for key, table in again.items():
        text = datasets.content(key, table)
        size += len(text.encode())
        assert text == datasets.content(key, builds[SEEDS[0]][key]), key
    assert size < 150_000

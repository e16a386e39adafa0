"""Reports: grades, retention and bystanders come out as intended on seeds nobody looked at."""

import re

import numpy as np
import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in
from nobody import COMMUNITY, wrong

import datasets
from datasets import people, reports


@pytest.fixture(scope="module")
def bases():
    """The datasets before the reports, for each further seed."""
    return {seed: datasets.build(seed, reports.NEEDS) for seed in SEEDS}


@pytest.fixture(scope="module")
def builds(bases):
    """The reports of each further seed, built once: ``{seed: tables}``."""
    return {
        seed: reports.build(datasets.generator(seed, "reports"), base)
        for seed, base in bases.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame([reports.effects(tables) for tables in builds.values()], index=list(builds))


INTENDED = {
    "rows": (249, 253),
    "reports": (240, 240),
    "claims": (290, 370),
    "distinct_texts": (238, 240),
    "kappa_letter": (0.4, 0.62),
    "kappa_number": (0.4, 0.62),
    "expired": (0.21, 0.29),
    "bystanders": (0.125, 0.125),
    "bystanders_as_suspect_or_contact": (0.7, 0.85),
    "special": (0.13, 0.15),
    "keep_yes": (0.42, 0.62),
    # What sources say is true more often the better they are.
    "true_source_AB": (0.78, 0.95),
    "true_source_C": (0.5, 0.8),
    "true_source_DE": (0.2, 0.52),
    # How sure the officer says to be tells nothing.
    "true_stated_certain": (0.5, 0.85),
    "true_stated_likely": (0.5, 0.85),
    "true_stated_possible": (0.5, 0.85),
}


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_accuracy_rises_with_the_grade_and_not_with_stated_confidence(measured):
    assert (measured.true_source_AB - measured.true_source_DE).min() > 0.25
    assert (measured.true_graded_AB - measured.true_graded_DE).min() > 0.12
    assert (measured.true_graded_AB - measured.true_graded_DE).median() > 0.25
    assert (measured.true_stated_certain - measured.true_stated_possible).abs().max() < 0.16
    assert abs((measured.true_stated_certain - measured.true_stated_possible).mean()) < 0.05


def test_the_difference_between_sources_is_statistically_clear(builds):
    for seed, tables in builds.items():
        told = tables["truth/reports_claims.csv"].merge(
            tables["truth/reports_all.csv"], on="report_id"
        )
        told = told[~told.topic.isin(["protest", "dull"])]
        one = told["true"][told.source_reliability.isin(["A", "B"])]
        other = told["true"][told.source_reliability.isin(["D", "E"])]
        error = np.sqrt(one.var() / len(one) + other.var() / len(other))
        assert (one.mean() - other.mean()) / error > 3.3, seed


def test_with_equal_sources_and_blind_graders_nothing_is_found(bases):
    gaps, kappas = [], []
    for seed in SEEDS:
        rng = datasets.generator(seed, "reports")
        flat = reports.build(rng, bases[seed], reliability=reports.ALIKE, sharp=0)
        effects = reports.effects(flat)
        gaps.append(effects["true_source_AB"] - effects["true_source_DE"])
        kappas += [effects["kappa_letter"], effects["kappa_number"]]
    assert np.abs(gaps).max() < 0.17
    assert abs(np.mean(gaps)) < 0.05
    assert np.abs(kappas).max() < 0.15


def test_kappa_of_a_worked_table():
    one = ["a"] * 25 + ["b"] * 25
    other = ["a"] * 20 + ["b"] * 5 + ["a"] * 10 + ["b"] * 15
    assert reports.kappa(one, other) == pytest.approx(0.4)  # observed .70, by chance .50


def test_bystanders_did_nothing_and_should_go(bases, builds):
    for seed, tables in builds.items():
        truth = tables["truth/reports_all.csv"]
        only = truth[truth.only_attended == 1]
        assert len(only) == 30, seed
        assert (only.keep == "no").all(), seed
        members = set(people.with_role(bases[seed], "protest group").person)
        assert only.person_ids.str.split().str[0].isin(members).all(), seed
        assert only.person_ids.str.split().str[0].is_unique, seed
        assert (truth.keep[truth.expired == 1] == "no").all(), seed
        assert set(truth.keep) == {"yes", "no", "without"}, seed
        kept = truth[truth.keep == "without"]
        assert (kept.special != "none").all(), seed
        counts = truth.special.value_counts()
        assert (counts["health"], counts["belief"], counts["union"]) == (13, 10, 11), seed


def test_reports_agree_with_the_other_datasets(bases, builds):
    for seed, tables in builds.items():
        base, table = bases[seed], reports.clean(tables["reports.csv"])
        everyone = base["truth/people_all.csv"].set_index("person")
        full = everyone.given + " " + everyone.family
        truth = tables["truth/reports_all.csv"].set_index("report_id").person_ids.fillna("")
        for report, names in zip(table.report_id, table.persons.fillna(""), strict=True):
            known = [people.plain(full[person]) for person in truth[report].split()]
            assert [people.plain(name) for name in names.split("; ") if name] == known, (
                seed,
                report,
            )
        incidents = base["incidents.csv"].set_index("incident_id")
        named = table.text.str.extract(r"incident (N\d\d-\d{6})")[0].dropna()
        assert len(named) > 10, seed
        assert set(named) <= set(incidents.index), seed
        plates = table.text.str.findall(r"plate (NRV\S+\w)").explode().dropna()
        assert plates.str.fullmatch(r"NRV·\d{4}·[A-Z]").all(), seed
        sources = tables["truth/reports_sources.csv"]
        assert set(sources.person) == set(people.with_role(base, "source").person), seed
        assert set(table.source_code) == set(sources.source_code), seed
        fuel = tables["truth/reports_all.csv"].query("topic == 'fuel'").person_ids.str.split()
        cell = set(people.with_role(base, "cell").person)
        assert fuel.explode().isin(cell).sum() > 15, seed


def test_what_a_report_cites_is_earlier_and_fits(builds):
    found = 0
    for seed, tables in builds.items():
        table = reports.clean(tables["reports.csv"]).set_index("report_id")
        named = tables["truth/reports_all.csv"].set_index("report_id").person_ids.fillna("")
        for report, text in table.text.items():
            for cited in re.findall(r"R\d{3}", text):
                found += 1
                assert cited < report, (seed, report)
                same_source = table.source_code[cited] == table.source_code[report]
                same_person = bool(set(named[cited].split()) & set(named[report].split()))
                if "in which" in text:
                    assert same_person, (seed, report)
                elif "matter of" in text:
                    assert (same_source, same_person) == (True, True), (seed, report)
                else:
                    assert (same_source, same_person) == (True, False), (seed, report)
                    assert "" not in (named[cited], named[report]), (seed, report)
    assert found > 5 * len(builds)


def test_places_records_and_vehicles_fit_the_matter(builds):
    for seed, tables in builds.items():
        truth = tables["truth/reports_all.csv"].set_index("report_id").topic
        for row in reports.clean(tables["reports.csv"]).itertuples():
            topic, where = truth[row.report_id], (seed, row.report_id)
            plated = re.search(r"plate NRV", row.text)
            if reports.VEHICLE.search(row.text) or "parking register" in row.text:
                assert plated, where
            if "gate log" in row.text:
                assert plated, where
                assert topic in ("fuel", "boats"), where
            if "next berth" in row.text:
                assert topic in ("fuel", "boats"), where
            if topic in ("fuel", "boats"):
                assert "School" not in row.text, where
            if topic == "boats":
                for place in re.findall(r"(?<! placed) in ([A-Z]\w+)\.", row.text):
                    assert place in reports.WATERSIDE, where
        texts = reports.clean(tables["reports.csv"]).text
        assert texts.str.contains("School").sum() <= 20, seed


def test_a_plate_that_is_nobody_s_looks_like_the_others(bases, builds):
    for seed, tables in builds.items():
        everybody = set(bases[seed]["truth/people_all.csv"].plate.dropna())
        plates = tables["reports.csv"].text.str.findall(r"NRV·\d{4}·[A-Z]").explode().dropna()
        assert 0.1 < plates.isin(everybody).mean() < 0.95, seed
        assert set(plates.str[-1]) <= {plate[-1] for plate in everybody}, seed


def test_claims_stand_in_the_texts(builds):
    for seed, tables in builds.items():
        texts = reports.clean(tables["reports.csv"]).set_index("report_id").text.map(people.plain)
        claims = tables["truth/reports_claims.csv"]
        assert set(claims["true"]) == {0, 1}, seed
        for claim in claims.itertuples():
            assert people.plain(claim.text) in texts[claim.report_id], (seed, claim.report_id)
        count = texts.map(lambda text: len(re.findall(r"[.!?](?=\s|$)", text)))
        assert count.between(2, 9).all(), seed
        assert count.median() in (3, 4, 5), seed


def test_every_kind_of_dirt_is_there(builds):
    for seed, tables in builds.items():
        table = tables["reports.csv"]
        assert list(table.columns) == reports.COLUMNS, seed
        assert table.duplicated().sum() == 4, seed
        assert (table.drop_duplicates().version == 2).sum() == 7, seed
        assert 15 < (~table.date.str.match(r"\d{4}-")).sum() < 35, seed
        assert reports.clean(table).date.notna().all(), seed
        grades = table.grade_1.dropna()
        assert (~grades.str.fullmatch("[A-F][1-6]")).sum() > 5, seed
        assert table.grade_1.isna().any(), seed
        assert table.review_date.isna().any(), seed
        plain = table.persons.dropna().map(lambda names: people.plain(names) == names)
        assert 0.1 < plain.mean() < 0.6, seed


def test_no_text_names_anybody_or_insults(builds):
    for seed, tables in builds.items():
        texts = tables["reports.csv"].text
        assert not wrong(texts), seed
        assert not texts.str.contains(COMMUNITY).any(), seed


def test_the_same_seed_gives_the_same_bytes(builds):
    again = datasets.build(SEEDS[0], ["reports"])
    for key, table in again.items():
        assert datasets.content(key, table) == datasets.content(key, builds[SEEDS[0]][key]), key

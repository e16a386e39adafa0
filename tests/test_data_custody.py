"""Custody: a table without names that gives names away, until it is made coarser."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import custody

INTENDED = {
    "rows": (2_505, 2_520),
    "village_rows": (10, 16),
    "roll_lines": (1_100, 1_700),
    # In groups of place, ten years and sex: the village is at risk, others are not.
    "at_risk_village": (0.5, 1),
    "at_risk_elsewhere": (0.01, 0.05),
    "at_risk_z": (7, 30),
    "at_risk_exact_year": (0.35, 0.5),
    # District and twenty years remove nearly all.
    "at_risk_generalised": (0, 0.02),
    "at_risk_generalised_village": (0, 0.3),
    # Large enough, but all alike.
    "alike_groups": (4, 6),
    "alike_rows": (24, 50),
    "alike_generalised": (0, 0),
    # The roll names people of the village, and hardly anybody else.
    "named_village": (0.4, 1),
    "named_people": (5, 16),
    "named_other_villages": (0, 0.06),
    "candidates_village": (1, 2),
    "named_generalised": (0, 0),
}


@pytest.fixture(scope="module")
def builds(islands):
    """The records of each further seed, and what they come from: ``{seed: tables}``."""
    return {
        seed: tables | custody.build(datasets.generator(seed, "custody"), tables)
        for seed, tables in islands.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: custody.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_mostly_the_village_is_safe_after_care(measured):
    assert measured.at_risk_village.mean() > 0.8
    assert measured.at_risk_generalised_village.mean() < 0.12


def test_with_districts_only_nobody_is_singled_out_more(builds):
    for seed, tables in builds.items():
        rng = datasets.generator(seed, "custody")
        none = tables | custody.build(rng, tables, villages=False, alike=0)
        found = custody.effects(none)
        assert found["village_rows"] == found["alike_groups"] == 0, seed
        table = custody.clean(none["custody.csv"])
        group = custody._groups(table, table.place)
        risk = group.map(group.value_counts()) < 5
        # Those who were in the village are now like the others of their district.
        small = table.record_no.map(
            custody.clean(tables["custody.csv"]).set_index("record_no").place
        )
        assert risk[small == custody.SMALL].mean() < 0.45, seed
        assert risk.mean() < 0.035, seed


def test_records_and_roll_are_of_people_of_the_island(builds):
    for seed, tables in builds.items():
        everyone = tables["truth/people_all.csv"].set_index("person")
        table = custody.clean(tables["custody.csv"])
        person = tables["truth/custody_people.csv"].set_index("record_no").person
        own = everyone.loc[table.record_no.map(person)]
        assert (own.sex.to_numpy() == table.sex).all(), seed
        assert (own.birth_date.str[:4].astype(int).to_numpy() == table.birth_year).all(), seed
        assert (own.district.to_numpy() == custody.districts(table.place)).all(), seed
        roll = tables["custody_roll.csv"].set_index("roll_no")
        named = tables["truth/custody_roll_people.csv"]
        line, who = roll.loc[named.roll_no], everyone.loc[named.person]
        assert (line.family_name.to_numpy() == who.family.to_numpy()).all(), seed
        assert set(roll.place) == set(custody.VILLAGES), seed
        held = set(person[table.record_no[table.place == custody.SMALL]])
        assert held <= set(named.person), seed
        # No community is held more often than another.
        share = own.community.value_counts(normalize=True)
        assert (share - everyone.community.value_counts(normalize=True)).abs().max() < 0.04, seed
        # And none for another offence.
        kinds = pd.crosstab(own.community, table.offence_group.to_numpy(), normalize="index")
        assert (kinds.max() - kinds.min()).max() < 0.02, (seed, kinds.round(3).to_dict())
        # Names of invented lines do not stand out from those of listed people.
        rest = roll[~roll.index.isin(named.roll_no)]
        assert rest.family_name.isin(set(everyone.family)).mean() > 0.97, seed


def test_every_kind_of_dirt_is_there_in_its_share(builds):
    for seed, tables in builds.items():
        raw = tables["custody.csv"]
        assert 8 <= raw.duplicated().sum() <= 15, seed
        assert 0.006 < raw.birth_year.isna().mean() < 0.011, seed
        assert 0.002 < raw.sex.isna().mean() < 0.006, seed
        places = {*tables["world_districts.geojson"].district, *custody.VILLAGES}
        assert 0.008 < (~raw.place.isin(places)).mean() < 0.016, seed
        assert 0.014 < (~raw.offence_group.isin(custody.OFFENCES)).mean() < 0.026, seed
        assert 0.02 < raw.date.str.match(r"\d\d\.\d\d\.20").mean() < 0.04, seed
        assert 0.03 < (raw.note == "-").mean() < 0.05, seed
        table = custody.clean(raw)
        assert table.place.isin(places).all(), seed
        assert table.offence_group.isin(custody.OFFENCES).all(), seed
        assert table.note.isin(custody.NOTES).all(), seed
        pregnant = table[table.note == "pregnancy"]
        assert (pregnant.sex == "f").all(), seed


def test_rhythms_are_plausible(builds):
    for seed, tables in builds.items():
        raw = tables["custody.csv"].drop_duplicates()
        iso = pd.to_datetime(raw.date, format="%Y-%m-%d", errors="coerce").dropna()
        assert iso.between("2024-01-01", "2025-12-31").all(), seed
        assert iso.dt.day_of_week.isin([4, 5, 6]).mean() > 3 / 7 + 0.03, seed
        assert raw.hours_held.between(1, 72).all(), seed
        assert 0.7 < (raw.sex == "m").mean() < 0.9, seed


def test_files_read_back_and_the_same_seed_gives_the_same_bytes(builds, tmp_path):
    own = {key: table for key, table in builds[SEEDS[0]].items() if "custody" in key}
    datasets.write(own, tmp_path)
    again = datasets.build(SEEDS[0], ["custody"])
    assert list(again) == list(own)
    for key, table in own.items():
        back = pd.read_csv(tmp_path / key)
        assert list(back.columns) == list(table.columns)
        assert len(back) == len(table)
        assert back.isna().sum().sum() == table.isna().sum().sum()
        assert datasets.content(key, table) == datasets.content(key, again[key]), key

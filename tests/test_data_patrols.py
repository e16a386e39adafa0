"""Patrol hours: what patrols find follows where they were sent, and the other way round."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import patrols
from datasets.transfers import FEASTS

INTENDED = {
    "rows": (20_000, 25_000),
    "hours_a_week": (580, 630),
    "cells_ever": (520, 720),
    # The old plan: per person, one district gets many times another's hours.
    "hours_most_over_least": (8, 22),
    # Found by patrols: follows their hours, also where equally much truly happened.
    "found_correlation": (0.70, 0.92),
    "found_given_truth": (0.45, 0.75),
    # Told by citizens: does not. With some 500 cells, 0.15 is about three standard errors.
    "burglary_given_truth": (-0.15, 0.15),
    # What was found decides where to go next.
    "loop_correlation": (0.6, 0.9),
    "loop_points": (600, 1_200),
}


@pytest.fixture(scope="module")
def builds():
    """The patrols of each further seed, and what they come from: ``{seed: tables}``."""
    return {seed: datasets.build(seed, ["world", "incidents", "patrols"]) for seed in SEEDS}


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: patrols.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_festive_weeks_are_those_of_the_islands_feasts():
    # The same weeks in both years, and none of Easter, Christmas or an Eid.
    real = ["2024-03-31", "2024-05-05", "2024-04-10", "2024-06-16", "2024-12-25", "2025-01-07"]
    real += ["2024-01-07", "2025-04-20", "2025-03-30", "2025-06-06", "2025-12-25"]
    festive = set()
    for year in (2024, 2025):
        for day, _ in FEASTS:
            days = (pd.Timestamp(f"{year}{day[4:]}") - pd.Timestamp(patrols.START)).days
            festive.add(days // 7)
    weeks = {week for week in range(patrols.WEEKS) if week % 52 in patrols.FESTIVE}
    assert weeks == festive
    for day in real:
        assert (pd.Timestamp(day) - pd.Timestamp(patrols.START)).days // 7 not in weeks, day


def test_with_hours_by_need_the_record_does_not_follow_them(builds):
    found = []
    for seed, tables in builds.items():
        equal = dict.fromkeys(set(tables["world_cells.geojson"].district), 1.0)
        rng = datasets.generator(seed, "patrols")
        other = tables | patrols.build(rng, tables, allocation=equal, feedback=0.0)
        found.append(patrols.effects(other))
    found = pd.DataFrame(found)
    assert found.found_given_truth.abs().max() < 0.22
    assert found.burglary_given_truth.abs().max() < 0.15
    assert found.loop_correlation.abs().max() < 0.16
    assert found.hours_most_over_least.max() < 4


def test_without_dirt_hours_are_where_something_was_found(builds):
    seed = SEEDS[0]
    tables = builds[seed]
    none = dict.fromkeys(patrols.DIRT, 0)
    record = patrols.build(datasets.generator(seed, "patrols"), tables, dirt=none)["patrols.csv"]
    assert not record.duplicated(["cell", "week"]).any()
    assert record.half_hours.between(1, 336).all()
    assert record.week.nunique() == patrols.WEEKS
    assert record.cell.isin(tables["world_cells.geojson"].cell).all()
    truth = tables["truth/incidents_all.csv"]
    found = truth[truth.how_known == "patrol"]
    day = pd.to_datetime(found.time).dt.normalize()
    monday = (day - pd.to_timedelta(day.dt.day_of_week, unit="D")).dt.strftime("%Y-%m-%d")
    there = set(zip(record.cell, record.week, strict=True))
    assert set(zip(found.cell, monday, strict=True)) <= there


def test_every_kind_of_dirt_is_there_in_its_share(builds):
    for seed, tables in builds.items():
        record = tables["patrols.csv"]
        assert list(record.columns) == ["cell", "week", "half_hours"], seed
        assert 0.004 < record.duplicated().mean() < 0.009, seed
        assert 0.006 < (record.cell == "unknown").mean() < 0.011, seed
        assert 0.008 < record.cell.str.match(r"r\d\dc\d\d").mean() < 0.016, seed
        assert 0.001 < (record.half_hours > 336).mean() < 0.003, seed
        assert record.week.nunique() == patrols.WEEKS - 2, seed
        assert (pd.to_datetime(record.week).dt.day_of_week == 0).all(), seed
        tidy = patrols.clean(record)
        cells = tables["world_cells.geojson"].set_index("cell")
        assert tidy.cell.isin(cells.index).all(), seed
        # Weeks in the wrong unit show in their district.
        own = tidy[tidy.cell.map(cells.district) == patrols.HOURS_OFFICE]
        share = own.groupby("week").half_hours.sum() / tidy.groupby("week").half_hours.sum()
        assert 4 <= (share < 0.72 * share.median()).sum() <= 7, seed


def test_files_read_back_and_the_same_seed_gives_the_same_bytes(builds, tmp_path):
    own = {key: table for key, table in builds[SEEDS[0]].items() if "patrols" in key}
    datasets.write(own, tmp_path)
    again = datasets.build(SEEDS[0], ["patrols"])
    assert list(again) == list(own)
    for key, table in own.items():
        back = pd.read_csv(tmp_path / key)
        pd.testing.assert_frame_equal(back, table, check_dtype=False)
        assert datasets.content(key, table) == datasets.content(key, again[key]), key
    assert (tmp_path / "patrols.csv").stat().st_size < 1_200_000

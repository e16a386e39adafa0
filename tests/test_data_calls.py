"""Calls: innocent hubs rank highest, the cell does not, and no one column shows it."""

import networkx as nx
import numpy as np
import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import calls, people

INTENDED = {
    "rows": (5_950, 6_300),
    "ties": (5_800, 6_150),
    "numbers": (896, 900),
    "unseen": (0.13, 0.18),
    # Innocent hubs: taxi driver, lawyer, nurse, busy relatives. 1 is the most central.
    "hubs_worst_degree": (2, 6),
    "hubs_worst_betweenness": (2, 6),
    "relatives_worst_degree": (5, 14),
    "relatives_worst_betweenness": (5, 14),
    # The nine are nowhere near.
    "cell_best_degree": (30, 900),
    "cell_best_betweenness": (30, 900),
    # They are found by how they hold together: at night, for a few weeks, among themselves.
    "core_size": (6, 12),
    "core_members": (6, 9),
    "cell_inside": (0.15, 0.32),
    "cell_ties_z": (15, 50),
    # One column alone does not show them.
    "members_by_night_alone": (0, 5),
    "members_by_span_alone": (0, 3),
    "members_by_talk_alone": (0, 3),
}


@pytest.fixture(scope="module")
def builds(islands):
    """The calls of each further seed, and what they come from: ``{seed: tables}``."""
    return {
        seed: tables | calls.build(datasets.generator(seed, "calls"), tables)
        for seed, tables in islands.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: calls.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_the_core_is_the_cell_mostly(measured):
    assert (measured.core_members / measured.core_size).min() > 0.6
    assert measured.core_members.mean() > 7.5


def test_without_the_cell_there_is_no_core(builds):
    for seed, tables in builds.items():
        rng = datasets.generator(seed, "calls")
        none = calls.effects(tables | calls.build(rng, tables, cell=False))
        assert none["core_size"] <= 3, seed
        assert none["cell_ties_z"] < 4, seed


def test_without_hubs_their_people_rank_like_others(builds):
    for seed, tables in builds.items():
        rng = datasets.generator(seed, "calls")
        none = calls.effects(tables | calls.build(rng, tables, hubs=False))
        assert none["hubs_worst_degree"] > 150, seed
        assert none["relatives_worst_degree"] > 150, seed


def test_centrality_is_networkx_centrality():
    graph = nx.karate_club_graph()
    pairs = pd.DataFrame(graph.edges, columns=["number_a", "number_b"])
    found = calls.centrality(pairs)
    right = nx.betweenness_centrality(graph, normalized=False)
    assert np.allclose(found.betweenness, [right[k] for k in found.index])
    assert list(found.degree) == [graph.degree[k] for k in found.index]


def test_some_groups_look_like_the_cell_in_one_respect(builds):
    for seed, tables in builds.items():
        table = calls.clean(tables["calls.csv"])
        night, short = table.night_share >= calls.NIGHT, table.span <= calls.SPAN
        many = table.calls >= calls.CALLS
        assert (night & many).sum() > 150, seed
        assert (short & many).sum() > 150, seed
        assert (night & short & many).sum() > 30, seed  # the cell has 23
        kinds = tables["truth/calls_ties.csv"].kind.value_counts()
        assert kinds["night circle"] > 20, seed
        assert kinds["season crew"] > 25, seed


def test_callers_are_people_of_the_island(builds):
    for seed, tables in builds.items():
        table, numbers = calls.clean(tables["calls.csv"]), tables["truth/calls_numbers.csv"]
        everyone = tables["truth/people_all.csv"].set_index("phone")
        assert len(numbers) == calls.NUMBERS, seed
        assert (everyone.person[numbers.number].to_numpy() == numbers.person).all(), seed
        assert {*table.number_a, *table.number_b} <= set(numbers.number), seed
        assert table.number_a.str.fullmatch(r"\+999 \d{4} \d{4}").all(), seed
        for role in ["cell", "mule", "relative", "lawyer"]:
            assert people.with_role(tables, role).person.isin(numbers.person).all(), seed
        # What was observed of the truth is what officers get.
        truth = tables["truth/calls_ties.csv"]
        number = numbers.set_index("person").number
        ends = np.sort(
            np.column_stack([truth.person_a.map(number), truth.person_b.map(number)]), axis=1
        )
        seen = {tuple(pair) for pair in ends[truth.observed]}
        assert seen == set(zip(table.number_a, table.number_b, strict=True)), seed
        known = tables["calls_known.csv"]
        assert known.number.isin(numbers.number).all(), seed
        cell = numbers.number[numbers.role.isin(["cell", "mule", "relative"])]
        assert not known.number.isin(cell).any(), seed
        assert {"taxi, car 7", "law office", "home nursing, clinic"} <= set(known.known_as), seed


def test_every_kind_of_dirt_is_there_in_its_share(builds):
    for seed, tables in builds.items():
        raw, table = tables["calls.csv"], calls.clean(tables["calls.csv"])
        assert 0.003 < raw.duplicated().mean() < 0.01, seed
        other = raw.number_a.str.startswith("00999-")
        assert 0.02 < other.mean() < 0.04, seed
        assert 0.06 < raw.first_date.str.match(r"\d\d\.\d\d\.2025").mean() < 0.1, seed
        assert 0.008 < raw.minutes.isna().mean() < 0.018, seed
        assert 0.002 < (raw.number_a == raw.number_b).mean() < 0.005, seed
        iso = raw[raw.first_date.str.startswith("2025")]
        assert 0.003 < (iso.first_date > iso.last_date).mean() < 0.01, seed
        assert len(raw) - len(table) > 100, seed  # copies, split pairs, own numbers
        assert table.first_date.between("2025-07-01", "2025-12-31").all(), seed
        assert table.last_date.between("2025-07-01", "2025-12-31").all(), seed
        assert (table.span >= 0).all(), seed
        assert table.night_share.between(0, 1).all(), seed


def test_files_read_back_and_the_same_seed_gives_the_same_bytes(builds, tmp_path):
    own = {key: table for key, table in builds[SEEDS[0]].items() if "calls" in key}
    datasets.write(own, tmp_path)
    again = datasets.build(SEEDS[0], ["calls"])
    assert list(again) == list(own)
    for key, table in own.items():
        back = pd.read_csv(tmp_path / key)
        pd.testing.assert_frame_equal(back, table.astype(back.dtypes), check_dtype=False)
        assert datasets.content(key, table) == datasets.content(key, again[key]), key

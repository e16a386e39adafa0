"""A vendor's score: calibrated in every community, and so unequally wrong."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import scores
from datasets.world import COMMUNITIES

INTENDED = {
    "rows": (4_015, 4_085),
    "people": (3_780, 3_890),
    # The record differs, what happened does not.
    "base_recorded_norric": (0.16, 0.20),
    "base_recorded_seldan": (0.29, 0.36),
    "base_recorded_tavi": (0.29, 0.37),
    "base_true_norric": (0.32, 0.36),
    "base_true_seldan": (0.32, 0.36),
    "base_true_tavi": (0.31, 0.37),
    # Calibrated within each community, on the record.
    "calibration_norric": (-0.012, 0.012),
    "calibration_seldan": (-0.02, 0.02),
    "calibration_tavi": (-0.03, 0.03),
    "calibration_worst_z": (0, 3.3),  # the worst of twelve
    "calibration_rms_z": (0, 1.4),
    # Unequal errors.
    "fpr_ratio_seldan": (1.7, 2.5),
    "fpr_ratio_tavi": (1.7, 2.6),
    "fpr_true_ratio_seldan": (2, 4),
    "fpr_difference_z": (10, 20),
    "auc": (0.68, 0.78),
}


@pytest.fixture(scope="module")
def builds(islands):
    """The scores of each further seed, and what they come from: ``{seed: tables}``."""
    return {
        seed: tables | scores.build(datasets.generator(seed, "scores"), tables)
        for seed, tables in islands.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: scores.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_misses_are_unequal_the_other_way_round(measured):
    assert (measured.fnr_norric - measured.fnr_seldan).min() > 0.15


def test_with_equal_policing_the_gap_is_gone(builds):
    found = []
    for seed, tables in builds.items():
        rng = datasets.generator(seed, "scores")
        equal = scores.build(rng, tables, policing=scores.EQUAL_POLICING)
        found.append(scores.effects(tables | equal))
    found = pd.DataFrame(found)
    for community in COMMUNITIES[1:]:
        assert found[f"fpr_ratio_{community}"].between(0.85, 1.18).all()
        assert 0.97 < found[f"fpr_ratio_{community}"].mean() < 1.03
        gap = found[f"base_recorded_{community}"] - found.base_recorded_norric
        assert gap.abs().max() < 0.02
    assert found.fpr_difference_z.abs().max() < 3


def test_no_column_tells_the_community_or_the_outcome(builds):
    for seed, tables in builds.items():
        table = scores.clean(tables["scores.csv"])
        few = table.community != "norric"
        for column in ["police_checks", "earlier_records", "score", "probability"]:
            # The best cut of one column is hardly better than calling everybody Norric.
            cuts = [((table[column] >= cut) == few).mean() for cut in table[column].unique()]
            assert max(cuts) < (~few).mean() + 0.09, (seed, column)
        assert table.groupby("score").recorded_2y.mean().max() < 0.75, seed


def test_every_kind_of_dirt_is_there_in_its_share(builds):
    for seed, tables in builds.items():
        table = tables["scores.csv"]
        twice = table.case_no.duplicated()
        assert 0.006 < twice.mean() < 0.019, seed
        assert 0.004 < table.score.isna().mean() < 0.017, seed
        assert (table.score.isna() == table.probability.isna()).all(), seed
        assert 0.01 < table.recorded_2y.isna().mean() < 0.026, seed
        assert 0.009 < table.community.isna().mean() < 0.022, seed
        assert 0.001 < (~table.birth_year.between(1930, 2005)).mean() < 0.008, seed
        assert 0.04 < table.scored_on.str.match(r"\d\d\.\d\d\.2023").mean() < 0.08, seed
        assert (~table.district.isin(tables["world_districts.geojson"].district)).mean() > 0.008
        tidy = scores.clean(table)
        assert (tidy.scored_on.dt.day_of_week < 5).all(), seed
        assert tidy.scored_on.notna().all(), seed
        assert tidy.district.isin(tables["world_districts.geojson"].district).all(), seed


def test_truth_belongs_to_the_scores(builds):
    for seed, tables in builds.items():
        table, truth = tables["scores.csv"], tables["truth/scores_outcomes.csv"]
        assert set(table.case_no) == set(truth.case_no), seed
        assert len(truth) == truth.person.nunique() == scores.PEOPLE, seed
        both = table.dropna(subset="recorded_2y").merge(truth, on="case_no")
        assert (both.recorded_2y_x == both.recorded_2y_y).all(), seed
        everyone = tables["truth/people_all.csv"].set_index("person")
        assert (truth.community.to_numpy() == everyone.community[truth.person]).all(), seed


def test_files_read_back_and_the_same_seed_gives_the_same_bytes(builds, tmp_path):
    own = {key: table for key, table in builds[SEEDS[0]].items() if "scores" in key}
    datasets.write(own, tmp_path)
    again = datasets.build(SEEDS[0], ["scores"])
    assert list(again) == list(own)
    for key, table in own.items():
        back = pd.read_csv(tmp_path / key)
        assert list(back.columns) == list(table.columns)
        assert len(back) == len(table)
        assert datasets.content(key, table) == datasets.content(key, again[key]), key

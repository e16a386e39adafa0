"""Two registers: the same people can be found, and one tradition is mistaken more often."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in

import datasets
from datasets import people, registers

INTENDED = {
    "residents": (3_000, 3_000),
    "licences": (2_500, 2_500),
    "matches": (1_200, 1_200),
    "found": (0.85, 0.93),
    "false_share_norric": (0.005, 0.05),
    "false_share_seldan": (0, 0.05),
    "false_share_tavi": (0.08, 0.30),
    # A small pool of names makes false matches at least three times as likely.
    "false_small_over_rest": (3, 25),
    "false_difference_z": (4, 20),
    "reviewed": (2_400, 2_400),
    "reviewed_same": (0.22, 0.45),
    "reviewed_small": (0.12, 0.35),
    # Enough pairs of the small tradition that an interval says something.
    "reviewed_links_small": (40, 120),
    "reviewed_false_small": (0.08, 0.40),
    "reviewed_false_rest": (0.0, 0.06),
    "reviewed_difference_z": (3, 20),
    "in_cyrillic": (0.05, 0.11),
    "birth_missing": (0.01, 0.03),
}


@pytest.fixture(scope="module")
def builds(islands):
    """The registers of each further seed, and what they come from: ``{seed: tables}``."""
    return {
        seed: tables | registers.build(datasets.generator(seed, "registers"), tables)
        for seed, tables in islands.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame({seed: registers.effects(tables) for seed, tables in builds.items()}).T


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_with_equal_pools_no_tradition_is_mistaken_more(builds):
    found = []
    for seed in SEEDS:
        tables = {key: table for key, table in builds[seed].items() if key.startswith("world")}
        rng = datasets.generator(seed, "people")
        tables |= people.build(rng, tables, pools=people.EQUAL_POOLS)
        tables |= registers.build(datasets.generator(seed, "registers"), tables)
        found.append(registers.effects(tables))
    found = pd.DataFrame(found)
    assert found.false_difference_z.abs().max() < 3
    assert abs(found.false_difference_z.mean()) < 0.7
    assert 0.5 < found.false_share_tavi.mean() / found.false_share_norric.mean() < 1.7


def test_without_dirt_the_simple_rule_finds_everybody(builds):
    tables = builds[SEEDS[0]]
    clean = dict.fromkeys(registers.DIRT, (0.0, 0.0))
    rng = datasets.generator(SEEDS[0], "registers")
    tables = tables | registers.build(rng, tables, dirt=clean)
    assert registers.effects(tables)["found"] == 1
    assert not tables["registers_residents.csv"].drop(columns="phone").isna().any(axis=None)


def test_every_kind_of_dirt_is_there_and_in_every_tradition(builds):
    for seed, tables in builds.items():
        everyone = tables["truth/people_all.csv"].set_index("person")
        who = tables["truth/registers_people.csv"].set_index("number").person
        first, second = tables["registers_residents.csv"], tables["registers_licences.csv"]
        true = everyone.loc[first.resident_no.map(who)].reset_index(drop=True)
        dotted = first.birth_date.str.match(r"\d\d\.\d\d\.\d{4}$", na=False)
        assert set(first.district[dotted]) == {registers.OTHER_DATES}, seed
        assert 0.004 < first.birth_date.str.match(r"\d{4}$", na=False).mean() < 0.017, seed
        assert 0.006 < first.birth_date.isna().mean() < 0.02, seed
        swapped = (first.given_name == true.family) & (first.family_name == true.given)
        assert 0.006 < swapped.mean() < 0.025, seed
        iso = first.birth_date.where(~dotted)
        turned = true.birth_date.str[:5] + true.birth_date.str[8:] + "-" + true.birth_date.str[5:7]
        assert 0.003 < ((iso == turned) & (turned != true.birth_date)).mean() < 0.03, seed
        assert 0.02 < (first.address.notna() & (first.address != true.address)).mean() < 0.08, seed
        assert second.name.str.contains(r"\b[^ ]\.$").sum() > 15, seed
        assert 0.3 < second.phone.isna().mean() < 0.45, seed
        # The offices treat all traditions alike.
        same = first.given_name == true.given
        by = same.groupby(true.tradition).mean()
        assert by.max() - by.min() < 0.1, seed


def test_truth_belongs_to_the_registers(builds):
    for seed, tables in builds.items():
        first, second = tables["registers_residents.csv"], tables["registers_licences.csv"]
        matches, who = tables["truth/registers_matches.csv"], tables["truth/registers_people.csv"]
        assert first.resident_no.is_unique, seed
        assert second.licence_no.is_unique, seed
        assert set(who.number) == set(first.resident_no) | set(second.licence_no), seed
        assert matches.resident_no.isin(first.resident_no).all(), seed
        assert matches.licence_no.isin(second.licence_no).all(), seed
        assert who.person.nunique() == 3_000 + 2_500 - 1_200, seed
        # The order of a register tells nothing about who is in the other.
        place = first.index[first.resident_no.isin(matches.resident_no)]
        assert 0.44 < place.to_numpy().mean() / len(first) < 0.56, seed
        assert not {"person", "tradition", "community"} & {*first.columns, *second.columns}, seed
        assert not first.astype(str).apply(lambda part: part.str.match(r"P\d{5}$")).any(axis=None)
        phones = [*first.phone.dropna(), *second.phone.dropna().str.replace("00", "+", n=1)]
        assert all(phone.startswith("+999") for phone in phones), seed


def test_review_is_a_true_sample_of_the_pairs_that_look_alike(builds):
    for seed, tables in builds.items():
        first, second = tables["registers_residents.csv"], tables["registers_licences.csv"]
        review, who = tables["registers_review.csv"], tables["truth/registers_people.csv"]
        who = who.set_index("number").person
        pairs = review[["resident_no", "licence_no"]]
        assert not pairs.duplicated().any(), seed
        row, column = registers.look_alikes(first, second)
        frame = pd.DataFrame(
            {
                "resident_no": first.resident_no.to_numpy()[row],
                "licence_no": second.licence_no.to_numpy()[column],
            }
        )
        assert len(pairs.merge(frame)) == len(pairs), seed
        assert len(frame) > 1.2 * len(pairs), seed
        same = review.resident_no.map(who) == review.licence_no.map(who)
        assert (same == (review.same == 1)).all(), seed
        tradition = tables["truth/people_all.csv"].set_index("person").tradition
        assert (review.resident_no.map(who).map(tradition) == review.tradition).all(), seed
        # Drawn by lot: as many of one person as among all that look alike.
        all_same = frame.resident_no.map(who) == frame.licence_no.map(who)
        assert abs(same.mean() - all_same.mean()) < 0.04, seed
        # The order tells nothing.
        place = review.index[review.same == 1]
        assert 0.46 < place.to_numpy().mean() / len(review) < 0.54, seed


def test_similarity_counts_shared_pairs_of_letters():
    found = registers.similarity(["ab", "abc"], ["ab", "xy"])
    assert found[0, 0] == 1  # " a", "ab", "b "
    assert found[1, 0] == pytest.approx(2 * 2 / (4 + 3))
    assert found[0, 1] == 0
    assert registers.normal("АШКАРД ЂЕМ") == registers.normal("Đem Aškard") == "askard dem"


def test_files_read_back_as_the_tables(builds, tmp_path):
    own = {key: table for key, table in builds[SEEDS[1]].items() if "registers" in key}
    datasets.write(own, tmp_path)
    for key, table in own.items():
        back = pd.read_csv(tmp_path / key)
        pd.testing.assert_frame_equal(back, table.reset_index(drop=True), check_dtype=False)


def test_the_same_seed_gives_the_same_bytes(builds):
    again = datasets.build(SEEDS[0], ["registers"])
    assert len(again) == 5
    for key, table in again.items():
        assert datasets.content(key, table) == datasets.content(key, builds[SEEDS[0]][key]), key

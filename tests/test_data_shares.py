"""Shares: the ring can be told from groups that look like it, on seeds nobody looked at."""

import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in
from nobody import COMMUNITY, wrong

import datasets
from datasets import shares


@pytest.fixture(scope="module")
def bases():
    """The datasets before the shares, for each further seed."""
    return {seed: datasets.build(seed, shares.NEEDS) for seed in SEEDS}


@pytest.fixture(scope="module")
def builds(bases):
    """The shares of each further seed, built once: ``{seed: tables}``."""
    return {
        seed: shares.build(datasets.generator(seed, "shares"), base) for seed, base in bases.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame([shares.effects(tables) for tables in builds.values()], index=list(builds))


INTENDED = {
    "rows": (40_200, 40_280),
    "accounts": (1_450, 1_500),
    "pages": (1_600, 1_700),
    "texts": (3_600, 5_000),
    "without_text": (0.35, 0.48),
    "reviewed": (300, 300),
    "reviewed_ring": (18, 18),
    "reviewed_undecided": (0.02, 0.04),
    # A loose threshold flags whoever cares about the same things.
    "naive_flagged_ring": (0.95, 1),
    "naive_flagged_protest": (0.75, 1),
    "naive_flagged_fans": (0.55, 1),
    "naive_flagged_none": (0.05, 0.22),
    "naive_precision": (0, 0.15),
    # A strict one finds the ring.
    "chosen_flagged_ring": (0.91, 1),
    "chosen_flagged_protest": (0, 0.035),
    "chosen_flagged_fans": (0, 0.025),
    "chosen_flagged_none": (0, 0.002),  # two of some 1,370 accounts
    "chosen_precision": (0.91, 1),
    # So do the texts.
    "alike_ring": (0.6, 1),
    "alike_protest": (0, 0.1),
    "alike_fans": (0, 0.1),
    "alike_none": (0, 0.1),
    # Pages and hours do not.
    "evening_ring": (0.5, 0.9),
    "evening_protest": (0.5, 0.9),
    "evening_fans": (0.3, 0.9),
    "ring_pages_also_protest": (0.4, 0.85),
}


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_without_a_ring_the_strict_threshold_finds_nobody(bases):
    for seed in SEEDS:
        rng = datasets.generator(seed, "shares")
        quiet = shares.build(rng, bases[seed], ring=False)
        found = shares.flagged(shares.clean(quiet), *shares.CHOSEN)
        assert len(found) <= 3, seed


def test_activity_alone_does_not_show_the_ring(builds):
    for seed, tables in builds.items():
        counts = shares.clean(tables).account.value_counts()
        truth = tables["truth/shares_accounts.csv"]
        ring = set(truth.account[truth.group == "ring"])
        assert len(ring & set(counts.index[:100])) < 14, seed
        links = tables["truth/shares_links.csv"].set_index("link").kind
        story = shares.clean(tables)
        story = story[story.link.map(links) == "story"]
        assert len(set(story.account) - ring) > 60, seed  # others believed and shared it


def test_groups_are_those_of_the_people(bases, builds):
    for seed, tables in builds.items():
        truth = tables["truth/shares_accounts.csv"]
        assert truth.account.is_unique, seed
        sizes = truth.group.value_counts()
        assert sizes["ring"] == shares.RING, seed
        assert sizes["protest"] == 63, seed
        assert sizes["fans"] == 45, seed
        roles = bases[seed]["truth/people_roles.csv"]
        operators = set(roles.person[roles.role == "ring operator"])
        persons = bases[seed]["truth/people_all.csv"].set_index("person")
        behind = truth.person[truth.group == "ring"]
        assert operators <= set(behind), seed
        assert truth.person.dropna().is_unique, seed  # nobody has a second account
        assert not behind[~behind.isin(operators)].isin(roles.person).any(), seed
        assert persons.household[behind].is_unique, seed
        # The ring is no community's: its people are dealt out in the communities' shares.
        exact = persons.community.value_counts(normalize=True) * shares.RING
        own = persons.community[behind].value_counts()
        assert (exact - own).abs().max() < 1, (seed, own.to_dict())
        assert set(truth.account) == set(bases[seed]["truth/posts_accounts.csv"].account), seed


def test_what_reviewers_found_is_true_but_not_all(builds):
    for seed, tables in builds.items():
        review = tables["shares_review.csv"]
        assert review.account.is_unique, seed
        truth = tables["truth/shares_accounts.csv"].set_index("account").group
        group = truth[review.account].reset_index(drop=True)
        filled = review.reviewed_as.notna()
        assert (review.reviewed_as == group.map(shares.FINDING))[filled].all(), seed
        assert set(review.reviewed_as.dropna()) == set(shares.FINDING.values()), seed
        share = group.value_counts() / truth.value_counts()
        assert share[["protest", "fans"]].between(0.65, 0.75).all(), seed
        assert review.account.is_monotonic_increasing, seed  # the order says nothing


def test_times_are_plausible(builds):
    for seed, tables in builds.items():
        table = shares.clean(tables)
        assert table.time.between("2025-10-01", "2025-11-30").all(), seed
        assert table.time.dt.hour.between(2, 5).mean() < 0.08, seed
        links = tables["shares_links.csv"].set_index("link")
        out = pd.to_datetime(links.published[table.link]).to_numpy()
        assert (table.time.to_numpy() >= out).mean() > 0.999, seed
        live = links.index[links.title.str.startswith("LIVE")]
        assert set(pd.to_datetime(links.published[live]).dt.day_of_week) == {6}, seed


def test_every_kind_of_dirt_is_there(builds):
    for seed, tables in builds.items():
        table, pages = tables["shares.csv"], tables["shares_links.csv"]
        assert 200 < table.duplicated().sum() < 320, seed
        assert 0.035 < table.time.str.match(r"\d\d\.\d\d\.\d{4}").mean() < 0.045, seed
        assert 0.0015 < table.account.isna().mean() < 0.0025, seed
        assert table.time.isin(["1970-01-01 00:00", "2025-11-31 09:10"]).any(), seed
        assert pages.url.str.contains(r"\?|/$").sum() == 51, seed
        assert pages.link.is_unique, seed
        assert set(table.link) <= set(pages.link), seed
        assert set(table.text_id.dropna()) == set(tables["shares_texts.csv"].text_id), seed


def test_no_text_names_anybody_or_insults(builds):
    for seed, tables in builds.items():
        texts = pd.concat([tables["shares_texts.csv"].text, tables["shares_links.csv"].title])
        assert not wrong(texts), seed
        assert not wrong(tables["shares_links.csv"].url), seed
        assert not texts.str.contains(COMMUNITY).any(), seed
        assert tables["shares_links.csv"].url.str.match(r"https://[\w-]+\.example/").all(), seed


def test_files_are_small_and_the_same_again(builds):
    again = datasets.build(SEEDS[0], ["shares"])
    size = 0
    for key, table in again.items():
        text = datasets.content(key, table)
        size += len(text.encode())
        assert text == datasets.content(key, builds[SEEDS[0]][key]), key
    assert size < 2_200_000

"""Posts: the planted effects hold on seeds nobody looked at, and no text names anybody."""

import re
from collections import Counter
from itertools import pairwise

import numpy as np
import pandas as pd
import pytest
from conftest import SEEDS, must_lie_in
from nobody import COMMUNITY, wrong

import datasets
from datasets import posts, world
from datasets.grammar import Grammar, careless, tidy

GRAMMAR = (datasets.FOLDER / "posts_grammar.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def bases():
    """The world and the people of each further seed."""
    return {seed: datasets.build(seed, posts.NEEDS) for seed in SEEDS}


@pytest.fixture(scope="module")
def builds(bases):
    """The posts of each further seed, built once: ``{seed: tables}``."""
    return {
        seed: posts.build(datasets.generator(seed, "posts"), base) for seed, base in bases.items()
    }


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    return pd.DataFrame([posts.effects(tables) for tables in builds.values()], index=list(builds))


INTENDED = {
    "rows": (6_080, 6_160),
    "posts": (6_000, 6_000),
    "accounts": (1_220, 1_330),
    "distinct_texts": (5_600, 5_850),
    "threat_share": (0.039, 0.041),
    "near_miss_share": (0.13, 0.15),
    "best_word_f1": (0, 0.28),
    "share_norric": (0.50, 0.66),
    "share_seldan": (0.19, 0.33),
    "share_tavi": (0.11, 0.22),
    "threat_share_norric": (0.037, 0.043),
    "threat_share_seldan": (0.037, 0.043),
    "threat_share_tavi": (0.037, 0.043),
    "idiom_share_norric": (0.165, 0.175),
    "idiom_share_seldan": (0.165, 0.175),
    "idiom_share_tavi": (0.165, 0.175),
    # Rough idioms use the verbs of threats as often in each register: at most 6 points apart.
    "hard_idiom_norric": (0.37, 0.44),
    "hard_idiom_seldan": (0.37, 0.44),
    "hard_idiom_tavi": (0.37, 0.44),
    "hard_idiom_spread": (0, 0.06),
    # Past analysts over-flagged one register, about three times, and missed a quarter.
    "labelled_share": (0.075, 0.095),
    "label_fpr_norric": (0.036, 0.044),
    "label_fpr_seldan": (0.105, 0.125),
    "label_fpr_tavi": (0.034, 0.046),
    "label_gap": (2.6, 3.2),
    "label_found": (0.73, 0.79),
    # The same gap is visible in what two careful readers agree on; they have none of their own.
    "reviewed": (1_500, 1_500),
    "review_agreement": (0.915, 0.96),
    "review_harmless": (0.88, 0.925),
    "review_label_gap": (1.8, 4.6),
    "review_reader_gap": (0.6, 1.65),  # chance among some 100 readings
    # A simple model learns it from them.
    "model_gap": (2.2, 3.6),
    "model_found": (0.5, 0.7),
    "model_precision": (0.22, 0.32),
    # It is the labels that teach it, not the texts: with true labels there is little of it.
    "taught_true_gap": (1 / 1.5, 1.5),
    "taught_true_found": (0.85, 0.98),
}


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def merged(tables):
    """Return the clean posts with their truth."""
    return posts.clean(tables["posts.csv"]).merge(tables["truth/posts_all.csv"], on="post_id")


def test_the_gap_is_statistically_clear_on_every_seed(builds):
    for seed, tables in builds.items():
        harmless = merged(tables).query("threat == 0 and historical_label.notna()")
        flagged = harmless.historical_label.astype(float)
        seldan = harmless.register == "seldan"
        one, other = flagged[seldan], flagged[~seldan]
        error = np.sqrt(one.var() / len(one) + other.var() / len(other))
        assert (one.mean() - other.mean()) / error > 5, seed


def test_careful_readers_make_as_many_errors_in_each_register(builds):
    tables = pd.concat(
        [
            tables["posts_review.csv"].merge(
                tables["truth/posts_all.csv"], on="post_id", suffixes=("", "_true")
            )
            for tables in builds.values()
        ]
    )
    assert (tables.register == tables.register_true).all()
    for reader in ["reader_1", "reader_2"]:
        right = (tables[reader] == tables.threat).groupby([tables.threat, tables.register]).mean()
        assert right[0].between(0.963, 0.977).all(), right
        assert right[1].between(0.84, 0.96).all(), right
        idiom = tables[tables.idiom == 1]
        right = (idiom[reader] == 0).groupby(idiom.register).mean()
        assert right.between(0.95, 0.99).all(), right
    wrong_1, wrong_2 = tables.reader_1 != tables.threat, tables.reader_2 != tables.threat
    harmless = tables.threat == 0
    assert wrong_2[harmless & wrong_1].mean() < 0.06  # one reader's error says nothing of the other


def test_the_reviewed_posts_are_a_random_sample_and_each_is_there_once(builds):
    for seed, tables in builds.items():
        review = tables["posts_review.csv"]
        assert list(review.columns) == ["post_id", "register", "reader_1", "reader_2"], seed
        assert len(review) == posts.REVIEWED, seed
        assert review.post_id.is_unique, seed
        assert set(review.post_id) <= set(tables["posts.csv"].post_id), seed
        truth = tables["truth/posts_all.csv"]
        assert (
            abs((review.register == "seldan").mean() - (truth.register == "seldan").mean()) < 0.04
        )
        number = review.post_id.str[1:].astype(int)
        assert number.is_monotonic_increasing, seed
        assert abs(number.mean() - posts.POSTS / 2) < 200, seed  # from all sixty days


def test_with_idioms_read_alike_there_is_no_gap(bases):
    for seed in SEEDS:
        rng = datasets.generator(seed, "posts")
        alike = posts.build(rng, bases[seed], flagged_idiom=posts.FLAGGED_ALIKE)
        effects = posts.effects(alike)
        assert 1 / 1.5 < effects["label_gap"] < 1.5, seed
        assert 1 / 1.5 < effects["model_gap"] < 1.5, seed


def test_neither_hour_nor_district_nor_account_nor_length_tells_threats(builds):
    for seed, tables in builds.items():
        table = merged(tables)
        threat = table.threat == 1
        assert abs(table.time.dt.hour[threat].mean() - table.time.dt.hour[~threat].mean()) < 2.5
        assert table.groupby("district").threat.mean().max() < 0.12, seed
        assert table.groupby("account").threat.sum().max() <= 8, seed
        size = table.text.str.len()
        assert 0.6 < size[threat].median() / size[~threat].median() < 1.8, seed
        # A quoted threat and a threat share their words; what stands around them differs.
        assert (table.near_miss == "quoted").sum() > 0.8 * threat.sum(), seed


def test_with_true_labels_the_registers_are_alike_over_all_seeds(builds, measured):
    """The 4 % of posts most like threats hold few false ones a seed, so all seeds are pooled."""
    assert 1 / 1.2 < np.exp(np.log(measured.taught_true_gap).mean()) < 1.2
    flagged, harmless = pd.Series(0, posts.COMMUNITIES), pd.Series(0, posts.COMMUNITIES)
    for tables in builds.values():
        table = merged(tables)
        chosen = posts.triage(table.text, table.threat)
        calm = table[table.threat == 0]
        flagged += calm.register[chosen[calm.index]].value_counts()
        harmless += calm.register.value_counts()
    rates = flagged / harmless
    others = (flagged.norric + flagged.tavi) / (harmless.norric + harmless.tavi)
    assert 1 / 1.3 < rates.seldan / others < 1.3, rates


def test_no_phrase_gives_threats_away(builds):
    """Of the phrases used eight times or more on an island, none is used mostly in threats."""
    used, in_threats = Counter(), Counter()
    for tables in builds.values():
        table = merged(tables)
        for text, threat in zip(table.text.str.lower(), table.threat, strict=True):
            words = re.findall(r"[a-z']+", text)
            found = {*pairwise(words), *zip(words, words[1:], words[2:], strict=False)}
            used.update(found)
            if threat:
                in_threats.update(found)
    share = {phrase: in_threats[phrase] / n for phrase, n in used.items() if n >= 8 * len(SEEDS)}
    assert not {phrase: value for phrase, value in share.items() if value > 0.6}


def test_idioms_have_or_lack_a_hard_verb_as_their_rule_says():
    grammar = Grammar(GRAMMAR)
    rng = np.random.default_rng(1)
    given = {"here": "here", "there": "Lakeside", "district": "Lakeside", "hash": ""}
    for register in posts.COMMUNITIES:
        for rule, hard in [("rough_hard", True), ("rough", False)]:
            texts = {grammar.say(rng, rule, register, given) for _ in range(800)}
            odd = [text for text in texts if bool(posts.HARD.search(text)) != hard]
            assert not odd, odd[:3]


def test_nothing_light_stands_beside_grief(builds):
    for seed, tables in builds.items():
        table = merged(tables)
        ordinary = table.topic.isin(posts.ORDINARY)
        grave = table.topic.isin(posts.SERIOUS) | (ordinary & table.text.str.contains(posts.GRAVE))
        grave = table.text[grave]
        assert not grave.str.contains(r"(?: |^)(?:lol|haha\w*|xD|:D)(?:$| )").any(), seed
    ways = Grammar(GRAMMAR).rules
    for rule in posts.SERIOUS:
        assert ("soft",) not in [part for way in ways[rule] for part in _parts(way)], rule


def _parts(way):
    """Return all parts of a way of a grammar, out of the choices they stand in."""
    for part in way:
        if isinstance(part, list):
            for choice in part:
                yield from _parts(choice)
        else:
            yield part


def test_a_paper_is_named_with_its_own_address():
    of = {
        "the lantern": "lantern",
        "the island tidings": "tidings",
        "radio breakwater": "breakwater",
        "the marsh voice": "marshvoice",
    }
    grammar, rng = Grammar(GRAMMAR), np.random.default_rng(2)
    given = {"here": "here", "there": "Lakeside", "district": "Lakeside", "hash": ""}
    met = set()
    for _ in range(3_000):
        text = grammar.say(rng, "news", "norric", given).lower()
        papers = {domain for paper, domain in of.items() if paper in text}
        domains = set(re.findall(r"(\w+)\.example", text))
        assert not (papers and domains) or domains <= papers, text
        met |= papers & domains
    assert met == set(of.values())


def test_texts_vary_beyond_names_and_numbers(builds):
    for seed, tables in builds.items():
        text = merged(tables).text.map(posts.bare)
        assert text.nunique() > 5_500, seed
        opening = text.str.split().str[:4].str.join(" ")
        assert opening.nunique() > 2_500, seed
        assert text.value_counts().iloc[0] < 20, seed


def test_posts_follow_the_island_s_week(builds):
    for seed, tables in builds.items():
        table = merged(tables).dropna(subset="time")
        day = table.time.dt.day_of_week
        assert set(day[table.topic == "match"]) <= {6}, seed
        assert table.time[table.topic == "match"].dt.hour.between(15, 17).mean() > 0.92, seed
        assert day[table.topic == "market"].isin([2, 5]).mean() > 0.5, seed
        assert (table.time.dt.hour < 6).mean() < 0.1, seed
        assert table.time.between("2025-10-01", "2025-11-30").all(), seed
        storm = table.time.dt.strftime("%m-%d").isin(["10-17", "11-05"])
        weather = table.topic == "weather"
        assert weather[storm].mean() > 2 * weather[~storm].mean(), seed
        early = table[table.time < "2025-11-03"]
        assert not early.text.str.contains("water is bad").any(), seed
        late = table[table.time > "2025-10-26"]
        assert not late.text.str.contains("Net Day (?:on|this) Saturday").any(), seed


def test_every_kind_of_dirt_is_there(builds):
    for seed, tables in builds.items():
        table = tables["posts.csv"]
        assert list(table.columns) == posts.COLUMNS, seed
        once = table.drop_duplicates()
        assert 30 < len(table) - len(once) < 60, seed
        assert 60 < (once.version == 2).sum() < 85, seed
        assert 0.06 < table.time.str.match(r"\d\d\.\d\d\.\d{4} \d\d:\d\d$").mean() < 0.08, seed
        parsed = posts.clean(table).time
        assert 10 < parsed.isna().sum() < 35, seed
        assert 0.4 < table.district.isna().mean() < 0.5, seed
        typed = table.district.dropna()
        assert 60 < (~typed.isin(world.DISTRICTS.index)).sum() < 150, seed
        assert table.text.str.contains("&#39;|&amp;|&quot;").any(), seed
        assert (table.text != table.text.str.strip()).any(), seed
        assert 0.01 < table.historical_label.isna().mean() < 0.03, seed
        assert set(table.historical_label.dropna()) == {0, 1}, seed


def test_without_dirt_the_posts_are_clean(bases):
    seed = SEEDS[0]
    rng = datasets.generator(seed, "posts")
    table = posts.build(rng, bases[seed], dirt=dict.fromkeys(posts.DIRT, 0))["posts.csv"]
    assert len(table) == posts.POSTS
    assert table.post_id.is_unique
    assert set(table.district.dropna()) == set(world.DISTRICTS.index)
    assert table.time.is_monotonic_increasing


def test_truth_fits_and_never_leaves(builds):
    for seed, tables in builds.items():
        truth = tables["truth/posts_all.csv"]
        assert (truth.threat_kind.notna() == (truth.threat == 1)).all(), seed
        assert not ((truth.threat == 1) & truth.near_miss.notna()).any(), seed
        assert not ((truth.threat == 1) & (truth.idiom == 1)).any(), seed
        accounts = tables["truth/posts_accounts.csv"]
        assert accounts.account.is_unique, seed
        assert set(tables["posts.csv"].account) <= set(accounts.account), seed
        hidden = {"register", "topic", "threat", "threat_kind", "idiom", "near_miss", "person"}
        assert not hidden & set(tables["posts.csv"].columns), seed


def test_no_text_names_anybody_or_insults(builds):
    for seed, tables in builds.items():
        texts = tables["posts.csv"].text
        assert not wrong(texts), seed
        assert not texts.str.contains(COMMUNITY).any(), seed  # nothing said about a community
        links = texts.str.extractall(r"(\b[\w-]+\.\w+/\S*)")[0]
        assert links.str.contains(r"\.example/").all(), seed
        phones = texts.str.extractall(r"(\+\d+)")[0]
        assert (phones == "+999").all(), seed


def test_typos_are_equal_in_all_registers():
    grammar = Grammar(GRAMMAR)
    assert grammar.outside == {"here", "there", "district", "hash"}
    rules = {name.split(".")[1] for name in grammar.rules if "." in name}
    for rule in rules:
        sizes = [len(grammar.rules[f"{register}.{rule}"]) for register in posts.COMMUNITIES]
        assert min(sizes) > 0.7 * max(sizes), rule


def test_the_grammar_expands_chooses_and_complains():
    grammar = Grammar("a:\n  one {two|three {four|}} <b>\nb:\n  x\nseldan.b:\n  y <name>\n")
    rng = np.random.default_rng(0)
    said = {grammar.say(rng, "a") for _ in range(60)}
    assert said == {"one two x", "one three four x", "one three  x"}
    assert grammar.say(rng, "b", "seldan", {"name": ["z"]}) == "y z"
    assert grammar.outside == {"name"}
    for bad in ["a:\n  {b|c\n", "a:\n  b}\n"]:
        with pytest.raises(ValueError, match="bracket"):
            Grammar(bad)
    assert tidy("so ,  what.. see lantern.example/a/1 . yes") == (
        "So, what. See lantern.example/a/1. Yes"
    )
    assert careless(rng, "Nothing changes here.", rate=0) == "Nothing changes here."
    slips = [
        careless(rng, "Count the shifts and sheets, clocks and shirts.", 3) for _ in range(3000)
    ]
    assert len(set(slips)) > 200
    assert not [text for text in slips if re.search(r"\b(cunt|shit|cock)s?\b", text, re.IGNORECASE)]


def test_the_same_seed_gives_the_same_bytes(builds):
    again = datasets.build(SEEDS[0], ["posts"])
    for key, table in again.items():
        assert datasets.content(key, table) == datasets.content(key, builds[SEEDS[0]][key]), key

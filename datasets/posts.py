"""Sixty days of short posts on Norvale, and what past analysts made of them.

All invented.  People write in three registers of English, each with words and idioms of its own.
Every register has idioms that sound rough to outsiders and mean no harm.  Past analysts knew two
of the registers and misread the third.  `effects` measures this and tests/test_data_posts.py
asserts it over further seeds.
"""

import re
from pathlib import Path

import numpy as np
import pandas as pd

from datasets.grammar import Grammar, careless, cut, tidy
from datasets.incidents import SPELLINGS
from datasets.world import COMMUNITIES, DISTRICTS, PLACES

NEEDS = ["world", "people"]
START = np.datetime64("2025-10-01T00:00")
DAYS = 60
POSTS = 6_000
ACCOUNTS = 1_500
NAMELESS = 60  # accounts that no known person stands behind
REGISTERS = {"norric": 0.58, "seldan": 0.26, "tavi": 0.16}  # shares of the accounts
OWN_REGISTER = 0.92  # people who write in the register of their community
STATED = 0.55  # posts that state a district

# Shares of each register's posts: the same everywhere.
THREATS = 0.04
IDIOM = 0.17
NEAR_MISS = 0.14
THREAT_KINDS = {"direct": 0.26, "cond": 0.26, "veiled": 0.20, "plan": 0.14, "incite": 0.14}
HARD_IDIOM = 0.42  # of the rough idioms, in every register: those with a verb that threats use
NEAR_KINDS = {
    "quoted": 0.27,
    "film": 0.13,
    "game": 0.12,
    "hyper": 0.18,
    "harsh": 0.14,
    "trade": 0.09,
    "victim": 0.07,
}
KIND_NAMES = {"cond": "conditional", "plan": "planned", "incite": "incitement"}

# How often past analysts flagged what they read.  The rough idioms of one register misled them.
FLAGGED = {
    "direct": 0.90,
    "cond": 0.82,
    "veiled": 0.52,
    "plan": 0.74,
    "incite": 0.76,
    "quoted": 0.29,
    "film": 0.17,
    "game": 0.14,
    "hyper": 0.13,
    "harsh": 0.24,
    "trade": 0.10,
    "victim": 0.22,
    "ordinary": 0.006,
}
FLAGGED_IDIOM = {"norric": 0.04, "seldan": 0.49, "tavi": 0.04}
FLAGGED_ALIKE = dict.fromkeys(COMMUNITIES, 0.10)  # what it would be with no difference made
UNREVIEWED = 0.02  # posts that nobody labelled

# A later, careful reading of a random sample: two readers a post, from all three registers, who
# see what stands around it.  How often a reader is right does not depend on the register.
REVIEWED = 1_500
READER_RIGHT = {"harmless": 0.97, "threat": 0.90}

# Ordinary topics: weight, hours as (hour, width), weight of the weekdays from Monday.
DAYTIME = [(9, 2.5), (13, 3), (20, 2.5)]
EVENING = [(20.5, 2.0), (18, 2)]
ORDINARY = {
    "weather": (1.3, DAYTIME, [1] * 7),
    "ferry": (1.3, [(7, 1), (10.5, 1), (14.5, 1), (18.8, 1)], [1, 1, 1, 1, 1.4, 1.1, 1.2]),
    "traffic": (1.2, [(8, 1), (17, 1.3), (13, 2)], [1.3, 1.1, 1.1, 1.1, 1.3, 0.6, 0.5]),
    "market": (1.0, [(9.5, 1.5), (12, 2)], [0.5, 0.5, 2.6, 0.5, 0.7, 2.8, 0.3]),
    "football": (1.0, EVENING, [1.3, 0.6, 0.7, 0.6, 1.0, 1.6, 2.0]),
    "match": (0.5, [(16.0, 0.45), (16.6, 0.3)], [0, 0, 0, 0, 0, 0, 7]),  # kick-off: Sunday 15:00
    "reply": (2.2, DAYTIME, [1] * 7),
    "news": (1.1, DAYTIME, [1.2, 1.1, 1.1, 1.1, 1.1, 0.7, 0.5]),
    "water": (0.6, DAYTIME, [1] * 7),
    "police": (0.8, DAYTIME, [1, 0.9, 0.9, 1, 1.2, 1.3, 1]),
    "protest": (0.5, EVENING, [0.8, 0.8, 0.8, 1, 1.4, 2.4, 1]),
    "crimejoke": (1.0, EVENING, [1] * 7),
    "pets": (1.0, DAYTIME, [1] * 7),
    "grief": (0.7, EVENING, [1] * 7),
    "wedding": (0.7, DAYTIME, [0.7, 0.6, 0.6, 0.8, 1.2, 2.2, 1.6]),
    "work": (1.2, [(7, 1.5), (17, 2), (22.5, 1.5)], [1.6, 1.2, 1.1, 1.1, 1.3, 0.5, 0.4]),
    "school": (0.9, [(8, 1), (16, 2), (20, 1.5)], [1.4, 1.2, 1.1, 1.1, 1, 0.3, 0.7]),
    "housing": (0.9, DAYTIME, [1] * 7),
    "food": (1.0, [(12.5, 1.5), (19, 1.5)], [0.9, 0.9, 0.9, 0.9, 1, 1.3, 1.5]),
    "fishing": (0.7, [(6.5, 1.5), (17.5, 2)], [1, 1, 1, 1, 1, 1.5, 1.3]),
    "culture": (0.8, EVENING, [0.8, 0.8, 0.9, 1, 1.4, 1.4, 1]),
    "tech": (0.8, DAYTIME, [1.2, 1.1, 1.1, 1, 1, 0.8, 0.7]),
    "night": (0.6, [(25.5, 1.8), (28, 1)], [1, 1, 1, 1, 1.3, 1.4, 1.2]),
    "away": (0.5, EVENING, [1, 1, 1, 1, 1, 1.2, 1.6]),
    "sarcasm": (0.9, DAYTIME, [1.2, 1.1, 1.1, 1, 1, 0.7, 0.6]),
    "question": (1.0, DAYTIME, [1] * 7),
    "thanks": (0.8, EVENING, [1] * 7),
    "code": (0.6, DAYTIME, [1, 1, 1, 1, 1.3, 1.2, 1]),
    "garden": (0.5, [(10, 2), (16, 2)], [0.6, 0.6, 0.7, 0.7, 0.9, 2, 1.8]),
}
# Days on which a topic is more talked about: storms, marches, the burst pipe and after, holidays.
TALK = {
    "weather": {16: 6, 17: 5, 35: 6, 36: 5, 51: 5},
    "ferry": {16: 4, 17: 4, 35: 4, 36: 4, 51: 3},
    "protest": {17: 3, 37: 4, 38: 6, 51: 4, 52: 7},
    "police": {38: 4, 52: 4},
    "water": {29: 8, 30: 6, 31: 4} | {day: 5.0 for day in range(33, 42)} | {46: 4, 47: 4},
    "fishing": {23: 4, 24: 9},
    "work": {24: 2, 55: 3},
}
# Words that fit only some days (from, to; 0 is 1 October).
TIMELY = [
    (re.compile(words), first, last)
    for words, first, last in [
        (r"Net Day (on|this) Saturday|Net Day on", 13, 23),
        (r"[Bb]efore Net Day|Home for Net Day|home for Net Day", 0, 23),
        (r"Next one on the 22nd", 38, 51),
        (r"This Saturday|[Oo]n Saturday\?|to the march\?", 31, 52),
        (
            r"were (400|600|900)|long banner|the whole march|The march was|[Mm]arch (was|went)",
            38,
            59,
        ),
        (r"signing lists|[Ss]ongs and soup|the march|Not my march|[Mm]arch goes", 31, 59),
        (r"pipe burst|engineer since the pipe", 29, 59),
        (r"31 October|lab sheet|lab result|water is bad|[Bb]ottled water|Water bottles", 34, 59),
        (r"[Bb]oil(, costs| the water)|Do we boil", 29, 59),
        (r"[Ff]irst storm", 14, 20),
        (r"[Ss]econd storm", 33, 40),
        (r"[Tt]hird storm", 49, 59),
        (r"smells of snow|Snow coming|first frost", 25, 59),
    ]
]
SERIOUS = {"grief", "quoted", "victim"}
GRAVE = re.compile(  # and whatever else is no occasion for a joke
    r"off the roof|out of the water|till the doctor came|in hospital|Goodbye (?:old|my)|scared|"
    r"[Ss]orry for your loss|Strength to you|Thinking of you|hurt"
)
# The verbs that threats use.
HARD = re.compile(
    r"\b(?:burn(?:s|ed|t|ing)?|break(?:s|ing)?|broken?|cuts?|shoots?|shot|smash(?:es|ed)?|beats?|"
    r"hits?|carve|slash(?:ed)?|torch|wreck|drag(?:s|ged)?|throws?|threw|thrown|push(?:ed|es)?|"
    r"on fire|in the fire)\b",
    re.IGNORECASE,
)
TAGS = ["islandlife", "norvale", "rainagain", "nightshift", "today", "fyi"]
NAMES = (
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Net Radio Mister Mrs Market Drell "
    "Captain Button Turnip Duke Soot Biscuit Admiral Pickle"
)
KEEP_CAPITAL = set(f"{NAMES} {' '.join(DISTRICTS.index)}".split())

DIRT = {  # share of rows
    "other dates": 0.07,
    "impossible time": 0.004,
    "duplicate": 0.008,
    "edited": 0.012,
    "spelling": 0.02,
    "wrong district": 0.01,
    "mangled signs": 0.006,
    "blanks": 0.006,
}
AT = {  # how people say where they are
    "ferry port": "at the {}",
    "police station": "near the {}",
    "hospital": "by the {}",
    "bus station": "at the {}",
    "market": "on {}",
    "school": "outside {}",
    "works": "by the {}",
    "sports ground": "behind the {}",
    "library": "outside the {}",
    "fire station": "near the {}",
    "recreation": "at {}",
    "community centre": "at the {}",
    "town hall": "in front of {}",
}
COLUMNS = ["post_id", "version", "account", "time", "district", "text", "historical_label"]


def build(rng, tables, flagged_idiom=FLAGGED_IDIOM, dirt=DIRT):
    """Return ``posts.csv``, ``posts_review.csv``, ``truth/posts_all.csv`` and ``..._accounts.csv``.

    The keyword arguments switch a phenomenon off: `flagged_idiom` is how often past analysts
    flagged harmless idioms, by register (`FLAGGED_ALIKE`: no difference); `dirt` shares of 0.
    """
    grammar = Grammar((Path(__file__).parent / "posts_grammar.txt").read_text(encoding="utf-8"))
    accounts = _accounts(rng, tables, grammar)
    posts = _plan(rng, accounts)
    posts["text"] = _texts(rng, posts, grammar)
    posts["historical_label"] = _labels(rng, posts, flagged_idiom)
    posts = posts.sort_values(["time", "order"], kind="stable").reset_index(drop=True)
    posts["post_id"] = [f"T{number:05d}" for number in range(1, POSTS + 1)]
    posts["version"] = 1
    truth = posts[["post_id", "register", "topic", "threat", "threat_kind", "idiom", "near_miss"]]
    released = _soil(rng, posts, dirt)
    return {
        "posts.csv": released,
        "posts_review.csv": _review(rng, posts),  # drawn last: a change here leaves the posts
        "truth/posts_all.csv": truth,
        "truth/posts_accounts.csv": accounts[["account", "person", "register", "district"]],
    }


# -- Who, when, what -----------------------------------------------------------------------------


def handles(rng, grammar, count):
    """Return `count` distinct account names."""
    found = {}
    while len(found) < count:
        found[grammar.say(rng, "nick").strip("_")] = None
    return list(found)


def _accounts(rng, tables, grammar):
    """Return the accounts: `account`, `person`, `register`, `district`, and how `busy` each is.

    People with a role in `shares` have one for sure; others are drawn so that the registers come
    out in their shares.
    """
    people = tables["truth/people_all.csv"]
    roles = tables["truth/people_roles.csv"]
    sure = ["protest group", "protest organiser", "diaspora fan group", "journalist", "councillor"]
    known = people.person.isin(roles.person[roles.role.isin(sure)]).to_numpy()
    plain = ~people.person.isin(roles.person).to_numpy()
    chosen = [np.flatnonzero(known)]
    for community, share in REGISTERS.items():
        own = (people.community == community).to_numpy()
        wanted = round(share * (ACCOUNTS - NAMELESS)) - (known & own).sum()
        chosen.append(rng.permutation(np.flatnonzero(plain & own))[:wanted])
    rows = rng.permutation(np.concatenate(chosen))
    accounts = people.loc[rows, ["person", "community", "district"]].reset_index(drop=True)
    more = ACCOUNTS - len(accounts)
    shares = np.array(list(REGISTERS.values()))
    extra = pd.DataFrame(
        {
            "person": np.nan,
            "community": np.array(COMMUNITIES, dtype=object)[cut(shares, rng.random(more))],
            "district": rng.choice(DISTRICTS.index.to_numpy(dtype=object), more),
        }
    )
    accounts = pd.concat([accounts, extra.astype({"person": object})], ignore_index=True)
    other = np.array(COMMUNITIES, dtype=object)[cut(shares, rng.random(ACCOUNTS))]
    own = rng.random(ACCOUNTS) < OWN_REGISTER
    accounts["register"] = accounts.community.where(own, other)
    accounts["account"] = handles(rng, grammar, ACCOUNTS)
    accounts["busy"] = np.round(rng.lognormal(0, 0.9, ACCOUNTS), 6)
    return accounts


def _spread(rng, size, shares):
    """Return `size` labels in the shares of a dict, as exactly as whole numbers allow, shuffled."""
    ladder = np.round(np.cumsum(list(shares.values())) / sum(shares.values()) * size).astype(int)
    counts = np.diff(ladder, prepend=0)
    return rng.permutation(np.repeat(np.array(list(shares), dtype=object), counts))


def _plan(rng, accounts):
    """Return one row a post, without its text: account, register, kind, topic, time, district."""
    shares = accounts.busy.to_numpy()
    writer = rng.choice(ACCOUNTS, POSTS, p=shares / shares.sum())
    posts = accounts.loc[writer, ["account", "register", "district"]].reset_index(drop=True)
    posts["order"] = np.arange(POSTS)
    rest = 1 - THREATS - IDIOM - NEAR_MISS
    kinds = {"threat": THREATS, "idiom": IDIOM, "near": NEAR_MISS, "ordinary": rest}
    posts["kind"] = ""
    posts["topic"] = ""
    posts["rule"] = ""
    for register in COMMUNITIES:
        own = np.flatnonzero(posts.register == register)
        posts.loc[own, "kind"] = _spread(rng, own.size, kinds)
        for kind, parts in [("threat", THREAT_KINDS), ("near", NEAR_KINDS)]:
            rows = own[posts.kind[own] == kind]
            posts.loc[rows, "topic"] = _spread(rng, rows.size, parts)
        rows = own[posts.kind[own] == "idiom"]
        hard = {"rough_hard": HARD_IDIOM, "rough": 1 - HARD_IDIOM}
        posts.loc[rows, "rule"] = _spread(rng, rows.size, hard)
    posts.loc[posts.kind == "idiom", "topic"] = "rough"

    # The day first, then what people talk about on such a day.
    topics = list(ORDINARY)
    weekday = (np.arange(DAYS) + 2) % 7  # 1 October 2025 was a Wednesday
    talk = np.array(
        [ORDINARY[topic][0] * np.array(ORDINARY[topic][2])[weekday] for topic in topics]
    )
    for topic, days in TALK.items():
        for day, more in days.items():
            talk[topics.index(topic), day] *= more
    load = np.sqrt(talk.sum(axis=0))
    day = cut(load, rng.random(POSTS))
    ladders = np.cumsum(talk, axis=0) / talk.sum(axis=0)
    drawn = (rng.random(POSTS) >= np.round(ladders[:, day], 9)).sum(axis=0)
    common = np.array(topics, dtype=object)[np.minimum(drawn, len(topics) - 1)]
    posts["topic"] = posts.topic.where(posts.topic != "", common)
    minutes = np.empty(POSTS)
    pick, bell = rng.random(POSTS), rng.standard_normal(POSTS)
    for k, topic in enumerate(posts.topic):
        hours = (
            ORDINARY[topic][1] if topic in ORDINARY else [(9, 2), (14, 3), (19.5, 2.5), (21.5, 1.5)]
        )
        middle, width = hours[int(pick[k] * len(hours))]
        minutes[k] = 60 * (middle + width * bell[k])
    live = (posts.topic == "match").to_numpy()
    minutes[live] = np.clip(minutes[live], 15 * 60, 17 * 60 + 10)
    # What falls out of the day belongs to the same day's other end, so that 60 days stay 60.
    minutes = np.floor(np.round(minutes % 1_440, 6)).astype(int)
    posts["time"] = START + (day * 1_440 + minutes).astype("timedelta64[m]")

    elsewhere = rng.random(POSTS) < 0.15
    other = rng.choice(DISTRICTS.index.to_numpy(dtype=object), POSTS)
    posts["district"] = posts.district.where(~elsewhere, other)
    posts["stated"] = rng.random(POSTS) < STATED
    posts["threat"] = (posts.kind == "threat").astype(int)
    posts["idiom"] = (posts.kind == "idiom").astype(int)
    named = posts.topic.replace(KIND_NAMES)
    posts["threat_kind"] = named.where(posts.kind == "threat")
    posts["near_miss"] = posts.topic.where(posts.kind == "near")
    return posts


def where(district):
    """Return how people say that something is in a district: a list of phrases."""
    phrases = [f"in {district}", f"in {district}", f"here in {district}"]
    return phrases + [AT[kind].format(place) for place, kind, own in PLACES if own == district]


def _texts(rng, posts, grammar):
    """Return the posts' texts."""
    here = {district: where(district) for district in DISTRICTS.index}
    names = list(DISTRICTS.index)
    days = ((posts.time - START) // np.timedelta64(1, "D")).to_numpy()
    texts = []
    for topic, kind, rule, register, district, day in zip(
        posts.topic, posts.kind, posts.rule, posts.register, posts.district, days, strict=True
    ):
        tag = f"#{TAGS[int(rng.random() * len(TAGS))] if topic not in ORDINARY else topic}"
        given = {
            "here": here[district],
            "there": names,
            "district": names,
            "hash": ["#norvale", "#norvale", f"#{district.lower().replace(' ', '')}", tag],
        }
        rule = rule or (f"threat_{topic}" if kind == "threat" else topic)
        for _ in range(30):
            text = _post(rng, grammar, rule, register, given, kind == "threat")
            if timely(text, day):
                break
        texts.append(careless(rng, text))
    return texts


def _post(rng, grammar, rule, register, given, threat):
    """Return one text, with what people put before and after it."""
    body = grammar.say(rng, rule, register, given).strip()
    if body[-1].isalnum() and ".example" not in body.rsplit(" ", 1)[-1]:
        body += "."
    draws = rng.random(2)
    if threat:
        if draws[0] < 0.35:
            body = grammar.say(rng, "threat_open", register, given) + " " + body
        if draws[1] < 0.25:
            body += grammar.say(rng, "threat_close", register, given)
    grave = rule in SERIOUS or GRAVE.search(body)  # no joke beside a funeral
    plain = "_plain" if grave or threat else ""
    after = "_threat" if threat else plain
    if draws[0] > 0.80:
        before = grammar.say(rng, f"before{plain}", register, given).strip()
        if before.endswith((",", ":")) and body.split()[0].strip("'").isalpha():
            first = re.split(r"\W", body, maxsplit=1)[0]
            proper = first == "I" or first in KEEP_CAPITAL
            body = body if proper or first.isupper() else body[0].lower() + body[1:]
        body = f"{before} {body}"
    if draws[1] > 0.64:
        body += " " + grammar.say(rng, f"after{after}", register, given)
    return tidy(body)


def timely(text, day):
    """Return whether a text may be written on a day (0 is 1 October): no march before it is."""
    return all(first <= day <= last for words, first, last in TIMELY if words.search(text))


def _labels(rng, posts, flagged_idiom):
    """Return past analysts' labels: 1 flagged as a threat, 0 not, missing: never reviewed."""
    label = np.zeros(POSTS)
    kind = posts.topic.where(~posts.topic.isin(ORDINARY), "ordinary")
    for register in COMMUNITIES:
        rates = FLAGGED | {"rough": flagged_idiom[register]}
        for name, rate in rates.items():
            rows = np.flatnonzero((kind == name) & (posts.register == register))
            label[rng.permutation(rows)[: int(rate * rows.size + rng.random())]] = 1
    label[rng.random(POSTS) < UNREVIEWED] = np.nan
    return label


def _review(rng, posts):
    """Return a random sample of the posts with what two careful readers think: 1 threat, 0 not."""
    rows = np.sort(rng.permutation(len(posts))[:REVIEWED])
    review = posts.loc[rows, ["post_id", "register"]].reset_index(drop=True)
    threat = posts.threat.to_numpy()[rows]
    right = np.where(threat == 1, READER_RIGHT["threat"], READER_RIGHT["harmless"])
    for reader in ["reader_1", "reader_2"]:
        review[reader] = np.where(rng.random(REVIEWED) < right, threat, 1 - threat)
    return review


# -- Dirt ----------------------------------------------------------------------------------------


def _soil(rng, posts, dirt):
    """Return the posts as collected: edits, copies, dirt, times as text; in the order of time."""
    posts = posts.copy()
    size = len(posts)

    def some(kind, among=None):
        among = np.arange(size) if among is None else np.flatnonzero(among)
        return rng.choice(among, min(round(dirt[kind] * size), among.size), replace=False)

    # An edited post is there twice, as first sent and as its author left it.
    second = posts.loc[np.sort(some("edited"))].copy()
    second["version"] = 2
    changes = [" (edit: typo)", " Edit: sorry, wrong day.", " EDIT thanks all!", " (edited)"]
    second["text"] += [changes[k] for k in rng.integers(0, len(changes), len(second))]
    second["time"] += rng.integers(2, 300, len(second)).astype("timedelta64[m]")
    posts = pd.concat([posts, second], ignore_index=True)
    size = len(posts)

    names = np.array(sorted(SPELLINGS), dtype=object)
    for row in some("wrong district", posts.stated):
        posts.loc[row, "district"] = rng.choice(names[names != posts.district[row]])
    for row in some("spelling", posts.stated):
        posts.loc[row, "district"] = rng.choice(SPELLINGS[posts.district[row]])
    posts["district"] = posts.district.where(posts.stated)
    for row in some("mangled signs", posts.text.str.contains("['\"&]")):
        posts.loc[row, "text"] = (
            posts.text[row].replace("&", "&amp;").replace("'", "&#39;").replace('"', "&quot;")
        )
    for row in some("blanks"):
        posts.loc[row, "text"] = "  " + posts.text[row] + " "

    order = posts.time.copy()
    text = posts.time.dt.strftime("%Y-%m-%d %H:%M").astype(object)
    rows = some("other dates")
    text[rows] = posts.time[rows].dt.strftime("%d.%m.%Y %H:%M")
    wrong = ["1970-01-01 00:00", "2052-10-07 08:15", "2025-10-32 10:00", "2025-11-14 25:10"]
    rows = some("impossible time")
    text[rows] = [wrong[k] for k in rng.integers(0, len(wrong), rows.size)]
    posts["time"] = text
    posts["historical_label"] = posts.historical_label.astype("Int64")
    posts = posts.loc[order.sort_values(kind="stable").index].reset_index(drop=True)
    twice = np.sort(some("duplicate"))
    again = twice + rng.integers(0, 3, twice.size)
    order = np.argsort(np.concatenate([np.arange(size), again + 0.5]), kind="stable")
    posts = posts.loc[np.concatenate([np.arange(size), twice])[order]].reset_index(drop=True)
    return posts[COLUMNS]


def clean(posts):
    """Return the posts as a careful analyst leaves them: one row a post, times parsed.

    The last version is kept, impossible times are missing, district names are as they should be.
    """
    posts = posts.drop_duplicates()
    posts = posts.sort_values(["post_id", "version"], kind="stable")
    posts = posts.drop_duplicates("post_id", keep="last").reset_index(drop=True)
    time = pd.to_datetime(posts.time, format="%Y-%m-%d %H:%M", errors="coerce")
    posts["time"] = time.fillna(
        pd.to_datetime(posts.time, format="%d.%m.%Y %H:%M", errors="coerce")
    )
    posts.loc[~posts.time.between("2025-10-01", "2025-11-30"), "time"] = pd.NaT
    known = {wrong: name for name, wrongs in SPELLINGS.items() for wrong in wrongs}
    posts["district"] = posts.district.replace(known)
    text = posts.text.str.strip()
    for code, sign in [("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&")]:
        text = text.str.replace(code, sign, regex=False)
    posts["text"] = text
    return posts


# -- Measuring what was planted ------------------------------------------------------------------

NAMED = re.compile(
    r"@\w+|#\w+|\S+\.example\S*|\d+|"
    + "|".join(
        rf"\b{re.escape(name)}\b" for name in [*(place for place, _, _ in PLACES), *DISTRICTS.index]
    ),
    re.IGNORECASE,
)


def bare(text):
    """Return the text without what makes it look new: names, places, numbers, links, case."""
    return re.sub(r"[\W_]+", " ", NAMED.sub(" ", text.lower())).strip()


def triage(texts, labels, share=None):
    """Return which posts a simple model, trained on `labels`, puts into the top `share`.

    TF-IDF of words and pairs, logistic regression; every post is scored by a model that has not
    seen it.  `share` defaults to the share of 1 among the labels.
    """
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.model_selection import cross_val_predict
    from sklearn.pipeline import make_pipeline

    model = make_pipeline(
        TfidfVectorizer(ngram_range=(1, 2), min_df=3, sublinear_tf=True),
        LogisticRegression(C=10, solver="liblinear"),
    )
    score = cross_val_predict(model, texts, labels, cv=2, method="predict_proba")[:, 1]
    top = round((np.mean(labels) if share is None else share) * len(score))
    chosen = np.zeros(len(score), dtype=bool)
    chosen[np.argsort(-score, kind="stable")[:top]] = True
    return chosen


def gap(flagged, posts):
    """Return the share flagged of the harmless posts, by register (Series)."""
    harmless = posts[posts.threat == 0]
    return pd.Series(flagged, index=posts.index)[harmless.index].groupby(harmless.register).mean()


def best_word(posts):
    """Return the largest F1 score that "contains this word" reaches in finding threats."""
    from sklearn.feature_extraction.text import CountVectorizer

    seen = CountVectorizer(binary=True, min_df=5).fit_transform(posts.text)
    threat = posts.threat.to_numpy()
    hits = seen.T @ threat
    return float((2 * hits / (np.asarray(seen.sum(axis=0)).ravel() + threat.sum())).max())


def effects(tables):
    """Return the size of every planted phenomenon: shares, ratios, counts of posts and texts."""
    raw = tables["posts.csv"]
    posts = clean(raw).merge(tables["truth/posts_all.csv"], on="post_id")
    result = {
        "rows": len(raw),
        "posts": len(posts),
        "accounts": posts.account.nunique(),
        "distinct_texts": posts.text.map(bare).nunique(),
        "threat_share": posts.threat.mean(),
        "near_miss_share": posts.near_miss.notna().mean(),
        "best_word_f1": best_word(posts),
    }
    for register in COMMUNITIES:
        own = posts[posts.register == register]
        result[f"share_{register}"] = len(own) / len(posts)
        result[f"threat_share_{register}"] = own.threat.mean()
        result[f"idiom_share_{register}"] = own.idiom.mean()
        rough = own[own.idiom == 1].text
        result[f"hard_idiom_{register}"] = rough.str.contains(HARD).mean()
    hard = [result[f"hard_idiom_{register}"] for register in COMMUNITIES]
    result["hard_idiom_spread"] = max(hard) - min(hard)
    labelled = posts[posts.historical_label.notna()].reset_index(drop=True)
    label = labelled.historical_label.astype(int)
    rates = gap(label == 1, labelled)
    result |= {
        "labelled_share": label.mean(),
        "label_fpr_norric": rates["norric"],
        "label_fpr_seldan": rates["seldan"],
        "label_fpr_tavi": rates["tavi"],
        "label_gap": _ratio(label == 1, labelled),
        "label_found": label[labelled.threat == 1].mean(),
    }
    review = tables["posts_review.csv"].merge(posts[["post_id", "historical_label"]], on="post_id")
    readers = review[["reader_1", "reader_2"]]
    agreed = readers.sum(axis=1) == 0  # both found no threat: the best a class can know
    seen = review.assign(threat=1 - agreed.astype(int))[review.historical_label.notna()]
    result |= {
        "reviewed": len(review),
        "review_agreement": (readers.reader_1 == readers.reader_2).mean(),
        "review_harmless": agreed.mean(),
        "review_label_gap": _ratio(seen.historical_label == 1, seen),
        "review_reader_gap": _ratio(readers.mean(axis=1), review.assign(threat=0)),
    }
    chosen = triage(labelled.text, label)
    rates = gap(chosen, labelled)
    result |= {
        "model_fpr_seldan": rates["seldan"],
        "model_gap": _ratio(chosen, labelled),
        "model_found": chosen[labelled.threat == 1].mean(),
        "model_precision": labelled.threat[chosen].mean(),
    }
    # Taught with the truth, and giving people as many posts to read.
    chosen = triage(labelled.text, labelled.threat, share=label.mean())
    result |= {
        "taught_true_gap": _ratio(chosen, labelled),
        "taught_true_found": chosen[labelled.threat == 1].mean(),
    }
    return {key: float(value) for key, value in result.items()}


def _ratio(flagged, posts):
    """Return the share flagged of harmless Seldan posts over that of all other harmless ones."""
    harmless = (posts.threat == 0).to_numpy()
    seldan = (posts.register == "seldan").to_numpy()
    flagged = np.asarray(flagged)
    return flagged[harmless & seldan].mean() / flagged[harmless & ~seldan].mean()

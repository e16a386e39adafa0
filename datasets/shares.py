"""Sixty days of shared links on Norvale: a ring, a protest, fans abroad, and everybody else.

All invented.  A ring of accounts pushes one false story in bursts.  A protest group and a group of
fans abroad share the same pages in the same hours because they care about the same things.
`effects` measures how they can be told apart, and tests/test_data_shares.py asserts it.
"""

from collections import Counter
from itertools import pairwise
from pathlib import Path

import numpy as np
import pandas as pd

from datasets import people
from datasets.grammar import Grammar, careless, cut, tidy
from datasets.posts import DAYS, START
from datasets.world import DISTRICTS

NEEDS = ["world", "people", "posts"]
SHARES = 40_000
LINKS = 1_700
RING = 24
BURSTS = 48  # the ring's bursts, between these days (0 is 1 October)
RING_DAYS = (34, 55)
BURST_MINUTES = 4
CALLS = 14  # pages the protest organisers ask to share at a stated time
STORY = "the Lakeside pump water is unsafe and a test was hidden"  # false

DOMAINS = {
    "news": ["lantern.example/n", "tidings.example", "breakwater.example/n", "marshvoice.example"],
    "fun": ["clips.example/v", "lantern.example/weekend", "kitchen.example", "tidings.example/odd"],
    "match": ["breakwater.example/live", "stands.example/live"],
    "fan": ["stands.example", "awayfans.example", "clips.example/goals"],
    "protest": ["fairbills.example", "petition.example", "marshvoice.example", "lantern.example/n"],
    "water": ["lantern.example/n", "tidings.example", "waterworks.example/notes"],
    "story": ["tideline-report.example", "islandtruth.example", "pumpfiles.example"],
}
NUMBERS = {
    "fun": 520,
    "match": 27,
    "fan": 60,
    "protest": 70,
    "water": 40,
    "story": 26,
}  # rest: news
LIKED = {  # how much everybody shares of a kind of page, relative
    "news": 1.0,
    "fun": 1.2,
    "match": 2.0,
    "fan": 0.5,
    "protest": 0.7,
    "water": 2.5,
    "story": 0.6,
}
WORDS = {"water": "news", "match": "fan", "story": "news"}  # comments of a kind of page
DIRT = {
    "other dates": 0.04,
    "impossible time": 0.002,
    "duplicate": 0.006,
    "missing account": 0.002,
    "second address": 0.03,  # of the pages
}
# The review by hand: how many accounts, the share of each group in it, and of rows left undecided.
REVIEW = 300
REVIEWED = {"ring": 0.75, "protest": 0.7, "fans": 0.7}  # rest: none
UNDECIDED = 0.03
FINDING = {
    "ring": "run together",
    "protest": "protest group",
    "fans": "fan group",
    "none": "no group",
}
# How the shares of two accounts are compared: minutes apart at most, links in common at least.
NAIVE = (10, 3)
CHOSEN = (5, 8)


def build(rng, tables, ring=True, dirt=DIRT):
    """Return ``shares.csv``, its ``_links``, ``_texts`` and ``_review``, and their truth.

    The keyword arguments switch a phenomenon off: without `ring` those accounts share what they
    like when they like, as others do; `dirt` shares of 0.
    """
    grammar = Grammar((Path(__file__).parent / "shares_grammar.txt").read_text(encoding="utf-8"))
    accounts = _accounts(rng, tables)
    links = _links(rng, grammar)
    rows = [_calls(rng, accounts, links), _fans(rng, accounts, links)]
    if ring:
        rows.append(_bursts(rng, accounts, links))
    rows = pd.concat(rows, ignore_index=True)
    rows = pd.concat([rows, _everybody(rng, accounts, links, SHARES - len(rows))])
    rows = rows.sort_values(["minute", "account", "link"], kind="stable").reset_index(drop=True)
    rows["text"] = _words(rng, rows, accounts, links, grammar)
    known = pd.unique(rows.text.dropna())
    number = {text: f"x{k:05d}" for k, text in enumerate(known, 1)}
    rows["text_id"] = rows.text.map(number)
    rows["account"] = accounts.account.to_numpy()[rows.account]
    shares, pages = _soil(rng, rows, links, dirt)
    _stand_behind(rng, tables, accounts)
    return {
        "shares.csv": shares,
        "shares_links.csv": pages,
        "shares_texts.csv": pd.DataFrame({"text_id": list(number.values()), "text": known}),
        "shares_review.csv": _review(rng, accounts),
        "truth/shares_accounts.csv": accounts[["account", "group", "person"]],
        "truth/shares_links.csv": links[["link", "kind"]],
    }


# -- Who and what --------------------------------------------------------------------------------


def _accounts(rng, tables):
    """Return accounts: `account`, `group`, `person` (of the ring: see `_stand_behind`), `busy`."""
    accounts = tables["truth/posts_accounts.csv"][["account", "person", "district"]].copy()
    accounts["group"] = "none"
    for group, roles in [
        ("protest", ["protest group", "protest organiser"]),
        ("fans", ["diaspora fan group"]),
    ]:
        for role in roles:
            own = accounts.person.isin(people.with_role(tables, role).person)
            accounts.loc[own, "group"] = group
    nameless = np.flatnonzero(accounts.person.isna())
    ring = np.sort(rng.permutation(nameless)[:RING])
    accounts.loc[ring, "group"] = "ring"
    busy = np.round(rng.lognormal(0, 0.75, len(accounts)), 6)
    grouped = accounts.group != "none"
    accounts["busy"] = np.where(grouped, np.clip(busy, 0.4, 1.3) * 0.8, busy)
    return accounts


def _stand_behind(rng, tables, accounts):
    """Set the `person` of each ring account: one each, so that none is a community's own ring.

    The operators and helpers of theirs, who have no other account and no other part; all of them
    are dealt out over the communities in their shares.
    """
    everyone = tables["truth/people_all.csv"]
    operators = people.with_role(tables, "ring operator")
    born = everyone.birth_date.str[:4].astype(int)
    fits = (2025 - born).between(22, 45) & ~everyone.person.isin(accounts.person)
    fits &= ~everyone.person.isin(tables["truth/people_roles.csv"].person)
    fits &= ~everyone.household.isin(operators.household)
    among = everyone[fits].iloc[rng.permutation(fits.sum())].drop_duplicates("household")
    chosen = [operators.person]
    for community, count in people.dealt(everyone, RING).items():
        more = count - (operators.community == community).sum()
        chosen.append(among.person[among.community == community][:more])
    accounts.loc[accounts.group == "ring", "person"] = rng.permutation(pd.concat(chosen))


def _review(rng, accounts):
    """Return what two people found who read some accounts: `account`, `reviewed_as`."""
    rows = []
    for group, share in REVIEWED.items():
        own = np.flatnonzero(accounts.group == group)
        rows.append(rng.permutation(own)[: round(share * own.size)])
    rest = REVIEW - sum(part.size for part in rows)
    rows.append(rng.permutation(np.flatnonzero(accounts.group == "none"))[:rest])
    review = accounts.loc[np.concatenate(rows), ["account", "group"]].sort_values("account")
    review = review.reset_index(drop=True)
    review["reviewed_as"] = review.group.map(FINDING)
    unsure = rng.choice(REVIEW, round(UNDECIDED * REVIEW), replace=False)
    review.loc[unsure, "reviewed_as"] = np.nan
    return review[["account", "reviewed_as"]]


def _links(rng, grammar):
    """Return the pages: `link`, `kind`, `url`, `title`, `published` (minute from the start)."""
    numbers = NUMBERS | {"news": LINKS - sum(NUMBERS.values())}
    names = list(DISTRICTS.index)
    kinds = np.repeat(list(numbers), list(numbers.values())).astype(object)
    day = rng.integers(0, DAYS, LINKS)
    hour = np.clip(rng.normal(13, 4, LINKS), 6, 22.5)
    sundays = [day for day in range(DAYS) if (day + 2) % 7 == 6]
    live = np.flatnonzero(kinds == "match")
    day[live] = np.resize(sundays, live.size)
    hour[live] = 14.5
    hour[kinds == "fan"] = np.clip(rng.normal(17.5, 1.5, (kinds == "fan").sum()), 8, 21)
    late = np.flatnonzero(kinds == "story")
    day[late] = rng.integers(RING_DAYS[0], RING_DAYS[1] - 4, late.size)
    day[kinds == "water"] = rng.integers(29, 48, (kinds == "water").sum())
    day[kinds == "protest"] = rng.integers(3, 54, (kinds == "protest").sum())
    published = day * 1_440 + np.floor(np.round(hour * 60, 6)).astype(int)
    rows = []
    used = set()
    for kind, minute in zip(kinds, published, strict=True):
        draw = rng.random(2)
        domain = DOMAINS[kind][int(draw[0] * len(DOMAINS[kind]))]
        number = int(draw[1] * 9_000) + 1_000
        while (domain, number) in used:
            number = number % 9_999 + 1
        used.add((domain, number))
        title = _title(rng, grammar, kind, names, int(minute) // 1_440)
        rows.append((kind, f"https://{domain}/{number}", title, int(minute)))
    links = pd.DataFrame(rows, columns=["kind", "url", "title", "published"])
    links = links.sort_values(["published", "url"], kind="stable").reset_index(drop=True)
    links.insert(0, "link", [f"u{k:04d}" for k in range(1, LINKS + 1)])
    links["draw"] = np.round(rng.pareto(1.3, LINKS) + 0.15, 6)
    return links


def _title(rng, grammar, kind, names, day):
    """Return a headline that fits the day."""
    if kind == "match":
        teams = rng.permutation([way[0] for way in grammar.rules["team"]])
        return f"LIVE: {teams[0]} - {teams[1]}"
    for _ in range(20):
        title = tidy(grammar.say(rng, f"title_{kind}", given={"district": names}))
        wrong = (
            ("on 8 November" in title and day > 38)
            or ("22 November" in title and day < 36)
            or ("from the square" in title and day < 38)
        )
        if not wrong:
            break
    return title


def _shares(account, link, minute, group):
    """Return share events as a table."""
    return pd.DataFrame({"account": account, "link": link, "minute": minute, "burst": group})


def _calls(rng, accounts, links):
    """Return what the protest group shares of its pages, each member in their own time.

    Most come in the evening of the day; where the organisers ask to share at a stated time, many
    do within the half hour.
    """
    members = np.flatnonzero(accounts.group == "protest")
    keen = accounts.busy.to_numpy()[members]
    pages = np.flatnonzero(links.kind.isin(["protest", "water"]))
    called = set(rng.permutation(np.flatnonzero(links.kind == "protest"))[:CALLS].tolist())
    parts = []
    for page in pages:
        rate = 0.55 if page in called else 0.26 if links.kind[page] == "protest" else 0.18
        who = members[rng.random(members.size) < rate * np.clip(keen, 0.5, 1.2)]
        published = links.published[page]
        if page in called:
            start = max(published // 1_440 * 1_440 + 1_200, published)  # 20:00
            minute = start + rng.exponential(14, who.size)
        else:
            evening = published // 1_440 * 1_440 + rng.normal(1_215, 75, who.size)
            minute = np.maximum(evening, published + rng.exponential(60, who.size))
        parts.append(_shares(who, page, np.floor(np.round(minute, 6)), -1))
    return pd.concat(parts)


def _fans(rng, accounts, links):
    """Return what the fans abroad share: live pages after goals, and their own pages."""
    members = np.flatnonzero(accounts.group == "fans")
    keen = np.clip(accounts.busy.to_numpy()[members], 0.5, 1.2)
    parts = []
    for page in np.flatnonzero(links.kind.isin(["match", "fan"])):
        published = links.published[page]
        if links.kind[page] == "match":
            who = members[rng.random(members.size) < 0.42 * keen]
            goals = published + 30 + np.sort(rng.uniform(0, 105, 3))
            minute = goals[rng.integers(0, 3, who.size)] + rng.exponential(7, who.size)
        else:
            who = members[rng.random(members.size) < 0.22 * keen]
            minute = published + rng.exponential(150, who.size)
        parts.append(_shares(who, page, np.floor(np.round(minute, 6)), -1))
    return pd.concat(parts)


def _bursts(rng, accounts, links):
    """Return the ring's bursts: some of the accounts share one page within minutes.

    The pages are mostly the false story's, and now and then those of the protest, of the news or
    of the fans.  `burst` numbers them.
    """
    members = np.flatnonzero(accounts.group == "ring")
    kinds = ["story"] * 24 + ["protest"] * 9 + ["water"] * 7 + ["news"] * 4 + ["fan"] * 4
    eager = np.linspace(0.4, 1.6, members.size)  # some are in most bursts, some in a third
    parts = []
    used = set()
    for burst, kind in enumerate(rng.permutation(kinds[:BURSTS])):
        first, last = RING_DAYS
        own = links.index[(links.kind == kind) & links.published.between(0, last * 1_440)]
        fresh = [k for k in own if k not in used and links.published[k] > (first - 3) * 1_440]
        page = int(rng.choice(fresh if fresh else own))
        used.add(page)
        earliest = max(links.published[page] // 1_440, first)
        day = min(earliest + int(rng.integers(0, 3)), DAYS - 1)
        start = day * 1_440 + np.clip(rng.normal(1_170, 110), 600, 1_400)
        start = max(start, links.published[page] + 5)
        count = int(rng.integers(14, 20))
        who = rng.choice(members, count, replace=False, p=eager / eager.sum())
        minute = start + rng.uniform(0, BURST_MINUTES, who.size)
        parts.append(_shares(who, page, np.floor(np.round(minute, 6)), burst))
    return pd.concat(parts)


def _everybody(rng, accounts, links, count):
    """Return `count` shares of all accounts: what is new and talked about, hours after it is out.

    Groups share like everybody else too, but for what they care about, which they share as a
    group.
    """
    weight = accounts.busy.to_numpy()
    who = rng.choice(len(accounts), count, p=weight / weight.sum())
    liking = np.minimum((links.draw * links.kind.map(LIKED)).to_numpy(), 14.0)
    page = cut(liking, rng.random(count))
    delay = np.exp(rng.normal(5.3, 1.3, count))
    minute = links.published.to_numpy()[page] + np.minimum(delay, 6 * 1_440)
    # Few share at night: they do it after breakfast instead.
    night = (minute % 1_440 > 60) & (minute % 1_440 < 390) & (rng.random(count) < 0.85)
    minute = np.where(night, minute // 1_440 * 1_440 + 400 + rng.exponential(70, count), minute)
    end = DAYS * 1_440 - 1
    soon = links.published.to_numpy()[page] + rng.exponential(90, count)
    minute = np.where(minute > end, soon, minute)
    return _shares(who, page, np.floor(np.round(np.minimum(minute, end), 6)), -1)


# -- Words ---------------------------------------------------------------------------------------


def _words(rng, rows, accounts, links, grammar):
    """Return the text of each share: none, the headline, or words of one's own."""
    names = list(DISTRICTS.index)
    given = {"district": names, "friend": ["friend", "neighbour", "all"]}
    groups = accounts.group.to_numpy()
    own_words = {"none": 0.15, "protest": 0.50, "fans": 0.50, "ring": 0.12}
    bases = {}
    draws = rng.random(len(rows))
    titles, kinds = links.title.to_numpy(), links.kind.to_numpy()
    texts = []
    for who, page, burst, draw in zip(rows.account, rows.link, rows.burst, draws, strict=True):
        if burst >= 0:
            if burst not in bases:
                bases[burst] = grammar.say(rng, "ring", given=given)
            texts.append(_vary(rng, bases[burst]))
        elif draw < own_words[groups[who]]:
            kind = WORDS.get(kinds[page], kinds[page])
            if groups[who] == "protest" and kinds[page] == "water":
                kind = "protest"
            words = grammar.say(rng, f"word_{kind}", given=given)
            texts.append(careless(rng, tidy(words)))
        elif draw < 0.55 + 0.2 * (groups[who] != "none"):
            texts.append(titles[page])
        else:
            texts.append(None)
    return pd.Series(texts, index=rows.index, dtype=object)


SAME = [  # what the ring changes in its text
    (" is not safe", " isn't safe"),
    ("Share", "Please share"),
    ("share", "spread"),
    ("said nothing", "kept quiet"),
    ("Why does", "why does"),
    (" and ", " & "),
    ("today", "now"),
    ("pass it on", "pass on"),
    ("read", "READ"),
    ("hidden", "HIDDEN"),
]


def _vary(rng, text):
    """Return the ring's text with a word or two changed and perhaps something put at its end."""
    for old, new in SAME:
        if rng.random() < 0.22:
            text = text.replace(old, new, 1)
    ends = ["", "", "", "!", "!!", " #water", " #lakeside", "...", " !!1"]
    return text + ends[int(rng.random() * len(ends))]


# -- Dirt ----------------------------------------------------------------------------------------


def _soil(rng, rows, links, dirt):
    """Return the released shares and pages: second addresses, copies, gaps, mixed dates."""
    size = len(rows)

    def some(kind, count=size):
        return np.sort(rng.choice(count, round(dirt[kind] * count), replace=False))

    link = links.link.to_numpy()[rows.link]
    pages = links[["link", "url", "title", "published"]].copy()
    pages["published"] = _stamp(pages.published)
    more = []
    for k in some("second address", len(links)):  # one page, another address: an app adds to it
        other = links.url[k] + ["?ref=app", "/", "?from=feed"][int(rng.integers(3))]
        new = f"u{LINKS + len(more) + 1:04d}"
        more.append((new, other, links.title[k], pages.published[k]))
        own = np.flatnonzero(rows.link == k)
        link[own[rng.random(own.size) < 0.4]] = new
    pages = pd.concat([pages, pd.DataFrame(more, columns=pages.columns)], ignore_index=True)
    time = _stamp(rows.minute)
    for k in some("other dates"):
        time[k] = f"{time[k][8:10]}.{time[k][5:7]}.{time[k][:4]} {time[k][11:]}"
    for k in some("impossible time"):
        time[k] = ["1970-01-01 00:00", "2025-11-31 09:10", "2035-10-20 18:00"][int(rng.integers(3))]
    shares = pd.DataFrame(
        {"time": time, "account": rows.account, "link": link, "text_id": rows.text_id}
    )
    shares.loc[some("missing account"), "account"] = np.nan
    twice = some("duplicate")
    order = np.argsort(np.concatenate([np.arange(size), twice + 0.5]), kind="stable")
    shares = shares.loc[np.concatenate([np.arange(size), twice])[order]].reset_index(drop=True)
    return shares, pages


def _stamp(minutes):
    """Return minutes from the start as an array of text."""
    times = START + np.asarray(minutes).astype("timedelta64[m]")
    return pd.Series(times).dt.strftime("%Y-%m-%d %H:%M").to_numpy(dtype=object)


def clean(tables):
    """Return the shares as a careful analyst leaves them, with `url` and `text`, times parsed.

    Copies, shares without an account and impossible times are dropped; addresses of one page are
    one.
    """
    shares = tables["shares.csv"].drop_duplicates().dropna(subset="account")
    iso = pd.to_datetime(shares.time, format="%Y-%m-%d %H:%M", errors="coerce")
    other = pd.to_datetime(shares.time, format="%d.%m.%Y %H:%M", errors="coerce")
    shares = shares.assign(time=iso.fillna(other))
    shares = shares[shares.time.between("2025-10-01", "2025-11-30")]
    shares = shares.merge(tables["shares_links.csv"][["link", "url", "title"]], on="link")
    shares["url"] = shares.url.str.replace(r"\?.*$|/$", "", regex=True)
    return shares.merge(tables["shares_texts.csv"], on="text_id", how="left")


# -- Measuring what was planted ------------------------------------------------------------------


def together(shares, minutes):
    """Return a Counter: pages that a pair of accounts shared within `minutes` of each other."""
    stamp = (shares.time - shares.time.min()).dt.total_seconds().to_numpy() / 60
    table = pd.DataFrame({"url": shares.url, "account": shares.account, "minute": stamp})
    pairs = Counter()
    for _, group in table.sort_values(["url", "minute"], kind="stable").groupby("url", sort=False):
        at, who = group.minute.to_numpy(), group.account.to_numpy()
        last = np.searchsorted(at, at + minutes, side="right")
        found = set()
        for k in range(at.size - 1):
            for other in who[k + 1 : last[k]]:
                if other != who[k]:
                    found.add((who[k], other) if who[k] < other else (other, who[k]))
        pairs.update(found)
    return pairs


def flagged(shares, minutes, pages):
    """Return the accounts that shared `pages` pages or more together with one other."""
    return {
        account
        for pair, count in together(shares, minutes).items()
        if count >= pages
        for account in pair
    }


def alike(shares, accounts):
    """Return the mean Jaccard similarity (0 to 1) of word pairs in texts of one page, by group.

    Only words of people's own count, not the headline.  At most 20 texts a page and group.
    """
    own = shares[shares.text.notna() & (shares.text != shares.title)]
    own = own.merge(accounts, on="account")
    result = {}
    for group, part in own.groupby("group"):
        scores = []
        for _, texts in part.groupby("url").text:
            words = [text.lower().split() for text in texts[:20]]
            sets = [set(pairwise(some)) for some in words if len(some) > 1]
            scores += [len(a & b) / len(a | b) for k, a in enumerate(sets) for b in sets[k + 1 :]]
        result[group] = np.mean(scores) if scores else 0.0
    return result


def effects(tables):
    """Return the size of every planted phenomenon: shares of accounts, counts, similarities."""
    shares = clean(tables)
    accounts = tables["truth/shares_accounts.csv"][["account", "group"]]
    groups = {name: set(part.account) for name, part in accounts.groupby("group")}
    result = {
        "rows": len(tables["shares.csv"]),
        "accounts": shares.account.nunique(),
        "pages": shares.url.nunique(),
        "texts": len(tables["shares_texts.csv"]),
        "without_text": tables["shares.csv"].text_id.isna().mean(),
        "reviewed": len(tables["shares_review.csv"]),
        "reviewed_ring": tables["shares_review.csv"].account.isin(groups["ring"]).sum(),
        "reviewed_undecided": tables["shares_review.csv"].reviewed_as.isna().mean(),
    }
    for name, (minutes, pages) in [("naive", NAIVE), ("chosen", CHOSEN)]:
        found = flagged(shares, minutes, pages)
        for group, members in groups.items():
            result[f"{name}_flagged_{group}"] = len(found & members) / len(members)
        result[f"{name}_precision"] = len(found & groups["ring"]) / max(len(found), 1)
        result[f"{name}_found"] = len(found)
    for group, score in alike(shares, accounts).items():
        result[f"alike_{group}"] = score
    evening = shares.merge(accounts, on="account")
    evening["late"] = evening.time.dt.hour.between(17, 22)
    for group, share in evening.groupby("group").late.mean().items():
        result[f"evening_{group}"] = share
    both = {g: set(evening.url[evening.group == g]) for g in groups}
    result["ring_pages_also_protest"] = len(both["ring"] & both["protest"]) / len(both["ring"])
    return {key: float(value) for key, value in result.items()}

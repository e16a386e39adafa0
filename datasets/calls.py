"""Who calls whom: 900 telephone numbers and about 6,000 ties in the second half of 2025.

All invented.  People call their families, friends, colleagues, and those who serve many: a taxi
driver, a lawyer, a nurse, shops.  Those rank highest on any centrality.  Nine people (the `cell`
of `people`) hold together in another way: short calls at night, each pair for a few weeks only,
and little to do with others.  Some ties are not observed; the truth has them.
"""

import networkx as nx
import numpy as np
import pandas as pd
from scipy.sparse import coo_matrix

from datasets.people import first_role, one_form

NEEDS = ["world", "people"]
START, DAYS = np.datetime64("2025-07-01"), 184
NUMBERS = 900
TIES = 7_060  # in truth; fewer are observed
UNSEEN = 0.155  # share of ties not observed: another network, an app
HUBS = {"taxi driver": 150, "lawyer": 95, "nurse": 115}  # how many people they serve
RELATIVES = 62  # and the busy relatives: people whom everybody knows
SHOPS = 22
CELL_TIES = 27  # of 36 pairs
CELL_OUTSIDE = 6  # other ties of a member, about
# Kind of tie: calls (median, spread of the logarithm), share at night, minutes and texts a call.
KINDS = {
    "family": ((48, 0.7), 0.09, 3.2, 1.2),
    "circle": ((11, 0.9), 0.12, 4.0, 2.5),
    "night circle": ((14, 0.7), 0.52, 2.2, 2.5),
    "work": ((8, 0.8), 0.04, 2.4, 0.5),
    "season crew": ((9, 0.6), 0.10, 1.3, 0.8),
    "other": ((2.2, 0.8), 0.08, 2.5, 0.8),
    "taxi driver": ((3.0, 0.8), 0.44, 0.8, 0.2),
    "lawyer": ((4.0, 0.7), 0.02, 5.5, 0.2),
    "nurse": ((4.5, 0.8), 0.24, 3.4, 0.6),
    "relative": ((6.0, 0.8), 0.10, 3.8, 1.5),
    "shop": ((2.5, 0.7), 0.02, 1.1, 0.2),
    "cell": ((7, 0.35), 0.66, 0.6, 0.1),
    "mule": ((3.5, 0.4), 0.25, 1.0, 0.4),
}
DIRT = {  # share of rows
    "split": 0.015,  # one pair in two rows, the numbers the other way round
    "copy": 0.006,
    "other form": 0.030,  # a number written 00999…
    "other dates": 0.080,
    "dates swapped": 0.006,
    "minutes missing": 0.012,
    "own number": 0.003,  # voice mail
}
# What the pattern of the cell looks like (see `night_core`).
NIGHT, SPAN, CALLS, CORE = 0.4, 30, 3, 3


def build(rng, tables, cell=True, hubs=True, dirt=DIRT):
    """Return ``calls.csv``, ``calls_known.csv``, and all ties and numbers in truth.

    `cell` and `hubs` switch the planted phenomena off: the same people then have ordinary ties.
    """
    people = _callers(rng, tables)
    ties = _ties(rng, people, cell, hubs)
    ties = _use(rng, ties, people)
    seen = rng.random(len(ties)) >= UNSEEN
    # In the cell, a fixed number is unseen, at most one a member, so that luck does not hide it.
    own = rng.permutation(np.flatnonzero(ties.kind == "cell"))
    seen[own] = True
    lost = set()
    for k in own:
        ends = {ties.a[k], ties.b[k]}
        if not ends & lost and len(lost) < 2 * round(UNSEEN * len(own)):
            seen[k] = False
            lost |= ends
    ties["observed"] = seen

    record = ties[seen].copy()
    turn = rng.random(len(record)) < 0.5
    first, second = (people.phone.to_numpy()[record[side]] for side in ("a", "b"))
    record["number_a"], record["number_b"] = (
        np.where(turn, first, second),
        np.where(turn, second, first),
    )
    record = record.sort_values(["number_a", "number_b"]).reset_index(drop=True)
    truth = pd.DataFrame(
        {
            "person_a": people.person.to_numpy()[ties.a],
            "person_b": people.person.to_numpy()[ties.b],
            "kind": ties.kind.to_numpy(),
            "observed": ties.observed.to_numpy(),
        }
    )
    return {
        "calls.csv": _soil(rng, record, dirt),
        "calls_known.csv": _known(rng, people),
        "truth/calls_ties.csv": truth.sort_values(["person_a", "person_b"], ignore_index=True),
        "truth/calls_numbers.csv": people[["phone", "person", "role"]]
        .rename(columns={"phone": "number"})
        .sort_values("number", ignore_index=True),
    }


# -- Making them ---------------------------------------------------------------------------------


def _callers(rng, tables):
    """Return the 900 people with `role` (the first that matters here, or empty)."""
    everyone = tables["truth/people_all.csv"].set_index("person", drop=False)
    roles = [
        "cell",
        "taxi driver",
        "lawyer",
        "nurse",
        "relative",
        "mule",
        "shopkeeper",
        "journalist",
        "councillor",
    ]
    role = first_role(tables, roles)
    # Whole households, those of the people with a role first.
    homes = everyone.household[list(role)].unique()
    rest = everyone.household[~everyone.household.isin(homes)].unique()
    homes = [*homes, *rng.permutation(np.sort(rest))]
    place = {home: k for k, home in enumerate(homes)}
    order = everyone.household.map(place).sort_values(kind="stable").index
    people = everyone.loc[order[:NUMBERS]].reset_index(drop=True)
    people["role"] = people.person.map(role)
    # The order tells nothing.
    return people.loc[rng.permutation(NUMBERS)].reset_index(drop=True)


def _ties(rng, people, cell, hubs):
    """Return the pairs of people (positions `a` < `b`) with the `kind` of tie."""
    role = people.role.fillna("").to_numpy()
    district = people.district.to_numpy()
    age = 2025 - people.birth_date.str[:4].astype(int).to_numpy()
    busy = rng.lognormal(0, 0.45, NUMBERS)
    apart = (role == "cell") & cell  # members keep to themselves
    busy[apart] *= 0.3
    pairs = {}

    def add(a, b, kind):
        if a != b:
            pairs.setdefault((min(a, b), max(a, b)), kind)

    def circle(members, kind, share):
        """Tie most pairs of a group."""
        members = [int(k) for k in members]
        for place, a in enumerate(members):
            for b in members[place + 1 :]:
                if rng.random() < share:
                    add(a, b, kind)

    if cell:
        own = [int(k) for k in np.flatnonzero(role == "cell")]
        every = [(a, b) for place, a in enumerate(own) for b in own[place + 1 :]]
        # A ring through all of them, each with the next two, then others: everybody has some.
        ring = rng.permutation(own)
        for step in (1, 2):
            for a, b in zip(ring, np.roll(ring, step), strict=True):
                add(int(a), int(b), "cell")
        for k in rng.permutation(len(every)):
            if len(pairs) < CELL_TIES:
                add(*every[k], "cell")
    for _, rows in people.groupby("household").groups.items():
        circle(rows, "family", 0.97)
    for k, mule in enumerate(np.flatnonzero(role == "mule")):
        if cell:
            add(int(np.flatnonzero(role == "cell")[k % 9]), int(mule), "mule")

    # Two groups that look a little like the cell: friends of the night, a crew of one summer.
    plain = np.flatnonzero(role == "")
    young = plain[age[plain] < 32]
    circle(rng.permutation(young)[:10], "night circle", 0.75)
    circle(rng.permutation(plain[age[plain] < 60])[:13], "season crew", 0.6)

    if hubs:
        serve = {name: (np.flatnonzero(role == name), size) for name, size in HUBS.items()}
        serve["relative"] = (np.flatnonzero(role == "relative"), RELATIVES)
        serve["shop"] = (np.flatnonzero(role == "shopkeeper"), SHOPS)
        for kind, (centres, size) in serve.items():
            for centre in centres:
                near = np.where(district == district[centre], 2.5, 1.0)
                if kind in HUBS:  # they serve the whole island, and the cell like anybody else
                    near = np.where(role == "cell", 3.0, 1.0)
                near[centre] = 0
                size_here = round(size * rng.uniform(0.92, 1.08))
                chosen = rng.choice(NUMBERS, size_here, replace=False, p=near / near.sum())
                for other in chosen:
                    add(int(centre), int(other), kind)

    # Circles of friends in a district, and places of work.
    for kind, sizes, share in [("circle", (5, 9), 0.62), ("work", (6, 12), 0.5)]:
        for name in sorted(set(district)):
            own = np.flatnonzero((district == name) & ~apart)
            if kind == "work":  # many work elsewhere
                away = np.flatnonzero((district != name) & ~apart)
                own = np.append(own, rng.choice(away, len(own) // 3, replace=False))
            own = own[np.argsort(-busy[own] * rng.lognormal(0, 0.8, len(own)))]
            own = rng.permutation(own[: round(0.85 * len(own))])
            while len(own) > sizes[0]:
                size = int(rng.integers(*sizes))
                circle(own[:size], kind, share)
                own = own[size:]
    # The members have an ordinary life as well, only a small one.
    for a in np.flatnonzero(apart):
        near = np.flatnonzero((district == district[a]) & ~apart)
        for b in rng.choice(near, int(rng.integers(2, CELL_OUTSIDE - 1)), replace=False):
            add(int(a), int(b), "circle")
    share = busy / busy.sum()
    while len(pairs) < TIES:
        a, b = (int(k) for k in rng.choice(NUMBERS, 2, p=share))
        if district[a] == district[b] or rng.random() < 0.45:
            add(a, b, "other")
    ties = pd.DataFrame(
        [(a, b, kind) for (a, b), kind in pairs.items()], columns=["a", "b", "kind"]
    )
    return ties.sort_values(["a", "b"], ignore_index=True)


def _use(rng, ties, people):
    """Return the ties with `calls`, `minutes`, `texts`, `first`, `last`, `night`."""
    count = len(ties)
    shape = ties.kind.map(KINDS)
    median = np.array([entry[0][0] for entry in shape])
    spread = np.array([entry[0][1] for entry in shape])
    night, length, texts = (np.array([entry[k] for entry in shape]) for k in (1, 2, 3))
    age = 2025 - people.birth_date.str[:4].astype(int).to_numpy()
    young = (age[ties.a] < 30) & (age[ties.b] < 30)
    night = np.where(young & (ties.kind == "circle"), 0.26, night)
    night = np.clip(night * rng.lognormal(0, 0.45, count), 0.005, 0.85)
    night = np.where(ties.kind == "cell", np.clip(rng.normal(0.68, 0.06, count), 0.5, 0.85), night)
    calls = np.maximum(1, np.round(rng.lognormal(np.log(median), spread))).astype(int)
    calls = np.where(ties.kind == "cell", np.clip(calls, 5, 14), calls)
    ties["calls"] = np.minimum(calls, 900)
    ties["minutes"] = np.ceil(calls * length * rng.lognormal(0, 0.35, count)).astype(int)
    ties["texts"] = rng.poisson(np.round(calls * texts * rng.lognormal(0, 0.6, count), 9))
    ties["night"] = np.round(rng.binomial(ties.calls, np.round(night, 6)) / ties.calls, 2)

    # The days of the first and the last call: as if `calls` days were drawn, but for those who
    # have to do with each other for a time only.
    kind = ties.kind
    limited = kind.isin(["cell", "season crew", "mule", "lawyer"]) | (
        kind.isin(["other", "taxi driver"]) & (rng.random(count) < 0.5)
    )
    window = np.where(limited, rng.integers(9, 22, count), DAYS)
    window = np.where(kind == "season crew", rng.integers(20, 29, count), window)
    window = np.where(kind == "lawyer", rng.integers(15, 90, count), window)
    begin = np.floor(rng.random(count) * (DAYS - window + 1)).astype(int)
    begin = np.where(kind == "season crew", rng.integers(14, 22, count), begin)  # the summer
    # The cell changes: each pair has its turn.
    own = np.flatnonzero(kind == "cell")
    turns = np.linspace(0, DAYS - 24, max(len(own), 1)).round().astype(int)
    begin[own] = rng.permutation(turns)[: len(own)]
    low = 1 - rng.random(count) ** (1 / ties.calls)
    high = 1 - (1 - rng.random(count) ** (1 / np.maximum(ties.calls - 1, 1))) * (1 - low)
    high = low + (1 - low) * (high - low) / np.maximum(1 - low, 1e-9) * (ties.calls > 1)
    first = begin + np.floor(low * (window - 1)).astype(int)
    last = begin + np.floor(np.maximum(low, high) * (window - 1)).astype(int)
    ties["first"] = START + first.to_numpy().astype("timedelta64[D]")
    ties["last"] = START + last.to_numpy().astype("timedelta64[D]")
    return ties


def _known(rng, people):
    """Return what is openly known about some numbers: `number`, `known_as`, `source`."""
    shops = ["bakery", "garage", "hairdresser", "hardware shop", "kiosk", "café", "fish shop"]
    names = {
        "taxi driver": "taxi, car 7",
        "lawyer": "law office",
        "nurse": "home nursing, clinic",
        "councillor": "councillor, office hours",
        "journalist": "newsroom",
    }
    rows = []
    for place, role in people.role.items():
        if role in names:
            rows.append((people.phone[place], names[role]))
        elif role == "shopkeeper" and rng.random() < 0.7:
            rows.append((people.phone[place], str(rng.choice(shops))))
    table = pd.DataFrame(rows, columns=["number", "known_as"])
    sources = ["phone book", "web page", "sign on the door", "town hall list"]
    table["source"] = rng.choice(sources, len(table))
    return table.sort_values("number", ignore_index=True)


def _soil(rng, record, dirt):
    """Return the ties as delivered: by number, dates as text, with the kinds of dirt."""
    table = pd.DataFrame(
        {
            "number_a": record.number_a,
            "number_b": record.number_b,
            "calls": record.calls,
            "minutes": record.minutes.astype("Int64"),
            "texts": record.texts,
            "night_share": record.night,
            "first_date": np.datetime_as_string(record["first"].to_numpy("M8[D]"), unit="D"),
            "last_date": np.datetime_as_string(record["last"].to_numpy("M8[D]"), unit="D"),
        }
    )
    size = len(table)

    def some(kind, among=None):
        among = np.arange(size) if among is None else np.flatnonzero(among)
        return rng.choice(among, min(len(among), round(dirt[kind] * size)), replace=False)

    rows = some("split", (table.calls > 3) & (table.calls < 60))
    part = table.calls[rows] // 2
    again = table.loc[rows].rename(columns={"number_a": "number_b", "number_b": "number_a"})
    again = again[table.columns]
    again["calls"] = part
    again["minutes"] = table.minutes[rows] // 2
    again["texts"] = 0
    table.loc[rows, "calls"] = table.calls[rows] - part
    table.loc[rows, "minutes"] = table.minutes[rows] - again.minutes
    rows = some("own number")
    own = table.loc[rows].assign(texts=0, night_share=0.0)
    own["number_b"] = own.number_a
    table.loc[some("minutes missing"), "minutes"] = pd.NA
    rows = some("dates swapped", table.first_date < table.last_date)
    dates = ["first_date", "last_date"]
    table.loc[rows, dates] = table.loc[rows, dates[::-1]].to_numpy()
    table = pd.concat([table, again, own, table.loc[some("copy")]])
    table = table.sort_values(["number_a", "number_b"], kind="stable").reset_index(drop=True)
    size = len(table)
    rows = some("other dates")
    for column in dates:
        table.loc[rows, column] = table.loc[rows, column].str.replace(
            r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", regex=True
        )
    for column in ["number_a", "number_b"]:
        rows = some("other form")
        form = table.loc[rows, column].str.replace("+", "00").str.replace(" ", "")
        table.loc[rows, column] = form.str.replace("00999", "00999-")
    return table


# -- Measuring what was planted ------------------------------------------------------------------


def clean(table):
    """Return one row a pair, as a careful analyst leaves it; dates parsed, `span` in days."""
    table = table.drop_duplicates().copy()
    for column in ["number_a", "number_b"]:
        table[column] = one_form(table[column])
    for column in ["first_date", "last_date"]:
        iso = pd.to_datetime(table[column], format="%Y-%m-%d", errors="coerce")
        other = pd.to_datetime(table[column], format="%d.%m.%Y", errors="coerce")
        table[column] = iso.fillna(other)
    dates = np.sort(table[["first_date", "last_date"]].to_numpy(), axis=1)
    table["first_date"], table["last_date"] = dates.T
    table = table[table.number_a != table.number_b]
    ends = np.sort(table[["number_a", "number_b"]].to_numpy(dtype=object), axis=1)
    table["number_a"], table["number_b"] = ends.T
    table["night_calls"] = table.night_share * table.calls
    table = table.groupby(["number_a", "number_b"], as_index=False).agg(
        {
            "calls": "sum",
            "minutes": "sum",
            "texts": "sum",
            "night_calls": "sum",
            "first_date": "min",
            "last_date": "max",
        }
    )
    table["night_share"] = table.night_calls / table.calls
    table["span"] = (table.last_date - table.first_date).dt.days
    return table


def centrality(table):
    """Return degree and betweenness of each number (unweighted, not normalised).

    Brandes (2001), for all sources at once.
    """
    numbers = sorted({*table.number_a, *table.number_b})
    place = {number: k for k, number in enumerate(numbers)}
    a, b = table.number_a.map(place).to_numpy(), table.number_b.map(place).to_numpy()
    size = len(numbers)
    ones = np.ones(2 * len(a))
    graph = coo_matrix((ones, (np.append(a, b), np.append(b, a))), shape=(size, size)).tocsr()
    paths = np.eye(size)
    levels, seen = [np.eye(size)], np.eye(size, dtype=bool)
    while levels[-1].any():
        ahead = graph @ levels[-1]
        ahead[seen] = 0
        seen |= ahead > 0
        paths += ahead
        levels.append(ahead)
    depends = np.zeros((size, size))
    for near, far in zip(levels[-2::-1], levels[:0:-1], strict=True):
        share = np.divide(1 + depends, paths, out=np.zeros_like(paths), where=far > 0)
        depends += near * (graph @ share)
    np.fill_diagonal(depends, 0)
    return pd.DataFrame(
        {"degree": np.asarray(graph.sum(axis=1)).ravel(), "betweenness": depends.sum(axis=1) / 2},
        index=numbers,
    )


def night_core(table, known=()):
    """Return the numbers that hold together by short-lived ties used at night.

    The k-core (every number has at least CORE such ties to the others) without `known` numbers.
    """
    rows = table[(table.night_share >= NIGHT) & (table.span <= SPAN) & (table.calls >= CALLS)]
    rows = rows[~rows.number_a.isin(known) & ~rows.number_b.isin(known)]
    graph = nx.Graph(list(zip(rows.number_a, rows.number_b, strict=True)))
    return set(nx.k_core(graph, CORE).nodes)


def effects(tables):
    """Return sizes, ranks of hubs and of the cell (1 is the most central), and how it is found."""
    raw = tables["calls.csv"]
    table = clean(raw)
    numbers = tables["truth/calls_numbers.csv"].set_index("number")
    truth = tables["truth/calls_ties.csv"]
    known = tables["calls_known.csv"].number
    measures = centrality(table)
    ranks = measures.rank(ascending=False, method="min")
    role = numbers.role.reindex(measures.index)
    hubs, relatives, cell = role.isin(list(HUBS)), role == "relative", role == "cell"
    result = {
        "rows": len(raw),
        "ties": len(table),
        "numbers": len(measures),
        "unseen": 1 - truth.observed.mean(),
        "hubs_worst_degree": ranks.degree[hubs].max(),
        "hubs_worst_betweenness": ranks.betweenness[hubs].max(),
        "relatives_worst_betweenness": ranks.betweenness[relatives].max(),
        "relatives_worst_degree": ranks.degree[relatives].max(),
        "cell_best_betweenness": ranks.betweenness[cell].min(),
        "cell_best_degree": ranks.degree[cell].min(),
        "cell_median_degree": ranks.degree[cell].median(),
    }
    found = night_core(table, set(known))
    members = set(cell.index[cell])
    result["core_size"] = len(found)
    result["core_members"] = len(found & members)
    # One column alone does not show them: of the nine highest, how many are members?
    ends = pd.concat(
        [table.rename(columns={side: "number"}) for side in ("number_a", "number_b")]
    ).groupby("number")
    night = ends.night_calls.sum() / ends.calls.sum()
    short = ends.span.median()
    talk = ends.minutes.sum() / ends.calls.sum()
    for name, column in [("night", -night), ("span", short), ("talk", talk)]:
        result[f"members_by_{name}_alone"] = len(members & set(column.sort_values().index[:9]))
    # Closedness: the share of the members' ties that stay among them, and by chance alone.
    inside = (table.number_a.isin(members) & table.number_b.isin(members)).sum()
    result["cell_inside"] = inside / max(measures.degree[cell].sum() - inside, 1)
    degrees = measures.degree[cell].to_numpy()
    expected = (degrees.sum() ** 2 - (degrees**2).sum()) / 2 / measures.degree.sum()
    result["cell_ties_z"] = (inside - expected) / np.sqrt(expected)
    return {key: float(value) for key, value in result.items()}

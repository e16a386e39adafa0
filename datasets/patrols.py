"""Where patrols were: half hours by cell and week, for the two years of `incidents`.

All invented.  The plan follows an old allocation of patrols over the districts (the constants
`PATROL` of `incidents`) and, in part, what patrols had found in the quarter before.  So what
patrols find is partly made by where they were sent.
"""

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from datasets.incidents import OFFENCES, PATROL, PATROL_ELSEWHERE

NEEDS = ["world", "incidents"]
START = np.datetime64("2024-01-01")  # a Monday
WEEKS = 105  # the last one is cut off by the end of the year
HOURS = 620  # patrol hours in a common week
FEEDBACK = 0.25  # share of the hours planned by what patrols found in the quarter before
QUARTER = 13  # weeks
FESTIVE = [19, 29, 42]  # weeks of a year, from 0: of 17 May, 26 July, 25 October (`transfers`)
SEEN = ["drug possession", "public order"]  # offences that come to light where a patrol is
DIRT = {  # share of rows, but for the lost weeks and the weeks in hours
    "copy": 0.006,
    "cell lower case": 0.012,
    "cell unknown": 0.008,
    "too much": 0.002,
    "lost weeks": 2,
    "weeks in hours": 5,  # in one district, an office typed hours instead of half hours
}
HOURS_OFFICE = "Harbour"


def build(rng, tables, allocation=None, feedback=FEEDBACK, dirt=DIRT):
    """Return ``patrols.csv`` and the plan behind it.

    `allocation` is the weight of a patrol's time by district (default: that of `incidents`);
    equal weights and `feedback` 0 switch the planted phenomenon off.
    """
    cells = tables["world_cells.geojson"].drop(columns="geometry")
    if allocation is None:
        allocation = {name: PATROL.get(name, PATROL_ELSEWHERE) for name in set(cells.district)}
    need = _need(cells)
    old = need * cells.district.map(allocation).to_numpy()
    old *= rng.lognormal(0, 0.35, len(cells))  # a habit: some corners are passed more often
    old = old / old.sum()

    found = _found(tables, cells)
    season = 1 + 0.10 * np.cos(2 * np.pi * (np.arange(WEEKS) - 29) / 52.2)  # summer
    season += 0.12 * np.isin(np.arange(WEEKS) % 52, FESTIVE)
    season *= rng.normal(1, 0.05, WEEKS)
    season[-1] *= 3 / 7
    halves = np.zeros((len(cells), WEEKS), dtype=int)
    for week in range(WEEKS):
        plan = old
        quarter = week // QUARTER
        if quarter:
            before = found[:, (quarter - 1) * QUARTER : quarter * QUARTER].sum(axis=1)
            plan = (1 - feedback) * old + feedback * before / before.sum()
        halves[:, week] = rng.poisson(np.round(2 * HOURS * season[week] * plan, 9))
    # Where a patrol found something, it was.
    halves = np.where((found > 0) & (halves == 0), 1, halves)

    cell, week = np.nonzero(halves)
    order = np.lexsort([cell, week])
    cell, week = cell[order], week[order]
    record = pd.DataFrame(
        {
            "cell": cells.cell.to_numpy()[cell],
            "week": np.datetime_as_string(START + 7 * week.astype("timedelta64[D]"), unit="D"),
            "half_hours": halves[cell, week],
        }
    )
    district = cells.district.to_numpy()[cell]
    plan = pd.DataFrame(
        {
            "cell": cells.cell,
            "allocated": np.round(1_000 * old, 3),
            "needed": np.round(1_000 * need / need.sum(), 3),
        }
    )
    return {
        "patrols.csv": _soil(rng, record, district, dirt),
        "truth/patrols_plan.csv": plan,
    }


def clean(record):
    """Return the record as a careful analyst leaves it: `cell`, `week`, `half_hours`.

    Copies dropped, cells in capitals, unknown cells and impossible values left out.  The weeks in
    the wrong unit stay: only a look at the district shows them.
    """
    record = record.assign(cell=record.cell.str.upper()).drop_duplicates()
    return record[(record.cell != "UNKNOWN") & (record.half_hours <= 336)].reset_index(drop=True)


def effects(tables):
    """Return sizes, and how record and patrol hours go together (rank correlations over cells).

    Partial ones hold fixed what truly happened in the cell.
    """
    raw = tables["patrols.csv"]
    record = clean(raw)
    cells = tables["world_cells.geojson"].drop(columns="geometry")
    hours = record.groupby("cell").half_hours.sum().reindex(cells.cell).fillna(0).to_numpy() / 2
    truth = tables["truth/incidents_all.csv"]

    def counts(which):
        return which.groupby("cell").size().reindex(cells.cell).fillna(0).to_numpy()

    seen = truth[truth.offence.isin(SEEN)]
    by_patrol = counts(seen[seen.how_known == "patrol"])
    burglary = truth[truth.offence == "burglary"]
    told = counts(burglary[burglary.how_known == "citizen report"])
    rate = tables["truth/incidents_reporting.csv"].set_index("district").rate
    expected = counts(burglary) * cells.district.map(rate).to_numpy()
    lived = (cells.population > 0).to_numpy()
    people = cells.population.groupby(cells.district).sum()
    per_head = pd.Series(hours).groupby(cells.district).sum() / people
    share = (seen.how_known == "patrol").groupby(seen.district).mean()

    # The loop: what was found in a quarter, and the change of hours in the next one.
    week = (pd.to_datetime(record.week) - pd.Timestamp(START)).dt.days // 7 // QUARTER
    sums = pd.crosstab(record.cell, week, record.half_hours, aggfunc="sum").fillna(0)
    sums = sums.reindex(cells.cell, fill_value=0).to_numpy()[:, :8]
    found = _found(tables, cells)
    found = found[:, : 8 * QUARTER].reshape(len(cells), 8, QUARTER).sum(axis=2)
    many = sums.sum(axis=1) >= 160
    usual = sums[many] - sums[many].mean(axis=1, keepdims=True)
    extra = found[many] - found[many].mean(axis=1, keepdims=True)
    loop = np.corrcoef(extra[:, :-1].ravel(), usual[:, 1:].ravel())[0, 1]
    result = {
        "rows": len(raw),
        "hours_a_week": hours.sum() / WEEKS,
        "cells_ever": (hours > 0).sum(),
        "hours_most_over_least": per_head.max() / per_head.min(),
        "found_correlation": _partial(by_patrol[lived], hours[lived]),
        "found_given_truth": _partial(by_patrol[lived], hours[lived], counts(seen)[lived]),
        "burglary_given_truth": _partial(told[lived], hours[lived], expected[lived]),
        "district_correlation": _partial(share.to_numpy(), per_head[share.index].to_numpy()),
        "loop_correlation": loop,
        "loop_points": 7 * many.sum(),
    }
    return {key: float(value) for key, value in result.items()}


def _partial(first, second, given=None):
    """Return the rank correlation of two arrays, if need be with a third held fixed."""
    parts = [rankdata(part) for part in (first, second)]
    if given is not None:
        base = np.column_stack([np.ones(len(given)), rankdata(given), rankdata(given) ** 2])
        parts = [part - base @ np.linalg.lstsq(base, part)[0] for part in parts]
    return np.corrcoef(*parts)[0, 1]


def _need(cells):
    """Return how much there is to see in each cell: it follows land use and people."""
    kinds = [OFFENCES[name] for name in SEEN]
    weight = sum(
        kind["count"] * cells.land_use.map(kind["places"]).fillna(0).to_numpy() for kind in kinds
    )
    return weight * (40 + cells.population.to_numpy())


def _found(tables, cells):
    """Return what patrols found: counts by cell and week."""
    truth = tables["truth/incidents_all.csv"]
    known = truth[truth.how_known == "patrol"]
    place = pd.Series(np.arange(len(cells)), index=cells.cell)
    days = (pd.to_datetime(known.time) - pd.Timestamp(START)).dt.days.to_numpy()
    found = np.zeros((len(cells), WEEKS), dtype=int)
    np.add.at(found, (place[known.cell].to_numpy(), days // 7), 1)
    return found


def _soil(rng, record, district, dirt):
    """Return the record as exported, with its kinds of dirt."""
    size = len(record)

    def some(kind):
        return rng.choice(size, round(dirt[kind] * size), replace=False)

    weeks = rng.permutation(np.arange(8, WEEKS - 4))
    names = np.datetime_as_string(START + 7 * weeks.astype("timedelta64[D]"), unit="D")
    lost, wrong = np.split(names, [dirt["lost weeks"]])
    wrong = wrong[: dirt["weeks in hours"]]
    office = (district == HOURS_OFFICE) & record.week.isin(wrong).to_numpy()
    record.loc[office, "half_hours"] = (record.half_hours[office] + 1) // 2
    rows = some("cell lower case")
    record.loc[rows, "cell"] = record.cell[rows].str.lower()
    record.loc[some("cell unknown"), "cell"] = "unknown"
    rows = some("too much")
    record.loc[rows, "half_hours"] = record.half_hours[rows] + 990
    keep = ~record.week.isin(lost).to_numpy()
    order = np.sort(np.concatenate([np.arange(size), some("copy")]))
    return record.loc[order[keep[order]]].reset_index(drop=True)

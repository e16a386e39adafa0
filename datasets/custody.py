"""2,500 records of people held by the police, without names, and a public roll of three villages.

All invented.  The records look anonymous.  But one village is so small that place, year of birth
and sex point to one person, and the public roll gives the name.  And some groups that are large
enough share one sensitive note, so that belonging to the group is enough to know it.
"""

import numpy as np
import pandas as pd

from datasets import people
from datasets.incidents import SPELLINGS

NEEDS = ["world", "people"]
RECORDS = 2_500
START, DAYS = np.datetime64("2024-01-01"), 731
# Villages cut out of a district: its cells furthest to one side, until so many listed people (of
# `people`) live in them.  The first is the small one.
VILLAGES = {
    "Orchard End": ("Orchard", 12),
    "Lake Head": ("Lakeside", 75),
    "Upper Hill": ("Hillside", 75),
}
SMALL = "Orchard End"
ON_ROLL = 0.68  # of a village's people: the adults who vote
ALIKE = 4  # groups that share one sensitive note
BAND = 10  # years: the groups are by place, ten years of birth and sex
NOTES = {  # health and protection notes
    "none": 0.60,
    "medication": 0.13,
    "self-harm risk": 0.07,
    "interpreter": 0.08,
    "alcohol withdrawal": 0.07,
    "pregnancy": 0.0,
    "infection": 0.03,
    "protected address": 0.012,
    "witness protection": 0.008,
}
SHARED = ["protected address", "infection", "witness protection", "self-harm risk"]
OFFENCES = {
    "property": 0.27,
    "violence": 0.20,
    "public order": 0.19,
    "traffic": 0.14,
    "drugs": 0.13,
    "other": 0.07,
}
DIRT = {  # share of rows
    "copy": 0.005,
    "birth year missing": 0.008,
    "sex missing": 0.004,
    "place spelling": 0.012,
    "offence spelling": 0.020,
    "other date": 0.030,
    "note dash": 0.040,  # "-" for none
}


def build(rng, tables, villages=True, alike=ALIKE, dirt=DIRT):
    """Return ``custody.csv``, ``custody_roll.csv`` and who is who.

    Without `villages` the records name districts only; with `alike` 0 no group shares a note.
    """
    everyone = tables["truth/people_all.csv"].copy()
    everyone["year"] = everyone.birth_date.str[:4].astype(int)
    everyone["place"] = _places(tables, everyone)
    roll, on_roll = _roll(rng, tables, everyone)
    # Who is held: younger men more often, some more than once; everybody of the small village.
    weight = rng.lognormal(0, 0.6, len(everyone))
    weight *= np.where(everyone.sex == "m", 1.0, 0.3)
    weight *= np.exp(-np.abs(2025 - everyone.year - 27) / 17)
    roles = tables["truth/people_roles.csv"]
    police = roles.person[roles.role.isin(["analyst", "officer"])]
    weight[everyone.person.isin(police)] = 0
    weight[everyone.place == SMALL] = 0  # each of them once
    small = np.flatnonzero(everyone.place == SMALL)
    drawn = rng.choice(len(everyone), RECORDS - len(small), p=weight / weight.sum())
    who = everyone.loc[rng.permutation(np.append(drawn, small))].reset_index(drop=True)
    days = pd.DatetimeIndex(START + np.arange(DAYS).astype("timedelta64[D]"))
    busy = np.array([0.85, 0.85, 0.9, 0.95, 1.15, 1.35, 1.1])[days.day_of_week]
    day = np.sort(rng.choice(DAYS, RECORDS, p=busy / busy.sum()))
    table = pd.DataFrame(
        {
            "record_no": [f"D{number:05d}" for number in _numbers(rng)],
            "date": np.datetime_as_string(START + day.astype("timedelta64[D]"), unit="D"),
            "place": who.place if villages else who.district,
            "birth_year": who.year.astype("Int64"),
            "sex": who.sex,
            "offence_group": _offences(rng, who.community),
            "hours_held": np.maximum(1, np.round(rng.lognormal(2.0, 0.75, RECORDS))).clip(1, 72),
        }
    )
    table["hours_held"] = table.hours_held.astype(int)
    notes = rng.choice(list(NOTES), RECORDS, p=list(NOTES.values()))
    pregnant = (who.sex == "f") & who.year.between(1983, 2007) & (rng.random(RECORDS) < 0.07)
    table["note"] = np.where(pregnant, "pregnancy", notes)
    _share(rng, table, alike)
    truth = pd.DataFrame({"record_no": table.record_no, "person": who.person})
    return {
        "custody.csv": _soil(rng, table, dirt),
        "custody_roll.csv": roll,
        "truth/custody_people.csv": truth,
        "truth/custody_roll_people.csv": on_roll,
    }


# -- Making them ---------------------------------------------------------------------------------


def _numbers(rng):
    """Return rising record numbers with gaps."""
    return np.sort(rng.permutation(9_000)[:RECORDS]) + 30_000


def _offences(rng, community):
    """Return offence groups in the same shares in each community, so that none stands out."""
    share = np.cumsum(list(OFFENCES.values()))
    group = pd.Series("", index=community.index, dtype=object)
    for name in people.COMMUNITIES:
        rows = rng.permutation(np.flatnonzero(community == name))
        place = (np.arange(len(rows)) + 0.5) / max(len(rows), 1)
        which = np.searchsorted(np.round(share, 9), np.round(place, 9))
        group.iloc[rows] = np.array(list(OFFENCES), dtype=object)[which]
    return group


def _places(tables, everyone):
    """Return each person's place: the village, else the district."""
    cells = tables["world_cells.geojson"]
    # The row and column of a cell stand in its name: R12C07.
    row, column = cells.cell.str[1:3].astype(int), cells.cell.str[4:6].astype(int)
    side = {"Orchard End": row, "Lake Head": -column, "Upper Hill": row}
    place = everyone.district.copy()
    for village, (district, size) in VILLAGES.items():
        own = cells[cells.district == district]
        listed = everyone.cell.value_counts().reindex(own.cell).fillna(0).to_numpy()
        order = np.lexsort([own.cell.to_numpy().astype(str), side[village][own.index]])
        chosen, total = [], 0
        for k in order:
            # A cell too full for a small village stays with the district.
            if total < size and total + listed[k] <= size + max(2, size // 8):
                chosen.append(own.cell.iloc[k])
                total += listed[k]
        place = place.mask(everyone.cell.isin(chosen), village)
    return place


def _roll(rng, tables, everyone):
    """Return the public roll of the villages, and which of its lines are listed people."""
    cells = tables["world_cells.geojson"].set_index("cell")
    parts = []
    for village in VILLAGES:
        known = everyone[everyone.place == village]
        # The village's people in the world: as many as in the cells where the listed ones live.
        size = round(ON_ROLL * int(cells.population[known.cell.unique()].sum()))
        size = min(max(size, round(4.5 * len(known))), 9 * len(known))
        rest = max(size - len(known), 0)
        like = everyone.loc[rng.integers(0, len(everyone), rest)]
        given, family, year = [], [], []
        taken = set(zip(known.year, known.sex, strict=True))
        for sex, tradition in zip(like.sex, like.tradition, strict=True):
            pool = people._pool(tradition, people.POOLS)
            part = "male" if sex == "m" else "female"
            given.append(str(people._common(rng.random(1), pool[part])[0]))
            family.append(str(people._common(rng.random(1), pool["family"])[0]))
            born = int(rng.integers(1936, 2008))
            # A small village is uneven: few are of the same age.
            while village == SMALL and (born, sex) in taken and rng.random() < 0.75:
                born = int(rng.integers(1936, 2008))
            year.append(born)
        others = pd.DataFrame(
            {"given": given, "family": family, "sex": like.sex.to_numpy(), "year": year}
        )
        part = pd.concat([known[["given", "family", "sex", "year", "person"]], others])
        parts.append(part.assign(place=village))
    roll = pd.concat(parts, ignore_index=True)
    roll = roll.sort_values(["place", "family", "given", "year"], kind="stable", ignore_index=True)
    roll["roll_no"] = np.arange(1, len(roll) + 1)
    shown = roll.rename(
        columns={"given": "given_name", "family": "family_name", "year": "birth_year"}
    )
    shown = shown[["roll_no", "place", "family_name", "given_name", "birth_year", "sex"]]
    return shown, roll.loc[roll.person.notna(), ["roll_no", "person"]].reset_index(drop=True)


def _groups(table, place, years=BAND):
    """Return the group of each row: place, band of birth years, sex."""
    band = table.birth_year.astype("Int64") // years * years
    return place.astype(str) + "|" + band.astype(str) + "|" + table.sex.astype(str)


def districts(place):
    """Return the district of each place: what a careful office releases instead of a village."""
    return place.replace({village: part[0] for village, part in VILLAGES.items()})


def _share(rng, table, alike):
    """Give some groups, hardly larger than they must be to be released, one note for all."""
    group = _groups(table, districts(table.place))
    sizes = group.value_counts()
    # Widening the years must bring others in, so that it helps.
    wide = _groups(table, districts(table.place), 2 * BAND)
    larger = wide.map(wide.value_counts()).groupby(group).first()
    fits = sorted(
        name for name, size in sizes.items() if 7 <= size <= 12 and larger[name] >= size + 5
    )
    for k, name in enumerate(rng.permutation(fits)[:alike]):
        table.loc[group == name, "note"] = SHARED[k % len(SHARED)]


def _soil(rng, table, dirt):
    """Return the records as exported, with their kinds of dirt."""
    table = table.copy()
    count = len(table)

    def some(kind, among=None):
        among = np.arange(count) if among is None else np.flatnonzero(among)
        return rng.choice(among, min(round(dirt[kind] * count), len(among)), replace=False)

    # Not in the small village: there are too few to lose any.
    other = table.place != SMALL
    table.loc[some("birth year missing", other), "birth_year"] = pd.NA
    table.loc[some("sex missing", other), "sex"] = np.nan
    for k in some("place spelling", ~table.place.isin(VILLAGES)):
        table.loc[k, "place"] = rng.choice(SPELLINGS[table.place[k]])
    rows = some("offence spelling")
    kind = rng.integers(0, 2, len(rows))
    text = table.offence_group[rows]
    table.loc[rows, "offence_group"] = np.where(kind == 0, text.str.upper(), text + " ")
    rows = some("other date")
    table.loc[rows, "date"] = table.date[rows].str.replace(
        r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", regex=True
    )
    table.loc[some("note dash", table.note == "none"), "note"] = "-"
    copies = some("copy")
    order = np.sort(np.append(np.arange(count), copies), kind="stable")
    return table.loc[order].reset_index(drop=True)


# -- Measuring what was planted ------------------------------------------------------------------


def clean(table):
    """Return the records as a careful analyst leaves them; rows without a year or sex left out."""
    table = table.drop_duplicates("record_no").dropna(subset=["birth_year", "sex"])
    table = table.reset_index(drop=True)
    known = {wrong: name for name, wrongs in SPELLINGS.items() for wrong in wrongs}
    table["place"] = table.place.replace(known)
    table["offence_group"] = table.offence_group.str.strip().str.lower()
    table["note"] = table.note.replace("-", "none")
    return table


def linked(table, roll, years=1):
    """Return, for each record, how many people on the roll have its place, year band and sex."""
    counts = _groups(roll, roll.place, years).value_counts()
    return _groups(table, table.place, years).map(counts).fillna(0).astype(int)


def effects(tables):
    """Return who is at risk (shares of rows), in the small village and elsewhere, and after care.

    At risk: in a group of fewer than five (place, ten years of birth, sex).
    """
    raw, roll = tables["custody.csv"], tables["custody_roll.csv"]
    table = clean(raw)
    small = table.place == SMALL
    group = _groups(table, table.place)
    size = group.map(group.value_counts())
    wide = _groups(table, districts(table.place), 20)
    wide_size = wide.map(wide.value_counts())
    result = {
        "rows": len(raw),
        "village_rows": small.sum(),
        "roll_lines": len(roll),
        "at_risk_village": (size[small] < 5).mean() if small.any() else 0,
        "at_risk_elsewhere": (size[~small] < 5).mean(),
        "at_risk_generalised": (wide_size < 5).mean(),
        "at_risk_generalised_village": (wide_size[small] < 5).mean() if small.any() else 0,
    }
    exact = _groups(table, table.place, 1)
    result["at_risk_exact_year"] = (exact.map(exact.value_counts()) < 5).mean()
    share = (size < 5).mean()
    spread = np.sqrt(share * (1 - share) / max(small.sum(), 1))
    result["at_risk_z"] = (result["at_risk_village"] - result["at_risk_elsewhere"]) / spread

    # Large enough, and still all alike: at district, ten years, sex.
    group = _groups(table, districts(table.place))
    by = table.note.groupby(group).agg(["size", "nunique", "first"])
    alike = by[(by["size"] >= 5) & (by["nunique"] == 1) & (by["first"] != "none")]
    result["alike_groups"] = len(alike)
    result["alike_rows"] = alike["size"].sum()
    by = table.note.groupby(wide).agg(["size", "nunique", "first"])
    result["alike_generalised"] = (
        (by["size"] >= 5) & (by["nunique"] == 1) & (by["first"] != "none")
    ).sum()

    # Linking with the roll: one candidate, and it is the right one.
    person = tables["truth/custody_people.csv"].set_index("record_no").person
    named = tables["truth/custody_roll_people.csv"].set_index("roll_no").person
    lines = roll.assign(person=roll.roll_no.map(named), key=_groups(roll, roll.place, 1))
    alone = lines.drop_duplicates("key", keep=False).set_index("key").person
    found = exact.map(alone) == table.record_no.map(person)
    other = table.place.isin(list(VILLAGES)) & ~small
    result["named_village"] = found[small].mean() if small.any() else 0
    result["named_people"] = table.record_no[small & found].map(person).nunique()
    result["named_other_villages"] = found[other].mean() if other.any() else 0
    result["candidates_village"] = linked(table, roll)[small].median() if small.any() else 0
    # After care the roll can be joined on district, twenty years and sex only.
    rest = districts(roll.place)
    counts = _groups(roll, rest, 20).value_counts()
    result["named_generalised"] = (wide[small].map(counts) == 1).mean() if small.any() else 0
    return {key: float(value) for key, value in result.items()}

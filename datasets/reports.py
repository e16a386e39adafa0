"""240 intelligence reports of the Norvale police, how two analysts graded them, and what was true.

All invented.  Sources differ in how often they are right; officers state how sure they are, which
says little.  Some reports are about people who only attended a protest; some are past their review
date; some hold data on health, belief or union.  `effects` measures this and
tests/test_data_reports.py asserts it.
"""

import re
from pathlib import Path

import numpy as np
import pandas as pd

from datasets import people
from datasets.grammar import Grammar, cut, tidy
from datasets.world import DISTRICTS

NEEDS = ["world", "incidents", "people"]
REPORTS = 240
TODAY = "2026-01-31"  # the day on which the file is looked at
FIRST, LAST = np.datetime64("2024-02-01"), np.datetime64("2025-12-20")
MARCHES = ["2025-05-17", "2025-10-18", "2025-11-08", "2025-11-22"]

# How often what a source of a grade says is true, and how many sources have it.  F: not known.
RELIABILITY = {"A": 0.95, "B": 0.82, "C": 0.64, "D": 0.44, "E": 0.26, "F": 0.58}
SOURCES = {"A": 4, "B": 6, "C": 6, "D": 3, "E": 2, "F": 3}
ALIKE = dict.fromkeys(RELIABILITY, 0.65)  # sources that do not differ
SHARP = 0.71  # how often a grader gives the grade the file supports; else one beside it, mostly
TOPICS = {  # how many reports of each
    "protest": 30,
    "fuel": 34,
    "burglary": 40,
    "tickets": 24,
    "boats": 24,
    "drugs": 28,
    "violence": 22,
    "dull": 20,
    "gossip": 18,
}
WATERSIDE = {  # where boats and fuel are, and how often
    "Harbour": (0.5, ["the Ferry Port", "the fuel dock", "the north quay", "the boat yard"]),
    "Lakeside": (0.3, ["the boat landing", "the lake car park", "the boat sheds"]),
    "Saltmarsh": (0.2, ["the marsh quay", "the reed yard", "the slipway"]),
}
SPOTS = {  # for what happens on land; a school is named by one text in some twenty
    "Harbour": ["the Ferry Port", "Fish Market", "the north quay", "the boat yard"],
    "Old Town": ["Market Square", "the Town Hall", "the Library", "the wall car park"],
    "Mill": ["the Old Mill", "the Mill Community Centre", "the mill yard"],
    "Orchard": ["the packing yard", "the orchard car park", "the kiosk"],
    "Station": ["the Bus Station", "the Stadium", "the Fire Station", "the goods yard"],
    "Hillside": ["the builders' yard", "the upper car park", "the bus turn"],
    "Lakeside": ["the Lake Beach", "the lake car park", "the kiosk"],
    "Foundry": ["the Foundry Works", "the scrap yard", "the works car park"],
    "Saltmarsh": ["the Marsh Community Centre", "the marsh quay", "the reed yard"],
}
PLATE_LETTERS = "ABDEGHJKLNPSTUVZ"  # the last one of a plate, as in people
VEHICLE = re.compile(r"vehicle|see the plate")  # says so of a vehicle: only where a plate stands
SPECIAL = {"health": 13, "belief": 10, "union": 11}
EXPIRED = 0.27  # share of reports whose review date is past
CATEGORY = {  # who the person of a report is, in truth
    "protest": "none: took part in a protest",
    "dull": "other",
    "gossip": "none: no purpose",
}
GIVEN = {  # the category officers give, by topic
    "protest": {"suspect": 0.37, "contact": 0.40, "other": 0.23},
    "dull": {"contact": 0.5, "other": 0.5},
    "gossip": {"contact": 0.6, "other": 0.4},
    "violence": {"suspect": 0.8, "victim": 0.2},
}
GIVEN_ELSE = {"suspect": 0.72, "contact": 0.18, "witness": 0.10}
CONFIDENCE = {"certain": 0.3, "likely": 0.4, "possible": 0.3}  # has nothing to do with the truth
KEEP_MONTHS = {"suspect": 24, "contact": 12, "witness": 12, "victim": 12, "other": 6}
DIRT = {
    "other dates": 0.10,
    "grade style": 0.06,
    "grade missing": 0.03,
    "review missing": 0.04,
    "review before date": 0.012,
    "plain spelling": 0.15,
    "wrong district": 0.02,
    "duplicate": 4,  # rows
    "correction": 7,  # rows
}
COLUMNS = [
    "report_id",
    "version",
    "date",
    "source_code",
    "source_access",
    "grader_1",
    "grade_1",
    "grader_2",
    "grade_2",
    "stated_confidence",
    "persons",
    "person_category",
    "district",
    "text",
    "handling",
    "review_date",
]


def build(rng, tables, reliability=RELIABILITY, sharp=SHARP, dirt=DIRT):
    """Return ``reports.csv`` and its truth: reports, claims, sources.

    The keyword arguments switch a phenomenon off: `reliability` `ALIKE` makes all sources equally
    right; `sharp` 0 makes the graders grade without looking; `dirt` of 0.
    """
    grammar = Grammar((Path(__file__).parent / "reports_grammar.txt").read_text(encoding="utf-8"))
    sources = _sources(rng, tables)
    reports = _plan(rng, tables, sources)
    claims = _write(rng, tables, reports, grammar, reliability)
    _grade(rng, tables, reports, claims, sharp)
    _handle(rng, reports)
    truth = reports[
        [
            "report_id",
            "topic",
            "kind",
            "person_ids",
            "source_reliability",
            "category",
            "only_attended",
            "special",
            "expired",
            "keep",
        ]
    ]
    return {
        "reports.csv": _soil(rng, reports, dirt),
        "truth/reports_all.csv": truth,
        "truth/reports_claims.csv": claims,
        "truth/reports_sources.csv": sources,
    }


# -- Sources and plan ----------------------------------------------------------------------------


def _sources(rng, tables):
    """Return the sources: `source_code`, `person`, `reliability` (A to F)."""
    persons = people.with_role(tables, "source").person.to_numpy()
    grades = np.repeat(list(SOURCES), list(SOURCES.values())).astype(object)
    table = pd.DataFrame({"person": rng.permutation(persons), "reliability": grades})
    table = table.sample(frac=1, random_state=rng).reset_index(drop=True)
    table.insert(0, "source_code", [f"S{k:02d}" for k in range(11, 11 + len(table))])
    return table


def _spread(rng, size, shares):
    """Return `size` labels in the shares of a dict, shuffled."""
    ladder = np.round(np.cumsum(list(shares.values())) / sum(shares.values()) * size).astype(int)
    counts = np.diff(ladder, prepend=0)
    return rng.permutation(np.repeat(np.array(list(shares), dtype=object), counts))


def _plan(rng, tables, sources):
    """Return one row a report: date, source, topic, kind, special data; in the order of dates."""
    topics = rng.permutation(np.repeat(list(TOPICS), list(TOPICS.values())).astype(object))
    table = pd.DataFrame({"topic": topics})
    days = rng.integers(0, (LAST - FIRST).astype(int), REPORTS)
    date = FIRST + days.astype("timedelta64[D]")
    march = rng.choice(MARCHES, REPORTS, p=[0.15, 0.25, 0.3, 0.3])
    protest = (table.topic == "protest").to_numpy()
    after = np.array(march, dtype="datetime64[D]") + rng.integers(0, 5, REPORTS)
    table["march"] = march
    table["date"] = np.where(protest, after, date)
    # The night fuel is of the last months, when the money moves.
    fuel = (table.topic == "fuel").to_numpy()
    late = np.datetime64("2025-06-01") + rng.integers(0, 195, REPORTS).astype("timedelta64[D]")
    table["date"] = np.where(fuel, late, table.date)
    # Officers write on working days, mostly.
    weekday = pd.DatetimeIndex(table.date).day_of_week.to_numpy()
    shift = np.where((weekday >= 5) & (rng.random(REPORTS) < 0.7), 7 - weekday, 0)
    table["date"] = table.date.to_numpy() + shift.astype("timedelta64[D]")
    table = table.sort_values(["date", "topic"], kind="stable").reset_index(drop=True)
    table["report_id"] = [f"R{k:03d}" for k in range(1, REPORTS + 1)]

    order = np.resize(rng.permutation(len(sources)), REPORTS)
    chosen = sources.loc[rng.permutation(order)].reset_index(drop=True)
    table["source_code"] = chosen.source_code
    table["source_reliability"] = chosen.reliability
    # Good sources have better access, mostly; and the best ones are not always there.
    near = {"A": 0.75, "B": 0.6, "C": 0.45, "D": 0.4, "E": 0.4, "F": 0.35}
    draw = rng.random(REPORTS)
    direct = draw < table.source_reliability.map(near)
    table["access"] = np.where(direct, "direct", np.where(draw < 0.9, "hearsay", "open"))
    record = (table.source_reliability == "A") & (rng.random(REPORTS) < 0.5)
    table["access"] = table.access.where(~record, "record")
    open_page = (table.topic == "protest") & (rng.random(REPORTS) < 0.4)
    table["access"] = table.access.where(~open_page, "open")
    table["kind"] = "plain"
    ordinary = np.flatnonzero(~table.topic.isin(["dull", "gossip", "protest"]))
    table.loc[rng.permutation(ordinary)[:36], "kind"] = "contradiction"
    table.loc[(table.kind == "plain") & (table.access == "hearsay"), "kind"] = "hearsay chain"
    table.loc[table.topic.isin(["dull", "gossip"]), "kind"] = "dull"
    table["special"] = "none"
    rows = rng.permutation(REPORTS)[: sum(SPECIAL.values())]
    table.loc[rows, "special"] = np.repeat(list(SPECIAL), list(SPECIAL.values()))
    table["only_attended"] = (table.topic == "protest").astype(int)
    table["confidence"] = ""
    district = rng.choice(DISTRICTS.index.to_numpy(dtype=object), REPORTS)
    shares = [share for share, _ in WATERSIDE.values()]
    waterside = rng.choice(np.array(list(WATERSIDE), dtype=object), REPORTS, p=shares)
    district = np.where(table.topic.isin(["fuel", "boats"]), waterside, district)
    table["district"] = np.where(table.topic == "protest", "Old Town", district)
    return table


def _cast(rng, tables, reports):
    """Return two persons (rows of people_all) for each report, by its topic."""
    everyone = tables["truth/people_all.csv"]
    roles = tables["truth/people_roles.csv"]
    free = everyone[~everyone.person.isin(roles.person)].reset_index(drop=True)
    cell = people.with_role(tables, "cell")
    mules = people.with_role(tables, "mule")
    hubs = pd.concat(
        [people.with_role(tables, role) for role in ("taxi driver", "lawyer", "nurse")]
    )
    protest = people.with_role(tables, "protest group")
    marchers = iter(rng.permutation(len(protest)))
    cast = []
    for topic in reports.topic:
        pair = [free.loc[k] for k in rng.choice(len(free), 2, replace=False)]
        if topic == "protest":
            pair[0] = protest.iloc[next(marchers)]
        elif topic == "fuel":
            draw = rng.random(2)
            # Talk also names those whom everybody knows, who have no part in it.
            pool = cell if draw[0] < 0.62 else hubs if draw[0] < 0.8 else free
            pair[0] = pool.iloc[int(rng.integers(len(pool)))]
            pool = mules if draw[1] < 0.5 else cell
            pair[1] = pool.iloc[int(rng.integers(len(pool)))]
            if pair[1].person == pair[0].person:
                pair[1] = free.loc[int(rng.integers(len(free)))]
        cast.append(pair)
    return cast


def _write(rng, tables, reports, grammar, reliability):
    """Add texts and persons to `reports`; return the claims: report, sentence, text, truth."""
    burglaries = tables["truth/incidents_all.csv"]
    burglaries = burglaries[(burglaries.offence == "burglary") & burglaries.reported]
    burglaries = burglaries.assign(day=burglaries.time.str[:10]).sort_values("time")
    days = burglaries.day.to_numpy(dtype="datetime64[D]")
    taken = set(tables["truth/people_all.csv"].plate.dropna())
    earlier = []  # of the reports before: number, source, topic, district, ids of those named
    everyone = tables["truth/people_all.csv"].set_index("person", drop=False)
    claims, texts, persons, ids = [], [], [], []
    truth = _truth(rng, reports, reliability)
    for right in (True, False):  # how sure officers say they are has nothing to do with it
        rows = np.flatnonzero(truth[:, 0] == right)
        reports.loc[rows, "confidence"] = _spread(rng, rows.size, CONFIDENCE)
    for k, (who, other) in enumerate(_cast(rng, tables, reports)):
        row = reports.loc[k]
        names = [f"{person.given} {person.family}" for person in (who, other)]
        if row.topic == "burglary":  # of the register, some days before
            last = max(int(np.searchsorted(days, row.date.to_datetime64(), side="left")), 1)
            crime = burglaries.iloc[int(rng.integers(max(0, last - 60), last))]
            reports.loc[k, "district"] = crime.district
            incident = crime.incident_id
        else:
            incident = "unknown"
        district = reports.district[k]
        day = row.date - pd.Timedelta(days=int(rng.integers(1, 9)))
        before = [one for one in earlier if one[1] == row.source_code]
        rule, cited, there = f"claim_{row.topic}", "", ""
        if row.topic == "dull":  # some follow up what the source said before
            open_matter = [one for one in before if one[2] not in ("dull", "gossip", "protest")]
            open_matter = [one for one in open_matter if one[4]]
            if open_matter and rng.random() < 0.3:
                rule, (cited, _, _, _, ids_then) = "claim_again", open_matter[-1]
                who = everyone.loc[ids_then[0]]
                names[0] = f"{who.given} {who.family}"
        plate = who.plate if isinstance(who.plate, str) else _nobodys_plate(rng, taken)
        waterside = row.topic in ("fuel", "boats")
        places = WATERSIDE[district][1] if waterside else SPOTS[district]
        if not waterside and rng.random() < 0.05:
            places = [f"{district} School"] if district != "Harbour" else places
        given = {
            "who": names[0],
            "other": names[1],
            "place": places,
            "district": district,
            "plate": plate,
            "phone": who.phone,
            "when": [f"on {day:%d %B}".replace(" 0", " "), f"on {day:%A}", "last week"],
            "incident": incident,
            "earlier": cited,
            "there": there,
            "spot": "rents the next berth" if waterside else "lives across the street",
            "marchday": f"{pd.Timestamp(row.march):%d %B}".lstrip("0"),
        }

        def say(rule, given=given):
            text = tidy(grammar.say(rng, rule, given=given))
            return text if text.endswith((".", "!", "?")) else text + "."

        def say_fitting(rule, plated, say=say):
            """Say the rule; nothing about a vehicle that the report does not have."""
            text = say(rule)
            while not plated and VEHICLE.search(text):
                text = say(rule)
            return text

        # The claims first, each a different way; the rest is chosen to fit them.
        count = 2 if row.topic in ("fuel", "burglary", "drugs", "boats", "tickets") else 1
        count -= int(rng.random() < 0.4 and count > 1)
        ways = grammar.rules[rule]
        made = []
        for way in rng.permutation(len(ways))[:count]:
            grammar.rules["claim"] = [ways[way]]
            made.append(say("claim"))
        plated = any("NRV" in claim for claim in made)
        access = f"access_{row.access}"
        if row.access == "record" and plated and row.topic not in ("protest", "gossip"):
            access += "_gate" if waterside and district == "Harbour" else "_parking"
        parts = [say_fitting(access, plated), *made]
        extra = rng.random(4)
        if row.special != "none":
            parts.append(say(f"special_{row.special}"))
        if row.kind == "contradiction":
            other_matter = [
                one
                for one in before
                if one[2] == row.topic and one[4] and not {who.person, other.person} & set(one[4])
            ]
            elsewhere = [one for one in earlier if who.person in one[4] and one[3] != district]
            draw, rule = rng.random(), "contradiction"
            if other_matter and draw < 0.6 and names[0] in " ".join(made):
                rule, given["earlier"] = "contradiction_source", other_matter[-1][0]
            elif elsewhere and draw < 0.8:
                rule, given["earlier"] = "contradiction_person", elsewhere[-1][0]
                given["there"] = elsewhere[-1][3]
            elif plated and draw > 0.7:
                rule = "contradiction_vehicle"
            parts.append(say(rule))
        elif extra[0] < 0.55 and row.topic not in ("protest",):
            parts.append(say_fitting("detail", plated))
        if extra[1] < 0.22 and row.access in ("direct", "hearsay"):
            parts.append(say("motive"))
        if extra[2] < 0.6 and row.topic not in ("dull",) and len(parts) < 6:
            parts.append(say(f"assess_{row.confidence}"))
        text = " ".join(parts)
        for number, claim in enumerate(made):
            claims.append((row.report_id, number + 1, claim, int(truth[k][number])))
        named = [
            (name, person.person)
            for name, person in zip(names, (who, other), strict=True)
            if name in text
        ]
        known = [person for _, person in named]
        earlier.append((row.report_id, row.source_code, row.topic, district, known))
        texts.append(text)
        persons.append("; ".join(name for name, _ in named))
        ids.append(" ".join(known))
    reports["text"], reports["persons"], reports["person_ids"] = texts, persons, ids
    return pd.DataFrame(claims, columns=["report_id", "claim", "text", "true"])


def _nobodys_plate(rng, taken):
    """Return a plate in the same form as people's, which none of them has."""
    while True:
        letter = PLATE_LETTERS[int(rng.integers(len(PLATE_LETTERS)))]
        plate = f"NRV·{int(rng.integers(10_000)):04d}·{letter}"
        if plate not in taken:
            return plate


def _truth(rng, reports, reliability):
    """Return per report whether its first and second claim are true.

    A systematic sample within each grade of source, so that chance does not hide the pattern;
    what sources say of a protest or of nothing is true whoever says it.
    """
    truth = np.zeros((len(reports), 2), dtype=bool)
    for grade, share in reliability.items():
        own = np.flatnonzero(reports.source_reliability == grade)
        for claim in range(2):
            ladder = np.floor(np.round(np.arange(own.size + 1) * share + rng.random(), 9))
            truth[rng.permutation(own), claim] = np.diff(ladder) > 0
    easy = reports.topic.isin(["protest", "dull"]).to_numpy()
    truth[easy] = True
    return truth


# -- Grades --------------------------------------------------------------------------------------


def _grade(rng, tables, reports, claims, sharp):
    """Add the two graders and their 6x6 grades, as given without knowing of each other."""
    analysts = people.with_role(tables, "analyst").person.to_numpy()
    right = claims.groupby("report_id")["true"].mean().reindex(reports.report_id).to_numpy()
    letters = np.array(list("ABCDEF"), dtype=object)
    file = reports.source_reliability.map({letter: k for k, letter in enumerate(letters)})
    # What the file supports about the content: 1 confirmed to 5 improbable, 6 cannot be judged.
    lean = np.where(right == 1, 2, np.where(right > 0, 3, 4)).astype(float)
    lean += rng.choice([-1, 0, 1], REPORTS, p=[0.3, 0.5, 0.2])
    lean = np.where(reports.access.isin(["record"]), np.minimum(lean, 2), lean)
    unknown = reports.access.isin(["open"]) & (rng.random(REPORTS) < 0.5)
    number = np.where(unknown, 6, np.clip(lean, 1, 5)).astype(int)
    # Of each report both graders see what the file supports, or one does, or none: in fixed shares.
    shares = {
        "12": sharp * sharp,
        "1": sharp * (1 - sharp),
        "2": (1 - sharp) * sharp,
        "": (1 - sharp) ** 2,
    }
    seen = {part: _spread(rng, REPORTS, shares) for part in ("letter", "number")}
    half = len(analysts) // 2
    for grader in (1, 2):
        chosen = rng.integers(0, half, REPORTS) + (grader - 1) * half
        reports[f"grader_{grader}"] = [f"G{k + 1}" for k in chosen]
        right = {part: [str(grader) in who for who in seen[part]] for part in seen}
        letter = _noisy(rng, file.to_numpy(), right["letter"], sharp)
        digit = _noisy(rng, number - 1, right["number"], sharp)
        reports[f"grade_{grader}"] = [
            f"{letters[a]}{b + 1}" for a, b in zip(letter, digit, strict=True)
        ]


def _noisy(rng, values, right, sharp):
    """Return grades (0 to 5, which means unknown) as one grader gives them.

    Where not `right`, the grade is one beside, mostly, or any.
    """
    size = len(values)
    beside = np.clip(values + np.where(rng.random(size) < 0.5, -1, 1), 0, 4)
    beside = np.where(values == 5, rng.integers(2, 4, size), beside)
    beside = np.where(rng.random(size) < 0.15, 5, beside)
    random = cut([0.1, 0.25, 0.3, 0.15, 0.08, 0.12], rng.random(size))
    off = np.where((rng.random(size) < 0.8) & (sharp > 0), beside, random)
    return np.where(right, values, off)


def _handle(rng, reports):
    """Add category, handling, review date and what should be kept, to `reports`."""
    reports["category"] = reports.topic.map(CATEGORY)
    given = np.empty(REPORTS, dtype=object)
    for topic in TOPICS:
        rows = np.flatnonzero(reports.topic == topic)
        given[rows] = _spread(rng, rows.size, GIVEN.get(topic, GIVEN_ELSE))
    reports["person_category"] = given
    right = pd.Series(given, index=reports.index)
    wrong = rng.random(REPORTS) < 0.08  # a contact who is a suspect, and the other way round
    swap = {"suspect": "contact", "contact": "suspect"}
    reports["category"] = reports.category.fillna(right.where(~wrong, right.replace(swap)))
    reports["handling"] = _spread(
        rng, REPORTS, {"own unit": 0.35, "police only": 0.45, "partners": 0.20}
    )
    # The review dates: as the rule has them, then moved so that a stated share is past.
    months = reports.person_category.map(KEEP_MONTHS).to_numpy()
    date = reports.date.to_numpy().astype("datetime64[D]")
    review = date + (months * 30).astype("timedelta64[D]")
    today = np.datetime64(TODAY)
    order = np.argsort(review + rng.integers(0, 120, REPORTS).astype("timedelta64[D]"))
    past = np.zeros(REPORTS, dtype=bool)
    past[order[: round(EXPIRED * REPORTS)]] = True
    least = date + np.timedelta64(30, "D")
    early = np.minimum(review, today - rng.integers(5, 200, REPORTS).astype("timedelta64[D]"))
    early = np.minimum(np.maximum(early, least), today - np.timedelta64(1, "D"))
    late = np.maximum(review, today + rng.integers(10, 500, REPORTS).astype("timedelta64[D]"))
    reports["review"] = np.where(past, early, late)
    reports["expired"] = past.astype(int)
    gone = past | (reports.only_attended == 1) | (reports.topic == "gossip")
    reports["keep"] = np.where(gone, "no", np.where(reports.special != "none", "without", "yes"))


# -- Dirt ----------------------------------------------------------------------------------------


def _soil(rng, reports, dirt):
    """Return the reports as filed: corrections, copies, spellings, gaps, mixed dates."""
    table = reports.copy()
    table["version"] = 1
    table["source_access"] = table.access.map(
        {
            "direct": "direct",
            "hearsay": "through others",
            "record": "official record",
            "open": "open source",
        }
    )
    table["stated_confidence"] = table.confidence
    form = "%Y-%m-%d"

    def some(kind, size=REPORTS):
        return np.sort(rng.choice(size, round(dirt[kind] * size), replace=False))

    second = table.loc[np.sort(rng.choice(REPORTS, int(dirt["correction"]), replace=False))].copy()
    second["version"] = 2
    second["text"] = second.text + " Correction: district and grade checked."
    first = table.district.copy()
    names = DISTRICTS.index.to_numpy(dtype=object)
    for row in second.index:
        first[row] = rng.choice(names[names != first[row]])
    table["district"] = first
    for row in some("wrong district"):
        table.loc[row, "district"] = rng.choice(names)
    table = pd.concat([table, second]).sort_values(["report_id", "version"], kind="stable")
    table = table.reset_index(drop=True)
    size = len(table)
    review = table.review.dt.strftime(form).astype(object)
    turned = some("review before date", size)
    review[turned] = (table.date[turned] - pd.Timedelta(days=30)).dt.strftime(form)
    review[some("review missing", size)] = np.nan
    table["review_date"] = review
    date = table.date.dt.strftime(form).astype(object)
    for row in some("other dates", size):
        date[row] = table.date[row].strftime(["%d.%m.%Y", "%d/%m/%y"][int(rng.integers(2))])
    table["date"] = date
    for column in ("grade_1", "grade_2"):
        for row in some("grade style", size):
            grade = table.loc[row, column]
            styles = [grade.lower(), f"{grade[0]}-{grade[1]}", f"{grade[0]} {grade[1]}"]
            table.loc[row, column] = styles[int(rng.integers(3))]
        table.loc[some("grade missing", size), column] = np.nan
    for row in some("plain spelling", size):  # an office without the letters
        for column in ("text", "persons"):
            table.loc[row, column] = people.plain(table.loc[row, column])
    twice = np.sort(rng.choice(size, int(dirt["duplicate"]), replace=False))
    order = np.argsort(np.concatenate([np.arange(size), twice + 0.5]), kind="stable")
    table = table.loc[np.concatenate([np.arange(size), twice])[order]].reset_index(drop=True)
    return table[COLUMNS]


def clean(reports):
    """Return the reports as a careful analyst leaves them: one row each, dates parsed.

    The last version is kept; a review date before the report's own is missing; the new columns
    `letter_1`, `number_1`, `letter_2`, `number_2` hold the grades.
    """
    table = reports.drop_duplicates().sort_values(["report_id", "version"], kind="stable")
    table = table.drop_duplicates("report_id", keep="last").reset_index(drop=True)
    dates = [
        pd.to_datetime(table.date, format=form, errors="coerce")
        for form in ("%Y-%m-%d", "%d.%m.%Y", "%d/%m/%y")
    ]
    table["date"] = dates[0].fillna(dates[1]).fillna(dates[2])
    review = pd.to_datetime(table.review_date, format="%Y-%m-%d")
    table["review_date"] = review.where(review >= table.date)
    for grader in (1, 2):
        grade = table[f"grade_{grader}"].str.upper().str.replace(r"[\s-]", "", regex=True)
        table[f"letter_{grader}"] = grade.str[0]
        table[f"number_{grader}"] = grade.str[1]
    return table


# -- Measuring what was planted ------------------------------------------------------------------


def kappa(one, other):
    """Return Cohen's kappa of two lists of grades; rows with a missing grade are left out."""
    both = pd.DataFrame({"one": np.asarray(one), "other": np.asarray(other)}).dropna()
    table = pd.crosstab(both.one, both.other, normalize=True)
    grades = sorted(set(table.index) | set(table.columns))
    table = table.reindex(index=grades, columns=grades, fill_value=0).to_numpy()
    chance = (table.sum(axis=0) * table.sum(axis=1)).sum()
    return (np.trace(table) - chance) / (1 - chance)


def effects(tables):
    """Return the size of every planted phenomenon: kappas, shares, accuracies (0 to 1)."""
    table = clean(tables["reports.csv"])
    truth = tables["truth/reports_all.csv"]
    claims = tables["truth/reports_claims.csv"]
    both = table.merge(truth, on="report_id")
    result = {
        "rows": len(tables["reports.csv"]),
        "reports": len(table),
        "claims": len(claims),
        "kappa_letter": kappa(table.letter_1, table.letter_2),
        "kappa_number": kappa(table.number_1, table.number_2),
        "expired": (table.review_date < TODAY).mean(),
        "bystanders": both.only_attended.mean(),
        "bystanders_as_suspect_or_contact": both.person_category[both.only_attended == 1]
        .isin(["suspect", "contact"])
        .mean(),
        "special": (both.special != "none").mean(),
        "keep_yes": (both.keep == "yes").mean(),
        "distinct_texts": table.text.nunique(),
    }
    told = claims.merge(both, on="report_id")
    told = told[~told.topic.isin(["protest", "dull"])]
    groups = {"AB": ["A", "B"], "C": ["C"], "DE": ["D", "E"]}
    for name, letters in groups.items():
        result[f"true_source_{name}"] = told["true"][told.source_reliability.isin(letters)].mean()
        result[f"true_graded_{name}"] = told["true"][told.letter_1.isin(letters)].mean()
    for word in CONFIDENCE:
        result[f"true_stated_{word}"] = told["true"][told.stated_confidence == word].mean()
    return {key: float(value) for key, value in result.items()}

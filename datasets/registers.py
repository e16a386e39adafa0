"""Two registers of persons, kept by two offices, about partly the same people.

All invented.  The people come from `people`; each office writes them down in its own way and with
its own mistakes.  Who is who is the truth.  One naming tradition has few names, so that two of its
people are more easily taken for one.
"""

import numpy as np
import pandas as pd
from scipy.sparse import csr_matrix

from datasets import people
from datasets.people import cyrillic, plain

NEEDS = ["world", "people"]
RESIDENTS, LICENCES, BOTH = 3_000, 2_500, 1_200
OTHER_DATES = "Lakeside"  # this district's office writes 05.03.1978
SMALL = "tavi"  # the tradition with few names

# Share of rows with each kind of dirt: in the residents' register, in the licences.
DIRT = {
    "cyrillic": (0.35, 0.55),  # of the people who were once registered so
    "marks lost": (0.07, 0.30),
    "letter wrong": (0.05, 0.06),
    "names swapped": (0.015, 0.025),
    "initial": (0.0, 0.02),
    "other family name": (0.015, 0.02),
    "day and month": (0.012, 0.03),
    "year wrong": (0.008, 0.012),
    "year only": (0.01, 0.0),
    "birth missing": (0.012, 0.02),
    "sex missing": (0.02, 0.0),
    "phone missing": (0.22, 0.38),
    "old phone": (0.06, 0.12),
    "old address": (0.05, 0.18),
    "address missing": (0.02, 0.03),
}
# Letters that are taken for each other by ear or on the keyboard.
MISTAKEN = dict(zip("aeioudtbpgkszcvfmnrl", "eaiuotdpbkgzssfvnmlr", strict=True))
THRESHOLD = 0.8  # the simple rule: names at least this similar, and the same year of birth
REVIEWED = 2_400  # pairs that clerks checked by asking
LOOK_ALIKE = 0.5  # only pairs with names at least this similar were checked


def build(rng, tables, dirt=DIRT):
    """Return the residents, the licences, a reviewed sample of pairs, and who is who.

    `dirt` holds shares of rows, for the two registers; shares of 0 give clean registers.
    """
    everyone = tables["truth/people_all.csv"]
    chosen = rng.permutation(len(everyone))[: RESIDENTS + LICENCES - BOTH]
    residents = everyone.loc[rng.permutation(chosen[:RESIDENTS])].reset_index(drop=True)
    licences = everyone.loc[rng.permutation(chosen[RESIDENTS - BOTH :])].reset_index(drop=True)
    numbers = np.sort(rng.permutation(90_000)[:RESIDENTS]) + 10_000
    residents["number"] = [f"R-{n}" for n in numbers]
    numbers = np.sort(rng.permutation(9_000)[:LICENCES]) + 1_000
    licences["number"] = [f"L{n}/{y % 100:02d}" for n, y in zip(numbers, _years(rng, licences))]

    first = _spoil(rng, residents, everyone, {kind: part[0] for kind, part in dirt.items()})
    second = _spoil(rng, licences, everyone, {kind: part[1] for kind, part in dirt.items()})
    dotted = first.district == OTHER_DATES
    first["birth_date"] = first.born.where(~dotted, _turned(first.born, "."))
    second["born"] = _turned(second.born, "/")
    # This office writes one field, family name first, in capitals.
    second["name"] = (second.family + " " + second.given).str.upper()
    second["phone"] = second.phone.str.replace("+", "00").str.replace(" ", "-")
    columns = ["number", "given", "family", "birth_date", "sex", "address", "district", "phone"]
    first = first[columns].set_axis(
        ["resident_no", "given_name", "family_name", *columns[3:]], axis=1
    )
    second = second[["number", "name", "born", "address", "plate", "phone"]].set_axis(
        ["licence_no", "name", "born", "address", "plate", "phone"], axis=1
    )
    # Drawn last, so that the registers do not depend on it.
    review = _review(rng, first, second, residents, licences)
    return {
        "registers_residents.csv": first,
        "registers_licences.csv": second,
        "registers_review.csv": review,
        "truth/registers_matches.csv": residents[["person", "number"]]
        .merge(licences[["person", "number"]], on="person")
        .set_axis(["person", "resident_no", "licence_no"], axis=1)[
            ["resident_no", "licence_no", "person"]
        ],
        "truth/registers_people.csv": pd.concat([residents, licences])[["number", "person"]],
    }


def normal(name):
    """Return a name as an analyst compares it: Latin, no marks, small letters, words in order."""
    back = {letter: latin for latin, letter in people.LETTERS.items()}
    text = "".join(back.get(letter, letter) for letter in name.lower())
    return " ".join(sorted(plain(text).split()))


def similarity(first, second):
    """Return the Dice similarity (0 to 1) of each name of `first` with each of `second`.

    Twice the pairs of neighbouring letters that both have, over all pairs of both (Dice 1945).
    """
    whole = [[f" {name} "[k : k + 2] for k in range(len(name) + 1)] for name in [*first, *second]]
    place = {pair: k for k, pair in enumerate(sorted({pair for part in whole for pair in part}))}
    rows = [k for k, part in enumerate(whole) for _ in set(part)]
    columns = [place[pair] for part in whole for pair in sorted(set(part))]
    found = csr_matrix((np.ones(len(rows), dtype=np.int64), (rows, columns)))
    sizes = np.asarray(found.sum(axis=1)).ravel()
    both = (found[: len(first)] @ found[len(first) :].T).toarray()
    return 2 * both / (sizes[: len(first), None] + sizes[len(first) :])


def look_alikes(residents, licences):
    """Return the rows of all pairs that a clerk might take for one person: two arrays.

    Similar names and the same year of birth; or the same name, whatever the year.
    """
    names, years = _names(residents, licences), _years_written(residents, licences)
    near = similarity(*names)
    same_year = years[0][:, None] == years[1][None]  # a missing year equals none
    same_name = names[0].to_numpy()[:, None] == names[1].to_numpy()[None]
    return np.nonzero(((near >= LOOK_ALIKE) & same_year) | same_name)


def _names(residents, licences):
    """Return the names in both registers as an analyst compares them."""
    whole = residents.given_name + " " + residents.family_name
    return whole.map(normal), licences.name.map(normal)


def _years_written(residents, licences):
    """Return the years of birth in both registers, as text."""
    return [
        part.str.extract(r"(\d{4})")[0].to_numpy(dtype=object)
        for part in (residents.birth_date, licences.born)
    ]


def _review(rng, first, second, residents, licences):
    """Return the pairs that clerks checked: `same` (1 or 0), and the resident's tradition."""
    row, column = look_alikes(first, second)
    chosen = rng.permutation(len(row))[:REVIEWED]
    row, column = row[chosen], column[chosen]
    same = residents.person.to_numpy()[row] == licences.person.to_numpy()[column]
    return pd.DataFrame(
        {
            "resident_no": first.resident_no.to_numpy()[row],
            "licence_no": second.licence_no.to_numpy()[column],
            "same": same.astype(int),
            "tradition": residents.tradition.to_numpy()[row],
        }
    )


def simple_matches(residents, licences, threshold=THRESHOLD):
    """Return the pairs that the simple rule calls the same person: `resident_no`, `licence_no`.

    Names similar, and the same year of birth.
    """
    names, years = _names(residents, licences), _years_written(residents, licences)
    near = similarity(*names) >= threshold
    row, column = np.nonzero(near)
    same = years[0][row] == years[1][column]
    return pd.DataFrame(
        {
            "resident_no": residents.resident_no.to_numpy()[row[same]],
            "licence_no": licences.licence_no.to_numpy()[column[same]],
        }
    )


def effects(tables):
    """Return counts, and how often the simple rule is wrong by tradition (shares of its pairs)."""
    residents, licences = tables["registers_residents.csv"], tables["registers_licences.csv"]
    matches = tables["truth/registers_matches.csv"]
    tradition = tables["truth/people_all.csv"].set_index("person").tradition
    who = tables["truth/registers_people.csv"].set_index("number").person
    pairs = simple_matches(residents, licences)
    pairs["tradition"] = pairs.resident_no.map(who).map(tradition)
    pairs["right"] = pairs.resident_no.map(who) == pairs.licence_no.map(who)
    wrong = 1 - pairs.groupby("tradition").right.mean()
    few = pairs.tradition == SMALL
    people_few = residents.resident_no.map(who).map(tradition) == SMALL
    # How surprising the difference of the two shares is (two-sample z).
    share = 1 - pairs.right.mean()
    spread = np.sqrt(share * (1 - share) * (1 / few.sum() + 1 / (~few).sum()))
    small, rest = 1 - pairs.right[few].mean(), 1 - pairs.right[~few].mean()
    # The same rule, as far as the reviewed pairs show it: all that a lab can see.
    review = tables["registers_review.csv"]
    seen = pairs.merge(review.drop(columns="tradition"), on=["resident_no", "licence_no"])
    seen_few = seen.tradition == SMALL
    seen_wrong = (1 - seen.same[seen_few].mean(), 1 - seen.same[~seen_few].mean())
    part = 1 - seen.same.mean()
    seen_spread = np.sqrt(part * (1 - part) * (1 / seen_few.sum() + 1 / (~seen_few).sum()))
    return {
        "residents": float(len(residents)),
        "licences": float(len(licences)),
        "matches": float(len(matches)),
        "found": float(pairs.right.sum() / len(matches)),
        "false_share_norric": float(wrong["norric"]),
        "false_share_seldan": float(wrong["seldan"]),
        "false_share_tavi": float(wrong["tavi"]),
        "false_small_over_rest": float(small / rest),
        "false_difference_z": float((small - rest) / spread),
        "false_per_100_people_small": float(100 * (~pairs.right[few]).sum() / people_few.sum()),
        "reviewed": float(len(review)),
        "reviewed_same": float(review.same.mean()),
        "reviewed_small": float((review.tradition == SMALL).mean()),
        "reviewed_links_small": float(seen_few.sum()),
        "reviewed_false_small": float(seen_wrong[0]),
        "reviewed_false_rest": float(seen_wrong[1]),
        "reviewed_difference_z": float((seen_wrong[0] - seen_wrong[1]) / seen_spread),
        "in_cyrillic": float(licences.name.str.contains("[А-Я]").mean()),
        "birth_missing": float(licences.born.isna().mean()),
    }


def _years(rng, licences):
    """Return the year each licence was given: after the holder's eighteenth birthday."""
    born = licences.birth_date.str[:4].astype(int).to_numpy()
    first = np.maximum(born + 18, 1996)
    return first + np.floor(rng.random(len(born)) * (2026 - first)).astype(int)


def _turned(dates, mark):
    """Return dates (YYYY-MM-DD or YYYY) with the day first."""
    return dates.str.replace(r"^(\d+)-(\d+)-(\d+)$", rf"\3{mark}\2{mark}\1", regex=True)


def _spoil(rng, rows, everyone, dirt):
    """Return the people as an office wrote them: `given`, `family`, `born` and the rest."""
    rows = rows.copy()
    count = len(rows)
    hit = {kind: rng.random(count) < share for kind, share in dirt.items()}
    other = everyone.loc[rng.integers(0, len(everyone), count)].reset_index(drop=True)
    rows["born"] = rows.birth_date
    # A family name from before a marriage: another of the same tradition.
    names = {name: part.family.to_numpy() for name, part in everyone.groupby("tradition")}
    draws = rng.random(count)
    for k in np.flatnonzero(hit["other family name"]):
        pool = names[rows.tradition[k]]
        rows.loc[k, "family"] = pool[int(draws[k] * len(pool))]
    where, which = rng.random(count), rng.random(count)
    given, family = rows.given.tolist(), rows.family.tolist()
    for k in range(count):
        if hit["letter wrong"][k]:
            if which[k] < 0.4:
                given[k] = _mistype(given[k], where[k], which[k] / 0.4)
            else:
                family[k] = _mistype(family[k], where[k], (which[k] - 0.4) / 0.6)
        if hit["initial"][k]:
            given[k] = given[k][0] + "."
        if hit["cyrillic"][k] and pd.notna(rows.cyrillic[k]):
            given[k], family[k] = cyrillic(given[k]), cyrillic(family[k])
        elif hit["marks lost"][k]:
            given[k], family[k] = plain(given[k]), plain(family[k])
        if hit["names swapped"][k]:
            given[k], family[k] = family[k], given[k]
    rows["given"], rows["family"] = given, family

    day = rows.born.str[8:].astype(int)
    turned = rows.born.str[:5] + rows.born.str[8:] + "-" + rows.born.str[5:7]
    # Only where it goes unnoticed; so the share is of all rows.
    often = hit["day and month"] | (rng.random(count) < 1.5 * dirt["day and month"])
    rows["born"] = rows.born.where(~(often & (day <= 12)), turned)
    year = rows.birth_date.str[:4].astype(int) + rng.choice([-10, -1, 1, 10], count)
    rows["born"] = rows.born.where(~hit["year wrong"], year.astype(str) + rows.born.str[4:])
    rows["born"] = rows.born.where(~hit["year only"], rows.born.str[:4])
    rows["born"] = rows.born.where(~hit["birth missing"])
    rows["sex"] = rows.sex.where(~hit["sex missing"])
    spare = pd.Series([people.phone(6, n) for n in rng.integers(0, 10**7, count)])
    rows["phone"] = rows.phone.where(~hit["old phone"], spare).where(~hit["phone missing"])
    for column in ["address", "district"]:
        rows[column] = rows[column].where(~hit["old address"], other[column])
    rows["address"] = rows.address.where(~hit["address missing"])
    return rows


def _mistype(name, where, how):
    """Return a name with one slip: a letter left out, doubled, turned round or mistaken."""
    place = 1 + int(where * (len(name) - 2))
    letter = name[place]
    if how < 0.25:
        return name[:place] + name[place + 1 :]
    if how < 0.45:
        return name[:place] + letter + name[place:]
    if how < 0.65 and place + 1 < len(name):
        return name[:place] + name[place + 1] + letter + name[place + 2 :]
    return name[:place] + MISTAKEN.get(letter, letter) + name[place + 1 :]

"""A vendor's risk scores for 4,000 people, and what came of it in two years.

All invented.  What people do is spread alike over the communities.  What is *recorded* is not:
some communities are checked more often, so the same conduct is written down more often.  The score
foretells the record, and does so equally well in all communities (it is calibrated), and just
because of that its errors are unequal (Kleinberg et al. 2016; Chouldechova 2017).
"""

import numpy as np
import pandas as pd
from scipy.stats import norm, rankdata

from datasets.incidents import SPELLINGS
from datasets.world import COMMUNITIES

NEEDS = ["world", "people"]
PEOPLE = 4_000
THRESHOLD = 7  # the vendor calls a score of 7 or more "high"
TRUE_LEVEL, TRUE_SPREAD = -0.85, 1.25  # logit of the risk that somebody commits an offence
# Of those who commit an offence, the share that gets a record; of those who do not, the share
# that gets one all the same (a charge that is dropped later): by how often people are checked.
POLICING = {"norric": (0.49, 0.02), "seldan": (0.83, 0.06), "tavi": (0.85, 0.06)}
EQUAL_POLICING = dict.fromkeys(COMMUNITIES, (0.60, 0.04))
CHECKS = 1.1  # police checks in three years, where the share above is 0.49
DIRT = {  # share of people
    "scored twice": 0.012,
    "score missing": 0.010,
    "outcome missing": 0.018,  # moved away
    "community missing": 0.015,
    "district spelling": 0.015,
    "birth year wrong": 0.004,
    "other date": 0.06,
}


def build(rng, tables, policing=POLICING, dirt=DIRT):
    """Return ``scores.csv`` and the truth behind it.

    `policing` are, by community, the shares of those with and without an offence who get a record;
    `EQUAL_POLICING` switches the planted phenomenon off.
    """
    everyone = tables["truth/people_all.csv"]
    grown = everyone[everyone.birth_date < "2005-09-01"]
    people = grown.loc[rng.permutation(grown.index)[:PEOPLE]].reset_index(drop=True)
    born = people.birth_date.str[:4].astype(int)
    # The same distribution of true risk in every community; younger people and men have more.
    leaning = -0.03 * (born.rsub(2023) - 40) + 0.5 * (people.sex == "m") + rng.normal(0, 1, PEOPLE)
    risk = np.zeros(PEOPLE)
    for community in COMMUNITIES:
        own = (people.community == community).to_numpy()
        place = (rankdata(np.round(leaning[own], 9)) - 0.5) / own.sum()
        risk[own] = 1 / (1 + np.exp(-TRUE_LEVEL - TRUE_SPREAD * norm.ppf(place)))
    seen = people.community.map({name: part[0] for name, part in policing.items()}).to_numpy()
    wrong = people.community.map({name: part[1] for name, part in policing.items()}).to_numpy()
    offence = _drawn(rng, risk, people.community)
    record = _drawn(rng, np.where(offence, seen, wrong), people.community + offence.astype(str))
    # The vendor foretells the record. It has learned it from earlier records and checks, which
    # come about in the same way; so it needs no column "community".
    chance = np.round(risk * seen + (1 - risk) * wrong, 2)
    often = rng.gamma(1.6, 1 / 1.6, PEOPLE)  # some are on the street more than others
    checks = rng.poisson(np.round(CHECKS * often * (0.5 + risk) * (seen / 0.49) ** 2, 9))
    earlier = rng.binomial(4, np.round(0.8 * (risk * seen + (1 - risk) * wrong), 9))
    score = np.ceil(10 * (rankdata(np.round(chance + rng.uniform(0, 0.001, PEOPLE), 9)) / PEOPLE))

    days = rng.permutation(np.arange(80))[rng.integers(0, 80, PEOPLE)]
    day = np.busday_offset("2023-09-04", days)
    case = np.sort(rng.permutation(60_000)[:PEOPLE]) + 20_000
    table = pd.DataFrame(
        {
            "case_no": [f"C{number}" for number in case],
            "scored_on": np.datetime_as_string(day, unit="D"),
            "birth_year": born.astype("Int64"),
            "sex": people.sex,
            "district": people.district,
            "community": people.community,
            "earlier_records": earlier,
            "police_checks": checks,
            "score": pd.Series(score).astype("Int64"),
            "probability": chance,
            "recorded_2y": pd.Series(record.astype(int)).astype("Int64"),
        }
    )
    truth = pd.DataFrame(
        {
            "case_no": table.case_no,
            "person": people.person,
            "community": people.community,
            "risk": np.round(risk, 4),
            "offence_2y": offence.astype(int),
            "recorded_2y": record.astype(int),
        }
    )
    return {"scores.csv": _soil(rng, table, dirt), "truth/scores_outcomes.csv": truth}


def clean(table):
    """Return the table as a careful analyst leaves it.

    One row a case (the later score), with score, outcome and community known.
    """
    other = pd.to_datetime(table.scored_on, format="%d.%m.%Y", errors="coerce")
    table = table.assign(
        scored_on=pd.to_datetime(table.scored_on, format="%Y-%m-%d", errors="coerce").fillna(other)
    )
    table = table.sort_values(["case_no", "scored_on"], kind="stable")
    table = table.drop_duplicates("case_no", keep="last")
    known = {wrong: name for name, wrongs in SPELLINGS.items() for wrong in wrongs}
    table["district"] = table.district.replace(known)
    return table.dropna(subset=["score", "recorded_2y", "community"]).reset_index(drop=True)


def rates(high, outcome):
    """Return the false positive and false negative rate and the precision (0 to 1)."""
    return (
        (high & ~outcome).sum() / (~outcome).sum(),
        (~high & outcome).sum() / outcome.sum(),
        (high & outcome).sum() / high.sum(),
    )


def effects(tables):
    """Return base rates, error rates and calibration by community, and how unequal they are."""
    table = clean(tables["scores.csv"])
    truth = tables["truth/scores_outcomes.csv"].set_index("case_no").loc[table.case_no]
    high = (table.score >= THRESHOLD).to_numpy(dtype=bool)
    record = (table.recorded_2y == 1).to_numpy(dtype=bool)
    offence = (truth.offence_2y == 1).to_numpy()
    result = {"rows": len(tables["scores.csv"]), "people": table.case_no.nunique()}
    by, real = {}, {}
    for community in COMMUNITIES:
        own = (table.community == community).to_numpy()
        by[community] = rates(high[own], record[own])
        real[community] = rates(high[own], offence[own])
        result[f"base_recorded_{community}"] = record[own].mean()
        result[f"base_true_{community}"] = offence[own].mean()
        result[f"fpr_{community}"] = by[community][0]
        result[f"fnr_{community}"] = by[community][1]
        result[f"calibration_{community}"] = table.probability[own].mean() - record[own].mean()
    for community in COMMUNITIES[1:]:
        result[f"fpr_ratio_{community}"] = by[community][0] / by["norric"][0]
        result[f"fpr_true_ratio_{community}"] = real[community][0] / real["norric"][0]
    # Calibrated within groups: the same score foretells the same share. In standard errors.
    band = pd.cut(table.score.astype(int), [0, 4, 6, 8, 10])
    off = []
    for community in COMMUNITIES:
        for _, rows in table[table.community == community].groupby(band, observed=True):
            spread = np.sqrt((rows.probability * (1 - rows.probability)).sum())
            off.append(((rows.recorded_2y == 1).sum() - rows.probability.sum()) / spread)
    result["calibration_worst_z"] = np.abs(off).max()
    result["calibration_rms_z"] = np.sqrt(np.mean(np.square(off)))
    seldan, norric = (table.community == name for name in ("seldan", "norric"))
    sizes = [(~record[rows]).sum() for rows in (seldan, norric)]
    both = [high[rows & ~record].mean() for rows in (seldan, norric)]
    mean = np.average(both, weights=sizes)
    spread = np.sqrt(mean * (1 - mean) * (1 / sizes[0] + 1 / sizes[1]))
    result["fpr_difference_z"] = (both[0] - both[1]) / spread
    ranks = rankdata(table.probability)
    result["auc"] = (ranks[record].mean() - (record.sum() + 1) / 2) / (~record).sum()
    return {key: float(value) for key, value in result.items()}


def _drawn(rng, chance, group):
    """Return True or False for each chance: a systematic sample within each group (Madow 1949).

    So the share of a group lies near its mean chance, and luck does not make groups differ.
    """
    drawn = np.zeros(len(chance), dtype=bool)
    for name in sorted(set(group)):
        rows = rng.permutation(np.flatnonzero(group == name))
        ladder = np.floor(np.round(np.cumsum(chance[rows]) + rng.random(), 9))
        drawn[rows] = np.diff(ladder, prepend=0) > 0
    return drawn


def _soil(rng, table, dirt):
    """Return the table as delivered: by case number, with its kinds of dirt."""
    count = len(table)
    hit = {kind: rng.random(count) < share for kind, share in dirt.items()}
    again = table[hit["scored twice"]].copy()
    # The first attempt of those who were scored twice: earlier, and a little different.
    step = rng.choice([-1, 0, 1], len(again))
    again["score"] = (again.score + step).clip(1, 10)
    again["probability"] = np.round((again.probability + 0.05 * step).clip(0.01, 0.99), 2)
    before = np.busday_offset(
        again.scored_on.to_numpy(dtype="datetime64[D]"), -rng.integers(2, 30, len(again))
    )
    again["scored_on"] = np.datetime_as_string(before, unit="D")
    lost = hit["score missing"] & ~hit["scored twice"]
    table["score"] = table.score.mask(lost)
    table["probability"] = table.probability.mask(lost)
    table["recorded_2y"] = table.recorded_2y.mask(hit["outcome missing"])
    again["recorded_2y"] = table.recorded_2y[again.index]
    table["community"] = table.community.mask(hit["community missing"])
    again["community"] = table.community[again.index]
    for k in np.flatnonzero(hit["district spelling"]):
        table.loc[k, "district"] = rng.choice(SPELLINGS[table.district[k]])
    year = table.birth_year + rng.choice([-100, 100], count)
    table["birth_year"] = table.birth_year.mask(hit["birth year wrong"], year)
    dotted = table.scored_on.str.replace(r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", regex=True)
    table["scored_on"] = table.scored_on.mask(hit["other date"], dotted)
    table = pd.concat([again, table])
    return table.sort_values("case_no", kind="stable").reset_index(drop=True)

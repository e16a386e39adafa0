"""40,000 money transfers of one bank's customers in 2025.

All invented.  Amounts are in nors, the island's money; a usual wage is about 1,000 a month.  A few
transfers are laundering by the `cell` of `people`: cash paid in just below the amount that must be
reported, passed on through chains of lent accounts within a day or two.  Families with relatives
abroad get money from there, above all before the feasts: that looks odd, and is innocent.
"""

from itertools import pairwise

import numpy as np
import pandas as pd
from sklearn.ensemble import IsolationForest

from datasets import people
from datasets.people import first_role, iban, one_form, with_role

NEEDS = ["world", "people"]
ROWS = 40_000
START = np.datetime64("2025-01-01")
DAYS = 365
REPORT = 2_000.0  # cash of this amount or more must be reported
CUSTOMERS = 1_500
EMPLOYERS, SUPPLIERS, UTILITIES = 45, 60, 4
# Laundering: chains, cash deposits at the head of each, hops after it.
CHAINS, DEPOSITS, HOPS = 13, (2, 3), (3, 4)
PURCHASES = 16  # people who save up cash and buy a car or a boat
# The island's own feasts, of no religion and no country, so that a family that keeps them tells
# none: third Thursday of May, fourth Tuesday of July, Net Day (last Saturday of October).
FEASTS = [("2025-05-15", 7), ("2025-07-22", 16), ("2025-10-25", 9)]  # day, spread in days
FEAST_MONTHS = [int(day[5:7]) for day, _ in FEASTS]
HOLIDAYS = ["2025-01-01", "2025-05-15", "2025-07-22", "2025-10-27"]  # no branch is open
COLUMNS = [
    "transfer_id",
    "date",
    "time",
    "from_account",
    "to_account",
    "amount",
    "channel",
    "reference",
]
CHECKED = 400  # as many as could be looked at, one in a hundred
CASH = "CASH"  # in place of an account
WAGE = ["salary {m:02d}/2025", "wage {name}", "SALARY {NAME}", "pay {m:02d}"]
MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
PRIVATE = (
    "thanks|birthday|for the boat|lunch|dinner|tickets|school trip|back to you|loan back|half of "
    "the bill|present|fuel|repair|fish|firewood|car|ferry tickets|football|garden|shoes|course fee|"
    "wedding|for Saturday|phone|deposit|books|bike|taxi|rent part|coffee|paint"
)
FROM_ABROAD = (
    "for mother|support|for the house|school|feast|medicine|roof|for all of you|present|thanks|"
    "family|holiday|wedding|heating|loan back"
)
LARGE = ["car", "loan back", "for the boat", "deposit", "repair", "roof", "land", "", "", ""]
WORDS = {"private": PRIVATE.split("|"), "abroad": FROM_ABROAD.split("|")}
EMPTY = 0.38  # share of private transfers without a reference
LISTED = 0.6  # of the islanders' accounts: in the list for paying by phone number
PHONES = {  # share of its rows
    "couple": 0.2,  # of the listed couples: one phone, two accounts
    "old number": 0.05,
    "other form": 0.08,  # 00999-…
    "copy": 0.015,
}
DIRT = {  # share of rows
    "copy": 0.003,
    "reversal": 0.002,  # booked back the same day: the same amount, negative
    "other dates": 0.020,
    "account form": 0.010,  # small letters, or with a space
    "time missing": 0.012,
    "reference cut": 0.010,
}


def build(rng, tables, laundering=True, remittances=True, dirt=DIRT):
    """Return ``transfers.csv``, ``transfers_phones.csv`` and their truth.

    `laundering` and `remittances` switch the planted phenomena off; other transfers fill up.
    """
    customers, accounts = _customers(rng, tables)
    parts = [
        *_regular(rng, customers, accounts),
        _takings(rng, customers),
        _purchases(rng, customers, accounts),
        _invoices(rng, customers, accounts),
        *_abroad(rng, customers, accounts),
    ]
    if remittances:
        parts += _remittances(rng, customers, accounts)
    if laundering:
        parts.append(_laundering(rng, tables, accounts))
    copies = sum(round(dirt[kind] * ROWS) for kind in ("copy", "reversal"))
    rest = ROWS - copies - sum(len(part) for part in parts)
    parts.append(_private(rng, customers, accounts, rest))
    table = pd.concat(parts, ignore_index=True)
    table["date"] = START + table.day.to_numpy().astype("timedelta64[D]")
    table = table.sort_values(["day", "minute", "from_account", "amount"], kind="stable")
    table = table.reset_index(drop=True)
    table["transfer_id"] = [f"T{number:05d}" for number in range(1, len(table) + 1)]
    kinds = ["structuring", "chain", "remittance"]
    truth = table.loc[table.kind.isin(kinds), ["transfer_id", "kind", "chain"]]
    everyone = tables["truth/people_all.csv"].set_index("iban").person
    used = pd.Series(sorted({*table.from_account, *table.to_account} - {CASH}))
    owners = pd.DataFrame({"account": used, "person": used.map(everyone)})
    owners["kind"] = used.map(accounts["kind"]).fillna("customer")
    return {
        "transfers.csv": _soil(rng, table, dirt),
        "transfers_phones.csv": _phones(rng, tables, customers),
        "truth/transfers_kinds.csv": truth.reset_index(drop=True),
        "truth/transfers_accounts.csv": owners,
    }


# -- Who has an account --------------------------------------------------------------------------


def _customers(rng, tables):
    """Return the bank's customers (people with `role`), and the other accounts by use."""
    everyone = tables["truth/people_all.csv"].set_index("person", drop=False)
    roles = [
        "diaspora family",
        "cell",
        "mule",
        "taxi driver",
        "lawyer",
        "nurse",
        "relative",
        "shopkeeper",
    ]
    role = first_role(tables, roles)
    rest = everyone.person[~everyone.person.isin(role)].to_numpy()
    chosen = [*role, *rng.permutation(rest)[: CUSTOMERS - len(role)]]
    customers = everyone.loc[rng.permutation(chosen)].reset_index(drop=True)
    customers["role"] = customers.person.map(role).fillna("")
    customers["age"] = 2025 - customers.birth_date.str[:4].astype(int)
    count = EMPLOYERS + SUPPLIERS + UTILITIES + 2
    spare = rng.permutation(100_000)[:3_000] + 900_000  # no person's number is so high
    firms = [iban(int(n)) for n in spare[:count]]
    abroad = [iban(int(n), "QZ") for n in spare[count : count + 1_500]]
    accounts = {
        "employers": firms[:EMPLOYERS],
        "suppliers": firms[EMPLOYERS : EMPLOYERS + SUPPLIERS],
        "utilities": firms[-UTILITIES - 2 : -2],
        "pensions": firms[-2],
        "town": firms[-1],
        "families abroad": abroad[:280],
        "firms abroad": abroad[280:320],
        "drain": abroad[320:323],
        "visitors": abroad[323:],
    }
    accounts["kind"] = {account: "firm" for account in firms} | {
        account: "abroad" for account in abroad
    }
    return customers, accounts


def _block(rng, source, target, day, minute, amount, channel, reference, kind, chain=None):
    """Return transfers in the columns of this module; scalars hold for all."""
    return pd.DataFrame(
        {
            "from_account": source,
            "to_account": target,
            "day": np.clip(day, 0, DAYS - 1),
            "minute": np.clip(minute, 0, 1_439),
            "amount": np.round(amount, 2),
            "channel": channel,
            "reference": reference,
            "kind": kind,
            "chain": pd.Series(chain, dtype="Int64", index=range(len(amount))),
        },
        index=range(len(amount)),
    )


# -- Ordinary transfers --------------------------------------------------------------------------


def _business(day, roll="forward"):
    """Return the days (numbers in the year) moved to the next day that banks work, or back."""
    dates = START + np.clip(day, 1, DAYS - 1).astype("timedelta64[D]")
    moved = np.busday_offset(dates, 0, roll=roll, holidays=HOLIDAYS)
    return np.maximum((moved - START).astype(int), 1)


def _month_day(month, day):
    """Return the number in the year of a day of each month (1 to 12), or of the month's last."""
    first = (np.datetime64("2025-01") + (np.asarray(month) - 1)).astype("datetime64[D]")
    last = (np.datetime64("2025-01") + np.asarray(month)).astype("datetime64[D]") - 1
    return (np.minimum(first + (np.asarray(day) - 1), last) - START).astype(int)


def _monthly(who, months=12):
    """Return rows and months (1 to 12) for `months` transfers of each of `who`."""
    rows = np.repeat(np.arange(len(who)), months)
    step = 12 // months
    return rows, np.tile(np.arange(1, 13, step), len(who))


def _regular(rng, customers, accounts):
    """Return wages, pensions, rents, bills, and what partners share of a wage."""
    working = customers[customers.age.between(19, 64)]
    working = working.loc[rng.permutation(working.index)[:600]]
    employer = rng.integers(0, EMPLOYERS, len(working))
    payday = rng.choice([10, 15, 25, 28, 31], EMPLOYERS, p=[0.1, 0.25, 0.15, 0.3, 0.2])
    rows, month = _monthly(working)
    wage = rng.lognormal(np.log(1_020), 0.33, len(working))
    wage = np.round(wage[rows] * np.where(month >= 7, 1.02, 1), 0)
    extra = (rng.random(len(rows)) < 0.22) * rng.lognormal(4, 0.6, len(rows))
    extra += (month == 12) * 0.15 * wage  # thirteenth pay, in part
    style = rng.integers(0, len(WAGE), EMPLOYERS)[employer[rows]]
    text = [
        WAGE[k].format(m=m, name=MONTHS[m - 1], NAME=MONTHS[m - 1].upper())
        for k, m in zip(style, month, strict=True)
    ]
    day = _business(_month_day(month, payday[employer[rows]]), "backward")
    wages = _block(
        rng,
        np.array(accounts["employers"])[employer[rows]],
        working.iban.to_numpy()[rows],
        day,
        360 + rng.integers(0, 90, len(rows)),
        wage + extra,
        "order",
        text,
        "wage",
    )
    # Some share what they earn with a partner's account, soon after.
    sharing = np.flatnonzero(np.isin(rows, np.arange(18)))
    partner = rng.permutation(customers.iban.to_numpy())[:18]
    shared = _block(
        rng,
        working.iban.to_numpy()[rows[sharing]],
        partner[rows[sharing]],
        day[sharing] + rng.integers(0, 3, len(sharing)),
        rng.integers(8 * 60, 22 * 60, len(sharing)),
        np.round(wage[sharing] * rng.choice([0.4, 0.5, 0.6, 0.9], 18)[rows[sharing]], -1),
        "app",
        "household",
        "shared",
    )
    old = customers[customers.age >= 65]
    rows, month = _monthly(old)
    pensions = _block(
        rng,
        accounts["pensions"],
        old.iban.to_numpy()[rows],
        _business(_month_day(month, 5), "backward"),
        370 + rng.integers(0, 30, len(rows)),
        np.round(rng.lognormal(np.log(390), 0.25, len(old)), 1)[rows],
        "order",
        [f"pension {MONTHS[m - 1]}" for m in month],
        "pension",
    )
    renters, landlords = rng.permutation(len(customers))[:300].reshape(2, -1)
    renters = renters[:130]
    rows, month = _monthly(renters)
    rents = _block(
        rng,
        customers.iban.to_numpy()[renters[rows]],
        customers.iban.to_numpy()[landlords[rng.integers(0, 60, len(renters))[rows]]],
        _business(_month_day(month, 1) + rng.integers(0, 3, len(rows))),
        360,
        np.round(rng.lognormal(np.log(290), 0.3, len(renters)), -1)[rows],
        "order",
        [f"rent {MONTHS[m - 1]}" if k % 3 else "rent" for k, m in zip(rows, month, strict=True)],
        "rent",
    )
    paying = rng.permutation(len(customers))[:900]
    rows, month = _monthly(paying, 6)
    month = month + rows % 2  # half of them in the even months
    which = rng.integers(0, UTILITIES, len(rows))
    channel = rng.choice(["app", "order", "branch"], len(rows), p=[0.5, 0.4, 0.1])
    day = _month_day(month, rng.integers(3, 27, len(rows)))
    minute = rng.integers(7 * 60, 22 * 60, len(rows))
    counter = channel == "branch"
    bills = _block(
        rng,
        customers.iban.to_numpy()[paying[rows]],
        np.array(accounts["utilities"])[which],
        np.where(counter, _business(day), day),
        np.where(counter, 9 * 60 + minute % 420, minute),
        rng.lognormal(np.log(44), 0.55, len(rows)) * np.where((month < 4) | (month > 10), 1.3, 0.9),
        channel,
        [
            f"{['power', 'water', 'phone', 'waste'][k]} {n}"
            for k, n in zip(which, rng.integers(10_000, 99_999, len(rows)), strict=True)
        ],
        "bill",
    )
    return [wages, shared, pensions, rents, bills]


def _branch(rng, count, shop=False):
    """Return days and minutes when a branch is open: weekdays from nine to four."""
    weight = np.ones(DAYS)
    dates = pd.DatetimeIndex(START + np.arange(DAYS).astype("timedelta64[D]"))
    weight[dates.day_of_week >= 5] = 0
    weight[np.isin(dates.to_numpy().astype("M8[D]"), np.array(HOLIDAYS, dtype="M8[D]"))] = 0
    if shop:  # takings of the weekend; visitors in summer, Net Day in October
        weight[dates.day_of_week == 0] *= 2.2
        weight[np.isin(dates.month, [6, 7, 8, 10])] *= 1.35
    day = rng.choice(DAYS, count, p=weight / weight.sum())
    return day, rng.integers(9 * 60, 16 * 60, count)


def _takings(rng, customers):
    """Return the cash that shops and others pay in; some just below the reported amount too."""
    shops = customers[customers.role == "shopkeeper"].iban.to_numpy()
    count = 1_000
    which = rng.integers(0, len(shops), count)
    size = rng.uniform(420, 1_150, len(shops))[which]
    day, minute = _branch(rng, count, shop=True)
    amount = np.round(size * rng.lognormal(0, 0.38, count) / 5) * 5
    own = _block(rng, CASH, shops[which], day, minute, amount, "branch", "takings", "takings")
    count = 700
    day, minute = _branch(rng, count)
    who = customers.iban.to_numpy()[rng.integers(0, len(customers), count)]
    amount = np.round(rng.lognormal(np.log(210), 0.85, count) / 10) * 10 + 10
    text = rng.choice(["", "", "savings", "car sold", "cash"], count)
    other = _block(rng, CASH, who, day, minute, amount, "branch", text, "cash in")
    return pd.concat([own, other], ignore_index=True)


def _invoices(rng, customers, accounts):
    """Return what firms and shops pay each other, some of it abroad."""
    count = 2_600
    firms = np.array(accounts["employers"] + accounts["suppliers"], dtype=object)
    shops = customers[customers.role == "shopkeeper"].iban.to_numpy()
    payer = np.where(rng.random(count) < 0.4, rng.choice(shops, count), rng.choice(firms, count))
    payee = rng.choice(np.array(accounts["suppliers"], dtype=object), count)
    out = rng.random(count) < 0.07
    payee = np.where(out, rng.choice(accounts["firms abroad"], count), payee)
    day, minute = _branch(rng, count)
    amount = 330 * np.exp(1.35 * np.clip(rng.normal(0, 1, count), -3, 3))
    text = [f"invoice {n}" for n in rng.integers(100, 9_999, count)]
    keep = payer != payee
    table = _block(
        rng, payer, payee, day, minute, amount, np.where(out, "abroad", "app"), text, "invoice"
    )
    return table[keep].reset_index(drop=True)


def _abroad(rng, customers, accounts):
    """Return ordinary money from abroad: visitors who book a room, pensions, goods sold."""
    hosts = rng.permutation(customers.iban.to_numpy())[:90]
    count = 1_050
    day = np.where(rng.random(count) < 0.6, rng.normal(185, 32, count), rng.uniform(1, DAYS, count))
    day = _business(np.floor(day).astype(int))
    amount = rng.choice([55, 60, 70, 85, 95, 110], count) * rng.geometric(0.28, count)
    amount = amount * np.where(rng.random(count) < 0.3, 0.5, 1.0)
    rooms = _block(
        rng,
        rng.choice(np.array(accounts["visitors"], dtype=object), count),
        hosts[np.minimum(rng.geometric(0.03, count) - 1, len(hosts) - 1)],
        day,
        rng.integers(9 * 60, 16 * 60, count),
        amount,
        "abroad",
        [f"booking {n}" for n in rng.integers(1_000, 9_999, count)],
        "room",
    )
    old = customers.iban.to_numpy()[np.flatnonzero(customers.age >= 65)]
    old = rng.permutation(old)[:35]
    rows, month = _monthly(old)
    pensions = _block(
        rng,
        np.array(accounts["firms abroad"], dtype=object)[rows % 6],
        old[rows],
        _business(_month_day(month, 2)),
        rng.integers(9 * 60, 16 * 60, len(rows)),
        rng.lognormal(np.log(610), 0.4, len(old))[rows] * rng.normal(1, 0.01, len(rows)),
        "abroad",
        [f"pension {MONTHS[m - 1]}" for m in month],
        "pension abroad",
    )
    count = 220
    own = customers.iban.to_numpy()
    fee = rng.random(count) < 0.35  # fees and goods to firms, support to relatives
    target = np.where(
        fee,
        rng.choice(np.array(accounts["firms abroad"], dtype=object), count),
        rng.choice(np.array(accounts["families abroad"], dtype=object), count),
    )
    text = np.where(fee, "order", rng.choice(WORDS["private"], count).astype(object))
    sent = _block(
        rng,
        rng.choice(own, count),
        target,
        _business(rng.integers(1, DAYS, count)),
        rng.integers(9 * 60, 16 * 60, count),
        np.ceil(90 * np.exp(1.0 * np.clip(rng.normal(0, 1, count), -3, 3))),
        "abroad",
        np.where(rng.random(count) < EMPTY, "", text),
        "sent abroad",
    )
    return [rooms, pensions, sent]


def _private(rng, customers, accounts, count):
    """Return what people pay each other and shops: mostly by app, at all hours."""
    busy = rng.lognormal(0, 0.7, len(customers))
    busy *= np.where(customers.age > 65, 0.4, 1.0)
    payer = rng.choice(len(customers), count, p=busy / busy.sum())
    # Everybody has some whom they pay again and again.
    friends = rng.integers(0, len(customers), (len(customers), 6))
    payee = friends[payer, rng.integers(0, 6, count)]
    payee = np.where(payee == payer, (payer + 1) % len(customers), payee)
    to_shop = rng.random(count) < 0.45
    shops = np.flatnonzero(customers.role.isin(["shopkeeper", "taxi driver"]))
    payee = np.where(to_shop, rng.choice(shops, count), payee)
    payee = np.where(payee == payer, shops[0] if len(shops) else 0, payee)
    own = customers.iban.to_numpy()
    target = own[payee]
    supplier = rng.random(count) < 0.12
    target = np.where(supplier, rng.choice(accounts["suppliers"], count), target)
    dates = pd.DatetimeIndex(START + np.arange(DAYS).astype("timedelta64[D]"))
    weight = np.array([0.9, 0.9, 1.05, 0.95, 1.25, 1.3, 0.75])[dates.day_of_week]
    weight *= np.where(dates.day.isin([28, 29, 30, 31, 1, 2, 15, 16]), 1.25, 1.0)
    weight *= np.where(dates.month == 10, 1.25, np.where(dates.month.isin([7, 8]), 1.1, 1.0))
    day = rng.choice(DAYS, count, p=weight / weight.sum())
    hour = rng.normal(np.where(rng.random(count) < 0.45, 12.0, 18.6), 2.6)
    late = rng.random(count) < 0.04
    hour = np.where(late, rng.uniform(-1.5, 5, count), hour) % 24
    amount = rng.lognormal(np.log(42), 1.32, count) + 0.5
    whole = rng.random(count) < 0.55
    amount = np.where(whole, np.ceil(amount), amount)
    text = rng.choice(WORDS["private"], count).astype(object)
    text = np.where(rng.random(count) < EMPTY, "", text)
    text = np.where(amount > 500, rng.choice(LARGE, count), text)
    channel = rng.choice(["app", "app", "app", "card", "branch"], count)
    channel = np.where(to_shop, rng.choice(["card", "card", "app"], count), channel)
    hour = np.where(channel == "branch", 9 + 7 * (hour % 1), hour)
    day = np.where(channel == "branch", _business(day), day)
    return _block(
        rng,
        own[payer],
        target,
        day,
        np.floor(hour * 60),
        np.maximum(amount, 1),
        channel,
        text,
        "private",
    )


# -- What was planted ----------------------------------------------------------------------------


def _remittances(rng, customers, accounts):
    """Return what families get from relatives abroad, and what they then pass on."""
    families = customers[customers.role == "diaspora family"].iban.to_numpy()
    size = rng.integers(6, 13, len(families))
    rows = np.repeat(np.arange(len(families)), size)
    count = len(rows)
    # Most before the feasts, the rest at any time.
    feast = rng.choice(len(FEASTS) + 1, count, p=[0.14, 0.30, 0.32, 0.24])
    middle = np.array([(np.datetime64(day) - START).astype(int) for day, _ in FEASTS] + [0])[feast]
    spread = np.array([width for _, width in FEASTS] + [0])[feast]
    day = middle - np.abs(rng.normal(0, 1, count)) * spread
    day = np.where(feast == len(FEASTS), rng.integers(1, DAYS, count), day)
    day = _business(np.floor(day).astype(int))
    usual = rng.lognormal(np.log(420), 0.4, len(families))[rows]
    amount = usual * np.where(feast < len(FEASTS), 2.3, 0.8) * rng.lognormal(0, 0.3, count)
    amount = np.where(amount > 300, np.round(amount / 50) * 50, np.round(amount / 10) * 10)
    which = np.where(rng.random(count) < 0.75, 2 * rows, 2 * rows + 1)
    text = rng.choice(WORDS["abroad"], count).astype(object)
    text = np.where(rng.random(count) < 0.25, "", text)
    minute = rng.integers(9 * 60, 16 * 60, count)
    source = np.array(accounts["families abroad"], dtype=object)[which]
    got = _block(
        rng,
        source,
        families[rows],
        day,
        minute,
        np.maximum(amount, 30),
        "abroad",
        text,
        "remittance",
    )
    # A part goes on to a brother or sister, or is taken out for the feast.
    part = np.flatnonzero(rng.random(count) < 0.3)
    cash = rng.random(len(part)) < 0.6
    other = customers.iban.to_numpy()[rng.integers(0, len(customers), len(families))]
    on = _block(
        rng,
        families[rows[part]],
        np.where(cash, CASH, other[rows[part]]),
        day[part] + rng.integers(0, 4, len(part)),
        rng.integers(9 * 60, 19 * 60, len(part)),
        np.maximum(np.round(amount[part] * rng.uniform(0.2, 0.9, len(part)) / 10) * 10, 10),
        np.where(cash, "machine", "app"),
        np.where(cash, "", "your part"),
        "passed on",
    )
    return [got, on]


def _purchases(rng, customers, accounts):
    """Return what looks like laundering and is none: cash saved up, then a car or a boat bought."""
    parts = []
    buyers = rng.permutation(customers.iban[customers.role == ""].to_numpy())[:PURCHASES]
    for buyer in buyers:
        count = int(rng.integers(2, 4))
        day = int(rng.integers(10, DAYS - 20))
        days = _business(np.sort(day + rng.integers(0, 4, count)))
        cash = np.round(rng.uniform(0.85, 0.998, count) * REPORT / 10) * 10
        text = rng.choice(["", "savings", "car sold", "cash"], count)
        minute = rng.integers(9 * 60, 16 * 60, count)
        parts.append(_block(rng, CASH, buyer, days, minute, cash, "branch", text, "cash in"))
        last = int(days.max()) * 1_440 + 17 * 60 + int(rng.integers(0, 36 * 60))
        dealer = str(rng.choice(accounts["suppliers"][:8]))
        amount = np.array([np.round(cash.sum() * rng.uniform(0.8, 1.0) / 10) * 10])
        text = str(rng.choice(LARGE))
        parts.append(
            _block(rng, buyer, dealer, last // 1_440, last % 1_440, amount, "app", text, "private")
        )
    return pd.concat(parts, ignore_index=True)


def _open(at):
    """Return a time (minutes in the year) moved to a day and an hour when banks work."""
    date = START + np.timedelta64(at // 1_440, "D")
    day = np.busday_offset(date, 0, roll="forward", holidays=HOLIDAYS)
    return int((day - START).astype(int)) * 1_440 + 9 * 60 + at % 420


def _laundering(rng, tables, accounts):
    """Return the chains: cash just below the reported amount, then from account to account."""
    organiser = with_role(tables, "organiser").iban.iloc[0]
    mules = with_role(tables, "mule").iban.to_numpy()
    cell = with_role(tables, "cell").iban.to_numpy()
    parts = []
    starts = np.sort(rng.permutation(np.arange(20, DAYS - 30))[:CHAINS])
    for chain, start in enumerate(starts):
        order = rng.permutation(mules)
        hops = int(rng.integers(HOPS[0], HOPS[1] + 1))
        path = [*order[:hops]]
        if not set(path) & set(cell):  # somebody of the cell has a hand in it
            inside = [account for account in order if account in set(cell)]
            path[-1] = inside[0]
        last = organiser if chain % 3 == 0 else accounts["drain"][chain % 3]
        path.append(last)
        count = int(rng.integers(DEPOSITS[0], DEPOSITS[1] + 1))
        day = _business(np.array([start]))[0]
        days = _business(day + np.cumsum(rng.integers(0, 3, count)))
        cash = np.round(rng.uniform(0.915, 0.995, count) * REPORT / 10) * 10
        minute = rng.integers(9 * 60, 16 * 60, count)
        parts.append(
            _block(
                rng,
                CASH,
                path[0],
                days,
                minute,
                cash,
                "branch",
                rng.choice(["", "savings", "car sold", "cash"], count),
                "structuring",
                chain + 1,
            )
        )
        amount = float(cash.sum())
        at = int(days.max()) * 1_440 + int(minute[days == days.max()].max())
        for source, target in pairwise(path):
            before, at = at, at + int(rng.integers(90, 40 * 60))
            amount *= float(rng.uniform(0.93, 0.985))
            out = target in accounts["drain"]
            if out:  # booked when banks work, like all that goes abroad
                at = _open(at)
                while at <= before:
                    at = _open(at + 1_440)
            parts.append(
                _block(
                    rng,
                    source,
                    target,
                    at // 1_440,
                    at % 1_440,
                    np.array([np.round(amount / 5) * 5]),
                    "abroad" if out else "app",
                    str(rng.choice(LARGE)),
                    "chain",
                    chain + 1,
                )
            )
    return pd.concat(parts, ignore_index=True)


def _soil(rng, table, dirt):
    """Return the transfers as exported, in the order of booking."""
    table = table.copy()
    size = len(table)

    def some(kind):
        return np.sort(rng.choice(size, round(dirt[kind] * ROWS), replace=False))

    table["reference"] = table.reference.replace("", np.nan).astype(object)
    minute = table.minute.astype(int)
    table["time"] = [f"{m // 60:02d}:{m % 60:02d}" for m in minute]
    table["date"] = np.datetime_as_string(table.date.to_numpy("M8[D]"), unit="D")
    back = table.loc[some("reversal")].copy()
    back["amount"] = -back.amount
    back["reference"] = "reversal " + back.transfer_id
    back["transfer_id"] = back.transfer_id.str.replace("T", "R")
    again = table.loc[some("copy")].copy()
    table.loc[some("time missing"), "time"] = np.nan
    rows = some("other dates")
    table.loc[rows, "date"] = table.date[rows].str.replace(
        r"(\d+)-(\d+)-(\d+)", r"\3.\2.\1", regex=True
    )
    rows = some("account form")
    form = table.to_account[rows]
    spaced = form.str[:4] + " " + form.str[4:]
    table.loc[rows, "to_account"] = np.where(rng.random(len(rows)) < 0.5, form.str.lower(), spaced)
    rows = some("reference cut")
    table.loc[rows, "reference"] = table.reference[rows].str[:5].str.strip()
    place = pd.concat(
        [pd.Series(np.arange(size)), pd.Series(back.index + 0.5), pd.Series(again.index + 0.4)]
    )
    table = pd.concat([table, back, again]).iloc[np.argsort(place.to_numpy(), kind="stable")]
    return table[COLUMNS].reset_index(drop=True)


def _phones(rng, tables, customers):
    """Return the bank's list for paying by phone number: `account`, `phone`.

    Each customer has the same chance to be in it.  It is drawn evenly through the cell, the mules,
    the families and the rest, so that of each of them about that share is in it on every island.
    """
    hand = set(with_role(tables, "mule").person) | set(with_role(tables, "organiser").person)
    group = customers.role.map({"cell": 1, "mule": 2, "diaspora family": 3}).fillna(4).to_numpy()
    group = np.where((group == 1) & customers.person.isin(hand), 0, group)
    order = np.lexsort((rng.random(len(customers)), group))
    ladder = np.floor(np.round(LISTED * np.arange(len(order) + 1) + rng.random(), 9))
    listed = customers.iloc[np.sort(order[np.diff(ladder) > 0])].reset_index(drop=True)
    phone = listed.phone.to_numpy(dtype=object)
    count = len(listed)
    pairs = np.flatnonzero(listed.duplicated("household"))
    for second in rng.permutation(pairs)[: round(PHONES["couple"] * pairs.size)]:
        phone[second] = phone[np.flatnonzero(listed.household == listed.household[second])[0]]
    for k in rng.choice(count, round(PHONES["old number"] * count), replace=False):
        phone[k] = people.phone(6, int(rng.integers(0, 10**7)))  # nobody's any more
    for k in rng.choice(count, round(PHONES["other form"] * count), replace=False):
        phone[k] = phone[k].replace("+", "00").replace(" ", "-")
    table = pd.DataFrame({"account": listed.iban, "phone": phone})
    again = rng.choice(count, round(PHONES["copy"] * count), replace=False)
    table = pd.concat([table, table.loc[np.sort(again)]])
    return table.sort_values("account", kind="stable", ignore_index=True)


# -- Measuring what was planted ------------------------------------------------------------------


def clean(table):
    """Return the transfers as a careful analyst leaves them, with `when` (a missing time is noon).

    Copies, reversals and what they take back left out; accounts in one form.
    """
    back = table.transfer_id[table.amount < 0].str.replace("R", "T")
    table = table.drop_duplicates("transfer_id")
    table = table[(table.amount > 0) & ~table.transfer_id.isin(back)].reset_index(drop=True)
    iso = pd.to_datetime(table.date, format="%Y-%m-%d", errors="coerce")
    table["date"] = iso.fillna(pd.to_datetime(table.date, format="%d.%m.%Y", errors="coerce"))
    for column in ["from_account", "to_account"]:
        table[column] = table[column].str.upper().str.replace(" ", "")
    time = table.time.fillna("12:00")
    minutes = time.str[:2].astype(int) * 60 + time.str[3:].astype(int)
    table["when"] = table.date + pd.to_timedelta(minutes, unit="min")
    return table


def clean_phones(table):
    """Return the list of phones without copies, each phone in the form +999 …."""
    return table.assign(phone=one_form(table.phone)).drop_duplicates(ignore_index=True)


def features(table):
    """Return what a general anomaly detector would look at: one row a transfer, numbers only."""
    log = np.log10(table.amount)
    usual = log.groupby(table.to_account).transform("median")
    spread = log.groupby(table.to_account).transform("std").fillna(0.3).clip(lower=0.15)
    return pd.DataFrame(
        {
            "log_amount": log,
            "unusual": (log - usual) / spread,
            "abroad": (table.channel == "abroad").astype(float),
            "cash": ((table.from_account == CASH) | (table.to_account == CASH)).astype(float),
            "round": (table.amount % 50 == 0).astype(float),
            "hour": table.when.dt.hour.astype(float),
        }
    )


def isolated(table):
    """Return how odd an isolation forest finds each transfer (Liu et al. 2008); more is odder."""
    numbers = features(table).to_numpy()
    forest = IsolationForest(n_estimators=200, random_state=0).fit(numbers)
    return -forest.score_samples(numbers)


def furthest(table):
    """Return the largest of the absolute z-scores of each transfer; more is odder."""
    numbers = features(table)[["log_amount", "unusual", "abroad", "hour"]]
    return ((numbers - numbers.mean()) / numbers.std()).abs().max(axis=1).to_numpy()


def chained(table):
    """Return a True for each transfer that the two rules of thumb pick out.

    Structuring: cash of 90 to 100 % of the reported amount, twice in seven days to one account
    that is no shop (fewer than 12 cash payments a year).  Passing on: at least 1,500 leave an
    account within 48 hours of money of about that amount (90 to 200 %) coming in, in one piece or
    several, from cash or from an account that pays fewer than ten others.
    """
    mark = pd.Series(False, index=table.index)
    cash = table[(table.from_account == CASH) & table.amount.between(0.9 * REPORT, REPORT - 0.01)]
    many = (table.from_account == CASH).groupby(table.to_account).sum()
    cash = cash[cash.to_account.map(many) < 12].sort_values("when")
    gap = cash.groupby("to_account").when.diff()
    close = gap <= pd.Timedelta(days=7)
    mark[cash.index[close | close.groupby(cash.to_account).shift(-1, fill_value=False)]] = True

    pays = table.groupby("from_account").to_account.nunique()
    into = table[
        (table.amount >= 500) & ((table.from_account == CASH) | (table.from_account.map(pays) < 10))
    ]
    out = table[(table.amount >= 1_500) & (table.from_account != CASH)]
    both = out.reset_index(names="row").merge(
        into[["to_account", "when", "amount"]],
        left_on="from_account",
        right_on="to_account",
        suffixes=("", "_in"),
    )
    gap = both.when - both.when_in
    both = both[(gap > pd.Timedelta(0)) & (gap <= pd.Timedelta(days=5))]
    recent = both[both.when - both.when_in <= pd.Timedelta(hours=48)]
    total = both.groupby("row").amount_in.sum()
    share = total / table.amount[total.index]
    mark[share.index[share.between(1, 2) & share.index.isin(recent.row)]] = True
    return mark


def first_digits(amounts):
    """Return the shares of the first digits 1 to 9."""
    digits = np.array([int(f"{amount:e}"[0]) for amount in amounts])
    return np.bincount(digits, minlength=10)[1:] / len(digits)


def effects(tables):
    """Return sizes, what general oddness and the rules find, and how near Benford's law it is."""
    raw = tables["transfers.csv"]
    table = clean(raw)
    truth = tables["truth/transfers_kinds.csv"].set_index("transfer_id").kind
    kind = table.transfer_id.map(truth).fillna("")
    dirty = kind.isin(["structuring", "chain"])
    gift = kind == "remittance"
    families = set(with_role(tables, "diaspora family").iban)
    result = {
        "rows": len(raw),
        "laundering_share": dirty.mean(),
        "structuring": (kind == "structuring").sum(),
        "chain_transfers": (kind == "chain").sum(),
        "remittances": gift.sum(),
    }
    # What is odd in general: mostly innocent, and families with relatives abroad above all.
    own = table.to_account.isin(families)
    ordinary = table.to_account.str.startswith("ZZ") & ~own
    for name, odd in [("forest", isolated(table)), ("z", furthest(table))]:
        flagged = np.zeros(len(table), dtype=bool)
        flagged[np.argsort(-np.round(odd, 9), kind="stable")[:CHECKED]] = True
        # The share of accounts with at least one flagged transfer coming in.
        shares = [
            table.to_account[rows & flagged].nunique() / table.to_account[rows].nunique()
            for rows in (own, ordinary)
        ]
        result[f"{name}_laundering"] = dirty[flagged].mean()
        result[f"{name}_remittances"] = gift[flagged].mean()
        result[f"{name}_lift"] = gift[flagged].mean() / max(gift.mean(), 1e-9)
        result[f"{name}_families"], result[f"{name}_others"] = shares
        result[f"{name}_families_over_others"] = shares[0] / shares[1]
    rule = chained(table)
    result["rule_flagged"] = rule.sum()
    result["rule_precision"] = dirty[rule].mean() if rule.any() else 0
    result["rule_recall"] = (rule & dirty).sum() / max(dirty.sum(), 1)
    result["rule_remittances"] = (rule & gift).sum()
    below = table.amount.between(0.9 * REPORT, REPORT - 0.01) & (table.from_account == CASH)
    result["below_report"] = below.sum()
    result["below_report_innocent"] = (below & ~dirty).sum()
    benford = np.log10(1 + 1 / np.arange(1, 10))
    wage = table.reference.str.contains("salary|wage|pay ", case=False, na=False)
    result["benford_off_all"] = np.abs(first_digits(table.amount) - benford).mean()
    result["benford_off_wages"] = np.abs(first_digits(table.amount[wage]) - benford).mean()
    accounts = tables["truth/transfers_accounts.csv"]
    own = accounts.account[accounts.person.notna()]
    moved = table[dirty & (table.from_account != CASH)]
    moved = own[own.isin({*moved.from_account, *moved.to_account})]
    listed = tables["transfers_phones.csv"].account
    result["phones_rows"] = len(listed)
    result["phones_listed"] = own.isin(listed).mean()
    result["phones_listed_families"] = own[own.isin(families)].isin(listed).mean()
    result["phones_listed_laundering"] = moved.isin(listed).mean() if len(moved) else 0
    month = table.date.dt.month
    result["remittances_in_feast_months"] = (
        month[gift].isin(FEAST_MONTHS).mean() if gift.any() else 0
    )
    return {key: float(value) for key, value in result.items()}

"""The people of Norvale whom any dataset mentions: about 5,000 adults.  Truth only.

All invented.  Nothing of this is released as it is: a dataset takes from here whatever it shows
of a person, and keeps the id (`person`) in its own truth files.

How another dataset uses it::

    everyone = tables["truth/people_all.csv"]                 # one row a person
    analysts = people.with_role(tables, "analyst")            # their rows, in a fixed order
    people.cyrillic("Holvrik Aškard"), people.plain("Aškard")  # spellings of a name
    people.invent(rng, "seldan", 20)                          # further names, of nobody above

Roles (`truth/people_roles.csv`) hold the structure that several datasets share, so that they can
be joined: the cell and the innocent hubs of `calls`, the mules of `transfers`, the groups of
`shares`, the analysts and officers who sign.  A person may have several roles; most have none.
Roles are dealt out over the communities in their shares, so none of them stands for a community;
of the innocent hubs (`HUBS`, and relatives of the cell) each community has at least one.
`phone`, `plate` and `iban` are in forms that cannot be anybody's: see `people.md`.
"""

import unicodedata

import numpy as np
import pandas as pd
import shapely

from datasets.world import COMMUNITIES, METRIC

NEEDS = ["world"]
HOUSEHOLDS = 2_400
ADULTS = [0.29, 0.44, 0.18, 0.09]  # share of households with 1, 2, 3, 4 adults
NEWEST, OLDEST = np.datetime64("2007-12-31"), np.datetime64("1934-01-01")
OTHER_TRADITION = 0.07  # households named in another tradition than their community's
MIXED = 0.07  # couples of two communities
OWN_NAME = 0.25  # partners who kept their own family name
PLATE = 0.55  # adults with a car
CYRILLIC = 0.15  # people whom an old printer wrote in Cyrillic, in every tradition alike

# Syllables of given names (first, men's last, women's last) and family names (first, last).  Each
# of the letters ë ç č ć đ š ž is about as frequent in every tradition, so that none looks like a
# language.
SYLLABLES = {
    "norric": (
        "Holv Brë Çel Dro Đem Fen Guž Ilm Jor Keć Šol Mun Nič Ost Pir Ruč Sor Žul Ulv Vad",
        "rik dun gor ved lok sen tar bo mund",
        "ra na kë dis lune mea sti nor lis",
        "Ašk Brul Çund Dorv Elt Fërn Grol Hušt Iđv Jelk Kolć Lumb Morg Nilč Osk Plend Ruđ Sprel "
        "Torp Uneć Veld Žarn",
        "ard eck emar ost und ilt oran uth ebel",
    ),
    "seldan": (
        "Aro Bevi Çuro Česo Dalu Đovi Ëmi Felo Gaću Ine Ješi Kavo Lode Mižo Nuve Ose Pelë Ružo "
        "Seću Tivo Uze Vuli",
        "ndel ras mest bik tal nor gan",
        "lia mis nde re sta vel ni",
        "Avra Beço Čelu Duvo Ehi Filvë Gošo Ijo Jurve Kelo Ližo Manđu Noćo Opi Pređu Rilë Sovu "
        "Tošvi Uška Vemo Zilu",
        "mel sorn tend vant lis rost dun",
    ),
    "tavi": (
        "Dire Bošu Çani Međi Roču Kuvë Lemu Çebo Ëlo Faso Nojo Pavë Suli Tumi",
        "k bo tam ru lor",
        "la mi de vo ris",
        "Bulo Noži Ćuve Emo Hude Kepo Luno Dola Tevë Çemi Miso Pamo Ruše Đuvo Vana Zumi",
        "m r ta lan mek so",
    ),
}
# How many given names (of each sex) and family names are in use.  One tradition has few.
POOLS = {"norric": (70, 190), "seldan": (45, 110), "tavi": (6, 9)}
EQUAL_POOLS = POOLS | {"tavi": (28, 60)}  # as many, for its people, as the others have
COMMON = 0.5  # how unequal the names' shares are (exponent of Zipf's law)

# Role, how many people, youngest and oldest (years in 2025).
ROLES = [
    ("cell", 9, 22, 50),
    ("taxi driver", 1, 30, 60),
    ("lawyer", 1, 32, 62),
    ("nurse", 1, 28, 60),
    ("diaspora family", 140, 35, 85),
    ("mule", 10, 19, 30),
    ("analyst", 8, 27, 58),
    ("officer", 30, 23, 55),
    ("source", 24, 20, 70),
    ("journalist", 5, 25, 62),
    ("councillor", 9, 35, 70),
    ("shopkeeper", 25, 28, 68),
    ("ring operator", 3, 22, 45),
    ("protest group", 60, 19, 70),
    ("protest organiser", 3, 24, 60),
    ("diaspora fan group", 45, 19, 55),
]
CELL_MULES = 4  # members of the cell who also lend their accounts
HUBS = ["taxi driver", "lawyer", "nurse"]  # one of each community, by lot

LETTERS = dict(
    zip(
        "abcdefghijklmnoprstuvzëçčćđšž",
        "абцдефгхијклмнопрстувзёҫчћђшж",
        strict=True,
    )
)
COLUMNS = [
    "person",
    "given",
    "family",
    "tradition",
    "community",
    "district",
    "cell",
    "address",
    "birth_date",
    "sex",
    "household",
    "phone",
    "plate",
    "iban",
    "cyrillic",
]


def build(rng, tables, pools=POOLS):
    """Return ``truth/people_all.csv`` and ``truth/people_roles.csv``.

    `pools` are the given and family names in use, by tradition: `EQUAL_POOLS` switches the small
    pool of one tradition off.  Dates are text (YYYY-MM-DD).
    """
    homes = _homes(rng, tables)
    people = _adults(rng, homes)
    _name(rng, people, pools)
    people = people.sample(frac=1, random_state=rng).reset_index(drop=True)
    people["person"] = [f"P{number:05d}" for number in range(1, len(people) + 1)]
    people["household"] = [f"H{number:04d}" for number in people.household]
    count = len(people)
    numbers = _distinct(rng, count, 10_000_000)
    people["phone"] = [phone(7, n) for n in numbers]
    letters = rng.choice(list("ABDEGHJKLNPSTUVZ"), count)
    digits = _distinct(rng, count, 10_000)
    plates = [f"NRV·{n:04d}·{a}" for n, a in zip(digits, letters, strict=True)]
    people["plate"] = pd.Series(plates, dtype=object).where(rng.random(count) < PLATE)
    people["iban"] = [iban(n) for n in _distinct(rng, count, 900_000)]
    whole = people.given + " " + people.family
    people["cyrillic"] = whole.map(cyrillic).where(rng.random(count) < CYRILLIC)
    return {
        "truth/people_all.csv": people[COLUMNS],
        "truth/people_roles.csv": _roles(rng, people),
    }


def effects(tables):
    """Return counts and shares of the people, and how often a full name is shared (0 to 1)."""
    people = tables["truth/people_all.csv"]
    shared = people.duplicated(["given", "family"], keep=False)
    result = {
        "people": len(people),
        "households": people.household.nunique(),
        "in_cyrillic": people.cyrillic.notna().mean(),
        "with_car": people.plate.notna().mean(),
        "roles": len(tables["truth/people_roles.csv"]),
    }
    for community in COMMUNITIES:
        result[f"share_{community}"] = (people.community == community).mean()
        result[f"shared_name_{community}"] = shared[people.tradition == community].mean()
    return {key: float(value) for key, value in result.items()}


# -- For the other datasets ----------------------------------------------------------------------


def with_role(tables, role):
    """Return the rows of ``people_all`` that have a role.  Raises ValueError for an unknown one."""
    roles = tables["truth/people_roles.csv"]
    own = roles.person[roles.role == role]
    if own.empty:
        raise ValueError(f"Nobody has the role {role!r}: {', '.join(sorted(set(roles.role)))}.")
    return (
        tables["truth/people_all.csv"]
        .set_index("person", drop=False)
        .loc[own]
        .reset_index(drop=True)
    )


def first_role(tables, roles):
    """Return {person: role} of those with one of these roles: of several, the first named here."""
    found = {}
    for role in roles:
        for person in with_role(tables, role).person:
            found.setdefault(person, role)
    return found


def dealt(people, count):
    """Return {community: number}: `count` dealt out in the communities' shares of `people`."""
    share = people.community.value_counts(normalize=True).reindex(COMMUNITIES)
    return {name: int(part) for name, part in zip(COMMUNITIES, _quota(share, count), strict=True)}


def cyrillic(text):
    """Return a name in Cyrillic, letter for letter, so that it can be turned back.

    The letters are those of several alphabets at once, so that the spelling is no language's.
    """
    return "".join(
        LETTERS.get(a, a) if a.islower() else LETTERS.get(a.lower(), a).upper() for a in text
    )


def plain(text):
    """Return a name as an office without its letters types it: Ašk -> Ask, Đem -> Dem."""
    text = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(letter for letter in text if not unicodedata.combining(letter))


def invent(rng, tradition, size, pools=None):
    """Return `size` further full names of a tradition, outside the pools in use."""
    used = {name: set(part) for name, part in _pool(tradition, POOLS).items()}
    whole = _pool(tradition, {tradition: (10_000, 10_000)})
    spare = {
        name: [entry for entry in part if entry not in used[name]] for name, part in whole.items()
    }
    given = spare["male"] + spare["female"]
    return [
        f"{given[a]} {spare['family'][b]}"
        for a, b in zip(
            rng.integers(0, len(given), size),
            rng.integers(0, len(spare["family"]), size),
            strict=True,
        )
    ]


def phone(first, number):
    """Return a phone number of +999, which is no country's, from its first digit and seven more.

    Numbers in use begin with 7; those with 6 are nobody's any more.
    """
    return f"+999 {first}{number // 10_000:03d} {number % 10_000:04d}"


def one_form(phones):
    """Return a column of phones, each in the form +999 dddd dddd, whatever its own form."""
    digits = phones.str.replace(r"\D", "", regex=True).str.removeprefix("00")
    return "+" + digits.str[:3] + " " + digits.str[3:7] + " " + digits.str[7:]


def iban(number, country="ZZ"):
    """Return an account number in the shape of an IBAN that can be none.

    No country has the code ZZ (or QZ, for accounts abroad), and the two check digits are wrong.
    """
    body = f"NV{number:06d}"
    digits = "".join(str(int(letter, 36)) for letter in body + country + "00")
    right = 98 - int(digits) % 97
    return f"{country}{(right + 46) % 97 + 2:02d}{body}"


# -- Making them ---------------------------------------------------------------------------------


def _distinct(rng, size, below):
    """Return `size` distinct whole numbers from 0 to `below` - 1, as ints."""
    found = np.unique(rng.integers(0, below, 2 * size))
    return [int(number) for number in rng.permutation(found)[:size]]


def _homes(rng, tables):
    """Return one row a household: cell, district, address, community, tradition, adults."""
    cells = tables["world_cells.geojson"]
    lived = cells[cells.population > 0].reset_index(drop=True)
    weights = lived[COMMUNITIES].to_numpy().ravel()
    # A systematic sample: each community gets its share in each part of the island.
    ladder = np.floor(np.round(np.cumsum(weights) / weights.sum() * HOUSEHOLDS, 9) + rng.random())
    which = np.repeat(np.arange(weights.size), np.diff(ladder, prepend=0).astype(int))
    homes = lived.loc[which // 3, ["cell", "district"]].reset_index(drop=True)
    count = len(homes)
    homes["community"] = np.array(COMMUNITIES, dtype=object)[which % 3]
    other = rng.choice(COMMUNITIES, count, p=[0.5, 0.3, 0.2])
    homes["tradition"] = homes.community.where(rng.random(count) >= OTHER_TRADITION, other)

    # The road nearest to somewhere in the cell, and a house number.
    centres = shapely.get_coordinates(lived.to_crs(METRIC).geometry.centroid)[which // 3]
    spots = np.round(centres + rng.uniform(-120, 120, centres.shape))
    roads = tables["world_roads.geojson"]
    tree = shapely.STRtree(roads.to_crs(METRIC).geometry.to_numpy())
    names = roads.road.to_numpy()[tree.nearest(shapely.points(spots))]
    doors = rng.integers(1, 60, count)
    homes["address"] = [f"{name}, no. {door}" for name, door in zip(names, doors, strict=True)]
    homes["adults"] = 1 + rng.choice(len(ADULTS), count, p=ADULTS)
    return homes


def _adults(rng, homes):
    """Return one row an adult: the household's columns, `birth_date`, `sex`, `part` in it."""
    rows = np.repeat(np.arange(len(homes)), homes.adults)
    people = homes.loc[rows].drop(columns="adults").reset_index(drop=True)
    people["household"] = rows + 1
    people["part"] = people.groupby("household").cumcount()
    size = homes.adults.to_numpy()[rows]
    # Ages in 2025: who lives alone is often old; a third adult is a grown child or a parent.
    lone = rng.choice([0, 1], len(homes), p=[0.55, 0.45])
    head = np.where(
        (homes.adults == 1) & (lone == 1),
        rng.normal(70, 9, len(homes)),
        rng.normal(46, 13, len(homes)),
    )
    head = np.where(homes.adults >= 3, rng.normal(52, 6, len(homes)), head)[rows]
    partner = head + rng.normal(-1.5, 3.5, len(people))
    parent = head + rng.uniform(21, 33, len(people))
    child = head - rng.uniform(21, 34, len(people))
    grown = rng.random(len(people)) < 0.75
    age = np.select(
        [people.part == 0, people.part == 1], [head, partner], np.where(grown, child, parent)
    )
    age = np.clip(age, 18.2, 90.8)
    young = age < 18.3
    age = np.where(young, rng.uniform(18.1, 25, len(people)), age)
    days = np.round(age * 365.25).astype(int) - rng.integers(0, 30, len(people))
    born = np.clip(np.datetime64("2026-01-15") - days.astype("timedelta64[D]"), OLDEST, NEWEST)
    people["birth_date"] = pd.Series(born).dt.strftime("%Y-%m-%d").astype(object)
    women = rng.random(len(people)) < 0.5
    alike = rng.random(len(people)) < 0.03
    first = pd.Series(women).groupby(people.household).transform("first").to_numpy()
    women = np.where((people.part == 1) & (size > 1) & ~alike, ~first, women)
    people["sex"] = np.where(women, "f", "m")
    # Some couples are of two communities, and some partners keep their own family name.
    other = rng.choice(COMMUNITIES, len(people), p=[0.6, 0.25, 0.15])
    mixed = (people.part == 1) & (rng.random(len(people)) < MIXED)
    people["community"] = people.community.where(~mixed, other)
    people["tradition"] = people.tradition.where(~mixed, other)
    people["own"] = (people.part == 0) | (
        (people.part == 1) & (mixed | (rng.random(len(people)) < OWN_NAME))
    )
    return people


def _pool(tradition, pools):
    """Return the names in use in a tradition: ``{male: [...], female: [...], family: [...]}``.

    The lists do not depend on the seed.
    """
    first, men, women, family, last = (part.split() for part in SYLLABLES[tradition])
    given, families = pools[tradition]
    return {
        "male": _mixed_order(first, men)[:given],
        "female": _mixed_order(first, women)[:given],
        "family": _mixed_order(family, last)[:families],
    }


def _mixed_order(first, last):
    """Return all words of a first and a last part, ordered so that any few of them differ."""
    rounds = range(len(last))
    return [
        first[k] + last[(turn + 3 * k) % len(last)] for turn in rounds for k in range(len(first))
    ]


def _name(rng, people, pools):
    """Give `people` their `given` and `family` names."""
    count = len(people)
    people["given"] = ""
    people["family"] = ""
    draws = rng.random((2, count))
    for tradition in COMMUNITIES:
        pool = _pool(tradition, pools)
        own = (people.tradition == tradition).to_numpy()
        for sex, part in [("m", "male"), ("f", "female")]:
            rows = own & (people.sex == sex).to_numpy()
            people.loc[rows, "given"] = _common(draws[0][rows], pool[part])
        people.loc[own, "family"] = _common(draws[1][own], pool["family"])
    people["family"] = people.family.where(people.own)
    people["family"] = people.groupby("household").family.ffill()
    shared = people.groupby("household").family.transform("first")
    people["family"] = people.family.where(people.part < 2, shared)


def _common(draws, names):
    """Return a name for each draw (0 to 1): the first names of the list are the most common."""
    share = np.round(1 / np.arange(1, len(names) + 1) ** COMMON, 6)
    ladder = np.round(np.cumsum(share) / share.sum(), 9)
    place = np.minimum(np.searchsorted(ladder, draws, side="right"), len(names) - 1)
    return np.array(names, dtype=object)[place]


def _roles(rng, people):
    """Return who has which role: `person`, `role`."""
    age = 2025 - people.birth_date.str[:4].astype(int)
    sizes = people.groupby("household").person.transform("size")
    free = np.ones(len(people), dtype=bool)
    share = people.community.value_counts(normalize=True).reindex(COMMUNITIES)
    community = people.set_index("person").community
    # The innocent hubs stand for no community: most relatives of the cell are of the largest.
    hubs = dict(zip(HUBS, rng.permutation(len(COMMUNITIES)), strict=True))
    rows, extra = [], []
    for role, count, youngest, oldest in ROLES:
        quota = _quota(share, count)
        if role in hubs:
            quota = np.eye(len(COMMUNITIES), dtype=int)[hubs[role]]
        if role == "mule":  # the helpers of the cell count
            helpers = community[[person for person, name in extra if name == "mule"]]
            helpers = helpers.value_counts().reindex(COMMUNITIES, fill_value=0).to_numpy()
            quota = _quota(share, count + CELL_MULES) - helpers
        fits = free & age.between(youngest, oldest).to_numpy()
        if role == "cell":
            fits &= (sizes >= 3).to_numpy()  # they have relatives, who are no part of it
        for name, part in zip(COMMUNITIES, quota, strict=True):
            among = np.flatnonzero(fits & (people.community == name).to_numpy())
            among = rng.permutation(among)
            homes = people.household.to_numpy()[among]
            among = among[np.sort(np.unique(homes, return_index=True)[1])]  # one a household
            chosen = among[:part]
            rows += [(people.person[k], role) for k in chosen]
            free[people.household.isin(people.household[chosen])] = False
        if role == "cell":
            extra = _within_the_cell(rng, people, [person for person, _ in rows])
    return pd.DataFrame(rows + extra, columns=["person", "role"])


def _quota(share, count):
    """Return `count` dealt out in the communities' shares, as exactly as whole numbers allow."""
    exact = np.round(share.to_numpy() * count, 9)
    quota = np.floor(exact).astype(int)
    largest = np.argsort(quota - exact, kind="stable")  # the largest remainders first
    quota[largest[: count - quota.sum()]] += 1
    return quota


def _within_the_cell(rng, people, cell):
    """Return the further roles that hang on the cell: its organiser, helpers, and relatives."""
    rows = [(cell[int(rng.integers(len(cell)))], "organiser")]
    helpers = [person for person in cell if person != rows[0][0]]
    rows += [(person, "mule") for person in rng.permutation(helpers)[:CELL_MULES]]
    # Relatives of two members: everybody else who lives with them.
    home = people.set_index("person").household
    for person in cell[:2]:
        family = people.person[(people.household == home[person]) & (people.person != person)]
        rows += [(other, "relative") for other in family[:3]]
    return rows

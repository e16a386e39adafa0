"""Two years of recorded incidents on Norvale, and the crimes behind them.

All invented.  First every crime happens (truth); then some become known to the police, are
written down with a time window and a place of stated precision, and pick up the dirt of a real
register.  Every planted phenomenon has a margin wide enough to hold for any generator; `effects`
measures it and tests/test_datasets.py asserts it over further seeds.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from esda import G_Local, Moran
from libpysal.weights import Queen
from scipy.spatial import cKDTree
from scipy.stats import false_discovery_control, norm

from datasets.world import CELL, METRIC, cell_id

START = np.datetime64("2024-01-01T00:00")
END = np.datetime64("2026-01-01T00:00")
DAYS = 731
BANDWIDTH = 300.0  # metres: the kernel of the density surfaces below
CELLS_TOP = 0.05  # the "top" cells: one in twenty

# Share of crimes that people tell the police about, by district.
REPORTING = {
    "Harbour": 0.60,
    "Old Town": 0.60,
    "Mill": 0.60,
    "Orchard": 0.60,
    "Station": 0.60,
    "Hillside": 0.60,
    "Lakeside": 0.60,
    "Foundry": 0.60,
    "Saltmarsh": 0.30,
}
# Share of burglaries that are offspring of an earlier one (near repeats).
CONTAGION = 0.30
# Share of places known only to the district, and to the street.
DISTRICT_ONLY = {"Orchard": 0.34}
DISTRICT_ONLY_ELSEWHERE = 0.06
STREET_ONLY = 0.25

# Burglary: how many in two years, the share that follows dwellings everywhere, the spread of a
# hotspot (m), and the hotspots' smoothed peaks relative to each other.
BURGLARIES = 5_000
BACKGROUND = 0.63
SPREAD = 285.0
HOTSPOTS = {"Station": 1.00, "Old Town": 0.92, "Harbour": 0.88, "Saltmarsh": 1.53}
OUTLYING = {"Orchard": 1.6}  # sheds, stores and empty houses: more per dwelling than elsewhere

# Share of the time a patrol passes: what patrols and cameras find depends on where they are.
PATROL = {"Harbour": 0.82, "Station": 0.82, "Old Town": 0.76}
PATROL_ELSEWHERE = 0.14

# The other offences: how many in truth; found by patrols (multiplies PATROL), by cameras in
# centres; weight of land uses; months (winter +, summer -); weekdays; hours as (hour, width,
# weight) with hours past 24 belonging to the night after; the place is fixed or left for a while.
OFFENCES = {
    "vehicle theft": dict(
        count=1_150,
        patrol=0.10,
        camera=0.06,
        window="night",
        winter=0.05,
        places=dict(residential=1.0, centre=2.5, industry=3.0, port=3.0, farmland=0.15),
        week=[1, 1, 1, 1, 1.2, 1.2, 1],
        hours=[(26, 3, 0.7), (15, 4, 0.3)],
    ),
    "theft": dict(
        count=2_850,
        patrol=0.08,
        camera=0.32,
        window="short",
        winter=-0.10,
        places=dict(residential=0.5, centre=8.0, industry=0.5, port=5.0, farmland=0.05),
        week=[0.8, 0.8, 1.6, 0.8, 1.0, 2.0, 0.7],
        hours=[(11, 2, 0.5), (17, 2.5, 0.5)],
    ),
    "assault": dict(
        count=1_250,
        patrol=0.24,
        camera=0.16,
        window="none",
        winter=-0.08,
        places=dict(residential=1.0, centre=6.0, industry=0.4, port=3.0, farmland=0.05),
        week=[0.6, 0.6, 0.7, 0.8, 1.8, 2.4, 0.9],
        hours=[(24.5, 2, 0.65), (18, 3.5, 0.35)],
    ),
    "robbery": dict(
        count=330,
        patrol=0.10,
        camera=0.15,
        window="none",
        winter=0.10,
        places=dict(residential=0.6, centre=6.0, industry=0.8, port=3.0),
        week=[0.9, 0.9, 1, 1, 1.4, 1.5, 0.9],
        hours=[(21.5, 2.5, 0.8), (15, 3, 0.2)],
    ),
    "criminal damage": dict(
        count=1_400,
        patrol=0.14,
        camera=0.10,
        window="night",
        winter=-0.05,
        places=dict(residential=1.2, centre=2.5, industry=1.5, port=1.0, farmland=0.1),
        week=[0.8, 0.8, 0.8, 0.9, 1.4, 1.6, 1.0],
        hours=[(23, 3, 0.8), (16, 2, 0.2)],
    ),
    "drug possession": dict(
        count=1_150,
        patrol=1.0,
        camera=0.0,
        window="none",
        winter=-0.05,
        told=0.08,
        places=dict(residential=1.5, centre=3.0, industry=1.0, port=1.5, farmland=0.1),
        week=[0.9, 0.9, 0.9, 1, 1.3, 1.4, 1],
        hours=[(22, 3, 0.6), (17, 3, 0.4)],
    ),
    "public order": dict(
        count=1_000,
        patrol=1.0,
        camera=0.02,
        window="none",
        winter=-0.12,
        told=0.25,
        places=dict(residential=1.2, centre=5.0, industry=0.3, port=2.5, farmland=0.05),
        week=[0.6, 0.6, 0.8, 0.8, 1.7, 2.2, 0.9],
        hours=[(24, 2.5, 0.75), (17, 3, 0.25)],
    ),
}
BURGLARY_HOURS = [(19.8, 1.5, 0.52), (10.6, 1.2, 0.24), (26.5, 2.2, 0.12), (15, 2.5, 0.12)]
BURGLARY_WEEK = [1.0, 1.0, 1.0, 1.0, 1.25, 1.2, 0.85]
BURGLARY_WINTER = 0.28

# What clerks make of a district's name.
SPELLINGS = {
    "Harbour": ["Harbor", "harbour", "Harbour "],
    "Old Town": ["Oldtown", "old town", "Old  Town"],
    "Mill": ["Mil", "mill", "Mill "],
    "Orchard": ["Orchad", "orchard", "Orchard "],
    "Station": ["Sation", "station", "Station "],
    "Hillside": ["Hill side", "hillside", "Hilside"],
    "Lakeside": ["Lake side", "lakeside", "Lakeside "],
    "Foundry": ["Foundary", "foundry", "Foundry "],
    "Saltmarsh": ["Salt Marsh", "saltmarsh", "Saltmarsh "],
}
OTHER_DATES = "Lakeside"  # this district's office exports dates as 05.03.2024 22:10
DIRT = {  # share of rows
    "swapped": 0.006,
    "zero": 0.003,
    "missing place": 0.010,
    "missing to_time": 0.020,
    "to before from": 0.004,
    "duplicate": 0.007,
    "correction": 0.025,
    "spelling": 0.015,
    "wrong district": 0.005,
}
OFFENCE_MISTAKES = {  # first typed as
    "burglary": "theft",
    "vehicle theft": "theft",
    "theft": "burglary",
    "assault": "public order",
    "robbery": "theft",
    "criminal damage": "burglary",
    "drug possession": "public order",
    "public order": "assault",
}
COLUMNS = [
    "incident_id",
    "version",
    "offence",
    "from_time",
    "to_time",
    "recorded_time",
    "lon",
    "lat",
    "precision",
    "district",
    "how_known",
]


def build(rng, tables, reporting=REPORTING, contagion=CONTAGION, dirt=DIRT):
    """Return ``incidents.csv``, ``incidents_survey.csv`` and the truth behind them.

    `tables` are those of the world.  The keyword arguments switch a phenomenon off: equal
    `reporting` rates, no `contagion` (share of offspring, 0 to below 1), `dirt` shares of 0.
    Coordinates are degrees (EPSG:4326), times local text to the minute.
    """
    cells, roads, land = _island(tables)
    expected = _burglary_intensity(cells)
    crimes = [_burglaries(rng, cells, land, expected, contagion)]
    crimes += [_others(rng, cells, land, name) for name in OFFENCES]
    crimes = pd.concat(crimes, ignore_index=True)
    crimes = crimes.sort_values("time", kind="stable").reset_index(names="key")
    place = dict(zip(crimes.key, crimes.index + 1, strict=True))
    crimes["parent"] = crimes.parent.map(place).astype("Int64")
    crimes["crime_id"] = crimes.index + 1
    crimes["cell"] = cell_id(crimes.x, crimes.y)
    crimes["district"] = crimes.cell.map(cells.set_index("cell").district)
    crimes["how_known"] = _known(rng, crimes, cells, reporting)
    crimes["reported"] = crimes.how_known.notna()

    record = _record(rng, crimes[crimes.reported], cells, roads)
    crimes["incident_id"] = crimes.crime_id.map(record.set_index("crime_id").incident_id)
    record = _soil(rng, record.drop(columns="crime_id"), roads, dirt)
    survey = _survey(rng, crimes, tables["world_districts.geojson"])

    crimes["lon"], crimes["lat"] = _to_degrees(crimes.x, crimes.y)
    crimes["time"] = _text(crimes.time)
    truth = [
        "crime_id",
        "offence",
        "time",
        "lon",
        "lat",
        "cell",
        "district",
        "reported",
        "incident_id",
        "parent",
        "how_known",
    ]
    rates = pd.DataFrame({"district": list(reporting), "rate": list(reporting.values())})
    return {
        "incidents.csv": record[COLUMNS],
        "incidents_survey.csv": survey,
        "truth/incidents_all.csv": crimes[truth],
        "truth/incidents_intensity.csv": pd.DataFrame(
            {"cell": cells.cell, "burglaries": np.round(expected, 4)}
        ),
        "truth/incidents_reporting.csv": rates,
    }


# -- The island in metres ------------------------------------------------------------------------


def _island(tables):
    """Return cells with centres `x`, `y`, road lines, and the land; all in EPSG:32634."""
    cells = tables["world_cells.geojson"].to_crs(METRIC)
    # The squares come back from degrees within centimetres: put the centres on the lattice again.
    centres = shapely.get_coordinates(cells.geometry.centroid)
    cells[["x", "y"]] = np.round(centres / (CELL / 2)) * (CELL / 2)
    roads = tables["world_roads.geojson"].to_crs(METRIC).geometry.to_numpy()
    land = tables["world_coastline.geojson"].to_crs(METRIC).geometry.iloc[0]
    return cells, roads, land


def _to_degrees(x, y):
    """Return longitude and latitude, 6 decimals, of points in metres."""
    points = gpd.GeoSeries(gpd.points_from_xy(x, y), crs=METRIC).to_crs(4326)
    return np.round(points.x.to_numpy(), 6), np.round(points.y.to_numpy(), 6)


def _to_metres(lon, lat):
    """Return x and y in metres (EPSG:32634), 0.1 m, of points in degrees."""
    points = gpd.GeoSeries(gpd.points_from_xy(lon, lat), crs=4326).to_crs(METRIC)
    return np.round(points.x.to_numpy(), 1), np.round(points.y.to_numpy(), 1)


def kernel(x, y, cells, weights=None, bandwidth=BANDWIDTH):
    """Return the Gaussian kernel density of points at the cell centres, per square km.

    Points and centres in metres; `weights` one per point (default 1).  Silverman (1986).
    """
    # The bell is a product of one in x and one in y, and the centres lie on a lattice: so one
    # matrix product over the lattice's lines does it, instead of every point for every cell.
    columns, column = np.unique(cells.x.to_numpy(), return_inverse=True)
    rows, row = np.unique(cells.y.to_numpy(), return_inverse=True)
    across = np.exp(-((columns[:, None] - np.asarray(x)) ** 2) / (2 * bandwidth**2))
    along = np.exp(-((rows[:, None] - np.asarray(y)) ** 2) / (2 * bandwidth**2))
    if weights is not None:
        along *= np.asarray(weights, dtype=float)
    return (along @ across.T)[row, column] / (2 * np.pi * bandwidth**2) * 1e6


# -- Truth ---------------------------------------------------------------------------------------


def hotspots(cells):
    """Return the index of the hotspot's cell in each district of `HOTSPOTS`.

    It is where most dwellings are near each other, so that a hotspot is a lived-in place, and
    well inside the district, so that it does not spill over into the next.
    """
    near = kernel(cells.x, cells.y, cells, cells.dwellings)
    near = pd.Series(np.round(near, 6), index=cells.index)
    found = {}
    for district in HOTSPOTS:
        own = cells.district == district
        others = cKDTree(cells.loc[~own, ["x", "y"]])
        depth = np.round(others.query(cells.loc[own, ["x", "y"]])[0], 3)
        found[district] = near[own][depth >= min(600, depth.max())].idxmax()
    return found


def _burglary_intensity(cells):
    """Return the expected burglaries per cell in the two years (array, sums to BURGLARIES).

    A background follows dwellings; on it stand compact hotspots, whose heights are solved for so
    that the smoothed peaks stand in the proportions of HOTSPOTS on any island.
    """
    background = cells.dwellings * cells.district.map(OUTLYING).fillna(1)
    background = (background / background.sum() * BACKGROUND * BURGLARIES).to_numpy()
    peaks = list(hotspots(cells).values())
    away = np.hypot(
        cells.x.to_numpy()[:, None] - cells.x.to_numpy()[peaks],
        cells.y.to_numpy()[:, None] - cells.y.to_numpy()[peaks],
    )
    bells = np.exp(-(away**2) / (2 * SPREAD**2))
    bells[~cells.land_use.isin(["centre", "residential", "industry", "port"])] *= 0.3
    # Smoothed surface at the four peaks = background there + mix @ heights = target * height.
    reach = np.hypot(
        cells.x.to_numpy()[peaks][:, None] - cells.x.to_numpy(),
        cells.y.to_numpy()[peaks][:, None] - cells.y.to_numpy(),
    )
    smooth = np.exp(-(reach**2) / (2 * BANDWIDTH**2))
    mix = np.linalg.inv(smooth @ bells)
    mass = bells.sum(axis=0)
    target = np.array(list(HOTSPOTS.values()))
    level = (1 - BACKGROUND) * BURGLARIES + mass @ mix @ (smooth @ background)
    level /= mass @ mix @ target
    heights = mix @ (target * level - smooth @ background)
    return background + bells @ np.maximum(heights, 0)


def _scatter(rng, cells, land, which):
    """Return one point on land (metres, 0.1 m) in each cell of `which` (positions in `cells`)."""
    centre = cells[["x", "y"]].to_numpy()[which]
    points = centre.copy()
    waiting = np.ones(len(points), dtype=bool)
    for _ in range(12):  # a cell on the shore is partly water; its centre never is
        points[waiting] = centre[waiting] + rng.uniform(-124, 124, (waiting.sum(), 2))
        waiting = ~shapely.contains_xy(land, points)
    points[waiting] = centre[waiting]
    return np.round(points, 1)


def _moments(rng, count, winter, week, hours):
    """Return `count` times (datetime64[m]) with the given shape of months, weekdays and hours."""
    day = np.arange(DAYS)
    dates = pd.DatetimeIndex(START + day.astype("timedelta64[D]"))
    weight = 1 + winter * np.cos(2 * np.pi * (dates.day_of_year - 15) / 365.25)
    weight = weight.to_numpy() * np.array(week)[dates.day_of_week]
    chosen = rng.choice(day, count, p=weight / weight.sum())
    times = START + chosen.astype("timedelta64[D]") + _hours(rng, count, hours)
    return np.where(times >= END, times - np.timedelta64(1, "D"), times)


def _hours(rng, count, hours):
    """Return times of day as timedeltas: a mixture of bells, kept between 6:00 and 6:00."""
    middle, width, weight = np.array(hours).T
    part = rng.choice(len(hours), count, p=weight / weight.sum())
    drawn = rng.normal(middle[part], width[part])
    minutes = np.floor((6 + (drawn - 6) % 24) * 60 + 1e-6)
    return minutes.astype("timedelta64[m]")


def _burglaries(rng, cells, land, expected, contagion):
    """Return all burglaries: `offence`, `time`, `x`, `y`, `parent` (row of the earlier one).

    A self-exciting process with a fixed total (after Mohler et al. 2011): a share `contagion` of
    the crimes are offspring within 200 m and 14 days of an earlier one.
    """
    total = BURGLARIES
    first = total - round(total * contagion)
    # A systematic sample of the cells keeps each hotspot near its planted height (see `_known`).
    ladder = np.floor(np.round(np.cumsum(expected) / expected.sum() * first, 9) + rng.random())
    which = np.repeat(np.arange(len(cells)), np.diff(ladder, prepend=0).astype(int))
    points = np.empty((total, 2))
    points[:first] = _scatter(rng, cells, land, which)
    times = np.empty(total, dtype="datetime64[m]")
    times[:first] = _moments(rng, first, BURGLARY_WINTER, BURGLARY_WEEK, BURGLARY_HOURS)
    parent = np.full(total, -1)
    # Everything random is drawn beforehand; the loop only follows the family tree.
    rest = total - first
    pick, angle = rng.random(rest), rng.uniform(0, 2 * np.pi, rest)
    reach = 190 * np.sqrt(rng.uniform(0.01, 1, rest))
    shift = np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])
    later = np.minimum(rng.geometric(0.22, rest), 12).astype("timedelta64[D]")
    hour = _hours(rng, rest, BURGLARY_HOURS)
    shapely.prepare(land)
    known = set(cells.cell)
    for k in range(rest):
        child = first + k
        parent[child] = int(pick[k] * child)
        day = times[parent[child]].astype("datetime64[D]")
        times[child] = day + later[k] + hour[k]
        if times[child] >= END:  # beyond the two years: an echo before instead
            times[child] = day - later[k] + hour[k]
        points[child] = np.round(points[parent[child]] + shift[k], 1)
        x, y = points[child]
        if not shapely.contains_xy(land, x, y) or cell_id([x], [y])[0] not in known:
            points[child] = points[parent[child]]  # not in the water: the same place again
    return pd.DataFrame(
        {
            "offence": "burglary",
            "time": times,
            "x": points[:, 0],
            "y": points[:, 1],
            "parent": np.where(parent < 0, np.nan, parent),
        }
    )


def _others(rng, cells, land, name):
    """Return the crimes of one other offence, in the columns of `_burglaries`."""
    kind = OFFENCES[name]
    weight = cells.land_use.map(kind["places"]).fillna(0.0).to_numpy()
    weight = weight * (40 + cells.population.to_numpy())
    which = rng.choice(len(cells), kind["count"], p=weight / weight.sum())
    points = _scatter(rng, cells, land, which)
    times = _moments(rng, kind["count"], kind["winter"], kind["week"], kind["hours"])
    return pd.DataFrame(
        {
            "offence": name,
            "time": times,
            "x": points[:, 0],
            "y": points[:, 1],
            "parent": np.nan,
        }
    )


def _known(rng, crimes, cells, reporting):
    """Return how each crime became known ("patrol", "camera", "citizen report") or None."""
    patrol = crimes.district.map(PATROL).fillna(PATROL_ELSEWHERE)
    patrol *= crimes.offence.map({name: kind["patrol"] for name, kind in OFFENCES.items()})
    central = crimes.cell.map(cells.set_index("cell").land_use).isin(["centre", "port"])
    camera = crimes.offence.map({name: kind["camera"] for name, kind in OFFENCES.items()})
    camera *= np.where(central, 1.0, 0.1)
    patrol, camera = patrol.fillna(0.008), camera.fillna(0.004)  # burglary: hardly ever
    told = crimes.offence.map({name: kind.get("told", 1.0) for name, kind in OFFENCES.items()})
    told = told.fillna(1.0) * crimes.district.map(reporting)
    draws = rng.random((2, len(crimes)))
    known = np.select([draws[0] < patrol, draws[1] < camera], ["patrol", "camera"], "")
    known = known.astype(object)
    # People's reports are a systematic sample along offence, district and cell (Madow 1949):
    # each place's share is close to the district's rate, so chance does not hide the pattern.
    unseen = crimes[known == ""].sort_values(["offence", "district", "cell", "key"]).index
    ladder = np.round(told[unseen].cumsum() + rng.random(), 9)
    reported = np.floor(ladder).diff(1).fillna(0) > 0
    known[crimes.index.get_indexer(unseen[reported])] = "citizen report"
    return pd.Series(known, index=crimes.index, dtype=object).where(known != "", np.nan)


# -- Record --------------------------------------------------------------------------------------


def _record(rng, crimes, cells, roads):
    """Return one clean row per known crime, sorted by recorded time, with `crime_id`."""
    record = crimes[["crime_id", "offence", "time", "x", "y", "district", "how_known"]].copy()
    record["from"], record["to"] = _windows(rng, record)
    seen = record.how_known != "citizen report"
    record.loc[seen, "from"] = record.loc[seen, "to"] = record.time[seen]
    delay = np.where(seen, rng.exponential(25, len(record)), rng.exponential(210, len(record)))
    late = rng.random(len(record)) < np.where(seen, 0.0, 0.08)
    delay += np.where(late, rng.uniform(1, 12, len(record)) * 1_440, 0)
    record["recorded"] = record.to + np.ceil(delay + 5).astype("timedelta64[m]")
    _locate(rng, record, cells, roads)
    record = record.sort_values(["recorded", "crime_id"]).reset_index(drop=True)
    year = record.recorded.dt.year
    number = record.groupby(year).cumcount() + 1
    record["incident_id"] = [f"N{y % 100}-{n:06d}" for y, n in zip(year, number, strict=True)]
    record["version"] = 1
    return record


def _windows(rng, record):
    """Return arrays from, to (datetime64[m]): the time in which nobody was there to see it.

    For burglary: at work, out in the evening, asleep, a short errand, a weekend or a holiday
    away; the window always holds the true time.  The kind is drawn among those that can.
    """
    time = record.time.to_numpy().astype("datetime64[m]")
    count = time.size
    day = time.astype("datetime64[D]")
    minute = (time - day).astype(int)
    weekday = (day.astype(int) + 3) % 7  # 1970-01-01 was a Thursday; Monday is 0

    def stretch(since, until, spread):
        """A window around the day's midnight, both ends moved a little (minutes)."""
        begin = since + np.round(rng.normal(0, spread, count) / 5) * 5
        end = until + np.round(rng.normal(0, spread, count) / 5) * 5
        return begin.astype(int), end.astype(int)

    work = stretch(7 * 60 + 30, 17 * 60, 30)
    evening = stretch(18 * 60, 23 * 60 + 30, 25)
    asleep = stretch(-45, 6 * 60 + 30, 30)
    asleep = tuple(np.where(minute > 720, part + 1_440, part) for part in asleep)
    before = rng.integers(0, 91, count)
    errand = minute - before, minute + rng.integers(10, 121, count)
    friday = (weekday - 4) % 7 * 1_440
    weekend = stretch(17 * 60, 2 * 1_440 + 20 * 60, 60)
    weekend = weekend[0] - friday, weekend[1] - friday
    length = rng.uniform(3, 10, count) * 1_440
    gone = np.round(rng.random(count) * length / 30) * 30
    holiday = (minute // 30 * 30 - gone).astype(int), None
    holiday = holiday[0], (holiday[0] + length // 30 * 30 + 30).astype(int)
    exact = minute, minute

    kinds = [work, evening, asleep, errand, weekend, holiday, exact]
    likely = np.array([0.9, 1.2, 0.9, 0.16, 0.22, 0.07, 0.14])[:, None] * np.ones(count)
    likely[0] *= weekday < 5
    fits = np.array([(begin <= minute) & (minute <= end) for begin, end in kinds])
    chosen = _draw(rng, likely * fits)

    # Other offences: a car or a wall is left overnight, a bag for an hour.
    styles = {name: kind["window"] for name, kind in OFFENCES.items()}
    style = record.offence.map(styles | {"burglary": "home"}).to_numpy()
    alone = rng.random(count)
    chosen = np.where(style == "none", 6, chosen)
    chosen = np.where(style == "short", np.where(alone < 0.55, 6, 3), chosen)
    night = np.where(fits[2], 2, np.where(fits[1], 1, 3))
    chosen = np.where(style == "night", np.where(alone < 0.3, 6, night), chosen)
    begin = np.array([kind[0] for kind in kinds])[chosen, np.arange(count)]
    end = np.array([kind[1] for kind in kinds])[chosen, np.arange(count)]
    midnight = day.astype("datetime64[m]")
    return (midnight + begin.astype("timedelta64[m]"), midnight + end.astype("timedelta64[m]"))


def _draw(rng, weights):
    """Return, per column of `weights`, a row number drawn with those weights."""
    ladder = np.cumsum(weights, axis=0)
    return (rng.random(weights.shape[1]) * ladder[-1] >= ladder).sum(axis=0)


def reference_points(cells):
    """Return the one point (metres) that stands for each district, by district.

    The cell nearest to the district's middle among its quieter half and away from hotspots: such
    a point is chosen on a map, not where anything happens.
    """
    peaks = cells.loc[list(hotspots(cells).values()), ["x", "y"]].to_numpy()
    points = {}
    for district, own in cells.groupby("district"):
        far = np.hypot(*(own[["x", "y"]].to_numpy()[:, None] - peaks).transpose(2, 0, 1)).min(1)
        quiet = own[(far >= 700) & (own.dwellings <= own.dwellings.quantile(0.6))]
        quiet = quiet if len(quiet) else own[far >= far.max()]
        away = np.hypot(quiet.x - own.x.mean(), quiet.y - own.y.mean()).round(3)
        spot = quiet.loc[away.idxmin()]
        points[district] = spot.x + 40.0, spot.y - 30.0
    return points


def _locate(rng, record, cells, roads):
    """Give `record` a `precision`, and the `lon`, `lat` that go with it."""
    count = len(record)
    vague = record.district.map(DISTRICT_ONLY).fillna(DISTRICT_ONLY_ELSEWHERE).to_numpy()
    draw = rng.random(count)
    precision = np.where(
        draw < vague, "district", np.where(draw < vague + STREET_ONLY, "street", "address")
    )
    angle, reach = rng.uniform(0, 2 * np.pi, count), 9 * np.sqrt(rng.random(count))
    x = record.x.to_numpy() + reach * np.cos(angle)
    y = record.y.to_numpy() + reach * np.sin(angle)
    street = precision == "street"
    x[street], y[street] = _on_road(x[street], y[street], roads)
    whole = precision == "district"
    middle = reference_points(cells)
    x[whole], y[whole] = np.array([middle[name] for name in record.district[whole]]).T
    record["lon"], record["lat"] = _to_degrees(np.round(x, 1), np.round(y, 1))
    record["precision"] = precision


def _on_road(x, y, roads):
    """Return the nearest points on the roads (metres)."""
    points = shapely.points(x, y)
    lines = roads[shapely.STRtree(roads).nearest(points)]
    found = shapely.line_interpolate_point(lines, shapely.line_locate_point(lines, points))
    return shapely.get_x(found), shapely.get_y(found)


def _soil(rng, record, roads, dirt):
    """Return the register as exported: corrections, dirt, times as text; by recorded time."""
    record = record.reset_index(drop=True)
    size = len(record)

    def some(kind, among):
        """Draw the rows of one kind of dirt: a share of all rows, out of those that can have it."""
        among = np.flatnonzero(among)
        return rng.choice(among, min(round(dirt[kind] * size), among.size), replace=False)

    # A late correction: the row of before was wrong, version 2 is right.
    rows = some("correction", np.ones(size, dtype=bool))
    second = record.loc[rows].copy()
    second["version"] = 2
    waited = rng.integers(1_440, 21 * 1_440, rows.size).astype("timedelta64[m]")
    second["recorded"] = second.recorded + waited
    what = rng.choice(["offence", "window", "place"], rows.size, p=[0.35, 0.35, 0.30])
    changed = rows[what == "offence"]
    record.loc[changed, "offence"] = record.loc[changed, "offence"].map(OFFENCE_MISTAKES)
    changed = rows[what == "window"]
    early = rng.integers(60, 2_880, changed.size).astype("timedelta64[m]")
    record.loc[changed, "from"] = record.loc[changed, "from"] - early
    changed = rows[what == "place"]
    x, y = _to_metres(record.lon[changed], record.lat[changed])
    x, y = _on_road(x + rng.normal(0, 250, x.size), y + rng.normal(0, 250, y.size), roads)
    record.loc[changed, "lon"], record.loc[changed, "lat"] = _to_degrees(x, y)
    record.loc[changed, "precision"] = "street"
    record = pd.concat([record, second], ignore_index=True)
    size = len(record)

    office = record.district.copy()  # the office that typed the row, whatever it typed
    known = record.precision != "district"
    placed = np.zeros(size, dtype=bool)
    for kind in ["swapped", "zero", "missing place"]:
        rows = some(kind, known & ~placed if kind == "swapped" else ~placed)
        placed[rows] = True
        if kind == "swapped":
            record.loc[rows, ["lon", "lat"]] = record.loc[rows, ["lat", "lon"]].to_numpy()
        else:
            record.loc[rows, ["lon", "lat"]] = 0.0 if kind == "zero" else np.nan
    rows = some("to before from", (record["from"] < record.to).to_numpy())
    record.loc[rows, ["from", "to"]] = record.loc[rows, ["to", "from"]].to_numpy()
    rows = some("wrong district", np.ones(size, dtype=bool))
    names = np.array(sorted(SPELLINGS), dtype=object)
    record.loc[rows, "district"] = [
        rng.choice(names[names != name]) for name in record.district[rows]
    ]
    rows = some("spelling", np.ones(size, dtype=bool))
    record.loc[rows, "district"] = [rng.choice(SPELLINGS[n]) for n in record.district[rows]]
    lost = some("missing to_time", (record["from"] <= record.to).to_numpy())

    other = (office == OTHER_DATES).to_numpy()
    for column, name in [("from_time", "from"), ("to_time", "to"), ("recorded_time", "recorded")]:
        text = _text(record[name])
        record[column] = text.where(~other, _text(record[name], "%d.%m.%Y %H:%M"))
    record.loc[lost, "to_time"] = np.nan
    record = record.sort_values(["recorded", "incident_id", "version"], kind="stable")
    record = record.reset_index(drop=True)
    twice = np.sort(some("duplicate", np.ones(size, dtype=bool)))
    again = twice + rng.integers(0, 4, twice.size)  # the copy stands near its original
    order = np.argsort(np.concatenate([np.arange(size), again + 0.5]), kind="stable")
    return record.loc[np.concatenate([np.arange(size), twice])[order]].reset_index(drop=True)


def _text(times, form="%Y-%m-%d %H:%M"):
    """Return times as text to the minute."""
    return pd.Series(times).dt.strftime(form).astype(object)


def _survey(rng, crimes, districts):
    """Return the victim survey: one row a district.

    Respondents are drawn until enough of them had a burglary to estimate a rate from.
    """
    rows = []
    burglaries = crimes[crimes.offence == "burglary"]
    for district, people in zip(districts.district, districts.population, strict=True):
        own = burglaries[burglaries.district == district]
        told = int((own.how_known == "citizen report").sum())
        # A household has about 2.4 people, and every sixth burglary hits the same home again.
        chance = min(0.6, len(own) / 1.2 / (people / 2.4))
        respondents = int(max(1_200, np.ceil(250 / chance / 50) * 50))
        victims = int(min(rng.binomial(respondents, chance), 0.75 * len(own)))
        said = int(rng.hypergeometric(told, len(own) - told, victims))
        rows.append((district, respondents, victims, said))
    return pd.DataFrame(rows, columns=["district", "respondents", "victims", "told_police"])


# -- Measuring what was planted ------------------------------------------------------------------


def clean(record):
    """Return the record as a careful analyst leaves it, with times parsed and `x`, `y` (metres).

    Copies dropped, the last version kept, swapped coordinates turned back, unusable ones missing,
    windows put in order, district names as they should be.
    """
    record = record.drop_duplicates()
    record = record.sort_values(["incident_id", "version"], kind="stable")
    record = record.drop_duplicates("incident_id", keep="last").reset_index(drop=True)
    for column in ["from_time", "to_time", "recorded_time"]:
        iso = pd.to_datetime(record[column], format="%Y-%m-%d %H:%M", errors="coerce")
        other = pd.to_datetime(record[column], format="%d.%m.%Y %H:%M", errors="coerce")
        record[column] = iso.fillna(other)
    record["to_time"] = record.to_time.fillna(record.from_time)
    late = record.to_time < record.from_time
    record.loc[late, ["from_time", "to_time"]] = record.loc[
        late, ["to_time", "from_time"]
    ].to_numpy()
    swapped = record.lon > record.lat
    record.loc[swapped, ["lon", "lat"]] = record.loc[swapped, ["lat", "lon"]].to_numpy()
    record.loc[record.lon == 0, ["lon", "lat"]] = np.nan
    known = {wrong: name for name, wrongs in SPELLINGS.items() for wrong in wrongs}
    record["district"] = record.district.replace(known)
    placed = record.lon.notna()
    record["x"] = record["y"] = np.nan
    record.loc[placed, "x"], record.loc[placed, "y"] = _to_metres(
        record.lon[placed], record.lat[placed]
    )
    return record


def effects(tables):
    """Return the size of every planted phenomenon; the comments say which measure is which.

    Shares and ratios, but for counts of rows, cells and victims.
    """
    cells, _, _ = _island(tables)
    raw = tables["incidents.csv"]
    truth = tables["truth/incidents_all.csv"]
    survey = tables["incidents_survey.csv"].set_index("district")
    rates = tables["truth/incidents_reporting.csv"].set_index("district").rate
    record = clean(raw)
    burglary = record[record.offence == "burglary"]
    placed = burglary[burglary.x.notna()]
    sure = placed[placed.precision != "district"]
    real = truth[truth.offence == "burglary"]
    real = real.assign(
        x=_to_metres(real.lon, real.lat)[0],
        y=_to_metres(real.lon, real.lat)[1],
        time=pd.to_datetime(real.time),
    )
    result = {
        "rows": len(raw),
        "burglary_rows": (raw.offence == "burglary").sum(),
        "burglary_december": (burglary.from_time >= "2025-12-01").sum(),
        "patrol_share": (record.how_known == "patrol").mean(),
        "burglary_citizen_share": (burglary.how_known == "citizen report").mean(),
    }

    # Unequal reporting moves the hotspot.
    told = real.groupby("district").reported.mean()
    estimate = survey.told_police / survey.victims
    wanted = 1 / estimate.reindex(sure.district).to_numpy()
    marsh = (cells.district == "Saltmarsh").to_numpy()
    top = round(CELLS_TOP * len(cells))
    result |= {
        "reported_saltmarsh": told["Saltmarsh"],
        "reported_elsewhere": told.drop("Saltmarsh").mean(),
        "survey_victims_min": survey.victims.min(),
        "survey_error_max": (estimate - rates).abs().max(),
        "survey_error_saltmarsh": abs(estimate - rates)["Saltmarsh"],
    }
    intensity = tables["truth/incidents_intensity.csv"].burglaries.to_numpy()
    surfaces = {
        "expected": kernel(cells.x, cells.y, cells, intensity),
        "true": kernel(real.x, real.y, cells),
        "recorded": kernel(sure.x, sure.y, cells),
        "corrected": kernel(sure.x, sure.y, cells, wanted),
    }
    for name, surface in surfaces.items():
        result[f"saltmarsh_peak_{name}"] = surface[marsh].max() / surface[~marsh].max()
        result[f"saltmarsh_top_{name}"] = marsh[np.argsort(-surface)[:top]].mean()

    # Clusters of cells: Moran's I; Gi* for hot cells only, with false discovery control.
    counts = _counts(sure, cells)
    neighbours = Queen.from_dataframe(tables["world_cells.geojson"], use_index=False)
    clustered = Moran(counts, neighbours, permutations=0)
    result["moran_i"], result["moran_z"] = clustered.I, clustered.z_norm
    p_values = norm.sf(G_Local(counts, neighbours, transform="B", star=True, permutations=0).Zs)
    result["hot_cells_plain"] = (p_values < 0.05).sum()
    result["hot_cells_fdr"] = (false_discovery_control(p_values) < 0.05).sum()

    # Places known only to the district heap up on a quiet cell.
    vague = burglary.precision == "district"
    result["district_only"] = vague.mean()
    result["district_only_orchard"] = vague[burglary.district == "Orchard"].mean()
    result["street_only"] = (burglary.precision == "street").mean()
    heap = _counts(placed, cells)
    middles = {str(cell_id([x], [y])[0]) for x, y in reference_points(cells).values()}
    first = int(heap.argmax())
    real_counts = _counts(real, cells)
    result["heap_is_reference"] = float(cells.cell[first] in middles)
    result["heap_over_hottest_cell"] = heap[first] / heap[~cells.cell.isin(middles)].max()
    result["heap_true_share_of_peak"] = real_counts[first] / real_counts.max()

    # Time windows.
    hours = np.bincount(real.time.dt.hour, minlength=24) / len(real)
    windows = burglary[burglary.to_time.notna()]
    profiles = {
        "aoristic": aoristic(windows.from_time, windows.to_time),
        "start": np.bincount(windows.from_time.dt.hour, minlength=24),
        "midpoint": np.bincount(
            (windows.from_time + (windows.to_time - windows.from_time) / 2).dt.hour, minlength=24
        ),
    }
    for name, profile in profiles.items():
        result[f"hours_off_{name}"] = np.abs(profile / profile.sum() - hours).sum() / 2

    # Near repeats.
    rng = np.random.default_rng(0)  # for the permutations alone
    result["knox_true"] = knox(real.x, real.y, real.time, rng)
    middle = sure.from_time + (sure.to_time - sure.from_time) / 2
    result["knox_recorded"] = knox(sure.x, sure.y, middle, rng)

    # The pattern lasts: eleven months of two years foretell the last December.
    last = (sure.from_time >= "2025-12-01").to_numpy()
    ahead = kernel(sure.x[~last], sure.y[~last], cells)
    caught = _counts(sure[last], cells)
    result["hit_rate"] = caught[np.argsort(-ahead)[:top]].sum() / caught.sum()
    result["pai"] = result["hit_rate"] / (top / len(cells))
    result["pei"] = caught[np.argsort(-ahead)[:top]].sum() / np.sort(caught)[-top:].sum()
    return {key: float(value) for key, value in result.items()}


def _counts(points, cells):
    """Return how many points (`x`, `y` in metres) lie in each cell."""
    ids = pd.Series(cell_id(points.x, points.y)).value_counts()
    return ids.reindex(cells.cell).fillna(0).to_numpy()


def aoristic(begin, end):
    """Return 24 hourly sums: each window spreads weight 1 evenly over the clock hours it touches.

    Ratcliffe (2000).
    """
    sums = np.zeros(24)
    first = begin.to_numpy().astype("datetime64[h]").astype(int)
    number = end.to_numpy().astype("datetime64[h]").astype(int) - first + 1
    for hour, count in zip(first, number, strict=True):
        np.add.at(sums, (hour + np.arange(count)) % 24, 1 / count)
    return sums


def knox(x, y, times, rng, metres=200, days=14, rounds=49):
    """Return pairs close in space and time over those expected with permuted dates.

    Knox (1964); times to the day, close means at most `days` apart.
    """
    pairs = cKDTree(np.column_stack([x, y])).query_pairs(metres, output_type="ndarray")
    day = times.to_numpy().astype("datetime64[D]").astype(int)

    def close(day):
        return (np.abs(day[pairs[:, 0]] - day[pairs[:, 1]]) <= days).sum()

    return close(day) / np.mean([close(rng.permutation(day)) for _ in range(rounds)])

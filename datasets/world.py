"""The island of Norvale: coastline, districts, roads, places, and a grid of 250 m cells.

All invented.  Built in metres (EPSG:32634) in open water around 18.3 E, 41.8 N; released in
WGS 84 (EPSG:4326).  Other generators give other islands of the same kind: the names keep their
relative places, the shapes and numbers differ.
"""

import geopandas as gpd
import numpy as np
import pandas as pd
import shapely
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components, dijkstra, minimum_spanning_tree

METRIC = 32634  # UTM zone 34 N, metres
CENTRE = (275_750.0, 4_631_250.0)  # the island's middle, metres, on the grid's lattice
CELL = 250.0  # side of a cell, metres
CORNER = (CENTRE[0] - 8_000.0, CENTRE[1] + 8_000.0)  # north-west corner of cell R00C00
LAND = 61.5e6  # land area, square metres
POPULATION = 60_000
COMMUNITIES = ["norric", "seldan", "tavi"]

# Middle of each district (km east and north of CENTRE), how far it reaches (km, relative), share
# of the population, shares of the three communities.  The shares are invented and stand for
# nothing: they give every lab groups of unequal size in unequal places.
DISTRICTS = pd.DataFrame(
    [
        ("Harbour", -3.00, -0.35, 0.10, 6_500, 0.70, 0.21, 0.09),
        ("Old Town", -1.55, 0.55, 0.00, 7_000, 0.78, 0.16, 0.06),
        ("Mill", -1.75, -1.75, 0.45, 7_500, 0.50, 0.38, 0.12),
        ("Orchard", -2.55, 2.25, 0.75, 5_500, 0.81, 0.14, 0.05),
        ("Station", 0.00, -0.10, 0.05, 9_000, 0.72, 0.20, 0.08),
        ("Hillside", 0.40, 1.90, 0.55, 7_500, 0.80, 0.15, 0.05),
        ("Lakeside", 3.00, 1.50, 0.55, 4_500, 0.82, 0.13, 0.05),
        ("Foundry", 0.85, -2.00, 0.45, 6_500, 0.72, 0.20, 0.08),
        ("Saltmarsh", 3.20, -1.15, 0.50, 6_000, 0.46, 0.38, 0.16),
    ],
    columns=["district", "east", "north", "reach", "population", *COMMUNITIES],
).set_index("district")

# Settlements of a district: how many, spread (m), share of people each, distance from the middle.
SETTLEMENTS = {
    "Harbour": [(1, 520, 1.0, (0, 100))],
    "Old Town": [(1, 480, 1.0, (0, 100))],
    "Mill": [(1, 520, 0.7, (0, 200)), (1, 330, 0.3, (1_000, 1_400))],
    "Orchard": [(4, 300, 0.25, (900, 1_900))],
    "Station": [(1, 600, 1.0, (0, 100))],
    "Hillside": [(1, 560, 0.7, (0, 300)), (1, 330, 0.3, (900, 1_300))],
    "Lakeside": [(2, 380, 0.5, (600, 1_300))],
    "Foundry": [(1, 500, 0.7, (100, 400)), (1, 330, 0.3, (900, 1_300))],
    "Saltmarsh": [(1, 430, 0.8, (0, 250)), (1, 300, 0.2, (900, 1_300))],
}

PLACES = [  # place, kind, district it lies in
    ("Ferry Port", "ferry port", "Harbour"),
    ("Central Police Station", "police station", "Station"),
    ("Island Hospital", "hospital", "Hillside"),
    ("Bus Station", "bus station", "Station"),
    ("Market Square", "market", "Old Town"),
    ("Town Hall", "town hall", "Old Town"),
    ("Old Town School", "school", "Old Town"),
    ("Station School", "school", "Station"),
    ("Mill School", "school", "Mill"),
    ("Hillside School", "school", "Hillside"),
    ("Foundry School", "school", "Foundry"),
    ("Saltmarsh School", "school", "Saltmarsh"),
    ("Lakeside School", "school", "Lakeside"),
    ("Orchard School", "school", "Orchard"),
    ("Foundry Works", "works", "Foundry"),
    ("Old Mill", "works", "Mill"),
    ("Fish Market", "market", "Harbour"),
    ("Stadium", "sports ground", "Station"),
    ("Library", "library", "Old Town"),
    ("Fire Station", "fire station", "Station"),
    ("Lake Beach", "recreation", "Lakeside"),
    ("Marsh Community Centre", "community centre", "Saltmarsh"),
    ("Mill Community Centre", "community centre", "Mill"),
]


def build(rng):
    """Return the released tables of the island, all GeoDataFrames in EPSG:4326.

    ``world_coastline`` 1 polygon, ``world_districts`` 9 polygons that tile it,
    ``world_roads`` lines, ``world_places`` points, ``world_cells`` squares of 250 m whose
    centre is on land.  People are whole numbers and sum to 60,000.
    """
    middles = DISTRICTS[["east", "north"]].to_numpy() * 1_000 + CENTRE
    middles = np.round(middles + rng.uniform(-120, 120, middles.shape), 1)
    middles = pd.DataFrame(middles, index=DISTRICTS.index, columns=["x", "y"])
    coast, lake = _coast(rng, middles.loc["Lakeside"])
    districts = _districts(rng, coast.difference(lake), middles)
    land = shapely.coverage_union_all(districts.geometry.to_numpy())
    cells = _cells(rng, districts, middles, lake)
    roads = _roads(rng, cells, land)
    places = _places(rng, cells, roads, land)

    people = cells.groupby("district")[["population", *COMMUNITIES]].sum()
    districts = districts.join(people, on="district")
    districts["area_km2"] = (districts.area / 1e6).round(3)
    order = ["district", "population", *COMMUNITIES, "area_km2", "geometry"]
    coastline = gpd.GeoDataFrame({"island": ["Norvale"]}, geometry=[land], crs=METRIC)
    tables = {
        "world_coastline.geojson": coastline,
        "world_districts.geojson": districts[order],
        "world_roads.geojson": roads,
        "world_places.geojson": places,
        "world_cells.geojson": cells.drop(columns=["x", "y"]),
    }
    return {key: _degrees(table) for key, table in tables.items()}


def effects(tables):
    """Return the island's measures: area, cells, shares of the communities (0 to 1)."""
    districts = tables["world_districts.geojson"].set_index("district")
    people = districts[["population", *COMMUNITIES]].sum()
    minority = 1 - districts.norric / districts.population
    return {
        "cells": len(tables["world_cells.geojson"]),
        "area_km2": districts.area_km2.sum(),
        "population": people.population,
        "share_norric": people.norric / people.population,
        "share_seldan": people.seldan / people.population,
        "share_tavi": people.tavi / people.population,
        "minority_saltmarsh": minority["Saltmarsh"],
        "minority_mill": minority["Mill"],
        "minority_elsewhere_max": minority.drop(["Saltmarsh", "Mill"]).max(),
        "road_km": tables["world_roads.geojson"].to_crs(METRIC).length.sum() / 1_000,
    }


def largest_remainder(total, weights):
    """Return whole numbers that sum to `total`, as near as can be to the shares of `weights`.

    Hamilton's method; ties go to the earlier entry.  Rounding to 9 decimals first keeps a
    last-bit difference between processors from moving a person.
    """
    weights = np.asarray(weights, dtype=float)
    exact = np.round(total * weights / weights.sum(), 9)
    whole = np.floor(exact).astype(int)
    behind = np.argsort(-np.round(exact - whole, 9), kind="stable")
    whole[behind[: total - whole.sum()]] += 1
    return whole


def cell_id(x, y):
    """Return the ids ("R12C07") of the grid cells that hold the points; metres, EPSG:32634."""
    rows = np.floor((CORNER[1] - np.asarray(y)) / CELL).astype(int)
    columns = np.floor((np.asarray(x) - CORNER[0]) / CELL).astype(int)
    return np.array([f"R{r:02d}C{c:02d}" for r, c in zip(rows, columns, strict=True)], dtype=object)


def _degrees(table):
    """Return the table in EPSG:4326 with coordinates rounded to 6 decimals."""
    table = table.to_crs(4326)
    shapes = shapely.transform(table.geometry.to_numpy(), lambda points: np.round(points, 6))
    return table.set_geometry(gpd.GeoSeries(shapes, index=table.index, crs=4326))


def _outline(rng, radius, roughness, angles):
    """Return radii (m) of a closed, irregular curve: random waves, finer ones weaker."""
    waves = np.arange(2, 60)
    size = rng.normal(0, roughness, waves.size) / waves**1.05
    phase = rng.uniform(0, 2 * np.pi, waves.size)
    return radius * (1 + (size[:, None] * np.cos(np.outer(waves, angles) + phase[:, None])).sum(0))


def _bump(angles, at, width):
    """Return a smooth bump of height 1 around the angle `at` (radians)."""
    away = (angles - at + np.pi) % (2 * np.pi) - np.pi
    return np.exp(-((away / width) ** 2))


def _ring(centre, angles, radii, stretch=1.0):
    """Return a polygon from polar coordinates, rounded to 0.1 m."""
    x = centre[0] + radii * np.cos(angles) * stretch
    y = centre[1] + radii * np.sin(angles) / stretch
    return shapely.Polygon(np.round(np.column_stack([x, y]), 1))


def _coast(rng, lakeside):
    """Return the outer polygon of the island and the lake in it (metres)."""
    angles = np.linspace(0, 2 * np.pi, 720, endpoint=False)
    radii = _outline(rng, 1.0, 0.16, angles)
    # The harbour lies in a bay in the west between two headlands; the south-east shore is a
    # marsh, cut by many small inlets.
    bay = np.pi + 0.10
    radii *= 1 - 0.30 * _bump(angles, bay, 0.13)
    radii *= 1 + 0.07 * _bump(angles, bay - 0.32, 0.12) + 0.06 * _bump(angles, bay + 0.30, 0.10)
    inlets = np.abs(np.sin(angles * 31 + rng.uniform(0, np.pi))) * rng.uniform(0.4, 1, angles.size)
    radii *= 1 - 0.07 * _bump(angles, -0.45, 0.38) * inlets
    small = _outline(rng, 480, 0.25, angles[::12])
    lake = _ring((lakeside.x + 150, lakeside.y - 50), angles[::12], small, 1.25)
    area = _ring((0, 0), angles, radii * 10_000).area / 1e8
    radii *= np.sqrt((LAND + lake.area) / area)
    return _ring(CENTRE, angles, radii, 1.22), lake


def _districts(rng, land, middles):
    """Return 9 polygons (metres) that tile the land: `district`, `geometry`.

    The land is cut into small Voronoi pieces, and each piece joins the district whose middle is
    nearest along the pieces.  Shortest paths keep every district in one part, and whole pieces
    keep neighbours' corners identical, so that rounding opens no gap.
    """
    step = np.arange(-7_500, 7_501, 300.0)
    lattice = np.stack(np.meshgrid(step, step), -1).reshape(-1, 2) + CENTRE
    lattice = np.round(lattice + rng.uniform(-110, 110, lattice.shape), 1)
    edges = shapely.voronoi_polygons(shapely.MultiPoint(lattice), only_edges=True)
    lines = shapely.union_all([edges, land.boundary])
    pieces = np.array(shapely.get_parts(shapely.polygonize(shapely.get_parts(lines))))
    # Slivers that the coast cuts off a piece would become loose islets: the sea takes them.
    inside = shapely.contains(land, shapely.point_on_surface(pieces))
    pieces = pieces[inside & (shapely.area(pieces) > 5)]
    # The order of polygonize is not promised; sort by place.
    centres = np.round(shapely.get_coordinates(shapely.centroid(pieces)), 1)
    order = np.lexsort(centres.T)
    pieces, centres = pieces[order], centres[order]

    a, b = shapely.STRtree(pieces).query(pieces, predicate="touches")
    sides = shapely.length(shapely.intersection(pieces[a], pieces[b])) > 0.3  # not by a corner only
    a, b = a[sides & (a < b)], b[sides & (a < b)]
    order = np.lexsort([b, a])
    a, b = a[order], b[order]
    steps = np.hypot(*(centres[a] - centres[b]).T) * rng.uniform(0.8, 1.2, a.size)
    graph = coo_matrix((steps, (a, b)), shape=(len(pieces),) * 2).tocsr()
    starts = shapely.STRtree(pieces).nearest(shapely.points(middles.to_numpy()))
    away = dijkstra(graph, directed=False, indices=starts)
    owner = np.round(away - 1_000 * DISTRICTS.reach.to_numpy()[:, None], 6).argmin(axis=0)
    owner[~np.isfinite(away).all(axis=0)] = -1  # hangs on by a corner only
    shapes = [shapely.coverage_union_all(pieces[owner == k]) for k in range(len(middles))]
    shapes = [shapely.normalize(shape) for shape in shapes]
    return gpd.GeoDataFrame({"district": middles.index}, geometry=shapes, crs=METRIC)


def _cells(rng, districts, middles, lake):
    """Return the 250 m cells on land with people and dwellings; also the centres `x`, `y`."""
    number = np.arange(64)
    rows, columns = (part.ravel() for part in np.meshgrid(number, number, indexing="ij"))
    x, y = CORNER[0] + (columns + 0.5) * CELL, CORNER[1] - (rows + 0.5) * CELL
    found, which = shapely.STRtree(shapely.points(x, y)).query(
        districts.geometry.to_numpy(), predicate="contains"
    )[::-1]
    order = np.argsort(found)
    found, which = found[order], which[order]
    x, y = x[found], y[found]
    cells = gpd.GeoDataFrame(
        {"cell": cell_id(x, y), "district": districts.district.to_numpy()[which], "x": x, "y": y},
        geometry=shapely.box(x - CELL / 2, y - CELL / 2, x + CELL / 2, y + CELL / 2),
        crs=METRIC,
    )
    density, core = _settle(rng, cells, middles)
    cells["land_use"] = _land_use(rng, cells, districts, middles, density, core)
    farms = rng.random(len(cells)) < 0.3
    density = np.where(cells.land_use.isin(["farmland", "woodland"]), 0.035 * farms, density)
    density[cells.land_use == "wetland"] = 0
    density *= cells.land_use.map({"port": 0.15, "industry": 0.3, "centre": 1.1}).fillna(1)

    drawn = DISTRICTS.population * rng.uniform(0.94, 1.06, len(DISTRICTS))
    quota = dict(zip(DISTRICTS.index, largest_remainder(POPULATION, drawn), strict=True))
    cells[["population", *COMMUNITIES]] = 0
    for district, total in quota.items():
        rows = np.flatnonzero(cells.district == district)
        weights = density[rows] / density[rows].sum()
        weights[weights * total < 10] = 0  # a cell has nobody, or enough to be mixed
        people = largest_remainder(total, weights)
        shares = rng.dirichlet(45 * DISTRICTS.loc[district, COMMUNITIES].astype(float), rows.size)
        split = np.array([largest_remainder(*pair) for pair in zip(people, shares, strict=True)])
        # Nowhere is one community alone.
        alone = (split == people[:, None]) & (people[:, None] > 0)
        split = split - alone + np.roll(alone, 1, axis=1)
        cells.loc[rows, ["population", *COMMUNITIES]] = np.column_stack([people, split])
    size = rng.normal(2.45, 0.15, len(cells)).clip(2.0, 3.0)
    cells["dwellings"] = np.ceil(np.round(cells.population / size, 6)).astype(int)
    order = ["cell", "district", "land_use", "population", *COMMUNITIES, "dwellings"]
    return cells[[*order, "x", "y", "geometry"]]


def _settle(rng, cells, middles):
    """Return relative population density per cell, and the distance (m) to the district core."""
    density, core = np.zeros(len(cells)), np.full(len(cells), np.inf)
    for district, groups in SETTLEMENTS.items():
        own = np.flatnonzero(cells.district == district)
        x, y = cells.x.to_numpy()[own], cells.y.to_numpy()[own]
        turn = rng.uniform(0, 2 * np.pi)
        middle = middles.loc[district]
        for count, spread, share, reach in groups:
            for k in range(count):
                # Villages stand around the middle like the hours of a clock, not on one heap.
                angle = turn + 2 * np.pi * (k + rng.uniform(-0.2, 0.2)) / count
                away = rng.uniform(*reach)
                at = middle.x + away * np.cos(angle), middle.y + away * np.sin(angle)
                squared = (x - at[0]) ** 2 + (y - at[1]) ** 2
                nearest = squared.argmin()  # move a village that fell into the water
                squared = (x - x[nearest]) ** 2 + (y - y[nearest]) ** 2
                bell = np.exp(-squared / 2 / spread**2)
                density[own] += (
                    share * bell * (CELL / spread) ** 2 * DISTRICTS.population[district] / 5_000
                )
                if k == 0 and reach == groups[0][3]:
                    core[own] = np.sqrt(squared)
            turn += 2.1
    return density * rng.lognormal(0, 0.3, density.size), core


def _land_use(rng, cells, districts, middles, density, core):
    """Return the land use of each cell; the first rule that fits wins."""
    land = shapely.coverage_union_all(districts.geometry.to_numpy())
    shore = shapely.distance(shapely.points(cells.x, cells.y), land.exterior)
    works = middles.loc["Foundry"] + rng.uniform(-200, 200, 2) + np.array([450, -650])
    mill = middles.loc["Mill"] + np.array([-500, -500])
    bay = middles.loc["Harbour"]
    to_works = np.hypot(cells.x - works.x, cells.y - works.y)
    to_mill = np.hypot(cells.x - mill.x, cells.y - mill.y)
    to_bay = np.hypot(cells.x - bay.x, cells.y - bay.y)
    # A slow random field decides between wood and field, so that woods hang together.
    waves = rng.normal(0, 1 / 900, (8, 2))
    phase = rng.uniform(0, 2 * np.pi, 8)
    field = np.cos(
        np.outer(cells.x - CENTRE[0], waves[:, 0])
        + np.outer(cells.y - CENTRE[1], waves[:, 1])
        + phase
    ).sum(axis=1)
    name, built = cells.district, density > 0.075
    rules = [
        ((name == "Harbour") & (shore < 350) & (to_bay < 1_500), "port"),
        (name.isin(["Foundry"]) & (to_works < 600), "industry"),
        (name.isin(["Mill"]) & (to_mill < 330), "industry"),
        (name.isin(["Station", "Old Town", "Harbour"]) & (core < 480) & built, "centre"),
        (built, "residential"),
        ((name == "Saltmarsh") & (shore < 750), "wetland"),
        ((name == "Hillside") & (field > -1.5), "woodland"),
        (field > 2.2, "woodland"),
    ]
    return np.select([rule for rule, _ in rules], [use for _, use in rules], "farmland")


def _roads(rng, cells, land):
    """Return the road network as lines between junctions: `road`, `kind`; connected, on land.

    Junctions are the cell centres, moved a little.  Main roads are cheapest paths between the
    district cores, streets join built-up cells, tracks reach the rest.
    """
    town = cells.land_use.isin(["centre", "residential", "industry", "port"]).to_numpy()
    push = (
        rng.uniform(-75, 75, (len(cells), 2))
        * np.where(cells.district == "Station", 0.4, 1)[:, None]
    )
    nodes = cells[["x", "y"]].to_numpy() + np.round(push, 1)
    dry = shapely.contains_xy(land.buffer(-25), nodes)
    nodes[~dry] = cells.loc[~dry, ["x", "y"]]
    where = {key: k for k, key in enumerate(cells.cell)}
    rows = cells.cell.str[1:3].astype(int).to_numpy()
    columns = cells.cell.str[4:].astype(int).to_numpy()
    pairs = []
    for down, right in [(0, 1), (1, 0), (1, 1), (1, -1)]:
        names = [f"R{r + down:02d}C{c + right:02d}" for r, c in zip(rows, columns, strict=True)]
        pairs += [(k, where[name], down and right) for k, name in enumerate(names) if name in where]
    a, b, slanted = np.array(pairs).T
    lines = shapely.linestrings(np.stack([nodes[a], nodes[b]], axis=1))
    fits = shapely.covers(land.buffer(-5), lines)
    a, b, slanted, lines = a[fits], b[fits], slanted[fits] != 0, lines[fits]
    cost = np.round(shapely.length(lines) * rng.uniform(0.9, 1.4, a.size), 3)
    linked = _main_component(a, b, len(cells))
    keep = linked[a]
    a, b, slanted, lines, cost = a[keep], b[keep], slanted[keep], lines[keep], cost[keep]

    main = _main_roads(cells, a, b, cost, linked)
    street = ~main & town[a] & town[b] & ~slanted & (rng.random(a.size) < 0.88)
    # Tracks: a spanning tree over everything that prefers existing roads, without its dead ends
    # in empty land.
    price = np.where(main, 1e-3, np.where(street, 1e-2, 1)) * cost * np.where(slanted, 1.3, 1)
    tree = minimum_spanning_tree(coo_matrix((price, (a, b)), shape=(len(cells),) * 2).tocsr())
    chosen = set(zip(*(part.tolist() for part in tree.nonzero()), strict=True))
    in_tree = np.array([pair in chosen for pair in zip(a.tolist(), b.tolist(), strict=True)])
    kept = main | street | in_tree
    lived = cells.population.to_numpy() > 0
    for _ in range(25):
        degree = np.bincount(np.concatenate([a[kept], b[kept]]), minlength=len(cells))
        loose = ((degree[a] == 1) & ~lived[a]) | ((degree[b] == 1) & ~lived[b])
        kept &= ~(loose & ~main)
    kind = np.where(main, "main", np.where(town[a] & town[b], "street", "track"))

    parts = []
    for name in ["main", "street", "track"]:
        chosen = np.flatnonzero(kept & (kind == name))
        district = cells.district.to_numpy()[a[chosen]]
        for owner in DISTRICTS.index:
            # Streets merge into longer lines; each line is one named road.
            group = shapely.line_merge(shapely.multilinestrings(lines[chosen[district == owner]]))
            group = shapely.get_parts(shapely.normalize(group))
            title = {"main": "Road", "street": "Street", "track": "Track"}[name]
            parts += [(f"{owner} {title} {k}", name, line) for k, line in enumerate(group, 1)]
    return gpd.GeoDataFrame(parts, columns=["road", "kind", "geometry"], crs=METRIC)


def _main_component(a, b, count):
    """Return which nodes lie in the largest connected part of the graph with edges a-b."""
    graph = coo_matrix((np.ones(a.size), (a, b)), shape=(count, count))
    label = connected_components(graph, directed=False)[1]
    return label == np.bincount(label).argmax()


def _main_roads(cells, a, b, cost, linked):
    """Return which edges are main roads: cheapest paths between neighbouring district cores."""
    core = {}
    for district, group in cells[linked].groupby("district"):
        core[district] = group.population.idxmax()
    routes = [
        ("Harbour", "Old Town"),
        ("Old Town", "Station"),
        ("Harbour", "Station"),
        ("Harbour", "Mill"),
        ("Mill", "Foundry"),
        ("Foundry", "Station"),
        ("Station", "Hillside"),
        ("Foundry", "Saltmarsh"),
        ("Station", "Saltmarsh"),
        ("Saltmarsh", "Lakeside"),
        ("Lakeside", "Hillside"),
        ("Hillside", "Orchard"),
        ("Orchard", "Old Town"),
        ("Mill", "Station"),
    ]
    number = {pair: k for k, pair in enumerate(zip(a.tolist(), b.tolist(), strict=True))}
    main = np.zeros(a.size, dtype=bool)
    for start, end in routes:
        price = np.where(main, 0.55, 1.0) * cost  # a new road likes to use an old one
        graph = coo_matrix((price, (a, b)), shape=(len(cells),) * 2).tocsr()
        _, before = dijkstra(graph, directed=False, indices=core[start], return_predecessors=True)
        node = core[end]
        while node != core[start]:
            step = before[node], node
            main[number[step] if step in number else number[step[::-1]]] = True
            node = before[node]
    return main


def _places(rng, cells, roads, land):
    """Return named points beside a road in the right kind of cell: `place`, `kind`."""
    wanted = {
        "ferry port": ["port"],
        "works": ["industry"],
        "recreation": ["farmland", "woodland"],
        "hospital": ["residential"],
        "school": ["residential", "centre"],
    }
    shapes = roads.geometry.to_numpy()
    tree = shapely.STRtree(shapes)
    points = []
    for _, kind, district in PLACES:
        own = cells[cells.district == district]
        fitting = own[own.land_use.isin(wanted.get(kind, ["centre", "residential"]))]
        fitting = fitting if len(fitting) else own
        if kind == "ferry port":
            centres = shapely.points(fitting.x, fitting.y)
            spot = fitting.iloc[np.round(shapely.distance(centres, land.exterior), 3).argmin()]
        else:
            # Busy cells are likelier, the very edge of a settlement is not chosen.
            likely = fitting.population.to_numpy() + 1.0
            spot = fitting.iloc[rng.choice(len(fitting), p=likely / likely.sum())]
        point = shapely.Point(spot.x, spot.y)
        road = shapes[tree.nearest(point)]
        points.append(road.interpolate(road.project(point)))
    names, kinds, _ = zip(*PLACES, strict=True)
    return gpd.GeoDataFrame({"place": names, "kind": kinds}, geometry=points, crs=METRIC)

"""The course's invented data: one module a dataset, one command for all.

Every dataset module has two functions::

    build(rng, tables) -> dict of tables      # `world`, the first, takes rng alone
    effects(tables)    -> dict of numbers     # how large each planted phenomenon came out

The keys are file names relative to this folder.  Keys that start with ``truth/`` are never
released.  To add a dataset, write such a module, add its name to `ORDER`, a picture to `pictures`
and a row to `README.md`.  A module may list the datasets whose tables it uses in ``NEEDS``
(default: all before it); only those are built then.
"""

import importlib
import json
import os
import re
from pathlib import Path

import numpy as np

SEED = 20260519
# A dataset may use the tables of those before it.
ORDER = [
    "world",
    "incidents",
    "people",
    "registers",
    "patrols",
    "scores",
    "calls",
    "transfers",
    "custody",
    "posts",
    "shares",
    "reports",
    "evidence",
]
FOLDER = Path(__file__).parent

# Decimals of a number column in a CSV file; other columns of decimals get four.
DECIMALS = {"lon": 6, "lat": 6, "amount": 2, "probability": 2, "night_share": 2}


def generator(seed, name):
    """Return the generator of one dataset, from the seed and the dataset's name.

    The name is part of the entropy, so adding a dataset leaves all the others as they are.
    """
    return np.random.default_rng([seed, *name.encode()])


def build(seed=SEED, names=None):
    """Return ``{file name: table}`` for the datasets `names` (default: all) of `seed`.

    Tables hold what reading the written file gives: a GeoDataFrame in EPSG:4326 for .geojson, a
    DataFrame for .csv with times as text.  Earlier datasets are built as well, because later
    ones use them; they are left out of the answer if not asked for.
    Raises ValueError for an unknown name.
    """
    names = ORDER if names is None else list(names)
    for name in names:
        if name not in ORDER:
            raise ValueError(f"There is no dataset {name!r}: choose from {', '.join(ORDER)}.")
    tables = {}
    for name in _with_needs(names):
        module = importlib.import_module(f"datasets.{name}")
        rng = generator(seed, name)
        tables |= module.build(rng, tables) if tables else module.build(rng)
    return {key: table for key, table in tables.items() if dataset_of(key) in names}


def _with_needs(names):
    """Return the datasets to build for `names`, in their order: those and what they use."""
    wanted = set(names)
    for place, name in reversed(list(enumerate(ORDER))):
        if name in wanted:
            module = importlib.import_module(f"datasets.{name}")
            wanted |= set(getattr(module, "NEEDS", ORDER[:place]))
    return [name for name in ORDER if name in wanted]


def dataset_of(key):
    """Return the dataset a file belongs to: ``truth/incidents_all.csv`` -> ``incidents``."""
    return Path(key).stem.split("_")[0]


def content(key, table):
    """Return the text of a table as its file holds it; the same on every machine."""
    return _geojson(table) if key.endswith(".geojson") else _csv(table)


def write(tables, folder=FOLDER):
    """Write the tables into `folder` and return ``{file name: bytes written}``.

    A value that is bytes already (a picture) is written as it is.

    Everything is written under temporary names first and renamed at the end, so that a failure
    (full disk, no permission) leaves the files of before.  Raises OSError then.
    """
    folder = Path(folder)
    waiting = []
    try:
        for key, table in tables.items():
            target = folder / key
            target.parent.mkdir(parents=True, exist_ok=True)
            draft = target.with_name(f".{target.name}.draft")
            waiting.append((draft, target))
            made = table if isinstance(table, bytes) else content(key, table).encode("utf-8")
            draft.write_bytes(made)
        for _, target in waiting:
            if target.is_dir():  # the one thing that would stop the renaming half-way
                raise IsADirectoryError(f"{target} is a folder")
        for draft, target in waiting:
            os.replace(draft, target)
    finally:
        for draft, _ in waiting:
            if draft.exists():
                draft.unlink()
    return {key: (folder / key).stat().st_size for key in tables}


def overview(text, tables):
    """Return the overview (README.md) with the number of rows of each file in its table."""

    def counted(line):
        files = re.findall(r"`(\w+\.(?:csv|geojson))`", line[0])
        rows = "<br>".join(f"{len(tables[file]):,}" for file in files)
        return f"{line[1]}{rows}{line[2]}"

    table = r"^(\| `\w+` \| [^|]+ \| [^|]+ \| )[^|]*( \| \[\w+\]\(\w+\.md\) \|)$"
    before, rest = text.split("<!-- The numbers", 1)
    within, after = rest.split("<!-- Up to here", 1)
    within = re.sub(table, counted, within, flags=re.MULTILINE)
    return f"{before}<!-- The numbers{within}<!-- Up to here{after}"


def _csv(table):
    """Return CSV text: comma, ``\\n`` line ends, a fixed number of decimals per column."""
    text = table.copy()
    for column in text.select_dtypes("float").columns:
        form = f"{{:.{DECIMALS.get(column, 4)}f}}".format
        text[column] = text[column].map(form, na_action="ignore").astype(object)
    return text.to_csv(index=False, lineterminator="\n")


def _geojson(table):
    """Return GeoJSON text (RFC 7946: WGS 84, longitude first), one feature a line.

    Written with json, not GDAL, whose versions differ in number format and member order.
    Raises ValueError for a table in another coordinate system.
    """
    if table.crs is None or table.crs.to_epsg() != 4326:
        raise ValueError("a GeoJSON file is in EPSG:4326: change the table with .to_crs(4326)")
    properties = table.drop(columns="geometry").to_dict("records")
    lines = []
    for values, shape in zip(properties, table.geometry, strict=True):
        shape = shape.__geo_interface__
        geometry = {"type": shape["type"], "coordinates": _rounded(shape["coordinates"])}
        feature = {"type": "Feature", "properties": values, "geometry": geometry}
        lines.append(json.dumps(feature, separators=(",", ":"), ensure_ascii=False))
    return '{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n"


def _rounded(coordinates):
    """Return nested coordinates as lists rounded to 6 decimals (about 0.1 m)."""
    if isinstance(coordinates, float):
        return round(coordinates, 6)
    return [_rounded(part) for part in coordinates]

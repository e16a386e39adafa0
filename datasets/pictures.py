"""One picture of each dataset, and one of how the datasets meet: for `README.md` in this folder.

    draw(tables)                 # {"pictures/posts.png": bytes, ...}: datasets.write() writes them

Pictures are drawn from released tables alone, and show what a datasheet says anyway (how much,
when, where), never what a lab asks for: no rate by group, no group of accounts, nobody's rank.
They stand in the overview and not in the datasheets, because a lab gets a copy of its datasheets
without any picture.

To add a dataset: a function here, an entry in `PICTURES`, and a row in `MEETS`.
Colours are Okabe and Ito's and cividis, which everybody can tell apart, also in print.
"""

import io
from itertools import pairwise

import matplotlib
import numpy as np
import pandas as pd
from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch
from matplotlib.patheffects import withStroke
from PIL import Image

from datasets import calls, custody, incidents, patrols, posts, reports, scores, shares, transfers
from datasets.world import METRIC

FOLDER = "pictures"
DPI = 100
WIDTH = 9.0  # inches: 900 dots
HEIGHT = {"world": 5.6, "meet": 7.4}
USUAL_HEIGHT = 4.2
STYLE = {
    "font.family": "DejaVu Sans",  # comes with matplotlib
    "font.size": 10,
    "axes.titlesize": 12,
    "axes.titlelocation": "left",
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.axisbelow": True,
    "grid.color": "0.88",
    "hatch.linewidth": 0.6,
}
BLUE, ORANGE, GREEN, GREY, INK = "#0072B2", "#E69F00", "#009E73", "0.55", "0.15"

# How the datasets meet: by which columns, one key a column of the picture.  The dataset named
# here is where one looks the value up; with None there is no such place.
KEYS = {
    "place": "world",
    "name": None,
    "phone": "registers",
    "plate": "registers",
    "account online": None,
    "web page": "shares",
    "incident number": "incidents",
}
MEETS = {
    "world": {"place": "district, cell,\nroad, place"},
    "incidents": {"place": "district;\nlon, lat", "incident number": "incident_id"},
    "patrols": {"place": "cell"},
    "scores": {"place": "district"},
    "custody": {"place": "place", "name": "given_name,\nfamily_name"},
    "transfers": {"phone": "phone"},
    "calls": {"phone": "number_a,\nnumber_b"},
    "registers": {
        "place": "district;\naddress",
        "name": "given_name,\nfamily_name",
        "phone": "phone",
        "plate": "plate",
    },
    "reports": {
        "place": "district;\ntext",
        "name": "persons",
        "phone": "text (few)",
        "plate": "text",
        "incident number": "text",
    },
    "evidence": {
        "place": "text",
        "name": "text (few)",
        "account online": "account;\nsource",
        "web page": "source",
        "incident number": "text (one)",
    },
    "shares": {"account online": "account", "web page": "url"},
    "posts": {"place": "district;\ntext", "account online": "account"},
}
COVERED = {
    "world": "no dates",
    "incidents": "2024 and 2025",
    "patrols": "2024 and 2025",
    "scores": "autumn 2023,\nthen two years",
    "custody": "2024 and 2025",
    "transfers": "2025",
    "calls": "Jul to Dec 2025",
    "registers": "end of 2025",
    "reports": "2024 and 2025",
    "evidence": "Oct, Nov 2025",
    "shares": "Oct, Nov 2025",
    "posts": "Oct, Nov 2025",
}


def draw(tables, names=None):
    """Return ``{"pictures/NAME.png": bytes}`` for the datasets `names` (default: all).

    With all of them comes `meet`, how they meet.  The tables are those of `datasets.build`; what
    is in truth is not looked at.
    """
    released = {key: table for key, table in tables.items() if not key.startswith("truth/")}
    wanted = [name for name in PICTURES if names is None or name in names]
    pictures = {f"{FOLDER}/{name}.png": _png(name, PICTURES[name], released) for name in wanted}
    if len(wanted) == len(PICTURES):
        pictures[f"{FOLDER}/meet.png"] = _png("meet", draw_meet, released)
    return pictures


def _png(name, function, tables):
    """Return the PNG that `function` draws; the same bytes each time, whatever the user's style."""
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(STYLE)
        figure = Figure(
            figsize=(WIDTH, HEIGHT.get(name, USUAL_HEIGHT)), dpi=DPI, layout="constrained"
        )
        function(figure.add_subplot(), tables)
        drawn = io.BytesIO()
        # No name and version of the software, so that the picture alone decides the bytes.
        figure.savefig(drawn, format="png", metadata={"Software": None})
    # A palette makes the file three times smaller.
    palette = Image.open(drawn).convert("RGB").quantize(method=Image.Quantize.MAXCOVERAGE)
    file = io.BytesIO()
    palette.save(file, format="png", optimize=True)
    return file.getvalue()


# -- One picture a dataset -----------------------------------------------------------------------


def draw_world(ax, tables):
    """The island: people per cell, roads, districts and the port."""
    layers = {
        name: tables[f"world_{name}.geojson"].to_crs(METRIC)
        for name in ["cells", "districts", "roads", "places", "coastline"]
    }
    west, south, _, _ = layers["coastline"].total_bounds
    corner = np.array([west, south])

    def km(shape):
        return (np.array(shape.coords)[:, :2] - corner) / 1_000

    cells = layers["cells"]
    lived = cells[cells.population > 0]
    empty = [km(cell.exterior) for cell in cells[cells.population == 0].geometry]
    ax.add_collection(PolyCollection(empty, facecolor="0.93", edgecolor="0.93", linewidth=0.3))
    squares = PolyCollection(
        [km(cell.exterior) for cell in lived.geometry],
        array=lived.population.to_numpy(),
        cmap="cividis_r",
        edgecolor="face",
        linewidth=0.3,
    )
    ax.add_collection(squares)
    for kind, width in [("street", 0.4), ("main", 1.3)]:
        roads = layers["roads"].geometry[layers["roads"].kind == kind]
        ax.add_collection(LineCollection([km(r) for r in roads], color="white", linewidth=width))
    borders = [km(line) for line in layers["districts"].boundary.explode()]
    ax.add_collection(LineCollection(borders, color=INK, linewidth=0.9))
    halo = [withStroke(linewidth=2.5, foreground="white")]
    spots = layers["districts"].representative_point()
    for name, spot in zip(layers["districts"].district, spots, strict=True):
        x, y = km(spot)[0]
        ax.text(x, y, name, ha="center", va="center", path_effects=halo)
    port = layers["places"][layers["places"].kind == "ferry port"].geometry.iloc[0]
    x, y = km(port)[0]
    ax.plot(x, y, "v", color="#D55E00", markeredgecolor="white", markersize=11)
    ax.annotate("ferry port", (x, y), (-10, 0), textcoords="offset points", ha="right", va="center")
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.figure.colorbar(
        squares, ax=ax, label="people in a cell of 250 m (grey: none)", panchor=False
    )
    _name(
        ax,
        "world: the island of Norvale, its districts and roads",
        "km to the east",
        "km to the north",
    )


def draw_incidents(ax, tables):
    """Entries in the register by offence and month."""
    record = incidents.clean(tables["incidents.csv"])
    month = record.from_time.dt.to_period("M")
    months = pd.period_range("2024-01", "2025-12", freq="M")
    counts = pd.crosstab(record.offence, month).reindex(columns=months, fill_value=0)
    picture = ax.imshow(counts.to_numpy(), cmap="cividis_r", aspect="auto", interpolation="nearest")
    ax.set_yticks(range(len(counts)), counts.index)
    ax.set_xticks(range(0, 24, 3), [f"{m:%b}\n{m:%Y}" for m in months[::3]])
    ax.figure.colorbar(picture, ax=ax, label="entries in a month")
    _name(ax, "incidents: entries in the register, by offence and month", "month", "offence")


def draw_registers(ax, tables):
    """Years of birth in both registers."""
    bins = np.arange(1930, 2011, 5)
    for file, column, label, style in [
        ("residents", "birth_date", "residents", {"color": BLUE, "linewidth": 2.2}),
        (
            "licences",
            "born",
            "driving licences",
            {"color": "#D55E00", "linestyle": "--", "linewidth": 2.2},
        ),
    ]:
        years = tables[f"registers_{file}.csv"][column].str.extract(r"(\d{4})")[0].dropna()
        counts, _ = np.histogram(years.astype(int), bins)
        ax.stairs(counts, bins, label=label, **style)
    ax.legend(frameon=False, loc="upper left")
    _name(
        ax,
        "registers: year of birth as written, in both registers",
        "year of birth (groups of five years)",
        "rows",
    )


def draw_patrols(ax, tables):
    """Patrol time recorded in each week."""
    record = patrols.clean(tables["patrols.csv"])
    hours = record.groupby("week").half_hours.sum() / 2
    ax.plot(pd.to_datetime(hours.index), hours.to_numpy(), "-o", color=BLUE, markersize=3)
    ax.set_ylim(bottom=0)
    _dates(ax, "2024-01", "2026-01", "3MS", "%b\n%Y")
    _name(
        ax,
        "patrols: time recorded in each week, whole island",
        "week (the last one ends with the year)",
        "hours (as in the file)",
    )


def draw_scores(ax, tables):
    """How many people got each score."""
    counts = scores.clean(tables["scores.csv"]).score.astype(int).value_counts().sort_index()
    ax.bar(counts.index, counts.to_numpy(), color=BLUE, width=0.8)
    ax.axvline(6.5, color=INK, linestyle="--")
    ax.set_ylim(top=counts.max() * 1.18)
    ax.text(6.6, counts.max() * 1.08, "the vendor calls 7 and more “high”")
    ax.set_xticks(range(1, 11))
    _name(
        ax,
        "scores: the vendor's score, all people together",
        "score, 1 (low) to 10 (high)",
        "people",
    )


def draw_calls(ax, tables):
    """The degree plot: how many numbers had how many contacts."""
    table = calls.clean(tables["calls.csv"])
    contacts = pd.concat([table.number_a, table.number_b]).value_counts()
    counts = contacts.value_counts()
    ax.plot(counts.index, counts.to_numpy(), "o", color=BLUE, markersize=5, alpha=0.8)
    ax.set_xscale("log")
    ax.set_yscale("log")
    _plain(ax.xaxis, [1, 2, 5, 10, 20, 50, 100])
    _plain(ax.yaxis, [1, 2, 5, 10, 20, 50])
    _name(
        ax,
        "calls: contacts of a number (degree plot)",
        "different numbers it had contact with (log scale)",
        "numbers with so many\ncontacts (log scale)",
    )


def draw_transfers(ax, tables):
    """How large the transfers are."""
    amount = transfers.clean(tables["transfers.csv"]).amount
    ax.hist(
        amount, bins=10 ** np.arange(0, 4.21, 0.2), color=BLUE, edgecolor="white", linewidth=0.6
    )
    ax.set_xscale("log")
    _plain(ax.xaxis, [1, 10, 100, 1_000, 10_000])
    _name(
        ax, "transfers: amounts of the bookings in 2025", "amount in nors (log scale)", "bookings"
    )


def draw_custody(ax, tables):
    """How long people were held."""
    hours = custody.clean(tables["custody.csv"]).hours_held
    ax.hist(
        hours,
        bins=np.arange(0, hours.max() + 2) - 0.5,
        color=BLUE,
        edgecolor="white",
        linewidth=0.4,
    )
    _name(ax, "custody: hours in custody", "hours held", "records")


def draw_posts(ax, tables):
    """Posts collected on each day."""
    days = posts.clean(tables["posts.csv"]).time.dropna().dt.normalize().value_counts().sort_index()
    for saturday in days.index[days.index.day_of_week == 5]:
        start = saturday - pd.Timedelta(hours=12)
        ax.axvspan(start, start + pd.Timedelta(days=2), color="0.92", linewidth=0)
    ax.plot(days.index, days.to_numpy(), "-o", color=BLUE, markersize=4)
    ax.set_ylim(bottom=0)
    _dates(ax, "2025-10-01", "2025-11-30", "7D", "%d %b")
    _name(ax, "posts: posts of each day (grey: Saturday and Sunday)", "day, 2025", "posts")


def draw_shares(ax, tables):
    """How busy the accounts are."""
    counts = shares.clean(tables).account.value_counts()
    edges = 2 ** np.arange(int(np.log2(counts.max())) + 2)
    heights, _ = np.histogram(counts, edges)
    groups = [f"{low}" if low == 1 else f"{low}–{2 * low - 1}" for low in edges[:-1]]
    ax.bar(groups, heights, color=BLUE, width=0.85)
    title = "shares: how often each account shared a page in 60 days"
    _name(
        ax,
        title,
        "shares of an account (each group is twice as wide as the last)",
        "accounts",
    )


def draw_reports(ax, tables):
    """Reports of each month, by how the source knows."""
    table = reports.clean(tables["reports.csv"])
    month = table.date.dt.to_period("M")
    counts = pd.crosstab(month, table.source_access)
    counts = counts.reindex(pd.period_range(month.min(), month.max(), freq="M"), fill_value=0)
    start = np.zeros(len(counts))
    looks = [(BLUE, ""), (ORANGE, "///"), (GREEN, "..."), ("0.8", "xxx")]
    for kind, (colour, hatch) in zip(sorted(counts.columns), looks, strict=True):
        ax.bar(
            range(len(counts)),
            counts[kind],
            bottom=start,
            color=colour,
            hatch=hatch,
            edgecolor="white",
            label=kind,
        )
        start += counts[kind].to_numpy()
    ax.set_xticks(range(0, len(counts), 3), [f"{m:%b}\n{m:%Y}" for m in counts.index[::3]])
    ax.set_ylim(top=start.max() * 1.2)
    ax.legend(frameon=False, ncols=4, loc="upper center")
    _name(
        ax,
        "reports: reports of each month, by how the source knows",
        "month of the report",
        "reports",
    )


def draw_evidence(ax, tables):
    """When the items say that they were published."""
    items = tables["evidence_items.csv"]
    iso = pd.to_datetime(items.published, format="%Y-%m-%d %H:%M", errors="coerce")
    day = iso.fillna(pd.to_datetime(items.published, format="%d.%m.%Y %H:%M", errors="coerce"))
    day = day.dt.normalize()
    shown = day.between("2025-10-01", "2025-11-30")
    kinds = sorted(items.kind.unique(), reverse=True)
    above = items[shown].groupby([items.kind, day]).cumcount()  # items of one kind and day: stacked
    ax.plot(
        day[shown], items.kind[shown].map(kinds.index) + 0.17 * above, "o", color=BLUE, markersize=6
    )
    ax.set_yticks(range(len(kinds)), kinds)
    ax.set_ylim(-0.5, len(kinds) - 0.2)
    ax.grid(axis="x")
    _dates(ax, "2025-10-29", "2025-11-27", "4D", "%d %b")
    left_out = (
        f"one dot an item; {(~shown).sum()} of {len(items)} without a usable date are left out"
    )
    _name(ax, "evidence: items by kind and stated day", f"day, 2025 ({left_out})", "kind of item")


PICTURES = {
    "world": draw_world,
    "incidents": draw_incidents,
    "registers": draw_registers,
    "patrols": draw_patrols,
    "scores": draw_scores,
    "calls": draw_calls,
    "transfers": draw_transfers,
    "custody": draw_custody,
    "posts": draw_posts,
    "shares": draw_shares,
    "reports": draw_reports,
    "evidence": draw_evidence,
}


def _name(ax, title, x, y):
    ax.set(title=title, xlabel=x, ylabel=y)


def _dates(ax, start, end, step, form):
    """Label a time axis from `start` to `end`, one label each `step`."""
    days = pd.date_range(start, end, freq=step)
    ax.set_xticks(days, [f"{day:{form}}" for day in days])


def _plain(axis, values):
    """Label a log axis with plain numbers."""
    axis.set_ticks(values, [f"{value:,}" for value in values])
    axis.set_ticks([], minor=True)


# -- How they meet -------------------------------------------------------------------------------


def draw_meet(ax, tables):
    """A row a dataset, a column a key; a box says which column holds the key, arrows where to look.

    It draws `MEETS`; the tests ask the tables whether it is true.
    """
    ax.set_xlim(0, 9)
    ax.set_ylim(len(MEETS) + 0.6, -1.25)
    ax.set_axis_off()
    ax.set_title("How the datasets meet: which column leads to which")
    row = {name: place for place, name in enumerate(MEETS)}
    for place, name in enumerate(MEETS):
        if place % 2 == 0:
            ax.axhspan(place - 0.5, place + 0.5, color="0.95", linewidth=0)
        ax.text(0.08, place, name, va="center", weight="bold")
        ax.text(8.5, place, COVERED[name], va="center", ha="center", fontsize=8.5)
    ax.text(8.5, -0.88, "time covered", ha="center", va="center", weight="bold", fontsize=9)
    for x, (key, home) in enumerate(KEYS.items(), 1):
        x += 0.45
        ax.text(
            x, -0.88, key.replace(" ", "\n"), ha="center", va="center", weight="bold", fontsize=9
        )
        holders = [name for name in MEETS if key in MEETS[name]]
        for upper, lower in pairwise(holders):
            # Towards the place where one looks it up; both ways if there is none.
            style = "<|-|>" if home is None else "-|>" if row[lower] <= row[home] else "<|-"
            ends = (x, row[upper] + 0.3), (x, row[lower] - 0.3)
            arrow = {
                "arrowstyle": style,
                "color": BLUE,
                "linewidth": 1.3,
                "mutation_scale": 9,
                "shrinkA": 0,
                "shrinkB": 0,
            }
            ax.annotate("", ends[1], ends[0], arrowprops=arrow)
        for name in holders:
            at_home = name == home
            box = FancyBboxPatch(
                (x - 0.45, row[name] - 0.29),
                0.9,
                0.58,
                boxstyle="round,pad=0,rounding_size=0.08",
                facecolor="#FFF3CC" if at_home else "white",
                edgecolor=INK if at_home else GREY,
                linewidth=2 if at_home else 1,
            )
            ax.add_patch(box)
            ax.text(
                x,
                row[name],
                MEETS[name][key],
                ha="center",
                va="center",
                fontsize=8,
                linespacing=0.95,
            )
    ax.text(
        0.08,
        len(MEETS) + 0.12,
        "Follow an arrow to the thick yellow box: there one looks the value up. "
        "Where all boxes are white, the arrows go both ways.\n"
        "Places and dates join rows of one place or day, not of one person. "
        "Values are dirty: clean them first.",
        va="center",
        fontsize=8.5,
    )

# %% [markdown]
# # 05 · Hotspots: where next month?
#
# **The question.** The commander of Norvale has one extra patrol car for December. She asks the
# analysts: *where should it drive?*
#
# **The scene.** You have two years of recorded burglaries. You will draw a map of *hotspots*: small
# areas with many burglaries. Then you will ask what the map does not see.
#
# **Who is affected.** People whose street gets the car. People who are stopped more often because
# the car is there. And people who were burgled, did not tell the police, and get no car.
#
# **What the computer does here.** It counts burglaries *that somebody reported*, and it smooths the
# counts. Nothing in it learns or thinks. It does not know the burglaries that nobody reported. It
# says nothing about any person.
#
# **After this lab you can**
# 1. measure distances on a map in metres, and find records that are too vague for a map;
# 2. count burglaries by hour when only a time window is known;
# 3. read a density map, and tell its hotspots from luck;
# 4. test a prediction on a month that it has never seen;
# 5. measure whom the map leaves out, and decide what to tell the commander.
#
# **Time:** 75 minutes, in pairs. **Points:** 20.
# **Data:** [what is in the crime records](data/incidents.md),
# [what is in the island's map](data/world.md). All people, places and events are invented, except
# one published table in part 4.

# %% [markdown] trainer
# **Minutes.** Opening 4 · part 1 12 · part 2 6 · part 3 3 · part 4 2 · part 5 4 · part 6 6 ·
# checkpoint 1 22 · checkpoint 2 13 · map and close 3. Parts 3 to 5 and the map are shown, not
# worked: run them, look, talk.
# **At minute 40 everybody goes to checkpoint 1**, wherever they are: each part starts from given
# data, and the checkpoints are what the lab is for.
#
# **In 40 minutes:** opening 4 · part 1 without exercise 1, 7 · parts 2 to 5 from your screen, 8 ·
# part 6 4 · checkpoint 1 12 · checkpoint 2 5.
#
# **Before class:** each local row of the legal frame needs the sign-off of a Kosovo lawyer. Rows
# printed with "confirm with counsel" have not been checked at the source. (Counsel: the legal
# office.)

# %% [markdown]
# ## How to work
#
# * **Shift + Enter** runs a cell. Run every cell, from the top to the bottom.
# * An exercise has three dots: `...` Write your answer in their place. Run the cell. Then run the
#   *check* below it. No message means: the check found no mistake.
# * **Red is normal.** Read only the *last line* of a red block. If your answer cell is red, repair
#   it first: the check sees your old answer, or none.
#   `NameError`: a wrong name, or `"` is missing. `KeyError`: a wrong name inside `" "`, or
#   the marks are missing. `TypeError`, `AttributeError`: a wrong bracket, or a name with or
#   without `"`. `SyntaxError`: look at the sign above the `^`.
# * `Ellipsis` means: there are still three dots.
# * Type `/` to divide, `*` for times, straight quotation marks `"`, and in brackets a comma, never
#   a semicolon. An answer needs no `print`.
#
# First, the tools. Run the cell and wait about five seconds.

# %%
import folium
import geopandas as gpd
import matplotlib.pyplot as plt
import numpy as np
import pandas as pd
from esda import Moran
from libpysal.examples import get_path
from libpysal.weights import Queen
from matplotlib.colors import ListedColormap
from scipy import sparse
from scipy.stats import false_discovery_control
from sklearn.neighbors import KernelDensity

import offline_leaflet  # maps draw without the internet
from island_map import draw_cells

# %% [markdown]
# ## Part 1 · Where? (12 minutes)
#
# We load the records and the island. Here are three records. Each *column* is one of them:

# %%
incidents = pd.read_csv("data/incidents.csv")
cells = gpd.read_file("data/world_cells.geojson").set_index("cell")
districts = gpd.read_file("data/world_districts.geojson").set_index("district")
places = gpd.read_file("data/world_places.geojson").set_index("place")
incidents.head(3).T

# %% [markdown]
# Real records are dirty, and so are these. The next cell cleans them. You do not have to write such
# code today. Read the comments: each of them is a decision that changes the map.

# %%
# 1. A corrected record comes again with a higher version. Keep the last one.
latest = incidents.sort_values("version").drop_duplicates("incident_id", keep="last")

# 2. One office writes 05.03.2024, the others write 2024-03-05. Say which is which: a computer that
#    has to guess turns 5 March into 3 May, and gives no warning.
for column in ["from_time", "to_time", "recorded_time"]:
    usual = pd.to_datetime(latest[column], format="%Y-%m-%d %H:%M", errors="coerce")
    other = pd.to_datetime(latest[column], format="%d.%m.%Y %H:%M", errors="coerce")
    latest[column] = usual.fillna(other)

# 3. Keep burglaries, and turn longitude and latitude into points on a map.
burglaries = latest[latest["offence"] == "burglary"].drop(columns="district")
spots = gpd.points_from_xy(burglaries["lon"], burglaries["lat"], crs="EPSG:4326")
burglaries = gpd.GeoDataFrame(burglaries, geometry=spots)

# 4. Find the 250 m cell of each point. A point outside the island has none, and drops out.
records = burglaries.sjoin(cells[["district", "geometry"]], predicate="within")

print(f"{len(burglaries)} burglaries. {len(records)} have a place on the island.")
print("The others have no place, or a wrong one: no map will show them.")

# %% [markdown]
# ### Degrees are not metres
#
# Longitude and latitude are *degrees*: angles on a globe. Here, one degree to the east is about
# three quarters as long as one degree to the north. So a distance in degrees means nothing. Before
# you measure, move the points to a *flat map* in metres. Each flat map has a code. The island's is
# `EPSG:32634`.
#
# **Example.** How many burglaries lie within 500 metres of the bus station? First the place, on the
# flat map. Then the distances. Then count those that are 500 or less.

# %%
FLAT_MAP = "EPSG:32634"

station = places.to_crs(FLAT_MAP).loc["Bus Station", "geometry"]
print((records.to_crs(FLAT_MAP).distance(station) <= 500).sum())

# %% [markdown]
# **Exercise 1 (2 points).** Make it a recipe for *any* place and *any* number of metres. Such a
# recipe is called a *function*. The names in its first line stand for what we will give it:
# `points`, `place`, `metres`. Step one is done: use `spot`, not `place`.
#
# <details><summary>Hint: the idea</summary>Take the last line of the example, without
# <code>print</code>. In place of records write <code>points</code>, in place of station write
# <code>spot</code>, in place of 500 write <code>metres</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (points.to_crs(FLAT_MAP).distance(____) &lt;= ____).sum()</code></details>


# %% answer="metres"
def count_near(points, place, metres):
    """How many points (given in degrees) lie within so many metres of the place?"""
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = ...
    ### BEGIN SOLUTION
    answer = (points.to_crs(FLAT_MAP).distance(spot) <= metres).sum()
    ### END SOLUTION
    return answer


print(count_near(records, "Ferry Port", 800))

# %% check="metres" points=2
near = count_near(records, "Ferry Port", 800)
assert near is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in count_near."
)
assert pd.api.types.is_number(near), "Give one number: no print, .sum() last, and keep return"
assert near == int(near), "That is no whole number. How many are near? Count them with .sum()"
assert near > 0, "You found none. Are points and spot on the same flat map? points.to_crs(FLAT_MAP)"
assert near < len(records), (
    "You found all of them. Are the points still in degrees? Or do you count the rows, instead of "
    "the rows that are near? .sum() counts the True."
)
assert count_near(records, "Bus Station", 800) != near, (
    "Two different places give the same count. Measure from spot, not from station."
)
nearer = count_near(records, "Ferry Port", 400)
assert nearer != near, "400 m and 800 m give the same count. Use the name metres, no fixed number."
assert nearer < near, "You find more within 400 m than within 800 m. Did you write > for < ?"
assert count_near(records.head(0), "Ferry Port", 800) == 0, (
    "Given no points at all, your recipe still counts some. Use the name points, not records."
)
### BEGIN HIDDEN TESTS
square = places.to_crs(FLAT_MAP).loc["Market Square", "geometry"]
east = square.x + np.array([100, 100, -460, 0, 0, 300, 400, 900])
north = square.y + np.array([0, 0, 0, 460, -650, 300, 400, 0])
moved = gpd.points_from_xy(east, north, crs=FLAT_MAP).to_crs("EPSG:4326")
known = records.head(8).assign(lon=moved.x, lat=moved.y).set_geometry(moved)
found = count_near(known, "Market Square", 500)
assert found != count_near(records, "Market Square", 500), (
    "Other points give the same count. Use the points that the function is given, not records."
)
assert found == 5, (
    "On points whose distance is known, the count is wrong. Measure in a straight line, on the "
    "island's flat map, from the place that is asked for."
)
### END HIDDEN TESTS

# %% [markdown] trainer
# **Part 1, first mistakes.** Some compare degrees with 500 and find that every point is near; the
# check says so. Some take `EPSG:3857`, the map of the web: at this latitude its "500 m" are about
# 373 m on the ground. Ask: *"a report says 'within 500 m of the school'. Which 500 m?"*

# %% [markdown]
# ### A place can be vague
#
# The column `precision` says how well the place is known: to the `address`, to the `street`, or
# only to the `district`. When only the district is known, the system puts the burglary on *one
# fixed point* of that district.
#
# The three cells with the most burglaries follow. A cell is a square of 250 m. Its name is its
# place: `R12C07` is row 12 from the north, column 7 from the west. (The first rows and columns are
# sea.)

# %%
busiest = records.groupby("cell").size().nlargest(3).index
records[records["cell"].isin(busiest)].groupby(["cell", "precision"]).size()

# %% [markdown]
# Where nearly all records say `district`, there is no hotspot. It is where the system puts what it
# does not know. So vague records must leave the map. But whose burglaries leave with them?
#
# **Example.** The share of vague records, for each way in which the police learned of them. The
# mean of True and False is the share of True: 0.1 is 10 in 100.

# %%
table = records.assign(vague=records["precision"] == "district")
table.groupby("how_known")["vague"].mean().sort_values(ascending=False)

# %% [markdown]
# **Exercise 2 (2 points).** The same for each **district**, highest share first.
#
# <details><summary>Hint: the idea</summary>Take the last line of the example and change the column
# by which you group.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.groupby("____")["vague"].mean().sort_values(ascending=False)</code></details>


# %% answer="vague"
def vague_share(table):
    """The share of vague records for each district, highest first. `vague` is True or False."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.groupby("district")["vague"].mean().sort_values(ascending=False)
    ### END SOLUTION
    return answer


vague_share(table)


# %% check="vague" points=2
def column(answer):
    """The shares as a Series, whether they come as a Series, a table or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("district") if "district" in answer else answer
        answer = answer["vague"] if "vague" in answer else answer.squeeze()
    answer = pd.Series(answer) if isinstance(answer, dict) else answer
    return answer if isinstance(answer, pd.Series) and answer.dtype.kind in "fiub" else None


share = vague_share(records.assign(vague=records["precision"] == "district"))
assert share is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in vague_share."
)
share = column(share)
assert share is not None, "Give one column of shares. And keep the last line: return answer"
assert set(share.index) == set(districts.index), (
    'Give one share for each district: group by "district", with quotation marks.'
)
assert share.between(0, 1).all(), (
    "A share lies between 0 and 1: use .mean(). No .sum(), no percent."
)
assert share.is_monotonic_decreasing, "Highest share first: sort with ascending=False."
exact = column(vague_share(records.assign(precision="address", vague=False)))
assert exact.max() == 0, (
    "In a table without vague records each share must be 0. Use the name table, and give the share "
    "that is vague, not the rest."
)
### BEGIN HIDDEN TESTS
small = pd.DataFrame(
    {
        "district": ["Mill", "Harbour", "Mill", "Mill", "Orchard", "Harbour"],
        "precision": ["district", "street", "district", "address", "district", "address"],
        "how_known": ["patrol"] * 6,
    }
)
share = column(vague_share(small.assign(vague=small["precision"] == "district")))
assert set(share.index) == {"Mill", "Harbour", "Orchard"}, (
    "On another table the districts are wrong. Use the table that the function is given."
)
assert np.allclose(share[["Orchard", "Mill", "Harbour"]], [1, 2 / 3, 0], atol=0.006), (
    "On another table the shares are wrong: the mean of vague, for each district by itself."
)
assert list(share.index) == ["Orchard", "Mill", "Harbour"], "On another table the order is wrong."
### END HIDDEN TESTS

# %% [markdown]
# One district loses far more of its burglaries than the others. Write its name and its share down.
# Nothing that follows brings these burglaries back, and the commander must hear it from you.
#
# We take the vague records out. We also put **December 2025** away, until part 6. Left: all
# records. Right: what remains. (The colour scales differ: read the numbers.)

# %%
clear = records[records["precision"] != "district"]
before = (clear["from_time"] < "2025-12-01") & (clear["recorded_time"] < "2025-12-01")
seen = clear[before]  # what the office could know on 1 December
december = clear[clear["from_time"] >= "2025-12-01"]


def per_cell(table):
    """Burglaries in each cell; a cell without any gets 0."""
    return table.groupby("cell").size().reindex(cells.index, fill_value=0)


flat, borders = cells.to_crs(FLAT_MAP), districts.to_crs(FLAT_MAP)
figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
draw_cells(left, flat, per_cell(records), borders, "All records", "burglaries")
draw_cells(right, flat, per_cell(seen), borders, "Without vague records and December", "burglaries")
plt.show()

# %% [markdown]
# ## Part 2 · When? (6 minutes)
#
# A family leaves at 18:20, comes home at 21:40 and finds the window broken. The burglary happened
# in one of four clock hours: 18, 19, 20 or 21. Nobody knows which. The record holds a *window*.
#
# The next cell makes one row for each clock hour that a window touches. `window_hours` is how many
# clock hours that window touches in all. Here is one burglary:

# %%
# Vague places stay in here: they do no harm to the hour.
timed = records[records["from_time"] < "2025-12-01"].dropna(subset=["from_time", "to_time"])
timed = timed[timed["to_time"] >= timed["from_time"]].reset_index(drop=True)  # some end too early
first = timed["from_time"].dt.floor("h")
last = (timed["to_time"] - pd.Timedelta("1min")).dt.floor("h")  # until 21:00 does not touch 21
timed["window_hours"] = (((last - first) / pd.Timedelta("1h")).astype(int) + 1).clip(lower=1)

columns = ["incident_id", "from_time", "to_time", "window_hours"]
touched = timed.loc[timed.index.repeat(timed["window_hours"]), columns]
touched["clock_hour"] = (touched["from_time"].dt.hour + touched.groupby(level=0).cumcount()) % 24
touched = touched.reset_index(drop=True)
touched[touched["window_hours"] == 4].head(4)

# %% [markdown]
# **Example, and a trap.** Let each row count 1, and add up by clock hour. A holiday of ten days now
# counts more than 200 times. The total shows that something is wrong.

# %%
trap = touched.assign(weight=1).groupby("clock_hour")["weight"].sum()
print(f"{len(timed)} burglaries, but the hours add up to {trap.sum()}")

# %% [markdown]
# **Exercise 3 (3 points).** Repair it. Each *burglary* counts 1 in all, shared equally among its
# clock hours: a window of 4 hours gives 1/4 to each, a window of 7 hours gives 1/7. Analysts call
# this *aoristic* counting (Ratcliffe and McCullagh, 1998). A column of the table is written
# `table["window_hours"]`.
#
# <details><summary>Hint: the idea</summary>Take the line of the example, with <code>table</code> in
# place of touched. Only the weight is different: 1 divided by the column.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.assign(weight=1 / table["____"]).groupby("clock_hour")["weight"].sum()</code>
# </details>


# %% answer="aoristic"
def aoristic(table):
    """The weight of each hour of the day, when every burglary counts 1 in all."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.assign(weight=1 / table["window_hours"]).groupby("clock_hour")["weight"].sum()
    ### END SOLUTION
    return answer


print(aoristic(touched))


# %% check="aoristic" points=3
def by_hour(answer):
    """The 24 weights as a Series, whether they come as a Series, a table, a list or a dictionary."""
    if isinstance(answer, pd.DataFrame):
        answer = answer.set_index("clock_hour") if "clock_hour" in answer else answer
        answer = answer["weight"] if "weight" in answer else answer.squeeze()
    answer = pd.Series(answer) if isinstance(answer, dict | list | tuple | np.ndarray) else answer
    if not isinstance(answer, pd.Series) or answer.dtype.kind not in "fiu":
        return None
    return answer.reindex(range(24), fill_value=0) if answer.index.isin(range(24)).all() else None


hourly = aoristic(touched)
assert hourly is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in aoristic."
)
hourly = by_hour(hourly)
assert hourly is not None, (
    "Give one number for each clock hour: group by clock_hour and add up the weight. Only names of "
    'columns have quotation marks: 1 / table["window_hours"]'
)
assert np.isclose(hourly.sum(), len(timed), atol=2, rtol=0), (
    f"The weights add up to {hourly.sum():.0f}, but there are {len(timed)} burglaries. Divide 1 by "
    "the window_hours of each row."
)
short = touched[touched["window_hours"] == 1].rename(lambda row: row + len(touched))
assert np.isclose(by_hour(aoristic(short)).sum(), len(short), atol=2, rtol=0), (
    "On another table the weights do not add up. Use the name table everywhere, not touched."
)
### BEGIN HIDDEN TESTS
hours = [22, 23, 0, 1, 23, 23, 0, *(h % 24 for h in range(22, 47))]
small = pd.DataFrame(
    {
        "incident_id": ["a"] * 4 + ["b"] + ["c"] * 2 + ["d"] * 25,
        "from_time": pd.Timestamp("2025-01-01 22:30"),
        "window_hours": [4] * 4 + [1] + [2] * 2 + [25] * 25,
        "clock_hour": hours,
    }
)
right = np.full(24, 1 / 25)
right[[0, 1, 22, 23]] += [0.75, 0.25, 0.25 + 1 / 25, 1.75]
hourly = by_hour(aoristic(small))
assert np.isclose(hourly.sum(), 4, atol=0.3), (
    "On another table the weights do not add up. Use the table that the function is given."
)
assert np.allclose(hourly, right, atol=0.015), (
    "The total is right, its shares are not. Give each burglary's share to every hour that its "
    "window touches, and twice to an hour that it touches twice."
)
### END HIDDEN TESTS

# %% [markdown]
# **Your picture** (when exercise 3 is answered, and its check has run). The bars count each burglary at the *start* of its
# window: they show when people leave home. Your line shows when burglaries are likely. Compare 17
# o'clock with 20 o'clock: in which hours would you want the car?

# %%
profile = by_hour(aoristic(touched))  # of the check: whatever form the answer has
if profile is None:
    print("No picture yet: exercise 3 must give one number for each hour.")
else:
    start = timed["from_time"].dt.hour.value_counts().sort_index()
    figure, ax = plt.subplots(figsize=(9, 3.5), layout="constrained")
    ax.bar(start.index, start, color="lightgrey", label="start of the window")
    ax.plot(
        profile.sort_index(),
        color="#0072B2",
        marker="o",
        label="shared over the window (aoristic)",
    )
    ax.set(title="Burglaries by hour of the day", xlabel="hour of the day", ylabel="burglaries")
    ax.set_xticks(range(24))
    ax.legend()
    plt.show()

# %% [markdown] trainer
# **Part 2, first mistakes.** Some write `1 / 24`, or `1 / 4` for every row. Ask: *"add the column
# up. How many burglaries have you made or lost?"* Then: *"which of the two curves would the shift
# plan follow without you?"*

# %% [markdown]
# ## Part 3 · A smooth map (3 minutes, nothing to write)
#
# A cell with 7 burglaries beside a cell with 2: is that a difference, or luck? A *density map*
# spreads each burglary over its neighbourhood, so that luck in one cell counts less. How far it
# spreads is called the *bandwidth*, in metres. **You choose it**, and it changes the map.
# In each map below, yellow is the highest value of *that* map.

# %%
centres = flat.centroid.get_coordinates().to_numpy()


def surface(points, bandwidth, weights=None):
    """Burglaries in each cell, smoothed. Bandwidth in metres."""
    spots = points.to_crs(FLAT_MAP).get_coordinates().to_numpy()
    model = KernelDensity(bandwidth=bandwidth, rtol=1e-4).fit(spots, sample_weight=weights)
    total = len(points) if weights is None else weights.sum()
    per_square_metre = total * np.exp(model.score_samples(centres))
    return pd.Series(per_square_metre * 250 * 250, index=cells.index)


figure, axes = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
for ax, bandwidth in zip(axes, [40, 300, 1500]):
    draw_cells(ax, flat, surface(seen, bandwidth), borders, f"Bandwidth {bandwidth} m")
plt.show()

# %% [markdown]
# Three maps of the same burglaries. **Guess first:** which one would you give the driver? Now draw
# the map from the past. Then ask how well it fits a month *that it has not seen*. In the table,
# `seen` is the fit to the months before November 2025, from which the map is drawn. `unseen` is the
# fit to November. **Closer to 0 is better.** Which bandwidth wins in each column?

# %%
past, november = seen[seen["from_time"] < "2025-11-01"], seen[seen["from_time"] >= "2025-11-01"]
past_spots = past.to_crs(FLAT_MAP).get_coordinates().to_numpy()
november_spots = november.to_crs(FLAT_MAP).get_coordinates().to_numpy()

rows = []
for bandwidth in [40, 150, 300, 600, 1500]:
    model = KernelDensity(bandwidth=bandwidth, rtol=1e-4).fit(past_spots)
    seen_fit, unseen_fit = model.score(past_spots), model.score(november_spots)
    rows.append([bandwidth, seen_fit / len(past_spots), unseen_fit / len(november_spots)])
fit = pd.DataFrame(rows, columns=["bandwidth", "seen", "unseen"]).set_index("bandwidth")
fit.round(2)

# %% [markdown]
# Did the same map win twice? A map that is too sharp repeats the old burglaries, and next month is
# not the same. From here on we use 300 m: November has few burglaries, 300 m fits nearly as well as
# the best, and a car cannot follow a sharper map.

# %% [markdown] trainer
# **Part 3.** Take the guesses before the table. The column `seen` tempts: its best value is always
# the sharpest map. Ask: *"who in your office is always right about last year?"*

# %% [markdown]
# ## Part 4 · Is there a pattern at all? (2 minutes, nothing to write)
#
# The eye finds patterns everywhere. *Moran's I* measures whether neighbours are alike. Near 0: no
# pattern. Near 1: high lies beside high, and low beside low. Below 0: high lies beside low.
#
# Test the tool first, on a table with a known result: 49 neighbourhoods of a town in the USA (data:
# Anselin, 1988). When areas that touch count as neighbours, the published value for `CRIME` is
# **0.500**. Then our island.

# %%
columbus = gpd.read_file(get_path("columbus.shp"))
neighbours = Queen.from_dataframe(columbus, use_index=False)
print(f"published: 0.500   ours: {Moran(columbus['CRIME'], neighbours, permutations=0).I:.3f}")

touching = Queen.from_dataframe(flat, use_index=False, silence_warnings=True)
print(f"the island: {Moran(per_cell(seen), touching, permutations=0).I:.2f}")

# %% [markdown]
# A high value: busy cells lie together. There is a pattern. It does not say *why*.
#
# ## Part 5 · Which cells are hot? (4 minutes, nothing to write)
#
# For each cell, add up the burglaries in it and in the cells that touch it. This is the idea of the
# measure `Gi*` (say "G star"; Getis and Ord, 1992). Is the sum high, or is it luck? Shuffle the
# counts over the island 4,999 times, and see how often luck alone gives as many. That share is the
# *p-value* of the cell: 0.01 is one time in 100.

# %%
touching.transform = "B"  # each cell that touches counts 1
around = touching.sparse + sparse.eye_array(len(flat))  # the cells that touch, and the cell itself


def p_values(counts, seed):
    """How often does luck alone give a neighbourhood as many? One p-value for each cell."""
    generator, counts = np.random.default_rng(seed), counts.to_numpy(dtype="int32")
    luck = around @ np.column_stack([generator.permutation(counts) for _ in range(4999)])
    real = around @ counts
    return (1 + (luck >= real[:, None]).sum(axis=1)) / 5000


p_island = p_values(per_cell(seen), seed=1)
print(f"{(p_island < 0.05).sum()} of {len(p_island)} cells have a p-value below 0.05")

# %% [markdown]
# **Test the test.** Shuffle the island once more, and pretend that this is our record. Now there is
# *no* hotspot: we made it so. **Guess first,** and write it down: how many cells does the rule "p
# below 0.05" still call hot?

# %%
shuffled = pd.Series(np.random.default_rng(5).permutation(per_cell(seen)), index=cells.index)
p_shuffled = p_values(shuffled, seed=2)
print(f"{(p_shuffled < 0.05).sum()} cells are called hot although nothing is there")

# %% [markdown]
# If you test a thousand cells, about fifty look hot by luck alone: 5 in 100. Each of them would
# send a car to a street for no reason. The cure is called *false discovery control* (Benjamini and
# Hochberg, 1995). It makes the p-values larger, because there are so many of them. Of the cells
# that are *then* still below 0.05, at most about 5 in 100 are luck, on average.
#
# In the picture, orange cells stay hot after the control. Grey cells do not: that is not enough
# evidence. "Hot" means: fuller than if the burglaries were spread evenly. It does *not* mean unusual
# for so many homes: where more people live, more is stolen.

# %%
hot = false_discovery_control(p_island) < 0.05
hot_shuffled = false_discovery_control(p_shuffled) < 0.05

state = np.where(hot, "stays hot", np.where(p_island < 0.05, "below 0.05 only", "not hot"))
colours = ListedColormap(["#b5b5b5", "#f4f1e8", "#D55E00"])  # in the order of the alphabet
figure, ax = plt.subplots(figsize=(7, 5.5), layout="constrained")
title = "Hot cells after false discovery control"
draw_cells(ax, flat, pd.Series(state), borders, title, cmap=colours)
plt.show()
print(f"{hot.sum()} hot cells on the island, {hot_shuffled.sum()} on the shuffled island")

# %% [markdown]
# Talk: before the control and after it you have two numbers of hot cells. Which one do you give the
# commander?

# %% [markdown] trainer
# **Part 5.** Take the guesses before the shuffled island runs. Then talk: *"who lives in the
# cells that are hot by luck?"* Some say "better too many than too few". Ask who pays for too many.

# %% [markdown]
# ## Part 6 · Does it predict? (6 minutes)
#
# Now we open December. One car can cover 50 cells, about 5 % of the island. We choose the 50
# highest cells of the density map, and count.
#
# The *hit rate* is the share of December's burglaries inside the chosen cells. But a map of the
# whole island hits 100 % and helps nobody. So analysts use the *prediction accuracy index*,
# **PAI**: the hit rate, divided by the share of the cells that were chosen. 1 is no better than
# chance (Chainey, Tompson and Uhlig, 2008).
#
# **Example.** A very simple forecast, without any crime data: the 50 cells with the most homes.
# Below it the 50 highest cells of our density map: they are called `chosen`.

# %%
outcome = per_cell(december)
homes = cells["dwellings"].nlargest(50).index

hit_rate = outcome[homes].sum() / outcome.sum()
share_of_cells = len(homes) / len(outcome)
print(f"homes: hit rate {hit_rate:.2f}, PAI {hit_rate / share_of_cells:.1f}")

forecast = surface(seen, 300)
chosen = forecast.nlargest(50).index
hits = outcome[chosen].sum()
print(f"density map: {hits} of December's {outcome.sum()} burglaries are in its 50 cells")

# %% [markdown]
# **Exercise 4 (3 points).** The PAI for *any* choice of cells. The hit rate is done. `len(chosen)`
# is the number of chosen cells, `len(outcome)` the number of all cells.
#
# <details><summary>Hint: the idea</summary>Divide <code>hit_rate</code> by the share of the cells.
# Put the share in brackets of its own.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = hit_rate / (len(____) / len(____))</code></details>


# %% answer="pai"
def pai(outcome, chosen):
    """Prediction accuracy index. `outcome`: burglaries per cell; `chosen`: names of cells."""
    hit_rate = outcome[chosen].sum() / outcome.sum()
    answer = ...
    ### BEGIN SOLUTION
    answer = hit_rate / (len(chosen) / len(outcome))
    ### END SOLUTION
    return answer


print(pai(outcome, chosen))

# %% check="pai" points=3
index = pai(per_cell(december), forecast.nlargest(50).index)
assert index is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in pai."
)
assert pd.api.types.is_number(index), "Give one number. And keep the last line: return answer"
assert np.isclose(pai(per_cell(december), cells.index), 1), (
    "When all cells are chosen, the PAI must be 1. Use (len(chosen) / len(outcome)), with its "
    "brackets, not share_of_cells and no typed numbers. (A figure with e-06 at its end is nearly 0.)"
)
half = pd.Series({"a": 8, "b": 2, "c": 0, "d": 0})
assert np.isclose(pai(half, pd.Index(["a", "b"])), 2, rtol=0.02), (
    "A choice of half the cells that catches everything must have a PAI of 2. Divide the hit rate "
    "by the share of the cells: chosen cells by all cells."
)
### BEGIN HIDDEN TESTS
town = pd.Series({"a": 6, "b": 3, "c": 1, "d": 0, "e": 0})
for few_cells, value in ((["a"], 3), (["b", "d"], 0.75)):
    assert np.isclose(pai(town, pd.Index(few_cells)), value, rtol=0.02), (
        "On a small town of five cells the PAI is wrong. Use what the function is given."
    )
### END HIDDEN TESTS

# %% [markdown]
# Compare your PAI with that of the homes: how much do two years of records add? A second figure is
# the *prediction efficiency index*, **PEI** (Hunt, 2016): your hits, divided by the most hits that
# 50 cells *could* have had. 1 is perfect.

# %%
most = outcome.nlargest(50).sum()
print(f"{hits} hits, at most {most} were possible: PEI {hits / most:.2f}")

# %% [markdown]
# Now be careful. December's burglaries are *recorded* ones too. Where nobody reports, the map
# predicts nothing, and the test finds nothing missing. **A good score on records means: good at
# predicting records.**

# %% [markdown] trainer
# **Part 6, first mistakes.** Brackets: `hit_rate / len(chosen) / len(outcome)`. And pride: the
# score looks good. Put it beside the map of homes, then ask: *"which burglaries can this test never
# miss, because it never had them?"*

# %% [markdown]
# ## Checkpoint 1 · Whom does the map leave out? (22 minutes)
#
# A survey has asked people at home: *were you burgled? Were the police told?* It reaches people who
# did not report.

# %%
survey = pd.read_csv("data/incidents_survey.csv", index_col="district")
rate = survey["told_police"] / survey["victims"]  # the share of victims who told the police
doubt = 1.96 * np.sqrt(rate * (1 - rate) / survey["victims"])  # a sample is never exact

figure, ax = plt.subplots(figsize=(8, 3.5), layout="constrained")
order = rate.sort_values().index
ax.barh(order, rate[order], xerr=doubt[order], color="#56B4E9", ecolor="black", capsize=3)
ax.set(xlim=(0, 1), xlabel="share of victims who told the police (black line: 95 % interval)")
ax.set_title("Who reports a burglary?")
plt.show()

# %% [markdown]
# If half of the victims report, each report stands for about two burglaries. So one *possible*
# correction gives each record the weight 1 / reporting rate of its district. It assumes that
# burglaries nobody reported happen in the same streets as the reported ones. Each map below has its
# own colour scale: compare the numbers beside it, not the colours.


# %%
def weighted_map(rate):
    """The density map, each record weighted by 1 / the reporting rate of its district."""
    return surface(seen, 300, weights=(1 / rate)[seen["district"]].to_numpy())


weighted = weighted_map(rate)

figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
draw_cells(left, flat, forecast, borders, "As recorded", "recorded burglaries in a cell")
draw_cells(
    right, flat, weighted, borders, "One estimate: weighted for reporting", "estimated burglaries"
)
plt.show()

# %% [markdown]
# **Exercise 5 (3 points): the harm as a number.** The car goes to the 50 highest cells. Which share
# of them lies in each district? Write the recipe for one district and the `k` highest cells.
#
# **Example.** The same for the 50 cells with the most homes, and the district Mill.
# `cells.loc[homes, "district"]` looks up the district of each chosen cell. `==` asks: is it Mill?

# %%
print((cells.loc[homes, "district"] == "Mill").mean())

# %% [markdown]
# <details><summary>Hint: the idea</summary>In the line of the example, write <code>top</code> for
# homes, and <code>district</code> without quotation marks for "Mill". The first "district" keeps
# its quotation marks.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (cells.loc[____, "district"] == district).mean()</code></details>


# %% answer="ethics-reporting"
def share_of_top(values, district, k):
    """The share of the k highest cells that lie in the district."""
    top = values.nlargest(k).index
    answer = ...
    ### BEGIN SOLUTION
    answer = (cells.loc[top, "district"] == district).mean()
    ### END SOLUTION
    return answer


pd.DataFrame(
    {
        "as recorded": [share_of_top(forecast, name, 50) for name in districts.index],
        "corrected": [share_of_top(weighted, name, 50) for name in districts.index],
    },
    index=districts.index,
)

# %% check="ethics-reporting" points=3
part = share_of_top(forecast, "Station", 50)
assert part is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in share_of_top."
)
assert pd.api.types.is_number(part), "Give one number: no print, .mean() last, and keep return"
parts = [share_of_top(forecast, name, 50) for name in districts.index]
assert max(parts) > 0, "Every district gets 0. After == write district, without quotation marks."
assert sum(parts) <= len(parts), (
    f"Over all districts the shares add up to {sum(parts):.0f}, not to 1. Use .mean(), no .sum() "
    "and no percent."
)
assert np.isclose(sum(parts), 1, atol=0.03), (
    f"Over all districts the shares add up to {sum(parts):.2f}, not to 1. Look up top, compare with "
    "district, not with one fixed name, and take the .mean()."
)
mill = pd.Series(0.0, index=cells.index)
mill[cells.index[cells["district"] == "Mill"][:10]] = 1.0
assert np.isclose(share_of_top(mill, "Mill", 10), 1, atol=0.006), (
    "A map whose ten highest cells all lie in Mill must give 1 for Mill. Look up the top cells "
    "only: cells.loc[top, ...] And take the .mean(), with no typed number."
)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(9)
for k in (20, 100):
    other = pd.Series(rng.lognormal(0, 2, len(cells)), index=cells.index)
    highest = cells.loc[other.sort_values().index[-k:], "district"]
    for name in ("Mill", "Saltmarsh", "Orchard"):
        right = list(highest).count(name) / k
        assert np.isclose(share_of_top(other, name, k), right, atol=0.004), (
            "On another map, or for another k, the share is wrong."
        )
### END HIDDEN TESTS

# %% [markdown]
# How sure is the correction? The reporting rate of the district with the lowest rate could be
# anywhere on its black line. Here is what that does to its share of the 50 cells. (It needs your
# exercise 5.)

# %%
lowest = rate.idxmin()
if share_of_top(forecast, lowest, 50) is not ...:
    ends = [weighted_map(rate.where(rate.index != lowest, rate + d)) for d in (doubt, -doubt)]
    print(f"{lowest}, as recorded: {share_of_top(forecast, lowest, 50)}")
    print("corrected, between", " and ".join(str(share_of_top(m, lowest, 50)) for m in ends))

# %% [markdown]
# Who lives where? Percentages of residents by language community, beside the reporting rate.

# %%
people = districts[["norric", "seldan", "tavi"]]
shares = (100 * people.div(people.sum(axis=1), axis=0)).round().astype(int)
shares.assign(reporting=(100 * rate).round().astype(int))

# %% [markdown]
# The survey is about *districts*. It asked nobody's language. Compare Saltmarsh with Mill: both
# have many residents of the two smaller communities. In only one of them few victims report. So
# language alone does not explain it. Perhaps the station is far, perhaps the last report led to nothing.
# Do not guess: ask the people.
#
# Still, a map that sees less in such a district serves many people of the smaller communities less.
# And the other way round: more patrol there means more stops there. **Both can be unequal
# treatment.** The police must treat people equally:
# [Law 04/L-076 on Police, Art. 2](data/legal.md). Equality before the law:
# [Kosovo Constitution Art. 24](data/legal.md) (confirm with counsel, that is, with the legal
# office).
#
# **Exercise 6 (1 point): your decision.** Discuss it in the pair. One of these does not fit your
# numbers. Write one, with the quotation marks:
#
# * `"as recorded"`: the car follows the records. *For:* simple, nothing is estimated. *Against:* a
#   district where few report gets less than its burglaries.
# * `"corrected"`: the car follows the corrected map. *For:* it makes room for victims who did not
#   report. *Against:* it rests on a sample, and it brings more stops to a district that nobody has asked.
# * `"other help first"`: no extra car for now; ask residents, give advice, light, locks. *For:*
#   no stops. *Against:* it takes weeks, and burglaries go on.
# * `"no map"`: the car is shared equally among districts. *For:* no district is left out.
#   *Against:* it ignores what the records do show.

# %% answer="ethics-reporting-decision"
decision = ...
### BEGIN SOLUTION
decision = "corrected"
### END SOLUTION

# %% check="ethics-reporting-decision" points=1
assert decision is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(decision, str), 'Write the decision in quotation marks: decision = "no map"'
assert decision in ("as recorded", "corrected", "other help first", "no map"), (
    'Write exactly one of these: "as recorded", "corrected", "other help first", "no map"'
)
both = [cells.loc[m.nlargest(50).index, "district"] for m in (forecast, weighted)]
shift = max(abs((both[1] == name).mean() - (both[0] == name).mean()) for name in districts.index)
assert decision != "as recorded" or shift < 0.05, (
    f"This does not fit your numbers: when reporting is counted, one district's share of the cells "
    f"changes by {100 * shift:.0f} percentage points. The record alone hides that."
)
### BEGIN HIDDEN TESTS
assert decision in ("corrected", "other help first", "no map") or shift < 0.05, (
    "The decision does not fit the numbers."
)
### END HIDDEN TESTS

# %% [markdown]
# **Reflection (3 points).** Six to eight lines to the commander, with *your* figures. Take five
# minutes now; you may finish it after class. Begin with **use**, **use with conditions** or **do
# not use**. Then go through the steps:
#
# 1. **Lawful basis.** Which rule do you *think* applies, and what do you ask the legal office? (You
#    may use [the legal frame](data/legal.md).)
# 2. **Legitimate aim.** What is the map for?
# 3. **Suitable.** Does it find burglaries, or records of burglaries? Give your PAI, the shares of
#    exercise 5, and what exercise 2 took out.
# 4. **Necessary.** Is there a way that disturbs people less?
# 5. **Proportionate.** Whom does the patrol harm? Whom does it harm if there is none?
# 6. **Who decides**, where is it logged, and on which date do you look at it again?

# %% [markdown] reflection="hotspot-decision" points=3
# **Use with conditions.** 1. I think that the Law on Police covers the use of crime records to plan
# patrols; I ask the legal office whether equal treatment needs more when we know that reporting
# differs. 2. Fewer burglaries in December, for all residents. 3. It finds records: the PAI on
# December's records is (figure of exercise 4), but it cannot see what nobody reported, and Orchard
# has lost (figure of exercise 2) of its records because their places are vague. 4. Partly: advice,
# light and locks in the same cells, and no stops because of the map. 5. Residents of the patrolled
# cells pay with more stops. If there is no patrol, victims who do not report pay. 6. The commander
# decides; the analyst logs map, date, correction and its interval; we look again on 15 January,
# with December's stops by district.

# %% [markdown] trainer
# **Mark scheme, reflection `hotspot-decision` (3 points).**
#
# * **Level 3:** all six steps; at least one figure of the officer's own; says that the score is
#   measured on records; names who is left out *and* who bears the patrol; a date and a log.
# * **Level 2:** most steps and a figure; sees unequal reporting, but not both groups who pay.
# * **Level 1:** an opinion with one step or one figure.
# * **Level 0:** empty, or proposes to list, score or stop people because of where they live.
#
# Each of the three verdicts can reach level 3 if it fits the figures; so can each decision that the
# check accepts.

# %% [markdown] trainer
# **Checkpoint 1, when it gets heated.** Someone will say *"then they should report"*. Do not argue
# about people, go back to the figure: *"the recorded map gives this district fewer cells than our
# estimate does; what would make you report?"* Someone will say *"the correction is invented"*. It
# is uncertain, and the interval says how much; the recorded map is uncertain too, it only does not
# say so. Someone will say *"so send more police to the minority district"*. Ask who asked for it
# there, and what the stops will look like in spring.
#
# **Debrief.** 1. *The PAI was good and the map left people out. Which test would have told you?*
# 2. *If the car goes where few burglaries are reported, and makes records there, what will next
# year's map show?* (Lab 06.)
#
# **What is true here.** On this island we know every burglary, reported or not. The next cell, for
# your eyes, compares both maps with the truth. Read its figures to the class, also where they do
# not flatter the correction: both maps find most of the true cells, and an estimate can give the
# district too many as well as too few.

# %% trainer
truth = pd.read_csv("data/truth/incidents_intensity.csv", index_col="cell")["burglaries"]
best_cells = set(truth.nlargest(50).index)
for name, drawn in {"as recorded": forecast, "corrected": weighted, "truth": truth}.items():
    top = drawn.nlargest(50).index
    there = (cells.loc[top, "district"] == lowest).sum()
    print(f"{name}: {len(best_cells & set(top))} of the true 50 cells; {there} cells in {lowest}")

# %% [markdown]
# ## Checkpoint 2 · A place is not a person (13 minutes)
#
# A colleague has an idea: *"We know the hot cells. Put everybody who lives there on a watch list."*
# Before you discuss it, count. We use the *estimated* burglaries, reported or not.

# %%
hottest = weighted.nlargest(50).index
residents = int(cells.loc[hottest, "population"].sum())
in_hottest = seen[seen["cell"].isin(hottest)]
crimes = round(float((1 / rate)[in_hottest["district"]].sum()))
print(f"{residents} people live in the 50 cells; about {crimes} burglaries in 23 months")

# %% [markdown]
# **Exercise 7 (2 points): the harm as a number.** A rough calculation in the colleague's favour.
# Suppose that each of these burglaries had one offender of its own, and that *all* these offenders
# live in these cells. Which share of the people on the list has then burgled nobody?
#
# **Example.** 200 people, 50 burglaries: `1 - 50 / 200` is 0.75.
#
# <details><summary>Hint: the idea</summary>Write the example with the names
# <code>residents</code> and <code>crimes</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = 1 - ____ / ____</code></details>


# %% answer="ethics-person"
def listed_without_burglary(residents, crimes):
    """The share of the listed people who have burgled nobody, as a rough calculation."""
    answer = ...
    ### BEGIN SOLUTION
    answer = 1 - crimes / residents
    ### END SOLUTION
    return answer


print(listed_without_burglary(residents, crimes))

# %% check="ethics-person" points=2
rest = listed_without_burglary(residents, crimes)
assert rest is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots in listed_without_burglary."
)
assert pd.api.types.is_number(rest), "Give one number. And keep the last line: return answer"
assert np.isclose(listed_without_burglary(200, 50), 0.75, atol=0.006), (
    "For 200 people and 50 burglaries it must be 0.75: the share that did nothing. Use the names, and "
    "this order: crimes divided by residents."
)
assert np.isclose(listed_without_burglary(1000, 10), 0.99, atol=0.006), (
    "For 1000 people and 10 burglaries it must be 0.99. Use the names, not typed numbers."
)
### BEGIN HIDDEN TESTS
for people_there, happened, right in ((900, 360, 0.6), (40, 30, 0.25), (14, 14, 0)):
    assert np.isclose(listed_without_burglary(people_there, happened), right, atol=0.006), (
        "For other numbers the share is wrong. Use the names residents and crimes."
    )
### END HIDDEN TESTS

# %% [markdown]
# The only reason for listing these people is where they live. One benchmark from abroad:
# [EU AI Act, Reg. 2024/1689, Art. 5(1)(d)](data/legal.md) forbids assessing the risk that a person
# will offend *solely* from a profile or from personality. It does not cover helping a human who
# assesses objective facts that can be verified. It is not the law here. Ask the legal office: under
# which rule does a list made from addresses fall?
#
# **Exercise 8 (1 point): the limit.** What may this map be used for? Write one of these:
#
# * `"place"`: it moves a car. Nobody is stopped or listed because of the map.
# * `"stops"`: in the hot cells, officers may stop people whom they do not know.
# * `"list"`: the addresses go to the unit that keeps the watch list.

# %% answer="ethics-person-decision"
boundary = ...
### BEGIN SOLUTION
boundary = "place"
### END SOLUTION

# %% check="ethics-person-decision" points=1
assert boundary is not ..., (
    "Not answered yet (or the cell above is red): replace the three dots by one of the decisions."
)
assert isinstance(boundary, str), 'Write the decision in quotation marks: boundary = "place"'
assert boundary in ("place", "stops", "list"), (
    'Write exactly one of these: "place", "stops", "list"'
)
without = max(
    0, 1 - (1 / rate)[in_hottest["district"]].sum() / cells.loc[hottest, "population"].sum()
)
assert boundary == "place", (
    f"This does not fit your number: even in a calculation in the colleague's favour, {without:.0%} "
    "of the people there have burgled nobody. And however small that share were, an address is no "
    "reason to stop or to list a person."
)
### BEGIN HIDDEN TESTS
assert boundary == "place", "An address is no reason to stop or to list a person."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 2.** The calculation is rough: a burglary can have two offenders, one offender can
# have ten burglaries, and most offenders need not live there. Keep the talk on the step from place
# to person. If someone says *"but we know the families there"*: a family's name or reputation is
# no ground. Stop the discussion there, and say why.

# %% [markdown]
# ## The commander's map (shown, nothing to write)
#
# The commander was not in this class. Her map must say by itself what it is, what is sure and what
# is not. Point at a cell to read it. The map needs no internet. It is saved as
# `commander_map.html`; the commander decides who receives it. (If you open that file inside
# JupyterLab, press *Trust HTML* above it.)

# %%
recorded_top, corrected_top = set(forecast.nlargest(50).index), set(weighted.nlargest(50).index)
vague = (table["precision"] == "district").groupby(table["district"]).mean()
groups = {
    "in both maps": (recorded_top & corrected_top, {"color": "#0072B2"}),
    "only in the corrected map": (corrected_top - recorded_top, {"color": "#CC79A7"}),
    "only in the map as recorded (dashed, white)": (
        recorded_top - corrected_top,
        {"color": "#555555", "dashArray": "4", "fillColor": "white"},
    ),
}
counts = cells.assign(burglaries=per_cell(seen)).reset_index()

commander = folium.Map(tiles=None, height="84%", control_scale=True, zoom_snap=0.25)
folium.GeoJson(
    districts.reset_index(),
    style_function=lambda area: {
        "color": "black",
        "weight": 1,
        "fillColor": "#f4f1e8",
        "fillOpacity": 1,
    },
    tooltip=folium.GeoJsonTooltip(["district", "population"], ["District", "Residents"]),
).add_to(commander)
folium.GeoJson(
    "data/world_roads.geojson",
    style_function=lambda road: {"color": "#b0a890", "weight": 1},
).add_to(commander)
for members, style in groups.values():
    folium.GeoJson(
        counts[counts["cell"].isin(members)],
        style_function=lambda cell, style=style: style | {"weight": 2, "fillOpacity": 0.5},
        tooltip=folium.GeoJsonTooltip(
            ["cell", "district", "burglaries"], ["Cell", "District", "Recorded burglaries"]
        ),
    ).add_to(commander)
for name, spot in districts.representative_point().items():
    label = f'<b style="font:bold 12px sans-serif;white-space:nowrap">{name}</b>'
    folium.Marker([spot.y, spot.x], icon=folium.DivIcon(html=label)).add_to(commander)
key = " &nbsp; ".join(
    f'<span style="color:{style["color"]}">{"&#9633;" if "fillColor" in style else "&#9632;"}'
    f"</span> {len(members)} cells {name}"
    for name, (members, style) in groups.items()
)
note = f"""<div style="font:14px sans-serif;padding:6px">
<b>Burglary, December 2025: the 50 highest cells of two maps.</b> Invented data. An estimate from records and a
survey sample. In {vague.idxmax()}, {vague.max():.0%} of the records have no exact place and are
missing. Says nothing about any person. Not for deciding whom to stop. Valid until 31 December 2025.
<br>{key}</div>"""
commander.get_root().html.add_child(folium.Element(note))
west, south, east, north = districts.total_bounds
commander.fit_bounds([[south, west], [north, east]])
commander.save("commander_map.html")
commander

# %% [markdown]
# ## Close
#
# **Use** a hotspot map to decide where to patrol or give advice: for weeks, not for years.
# **Use with conditions** where reporting differs between areas: measure it, say how sure you are,
# count the stops, set a date to look again.
# **Do not use** it to choose whom to stop, to list or score people, or to call an area criminal.
#
# **Back in the office**
# 1. Ask of each dot on a map: how exactly is the place known, and how do we know of it?
# 2. Test a prediction on a month that it has not seen. Remember that the test sees records only.
# 3. Beside each crime map, put a picture of who reports.
#
# **Where the method is weak.** Vague records are left out. Few burglaries make a rough map. The
# survey has its own errors. The correction assumes that a district is the same everywhere. Hotspots
# may move when the car comes. And a map of records, followed for a year, can show more and more
# where the police went: see [FRA, *Bias in Algorithms* (2022)](data/legal.md), and lab 06.
#
# **Hand in.** Save with **Ctrl + S**. Click on **Validate** above the notebook. (If it says that
# you gave no response, your reflection is empty.) Then menu *Nbgrader*, *Assignment List*, and
# **Submit** beside the name of this lab. The last one counts. In a pair, each of you hands in.
#
# **If you have time (no points).** Draw the corrected map with bandwidths 150 and 600. Does the
# same district gain?

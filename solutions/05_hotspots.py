# %% [markdown]
# # 05 · Hotspots: where next month?
#
# **The question.** The commander of Norvale has one extra patrol car for December. She asks the
# analysts: *in which streets should it drive?*
#
# **The scene.** You have two years of recorded burglaries. December 2025 is the month to predict.
# You will draw a map of *hotspots*: small areas with many burglaries. Then you will ask what the
# map does not see.
#
# **Who is affected.** People whose street gets the car. People who are stopped more often because
# the car is there. And people who were burgled, never told the police, and get no car.
#
# **What the computer does here, and what it does not.** It counts and smooths burglaries *that
# somebody reported*. It knows nothing about burglaries that nobody reported. It says nothing about
# any person.
#
# **After this lab you can**
# 1. measure distances on a map in metres, and find places that are too vague for a map;
# 2. count burglaries by hour when only a time window is known;
# 3. draw a density map and test whether its hotspots are more than chance;
# 4. score a prediction on a month that it has never seen;
# 5. measure whom the map leaves out, and decide what to tell the commander.
#
# **Time:** 75 minutes, in pairs. **Points:** 20.
# **Data:** [what is in the crime records](data/incidents.md) and
# [what is in the island's map](data/world.md). All people, places and events are invented.

# %% [markdown] trainer
# **Minutes.** Opening 5 · part 1 10 · part 2 8 · part 3 8 · part 4 6 · part 5 8 · part 6 8 ·
# checkpoint 1 10 · checkpoint 2 6 · map and close 6.
#
# **In 40 minutes:** run parts 2 and 4 together from your screen, pairs only listen; skip the
# bandwidth exercise. Keep parts 1, 5 and 6 and both checkpoints.
#
# **Before class:** every row of the legal frame that this lab names needs the sign-off of a
# Kosovo lawyer; rows printed with "confirm with counsel" have not been checked at the source.

# %% [markdown]
# ## How to work
#
# Click on a grey cell. Press **Shift + Enter**: the cell runs and the next one is chosen. Start
# now, and run every cell from the top to the bottom.
#
# In an exercise you see three dots: `...` Write your answer in the place of the three dots. Then
# run the cell, and run the *check* below it. No message means: right. If a check speaks, read it,
# change your answer, and run both cells again.

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
from matplotlib.patheffects import withStroke
from scipy import sparse
from scipy.stats import false_discovery_control
from sklearn.neighbors import KernelDensity

import offline_leaflet  # maps draw without the internet

# %% [markdown]
# ## Part 1 · Where is it?
#
# We load the records and the island. `head(3)` shows the first three rows.

# %%
incidents = pd.read_csv("data/incidents.csv")
cells = gpd.read_file("data/world_cells.geojson").set_index("cell")
districts = gpd.read_file("data/world_districts.geojson").set_index("district")
places = gpd.read_file("data/world_places.geojson").set_index("place")
incidents.head(3)

# %% [markdown]
# Real records are dirty, and so are these. The next cell cleans them. You do not have to write
# such code today. Read the comments: each line is a decision that changes the map.

# %%
# 1. A corrected record comes again with a higher version. Keep the last one.
latest = incidents.sort_values("version").drop_duplicates("incident_id", keep="last")

# 2. One office writes 05.03.2024, the others write 2024-03-05. Say which is which: a computer that
#    has to guess turns 5 March into 3 May, and gives no warning.
for column in ["from_time", "to_time"]:
    usual = pd.to_datetime(latest[column], format="%Y-%m-%d %H:%M", errors="coerce")
    other = pd.to_datetime(latest[column], format="%d.%m.%Y %H:%M", errors="coerce")
    latest[column] = usual.fillna(other)

# 3. Keep burglaries, and turn longitude and latitude into points on a map.
burglaries = latest[latest["offence"] == "burglary"].drop(columns="district")
spots = gpd.points_from_xy(burglaries["lon"], burglaries["lat"], crs="EPSG:4326")
burglaries = gpd.GeoDataFrame(burglaries, geometry=spots)

# 4. Find the 250 m cell of each point. Points in the sea have no cell: they drop out.
records = burglaries.sjoin(cells[["district", "geometry"]], predicate="within")

print(f"{len(burglaries)} burglaries, {len(records)} of them with a place on the island")

# %% [markdown]
# ### Degrees are not metres
#
# Longitude and latitude are *degrees*: angles on a globe. One degree east is a shorter way here
# than one degree north, so a distance in degrees means nothing. Before you measure, move the
# points to a flat map in metres. Such a flat map has a code. For this island it is
# `EPSG:32634` (its name is UTM zone 34 north). We call it `METRES`.
#
# **Example.** How many burglaries lie within 500 metres of the bus station?

# %%
METRES = "EPSG:32634"

station = places.to_crs(METRES).loc["Bus Station", "geometry"]
distance = records.to_crs(METRES).distance(station)  # one distance for each burglary
print((distance <= 500).sum())  # how many are 500 m or less

# %% [markdown]
# **Exercise 1 (2 points).** Now make it a recipe for *any* place and *any* distance. A recipe is
# called a *function*: the names in the brackets stand for what we will give it. The first line
# inside is done. Replace the three dots.
#
# <details><summary>Hint: the idea</summary>Do the two steps of the example in one line: first the
# distances in metres, then count those that are not larger than <code>metres</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (points.to_crs(METRES).distance(spot) &lt;= ______).sum()</code></details>


# %% answer="metres"
def count_near(points, place, metres):
    """How many points (given in degrees) lie within so many metres of the place?"""
    spot = places.to_crs(METRES).loc[place, "geometry"]
    answer = ...
    ### BEGIN SOLUTION
    answer = (points.to_crs(METRES).distance(spot) <= metres).sum()
    ### END SOLUTION
    return answer


print(count_near(records, "Ferry Port", 800))

# %% check="metres" points=2
near = count_near(records, "Ferry Port", 800)
assert near is not ..., "Not answered yet: replace the three dots in count_near."
assert np.ndim(near) == 0, "Give one number: how many are near. Count them with .sum()"
assert 0 < near < len(records), (
    "You found none, or all. Are the points still in degrees? Use points.to_crs(METRES)."
)
assert count_near(records, "Ferry Port", 400) < near, (
    "400 m and 800 m give the same count. Use the name metres, not a fixed number."
)
### BEGIN HIDDEN TESTS
square = places.to_crs(METRES).loc["Market Square", "geometry"]
east = square.x + np.array([100, 400, -460, 900])
known = gpd.points_from_xy(east, [square.y] * 4, crs=METRES).to_crs("EPSG:4326")
found = count_near(gpd.GeoDataFrame(geometry=known), "Market Square", 500)
assert found == 3, (
    "On points whose distance is known, the count is wrong. Measure from the place that is asked "
    "for, on the flat map METRES."
)
### END HIDDEN TESTS

# %% [markdown] trainer
# **Part 1, first mistakes.** Pairs compare degrees with 500 and find that every point is near:
# the check says so. A few reach for `EPSG:3857`, the map of the web: there 500 m are 373 m on the
# ground. Ask: *"your map says 'within 500 m of the school'. Which 500 m?"*

# %% [markdown]
# ### A place can be vague
#
# Each record says how well its place is known, in the column `precision`: to the `address`, to
# the `street`, or only to the `district`. When only the district is known, the system puts the
# burglary on *one fixed point* of that district. Which cells have the most burglaries?

# %%
top = records.groupby("cell").size().nlargest(3)
busiest = records[records["cell"] == top.index[0]]
print(top)
print("precision in the busiest cell:", busiest["precision"].value_counts().to_dict())

# %% [markdown]
# The "busiest" cell is no hotspot. It is the place where the system puts what it does not know.
# So vague records must leave the map. But whose burglaries leave with them?
#
# **Example.** The share of vague records, by how the police learned of them. `mean()` of yes and
# no is the share of yes: 0.1 means 10 in 100.

# %%
example = records.assign(vague=records["precision"] == "district")
example.groupby("how_known")["vague"].mean().sort_values(ascending=False)

# %% [markdown]
# **Exercise 2 (1 point).** The same, for each **district**, highest share first.
#
# <details><summary>Hint: the idea</summary>Only one word changes: the column by which you
# group.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.groupby("______")["vague"].mean().sort_values(ascending=False)</code>
# </details>


# %% answer="vague"
def vague_share(table):
    """Share of vague records for each district, highest first. `vague` is True or False."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.groupby("district")["vague"].mean().sort_values(ascending=False)
    ### END SOLUTION
    return answer


vague_share(example)

# %% check="vague" points=1
share = vague_share(example)
assert share is not ..., "Not answered yet: replace the three dots in vague_share."
share = pd.Series(share.squeeze() if isinstance(share, pd.DataFrame) else share)
assert set(share.index) == set(districts.index), "Give one share for each district: group by it."
assert share.between(0, 1).all(), "A share lies between 0 and 1. Use .mean(), not .sum()"
assert share.is_monotonic_decreasing, "Highest share first: sort with ascending=False."
### BEGIN HIDDEN TESTS
small = pd.DataFrame(
    {
        "district": ["Mill", "Harbour", "Mill", "Mill", "Orchard"],
        "vague": [True, False, True, False, True],
    }
)
share = vague_share(small)
share = pd.Series(share.squeeze() if isinstance(share, pd.DataFrame) else share)
assert list(share.index) == ["Orchard", "Mill", "Harbour"], "On another table the order is wrong."
assert np.allclose(share, [1, 2 / 3, 0]), (
    "On another table the shares are wrong: divide by the records of the same district."
)
### END HIDDEN TESTS

# %% [markdown]
# Read your table. The district at the top loses the most burglaries from every map that follows.
# Write that down: your commander should hear it from you.
#
# ### The first map
#
# We take the vague records out. We also put **December 2025** away, unseen, until part 6. Left:
# all records. Right: what remains.

# %%
clear = records[records["precision"] != "district"]
seen = clear[clear["from_time"] < "2025-12-01"]
december = clear[clear["from_time"] >= "2025-12-01"]


def per_cell(table):
    """Burglaries in each cell; a cell without any gets 0."""
    return table.groupby("cell").size().reindex(cells.index, fill_value=0)


flat = cells.to_crs(METRES)
borders = districts.to_crs(METRES)


def draw(ax, values, title, label="", **style):
    """Colour each cell of the island by its value, with the districts' borders and names."""
    style = {
        "cmap": "cividis",
        "legend": True,
        "legend_kwds": {"shrink": 0.6, "label": label},
    } | style
    flat.plot(values.to_numpy(), ax=ax, edgecolor="face", linewidth=0.2, **style)
    borders.boundary.plot(ax=ax, color="white", linewidth=0.8)
    for name, spot in borders.representative_point().items():
        text = ax.text(spot.x, spot.y, name, ha="center", va="center", fontsize=8, color="black")
        text.set_path_effects([withStroke(linewidth=2, foreground="white")])
    ax.set_title(title)
    ax.set_axis_off()


figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
draw(
    left,
    per_cell(records),
    "All records: the brightest cell is not real",
    "burglaries in a cell",
)
draw(right, per_cell(seen), "Vague records and December taken out", "burglaries in a cell")
plt.show()

# %% [markdown]
# ## Part 2 · When?
#
# A family leaves at 18:20, comes home at 21:40 and finds the window broken. The burglary happened
# in one of the hours 18, 19, 20 or 21. Nobody knows which. The record holds a *time window*.
#
# The next cell makes a table with one row for each hour that a window touches: `hour` is the hour
# of the day, `hours` is how many hours that window touches in all.

# %%
timed = records.dropna(subset=["from_time", "to_time"]).reset_index(drop=True)
timed = timed[timed["to_time"] >= timed["from_time"]]  # some windows end before they begin
first, last = timed["from_time"].dt.floor("h"), timed["to_time"].dt.floor("h")
timed["hours"] = ((last - first) / pd.Timedelta("1h")).astype(int) + 1

touched = timed.loc[timed.index.repeat(timed["hours"]), ["incident_id", "from_time", "hours"]]
touched["hour"] = (touched["from_time"].dt.hour + touched.groupby(level=0).cumcount()) % 24
touched.head(6)

# %% [markdown]
# **Example, and a trap.** Let each row count 1, and add up by hour. A holiday of ten days now
# counts more than 200 times, a window of two hours only twice. The total shows it.

# %%
trap = touched.assign(weight=1).groupby("hour")["weight"].sum()
print(f"{timed['incident_id'].nunique()} burglaries, but the hours add up to {trap.sum()}")

# %% [markdown]
# **Exercise 3 (2 points).** Repair it: each *burglary* counts 1 in all, shared equally among the
# hours that its window touches. A window of four hours gives ¼ to each. Analysts call this
# *aoristic* counting (Ratcliffe and McCullagh, 1998).
#
# <details><summary>Hint: the idea</summary>Copy the line of the example. Only the weight changes:
# it depends on <code>hours</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table.assign(weight=1 / table["______"]).groupby("hour")["weight"].sum()</code>
# </details>


# %% answer="aoristic"
def aoristic(table):
    """Weight of each hour of the day, when every burglary counts 1 in all."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table.assign(weight=1 / table["hours"]).groupby("hour")["weight"].sum()
    ### END SOLUTION
    return answer


aoristic(touched)

# %% check="aoristic" points=2
hourly = aoristic(touched)
assert hourly is not ..., "Not answered yet: replace the three dots in aoristic."
hourly = pd.Series(hourly.squeeze() if isinstance(hourly, pd.DataFrame) else hourly)
assert len(hourly) == 24, "Give one weight for each of the 24 hours: group by hour."
assert np.isclose(hourly.sum(), len(timed)), (
    f"The weights add up to {hourly.sum():.0f}; there are {len(timed)} burglaries. "
    "A window of four hours gives 1/4 to each of its hours."
)
### BEGIN HIDDEN TESTS
small = pd.DataFrame(
    {
        "incident_id": ["a", "a", "a", "a", "b", "c", "c"],
        "hours": [4, 4, 4, 4, 1, 2, 2],
        "hour": [22, 23, 0, 1, 23, 23, 0],
    }
)
hourly = aoristic(small)
hourly = pd.Series(hourly.squeeze() if isinstance(hourly, pd.DataFrame) else hourly)
assert np.allclose(hourly.sort_index(), [0.75, 0.25, 0.25, 1.75]), (
    "On another table the weights are wrong: share each burglary equally among its own hours."
)
### END HIDDEN TESTS

# %% [markdown]
# **Your picture.** If you counted each burglary at the *start* of its window, you would see when
# people leave home. Your own profile shows when burglaries are likely. (The picture comes when
# exercise 3 is answered.)

# %%
profile = aoristic(touched)
if profile is not ...:
    start = timed["from_time"].dt.hour.value_counts().sort_index()
    figure, ax = plt.subplots(figsize=(9, 3.5), layout="constrained")
    ax.bar(start.index, start, color="lightgrey", label="start of the window: when people leave")
    ax.plot(profile, color="#0072B2", marker="o", label="shared over the window (aoristic)")
    ax.set(title="Burglaries by hour of the day", xlabel="hour of the day", ylabel="burglaries")
    ax.legend()
    plt.show()

# %% [markdown] trainer
# **Part 2.** Most pairs write `1 / 24` first. Ask: *"add the column up. How many burglaries have
# you invented?"* The commander's shift plan comes from this picture: ask which of the two curves
# she would have used without you.

# %% [markdown]
# ## Part 3 · A smooth map
#
# A cell with 7 burglaries beside a cell with 2: is that a difference, or luck? A *density map*
# spreads each burglary over its neighbourhood, so that luck in one cell counts less. How far it
# spreads is called the *bandwidth*, in metres. It is **your choice**, and it changes the map.

# %%
centres = flat.centroid.get_coordinates().to_numpy()


def surface(points, bandwidth, weights=None):
    """Burglaries in each cell, smoothed. Bandwidth in metres."""
    spots = points.to_crs(METRES).get_coordinates().to_numpy()
    model = KernelDensity(bandwidth=bandwidth, rtol=1e-4).fit(spots, sample_weight=weights)
    total = len(points) if weights is None else weights.sum()
    per_square_metre = total * np.exp(model.score_samples(centres))
    return pd.Series(per_square_metre * 250 * 250, index=cells.index)


figure, axes = plt.subplots(1, 3, figsize=(12, 3.6), layout="constrained")
for ax, metres in zip(axes, [80, 300, 1500]):
    draw(ax, surface(seen, metres), f"Bandwidth {metres} m", legend=False)
plt.show()

# %% [markdown]
# Three maps, one truth. How do you choose? Draw the map from the past, then ask how well it fits
# crimes *that it has not seen*. The next cell does so for five bandwidths: the map is drawn from
# all months before November 2025. Higher is better.

# %%
past, november = seen[seen["from_time"] < "2025-11-01"], seen[seen["from_time"] >= "2025-11-01"]
past_spots = past.to_crs(METRES).get_coordinates().to_numpy()
november_spots = november.to_crs(METRES).get_coordinates().to_numpy()

rows = []
for metres in [40, 150, 300, 600, 1500]:
    model = KernelDensity(bandwidth=metres, rtol=1e-4).fit(past_spots)
    seen_fit, unseen_fit = model.score(past_spots), model.score(november_spots)
    rows.append([metres, seen_fit / len(past_spots), unseen_fit / len(november_spots)])
fit = pd.DataFrame(rows, columns=["bandwidth", "seen", "unseen"]).set_index("bandwidth")
fit.round(2)

# %% [markdown]
# **Example.** `fit["seen"].idxmin()` gives the bandwidth (the label of the row) with the *lowest*
# value in the column `seen`.

# %%
print(fit["seen"].idxmin())

# %% [markdown]
# **Exercise 4 (1 point).** Choose the bandwidth for next month's map.
#
# <details><summary>Hint: the idea</summary>A map drawn too sharply remembers the past by heart: it
# fits what it has seen, and nothing else. Which of the two columns is about crimes that the map
# has not seen? And do you want the lowest or the highest value?</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = table["______"].idxmax()</code></details>


# %% answer="bandwidth"
def choose(table):
    """The bandwidth, in metres, that predicts best. `table` looks like `fit`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = table["unseen"].idxmax()
    ### END SOLUTION
    return answer


print(choose(fit))

# %% check="bandwidth" points=1
chosen_bandwidth = choose(fit)
assert chosen_bandwidth is not ..., "Not answered yet: replace the three dots in choose."
assert np.ndim(chosen_bandwidth) == 0, "Give one bandwidth: one number of metres."
assert chosen_bandwidth in fit.index, (
    "That is no bandwidth of the table. idxmax() gives the bandwidth, max() gives the fit."
)
assert chosen_bandwidth != fit["seen"].idxmax(), (
    "That map is best on the past that it knows by heart. Which column is about unseen crimes?"
)
### BEGIN HIDDEN TESTS
for unseen in ([-19, -17, -16, -18], [-16, -17, -18, -19], [-19, -18, -17, -16]):
    other = pd.DataFrame({"seen": [-15, -16, -17, -18], "unseen": unseen}, [50, 200, 400, 900])
    assert choose(other) == [50, 200, 400, 900][int(np.argmax(unseen))], (
        "On another table you do not choose the bandwidth with the best fit to unseen crimes."
    )
### END HIDDEN TESTS

# %% [markdown]
# From here on every pair uses 300 m, so that you can compare your maps.
#
# ## Part 4 · Is there a pattern at all?
#
# The eye sees patterns in everything. *Moran's I* measures whether neighbours are alike. Near 0:
# no pattern. Near 1: high beside high, low beside low. Below 0: like a chess board.
#
# **Example.** We do not trust a tool before it gives a known result. A textbook table, 49
# neighbourhoods of Columbus, Ohio (Anselin, 1988), has a published Moran's I of **0.500** for the
# column `CRIME`, when all areas that touch count as neighbours (the *queen's* move in chess).

# %%
columbus = gpd.read_file(get_path("columbus.shp"))
neighbours = Queen.from_dataframe(columbus, use_index=False)
print(round(Moran(columbus["CRIME"], neighbours, permutations=0).I, 3))

# %% [markdown]
# Our own map, for the exercise: each cell with its burglaries.

# %%
island = flat.assign(burglaries=per_cell(seen))
island[["district", "burglaries"]].head(3)

# %% [markdown]
# **Exercise 5 (1 point).** Moran's I for *any* map and *any* column. The neighbours are done.
#
# <details><summary>Hint: the idea</summary>It is the last line of the example. There the table was
# <code>columbus</code> and the column was <code>"CRIME"</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = Moran(table[______], near, permutations=0).I</code></details>


# %% answer="moran"
def morans_i(table, column):
    """Moran's I of one column of a map."""
    near = Queen.from_dataframe(table, use_index=False, silence_warnings=True)
    answer = ...
    ### BEGIN SOLUTION
    answer = Moran(table[column], near, permutations=0).I
    ### END SOLUTION
    return answer


print(morans_i(island, "burglaries"))

# %% check="moran" points=1
pattern = morans_i(island, "burglaries")
assert pattern is not ..., "Not answered yet: replace the three dots in morans_i."
assert np.ndim(pattern) == 0, "Give one number: the attribute I of Moran(...)."
assert np.isclose(morans_i(columbus, "CRIME"), 0.500, atol=0.001), (
    "On the Columbus table the published value is 0.500. Use the column and the neighbours that "
    "the function is given, and take .I"
)
### BEGIN HIDDEN TESTS
board = columbus.assign(other=columbus["INC"], flipped=-columbus["CRIME"])
for column in ("other", "flipped"):
    true = Moran(board[column], Queen.from_dataframe(board, use_index=False), permutations=0).I
    assert np.isclose(morans_i(board, column), true), "On another column the value is wrong."
### END HIDDEN TESTS

# %% [markdown]
# ## Part 5 · Which cells are hot?
#
# For each cell we add up the burglaries in it and in the cells that touch it. This sum, as a share
# of all burglaries, is the measure `Gi*` (say "G star"; Getis and Ord, 1992). Is it high, or is it
# luck? We shuffle the burglary counts over the island like cards, 1,999 times, and see how often
# luck alone fills the neighbourhood as much. That share is the *p-value* of the cell: 0.01 means
# one time in 100.

# %%
touching = Queen.from_dataframe(flat, use_index=False, silence_warnings=True).sparse
around = touching + sparse.eye_array(len(flat))  # the cells that touch, and the cell itself


def p_values(counts, seed):
    """How often does luck alone make a cell's neighbourhood as full? One p-value for each cell."""
    cards = np.random.default_rng(seed)
    luck = around @ np.column_stack([cards.permutation(counts) for _ in range(1999)])
    real = around @ counts.to_numpy()
    return (1 + (luck >= real[:, None]).sum(axis=1)) / 2000


p = p_values(per_cell(seen), seed=1)
print(f"{(p < 0.05).sum()} of {len(p)} cells have a p-value below 0.05")

# %% [markdown]
# **A test of the test.** We shuffle the island once more and pretend that this is our record. Now
# there is *no* hotspot, by construction. How many cells does the rule "p below 0.05" still call
# hot?

# %%
shuffled = pd.Series(np.random.default_rng(5).permutation(per_cell(seen)), index=cells.index)
chance = p_values(shuffled, seed=2)
print(f"{(chance < 0.05).sum()} cells are called hot although nothing is there")

# %% [markdown]
# Who asks a thousand questions gets some wrong answers by luck. Behind each wrong answer are
# streets with a patrol that they do not need. The cure has a long name, *false discovery control*
# (Benjamini and Hochberg, 1995), and a short line: it raises the p-values to allow for the number
# of questions. Of the cells that are then still called hot, at most about 5 in 100 are wrong.
#
# **Example.** Ten p-values, raised:

# %%
few = np.array([0.001, 0.008, 0.012, 0.03, 0.04, 0.2, 0.4, 0.5, 0.8, 0.9])
print("before:", few)
print("after: ", false_discovery_control(few).round(3))

# %% [markdown]
# **Exercise 6 (2 points).** Mark the cells that stay hot. The result is `True` or `False` for each
# cell.
#
# <details><summary>Hint: the idea</summary>First raise the p-values as in the example. Then
# compare them with <code>level</code>: is it smaller?</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = false_discovery_control(______) &lt; level</code></details>


# %% answer="gi-star"
def hot_cells(p, level):
    """True where a cell stays hot when false discoveries are held to `level`."""
    answer = ...
    ### BEGIN SOLUTION
    answer = false_discovery_control(p) < level
    ### END SOLUTION
    return answer


hot_cells(p, 0.05)

# %% check="gi-star" points=2
hot = hot_cells(p, 0.05)
assert hot is not ..., "Not answered yet: replace the three dots in hot_cells."
assert len(np.atleast_1d(hot)) == len(p), "Give True or False for each cell, one for every p-value."
assert set(np.unique(hot)) <= {True, False}, "Give True or False: compare with level, using <"
assert np.sum(hot) <= np.sum(p < 0.05), (
    "You have more hot cells than before. After the control there must be fewer: is < turned round?"
)
assert np.sum(hot) < np.sum(p < 0.05), (
    "You have as many hot cells as without control. Raise the p-values first."
)
### BEGIN HIDDEN TESTS
more = np.array([0.04, 0.9, 0.011, 0.014, 0.2, 0.002, 0.6, 0.019, 0.7])
stay = np.asarray(hot_cells(more, 0.05), dtype=bool)
assert stay.tolist() == [n in (2, 3, 5, 7) for n in range(9)], (
    "On other p-values you mark other cells. Use false_discovery_control(p), with nothing added."
)
assert np.asarray(hot_cells(more, 0.02), dtype=bool).sum() == 1, "Use the level that is given."
### END HIDDEN TESTS

# %% [markdown]
# **Your picture**, when exercise 6 is answered: grey cells were hot only by luck, or we cannot
# tell.

# %%
hot, luck = hot_cells(p, 0.05), hot_cells(chance, 0.05)
if hot is not ...:
    state = np.where(hot, "stays hot", np.where(p < 0.05, "below 0.05 only", "not hot"))
    colours = ListedColormap(["#999999", "#f4f1e8", "#D55E00"])  # in the order of the alphabet
    figure, ax = plt.subplots(figsize=(7, 5.5), layout="constrained")
    draw(
        ax,
        pd.Series(state),
        "Hot cells after false discovery control",
        "",
        cmap=colours,
        categorical=True,
        legend_kwds={"loc": "lower left"},
    )
    plt.show()
    print(f"{np.sum(hot)} hot cells on the island, {np.sum(luck)} on the shuffled island")

# %% [markdown] trainer
# **Part 5.** The shuffled island is the moment to stop and talk: *"who lives in the cells that
# are hot by luck?"* Pairs often say "better too many than too few". Ask who pays for too many.

# %% [markdown]
# ## Part 6 · Does it predict?
#
# Now we open December. We take the 50 highest cells of the density map, about 5 % of the island:
# as much as one car can drive. We count how many of December's burglaries fell there.
#
# The *hit rate* is the share of the burglaries that fell inside. But a map of the whole island
# hits 100 %, and helps nobody. So two more figures are used:
#
# * **PAI**, the prediction accuracy index = hit rate ÷ share of the cells chosen. 1 is no better
#   than chance; 6 is six times better (Chainey, Tompson and Uhlig, 2008).
# * **PEI**, the prediction efficiency index = your hits ÷ the most hits that *any* choice of as
#   many cells could have. 1 is perfect (Hunt, 2016).

# %%
forecast = surface(seen, 300)
chosen = forecast.nlargest(50).index
outcome = per_cell(december)

hit_rate = outcome[chosen].sum() / outcome.sum()
print(f"{outcome[chosen].sum()} of {outcome.sum()} burglaries: hit rate {hit_rate:.2f}")

# %% [markdown]
# **Example.** The share of the cells that we chose: chosen cells ÷ all cells. `len` counts.

# %%
print(round(len(chosen) / len(outcome), 3))

# %% [markdown]
# **Exercise 7 (1 point).** The PAI.
#
# <details><summary>Hint: the idea</summary>The hit rate is there already. Divide it by the share
# of the cells.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = hit_rate / (len(______) / len(______))</code></details>


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

# %% check="pai" points=1
index = pai(outcome, chosen)
assert index is not ..., "Not answered yet: replace the three dots in pai."
assert np.ndim(index) == 0, "Give one number."
assert np.isclose(pai(outcome, outcome.index), 1), (
    "If all cells are chosen, the PAI is 1: no better than chance. Divide the hit rate by the "
    "share of the cells, and mind the brackets."
)
### BEGIN HIDDEN TESTS
town = pd.Series({"a": 6, "b": 3, "c": 1, "d": 0, "e": 0})
assert np.isclose(pai(town, ["a"]), 3), "On a small town of five cells the PAI is wrong."
assert np.isclose(pai(town, ["b", "d"]), 0.75), "On a small town of five cells the PAI is wrong."
### END HIDDEN TESTS

# %% [markdown]
# **Exercise 8 (1 point).** The PEI. The line above your answer finds the best possible hits: those
# in the cells that turned out to be the fullest.
#
# <details><summary>Hint: the idea</summary>Your own hits are <code>outcome[chosen].sum()</code>.
# Divide them by <code>best</code>.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = outcome[______].sum() / ______</code></details>


# %% answer="pei"
def pei(outcome, chosen):
    """Prediction efficiency index. `outcome`: burglaries per cell; `chosen`: names of cells."""
    best = outcome.nlargest(len(chosen)).sum()
    answer = ...
    ### BEGIN SOLUTION
    answer = outcome[chosen].sum() / best
    ### END SOLUTION
    return answer


print(pei(outcome, chosen))

# %% check="pei" points=1
efficiency = pei(outcome, chosen)
assert efficiency is not ..., "Not answered yet: replace the three dots in pei."
assert np.ndim(efficiency) == 0, "Give one number."
assert 0 < efficiency <= 1, "The PEI lies between 0 and 1: divide your hits by the best hits."
assert np.isclose(pei(outcome, outcome.nlargest(50).index), 1), (
    "The best possible choice must have a PEI of 1. Divide hits by hits, not by burglaries or cells."
)
### BEGIN HIDDEN TESTS
town = pd.Series({"a": 6, "b": 3, "c": 1, "d": 0, "e": 0})
assert np.isclose(pei(town, ["b", "c"]), 4 / 9), "On a small town of five cells the PEI is wrong."
assert np.isclose(pei(town, ["e"]), 0), "On a small town of five cells the PEI is wrong."
### END HIDDEN TESTS

# %% [markdown]
# The score is good. This is the moment to be careful. December's burglaries are *recorded* too.
# Where nobody reports, the map predicts nothing, and the test finds nothing missing. **A good
# score on records is a good score at predicting records.**

# %% [markdown]
# ## Checkpoint 1 · Whom does the map leave out?
#
# A year later, a survey asks people at home: *were you burgled? Did you tell the police?* The
# survey reaches those who did not report.

# %%
survey = pd.read_csv("data/incidents_survey.csv", index_col="district")
rate = survey["told_police"] / survey["victims"]  # share of the victims who told the police
doubt = 1.96 * np.sqrt(rate * (1 - rate) / survey["victims"])  # a sample is never exact

figure, ax = plt.subplots(figsize=(8, 3.5), layout="constrained")
order = rate.sort_values().index
ax.barh(order, rate[order], xerr=doubt[order], color="#0072B2", ecolor="black", capsize=3)
ax.set(xlim=(0, 1), xlabel="share of victims who told the police (line: 95 % interval)")
ax.set_title("Who reports a burglary?")
plt.show()

# %% [markdown]
# If half of the victims report, each report stands for two burglaries. So we give each record the
# weight *1 ÷ reporting rate* of its district, and draw the map again.

# %%
weight = (1 / rate)[seen["district"]]
corrected = surface(seen, 300, weights=weight.to_numpy())

figure, (left, right) = plt.subplots(1, 2, figsize=(12, 5), layout="constrained")
draw(left, forecast, "As recorded", "recorded burglaries in a cell")
draw(right, corrected, "Corrected for unequal reporting", "estimated burglaries in a cell")
plt.show()

# %% [markdown]
# **Exercise 9 (2 points): the harm as a number.** Of the `k` highest cells of a map, which share
# lies in a given district? The names of the highest cells are found for you.
#
# **Example.** `cells.loc[top, "district"]` looks up the districts of the cells in `top`.
# `(... == "Mill")` is True where it is Mill, and the mean of True and False is a share. You used
# this in exercise 2.
#
# <details><summary>Hint: the idea</summary>Look up the districts of the top cells, compare them
# with <code>district</code>, take the mean.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = (cells.loc[top, "district"] == ______).mean()</code></details>


# %% answer="ethics-reporting"
def share_of_top(surface, district, k):
    """Share of the k highest cells of a map that lie in the district."""
    top = surface.nlargest(k).index
    answer = ...
    ### BEGIN SOLUTION
    answer = (cells.loc[top, "district"] == district).mean()
    ### END SOLUTION
    return answer


pd.DataFrame(
    [
        [share_of_top(forecast, name, 50), share_of_top(corrected, name, 50)]
        for name in districts.index
    ],
    index=districts.index,
    columns=["as recorded", "corrected"],
)

# %% check="ethics-reporting" points=2
part = share_of_top(forecast, "Station", 50)
assert part is not ..., "Not answered yet: replace the three dots in share_of_top."
assert np.ndim(part) == 0, "Give one number: a share."
assert 0 <= part <= 1, "A share lies between 0 and 1: take .mean(), not .sum()"
total = sum(share_of_top(forecast, name, 50) for name in districts.index)
assert np.isclose(total, 1), (
    f"Over all districts the shares add up to {total:.2f}, they must add up to 1. Look up the "
    "district of the top cells only, and divide by k."
)
### BEGIN HIDDEN TESTS
rng = np.random.default_rng(9)
for k in (7, 200):
    other = pd.Series(rng.random(len(cells)), index=cells.index)
    best = cells.loc[other.sort_values().index[-k:], "district"]
    for name in ("Mill", "Saltmarsh"):
        assert np.isclose(share_of_top(other, name, k), list(best).count(name) / k), (
            "On another map the share is wrong."
        )
### END HIDDEN TESTS

# %% [markdown]
# Look at your table. One district has many more of the highest cells when reporting is allowed
# for. And who lives there?

# %%
people = districts[["norric", "seldan", "tavi"]]
(100 * people.div(people.sum(axis=1), axis=0)).round(0).astype(int).sort_values("norric").head(4)

# %% [markdown]
# These are percentages of residents by language community. The people whom the recorded map
# leaves out are not a cross-section of the island. Equal treatment is not a matter of intention
# only: it is a matter of what the map sees. The police must treat people equally:
# [Law 04/L-076 on Police, Art. 2](data/legal.md). Equality before the law:
# [Kosovo Constitution Art. 24](data/legal.md) (confirm with counsel).
#
# Why do people not report? The records cannot tell. Perhaps the station is far, perhaps the last
# report led to nothing, perhaps a form exists in one language only. Do not guess: ask.
#
# **Exercise 10 (1 point): your decision.** It must fit the numbers in your own table. Write one of
# these, with the quotation marks:
#
# * `"as recorded"`: the car follows the map as recorded.
# * `"corrected"`: the car follows the corrected map; the commander is told how sure it is; and
#   somebody asks the residents why they do not report.
# * `"no map"`: no map until the reporting gap is smaller; the car is placed in another way.

# %% answer="ethics-reporting-decision"
decision = ...
### BEGIN SOLUTION
decision = "corrected"
### END SOLUTION

# %% check="ethics-reporting-decision" points=1
assert decision is not ..., "Not answered yet: replace the three dots by one of the decisions."
assert decision in ("as recorded", "corrected", "no map"), (
    'Write exactly one of these: "as recorded", "corrected", "no map"'
)
shift = max(
    (cells.loc[corrected.nlargest(50).index, "district"] == name).mean()
    - (cells.loc[forecast.nlargest(50).index, "district"] == name).mean()
    for name in districts.index
)
assert decision != "as recorded" or shift < 0.05, (
    f"This does not fit your figures: one district's share of the top cells changes by {shift:.0%} "
    "when reporting is allowed for. Can you tell its residents that the recorded map is fair?"
)
### BEGIN HIDDEN TESTS
assert isinstance(decision, str), "Write the decision as text, in quotation marks."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 1, when it gets heated.** Someone will say *"then they should report"*. Do not argue
# about people; go back to the figure: *"the map sends the car away from them; what would make you
# report?"* Someone will say *"the correction is invented"*. It is uncertain, and the black lines
# in the picture say how much; the recorded map is not certain either, it only hides its doubt.
#
# **Debrief.** 1. *The PAI was good and the map was unfair. Which test would have told you?*
# 2. *If the car goes where the record is dark, what will next year's record show?* (Lab 06.)
#
# **What is true here.** On this island we know every burglary, also those that nobody reported.
# The next cell compares both maps with the truth. It stays on your side.

# %% trainer
truth = pd.read_csv("data/truth/incidents_intensity.csv", index_col="cell").iloc[:, -1]
best = set(truth.nlargest(50).index)
for name, drawn in {"as recorded": forecast, "corrected": corrected}.items():
    found = len(best & set(drawn.nlargest(50).index))
    print(f"{name}: finds {found} of the 50 cells with the most burglaries")

# %% [markdown]
# ## Checkpoint 2 · A place is not a person
#
# A colleague has an idea: *"We know the hot cells. Let us put everybody who lives there on a watch
# list."* Before you discuss it, count.

# %%
listed = cells.loc[corrected.nlargest(50).index]
residents, crimes = listed["population"].sum(), int(per_cell(seen)[listed.index].sum())
print(f"{residents} people live in the 50 cells; {crimes} burglaries were recorded there")

# %% [markdown]
# We make it as easy as possible for the idea. Suppose that every one of these burglaries had a
# *different* offender, and that *all* of them live in these very cells. (Both are far from true.)
#
# **Exercise 11 (1 point): the harm as a number.** Which share of the list would then still have
# burgled nobody? A share is never below 0.
#
# **Example.** 200 people, 50 of them offenders: 1 − 50 ÷ 200 = 0.75. And `max(0, x)` gives `x`, or
# 0 where `x` is below 0.
#
# <details><summary>Hint: the idea</summary>Write the example with the two names in the brackets,
# and put <code>max(0, …)</code> around it.</details>
#
# <details><summary>Hint: nearly the line</summary>
# <code>answer = max(0, 1 - ______ / ______)</code></details>


# %% answer="ethics-person"
def wrongly_listed(residents, crimes):
    """Smallest possible share of the listed residents who burgled nobody."""
    answer = ...
    ### BEGIN SOLUTION
    answer = max(0, 1 - crimes / residents)
    ### END SOLUTION
    return answer


print(wrongly_listed(residents, crimes))

# %% check="ethics-person" points=1
wrong = wrongly_listed(residents, crimes)
assert wrong is not ..., "Not answered yet: replace the three dots in wrongly_listed."
assert np.isclose(wrongly_listed(200, 50), 0.75), (
    "For 200 residents and 50 burglaries the answer is 0.75: those who did nothing, not those who "
    "did, and as a share."
)
### BEGIN HIDDEN TESTS
assert np.isclose(wrongly_listed(1000, 10), 0.99), "For 1000 residents and 10 burglaries: 0.99"
assert np.isclose(wrongly_listed(40, 50), 0), "A share is never below 0: use max(0, ...)"
### END HIDDEN TESTS

# %% [markdown]
# And these people have done nothing to be on a list: they live somewhere. That is the boundary
# between predicting *places* and predicting *persons*. European law draws it sharply: no risk
# assessment of a person's offending based solely on a profile or on personality,
# [EU AI Act, Reg. 2024/1689, Art. 5(1)(d)](data/legal.md). The EU's law is a benchmark here, not
# the law in force; which rule binds you is a question for counsel.
#
# **Exercise 12 (1 point): your decision.** It must fit your number. Write one of these:
#
# * `"patrol the place"`: the map moves a car. It names nobody.
# * `"list the residents"`: everybody in the hot cells goes on a list.
# * `"score each resident"`: each resident gets a score from the address.

# %% answer="ethics-person-decision"
boundary = ...
### BEGIN SOLUTION
boundary = "patrol the place"
### END SOLUTION

# %% check="ethics-person-decision" points=1
assert boundary is not ..., "Not answered yet: replace the three dots by one of the decisions."
assert boundary in ("patrol the place", "list the residents", "score each resident"), (
    'Write exactly one of these: "patrol the place", "list the residents", "score each resident"'
)
innocent = max(0, 1 - crimes / residents)
assert boundary == "patrol the place" or innocent < 0.05, (
    f"This does not fit your figure: at least {innocent:.0%} of these people burgled nobody. An "
    "address says nothing about a person."
)
### BEGIN HIDDEN TESTS
assert isinstance(boundary, str), "Write the decision as text, in quotation marks."
### END HIDDEN TESTS

# %% [markdown] trainer
# **Checkpoint 2.** The number is a floor: it grants the idea everything. Keep the talk on the
# step from place to person. If someone says *"but we know the families there"*: that is knowledge
# about persons, it needs its own ground, its own source grading and its own log entry, and this
# map adds nothing to it.

# %% [markdown]
# ## The commander's map
#
# The commander was not in this class. Her map must say by itself what is certain and what is not.
# **Blue**: among the 50 highest cells on both maps. **Orange**: only when reporting is allowed
# for. **Grey, dashed**: only as recorded. Point at a cell to read it. The map needs no internet,
# and the file `commander_map.html` can be sent as it is.

# %%
recorded_top, corrected_top = set(forecast.nlargest(50).index), set(corrected.nlargest(50).index)
groups = {
    "High on both maps": (recorded_top & corrected_top, {"color": "#0072B2"}),
    "High only when reporting is allowed for": (corrected_top - recorded_top, {"color": "#E69F00"}),
    "High only as recorded": (recorded_top - corrected_top, {"color": "#555555", "dashArray": "4"}),
}
counts = cells.assign(burglaries=per_cell(seen)).reset_index()

commander = folium.Map(tiles=None, location=[41.80, 18.30], zoom_start=13, control_scale=True)
folium.GeoJson(
    districts.reset_index(),
    name="Districts",
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
    name="Roads",
    style_function=lambda road: {"color": "#b0a890", "weight": 1},
).add_to(commander)
for name, (members, style) in groups.items():
    folium.GeoJson(
        counts[counts["cell"].isin(members)],
        name=f'<span style="color:{style["color"]}">&#9632;</span> {name}',
        style_function=lambda cell, style=style: style | {"weight": 2, "fillOpacity": 0.5},
        tooltip=folium.GeoJsonTooltip(
            ["cell", "district", "burglaries"], ["Cell", "District", "Recorded burglaries"]
        ),
    ).add_to(commander)
for name, spot in districts.representative_point().items():
    label = f'<b style="font:bold 12px sans-serif;white-space:nowrap">{name}</b>'
    folium.Marker([spot.y, spot.x], icon=folium.DivIcon(html=label)).add_to(commander)
folium.LayerControl(collapsed=False).add_to(commander)
west, south, east, north = cells.total_bounds
commander.fit_bounds([[south, west], [north, east]])
commander.save("commander_map.html")
commander

# %% [markdown]
# ## What do you tell the commander?
#
# **Exercise 13 (1 point).** Choose, in the light of your own figures. Write one of `"use"`,
# `"use with conditions"`, `"do not use"`.

# %% answer="ethics-verdict"
verdict = ...
### BEGIN SOLUTION
verdict = "use with conditions"
### END SOLUTION

# %% check="ethics-verdict" points=1
assert verdict is not ..., "Not answered yet: replace the three dots by your choice."
assert verdict in ("use", "use with conditions", "do not use"), (
    'Write exactly one of these: "use", "use with conditions", "do not use"'
)
gap = rate.max() - rate.min()
assert verdict != "use" or gap < 0.1, (
    f"This does not fit your figures: between districts, the share of victims who report differs "
    f"by {gap:.0%}. Without a condition the map repeats that gap on the street."
)
### BEGIN HIDDEN TESTS
assert isinstance(verdict, str), "Write the choice as text, in quotation marks."
### END HIDDEN TESTS

# %% [markdown]
# **Reflection (3 points).** Write five to eight lines to the commander, with *your* figures. Go
# through the steps, and leave none out:
#
# 1. **Lawful basis**: under which rule do we draw and use this map?
# 2. **Legitimate aim**: what is it for?
# 3. **Suitable**: does it find burglaries, or records of burglaries? Give a figure.
# 4. **Necessary**: is there a way that intrudes less?
# 5. **Proportionate**: who bears the cost of the patrol, and who the cost of no patrol?
# 6. **Who decides**, where is it logged, and on which date is it looked at again?

# %% [markdown] reflection="hotspot-decision" points=3
# 1. The map uses crime records that we hold for police tasks; counsel confirms the basis before
# it is used. 2. Fewer burglaries in December, for all residents. 3. The recorded map catches about
# a third of December's recorded burglaries in 5 % of the cells, but where a third of the victims
# report it is blind; the corrected map moves the highest cells there. 4. Yes, in part: light,
# locks and advice in the same cells, and no stops without a ground of their own. 5. Residents of
# the patrolled cells are seen and stopped more; residents who do not report get nothing from the
# recorded map. 6. The commander decides, the analyst logs the map, its date, the correction and
# its interval; we look again on 15 January, with December's stops by district.

# %% [markdown] trainer
# **Mark scheme, reflection `hotspot-decision` (3 points).**
#
# * **Level 3:** all six steps; at least one figure of the officer's own; says that the score is
#   measured on records; names who is left out *and* who bears the patrol; a date and a log.
# * **Level 2:** most steps; a figure; sees unequal reporting, but not both groups who pay.
# * **Level 1:** an opinion with one step or one figure.
# * **Level 0:** empty, or about persons instead of places.
#
# Any of the three choices can reach level 3, if it fits the figures.

# %% [markdown]
# ## Close
#
# **Use** a hotspot map to place visible help, for weeks, not years.
# **Use with conditions** when reporting differs between areas: measure it, correct for it, say how
# sure you are, set a date to look again.
# **Do not use** it to choose whom to stop, to list or score people, or as proof that an area "is"
# criminal.
#
# **Back in the office**
# 1. Ask of each dot on a map: how precisely is the place known, and how do we know of it?
# 2. Test a prediction on a month that it has not seen, and remember that the test sees records.
# 3. Next to each crime map, put a picture of who reports.
#
# **Where the method is weak.** Vague records are left out. Few burglaries make a rough map. The
# survey has its own errors. A hotspot moves when the car comes. And a map of yesterday's records,
# followed for a year, begins to draw itself: see
# [FRA, *Bias in Algorithms* (2022)](data/legal.md), and lab 06.
#
# **Stretch (no points).** Draw the corrected map with bandwidths 150 and 600. Do the same
# districts gain? Or: which share of December's burglaries does the *corrected* map catch, and why
# is it no surprise that the figure is lower?

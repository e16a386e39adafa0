"""Every planted phenomenon holds on seeds nobody looked at."""

import subprocess
import sys

import geopandas as gpd
import numpy as np
import pandas as pd
import pytest
import shapely
from conftest import SEEDS, must_lie_in

import datasets
from datasets import __main__ as command
from datasets import incidents, world

COMMUNITIES = ["norric", "seldan", "tavi"]


@pytest.fixture(scope="module")
def builds():
    """The first two datasets of each further seed, built once: ``{seed: tables}``.

    The others have files of their own: test_data_NAME.py.
    """
    return {seed: datasets.build(seed, ["world", "incidents"]) for seed in SEEDS}


@pytest.fixture(scope="module")
def measured(builds):
    """The effects of each further seed, one row a seed."""
    rows = [world.effects(tables) | incidents.effects(tables) for tables in builds.values()]
    return pd.DataFrame(rows, index=list(builds))


@pytest.fixture(scope="module")
def cleaned(builds):
    """The register of each further seed as a careful analyst leaves it."""
    return {seed: incidents.clean(tables["incidents.csv"]) for seed, tables in builds.items()}


# What each effect must measure on every seed: from, to.
INTENDED = {
    # The island.
    "cells": (950, 1_050),
    "area_km2": (61, 62),
    "population": (60_000, 60_000),
    "share_norric": (0.68, 0.72),
    "share_seldan": (0.20, 0.24),
    "share_tavi": (0.07, 0.095),
    "minority_saltmarsh": (0.45, 0.65),
    "minority_mill": (0.42, 0.60),
    "minority_elsewhere_max": (0.25, 0.37),
    # The register.
    "rows": (8_400, 9_000),
    "burglary_rows": (2_700, 2_900),
    "burglary_december": (100, 220),
    "burglary_citizen_share": (0.95, 1),
    "patrol_share": (0.12, 0.25),
    # Unequal reporting hides the strongest hotspot; the survey brings it back.
    "reported_saltmarsh": (0.28, 0.33),
    "reported_elsewhere": (0.58, 0.63),
    "survey_victims_min": (120, 600),
    "survey_error_max": (0, 0.10),
    "survey_error_saltmarsh": (0, 0.065),
    "saltmarsh_peak_expected": (1.45, 1.60),
    "saltmarsh_peak_true": (1.3, 1.75),
    "saltmarsh_peak_recorded": (0.6, 0.93),
    "saltmarsh_peak_corrected": (1.12, 2.1),
    "saltmarsh_top_recorded": (0.08, 0.205),
    "saltmarsh_top_corrected": (0.29, 0.55),
    # Clusters of cells; z above 3.3 is p below .001.
    "moran_i": (0.4, 0.9),
    "moran_z": (10, 100),
    "hot_cells_fdr": (20, 120),
    # Places known only to the district.
    "district_only": (0.06, 0.13),
    "district_only_orchard": (0.22, 0.45),
    "street_only": (0.2, 0.3),
    "heap_is_reference": (1, 1),
    "heap_over_hottest_cell": (1.25, 5),
    "heap_true_share_of_peak": (0, 0.15),
    # Time.
    "hours_off_aoristic": (0, 0.24),
    "hours_off_start": (0.4, 0.7),
    "knox_true": (1.15, 1.7),
    "knox_recorded": (1.12, 1.8),
    "hit_rate": (0.23, 0.55),
    "pai": (4.5, 11),
    "pei": (0.35, 0.9),
}


@pytest.mark.parametrize("effect", INTENDED)
def test_planted_effect_has_its_intended_size_on_every_seed(measured, effect):
    must_lie_in(measured, effect, INTENDED[effect])


def test_correction_lets_saltmarsh_grow_clearly(measured):
    assert (measured.saltmarsh_top_corrected - measured.saltmarsh_top_recorded).min() > 0.1
    assert (measured.saltmarsh_top_corrected - measured.saltmarsh_top_recorded).median() > 0.17


def test_aoristic_hours_are_clearly_nearer_to_truth(measured):
    nearest = measured[["hours_off_start", "hours_off_midpoint"]].min(axis=1)
    assert (nearest - measured.hours_off_aoristic).min() > 0.08


def test_controlling_false_discoveries_leaves_clearly_fewer_hot_cells(measured):
    assert (measured.hot_cells_fdr / measured.hot_cells_plain).max() < 0.93


@pytest.fixture(scope="module")
def island(builds):
    """The world of one further seed, and a function that builds its incidents otherwise."""
    seed = SEEDS[0]
    tables = {key: table for key, table in builds[seed].items() if key.startswith("world")}

    def otherwise(**changes):
        rng = datasets.generator(seed, "incidents")
        return tables | incidents.build(rng, tables, **changes)

    return otherwise


def test_kernel_is_the_sum_of_bells(builds):
    cells = incidents._island(builds[SEEDS[0]])[0]
    x, y = cells.x.iloc[[5, 300]] + 40.0, cells.y.iloc[[5, 300]] - 90.0
    surface = incidents.kernel(x, y, cells, [1, 2], bandwidth=200)
    squared = [(cells.x - x.iloc[k]) ** 2 + (cells.y - y.iloc[k]) ** 2 for k in (0, 1)]
    bells = [np.exp(-part / 2 / 200**2) / (2 * np.pi * 0.2**2) for part in squared]
    assert np.allclose(surface, bells[0] + 2 * bells[1])


def test_aoristic_spreads_each_window_over_the_hours_it_touches():
    begin = pd.Series(pd.to_datetime(["2024-01-01 22:30", "2024-01-02 05:10"]))
    end = pd.Series(pd.to_datetime(["2024-01-02 01:00", "2024-01-02 05:10"]))
    hours = incidents.aoristic(begin, end)
    assert np.allclose(hours[[22, 23, 0, 1, 5]], [0.25, 0.25, 0.25, 0.25, 1])
    assert hours.sum() == pytest.approx(2)


def test_with_equal_reporting_the_correction_moves_nothing(island):
    equal = incidents.effects(island(reporting=dict.fromkeys(incidents.REPORTING, 0.5)))
    assert equal["saltmarsh_peak_recorded"] > 1
    assert equal["saltmarsh_peak_corrected"] > 1
    assert abs(equal["saltmarsh_top_corrected"] - equal["saltmarsh_top_recorded"]) <= 0.07


def test_without_contagion_there_are_no_near_repeats(island):
    alone = island(contagion=0.0)
    assert alone["truth/incidents_all.csv"].parent.isna().all()
    assert 0.94 < incidents.effects(alone)["knox_true"] < 1.06


def test_without_dirt_the_register_is_clean(island):
    record = island(dirt=dict.fromkeys(incidents.DIRT, 0.0))["incidents.csv"]
    assert not record.incident_id.duplicated().any()
    assert set(record.district) == set(world.DISTRICTS.index)
    assert record.notna().all(axis=None)
    assert record.lon.between(18.1, 18.5).all()
    assert record.lat.between(41.7, 41.9).all()


# -- World ---------------------------------------------------------------------------------------


def test_districts_tile_the_island(builds):
    for seed, tables in builds.items():
        districts = tables["world_districts.geojson"]
        coast = tables["world_coastline.geojson"].geometry
        assert list(coast.geom_type) == ["Polygon"], seed
        assert coast.is_valid.all(), seed
        assert list(districts.district) == list(world.DISTRICTS.index), seed
        assert districts.is_valid.all(), seed
        assert (districts.geom_type == "Polygon").all(), seed
        # No overlap and no gap: the areas add up and the union is the island.
        union = shapely.union_all(districts.geometry.to_numpy())
        assert union.symmetric_difference(coast[0]).area < 1e-12, seed
        areas = shapely.area(districts.geometry.to_numpy())
        assert areas.sum() == pytest.approx(coast[0].area, rel=1e-9), seed
        metric = districts.to_crs(32634).area / 1e6
        assert np.allclose(metric, districts.area_km2, atol=0.002), seed


def test_people_add_up_and_are_mixed(builds):
    for seed, tables in builds.items():
        cells, districts = tables["world_cells.geojson"], tables["world_districts.geojson"]
        assert cells.population.sum() == 60_000, seed
        assert (cells[COMMUNITIES].sum(axis=1) == cells.population).all(), seed
        assert (cells[COMMUNITIES] >= 0).all(axis=None), seed
        lived = cells[cells.population > 0]
        assert (lived[COMMUNITIES].max(axis=1) < lived.population).all(), seed
        assert ((cells.dwellings > 0) == (cells.population > 0)).all(), seed
        columns = ["population", *COMMUNITIES]
        sums = cells.groupby("district")[columns].sum().loc[districts.district]
        assert (sums.to_numpy() == districts[columns].to_numpy()).all(), seed
        uses = {"centre", "residential", "industry", "port", "farmland", "wetland", "woodland"}
        assert set(cells.land_use) <= uses, seed
        assert {"centre", "residential", "industry", "port", "wetland"} <= set(cells.land_use), seed


def test_cells_are_squares_of_250_m_with_the_centre_on_land(builds):
    for seed, tables in builds.items():
        cells = tables["world_cells.geojson"].to_crs(32634)
        # On land and in its district, to the rounding of six decimals.
        coast = tables["world_coastline.geojson"].to_crs(32634).geometry[0].buffer(0.2)
        corners = shapely.get_coordinates(cells.geometry).reshape(len(cells), 5, 2)
        assert np.abs(corners - np.round(corners / 250) * 250).max() < 0.2, seed
        assert np.allclose(np.ptp(corners, axis=1), 250, atol=0.4), seed
        centres = cells.geometry.centroid
        assert shapely.covers(coast, centres.to_numpy()).all(), seed
        assert cells.cell.is_unique, seed
        assert (world.cell_id(centres.x, centres.y) == cells.cell).all(), seed
        districts = tables["world_districts.geojson"].to_crs(32634).set_index("district")
        own = districts.buffer(0.2).loc[cells.district].to_numpy()
        assert shapely.covers(own, centres.to_numpy()).all(), seed


def test_roads_hang_together_and_stay_on_land(builds):
    for seed, tables in builds.items():
        roads = tables["world_roads.geojson"].to_crs(32634)
        coast = tables["world_coastline.geojson"].to_crs(32634).geometry[0]
        assert shapely.union_all(roads.buffer(0.3).to_numpy()).geom_type == "Polygon", seed
        assert shapely.covers(coast, roads.geometry.to_numpy()).all(), seed
        assert set(roads.kind) == {"main", "street", "track"}, seed
        assert (roads.geom_type == "LineString").all(), seed
        assert roads.road.is_unique, seed
        places = tables["world_places.geojson"].to_crs(32634)
        assert shapely.covers(coast, places.geometry.to_numpy()).all(), seed
        assert {"ferry port", "police station", "hospital", "bus station"} <= set(places.kind)


def test_another_seed_is_another_island(builds):
    first, second = (builds[seed]["world_coastline.geojson"].geometry[0] for seed in SEEDS[:2])
    assert first.symmetric_difference(second).area > 0.02 * first.area


# -- Incidents -----------------------------------------------------------------------------------


def test_record_and_truth_belong_together(builds, cleaned):
    for seed, tables in builds.items():
        record, truth = tables["incidents.csv"], tables["truth/incidents_all.csv"]
        assert list(record.columns) == incidents.COLUMNS, seed
        assert (truth.incident_id.notna() == truth.reported).all(), seed
        assert set(record.incident_id) == set(truth.incident_id.dropna()), seed
        assert truth.time.between("2024-01-01 00:00", "2025-12-31 23:59").all(), seed
        assert (truth.crime_id == np.arange(1, len(truth) + 1)).all(), seed
        cells = set(tables["world_cells.geojson"].cell)
        assert set(truth.cell) <= cells, seed
        # The last version of an incident is right: it holds the true time and offence.
        last = cleaned[seed].merge(truth, on="incident_id", suffixes=("", "_true"))
        assert (last.offence == last.offence_true).all(), seed
        time = pd.to_datetime(last.time)
        held = (last.from_time <= time) & (time <= last.to_time)
        whole = last.incident_id.isin(record[record.to_time.notna()].incident_id)
        assert held[whole].mean() > 0.97, seed
        # "Address" is within 10 m (and the rounding), "street" is not, most of the time.
        x, y = incidents._to_metres(last.lon_true, last.lat_true)
        away = np.hypot(last.x - x, last.y - y)
        assert away[last.precision == "address"].quantile(0.999) < 10.5, seed
        assert (away[last.precision == "street"] > 10).mean() > 0.5, seed


def test_offspring_follow_their_parent_closely(builds):
    for seed, tables in builds.items():
        truth = tables["truth/incidents_all.csv"].set_index("crime_id")
        child = truth[truth.parent.notna()]
        parent = truth.loc[child.parent]
        assert 0.25 < len(child) / (truth.offence == "burglary").sum() < 0.35, seed
        x, y = incidents._to_metres(truth.lon, truth.lat)
        place = pd.DataFrame({"x": x, "y": y}, index=truth.index)
        gap = place.loc[child.index].to_numpy() - place.loc[child.parent].to_numpy()
        assert np.hypot(*gap.T).max() < 200, seed
        days = pd.to_datetime(child.time).to_numpy() - pd.to_datetime(parent.time).to_numpy()
        assert np.abs(days / np.timedelta64(1, "D")).max() < 14, seed
        assert (parent.offence == "burglary").all(), seed


def test_every_kind_of_dirt_is_there_in_its_share(builds):
    for seed, tables in builds.items():
        record = tables["incidents.csv"]
        count = len(record)
        once = record.drop_duplicates()
        assert 0.005 < (count - len(once)) / count < 0.009, seed
        assert 0.02 < (once.version == 2).mean() < 0.03, seed
        two = once[once.incident_id.isin(once.incident_id[once.version == 2])]
        times = incidents.clean(two[two.version == 1]).set_index("incident_id").recorded_time
        later = incidents.clean(two[two.version == 2]).set_index("incident_id").recorded_time
        assert len(times) == len(later), seed
        assert (later > times[later.index]).all(), seed
        assert 0.004 < (record.lon > record.lat).mean() < 0.008, seed
        assert 0.002 < (record.lon == 0).mean() < 0.004, seed
        assert 0.008 < record.lon.isna().mean() < 0.012, seed
        assert (record.lon.isna() == record.lat.isna()).all(), seed
        assert 0.016 < record.to_time.isna().mean() < 0.024, seed
        dotted = record.from_time.str.match(r"\d\d\.\d\d\.\d{4} \d\d:\d\d$")
        assert dotted[record.district == incidents.OTHER_DATES].mean() > 0.9, seed
        assert 0.02 < dotted.mean() < 0.1, seed
        assert record.from_time[~dotted].str.match(r"\d{4}-\d\d-\d\d \d\d:\d\d$").all(), seed
        iso = record[~dotted & record.to_time.notna()]
        assert 0.002 < (iso.to_time < iso.from_time).mean() < 0.006, seed
        typed = record.district[~record.district.isin(world.DISTRICTS.index)]
        assert 0.011 < len(typed) / count < 0.018, seed
        assert typed.nunique() > 12, seed
        # Everything else lies on the island.
        coast = tables["world_coastline.geojson"].to_crs(32634).geometry[0].buffer(60)
        placed = record[(record.lon < record.lat) & (record.lon > 0)]
        assert shapely.contains_xy(coast, *incidents._to_metres(placed.lon, placed.lat)).all(), seed


def test_wrong_districts_are_few_but_there(builds, cleaned):
    for seed, tables in builds.items():
        truth = tables["truth/incidents_all.csv"]
        both = cleaned[seed].merge(
            truth[["incident_id", "district"]], on="incident_id", suffixes=("", "_true")
        )
        assert 0.002 < (both.district != both.district_true).mean() < 0.008, seed


def test_rhythms_are_plausible(builds):
    for seed, tables in builds.items():
        truth = tables["truth/incidents_all.csv"]
        time = pd.to_datetime(truth.time)
        weekend = time.dt.day_of_week >= 5
        night = (time.dt.hour >= 21) | (time.dt.hour < 5)
        by = truth.offence
        assert weekend[by == "assault"].mean() > weekend[by == "burglary"].mean() + 0.05, seed
        assert night[by == "assault"].mean() > 0.5 > 0.3 > night[by == "theft"].mean(), seed
        market = time.dt.day_of_week.isin([2, 5])
        assert market[by == "theft"].mean() > 0.36, seed
        dark = time.dt.month.isin([11, 12, 1, 2])[by == "burglary"].mean()
        assert dark > 4 / 12 + 0.04, seed
        hours = np.bincount(time.dt.hour[by == "burglary"], minlength=24)
        assert 18 <= hours.argmax() <= 21, seed
        assert hours[9:12].max() > 1.5 * hours[14], seed


def test_patrols_find_what_lies_where_they_go(builds):
    for seed, tables in builds.items():
        truth = tables["truth/incidents_all.csv"]
        seen = truth[truth.offence.isin(["drug possession", "public order"])]
        found = seen.groupby("district").how_known.apply(lambda how: (how == "patrol").mean())
        often = found[["Harbour", "Station", "Old Town"]]
        assert often.min() > 0.6 > 0.3 > found.drop(often.index).max(), seed


# -- Files and command ---------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_bytes(builds):
    again = datasets.build(SEEDS[0], ["world", "incidents"])
    for key, table in builds[SEEDS[0]].items():
        assert datasets.content(key, table) == datasets.content(key, again[key]), key


def test_asking_for_one_dataset_changes_nothing_in_it(builds):
    alone = datasets.build(SEEDS[0], ["world"])
    assert all(key.startswith("world_") for key in alone)
    assert len(alone) == 5
    for key, table in alone.items():
        assert datasets.content(key, table) == datasets.content(key, builds[SEEDS[0]][key])


def test_files_read_back_as_the_tables(builds, tmp_path):
    tables = builds[SEEDS[1]]
    datasets.write(tables, tmp_path)
    for key, table in tables.items():
        if key.endswith(".csv"):
            back = pd.read_csv(tmp_path / key)
            pd.testing.assert_frame_equal(back, table, check_dtype=False)
        else:
            back = gpd.read_file(tmp_path / key)
            assert back.crs.to_epsg() == 4326
            assert back.geometry.geom_equals(table.geometry).all()
            pd.testing.assert_frame_equal(
                pd.DataFrame(back.drop(columns="geometry")),
                pd.DataFrame(table.drop(columns="geometry")),
                check_dtype=False,
            )


def test_a_failure_leaves_the_old_files(builds, tmp_path):
    tables = builds[SEEDS[0]]
    key = "world_places.geojson"
    datasets.write({key: tables[key]}, tmp_path)
    before = (tmp_path / key).read_bytes()
    (tmp_path / "incidents_survey.csv").mkdir()
    other = {key: builds[SEEDS[1]][key], "incidents_survey.csv": tables["incidents_survey.csv"]}
    with pytest.raises(IsADirectoryError):
        datasets.write(other, tmp_path)
    assert (tmp_path / key).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["incidents_survey.csv", key]


def test_command_reports_what_it_made(tmp_path, capsys):
    assert command.main(["world", "--seed", "3", "--out", str(tmp_path / "new")]) == 0
    said = capsys.readouterr().out
    assert "world_cells.geojson" in said
    assert "seed 3" in said
    assert "share_norric" in said
    assert len(list((tmp_path / "new").glob("*.geojson"))) == 5
    assert [path.name for path in (tmp_path / "new" / "pictures").iterdir()] == ["world.png"]


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (["wrld"], "world, incidents"),
        (["--seed", "seven"], "--seed 7"),
        (["--seed", "-1"], "--seed 7"),
        (["--seed", "2.5"], "--seed 7"),
        (["--seed", "9" * 5_000], "--seed 7"),
        (["world", "--out", ""], "--out"),
        (["world", "--out", "{file}"], "--out"),
        (["world", "--out", "{file}/below"], "--out"),
    ],
)
def test_command_refuses_bad_input_in_one_sentence(tmp_path, capsys, arguments, hint):
    taken = tmp_path / "taken"
    taken.write_text("a file, no folder")
    assert command.main([part.format(file=taken) for part in arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert hint in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert taken.read_text() == "a file, no folder"


def test_command_exits_with_2_and_no_traceback():
    done = subprocess.run(
        [sys.executable, "-m", "datasets", "wrld"],
        capture_output=True,
        text=True,
        cwd=datasets.FOLDER.parent,
        check=False,
    )
    assert done.returncode == 2
    known = ", ".join(datasets.ORDER)
    assert done.stderr == f"There is no dataset called 'wrld': choose from {known}.\n"


def test_datasheets_give_nothing_away():
    tables = datasets.build()
    for name in datasets.ORDER:
        sheet = (datasets.FOLDER / f"{name}.md").read_text(encoding="utf-8")
        assert "All people, places and events are invented." in sheet
        assert "CC BY 4.0" in sheet
        assert "truth/" not in sheet
        assert "incidents_all" not in sheet
        for key in tables:
            if datasets.dataset_of(key) == name and not key.startswith("truth/"):
                assert key in sheet, key
    sheet = (datasets.FOLDER / "incidents.md").read_text(encoding="utf-8")
    assert "Saltmarsh" not in sheet
    assert "Orchard" not in sheet

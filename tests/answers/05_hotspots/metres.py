# %% wrong="measures in degrees"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.distance(places.loc[place, "geometry"]) <= metres).sum()
    return answer


# %% wrong="takes degrees for metres"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.distance(places.loc[place, "geometry"]) <= metres / 111_000).sum()
    return answer


# %% wrong="uses the map of the web"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (
        points.to_crs("EPSG:3857").distance(places.to_crs("EPSG:3857").loc[place, "geometry"])
        <= metres
    ).sum()
    return answer


# %% wrong="counts the far ones"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).distance(spot) > metres).sum()
    return answer


# %% wrong="keeps the bus station of the example"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).distance(station) <= metres).sum()
    return answer


# %% wrong="types the figure in"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = 134
    return answer


# %% wrong="keeps the distance of the example"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).distance(spot) <= 500).sum()
    return answer


# %% wrong="does not count"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = points.to_crs(FLAT_MAP).distance(spot) <= metres
    return answer


# %% right="len of the rows within"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = len(points[points.to_crs(FLAT_MAP).distance(spot) <= metres])
    return answer


# %% right="dwithin"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = points.to_crs(FLAT_MAP).dwithin(spot, metres).sum()
    return answer


# %% right="as a float, from a list"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = float(sum([d <= metres for d in points.to_crs(FLAT_MAP).distance(spot)]))
    return answer


# %% right="inside a circle"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = int(points.to_crs(FLAT_MAP).intersects(spot.buffer(metres, quad_segs=256)).sum())
    return answer


# %% wrong="adds the example up for any place"
def count_near(points, place, metres):
    return (points.to_crs(FLAT_MAP).distance(station) <= metres).sum()


# %% wrong="east-west distance only"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = ((points.to_crs(FLAT_MAP).geometry.x - spot.x).abs() <= metres).sum()
    return answer


# %% wrong="a square instead of a circle"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = points.to_crs(FLAT_MAP).within(spot.buffer(metres).envelope).sum()
    return answer


# %% wrong="one degree is the same in both directions"
def count_near(points, place, metres):
    answer = (points.distance(places.loc[place, "geometry"]) <= metres / 83_000).sum()
    return answer


# %% wrong="each spot once"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).geometry.drop_duplicates().distance(spot) <= metres).sum()
    return answer


# %% wrong="records instead of points"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (records.to_crs(FLAT_MAP).distance(spot) <= metres).sum()
    return answer


# %% wrong="the mean"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).distance(spot) <= metres).mean()
    return answer


# %% wrong="forgot return"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    answer = (points.to_crs(FLAT_MAP).distance(spot) <= metres).sum()


# %% right="counts the incident numbers"
def count_near(points, place, metres):
    spot = places.to_crs(FLAT_MAP).loc[place, "geometry"]
    return points[points.to_crs(FLAT_MAP).distance(spot) <= metres]["incident_id"].count()

"""Draw a value for each 250 m cell of the island.

    from island_map import draw_cells

Plain geopandas and matplotlib, put here so that all the maps look alike. It is yours to take home:
any grid of squares will do in place of the island's.
"""

from matplotlib.collections import LineCollection, PolyCollection
from matplotlib.patches import Patch
from matplotlib.patheffects import withStroke


def draw_cells(ax, cells, values, districts, title, label="", cmap="cividis"):
    """Colour each cell by its value; draw the districts' borders and names over it.

    `cells` and `districts` are GeoDataFrames in metres, `districts` named by its index; `values`
    has one entry a cell, in the order of `cells`: numbers, or words, which then stand in a key,
    in the order of the alphabet. `label` stands beside the scale of the numbers. The bar below the
    island is 2 km long. The colours can be told apart in print and by everybody.
    """
    # Collections, which draw in one go: GeoDataFrame.plot draws the whole figure after each layer.
    corners = [cell.exterior.coords for cell in cells.geometry]
    words = None if values.dtype.kind in "iufb" else sorted(values.unique())
    numbers = values if words is None else values.map(words.index)
    squares = PolyCollection(
        corners, array=numbers.to_numpy(), cmap=cmap, edgecolor="face", linewidth=0.2
    )
    ax.add_collection(squares)
    if words is not None:
        colours = squares.get_cmap()(squares.norm(range(len(words))))
        key = [Patch(facecolor=c, edgecolor="grey", label=w) for c, w in zip(colours, words)]
        # Below the island, where it hides nothing.
        ax.legend(handles=key, loc="upper center", bbox_to_anchor=(0.5, 0), ncols=len(key))
    elif label:
        ax.figure.colorbar(squares, ax=ax, shrink=0.6, label=label)
    borders = [line.coords for line in districts.boundary.explode()]
    ax.add_collection(LineCollection(borders, color="grey", linewidth=0.8))
    # The names stand a little below the middle: there a system puts what it cannot place.
    # They have no box, so that the cells show through: white on numbers, black on words.
    style = {"color": "white", "path_effects": [withStroke(linewidth=2, foreground="black")]}
    style = {"color": "black"} if words else style
    for name, spot in districts.representative_point().items():
        ax.text(spot.x, spot.y - 450, name, ha="center", va="center", fontsize=9, **style)
    west, south, _, north = cells.total_bounds
    bar = south - 0.04 * (north - south)  # the scale, below the southernmost cell
    ax.plot([west, west + 2000], [bar, bar], color="black", linewidth=3, solid_capstyle="butt")
    ax.text(west + 2200, bar, "2 km", va="center", fontsize=9)
    ax.set_title(title)
    ax.autoscale_view()
    ax.set_aspect("equal")
    ax.set_axis_off()

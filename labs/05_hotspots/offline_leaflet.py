"""Maps that draw without the internet.

    import folium
    import offline_leaflet  # maps draw without the internet

Import it once, in any order, then write plain folium. It is yours to take home: keep this file
beside your notebook and `pip install folium django-js-lib-leaflet`.

folium draws with Leaflet, a program it loads from the web each time a map is opened. This file
puts Leaflet inside the map instead, about 0.2 MB a map. So a map draws in the notebook, in the
notebook opened again, and in a file made by `m.save("map.html")` and sent to a colleague.

Works: Map (without `tiles=` there is no background and nothing is asked for), GeoJson with style,
highlight, tooltip and popup, Choropleth and branca colour scales with their legend, Marker,
CircleMarker, Circle, lines and polygons, DivIcon, Popup, Tooltip, FeatureGroup, LayerControl,
fit_bounds, control_scale; geopandas `explore(tiles=None)`, but not its legend of categories.

Still needs the web; use instead:
    tiles="..."                  -> draw the coast, roads and districts as GeoJson layers
    folium.plugins (HeatMap ...) -> a grid of cells as GeoJson or Choropleth; CircleMarker
    symbols of folium.Icon       -> its pin keeps its colour; for a letter or sign use DivIcon
    Vega charts, TopoJson, GeoJson(embed=False) -> matplotlib beside the map; GeoJson
"""

import json
import re
from base64 import b64encode
from functools import partialmethod
from html import escape
from importlib.resources import files
from itertools import count
from math import floor, log10

import folium
from branca.colormap import ColorMap
from branca.element import Element
from branca.utilities import legend_scaler

LEAFLET = files("js_lib_leaflet") / "static" / "js_lib_leaflet"


def _data_uri(kind, content):
    """Write the content itself where its address would stand, so that nothing is fetched."""
    return f"data:{kind};base64,{b64encode(content).decode()}"


def _image(name):
    return _data_uri("image/png", (LEAFLET / "images" / name).read_bytes())


# What folium's own code expects of the libraries left out: `$` (jQuery) in popups and for layers
# kept in front, AwesomeMarkers for folium.Icon. Then what Leaflet lacks in a page of one piece:
# without tiles nothing stops a zoom; a slip of the hand on the link to its home page would
# replace the map by an error page; it looks for its pin beside leaflet.css; and a map that was
# drawn while out of sight has no size to fit anything into, so it is fitted when first seen.
_GLUE = """
window.$ = x => typeof x !== "string" ? {ready: f => addEventListener("DOMContentLoaded", f)}
  : Object.assign(document.createElement("template"), {innerHTML: x.trim()}).content.children;
function pin(options) {
  return L.divIcon({className: "", iconAnchor: [12, 36], popupAnchor: [0, -34], html:
    '<svg width="24" height="36"><path d="M12 36C9 26 1 21 1 12a11 11 0 0 1 22 0c0 9-8 14-11 24z"'
    + ' stroke="white" fill="' + options.markerColor + '"/></svg>'});
}
L.AwesomeMarkers = {icon: pin, Icon: pin};
L.Map.mergeOptions({maxZoom: 19, scrollWheelZoom: false}); // the wheel scrolls the notebook
L.Control.Attribution.mergeOptions({prefix: "Leaflet"});
L.Icon.Default.imagePath = "";
const fit = L.Map.prototype.fitBounds;
L.Map.include({fitBounds(...bounds) {
  if (!this.getSize().x) this.once("resize", () => fit.apply(this, bounds));
  return fit.apply(this, bounds);
}});
"""
_pin = {"iconUrl": _image("marker-icon.png"), "iconRetinaUrl": _image("marker-icon-2x.png")}
_pin["shadowUrl"] = _image("marker-shadow.png")
_GLUE += f"L.Icon.Default.mergeOptions({json.dumps(_pin)});"

# The last line of leaflet.js points to a debugging file that is not there: left out.
_js = (LEAFLET / "leaflet.js").read_text("utf-8").split("//# sourceMappingURL")[0] + _GLUE
_css = (LEAFLET / "leaflet.css").read_text("utf-8")
_css += "html, body {background: white}"  # or what JupyterLab writes behind a map shows through
_css = re.sub(r"url\(images/([\w-]+\.png)\)", lambda found: f"url({_image(found[1])})", _css)

# data: addresses and not code in the page: this is the door folium leaves open for other links.
folium.Map.default_js = [("leaflet", _data_uri("text/javascript;charset=utf-8", _js.encode()))]
folium.Map.default_css = [("leaflet_css", _data_uri("text/css;charset=utf-8", _css.encode()))]

# folium's default background comes from openstreetmap.org: here the default is none.
folium.Map.__init__ = partialmethod(folium.Map.__init__, tiles=None)

# branca names each part of a map by a random number, so the same notebook, run again, would be
# other bytes, and a comparison would find a change where there is none. Counting is enough: a
# name need only be unique within one map.
_number = count(1)
Element._generate_id = classmethod(lambda cls: str(next(_number)))
folium.Map.__repr__ = lambda self: "<folium.Map>"  # and not its address in memory


def _legend(self, **kwargs):
    """Draw a colour scale as plain HTML: branca's own legend needs the library d3."""
    span = (self.vmax - self.vmin) or 1
    colours = ",".join(self(self.vmin + span * step / 499) for step in range(500))
    digits = max(0, 2 - floor(log10(span)))
    ticks = "".join(
        f'<span style="position:absolute;left:{100 * (tick - self.vmin) / span:.1f}%;'
        f'transform:translateX(-50%)">{round(tick, digits):,.10g}</span>'
        for tick in self.tick_labels or legend_scaler(self.index, self.max_labels)
        if tick != ""
    )
    # print-color-adjust: a browser prints no background colour unless asked.
    box = (
        f'<div style="width:min({self.width}px,35vw);padding:4px 20px;background:#fffd;'
        f'color:{self.text_color};font:13px sans-serif;print-color-adjust:exact">'
        f"{escape(self.caption or '')}"
        f'<div style="height:12px;background:linear-gradient(to right,{colours})"></div>'
        f'<div style="position:relative;height:1.3em">{ticks}</div></div>'
    )
    script = "var {0} = L.control({{position: 'topright'}}); {0}.onAdd = () => Object.assign("
    script += "L.DomUtil.create('div', 'legend'), {{innerHTML: {1}}}); {0}.addTo({2});"
    script = script.format(self.get_name(), json.dumps(box), self._parent.get_name())
    self.get_root().script.add_child(Element(script), name=self.get_name())


ColorMap.render = _legend

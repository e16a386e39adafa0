"""Values that travel between the processes: plain data, functions that stay, and references.

From the judge to the officer's process go pickles, in which what both have is a reference. In the
other direction nothing is unpickled: an officer's process can write what it likes, and a pickle of
numpy or pandas can make any object of any bytes. So what it sends is JSON (`encode`), and the judge
makes each value with its own constructors (`decode`).
"""

import base64
import collections
import datetime
import decimal
import fractions
import importlib
import math
import pickle
import re
import sys
import types

ARRAY = re.compile(r"[<>|=]?[biufcmMUS]\d{0,4}(\[\d*\w{1,4}\])?")  # numpy's names of plain dtypes
ZONE = re.compile(r"[A-Za-z0-9_+-]{1,30}(/[A-Za-z0-9_+-]{1,30}){0,2}|UTC[+-]\d\d:\d\d")


class NotPlain(Exception):
    """A value that is no plain data, or a message that describes none."""


class Unseen:
    """A value of a kind that a check cannot see, because it does not travel."""

    def __init__(self, told):
        self._told = told

    def __repr__(self):
        return self._told


class Function:
    """An officer's function as the judge has it: calling it runs it in the officer's process."""

    def __init__(self, officer, number, name, doc):
        self._officer, self._number = officer, number
        self.__name__, self.__doc__ = str(name), doc and str(doc)

    def __call__(self, *args, **kwargs):
        return self._officer.call(self._number, args, kwargs)

    def __repr__(self):
        return f"<function {self.__name__}>"


def shared(given):
    """Return {id: object} of what the given cells made, which each fork has under the same id."""
    small = str | bytes | int | float | complex | bool | type(None) | type(...)
    every = (value for bound in given for value in bound.values())
    return {id(value): value for value in every if not isinstance(value, small)}


class Referring(pickle.Pickler):
    """Write a pickle for the officer's process; what it has already is a reference."""

    def __init__(self, file, known):
        super().__init__(file, protocol=5)
        self.known = known

    def persistent_id(self, obj):
        """Return a key for what both processes have, or what stays over there."""
        if isinstance(obj, Function):
            return ("function", obj._number)
        return id(obj) if id(obj) in self.known else None


def _text(data):
    return base64.b64encode(data).decode()


def _library(name):
    """Return a library that is imported here, or an empty stand-in."""
    return sys.modules.get(name) or types.SimpleNamespace()


# ── in the officer's process ─────────────────────────────────────────────────────────────────────


def encode(value, known, functions):
    """Return a value as JSON knows it; raise NotPlain for a kind that does not travel.

    `known` is {id: object} of what both processes have: of that, functions and modules become
    references. Other functions are appended to `functions`, and their number is sent.
    """

    def inner(value):
        return encode(value, known, functions)

    kind = type(value)
    if value is None or kind in (bool, int, str):
        return value
    if kind is float:
        return value if math.isfinite(value) else {"float": repr(value)}
    if kind in (list, tuple, set, frozenset):
        return {kind.__name__: [inner(item) for item in value]}
    if kind in (dict, collections.OrderedDict, collections.defaultdict, collections.Counter):
        name = "counter" if kind is collections.Counter else "dict"
        return {name: [[inner(key), inner(item)] for key, item in value.items()]}
    if isinstance(
        value, type({}.keys()) | type({}.values()) | type({}.items()) | collections.deque
    ):
        return {"list": [inner(item) for item in value]}
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return {"named": [kind.__name__, list(value._fields), [inner(item) for item in value]]}
    if value is ...:
        return {"dots": 1}
    if kind in (bytes, bytearray):
        return {"bytes": _text(value)}
    if kind is complex:
        return {"complex": [inner(value.real), inner(value.imag)]}
    if kind is range:
        return {"range": [value.start, value.stop, value.step]}
    if kind in (datetime.datetime, datetime.date, datetime.time):
        return {kind.__name__: value.isoformat()}
    if kind is datetime.timedelta:
        return {"timedelta": [value.days, value.seconds, value.microseconds]}
    if kind is decimal.Decimal:
        return {"decimal": str(value)}
    if kind is fractions.Fraction:
        return {"fraction": [value.numerator, value.denominator]}
    if isinstance(value, types.ModuleType) or (callable(value) and id(value) in known):
        if id(value) in known:
            return {"known": id(value)}
    elif callable(value) and not isinstance(value, type):
        functions.append(value)
        name = str(getattr(value, "__name__", kind.__name__))
        doc = getattr(value, "__doc__", None)
        return {"function": [len(functions) - 1, name, doc if isinstance(doc, str) else None]}
    for library, name in ((_numpy, "numpy"), (_pandas, "pandas"), (_others, "networkx shapely")):
        if any(part in sys.modules for part in name.split()):
            packed = library(value, kind, inner)
            if packed is not None:
                return packed
    raise NotPlain(kind.__name__)


def _numpy(value, kind, inner):
    np = sys.modules["numpy"]
    if not (kind is np.ndarray or isinstance(value, np.generic)):
        return None
    array = np.asarray(value)
    if array.dtype.kind == "O":
        return {"objects": [list(array.shape), [inner(item) for item in array.ravel()]]}
    if not ARRAY.fullmatch(array.dtype.str):
        raise NotPlain(str(array.dtype)[:100])
    name = "array" if kind is np.ndarray else "scalar"
    return {name: [array.dtype.str, list(array.shape), _text(array.tobytes())]}


def _column(array, inner):
    """Encode the values of a Series or an Index."""
    pd = sys.modules["pandas"]
    dtype = array.dtype
    if isinstance(dtype, pd.StringDtype):
        return {"strings": [str(dtype), [None if pd.isna(item) else str(item) for item in array]]}
    if isinstance(dtype, pd.CategoricalDtype):
        return {"category": [inner(array.codes), inner(array.categories), bool(array.ordered)]}
    if isinstance(dtype, pd.DatetimeTZDtype):
        moments = inner(array.tz_convert("UTC").tz_localize(None).to_numpy())
        return {"zoned": [moments, str(dtype.tz)]}
    if isinstance(dtype, pd.PeriodDtype):
        return {"period": [inner(array.asi8), str(dtype)[7:-1]]}
    if isinstance(dtype, pd.IntervalDtype):
        return {
            "interval": [inner(pd.Index(array.left)), inner(pd.Index(array.right)), array.closed]
        }
    if hasattr(array, "_data") and hasattr(array, "_mask"):
        return {"masked": [inner(array._data), inner(array._mask)]}
    if str(dtype) == "geometry":
        crs = array.crs and array.crs.to_wkt()
        shapes = [None if shape is None else _text(shape.wkb) for shape in array]
        return {"geometry": [shapes, crs]}
    if isinstance(array, pd.arrays.NumpyExtensionArray) or not hasattr(
        dtype, "construct_array_type"
    ):
        return inner(array.to_numpy())
    raise NotPlain(str(dtype)[:100])


def _pandas(value, kind, inner):
    pd, gpd = sys.modules["pandas"], _library("geopandas")
    if value is pd.NaT or value is pd.NA:
        return {"missing": "NaT" if value is pd.NaT else "NA"}
    if kind is pd.Timestamp:
        return {"timestamp": [value.isoformat(), value.tz and str(value.tz), value.unit]}
    if kind is pd.Timedelta:
        return {"duration": [value.as_unit("ns").value, value.unit]}
    if kind is pd.Period:
        return {"one_period": [value.ordinal, value.freqstr]}
    if kind is pd.Interval:
        return {"one_interval": [inner(value.left), inner(value.right), value.closed]}
    if kind is pd.RangeIndex:
        return {"range_index": [value.start, value.stop, value.step, inner(value.name)]}
    if kind is pd.MultiIndex:
        levels = [[inner(level), inner(codes)] for level, codes in zip(value.levels, value.codes)]
        return {"levels": [levels, [inner(name) for name in value.names]]}
    if isinstance(value, pd.Index):
        return {"index": [_column(value.array, inner), inner(value.name)]}
    if kind in (pd.Series, getattr(gpd, "GeoSeries", None)):
        return {"series": [_column(value.array, inner), inner(value.index), inner(value.name)]}
    if kind in (pd.DataFrame, getattr(gpd, "GeoDataFrame", None)):
        columns = [_column(value.iloc[:, n].array, inner) for n in range(value.shape[1])]
        active = value._geometry_column_name if kind is not pd.DataFrame else None
        geo = kind is not pd.DataFrame
        return {"frame": [columns, inner(value.columns), inner(value.index), geo, inner(active)]}
    if isinstance(value, pd.api.extensions.ExtensionArray):
        return {"extension": _column(value, inner)}
    return None


def _others(value, kind, inner):
    nx, shapely = _library("networkx"), _library("shapely")
    if hasattr(shapely, "Geometry") and isinstance(value, shapely.Geometry):
        return {"shape": _text(shapely.to_wkb(value))}
    kinds = ("Graph", "DiGraph", "MultiGraph", "MultiDiGraph")
    if kind in [getattr(nx, name, None) for name in kinds]:
        keys = {"keys": True} if value.is_multigraph() else {}
        nodes = [[inner(node), inner(dict(data))] for node, data in value.nodes(data=True)]
        edges = [[inner(part) for part in edge] for edge in value.edges(data=True, **keys)]
        return {"graph": [kind.__name__, inner(dict(value.graph)), nodes, edges]}
    return None


# ── in the judge ─────────────────────────────────────────────────────────────────────────────────


def decode(packed, officer):
    """Return the value that `encode` described.

    `officer` resolves functions and references (inside/judge.py). Raises whatever a forged
    message provokes; nothing of the sender's choosing is called but constructors of plain data.
    """

    def inner(packed):
        return decode(packed, officer)

    if packed is None or type(packed) in (bool, int, float, str):
        return packed
    ((name, content),) = packed.items()
    if name in ("list", "tuple", "set", "frozenset"):
        items = [inner(item) for item in content]
        return {"list": list, "tuple": tuple, "set": set, "frozenset": frozenset}[name](items)
    if name in ("dict", "counter"):
        made = {inner(key): inner(item) for key, item in content}
        return collections.Counter(made) if name == "counter" else made
    if name == "named":
        kind, fields, items = content
        names = [field if str(field).isidentifier() else "" for field in fields]
        made = collections.namedtuple(kind if str(kind).isidentifier() else "X", names, rename=True)
        return made(*map(inner, items))
    if name == "function":
        number, called, doc = content
        return Function(officer, int(number), str(called)[:200], doc and str(doc)[:10_000])
    if name == "known":
        return officer.known(content)
    if name in PLAIN:
        return PLAIN[name](content, inner)
    return WITH_LIBRARIES[name](content, inner)


def _number(text):
    if len(text) > 100:
        raise NotPlain("a long number")
    return text


PLAIN = {
    "dots": lambda content, inner: ...,
    "float": lambda content, inner: float(_number(content)),
    "bytes": lambda content, inner: base64.b64decode(content),
    "complex": lambda content, inner: complex(*map(inner, content)),
    "range": lambda content, inner: range(*map(int, content)),
    "datetime": lambda content, inner: datetime.datetime.fromisoformat(content),
    "date": lambda content, inner: datetime.date.fromisoformat(content),
    "time": lambda content, inner: datetime.time.fromisoformat(content),
    "timedelta": lambda content, inner: datetime.timedelta(*map(int, content)),
    "decimal": lambda content, inner: decimal.Decimal(_number(content)),
    "fraction": lambda content, inner: fractions.Fraction(*map(int, content)),
}


def _array(content, inner):
    np = importlib.import_module("numpy")
    name, shape, data = content
    if not ARRAY.fullmatch(name):
        raise NotPlain("dtype")
    array = np.frombuffer(base64.b64decode(data), np.dtype(name)).reshape(list(map(int, shape)))
    return array.view("u1") != 0 if array.dtype.kind == "b" else array.copy()


def _objects(content, inner):
    np = importlib.import_module("numpy")
    shape, items = content
    array = np.empty(len(items), dtype=object)
    for number, item in enumerate(items):
        array[number] = inner(item)
    return array.reshape(list(map(int, shape)))


def _zone(text):
    if not ZONE.fullmatch(text):
        raise NotPlain("time zone")
    return text


def _values(packed, inner):
    """Make the values of a Series or an Index."""
    pd = importlib.import_module("pandas")
    ((name, content),) = packed.items()
    if name in ("array", "objects"):
        array = inner(packed)
        if array.ndim != 1:
            raise NotPlain("shape")
        return array
    if name == "strings":
        dtype, texts = content
        if dtype not in ("str", "string") or not all(t is None or type(t) is str for t in texts):
            raise NotPlain("strings")
        return pd.array(texts, dtype=dtype)
    if name == "category":
        codes, categories, ordered = content
        return pd.Categorical.from_codes(inner(codes), inner(categories), bool(ordered))
    if name == "zoned":
        moments, zone = content
        index = pd.DatetimeIndex(inner(moments)).tz_localize("UTC")
        return index.tz_convert(_zone(zone)).array
    if name == "period":
        ordinals, frequency = content
        return pd.PeriodIndex.from_ordinals(inner(ordinals), freq=_number(frequency)).array
    if name == "interval":
        left, right, closed = content
        return pd.arrays.IntervalArray.from_arrays(inner(left), inner(right), str(closed))
    if name == "masked":
        data, mask = map(inner, content)
        kinds = {
            "b": "BooleanArray",
            "i": "IntegerArray",
            "u": "IntegerArray",
            "f": "FloatingArray",
        }
        return getattr(pd.arrays, kinds[data.dtype.kind])(data, mask)
    if name == "geometry":
        gpd = importlib.import_module("geopandas")
        shapes, crs = content
        wkb = [None if shape is None else base64.b64decode(shape) for shape in shapes]
        return gpd.array.from_wkb(wkb, crs=crs and str(crs))
    raise NotPlain(name)


def _index(content, inner):
    pd = importlib.import_module("pandas")
    values = _values(content[0], inner)
    dtype = object if str(getattr(values, "dtype", "")) == "object" else None
    return pd.Index(values, dtype=dtype, name=inner(content[1]))


def _levels(content, inner):
    pd = importlib.import_module("pandas")
    levels, titles = content
    return pd.MultiIndex(
        levels=[inner(level) for level, _ in levels],
        codes=[inner(codes) for _, codes in levels],
        names=[inner(title) for title in titles],
    )


def _series(content, inner):
    values, index, title = content
    values = _values(values, inner)
    if str(getattr(values, "dtype", "")) == "geometry":
        make = importlib.import_module("geopandas").GeoSeries
    else:
        make = importlib.import_module("pandas").Series
    return make(values, index=inner(index), name=inner(title))


def _frame(content, inner):
    pd = importlib.import_module("pandas")
    columns, titles, index, geo, active = content
    made = {number: _values(column, inner) for number, column in enumerate(columns)}
    frame = pd.DataFrame(made, index=inner(index))
    frame.columns = inner(titles)
    if geo:
        frame = importlib.import_module("geopandas").GeoDataFrame(frame)
        active = inner(active)
        if active is not None and active in frame.columns:
            frame = frame.set_geometry(active)
    return frame


def _graph(content, inner):
    nx = importlib.import_module("networkx")
    kind, data, nodes, edges = content
    kinds = (nx.Graph, nx.DiGraph, nx.MultiGraph, nx.MultiDiGraph)
    graph = {cls.__name__: cls for cls in kinds}[kind]()
    graph.graph.update(inner(data))
    graph.add_nodes_from((inner(node), inner(attributes)) for node, attributes in nodes)
    graph.add_edges_from(tuple(inner(part) for part in edge) for edge in edges)
    return graph


def _timestamp(content, inner):
    moment = importlib.import_module("pandas").Timestamp(_number(content[0]))
    moment = moment.tz_convert(_zone(content[1])) if content[1] else moment
    return moment.as_unit(content[2])


def _pd(make):
    return lambda content, inner: make(importlib.import_module("pandas"), content, inner)


WITH_LIBRARIES = {
    "array": _array,
    "objects": _objects,
    "scalar": lambda content, inner: _array(content, inner)[()],
    "extension": _values,
    "index": _index,
    "levels": _levels,
    "series": _series,
    "frame": _frame,
    "graph": _graph,
    "timestamp": _timestamp,
    "missing": _pd(lambda pd, content, inner: pd.NaT if content == "NaT" else pd.NA),
    "duration": _pd(lambda pd, content, inner: pd.Timedelta(int(content[0])).as_unit(content[1])),
    "one_period": _pd(
        lambda pd, content, inner: pd.Period(ordinal=int(content[0]), freq=_number(content[1]))
    ),
    "one_interval": _pd(lambda pd, content, inner: pd.Interval(*map(inner, content))),
    "range_index": _pd(
        lambda pd, content, inner: pd.RangeIndex(*map(int, content[:3]), name=inner(content[3]))
    ),
    "shape": lambda content, inner: importlib.import_module("shapely").from_wkb(
        base64.b64decode(content)
    ),
}

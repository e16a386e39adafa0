"""Values that travel between the processes: plain data, references, and functions that stay."""

import io
import pickle
import sys
import types

FUNCTIONS = {  # what pickles of plain data call, beside classes
    ("copyreg", "_reconstructor"),
    ("copyreg", "__newobj__"),
    ("numpy._core.multiarray", "_reconstruct"),
    ("numpy._core.multiarray", "scalar"),
    ("numpy._core.numeric", "_frombuffer"),
    ("numpy.random._pickle", "__randomstate_ctor"),
    ("pandas.core.indexes.base", "_new_Index"),
    ("pandas.core.indexes.datetimes", "_new_DatetimeIndex"),
    ("pandas.core.indexes.interval", "_new_IntervalIndex"),
    ("pandas.core.indexes.period", "_new_PeriodIndex"),
    ("pandas.core.internals.blocks", "new_block"),
    ("pandas._libs.internals", "_unpickle_block"),
    ("pandas._libs.missing", "NA"),
    ("pandas", "NA"),
    ("pandas._libs.arrays", "__pyx_unpickle_NDArrayBacked"),
    ("pandas._libs.tslibs.timestamps", "_unpickle_timestamp"),
    ("pandas._libs.tslibs.timedeltas", "_timedelta_unpickle"),
    ("pandas._libs.tslibs.nattype", "_nat_unpickle"),
    ("pandas._libs.tslibs.period", "__pyx_unpickle_Period"),
    ("shapely", "from_wkb"),
    ("shapely.io", "from_wkb"),
    ("shapely._geos", "from_wkb"),
    ("shapely.lib", "from_wkb"),
    ("pyproj.crs.crs", "CRS"),
}
PLAIN = {  # classes of the standard library
    "builtins": "set frozenset bytearray complex slice range Ellipsis NotImplemented object",
    "collections": "OrderedDict Counter defaultdict deque",
    "datetime": "date datetime time timedelta timezone",
    "decimal": "Decimal",
    "fractions": "Fraction",
    "pandas._libs.missing": "NAType",
}
FAMILIES = [  # a class of these libraries travels if it descends from one of these
    ("numpy", "ndarray"),
    ("numpy", "generic"),
    ("numpy", "dtype"),
    ("pandas.core.generic", "NDFrame"),
    ("pandas", "Index"),
    ("pandas.api.extensions", "ExtensionArray"),
    ("pandas.api.extensions", "ExtensionDtype"),
    ("pandas.core.internals.managers", "BaseBlockManager"),
    ("pandas._libs.internals", "BlockManager"),
    ("pandas._libs.tslibs.offsets", "BaseOffset"),
    ("pandas", "Timestamp"),
    ("pandas", "Timedelta"),
    ("pandas", "Period"),
    ("pandas", "Interval"),
    ("shapely", "Geometry"),
    ("networkx", "Graph"),
    ("networkx.classes.reportviews", "NodeView"),
    ("networkx.classes.reportviews", "EdgeView"),
    ("networkx.classes.reportviews", "OutEdgeView"),
    ("networkx.classes.reportviews", "DiDegreeView"),
    ("networkx.classes.coreviews", "AtlasView"),
    ("sklearn.base", "BaseEstimator"),
    ("scipy.sparse", "sparray"),
    ("scipy.sparse", "spmatrix"),
]
LIBRARIES = ("numpy", "pandas", "geopandas", "shapely", "networkx", "sklearn", "scipy", "fairlearn")


def _families():
    found = (getattr(sys.modules.get(m), n, None) for m, n in FAMILIES)
    return tuple(cls for cls in found if cls is not None)


class Plain(pickle._Unpickler):
    """Read a pickle that a hostile process wrote: data of known kinds, or an error.

    No function of anybody's choosing is called, and no class or shared object is changed: the
    standard library's way of restricting globals, in its Python version, because that one also
    lets the setting of attributes be refused.
    """

    dispatch = dict(pickle._Unpickler.dispatch)  # noqa: RUF012  (the base class's)

    def __init__(self, message, refer):
        super().__init__(io.BytesIO(message))
        self.refer = refer

    def find_class(self, module, name):
        """Return a known class or function; raise UnpicklingError for any other."""
        if (module, name) in FUNCTIONS:
            return super().find_class(module, name)
        if name in PLAIN.get(module, "").split():
            return super().find_class(module, name)
        if module.split(".")[0] in LIBRARIES and module in sys.modules:
            cls = getattr(sys.modules[module], name, None)
            if isinstance(cls, type) and issubclass(cls, _families()) and name != "memmap":
                return cls
        raise pickle.UnpicklingError(f"{module}.{name} is no plain data")

    def persistent_load(self, key):
        """Return what the message refers to: an object of the lab, or a function."""
        return self.refer(key)

    def load_build(self):
        """Set an object's state, unless it is a class, a function, or an object of the lab."""
        changed = self.stack[-2]
        if isinstance(changed, type | types.FunctionType | types.BuiltinFunctionType | Function):
            raise pickle.UnpicklingError("no plain data")
        if self.refer(id(changed), known=True):
            raise pickle.UnpicklingError("no plain data")
        super().load_build()

    dispatch[pickle.BUILD[0]] = load_build


class Referring(pickle.Pickler):
    """Write a pickle in which objects of the lab, and an officer's functions, are references."""

    def __init__(self, file, shared, functions=None):
        super().__init__(file, protocol=5)
        self.shared, self.functions = shared, functions

    def persistent_id(self, obj):
        """Return a key for what both processes have, or what stays where it is."""
        if id(obj) in self.shared:
            return id(obj)
        if isinstance(obj, Function):
            return ("function", obj._number)
        if (
            self.functions is not None
            and isinstance(obj, types.FunctionType)
            and obj.__module__ == "__main__"
        ):
            self.functions.append(obj)
            return ("function", len(self.functions) - 1, obj.__name__, obj.__doc__)
        return None


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

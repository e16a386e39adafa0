"""What runs inside the sandbox: a process that knows a lab's given cells, and forks.

Three kinds of process, all forks of one that has imported the libraries and run the given cells:

* the **keeper** is that one. It reads no submission and holds no check.
* an **officer process** runs what one officer wrote. It is confined further (`confine`): no child
  processes, no signals, little memory. It never holds a check.
* a **judge** runs the checks of one submission. Officer code never runs in it: it asks the officer
  process for values, which arrive as plain data (`Plain`), and for the results of functions.

So an answer can replace builtins, patch `assert` or pandas, set traces, leave threads running, end
Python: it does so in its own process, and the check runs elsewhere, as written, to its end.

This file is started by grader/engine.py and needs nothing of this project beside it.
"""

import ast
import base64
import builtins
import ctypes
import gc
import io
import json
import os
import pickle
import resource
import select
import shutil
import signal
import socket
import struct
import sys
import threading
import time
import types
from contextlib import contextmanager, suppress
from pathlib import Path

LARGEST = 64 * 2**20  # bytes of one message
PRINTED = 10**6  # characters that one cell may print or show
GRACE = 2  # seconds to react to an interrupt

OWN = {"In", "Out", "exit", "quit", "open", "get_ipython"}  # IPython's own names


# ── names ────────────────────────────────────────────────────────────────────────────────────────


def names(source):
    """Return (read, bound): the global names a cell reads before it binds them, and those it binds.

    Both err on the side of too many: what a function reads counts where it is defined, and what is
    changed by `x[...] = ` or `x.y = ` counts as bound. A cell that cannot run gives empty sets.
    """
    try:
        tree = ast.parse(source)
    except SyntaxError:
        from IPython.core.inputtransformer2 import TransformerManager

        try:
            tree = ast.parse(TransformerManager().transform_cell(source))  # magic commands
        except SyntaxError:
            return set(), set()
    read, bound = set(), set()

    def visit(node):
        if isinstance(node, ast.Name):
            if isinstance(node.ctx, ast.Load):
                read.update({node.id} - bound)
            else:
                bound.add(node.id)
        elif isinstance(node, ast.Subscript | ast.Attribute) and isinstance(node.ctx, ast.Store):
            for part in ast.iter_child_nodes(node):
                visit(part)
            place = node
            while isinstance(place, ast.Subscript | ast.Attribute):
                place = place.value
            if isinstance(place, ast.Name):
                bound.add(place.id)
        elif isinstance(node, ast.For | ast.AsyncFor | ast.comprehension):
            for part in (node.iter, node.target, *getattr(node, "ifs", ())):
                visit(part)
            for part in (*getattr(node, "body", ()), *getattr(node, "orelse", ())):
                visit(part)
        elif isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp):
            outer = set(bound)
            for part in node.generators:
                visit(part)
            for part in (node.key, node.value) if isinstance(node, ast.DictComp) else (node.elt,):
                visit(part)
            bound.intersection_update(outer)
        elif isinstance(node, ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr):
            if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name):
                read.update({node.target.id} - bound)
            for part in ast.iter_child_nodes(node):
                if part is getattr(node, "value", None):
                    visit(part)
            for part in ast.iter_child_nodes(node):
                if part is not getattr(node, "value", None):
                    visit(part)
        elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Lambda):
            outer, local = set(bound), set()
            if not isinstance(node, ast.ClassDef):
                every = (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs)
                local = {a.arg for a in (*every, node.args.vararg, node.args.kwarg) if a}
            bound.update(local)
            for part in ast.iter_child_nodes(node):
                visit(part)
            bound.intersection_update(outer)
            if not isinstance(node, ast.Lambda):
                bound.add(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            bound.update((a.asname or a.name).split(".")[0] for a in node.names)
        elif isinstance(node, ast.ExceptHandler):
            bound.update({node.name} - {None})
            for part in ast.iter_child_nodes(node):
                visit(part)
        else:
            for part in ast.iter_child_nodes(node):
                visit(part)

    visit(tree)
    return read, bound


# ── messages: eight bytes of length, then the message ────────────────────────────────────────────


class Closed(Exception):
    """The other side is gone, or sent something that is no message."""


def send(fd, message):
    """Write one message (bytes) to a file descriptor."""
    rest = memoryview(struct.pack(">Q", len(message)) + message)
    while rest:
        try:
            rest = rest[os.write(fd, rest) :]
        except OSError as problem:
            raise Closed from problem


def receive(fd, deadline=None):
    """Read one message; raise Closed if there is none, TimeoutError after the deadline.

    The deadline is a time.monotonic().
    """

    def exactly(size):
        parts = []
        while size:
            if deadline is not None:
                wait = max(0, deadline - time.monotonic())
                if not select.select([fd], [], [], wait)[0]:
                    raise TimeoutError
            try:
                part = os.read(fd, min(size, 2**20))
            except OSError as problem:
                raise Closed from problem
            if not part:
                raise Closed
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    (size,) = struct.unpack(">Q", exactly(8))
    if size > LARGEST:
        raise Closed
    return exactly(size)


# ── running cells ────────────────────────────────────────────────────────────────────────────────


class Printed(io.TextIOBase):
    """sys.stdout or sys.stderr while a cell runs."""

    encoding = "utf-8"

    def __init__(self, shell, name):
        self.shell, self.name = shell, name

    def write(self, text):
        """Keep the text among the cell's outputs, as far as there is room for it."""
        text = str(text)
        kept = self.shell.room(text)
        outputs = self.shell.outputs
        if kept and outputs and outputs[-1].get("name") == self.name:
            outputs[-1]["text"] += kept
        elif kept:
            outputs.append({"output_type": "stream", "name": self.name, "text": kept})
        return len(text)

    def writable(self):
        """Say that this can be written to."""
        return True


class OutOfTime(BaseException):
    """A cell took longer than a cell may take."""


@contextmanager
def time_limit(seconds):
    """Raise OutOfTime in the block after so many seconds (in the main thread, with a signal)."""

    def alarm(*_):
        raise OutOfTime

    signal.signal(signal.SIGALRM, alarm)
    signal.setitimer(signal.ITIMER_REAL, max(0.01, seconds))
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def make_shell():
    """Return IPython's shell, changed so that it keeps the outputs of each cell."""
    from IPython.core.displayhook import DisplayHook
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets import Type
    from traitlets.config import Config

    class Publisher(DisplayPublisher):
        def publish(self, data, metadata=None, *args, update=False, **kwargs):
            self.shell.show("display_data", data, metadata)

        def clear_output(self, wait=False):
            self.shell.outputs.clear()

    class Hook(DisplayHook):
        def write_output_prompt(self):
            pass

        def finish_displayhook(self):
            self._is_active = False

        def write_format_data(self, format_dict, md_dict=None):
            self.shell.show("execute_result", format_dict, md_dict)

    class Shell(InteractiveShell):
        display_pub_class, displayhook_class = Type(Publisher), Type(Hook)
        outputs, used = [], 0

        def room(self, text):
            kept = text[: max(0, PRINTED - self.used)]
            self.used += len(text)
            if kept and len(kept) < len(text):
                kept += "\n… (more than a cell may print)\n"
            return kept

        def show(self, kind, data, metadata):
            data = {
                k: base64.b64encode(v).decode() if isinstance(v, bytes) else v
                for k, v in data.items()
            }
            self.used += sum(len(v) for v in data.values() if isinstance(v, str))
            if self.used > 10 * PRINTED:
                data, metadata = {"text/plain": "… (more than a cell may show)"}, {}
            output = {"output_type": kind, "data": data, "metadata": metadata or {}}
            if kind == "execute_result":
                output["execution_count"] = None
            self.outputs.append(output)

        def _showtraceback(self, etype, evalue, stb):
            told = str(evalue)[:PRINTED]
            error = {"ename": etype.__name__, "evalue": told, "traceback": list(stb)}
            self.outputs.append({"output_type": "error"} | error)

        def ask_exit(self):
            pass

        def run(self, source):
            """Run one cell; return (its outputs, whether it ran to its end)."""
            self.outputs, self.used = [], 0
            kept = sys.stdout, sys.stderr
            sys.stdout, sys.stderr = Printed(self, "stdout"), Printed(self, "stderr")
            try:
                done = self.run_cell(source, store_history=True)
                ran = done.success
            except OutOfTime:
                raise
            except BaseException as problem:
                self._showtraceback(type(problem), problem, [f"{type(problem).__name__}"])
                ran = False
            finally:
                sys.stdout, sys.stderr = kept
            failed = any(output["output_type"] == "error" for output in self.outputs)
            if not ran and not failed:
                error = {"ename": "Stopped", "evalue": "the cell did not run to its end"}
                self.outputs.append({"output_type": "error", "traceback": []} | error)
            return self.outputs, ran and not failed

    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.colors = "nocolor"
    config.InteractiveShell.banner1 = ""
    shell = Shell.instance(config=config)
    shell.xmode = "Context"
    return shell


# ── values that travel between the processes ─────────────────────────────────────────────────────

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


# ── the officer's process ────────────────────────────────────────────────────────────────────────

DENIED = """
fork vfork clone3 execve execveat kill tkill tgkill rt_sigqueueinfo rt_tgsigqueueinfo
pidfd_open pidfd_send_signal pidfd_getfd ptrace process_vm_readv process_vm_writev kcmp
unshare setns mount umount2 pivot_root chroot move_mount fsopen open_tree mount_setattr bpf
perf_event_open userfaultfd io_uring_setup keyctl add_key request_key shmget shmat msgget
semget mq_open setpgid setsid init_module finit_module kexec_load memfd_create
name_to_handle_at open_by_handle_at process_madvise process_mrelease
"""


class Compare(ctypes.Structure):
    """libseccomp's scmp_arg_cmp."""

    _fields_ = [
        ("arg", ctypes.c_uint),
        ("op", ctypes.c_int),
        ("datum_a", ctypes.c_uint64),
        ("datum_b", ctypes.c_uint64),
    ]


def end_with_parent():
    """Let this process end when the one that started it does, however that ends."""
    ctypes.CDLL(None).prctl(1, signal.SIGKILL, 0, 0, 0)  # PR_SET_PDEATHSIG


def confine(limits):
    """Take from this process what officers' code must not have, for good.

    bubblewrap has taken the network and the file system. This takes child processes, signals to
    others, and looking into them (libseccomp), and limits memory, file size and open files.
    Raises OSError if libseccomp is missing or refuses.
    """
    end_with_parent()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(38, 1, 0, 0, 0)  # PR_SET_NO_NEW_PRIVS
    for name, value in limits["resources"].items():
        resource.setrlimit(getattr(resource, name), (value, value))
    lib = ctypes.CDLL("libseccomp.so.2", use_errno=True)
    lib.seccomp_init.restype = ctypes.c_void_p
    context = ctypes.c_void_p(lib.seccomp_init(0x7FFF0000))  # allow what is not named
    refuse, not_there = 0x00050000 | 1, 0x00050000 | 38  # EPERM, ENOSYS

    def deny(name, action=refuse, *comparisons):
        number = lib.seccomp_syscall_resolve_name(name.encode())
        rules = (Compare * len(comparisons))(*comparisons)
        if number >= 0:  # a call that this processor does not have needs no rule
            failed = lib.seccomp_rule_add_array(
                context, ctypes.c_uint32(action), number, len(comparisons), rules
            )
            if failed:
                raise OSError(-failed, f"seccomp rule for {name}")

    for name in DENIED.split():
        # The C library tries clone3 first and falls back to clone if it is not there.
        deny(name, not_there if name == "clone3" else refuse)
    thread = 0x00010000  # CLONE_THREAD
    deny("clone", refuse, Compare(0, 7, thread, 0))  # a new process is no thread
    deny("prctl", refuse, Compare(0, 4, 1, 0))  # PR_SET_PDEATHSIG
    deny("prlimit64", refuse, Compare(0, 1, 0, 0))  # other processes' limits
    failed = lib.seccomp_load(context)
    if failed:
        raise OSError(-failed, "seccomp")
    lib.seccomp_release(context)


WATCHED = [  # (module, attribute or None for all that it holds)
    ("builtins", None),
    ("numpy.testing", None),
    ("pandas.testing", None),
    ("pandas._testing", None),
    ("pandas.core.generic", "NDFrame"),
    ("pandas.core.frame", "DataFrame"),
    ("pandas.core.series", "Series"),
    ("IPython.core.interactiveshell", "InteractiveShell"),
]


def _state(shell):
    """Return what an answer has no reason to change, by name."""
    state = {}
    for module, attribute in WATCHED:
        place = sys.modules.get(module)
        if attribute:
            place, module = getattr(place, attribute, None), f"{module}.{attribute}"
        for name, value in vars(place).items() if place else ():
            if not name.startswith("_") or name in ("__eq__", "__import__", "__build_class__"):
                state[f"{module}.{name}"] = id(value)
    state.pop("builtins.display", None)
    state.pop("builtins.get_ipython", None)
    hooks = {
        "input transformers": [*shell.input_transformers_post, *shell.input_transformers_cleanup],
        "syntax tree transformers": [*shell.ast_transformers],
        "sys.settrace": sys.gettrace(),
        "sys.setprofile": sys.getprofile(),
        "sys.excepthook": sys.excepthook,
        "sys.displayhook": sys.displayhook,
        "sys.meta_path": [*sys.meta_path],
        "the shell's run_cell": vars(shell).get("run_cell"),
        "custom exception handlers": shell.custom_exceptions,
    }
    return state | {name: repr(value) for name, value in hooks.items()}


def officer_main(fd, shell, given, limits):
    """Serve one judge: run cells, hand over values, call functions. Never returns."""
    for name in {name for bound in given for name in bound}:
        shell.user_ns.pop(name, None)
    shared = _shared(given)
    functions = []
    before, threads = _state(shell), threading.active_count()
    noted = set()

    def pack(value):
        kind = type(value).__name__
        if callable(value) and not isinstance(value, type) and id(value) not in shared:
            functions.append(value)
            name = getattr(value, "__name__", kind)
            return {"function": [len(functions) - 1, str(name), getattr(value, "__doc__", None)]}
        form = "pickle"
        if hasattr(value, "__next__"):
            value, form = [item for item, _ in zip(value, range(10**6))], "iterator"
        elif isinstance(value, type({}.keys()) | type({}.values()) | type({}.items())):
            value = list(value)
        try:
            file = io.BytesIO()
            Referring(file, shared, functions).dump(value)
            return {form: base64.b64encode(file.getvalue()).decode()}
        except Exception:
            return {"unseen": [kind, repr(value)[:1000]]}

    def tampering():
        after = _state(shell)
        changed = {key for key in before.keys() | after if before.get(key) != after.get(key)}
        if threading.active_count() > threads:
            changed.add("threads that go on after the cell")
        new = sorted(changed - noted)
        noted.update(new)
        return new

    while True:
        try:
            message = receive(fd)
        except Closed:
            os._exit(0)
        except KeyboardInterrupt:
            continue
        try:
            unpickler = pickle.Unpickler(io.BytesIO(message))
            unpickler.persistent_load = lambda key: (
                functions[key[1]] if isinstance(key, tuple) else shared[key]
            )
            action, *content = unpickler.load()
            if action == "give":
                shell.user_ns.update(given[content[0]])
                continue
            if action == "go":
                os.chdir(content[0])
                continue
            if action == "mirror":
                shell.user_ns.update(content[0])
                for name in content[1]:
                    shell.user_ns.pop(name, None)
                continue
            if action == "run":
                outputs, ran = shell.run(content[0])
                reply = {"outputs": outputs, "ran": ran, "changed": tampering()}
            elif action == "get":
                here = shell.user_ns
                reply = {name: pack(here[name]) for name in content[0] if name in here}
            else:
                number, args, kwargs = content
                kept = sys.stdout, sys.stderr
                shell.outputs, shell.used = [], 0
                sys.stdout, sys.stderr = Printed(shell, "stdout"), Printed(shell, "stderr")
                try:
                    reply = {"value": pack(functions[number](*args, **kwargs))}
                finally:
                    sys.stdout, sys.stderr = kept
        except BaseException as problem:
            args = [arg for arg in problem.args if isinstance(arg, str | int | float)]
            reply = {"raised": [type(problem).__name__, args, str(problem)[:10_000]]}
        try:
            text = json.dumps(reply, default=repr).encode()
            if len(text) > LARGEST:
                text = json.dumps({"raised": ["MemoryError", ["The answer is too large."], ""]})
                text = text.encode()
            send(fd, text)
        except KeyboardInterrupt:
            os._exit(1)
        except Closed:
            os._exit(0)


def _shared(given):
    """Return {id: object} of what the given cells made, which each fork has under the same id."""
    small = str | bytes | int | float | complex | bool | type(None) | type(...)
    every = (value for bound in given for value in bound.values())
    return {id(value): value for value in every if not isinstance(value, small)}


# ── the judge ────────────────────────────────────────────────────────────────────────────────────


class Officer:
    """The judge's end of an officer process; starts another when one ends before its time."""

    def __init__(self, keeper, given, limits, folder, ends):
        self.keeper, self.limits, self.folder, self.ends = keeper, limits, folder, ends
        self.shared = _shared(given)
        self.done, self.started = [], 0  # what a new process has to do again; processes so far
        self.fd = self.pid = None
        self.deadline = ends  # of the cell that is being judged
        self.unseen = set()  # kinds of values that did not travel
        self.here, self.watched, self.taken = (
            {},
            {},
            set(),
        )  # the judge's names; those that a check may change

    def _send(self, *content):
        file = io.BytesIO()
        Referring(file, self.shared).dump(content)
        send(self.fd, file.getvalue())

    def _start(self):
        self.keeper.send(b"officer")
        message, fds, _, _ = socket.recv_fds(self.keeper, 100, 1)
        self.fd, self.pid = fds[0], int(message)
        self.started += 1
        self._send("go", self.folder)
        for action, content in self.done:
            self._send(action, content)
            if action == "run":
                receive(self.fd, min(self.ends, time.monotonic() + self.limits["cell"]))

    def stop(self):
        """End the officer's process."""
        if self.fd is not None:
            os.kill(self.pid, signal.SIGKILL)
            os.close(self.fd)
            self.fd = None

    def ask(self, *content):
        """Send a request and return the reply, a dictionary.

        Raises TimeoutError if it does not come before the deadline (the process is interrupted,
        and ended if it does not react), Closed if the process is gone or talks nonsense.
        """
        try:
            if self.fd is None:
                try:
                    self._start()
                except TimeoutError:
                    raise Closed from None
            self._send(*content)
            try:
                message = receive(self.fd, self.deadline)
            except TimeoutError:
                os.kill(self.pid, signal.SIGINT)
                try:
                    receive(self.fd, time.monotonic() + GRACE)
                except TimeoutError:
                    self.stop()
                raise
            reply = json.loads(message)
            if not isinstance(reply, dict):
                raise Closed
            return reply
        except (Closed, ValueError, RecursionError):
            self.stop()
            raise Closed from None

    def give(self, number):
        """Bind in the officer's process what one given cell binds."""
        self.done.append(("give", number))
        if self.fd is not None:
            try:
                self._send("give", number)
            except Closed:
                self.stop()

    def refer(self, key, known=False):
        """Resolve a reference in what the officer's process sent."""
        if known:
            return key in self.shared
        if isinstance(key, int) and key in self.shared:
            return self.shared[key]
        if isinstance(key, tuple) and len(key) == 4 and key[0] == "function":
            return Function(self, int(key[1]), key[2], key[3])
        raise pickle.UnpicklingError("unknown reference")

    def unpack(self, packed):
        """Return the value that the officer's process sent, as plain data or as a Function."""
        try:
            ((form, content),) = packed.items()
            if form == "function":
                return Function(self, *content)
            if form == "unseen":
                self.unseen.add(str(content[0])[:100])
                return Unseen(str(content[1])[:1000])
            value = Plain(base64.b64decode(content), self.refer).load()
            return iter(value) if form == "iterator" else value
        except Exception as problem:  # whatever a forged pickle provokes
            self.unseen.add("one that is no plain data")
            return Unseen(f"a value that cannot be read ({type(problem).__name__})")

    def values(self, wanted):
        """Return {name: value} of the wanted names that the officer's process has."""
        reply = self.ask("get", sorted(wanted))
        return {name: self.unpack(reply[name]) for name in wanted if name in reply}

    def watch(self, here, names):
        """From now on, what a check does to these names is done in the officer's process too.

        A check may take a name away to see whether an answer needs it.
        """
        self.here, self.watched = here, {name: here[name] for name in names if name in here}
        self.taken = set()

    def mirror(self):
        """Do in the officer's process what the check has done to the watched names."""
        gone = [name for name in self.watched if name not in self.here]
        new = {
            name: self.here[name]
            for name, value in self.watched.items()
            if name in self.here and self.here[name] is not value
        }
        back = [name for name in self.taken if name in self.here and name not in new]
        new |= {name: self.here[name] for name in back}
        if (gone or new) and self.fd is not None:
            try:
                self._send("mirror", new, gone)
            except (pickle.PicklingError, AttributeError, TypeError):
                return  # a function of the check itself does not travel
            except Closed:
                self.stop()
        self.taken = set(gone)
        self.watched |= new

    def call(self, number, args, kwargs):
        """Call a function in the officer's process; return its value or raise what it raised."""
        try:
            self.mirror()
            reply = self.ask("call", number, args, kwargs)
        except TimeoutError:
            raise TimeoutError("your code runs too long: does a loop never end?") from None
        except Closed:
            raise RuntimeError("your code ended Python itself") from None
        if "value" in reply:
            return self.unpack(reply["value"])
        kind, args, told = reply.get("raised", ["RuntimeError", [], "no answer"])
        cls = getattr(builtins, str(kind), None)
        if not (isinstance(cls, type) and issubclass(cls, Exception)):
            cls = type(str(kind), (Exception,), {})
        try:
            problem = cls(*args) if args else cls(told)
        except TypeError:
            problem = type(str(kind), (Exception,), {})(told)
        raise problem


def stopped(told):
    """Return the outputs of a cell that was stopped, with the reason."""
    return [{"output_type": "error", "ename": "Stopped", "evalue": told, "traceback": [told]}]


def judge_main(keeper, shell, given, limits, folders):
    """Judge one submission: read it from stdin, write what each cell did to stdout."""
    request = json.loads(receive(0))
    ends = time.monotonic() + limits["notebook"]
    lab, folder = Path(folders["lab"]), Path(folders["officer"])
    shutil.copytree(lab, folder)
    for name, content in request["files"].items():
        path = folder / name
        if not path.exists():  # the lab's own files stay as they are
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(base64.b64decode(content))
    os.chdir(lab)
    here = shell.user_ns
    for name in {name for bound in given for name in bound}:
        here.pop(name, None)
    officer = Officer(keeper, given, limits, str(folder), ends)
    theirs = set()  # names in `here` that come from the officer

    def run_officers(cell):
        try:
            reply = officer.ask("run", cell["source"])
        except TimeoutError:
            told = f"stopped after {limits['cell']} seconds: does a loop never end?"
            return {"ran": False, "outputs": stopped(told), "note": "ran too long, was stopped"}
        except Closed:
            told = "this code ended Python itself, or took too much memory"
            return {"ran": False, "outputs": stopped(told), "note": "ended Python itself"}
        officer.done.append(("run", cell["source"]))
        changed = reply.get("changed")
        return {
            "ran": reply.get("ran") is True,
            "outputs": reply.get("outputs"),
            "changed": [str(name)[:100] for name in changed][:50] if changed else [],
        }

    def run_check(cell):
        nonlocal theirs
        wanted = {n for n in cell["reads"] if n in cell["answers"] or n in theirs or n not in here}
        for name in wanted:
            here.pop(name, None)
        officer.unseen.clear()
        here.update(officer.values(wanted))
        officer.watch(here, cell["binds"])
        outputs, ran = shell.run(cell["source"])
        officer.mirror()
        theirs = (theirs | wanted) - set(cell["binds"])
        return {"ran": ran, "outputs": outputs, "unseen": sorted(officer.unseen)}

    for number, cell in enumerate(request["cells"]):
        now = time.monotonic()
        officer.deadline = min(ends, now + limits["cell"])
        if cell["role"] == "given":
            here.update(given[cell["given"]])
            theirs -= given[cell["given"]].keys()
            officer.give(cell["given"])
            continue
        if now > ends:
            told = f"not run: the notebook had used its {limits['notebook']} seconds"
            result = {"ran": False, "outputs": stopped(told), "note": "no time was left for it"}
        elif cell["role"] == "officer":
            result = run_officers(cell)
        else:
            try:
                with time_limit(officer.deadline - now + 2 * GRACE):
                    result = run_check(cell)
            except OutOfTime:
                told = f"the check was stopped after {limits['cell']} seconds"
                result = {"ran": False, "outputs": stopped(told)}
            except TimeoutError:
                result = {"ran": False, "outputs": stopped("your code did not answer in time")}
            except Closed:
                result = {"ran": False, "outputs": stopped("your code ended Python itself")}
        send(1, json.dumps({"cell": number} | result, default=repr).encode())
    officer.stop()
    send(1, json.dumps({"end": True, "restarts": max(0, officer.started - 1)}).encode())


# ── the keeper ───────────────────────────────────────────────────────────────────────────────────


def main():
    """Run the given cells once; then fork a judge for each submission that is announced."""
    start = json.loads(receive(0))
    limits, folders = start["limits"], start["folders"]
    libc = ctypes.CDLL(None)
    libc.prctl(4, 0, 0, 0, 0)  # PR_SET_DUMPABLE: nobody reads the memory of another process here
    home = Path(folders["keeper"])
    shutil.copytree(folders["lab"], home)
    os.chdir(home)
    sys.path.insert(0, "")
    shell = make_shell()
    given, told = [], []
    for source in start["given"]:
        before, outputs, ran = dict(shell.user_ns), [], False
        with suppress(OutOfTime), time_limit(limits["cell"]):
            outputs, ran = shell.run(source)
        bound = names(source)[1]
        given.append(
            {
                name: value
                for name, value in shell.user_ns.items()
                if (name in bound or before.get(name, given) is not value)
                and name not in OWN
                and not name.startswith("_")
            }
            if ran
            else {}
        )
        told.append({"outputs": outputs, "ran": ran})
    send(1, json.dumps({"given": told}, default=repr).encode())
    gc.collect()
    gc.freeze()  # so that a fork shares this memory for as long as it can
    clean = {place: set(Path(place).iterdir()) for place in folders["wiped"]}

    while True:
        try:
            receive(0)
        except Closed:
            return
        keeper, judges = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        judge = os.fork()
        if judge == 0:
            keeper.close()
            try:
                judge_main(judges, shell, given, limits, folders)
                os._exit(0)
            except BaseException:
                os._exit(1)
        judges.close()
        keeper.settimeout(limits["notebook"] + 60)
        officers = []
        try:
            while keeper.recv(100):
                ours, theirs = socket.socketpair()
                pid = os.fork()
                if pid == 0:
                    _become_officer(theirs, shell, given, limits)
                officers.append(pid)
                theirs.close()
                socket.send_fds(keeper, [str(pid).encode()], [ours.fileno()])
                ours.close()
        except OSError:  # the judge does not end, or died as it was answered
            os.kill(judge, signal.SIGKILL)
        keeper.close()
        for pid in officers:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        _, status = os.waitpid(judge, 0)
        if status:
            send(1, json.dumps({"died": status}).encode())
        for place, kept in clean.items():
            for path in set(Path(place).iterdir()) - kept:
                _remove(path)


def _become_officer(channel, shell, given, limits):
    """Turn a fork of the keeper into an officer process. Never returns."""
    try:
        fd = os.dup2(channel.fileno(), 3) if channel.fileno() != 3 else 3
        os.closerange(4, 1000)
        nothing = os.open(os.devnull, os.O_RDWR)
        for standard in range(3):
            os.dup2(nothing, standard)
        os.close(nothing)
        signal.signal(signal.SIGINT, signal.default_int_handler)
        if limits["confine"]:
            confine(limits)
        officer_main(fd, shell, given, limits)
    finally:
        os._exit(1)


def _remove(path):
    """Remove what a submission left, whatever permissions it has set."""
    if path.is_dir() and not path.is_symlink():
        path.chmod(0o700)
        for folder, inner, _ in os.walk(path):
            for name in inner:
                if not Path(folder, name).is_symlink():
                    Path(folder, name).chmod(0o700)
        shutil.rmtree(path)
    else:
        path.unlink()


if __name__ == "__main__":
    main()

"""The process that runs what one officer wrote: it does what a judge asks."""

import importlib
import io
import json
import os
import pickle
import sys
import threading

from .channel import LARGEST, Closed, receive, send
from .shell import Printed
from .values import NotPlain, encode, shared

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


def load_watched():
    """Import what is watched, so that a first use does not look like a change."""
    for module, _ in WATCHED:
        if module.split(".")[0] in sys.modules:
            importlib.import_module(module)


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


def main(fd, shell, given):
    """Serve one judge: run cells, hand over values, call functions. Never returns."""
    for name in {name for bound in given for name in bound}:
        shell.user_ns.pop(name, None)
    known = shared(given)
    functions = []
    before, threads = _state(shell), threading.active_count()
    noted = set()

    def pack(value):
        try:
            if hasattr(value, "__next__"):  # a generator, a map, a zip
                items = [item for item, _ in zip(value, range(10**6))]
                return {"iterator": encode(items, known, functions)}
            return {"value": encode(value, known, functions)}
        except (NotPlain, RecursionError, ValueError, TypeError, AttributeError) as problem:
            kind = str(problem) if isinstance(problem, NotPlain) else type(value).__name__
            return {"unseen": [kind, repr(value)[:1000]]}

    def tampering():
        after = _state(shell)
        changed = {key for key in before if before[key] != after.get(key)}
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
                functions[key[1]] if isinstance(key, tuple) else known[key]
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

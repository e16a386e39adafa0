"""Execute and judge notebooks: warm, sandboxed, each alone, on evidence.

nbgrader keeps the gradebook, the formats and the scores. This module replaces one of its steps,
the execution (`Judge` in grader/preprocessors.py):

* a lab's given cells are the same for everybody. They run once in a process that then forks for
  each submission (grader/inside/), in bubblewrap (grader/sandbox.py);
* an officer's cells run in one fork, the checks in another, so that no answer can touch a check;
* a given cell that uses an answer runs with the officer's cells; if nothing follows from it, as
  with a picture of the answer, it does not run again: what the officer saw stays.

`judge` is a plain function of a lab and a submission: it runs in this process, in local worker
processes, or on the workers of a Dask cluster (`judge_all`).
"""

import atexit
import base64
import builtins
import json
import os
import pickle
import re
import subprocess
import threading
import time
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from grader import CourseError, sandbox
from grader.inside.channel import Closed, receive, send
from grader.inside.confine import end_with_parent
from grader.inside.judge import stopped
from grader.inside.names import names

LIMITS = {
    "cell": 30,  # seconds; a whole model solution runs in at most ten
    "notebook": 300,  # seconds
    "resources": {  # of the process that runs an officer's code
        "RLIMIT_AS": 4 * 2**30,  # bytes of memory
        "RLIMIT_FSIZE": 50 * 2**20,  # bytes of one file
        "RLIMIT_NOFILE": 256,
        "RLIMIT_CORE": 0,
    },
}
ENDED = "the process that grades ended unexpectedly. Run `grade` again; nothing was lost."


def flags_of(cell):
    """Return what nbgrader's metadata say of a cell, or an empty dictionary."""
    flags = cell["metadata"].get("nbgrader", {})
    return flags if isinstance(flags, dict) else {}


def role_of(cell):
    """Return given, officer (an answer), check, or text: what a released cell is for.

    A code cell that is answered and marked by hand is an answer.
    """
    flags = flags_of(cell)
    if cell["cell_type"] != "code":
        return "text"
    if flags.get("solution"):
        return "officer"
    return "check" if flags.get("grade") else "given"


@dataclass(frozen=True)
class Lab:
    """What there is to know of a released lab in order to judge it.

    `notebook` is its notebook with hidden tests and without answers; `files` is {name: bytes} of
    what lies beside it; `limits` is LIMITS or what replaces it.
    """

    name: str
    notebook: dict
    files: dict
    limits: dict


@dataclass(frozen=True)
class Plan:
    """Which of a lab's cells run where.

    `given`: {cell name: number} of the cells that run once for everybody; `sources`: their text;
    `shown`: {cell name: names it binds} of the other given cells, which use an answer, most of
    them for a picture; `reads`, `binds`: {cell name: names} that each cell reads, and that each
    check and each answer binds.
    """

    given: dict
    shown: dict
    sources: list
    reads: dict
    binds: dict


def plan(notebook, dependent=()):
    """Return the Plan of a lab's notebook. `dependent` names cells that cannot run on their own.

    A given cell that reads a name bound by an answer, by a check, or by such a given cell depends
    on the submission.
    """
    given, shown, sources, reads, binds, answers, tainted = {}, {}, [], {}, {}, set(), set()
    for cell in notebook["cells"]:
        role = role_of(cell)
        if role == "text":
            continue
        read, bound = names(cell["source"])
        reads[cell["id"]] = read
        if role == "officer":
            binds[cell["id"]] = bound
            answers |= bound
            tainted |= bound
        elif role == "check":
            binds[cell["id"]] = bound
            tainted |= bound
        elif read & tainted or cell["id"] in dependent:
            shown[cell["id"]] = bound
            tainted |= bound
        else:
            given[cell["id"]] = len(sources)
            sources.append(cell["source"])
            tainted -= bound
    known = set(vars(builtins)) - answers
    reads = {name: read - known for name, read in reads.items()}
    binds = {name: sorted(bound) for name, bound in binds.items()}
    return Plan(given, shown, sources, reads, binds)


def _words(text):
    return set(re.findall(r"\w+", text))


class Session:
    """A sandbox with one lab's given cells run in it, ready to judge submissions one by one."""

    def __init__(self, lab):
        self.lab = lab
        self.process, dependent = None, set()
        while True:
            self.plan = plan(lab.notebook, dependent)
            told = self._start()
            failed = {name for name, number in self.plan.given.items() if not told[number]["ran"]}
            self.outputs = {
                name: well_formed(told[number]["outputs"])
                for name, number in self.plan.given.items()
            }
            if not failed:
                return
            dependent |= failed
            self.close()

    def _start(self):
        """Start the sandbox; return what the given cells did.

        Raises CourseError if it cannot be had or does not start.
        """
        sandbox.check()
        self.folder = TemporaryDirectory(prefix="grading-")
        place = Path(self.folder.name)
        for name, content in self.lab.files.items():
            path = place / "lab" / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        (place / "lab").mkdir(exist_ok=True)
        confined = sandbox.wanted()
        command, folders = sandbox.command(place) if confined else sandbox.no_sandbox(place)
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=(place / "stderr").open("wb"),
            start_new_session=True,
        )
        start = {
            "given": self.plan.sources,
            "folders": folders,
            "limits": self.lab.limits | {"confine": confined},
        }
        try:
            self._send(start)
            return self._receive(time.monotonic() + self.lab.limits["notebook"])["given"]
        except (Closed, TimeoutError):
            lines = (place / "stderr").read_text("utf-8", "replace").splitlines() or ["no reason"]
            self.close()
            raise CourseError(f"the sandbox does not start: {lines[-1]}") from None

    def _send(self, content):
        send(self.process.stdin.fileno(), json.dumps(content).encode())

    def _receive(self, deadline):
        return json.loads(receive(self.process.stdout.fileno(), deadline))

    def close(self):
        """End the sandbox and everything in it."""
        if self.process:
            self.process.kill()
            self.process.wait()
            self.process.stdin.close()
            self.process.stdout.close()
            self.folder.cleanup()
            self.process = None

    def cells(self, notebook):
        """Return what is to be done with the code cells, in order: (name, what the judge needs)."""
        released = {cell["id"]: cell for cell in self.lab.notebook["cells"]}
        todo = []
        for cell in notebook["cells"]:
            if cell["cell_type"] != "code":
                continue
            known = released.get(cell["id"])
            role = role_of(known) if known else "officer"
            if role == "check":
                what = {
                    "role": "check",
                    "source": known["source"],
                    "reads": sorted(self.plan.reads[cell["id"]]),
                    "binds": self.plan.binds[cell["id"]],
                }
            elif cell["id"] in self.plan.given:
                what = {"role": "given", "given": self.plan.given[cell["id"]]}
            else:
                binds = self.plan.binds.get(cell["id"], [])
                what = {"role": "officer", "source": cell["source"], "binds": binds}
            todo.append((cell["id"], what))
            if cell["id"] in self.plan.given and cell["source"] != known["source"]:
                todo.append(
                    (cell["id"], {"role": "officer", "source": cell["source"], "binds": []})
                )
        # From the end: a given cell whose names nobody uses later only shows something. What an
        # officer wrote is not parsed out here; every word in it counts as a name.
        later, kept = set(), []
        for name, what in reversed(todo):
            if what["role"] != "given":
                if name in self.plan.shown and not self.plan.shown[name] & later:
                    continue
                known = released.get(name, {"source": ""})
                new = _words(what["source"]) - _words(known["source"])
                later |= new | self.plan.reads.get(name, set())
            kept.append((name, what))
        return kept[::-1]

    def judge(self, notebook, files):
        """Run a rebuilt notebook. Returns ({cell name: outputs}, notes, whether all of it ran).

        Raises Closed if the sandbox ended before it said anything.
        """
        todo = self.cells(notebook)
        not_run = stopped("not run: the grading of this notebook ended before")
        outputs = {name: self.outputs.get(name, []) for name, _ in todo}
        outputs |= {name: not_run for name, what in todo if what["role"] == "check"}
        content = {name: base64.b64encode(data).decode() for name, data in files.items()}
        of = os.urandom(8).hex()  # so that no message of one submission is taken for another's
        send(self.process.stdin.fileno(), b"")
        self._send({"of": of, "cells": [what for _, what in todo], "files": content})
        ends = time.monotonic() + self.lab.limits["notebook"] + 60
        notes, whole, started = [], True, False
        while True:
            try:
                told = self._receive(min(ends, time.monotonic() + 4 * self.lab.limits["cell"]))
                if not ("died" in told or told["of"] == of):
                    raise Closed
            except (Closed, TimeoutError, ValueError, KeyError, RecursionError):
                self.close()
                if not started:
                    raise Closed from None
                told = {"died": True}
            started = True
            if told.get("end"):
                if told["restarts"]:
                    notes.append(f"Python was started anew {told['restarts']} times")
                return outputs, notes, whole
            if "died" in told:
                notes.append("the checks after that could not be run")
                return outputs, notes, False
            name, what = todo[told["cell"]]
            new = well_formed(told["outputs"])
            if what["role"] == "officer":
                outputs[name] = outputs[name] + harmless(new)
                whole = whole and not told.get("note")
            else:
                outputs[name] = new
            if told.get("note"):
                notes.append(f"{name} {told['note']}")
            if told.get("changed"):
                notes.append(f"{name} changed Python itself: {', '.join(told['changed'])}")
            if told.get("unseen"):
                kinds = ", ".join(map(str, told["unseen"]))
                notes.append(f"{name}: the answer is of a kind that a check cannot read ({kinds})")


def clean(text):
    """Return text without what no file can hold (halves of characters)."""
    return str(text).encode("utf-8", "replace").decode()


def well_formed(outputs):
    """Return outputs that came out of a sandbox as nbformat's, leaving out what is none."""
    good = []
    for output in outputs if isinstance(outputs, list) else []:
        try:
            kind = output["output_type"]
            if kind == "stream":
                kept = {"name": "stderr" if output["name"] == "stderr" else "stdout"}
                kept["text"] = clean(output["text"])
            elif kind == "error":
                kept = {"ename": clean(output["ename"]), "evalue": clean(output["evalue"])}
                kept["traceback"] = [clean(line) for line in output["traceback"]]
            elif kind in ("display_data", "execute_result"):
                data = {str(mime): value for mime, value in output["data"].items()}
                kept = {"data": data, "metadata": dict(output["metadata"])}
            else:
                continue
            if kind == "execute_result":
                kept["execution_count"] = None
            good.append({"output_type": kind} | kept)
        except (KeyError, TypeError, ValueError, AttributeError, RecursionError):
            continue
    return good


def harmless(outputs):
    """Return outputs without what a trainer's browser would execute: text and pictures stay."""
    for output in outputs:
        if "data" in output:
            kept = {}
            for mime, value in output["data"].items():
                text = mime == "text/plain" and isinstance(value, str)
                value = clean(value) if text else value
                picture = mime in ("image/png", "image/jpeg") and isinstance(value, str)
                if text or (picture and re.fullmatch(r"[A-Za-z0-9+/=\s]*", value)):
                    kept[mime] = value
            output["data"], output["metadata"] = kept, {}
    return outputs


# ── where the work is done ───────────────────────────────────────────────────────────────────────

_session = None  # of this process: the lab that was judged last
_one_at_a_time = threading.Lock()


def _session_of(lab):
    global _session
    if _session and _session.process and _session.lab == lab and _session.process.poll() is None:
        return _session
    close()
    _session = Session(lab)
    return _session


@atexit.register
def close():
    """End this process's sandbox, if it has one."""
    global _session
    if _session:
        _session.close()
        _session = None


def judge(lab, notebook, files):
    """Judge one rebuilt notebook. Returns ({cell name: outputs}, notes, whether all of it ran).

    Raises CourseError if a sandbox is wanted and cannot be had, or ends twice.
    """
    with _one_at_a_time:
        for _ in range(2):
            try:
                return _session_of(lab).judge(notebook, files)
            except Closed:
                close()
            except BaseException:
                close()  # what is left in its pipes is this submission's
                raise
        raise CourseError("its code ended the sandbox twice. Look at it by hand.")


@lru_cache(maxsize=1)
def _read(path):
    return pickle.loads(Path(path).read_bytes())  # written by judge_all


def _warm(path, parent):
    """Start this process's sandbox before there is work for it; `judge` will say what is wrong."""
    end_with_parent(parent)
    with suppress(CourseError, OSError):
        _session_of(_read(path))


def _judge_from(path, notebook, files):
    return judge(_read(path), notebook, files)


def judge_all(jobs, total, scheduler=None):
    """Judge many submissions at once. `jobs`: at most `total` of (key, (lab, notebook, files)).

    Yields (key, result of `judge` or an exception) as they finish: on all cores of this machine,
    or on the Dask cluster whose scheduler has the given address. `jobs` may be a generator: the
    workers start with its first job, and get ready while it makes the others.
    """
    if scheduler:
        yield from _judge_on_dask(dict(jobs), scheduler)
        return
    left, paths = {}, {}
    with TemporaryDirectory(prefix="labs-") as folder:

        def path_of(lab):
            if lab.name not in paths:
                paths[lab.name] = Path(folder, f"{len(paths)}.pickle")
                paths[lab.name].write_bytes(pickle.dumps(lab))
            return paths[lab.name]

        for _ in range(2):  # a worker process that is killed takes the whole pool with it
            jobs = iter(jobs)
            first = next(jobs, None)
            if first is None:
                return
            workers, warm = min(os.cpu_count(), total), (path_of(first[1][0]), os.getpid())
            futures = {}
            pool = ProcessPoolExecutor(workers, get_context("spawn"), _warm, warm)
            try:
                for key, job in chain([first], jobs):
                    left[key] = job
                    lab, notebook, files = job
                    with suppress(BrokenProcessPool):
                        future = pool.submit(_judge_from, path_of(lab), notebook, files)
                        futures[future] = key
                for future in as_completed(futures):
                    problem = future.exception()
                    if not isinstance(problem, BrokenProcessPool):
                        key = futures[future]
                        del left[key]
                        yield key, problem or future.result()
            finally:  # whoever asked may have gone: what has not begun need not begin
                pool.shutdown(cancel_futures=True)
            jobs, total = list(left.items()), len(left)
    for key in left:
        yield key, CourseError(ENDED)


def _judge_on_dask(left, scheduler):
    labs = {job[0].name: job[0] for job in left.values()}
    try:
        from distributed import Client, as_completed
    except ImportError:
        raise CourseError(
            "--scheduler needs Dask: .venv/bin/python -m pip install distributed"
        ) from None
    try:
        client = Client(scheduler, timeout=10)
    except OSError as problem:
        raise CourseError(f"no Dask scheduler answers at {scheduler}: {problem}") from None
    with client:
        for _ in range(2):  # what a worker held that is killed may be lost with it
            there = {name: client.scatter(lab, broadcast=True) for name, lab in labs.items()}
            futures = {
                client.submit(judge, there[lab.name], notebook, files, pure=False, retries=3): key
                for key, (lab, notebook, files) in left.items()
            }
            for future in as_completed(list(futures)):
                if future.status != "cancelled":
                    key = futures[future]
                    del left[key]
                    yield key, future.exception() or future.result()
    for key in left:
        yield key, CourseError(ENDED)

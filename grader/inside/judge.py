"""The process that runs the checks of one submission, and asks for an officer's values."""

import base64
import builtins
import io
import json
import os
import shutil
import signal
import socket
import time
import types
from pathlib import Path

from .channel import Closed, receive, send
from .shell import OutOfTime, time_limit
from .values import Function, NotPlain, Referring, Unseen, decode, shared

GRACE = 2  # seconds to react to an interrupt
ENDS = (StopIteration, StopAsyncIteration)  # raised by an answer, they would end a check's loop


class Officer:
    """The judge's end of an officer process; starts another when one ends before its time."""

    def __init__(self, keeper, given, limits, folder, ends):
        self.keeper, self.limits, self.folder, self.ends = keeper, limits, folder, ends
        self.shared = shared(given)
        self.done, self.started = [], 0  # what a new process has to do again; processes so far
        self.fd = self.pid = None
        self.deadline = ends  # of the cell that is being judged
        self.unseen = set()  # kinds of values that did not travel
        self.here, self.watched, self.taken = {}, {}, set()  # names of the judge: see `watch`

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

    def known(self, key):
        """Return the lab's function or module that the officer's process refers to."""
        value = self.shared[key]
        if not (callable(value) or isinstance(value, types.ModuleType)):
            raise NotPlain("reference")
        return value

    def unpack(self, packed):
        """Return the value that the officer's process sent, as plain data or as a Function."""
        try:
            ((form, content),) = packed.items()
            if form == "unseen":
                self.unseen.add(str(content[0])[:100])
                return Unseen(str(content[1])[:1000])
            if form not in ("value", "iterator"):
                raise NotPlain(form)
            value = decode(content, self)
            return iter(value) if form == "iterator" else value
        except Exception as problem:  # whatever a forged message provokes
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
            if name in self.here
            and (name in self.taken or self.here[name] is not value)
            # Only what the officer has anyway: a value that the check made may be the solution.
            and (isinstance(self.here[name], Function) or id(self.here[name]) in self.shared)
        }
        if (gone or new) and self.fd is not None:
            try:
                self._send("mirror", new, gone)
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
        if not (isinstance(cls, type) and issubclass(cls, Exception)) or cls in ENDS:
            cls = type(str(kind), (Exception,), {})
        try:
            problem = cls(*args) if args else cls(told)
        except TypeError:
            problem = type(str(kind), (Exception,), {})(told)
        raise problem


def stopped(told):
    """Return the outputs of a cell that was stopped, with the reason."""
    return [{"output_type": "error", "ename": "Stopped", "evalue": told, "traceback": [told]}]


def main(keeper, shell, given, limits, folders):
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
    owned, theirs = set(), set()  # names that are the officer's to bind; that came from there

    def tell(result):
        send(1, json.dumps(result | {"of": request["of"]}, default=repr).encode())

    def run_officers(cell):
        try:
            with time_limit(officer.deadline - time.monotonic() + 2 * GRACE):
                reply = officer.ask("run", cell["source"])
        except (TimeoutError, OutOfTime) as problem:
            if isinstance(problem, OutOfTime):
                officer.stop()  # it does not even read what it is asked
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
        wanted = {n for n in cell["reads"] if n in owned or n in theirs or n not in here}
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
            owned -= given[cell["given"]].keys()
            theirs -= given[cell["given"]].keys()
            officer.give(cell["given"])
            continue
        if now > ends:
            told = f"not run: the notebook had used its {limits['notebook']} seconds"
            result = {"ran": False, "outputs": stopped(told), "note": "no time was left for it"}
        elif cell["role"] == "officer":
            owned |= set(cell["binds"])
            result = run_officers(cell)
        else:
            try:
                with time_limit(officer.deadline - now + 2 * GRACE):
                    result = run_check(cell)
            except OutOfTime:
                officer.stop()
                told = f"the check was stopped after {limits['cell']} seconds"
                result = {"ran": False, "outputs": stopped(told)}
            except TimeoutError:
                result = {"ran": False, "outputs": stopped("your code did not answer in time")}
            except Closed:
                result = {"ran": False, "outputs": stopped("your code ended Python itself")}
        tell({"cell": number} | result)
    officer.stop()
    tell({"end": True, "restarts": max(0, officer.started - 1)})

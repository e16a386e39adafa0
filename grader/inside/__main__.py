"""The keeper: run the given cells once, then fork a judge for each submission."""

import ctypes
import gc
import json
import os
import resource
import shutil
import signal
import socket
import stat
import sys
from contextlib import suppress
from pathlib import Path

from . import judge, officer
from .channel import Closed, receive, send
from .confine import confine
from .names import names
from .shell import OutOfTime, make_shell, time_limit

OWN = {"In", "Out", "exit", "quit", "open", "get_ipython"}  # IPython's own names


def main():
    """Run the given cells once; then fork a judge for each submission that is announced."""
    start = json.loads(receive(0))
    limits, folders = start["limits"], start["folders"]
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
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
                if name in bound
                or (before.get(name, given) is not value and not name.startswith("_"))
                if name not in OWN
            }
            if ran
            else {}
        )
        told.append({"outputs": outputs, "ran": ran})
    send(1, json.dumps({"given": told}, default=repr).encode())
    officer.load_watched()
    gc.collect()
    gc.freeze()  # so that a fork shares this memory for as long as it can
    os.chdir(folders["lab"])
    _wipe(folders["wiped"])

    while True:
        try:
            receive(0)
        except Closed:
            return
        keeper, judges = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        pid_judge = os.fork()
        if pid_judge == 0:
            keeper.close()
            try:
                if limits["confine"]:
                    confine(limits, but=("kill",))
                judge.main(judges, shell, given, limits, folders)
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
            os.kill(pid_judge, signal.SIGKILL)
        keeper.close()
        for pid in officers:
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        _, status = os.waitpid(pid_judge, 0)
        if status:
            send(1, json.dumps({"died": status}).encode())
        # In a sandbox, which has no /proc, everybody else belongs to this submission.
        if limits["confine"] and not Path("/proc/self").exists():
            with suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        _wipe(folders["wiped"])


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
        officer.main(fd, shell, given)
    finally:
        os._exit(1)


def _wipe(places):
    """Remove all that lies in these folders, whatever permissions it has, but what is mounted.

    If something cannot be removed, this process ends, and with it the sandbox.
    """
    for place in places:
        device, folders = os.stat(place).st_dev, []
        for folder, inner, files in os.walk(place):
            for name in [*inner, *files]:
                path = Path(folder, name)
                told = path.lstat()
                if told.st_dev != device:  # Python, if it lies in /tmp; the list of fonts
                    inner[:] = [other for other in inner if other != name]
                elif stat.S_ISDIR(told.st_mode):
                    path.chmod(0o700)
                    folders.append(path)
                else:
                    path.unlink()
                    inner[:] = [other for other in inner if other != name]
        for path in reversed(folders):
            with suppress(OSError):  # something is mounted in it
                path.rmdir()


if __name__ == "__main__":
    main()

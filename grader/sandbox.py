"""The sandbox that officers' code runs in: Debian's bubblewrap.

It has a file system of its own: the operating system and Python, read-only; the lab's files,
read-only; two small folders in memory. No network, no other processes, no /proc. The gradebook,
the solutions, other labs, the home folder and everybody else's work are not there to be read.
grader/inside/confine.py limits the process that runs an officer's code further.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

from grader import CourseError

MISSING = (
    "bubblewrap, which keeps officers' code away from the gradebook, is not here or may not run. "
    "On Debian or Ubuntu: apt-get install bubblewrap libseccomp2. To grade code that you trust "
    "without it: --no-sandbox."
)
INSIDE = Path(__file__).parent / "inside"
SIZE = 256 * 2**20  # bytes that one submission may write
# -P and -s: no module is imported from a folder that an officer's code can write to.
START = [sys.executable, "-P", "-s", "-m", "inside"]


def wanted():
    """Whether officers' code is to be sandboxed (COURSE_SANDBOX=off says no)."""
    return os.environ.get("COURSE_SANDBOX") != "off"


def available():
    """Whether bubblewrap and libseccomp are installed and bubblewrap is allowed to run."""
    try:
        ctypes.CDLL("libseccomp.so.2")
    except OSError:
        return False
    if not shutil.which("bwrap"):
        return False
    done = subprocess.run([*_bubblewrap(), "true"], capture_output=True, check=False)
    return done.returncode == 0


def check():
    """Raise CourseError if a sandbox is wanted and cannot be had."""
    if wanted() and not available():
        raise CourseError(MISSING)


def environment():
    """Return the environment of the code: nothing of the trainer's but the CPU's."""
    kept = {key: value for key, value in os.environ.items() if key.startswith("OPENBLAS_")}
    return kept | {
        "HOME": "/tmp",
        "USER": "officer",
        "LANG": "C.UTF-8",
        "PATH": f"{sys.prefix}/bin:/usr/bin:/bin",
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "IPYTHONDIR": "/tmp/ipython",
        "NBGRADER_EXECUTION": "autograde",
        # One thread each: as many submissions as cores are judged at once, and a fork has no
        # threads but its own.
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
        "JOBLIB_MULTIPROCESSING": "0",
    }


def _bubblewrap():
    """Return bubblewrap's command for the operating system and Python, read-only, and no more."""
    # `env -i`: what bubblewrap itself was given could be read from inside.
    command = ["/usr/bin/env", "-i", shutil.which("bwrap")]
    command += ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
    for path in map(Path, ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")):
        if path.is_symlink():
            command += ["--symlink", os.readlink(path), str(path)]
        elif path.exists():
            command += ["--ro-bind", str(path), str(path)]
    for path in ("/etc/ld.so.cache", "/etc/fonts", "/etc/localtime", "/etc/alternatives"):
        command += ["--ro-bind-try", path, path]
    command += ["--dev", "/dev", "--size", str(2**20), "--tmpfs", "/dev/shm"]
    command += ["--remount-ro", "/dev"]
    for place in ("/tmp", "/grading/work"):
        command += ["--size", str(SIZE), "--tmpfs", place]
    for path in {sys.prefix, sys.base_prefix} - {"/usr"}:  # last: they may lie in /tmp
        command += ["--ro-bind", path, path]
    return command


def command(place):
    """Return (command, folders) that start grader/inside/ in a sandbox.

    The files of the lab lie in `place`/lab. `folders` says where things are inside.
    """
    import matplotlib  # here, because it takes a while

    # The list of fonts takes a second to make; the code may read the one that is there.
    started = [*_bubblewrap(), "--dir", "/tmp/matplotlib"]
    for path in Path(matplotlib.get_cachedir()).glob("fontlist*.json"):
        started += ["--ro-bind", str(path), f"/tmp/matplotlib/{path.name}"]
    started += ["--ro-bind", str(place / "lab"), "/grading/lab"]
    started += ["--ro-bind", str(INSIDE), "/grading/code/inside"]
    started += ["--remount-ro", "/", "--chdir", "/grading/work", "--clearenv"]
    for key, value in environment().items():
        started += ["--setenv", key, value]
    started += ["--setenv", "PYTHONPATH", "/grading/code", *START]
    folders = {name: f"/grading/work/{name}" for name in ("keeper", "officer")}
    return started, folders | {
        "lab": "/grading/lab",
        "wiped": ["/grading/work", "/tmp", "/dev/shm"],
    }


def no_sandbox(place):
    """Return (command, folders) as `command` does, for code that is trusted."""
    (place / "work").mkdir()
    folders = {"lab": str(place / "lab"), "wiped": [str(place / "work")]}
    folders |= {name: str(place / "work" / name) for name in ("keeper", "officer")}
    settings = environment() | {"PYTHONPATH": str(INSIDE.parent)}
    return ["env", "-i", *(f"{key}={value}" for key, value in settings.items()), *START], folders

"""Run what officers wrote where it can hurt nobody: one kernel, one submission, one sandbox.

Debian's bubblewrap gives the kernel a file system of its own: the operating system and Python,
read-only; a private copy of this one submission; nothing else. No network, no other processes.
The gradebook, the solutions, the hidden tests of other labs, the home folder and everybody else's
work are not there to be read. nbgrader calls this for each notebook (nbgrader_config.py), so
`grade`, `score`, the rehearsal and formgrader's Autograde button all go through it.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from pathlib import Path

import matplotlib
from nbgrader.preprocessors import Execute

from grader import CourseError
from grader.kernel import private_kernel

MISSING = (
    "bubblewrap, which keeps officers' code away from the gradebook, is not here or may not run. "
    "On Debian or Ubuntu: apt-get install bubblewrap. To grade code that you trust without it: "
    "--no-sandbox."
)
# bytes: address space of a kernel; one file that it writes
LIMITS = [f"--as={6 * 2**30}", f"--fsize={100 * 2**20}", "--core=0"]


def wanted():
    """Whether officers' code is to be sandboxed (COURSE_SANDBOX=off says no)."""
    return os.environ.get("COURSE_SANDBOX") != "off"


def available():
    """Whether bubblewrap is installed and allowed to run."""
    if not (shutil.which("bwrap") and shutil.which("prlimit")):
        return False
    command = ["bwrap", *_system(), "--unshare-all", "true"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def check():
    """Raise CourseError if a sandbox is wanted and cannot be had."""
    if wanted() and not available():
        raise CourseError(MISSING)


def _system():
    """Return bubblewrap's arguments for the operating system and Python, read-only."""
    # /proc/sys: where root starts the sandbox, root inside could turn the machine's own switches.
    arguments = ["--proc", "/proc", "--ro-bind", "/proc/sys", "/proc/sys"]
    arguments += ["--dev", "/dev", "--tmpfs", "/tmp"]
    for path in map(Path, ("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64")):
        if path.is_symlink():
            arguments += ["--symlink", os.readlink(path), str(path)]
        elif path.exists():
            arguments += ["--ro-bind", str(path), str(path)]
    for path in ("/etc/ld.so.cache", "/etc/fonts", "/etc/localtime", "/etc/alternatives"):
        arguments += ["--ro-bind-try", path, path]
    for path in {sys.prefix, sys.base_prefix} - {"/usr"}:
        arguments += ["--ro-bind", path, path]
    return arguments


def _environment():
    """Return bubblewrap's arguments for the environment: nothing of the trainer's but the CPU's."""
    kept = {key: value for key, value in os.environ.items() if key.startswith("OPENBLAS_")}
    values = kept | {
        "HOME": "/tmp",
        "USER": "officer",
        "LANG": "C.UTF-8",
        "PATH": f"{sys.prefix}/bin:/usr/bin:/bin",
        "MPLCONFIGDIR": "/tmp/matplotlib",
        "NBGRADER_EXECUTION": "autograde",
    }
    arguments = ["--clearenv", "--dir", "/tmp/matplotlib"]
    # The list of fonts takes a second to make; a kernel may read the one that is there.
    for path in Path(matplotlib.get_cachedir()).glob("fontlist*.json"):
        arguments += ["--ro-bind", str(path), f"/tmp/matplotlib/{path.name}"]
    for key, value in values.items():
        arguments += ["--setenv", key, value]
    return arguments


@contextmanager
def sandboxed_kernel(folder):
    """Yield the settings of a kernel that sees nothing of the machine but a copy of `folder`."""
    with private_kernel() as config, tempfile.TemporaryDirectory(prefix="sandbox-") as outside:
        copy, sockets = Path(outside) / "copy", Path(config.KernelManager.connection_file).parent
        shutil.copytree(folder, copy)
        # `env -i`: bubblewrap's own environment can be read inside, in /proc/1.
        argv = ["/usr/bin/env", "-i", shutil.which("prlimit"), *LIMITS, shutil.which("bwrap")]
        argv += ["--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL"]
        argv += [*_system(), *_environment(), "--bind", str(copy), str(folder)]
        argv += ["--bind", str(sockets), str(sockets), "--chdir", str(folder)]
        argv += [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
        # A signal would end bubblewrap; a message reaches the kernel inside.
        spec = {"argv": argv, "display_name": "Python 3", "language": "python"}
        spec["interrupt_mode"] = "message"
        place = Path(outside) / "kernels" / "python3"
        place.mkdir(parents=True)
        (place / "kernel.json").write_text(json.dumps(spec), "utf-8")
        before = os.environ.get("JUPYTER_PATH")
        os.environ["JUPYTER_PATH"] = outside
        try:
            yield config
        finally:
            if before is None:
                del os.environ["JUPYTER_PATH"]
            else:
                os.environ["JUPYTER_PATH"] = before


class SandboxedExecute(Execute):
    """nbgrader's Execute, with the kernel in a sandbox."""

    def preprocess(self, notebook, resources, km=None):
        """Execute the notebook. Raises CourseError where a sandbox is wanted and not to be had."""
        check()
        folder = resources["metadata"]["path"]
        with sandboxed_kernel(folder) if wanted() else private_kernel() as config:
            self.update_config(config)
            return super().preprocess(notebook, resources, km)

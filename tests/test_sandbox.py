"""Officers' code in the sandbox: what it tries, and that it gains nothing.

Each attack prints LEAK when it gets what it wants. What is there to be had is planted first, so
that an attack which finds nothing has found the sandbox, not an empty folder.
"""

import os
import socket
import threading

import nbformat
import pytest

from grader import ROOT, CourseError, sandbox
from grader import __main__ as cli

CAN = sandbox.available()


@pytest.fixture(autouse=True)
def _sandbox_on(monkeypatch):
    if not CAN:
        message = "no bubblewrap; install Debian's `bubblewrap`"
        pytest.fail(message) if "CI" in os.environ else pytest.skip(message)
    monkeypatch.delenv("COURSE_SANDBOX", raising=False)


@pytest.fixture
def course(tmp_path):
    """A course folder with a gradebook and two officers' work; returns it."""
    (tmp_path / "gradebook.db").write_text("secret", "utf-8")
    for officer in ("a.pera", "b.relan"):
        (tmp_path / "autograded" / officer / "lab").mkdir(parents=True)
        (tmp_path / "autograded" / officer / "lab" / "answer.txt").write_text(officer, "utf-8")
    return tmp_path


def run(course, source):
    """Execute one cell as a.pera's; returns everything that it printed or raised."""
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
    folder = course / "autograded" / "a.pera" / "lab"
    resources = {"metadata": {"path": str(folder)}}
    executed, _ = sandbox.SandboxedExecute(timeout=20).preprocess(notebook, resources)
    outputs = executed.cells[0].outputs
    return "".join(output.get("text", "") + output.get("evalue", "") for output in outputs)


def read(path):
    """The code of an attack that reads a file or lists a folder."""
    return f"""
from pathlib import Path
path = Path({str(path)!r})
try:
    print("LEAK", path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print("nothing:", type(problem).__name__)
"""


def test_honest_code_runs_and_sees_its_own_files(course):
    assert run(course, "print(open('answer.txt').read())") == "a.pera\n"


@pytest.mark.parametrize(
    "path",
    [
        "gradebook.db",
        "autograded/b.relan/lab/answer.txt",
        ROOT / "solutions" / "05_hotspots.py",
        ROOT / "datasets" / "truth" / "incidents_all.csv",
        ROOT / "grader" / "build.py",
        ROOT / ".git" / "HEAD",
        "/etc/passwd",
        "/etc/shadow",
    ],
    ids=lambda path: str(path).removeprefix(str(ROOT)),
)
def test_reads_what_is_not_its_own(course, path):
    assert (course / path).exists()
    assert run(course, read(course / path)).startswith("nothing: FileNotFoundError")


def test_writes_are_lost_with_the_copy(course):
    inside = course / "autograded" / "a.pera" / "lab" / "answer.txt"
    told = run(
        course, f"open({str(inside)!r}, 'w').write('changed'); print(open('answer.txt').read())"
    )
    assert told == "changed\n"
    assert inside.read_text("utf-8") == "a.pera"


@pytest.mark.parametrize(
    "path", ["/usr/lib/x", "/usr/bin/python3", "/proc/sys/kernel/core_pattern"]
)
def test_writes_to_the_system(course, path):
    told = run(course, f"import os; os.open({path!r}, os.O_WRONLY | os.O_CREAT); print('LEAK')")
    assert "LEAK" not in told
    assert "denied" in told or "Read-only" in told or "busy" in told


def test_connects_to_a_server_on_this_machine(course):
    reached = []
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.settimeout(30)
        threading.Thread(target=lambda: reached.append(server.accept()), daemon=True).start()
        port = server.getsockname()[1]
        attack = f"import socket; socket.create_connection(('127.0.0.1', {port}), 5); print('LEAK')"
        assert "LEAK" not in run(course, attack)
        assert not reached
        socket.create_connection(("127.0.0.1", port), 5).close()  # it was there to be reached


def test_connects_to_the_world(course):
    attack = "import socket; s = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)\n"
    attack += "s.connect(('192.0.2.1', 53)); s.send(b'x'); print('LEAK')"
    assert "unreachable" in run(course, attack)


def test_sees_and_kills_other_processes(course):
    attack = "import os; print(sorted(int(p) for p in os.listdir('/proc') if p.isdigit()))"
    assert len(eval(run(course, attack))) <= 5
    attack = f"import os; os.kill({os.getpid()}, 9); print('LEAK')"
    assert "No such process" in run(course, attack)


def test_reads_the_trainers_environment(course, monkeypatch):
    monkeypatch.setenv("DATABASE_PASSWORD", "open sesame")
    attack = "import os, subprocess; print(os.environ, open('/proc/1/environ').read())"
    told = run(course, attack)
    assert "officer" in told
    assert "sesame" not in told


def test_takes_all_memory_and_the_whole_disk(course):
    assert "LEAK" not in run(course, "x = bytearray(8 * 2**30); print('LEAK')")
    attack = (
        "f = open('big', 'wb')\nfor _ in range(40):\n    f.write(bytes(10 * 2**20))\nprint('LEAK')"
    )
    assert "File too large" in run(course, attack)


def test_endless_loop_is_interrupted_and_the_next_cell_runs(course):
    cells = [nbformat.v4.new_code_cell(s) for s in ("while True: pass", "print('on')")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    resources = {"metadata": {"path": str(course / "autograded" / "a.pera" / "lab")}}
    executed, _ = sandbox.SandboxedExecute(timeout=2).preprocess(notebook, resources)
    assert executed.cells[0].outputs[-1].output_type == "error"
    assert executed.cells[1].outputs[0].text == "on\n"


def test_without_bubblewrap_nothing_is_graded_unless_asked(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(sandbox, "available", lambda: False)
    with pytest.raises(CourseError, match="apt-get install bubblewrap"):
        sandbox.check()
    file = tmp_path / "05_hotspots.ipynb"
    file.write_bytes((ROOT / "labs" / "05_hotspots" / "05_hotspots.ipynb").read_bytes())
    assert cli.main(["score", str(file)]) == 1
    assert "apt-get install bubblewrap" in capsys.readouterr().err
    monkeypatch.setenv("COURSE_SANDBOX", "on")  # so that it is put back at the end
    assert cli.main(["score", str(file), "--no-sandbox"]) == 0
    assert "without a sandbox" in capsys.readouterr().err

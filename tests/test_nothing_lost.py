"""Whatever ends a grading run, the gradebook stays whole and the next run does the rest."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

import nbformat
import psutil
import pytest
from filelock import FileLock

from grader import ROOT, CourseError
from grader import course as verbs
from grader.api import must, nbgrader
from grader.build import write_assignment

LAB = "90_toy"
OFFICERS = [f"officer-{number:02d}" for number in range(12)]
GRADE = """
import sys
from grader import course
if __name__ == "__main__":
    for officer, outcome in course.grade("90_toy", root=sys.argv[1]).items():
        print(officer, outcome.problem)
"""


@pytest.fixture
def classroom(toy):
    """A course folder in which twelve officers have handed in the toy lab, all right."""
    root = toy / "course"
    write_assignment(toy / "solutions" / f"{LAB}.py", root / "source" / LAB, toy / "data")
    must(nbgrader(root).generate_assignment(LAB), "prepare the toy")
    notebook = nbformat.read(root / "release" / LAB / f"{LAB}.ipynb", as_version=4)
    next(c for c in notebook.cells if c.id == "answer-total").source = "total = 4"
    for officer in OFFICERS:
        path = root / "submitted" / officer / LAB / f"{LAB}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(notebook, path)
    return root


def start(root, **environment):
    """Start a grading run in a process of its own."""
    script = root.parent / "grade.py"
    script.write_text(GRADE, "utf-8")
    return subprocess.Popen(
        [sys.executable, script, root],
        cwd=ROOT,
        env=os.environ | {"PYTHONPATH": str(ROOT)} | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def graded(root):
    """The officers whose graded notebook is there."""
    return {path.parent.name for path in (root / "autograded").glob(f"*/{LAB}")}


def all_is_well(root):
    """Everybody has full marks, the gradebook is sound, nothing is left half-done."""
    points = {
        r["officer"]: r["points"] for r in verbs.scores(LAB, root) if "check" in r["exercise"]
    }
    assert points == dict.fromkeys(OFFICERS, 2)
    with sqlite3.connect(root / "gradebook.db") as gradebook:
        assert gradebook.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert list((root / "unfinished" / LAB).iterdir()) == []
    assert graded(root) == set(OFFICERS)


@pytest.mark.parametrize("enough", [0, 1, 5])
def test_killed_at_any_moment(classroom, enough):
    run = start(classroom)
    while len(graded(classroom)) < enough or not (classroom / "unfinished").exists():
        assert run.poll() is None, run.stdout.read()
        time.sleep(0.01)
    children = psutil.Process(run.pid).children(recursive=True)
    run.kill()
    run.wait()
    run.stdout.close()
    _, alive = psutil.wait_procs(children, timeout=10)
    assert alive == [], "nothing goes on behind the trainer's back"
    assert len(graded(classroom)) < len(OFFICERS)
    outcomes = verbs.grade(LAB, root=classroom)
    assert set(outcomes.values()) == {verbs.Outcome()}
    all_is_well(classroom)


def test_a_run_that_ended_while_it_wrote_is_done_again(classroom):
    verbs.grade(LAB, root=classroom)
    with nbgrader(classroom).gradebook as gradebook:  # as if it had ended before the points
        gradebook.find_grade("check-total", LAB, LAB, OFFICERS[3]).auto_score = None
        gradebook.db.commit()
    (classroom / "unfinished" / LAB / OFFICERS[3]).touch()
    verbs.grade(LAB, root=classroom)
    all_is_well(classroom)


def test_a_worker_that_is_killed_costs_nobody_points(classroom):
    def kill_one(results, total):
        for number, result in enumerate(results):
            if number == 2:
                workers = [
                    child
                    for child in psutil.Process().children()
                    if "spawn_main" in " ".join(child.cmdline())
                ]
                workers[0].send_signal(signal.SIGKILL)
            yield result

    outcomes = verbs.grade(LAB, root=classroom, progress=kill_one)
    assert {outcome.problem for outcome in outcomes.values()} == {None}
    all_is_well(classroom)


@pytest.mark.parametrize("free", [10, 35])  # pages: full at once, or while it records
def test_a_full_disk(classroom, free):
    """A disk of a few megabytes, by way of bubblewrap, which fills while it grades."""
    if not shutil.which("bwrap"):
        pytest.fail("no bubblewrap") if "CI" in os.environ else pytest.skip("no bubblewrap")
    pages = sum(1 + path.stat().st_size // 4096 for path in classroom.rglob("*") if path.is_file())
    script = classroom.parent / "full.py"
    script.write_text(
        "import os, shutil, sys\n"
        "from grader import course\n"
        "if __name__ == '__main__':\n"
        "    shutil.copytree(sys.argv[1], '/run/course')\n"
        "    for label in ('full', 'free'):\n"
        "        try:\n"
        "            outcomes = course.grade('90_toy', root='/run/course')\n"
        "        except OSError as problem:\n"
        "            outcomes = {'': course.Outcome(problem.strerror)}\n"
        "        for officer, outcome in outcomes.items():\n"
        "            print(label, officer, outcome.problem)\n"
        "        if label == 'full':\n"
        "            os.remove('/run/course/ballast')\n"
        "    shutil.copytree('/run/course', sys.argv[2])\n",
        "utf-8",
    )
    room = 2 * 2**20
    (classroom / "ballast").write_bytes(bytes(room))
    after = classroom.parent / "after"
    command = ["bwrap", "--dev-bind", "/", "/", "--size", str(4096 * (pages + free) + room)]
    command += ["--tmpfs", "/run", sys.executable, script, classroom, after]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "COURSE_SANDBOX": "off"}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    full = [line for line in done.stdout.splitlines() if line.startswith("full")]
    free = [line for line in done.stdout.splitlines() if line.startswith("free")]
    assert any("No space left" in line or "disk is full" in line for line in full), full
    assert all(line.endswith("None") for line in free)
    all_is_well(after)


def test_a_second_grader_says_so(classroom):
    with (
        FileLock(classroom / "grading.lock"),
        pytest.raises(CourseError, match="another `grade` is at work"),
    ):
        verbs.grade(LAB, root=classroom)
    verbs.grade(LAB, root=classroom)
    all_is_well(classroom)


@pytest.fixture
def cluster(monkeypatch):
    """A Dask cluster of two worker processes on this machine; returns it."""
    from distributed import LocalCluster

    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    with LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
    ) as cluster:
        yield cluster


def test_on_a_cluster_whose_worker_is_killed_half_way(classroom, cluster):
    def kill_one(results, total):
        for number, result in enumerate(results):
            if number == 2:
                worker = next(iter(cluster.workers.values()))
                os.kill(worker.process.process.pid, signal.SIGKILL)
            yield result

    address = cluster.scheduler_address
    assert address.startswith("tcp://127.0.0.1:")
    outcomes = verbs.grade(LAB, root=classroom, progress=kill_one, scheduler=address)
    assert {outcome.problem for outcome in outcomes.values()} == {None}
    all_is_well(classroom)


def test_no_scheduler_there(classroom):
    with pytest.raises(CourseError, match="no Dask scheduler answers"):
        verbs.grade(LAB, root=classroom, scheduler="tcp://127.0.0.1:1")

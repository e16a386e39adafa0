"""Every notebook runs: solutions as they were committed (nbval), labs as an officer gets them."""

import os
import re
import shutil
import subprocess
import sys
from datetime import datetime

import nbformat
import pytest
from conftest import LAB_NAMES

from grader.build import LABS, SOLUTIONS
from grader.kernel import run


def nbval(notebook):
    """Run nbval on one notebook, where it lies; returns the finished process."""
    command = [sys.executable, "-m", "pytest", "--nbval", "--nbval-cell-timeout=60"]
    command += ["-p", "no:cacheprovider", "-p", "no:xdist", "-q", str(notebook)]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=notebook.parent)


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_nbval_finds_the_solution_as_it_was_committed(lab):
    done = nbval(SOLUTIONS / f"{lab}.ipynb")
    assert done.returncode == 0, done.stdout[-3000:]
    code = nbformat.read(SOLUTIONS / f"{lab}.ipynb", as_version=4).cells
    assert f"{sum(c.cell_type == 'code' for c in code)} passed" in done.stdout


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_nbval_notices_a_changed_output(lab, tmp_path):
    """The test above can fail: one changed figure in the solution is found."""
    notebook = nbformat.read(SOLUTIONS / f"{lab}.ipynb", as_version=4)
    printed = [o for c in notebook.cells for o in c.get("outputs", []) if o.get("name") == "stdout"]
    printed[0].text = "changed\n"
    nbformat.write(notebook, tmp_path / f"{lab}.ipynb")
    (tmp_path / "data").symlink_to((SOLUTIONS / "data").resolve())
    for module in SOLUTIONS.glob("[a-z]*.py"):
        shutil.copy(module, tmp_path)
    done = nbval(tmp_path / f"{lab}.ipynb")
    assert done.returncode == 1
    assert "1 failed" in done.stdout


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_lab_runs_with_nothing_but_not_answered_yet(lab, tmp_path):
    shutil.copytree(LABS / lab, tmp_path / lab)
    notebook = run(nbformat.read(LABS / lab / f"{lab}.ipynb", as_version=4), tmp_path / lab)
    unanswered = []
    for cell in notebook.cells:
        for output in cell.get("outputs", []):
            assert output.get("name") != "stderr", f"{cell.id}: {output.get('text')}"
            if output.output_type == "error":
                assert output.ename == "AssertionError", f"{cell.id}: {output.ename}"
                assert output.evalue.startswith("Not answered yet"), f"{cell.id}: {output.evalue}"
                unanswered.append(cell.id)
    assert unanswered == [cell.id for cell in notebook.cells if cell.id.startswith("check-")]


@pytest.mark.parametrize("lab", LAB_NAMES)
def test_report_time_and_memory(lab, record_property):
    """Report, on one core, what a whole solution costs; assert only that it ran."""
    notebook = nbformat.read(SOLUTIONS / f"{lab}.ipynb", as_version=4)
    # The kernel's own peak: getrusage would give that of the process which started it, if higher.
    peak = "print(next(line for line in open('/proc/self/status') if line.startswith('VmHWM')))"
    notebook.cells.append(nbformat.v4.new_code_cell(peak))
    cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(cores)})
    try:
        run(notebook, SOLUTIONS, record_timing=True)
    finally:
        os.sched_setaffinity(0, cores)
    spent = {}
    for cell in notebook.cells:
        if cell.cell_type == "code":
            times = cell.metadata.execution
            begin, end = (
                datetime.fromisoformat(times[key])
                for key in ("iopub.status.busy", "iopub.status.idle")
            )
            spent[cell.id] = (end - begin).total_seconds()
    imports, *others = spent
    slowest = max(others, key=spent.get)
    megabytes = int(re.search(r"\d+", notebook.cells[-1].outputs[0].text)[0]) // 1024
    record_property(
        f"{lab} on one core",
        f"{sum(spent.values()):.1f} s in all, imports {spent[imports]:.1f} s, "
        f"slowest other cell {slowest} {spent[slowest]:.1f} s, peak {megabytes} MB",
    )
    assert len(spent) > 10

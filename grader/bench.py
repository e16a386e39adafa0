"""Measure the engine against stock nbgrader, on the same class in one run: `make bench`.

Nothing here is a test. Seconds depend on the machine and on what else it does; the ratios, taken
in one run with both sides alternating, are what to compare.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path

import nbformat
import psutil

from grader import ROOT, course, engine
from grader.answers import fill_in
from grader.api import must, nbgrader
from grader.build import lab_source, write_assignment
from grader.inside.shell import make_shell
from grader.rehearse import REFLECTION, pick

STOCK = {  # nbgrader's own lists
    "Autograde__sanitize_preprocessors": [
        "nbgrader.preprocessors.ClearOutput",
        "nbgrader.preprocessors.DeduplicateIds",
        "nbgrader.preprocessors.OverwriteKernelspec",
        "nbgrader.preprocessors.OverwriteCells",
        "nbgrader.preprocessors.CheckCellMetadata",
    ],
    "Autograde__autograde_preprocessors": [
        "nbgrader.preprocessors.Execute",
        "nbgrader.preprocessors.IgnorePattern",
        "nbconvert.preprocessors.ClearMetadataPreprocessor",
        "nbgrader.preprocessors.LimitOutput",
        "nbgrader.preprocessors.SaveAutoGrades",
        "nbgrader.preprocessors.AssignLatePenalties",
        "nbgrader.preprocessors.CheckCellMetadata",
    ],
}


def classroom(root, lab, officers):
    """Make a course folder in which so many simulated officers have handed in a lab."""
    write_assignment(lab_source(lab), root / "source" / lab)
    must(nbgrader(root).generate_assignment(lab), f"prepare {lab}")
    blank = nbformat.read(root / "release" / lab / f"{lab}.ipynb", as_version=4)
    for number in range(officers):
        chosen, _ = pick(lab, number)
        path = root / "submitted" / f"officer-{number:03d}" / lab / f"{lab}.ipynb"
        path.parent.mkdir(parents=True)
        nbformat.write(fill_in(blank, chosen, REFLECTION), path)


def autograde(root, lab, how):
    """Grade everybody, by "stock" or by "engine"."""
    if how == "stock":
        must(nbgrader(root, **STOCK).autograde(lab, "*"), "grade with stock nbgrader")
        return
    for officer, outcome in course.grade(lab, root=root).items():
        if outcome.problem:
            sys.exit(f"{officer}: {outcome.problem}")


def cell_seconds(root, lab):
    """Return the seconds that all code cells of all submissions take in a warm process.

    Each submission in a fork of a process that has run the lab's first cell, its imports.
    """
    files = sorted((root / "submitted").glob(f"*/{lab}/{lab}.ipynb"))
    graded = nbformat.read(next(root.glob(f"autograded/*/{lab}/{lab}.ipynb")), as_version=4)
    checks = {cell.id: cell.source for cell in graded.cells if cell.id.startswith("check-")}
    os.chdir(root / "source" / lab)
    sys.path.insert(0, "")
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    shell, total = make_shell(), 0.0
    cells = [[c for c in nbformat.read(f, 4).cells if c.cell_type == "code"] for f in files]
    shell.run(cells[0][0].source)
    for mine in cells:
        read, write = os.pipe()
        if os.fork() == 0:
            start = time.perf_counter()
            for cell in mine:
                shell.run(checks.get(cell.id, cell.source))
            os.write(write, str(time.perf_counter() - start).encode())
            os._exit(0)
        os.close(write)
        total += float(os.read(read, 100))
        os.close(read)
        os.wait()
    return total


def _bytes(process):
    """Return the memory of a process and its children, shared pages counted once."""
    size = 0
    for one in [process, *process.children(recursive=True)]:
        try:
            size += one.memory_full_info().pss
        except psutil.AccessDenied:  # where the sandbox belongs to another user
            size += one.memory_info().rss
        except psutil.NoSuchProcess:
            continue
    return size


def timed(*words, watch=lambda process: None):
    """Run one step of this module in a process of its own; return (seconds, output).

    `watch` is called with the process twice a second.
    """
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as told, tempfile.TemporaryFile("w+") as noise:
        # Not -m: the workers would import this module anew, which those of a real `grade` need not.
        command = [sys.executable, "-c", "from grader.bench import main; main()", *map(str, words)]
        with psutil.Popen(command, stdout=told, stderr=noise, cwd=ROOT) as process:
            while process.poll() is None:
                watch(process)
                with suppress(psutil.TimeoutExpired):
                    process.wait(0.5)
        seconds = time.perf_counter() - start
        told.seek(0)
        noise.seek(0)
        if process.returncode:
            sys.exit(noise.read())
        return seconds, told.read()


def peak(*words):
    """Run one step and return the most memory that it had at any moment, in bytes.

    To look costs time, so such a run is not timed.
    """
    sizes = [0]

    def look(process):
        with suppress(psutil.NoSuchProcess):
            sizes.append(_bytes(process))

    timed(*words, watch=look)
    return max(sizes)


def points(root, lab):
    """Return {(officer, exercise): points} out of a course's gradebook."""
    return {(r["officer"], r["exercise"]): r["points"] for r in course.scores(lab, root=root)}


def main():
    """Print the table; or, called by `timed`, do one step of it."""
    parser = argparse.ArgumentParser(prog="python -m grader.bench", description=__doc__)
    parser.add_argument("--lab", default="05_hotspots")
    parser.add_argument("--officers", type=int, default=25)
    parser.add_argument("--rounds", type=int, default=2)
    parser.add_argument("--step", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    lab, cores = options.lab, os.cpu_count()
    if options.step:
        what, root = options.step[0], Path(options.step[1])
        print(cell_seconds(root, lab)) if what == "cells" else autograde(root, lab, what)
        return
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        folder = Path(folder)

        def step(how, officers, number):
            root = folder / f"{how}-{officers}-{number}"
            if not (folder / f"class-{officers}").exists():
                classroom(folder / f"class-{officers}", lab, officers)
            shutil.copytree(folder / f"class-{officers}", root)
            return ["--lab", lab, "--step", how, root]

        def run(how, officers, number=0):
            seconds, _ = timed(*step(how, officers, number))
            print(f"{how}, {officers} officers: {seconds:.1f} s", flush=True)
            return seconds

        many = options.officers
        results = {"stock": [], "engine": []}
        for number in range(options.rounds):
            for how in results:
                results[how].append(run(how, many, number))
        graded = {how: points(folder / f"{how}-{many}-0", lab) for how in results}
        differ = [key for key, value in graded["stock"].items() if graded["engine"][key] != value]
        pure = float(timed("--lab", lab, "--step", "cells", folder / f"engine-{many}-0")[1])
        growth = {n: run("engine", n, "growth") for n in (5, 100)}
        memory = {how: peak(*step(how, 5, "memory")) / 2**30 for how in results}
    seconds = {how: min(runs) for how, runs in results.items()}
    limit = pure / cores
    growth[many] = seconds["engine"]
    in_all = ", ".join(f"{growth[n]:.1f} s for {n}" for n in sorted(growth))
    print(f"""
{many} officers x {lab}, {cores} cores, sandbox {"on" if engine.sandbox.wanted() else "OFF"}
stock nbgrader    {seconds["stock"]:7.1f} s
this engine       {seconds["engine"]:7.1f} s
stock / engine    {seconds["stock"] / seconds["engine"]:7.1f}
physical limit    {limit:7.1f} s   ({pure:.0f} s of cells in a warm process, over {cores} cores)
engine / limit    {seconds["engine"] / limit:7.2f}
growth            {in_all}
peak memory       {memory["engine"]:.1f} GiB, stock {memory["stock"]:.1f} (5 officers)
scores            {len(graded["stock"])}, of which {len(differ)} differ from stock's
""")
    for officer, exercise in differ:
        print(f"{officer} {exercise}: differs")


if __name__ == "__main__":
    main()

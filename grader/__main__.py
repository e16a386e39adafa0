"""The trainer's verbs: python -m grader VERB --help."""

import argparse
import json
import os
import sys
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from sqlalchemy.exc import OperationalError

from grader import CourseError, course, sandbox
from grader.api import GRADEBOOK_IN_USE, nbgrader
from grader.build import build, lab_names
from grader.rehearse import FOLDER, rehearse
from grader.score import score

UNSAFE = "run officers' code without a sandbox: only code that you trust"

out, err = Console(), Console(stderr=True)


def bar(items, total=None):
    """Yield the items and draw a progress bar on stderr while they come."""
    with Progress(console=err, transient=True) as progress:
        task = progress.add_task("", total=len(items) if total is None else total)
        for item in items:
            yield item
            progress.advance(task)


def table(title, columns, rows):
    """Print a table; numbers stand to the right."""
    drawn = Table(title=title, title_justify="left")
    for name in columns:
        drawn.add_column(name, justify="left" if name in ("officer", "lab", "file") else "right")
    for row in rows:
        drawn.add_row(*map(str, row))
    # A file or a pipe has no width; a table must not be cut there.
    Console(width=None if out.is_terminal else 200).print(drawn)


def points(value):
    """Write points as people do: 2, 1.5, or a dash where a person has still to mark."""
    return "–" if value is None else f"{value:g}"


def cmd_build(args):
    """Build the labs (all, or those named) and their executed solutions."""
    for name in bar(args.labs or lab_names()):
        build(name)
        out.print(f"built {name}")


def cmd_release(args):
    """Put a lab where officers fetch it."""
    with err.status(f"preparing {args.lab} ..."):
        course.release(args.lab, again=args.again)
    out.print(f"{args.lab} is released: officers find it under Nbgrader > Assignment List.")


def cmd_collect(args):
    """Fetch what officers handed in."""
    with err.status(f"collecting {args.lab} ..."):
        fresh, everybody, notes = course.collect(args.lab)
    out.print(f"{args.lab}: {len(fresh)} new or newer, {len(everybody)} in all.")
    if fresh:
        out.print("new: " + ", ".join(fresh))
    for note in notes:
        out.print(note, markup=False, soft_wrap=True)


def report(lab, done, what):
    """Print who was done and who was not, and why. Returns the exit code."""
    problems = {officer: problem for officer, problem in done.items() if problem}
    out.print(f"{lab}: {len(done) - len(problems)} {what}, {len(problems)} not.")
    for officer, problem in problems.items():
        out.print(f"{officer}: not {what}: {problem}", markup=False, soft_wrap=True)
    return 1 if problems else 0


def cmd_grade(args):
    """Autograde what was collected; what is graded already is left alone."""
    outcomes = course.grade(
        args.lab, args.officer, again=args.again, progress=bar, scheduler=args.scheduler
    )
    for officer, outcome in outcomes.items():
        if not outcome.whole:
            out.print(f"{officer}: graded in part: not all of it could run", markup=False)
        for note in outcome.notes:
            out.print(f"{officer}: {note}", markup=False, soft_wrap=True)
    return report(args.lab, {o: outcome.problem for o, outcome in outcomes.items()}, "graded")


def cmd_feedback(args):
    """Write the feedback pages and hand them back to the officers."""
    return report(args.lab, course.feedback(args.lab, progress=bar), "given feedback")


def cmd_scores(args):
    """Print the scores and write them to a CSV file."""
    rows = course.scores(args.lab)
    for lab in sorted({row["lab"] for row in rows}):
        here = [row for row in rows if row["lab"] == lab]
        exercises = list(dict.fromkeys(row["exercise"] for row in here))
        most = {row["exercise"]: row["max_points"] for row in here}
        lines = []
        for officer in sorted({row["officer"] for row in here}):
            got = {row["exercise"]: row["points"] for row in here if row["officer"] == officer}
            total = sum(value or 0 for value in got.values())
            lines.append([officer, *(points(got.get(e)) for e in exercises), points(total)])
        names = [f"{e.removeprefix('check-')} ({points(most[e])})" for e in exercises]
        table(lab, ["officer", *names, f"all ({points(sum(most.values()))})"], lines)
    out.print("– waits for a person's mark, in formgrader.")
    path = args.csv or Path(nbgrader().coursedir.root) / "scores.csv"
    out.print(f"written: {course.write_scores(rows, path)}", soft_wrap=True)


def cmd_score(args):
    """Grade notebook files against their labs, without the gradebook."""
    entries = score(args.files, progress=bar)
    notes = {entry["file"]: entry.pop("notes") for entry in entries}
    for file, told in notes.items():
        for note in told:
            err.print(f"{file}: {note}", markup=False, highlight=False, soft_wrap=True)
    if args.json:
        print(json.dumps(entries, indent=2, ensure_ascii=False))
    else:
        for entry in entries:
            if entry["error"]:
                out.print(f"{entry['file']}: {entry['error']}", markup=False, soft_wrap=True)
                continue
            result = f"{points(entry['score'])}/{points(entry['max_score'])}"
            out.print(f"{entry['file']}: {result} ({entry['lab']})", markup=False, soft_wrap=True)
            for name, mark in entry["exercises"].items():
                line = f"  {name}: {points(mark['points'])}/{points(mark['max'])} {mark['message']}"
                out.print(line.rstrip(), markup=False, soft_wrap=True)
            for name in entry["manual"]:
                out.print(f"  {name}: to be marked by a person")
    return 1 if any(entry["error"] for entry in entries) else 0


def cmd_rehearse(args):
    """Run a whole class cycle with simulated officers and compare every score."""
    if sandbox.wanted() and not sandbox.available():
        os.environ["COURSE_SANDBOX"] = "off"  # the answers are this project's own
    rows = rehearse(args.labs, args.officers, progress=bar)
    wrong = [row for row in rows if row["expected"] != row["graded"]]
    lines = []
    for officer, lab in dict.fromkeys((row["officer"], row["lab"]) for row in rows):
        here = [row for row in rows if (row["officer"], row["lab"]) == (officer, lab)]
        bad = sum(row in wrong for row in here)
        sums = (
            sum(row[k] or 0 for row in here if row[k] != "missing") for k in ("expected", "graded")
        )
        waiting = sum(row["graded"] is None for row in here)
        lines.append(
            [officer, lab, *map(points, sums), waiting, f"{bad} differ" if bad else "same"]
        )
    table("Rehearsal", ["officer", "lab", "expected", "graded", "by hand", "exercises"], lines)
    for row in wrong:
        out.print(
            f"{row['officer']} {row['lab']} {row['exercise']}: expected {row['expected']}, "
            f"graded {row['graded']}"
        )
    out.print(
        f"{len(rows)} scores, {len(wrong)} differ from what they must be by construction. "
        f"The course lies in {FOLDER}: COURSE_RUNTIME={FOLDER} make formgrader",
        soft_wrap=True,
    )
    return 1 if wrong else 0


def parser():
    """Return the command line's parser; each verb's help ends with an example."""
    top = argparse.ArgumentParser(prog="python -m grader", description=__doc__)
    verbs = top.add_subparsers(required=True, metavar="VERB")

    def verb(name, command, example):
        added = verbs.add_parser(
            name,
            help=command.__doc__,
            description=command.__doc__,
            epilog=f"example: python -m grader {name} {example}",
        )
        added.set_defaults(command=command)
        return added

    one = verb("build", cmd_build, "05_hotspots")
    one.add_argument("labs", nargs="*", metavar="LAB", help="all labs if none is named")
    one = verb("release", cmd_release, "05_hotspots")
    one.add_argument("lab", metavar="LAB")
    one.add_argument("--again", action="store_true", help="replace a lab that is out already")
    one = verb("collect", cmd_collect, "05_hotspots")
    one.add_argument("lab", metavar="LAB")
    one = verb("grade", cmd_grade, "05_hotspots --officer b.relan")
    one.add_argument("lab", metavar="LAB")
    one.add_argument("--officer", action="append", metavar="ID", help="only this officer's")
    one.add_argument("--again", action="store_true", help="grade anew what is graded already")
    one.add_argument("--no-sandbox", action="store_true", help=UNSAFE)
    one.add_argument("--scheduler", metavar="ADDRESS", help="grade on the Dask cluster there")
    one = verb("feedback", cmd_feedback, "05_hotspots")
    one.add_argument("lab", metavar="LAB")
    one = verb("scores", cmd_scores, "05_hotspots --csv scores.csv")
    one.add_argument("lab", nargs="?", metavar="LAB", help="all labs if none is named")
    one.add_argument("--csv", type=Path, metavar="FILE", help="default: scores.csv in the course")
    one = verb("score", cmd_score, "mail/05_hotspots.ipynb --json")
    one.add_argument("files", nargs="+", metavar="FILE.ipynb")
    one.add_argument("--no-sandbox", action="store_true", help=UNSAFE)
    one.add_argument("--json", action="store_true", help="print JSON instead of text")
    one = verb("rehearse", cmd_rehearse, "05_hotspots --officers 25")
    one.add_argument("labs", nargs="*", metavar="LAB", help="all labs if none is named")
    one.add_argument("--officers", type=int, default=4, metavar="N", help="default: 4")
    return top


def main(argv=None):
    """Run one verb. Returns the exit code: 1 when something the trainer must see went wrong."""
    args = parser().parse_args(argv)
    if getattr(args, "no_sandbox", False):
        os.environ["COURSE_SANDBOX"] = "off"  # for the processes that grade
    try:
        code = args.command(args) or 0
        if not sandbox.wanted():
            err.print("Officers' code ran without a sandbox.")
        return code
    except CourseError as problem:
        message = str(problem)
    except OperationalError as problem:
        if "locked" not in str(problem):
            raise
        message = GRADEBOOK_IN_USE
    except OSError as problem:
        message = f"{problem.strerror}: {problem.filename}. Check the folder's permissions."
    err.print(message, markup=False, highlight=False, soft_wrap=True)
    return 1


if __name__ == "__main__":
    sys.exit(main())

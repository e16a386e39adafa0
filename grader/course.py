"""The trainer's course: release, collect, grade, give feedback, report.

Everything goes through nbgrader's own API and stays in its folders and its gradebook, so
formgrader works on the same course. Nothing here deletes or overwrites a submission.
"""

import csv
import os
import tempfile
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from nbgrader.api import MissingEntry
from nbgrader.utils import parse_utc

from grader import CourseError
from grader.api import must, nbgrader, reason
from grader.build import lab_source, write_assignment
from grader.sandbox import check


def plain(items, total):
    """Yield the items: what `progress` is where nobody watches."""
    yield from items


def _folder(api, step, officer, lab):
    """Return the folder of one officer's lab at one of nbgrader's steps, such as submitted."""
    return Path(api.coursedir.format_path(step, officer, lab))


def officers_with(step, lab, root=None):
    """Return the officers who have `lab` at a step (submitted, autograded, feedback), sorted."""
    course = Path(nbgrader(root).coursedir.root)
    return sorted(path.parent.name for path in (course / step).glob(f"*/{lab}") if path.is_dir())


def release(lab, again=False):
    """Put a lab where officers fetch it, and its checks into the gradebook.

    Raises CourseError if it is out already (unless `again`), or if exercises were added or
    removed after officers handed in.
    """
    path = lab_source(lab)
    api = nbgrader(ExchangeReleaseAssignment__force=again)
    course, exchange = Path(api.coursedir.root), Path(api.config.Exchange.root)
    if (exchange / api.coursedir.course_id / "outbound" / lab).exists() and not again:
        raise CourseError(
            f"{lab} is released already. `release {lab} --again` replaces it for officers who "
            "have not fetched it yet; the others keep the copy they work on."
        )
    if not exchange.exists():
        exchange.mkdir(parents=True)
        exchange.chmod(0o777)  # every officer's account hands in here; nbgrader asks for it
    source = course / "source" / lab
    source.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=course) as folder:
        new, old = Path(folder) / "new", Path(folder) / "old"
        write_assignment(path, new)
        if source.exists():
            source.rename(old)
        new.rename(source)
        try:
            must(api.generate_assignment(lab), f"prepare {lab}")
        except CourseError:
            source.rename(new)
            if old.exists():
                old.rename(source)
            raise
    must(api.release_assignment(lab), f"release {lab}")


def collect(lab):
    """Fetch what officers handed in. Returns (officers collected now, all officers).

    A submission that a newer one replaces moves to superseded/, it is never deleted. Raises
    CourseError if the lab was never released or nobody has handed anything in.
    """
    lab_source(lab)
    api = nbgrader()
    course = Path(api.coursedir.root)
    inbound = Path(api.config.Exchange.root) / api.coursedir.course_id / "inbound"
    if not (inbound.parent / "outbound" / lab).exists():
        raise CourseError(f"{lab} has not been released: `release {lab}` first.")
    newest = {}
    for path in inbound.glob(f"*+{lab}+*"):
        officer, _, stamp, *_ = path.name.rsplit("+", 3)
        newest[officer] = max(parse_utc(stamp), newest.get(officer, parse_utc(stamp)))
    if not newest:
        raise CourseError(f"Nobody has handed in {lab} yet.")
    fresh = []
    for officer, stamp in newest.items():
        submitted = _folder(api, "submitted", officer, lab)
        had = api.coursedir.get_existing_timestamp(str(submitted))
        if submitted.exists() and (had is None or stamp > had):
            kept = course / "superseded" / officer / lab
            kept.mkdir(parents=True, exist_ok=True)
            submitted.rename(kept / f"{len(list(kept.iterdir())) + 1:03d}")
        if not submitted.exists():
            fresh.append(officer)
    must(api.collect(lab), f"collect {lab}")
    return sorted(fresh), officers_with("submitted", lab)


def _autograde(root, lab, officer, again):
    """Grade one submission in a process of its own; return what went wrong, or None."""
    result = nbgrader(root).autograde(lab, officer, force=again)
    return None if result["success"] else reason(result)


def grade(lab, officers=None, again=False, root=None, progress=plain):
    """Autograde what is new (or everything, `again`). Returns {officer: problem or None}.

    One process a submission, all cores; a submission that cannot be graded does not stop the
    others. `progress` wraps the finished pieces of work, for example to draw a bar. Points
    given by hand stay. Raises CourseError if nothing was submitted, or for an unknown officer.
    """
    if root is None:
        lab_source(lab)
    check()
    handed_in = officers_with("submitted", lab, root)
    if not handed_in:
        raise CourseError(f"Nobody's {lab} has been collected yet: `collect {lab}` first.")
    for officer in officers or []:
        if officer not in handed_in:
            raise CourseError(
                f'"{officer}" has not handed in {lab}. These have: {", ".join(handed_in)}'
            )
    with nbgrader(root).gradebook as gradebook:  # made before the processes share it
        try:
            gradebook.find_assignment(lab)
        except MissingEntry:
            raise CourseError(f"{lab} is not in the gradebook: `release {lab}` first.") from None
    with ProcessPoolExecutor(os.cpu_count(), mp_context=get_context("spawn")) as pool:
        jobs = {
            pool.submit(_autograde, root, lab, officer, again): officer
            for officer in officers or handed_in
        }
        done = {}
        for job in progress(as_completed(jobs), total=len(jobs)):
            problem = job.exception()
            done[jobs[job]] = str(problem) if problem else job.result()
    return dict(sorted(done.items()))


def feedback(lab, progress=plain):
    """Write and hand back each graded officer's feedback page. Returns {officer: problem or None}.

    A page that cannot be written does not stop the others. Raises CourseError if nothing has been
    graded.
    """
    lab_source(lab)
    officers = officers_with("autograded", lab)
    if not officers:
        raise CourseError(f"Nobody's {lab} has been graded yet: `grade {lab}` first.")
    api = nbgrader()
    done = {}
    for officer in progress(officers, total=len(officers)):
        result = api.generate_feedback(lab, officer)
        # A notebook that came by mail has no secret to hand feedback back under.
        secret = _folder(api, "feedback", officer, lab) / "submission_secret.txt"
        if result["success"] and secret.exists():
            result = api.release_feedback(lab, officer)
        done[officer] = None if result["success"] else reason(result)
    return done


def scores(lab=None, root=None):
    """Return one row an officer, lab and exercise, out of the gradebook.

    A row: officer, lab, exercise, points (None where a person still has to mark), max_points.
    Officers who handed nothing in have no rows. Raises CourseError for an empty gradebook.
    """
    rows = []
    with nbgrader(root).gradebook as gradebook:
        if not gradebook.students:
            raise CourseError(
                "There is no officer in the gradebook yet. Officers appear when their work is "
                "graded, or from a list: `nbgrader db student import roster.csv`."
            )
        for assignment in sorted(gradebook.assignments, key=lambda a: a.name):
            if lab and assignment.name != lab:
                continue
            for submission in sorted(assignment.submissions, key=lambda s: s.student.id):
                for notebook in submission.notebooks:
                    for mark in notebook.grades:
                        waiting = mark.needs_manual_grade and mark.manual_score is None
                        rows.append(
                            {
                                "officer": submission.student.id,
                                "lab": assignment.name,
                                "exercise": mark.name,
                                "points": None if waiting else mark.score,
                                "max_points": mark.max_score,
                            }
                        )
    if lab and not rows:
        raise CourseError(f"Nobody's {lab} has been graded yet: `grade {lab}` first.")
    return rows


def write_scores(rows, path):
    """Write the rows of `scores` to a CSV file; an empty `points` waits for a person's mark."""
    new = path.with_suffix(".new")
    with new.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, fieldnames=rows[0])
        writer.writeheader()
        writer.writerows(rows)
    new.replace(path)
    return path

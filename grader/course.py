"""The trainer's course: release, collect, grade, give feedback, report.

Everything goes through nbgrader's own API and stays in its folders and its gradebook, so
formgrader works on the same course. Nothing here deletes or overwrites a submission.
"""

import csv
import re
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

import nbformat
from filelock import FileLock, Timeout
from nbgrader.api import MissingEntry
from nbgrader.utils import parse_utc

from grader import CourseError, engine, sandbox
from grader.api import must, nbgrader, reason
from grader.build import lab_source, write_assignment
from grader.exchange import usable
from grader.preprocessors import as_data, read_lab, read_released, ready
from grader.repair import files_beside, read_notebook, rebuild


def _plain_words(text):
    """Return what can be shown in a terminal: one line, no control characters, not too long."""
    return re.sub(r"[^\S ]|[\x00-\x1f\x7f-\x9f]", " ", engine.clean(text))[:300]


class Outcome(NamedTuple):
    """What became of one officer's submission.

    problem: why it could not be graded, or None. notes: what the trainer should know, such as
    what was repaired. whole: False if it was graded in part, because some of it could not run.
    """

    problem: str | None = None
    notes: tuple = ()
    whole: bool = True


def plain(items, total):
    """Yield the items: what `progress` is where nobody watches."""
    yield from items


def _folder(api, step, officer, lab):
    """Return the folder of one officer's lab at one of nbgrader's steps, such as submitted."""
    return Path(api.coursedir.format_path(step, officer, lab))


def _stamp(api, folder):
    """Return the time at which a submission was handed in, or None if it does not say."""
    with suppress(Exception):  # dateutil raises whatever the text provokes
        return api.coursedir.get_existing_timestamp(str(folder))


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
    """Fetch what officers handed in. Returns (officers collected now, all officers, notes).

    `notes` says what was left out, such as links. A submission that a newer one replaces moves to
    superseded/, it is never deleted. Raises CourseError if the lab was never released or nobody
    has handed anything in.
    """
    lab_source(lab)
    api = nbgrader()
    course = Path(api.coursedir.root)
    inbound = Path(api.config.Exchange.root) / api.coursedir.course_id / "inbound"
    if not (inbound.parent / "outbound" / lab).exists():
        raise CourseError(f"{lab} has not been released: `release {lab}` first.")
    newest = {}
    for path in inbound.glob(f"*+{lab}+*"):
        with suppress(Exception):  # collecting says which it leaves out
            officer, _, stamp, *_ = path.name.rsplit("+", 3)
            if usable(officer):
                newest[officer] = max(parse_utc(stamp), newest.get(officer, parse_utc(stamp)))
    if not newest:
        raise CourseError(f"Nobody has handed in {lab} yet.")
    fresh = []
    for officer, stamp in newest.items():
        submitted = _folder(api, "submitted", officer, lab)
        had = _stamp(api, submitted)
        if submitted.exists() and (had is None or stamp > had):
            kept = course / "superseded" / officer / lab
            kept.mkdir(parents=True, exist_ok=True)
            submitted.rename(kept / f"{len(list(kept.iterdir())) + 1:03d}")
        if not submitted.exists():
            fresh.append(officer)
    log = must(api.collect(lab), f"collect {lab}")["log"]
    notes = re.findall(r"WARNING\] (.*: left out)$", log, re.M)
    return sorted(fresh), officers_with("submitted", lab), notes


@contextmanager
def _alone(course):
    """Keep a second `grade` away from the same course; raise CourseError if one is at work."""
    try:
        with FileLock(course / "grading.lock", timeout=0):
            yield
    except Timeout:
        raise CourseError(
            "another `grade` is at work on this course. Wait until it has ended, then run this "
            "again: it does what is left."
        ) from None


def _is_new(api, officer, lab, unfinished):
    """Whether a submission has not been graded yet, or not to the end, or is newer than that."""
    graded, submitted = (_folder(api, step, officer, lab) for step in ("autograded", "submitted"))
    if unfinished.exists() or not graded.is_dir():
        return True
    before, now = _stamp(api, graded), _stamp(api, submitted)
    return before is not None and now is not None and now > before


def _stage(submitted, staged, released, labs):
    """Write one officer's submission, rebuilt, into `staged`: what nbgrader is to grade.

    `released`: {notebook name: released notebook}; `labs`: {notebook name: engine.Lab}. Returns
    ({notebook name: notebook}, files, notes).
    Raises CourseError if there is nothing to grade.
    """
    files, notes = files_beside(submitted)
    stamp = files.get("timestamp.txt")
    try:
        parse_utc(stamp.decode().strip()) if stamp else None
    except Exception:  # dateutil raises whatever the text provokes
        notes.append("the time of handing in cannot be read: left out")
        del files["timestamp.txt"]
    for name, content in files.items():
        path = staged / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    staged.mkdir(parents=True, exist_ok=True)
    notebooks = {}
    for name, notebook in released.items():
        path = submitted / f"{name}.ipynb"
        others = sorted(submitted.glob("*.ipynb"))
        if not path.exists() and not path.is_symlink() and len(released) == 1:
            if len(others) != 1:
                told = ", ".join(other.name for other in others) or "no notebook"
                raise CourseError(f"there is no {name}.ipynb in what was handed in, but {told}.")
            path = others[0]
            notes.append(f"the notebook was named {path.name}")
        elif not path.exists() and not path.is_symlink():
            continue  # one of several: nbgrader gives it no points
        notebooks[name], more = rebuild(notebook, read_notebook(path), labs[name].notebook)
        nbformat.write(notebooks[name], staged / f"{name}.ipynb")
        notes += more
    return notebooks, files, notes


def grade(lab, officers=None, again=False, root=None, progress=plain, scheduler=None):
    """Autograde what is new (or everything, `again`). Returns {officer: Outcome}.

    All cores of this machine, or the Dask cluster at the address `scheduler`; each submission by
    itself, recorded as soon as it is judged. `progress` wraps the finished pieces of work, for
    example to draw a bar. Points given by hand stay. If this is ended at any moment, the next call
    does the rest. Raises CourseError if nothing was submitted, for an unknown officer, or if
    another `grade` is at work.
    """
    if root is None:
        lab_source(lab)
    sandbox.check()
    handed_in = officers_with("submitted", lab, root)
    if not handed_in:
        raise CourseError(f"Nobody's {lab} has been collected yet: `collect {lab}` first.")
    for officer in officers or []:
        if officer not in handed_in:
            raise CourseError(
                f'"{officer}" has not handed in {lab}. These have: {", ".join(handed_in)}'
            )
    api = nbgrader(root)
    course = Path(api.coursedir.root)
    with _alone(course):
        with api.gradebook as gradebook:
            try:
                names = [notebook.name for notebook in gradebook.find_assignment(lab).notebooks]
            except MissingEntry:
                raise CourseError(
                    f"{lab} is not in the gradebook: `release {lab}` first."
                ) from None
        labs = {name: read_lab(api.coursedir, lab, name) for name in names}
        released = {name: read_released(api.coursedir, lab, name) for name in names}
        unfinished = course / "unfinished" / lab
        unfinished.mkdir(parents=True, exist_ok=True)
        done, notes, judged = {}, {}, {}
        with tempfile.TemporaryDirectory(dir=course, prefix="staging-") as staging:

            def jobs(officers):
                for officer in officers:
                    try:
                        submitted = _folder(api, "submitted", officer, lab)
                        staged = Path(staging, officer, lab)
                        notebooks, files, notes[officer] = _stage(submitted, staged, released, labs)
                    except CourseError as problem:
                        done[officer] = Outcome(_plain_words(problem))
                        continue
                    except (OSError, MemoryError):
                        raise  # the trainer's machine, not the officer's work
                    except Exception as problem:
                        told = f"it cannot be read ({type(problem).__name__}). Look at it by hand."
                        done[officer] = Outcome(told)
                        continue
                    judged[officer] = {name: None for name in notebooks}
                    for name, notebook in notebooks.items():
                        yield (officer, name), (labs[name], as_data(notebook), files)

            todo = []
            for officer in officers or handed_in:
                if not (again or _is_new(api, officer, lab, unfinished / officer)):
                    done[officer] = Outcome()
                elif not usable(officer):
                    told = "its folder's name cannot be used: rename it, without * ? [ ]."
                    done[officer] = Outcome(told)
                else:
                    todo.append(officer)
            work = jobs(todo)
            if len(names) > 1:  # one notebook after the other: a process keeps one sandbox warm
                work = iter(sorted(work, key=lambda job: job[0][1]))
            total = len(todo) * len(names)
            work = engine.judge_all(work, total, scheduler)
            for (officer, name), result in progress(work, total=total):
                judged[officer][name] = result
                if None not in judged[officer].values():
                    done[officer] = _record(
                        api, Path(staging).name, lab, officer, judged.pop(officer), notes[officer],
                        unfinished / officer, root,
                    )  # fmt: skip
    return dict(sorted(done.items()))


def _record(api, staging, lab, officer, judged, notes, unfinished, root):
    """Let nbgrader write one judged submission into gradebook and folders. Returns the Outcome.

    `judged`: {notebook name: result of engine.judge, or an exception}. The file `unfinished` is
    there until all is written, so that the next run knows.
    """
    whole = True
    for name, result in judged.items():
        if isinstance(result, BaseException):
            told = _plain_words(result) or type(result).__name__
            return Outcome(told, tuple(map(_plain_words, notes)))
        outputs, more, all_ran = result
        ready[api.coursedir.db_url, lab, name, officer] = outputs
        notes, whole = notes + more, whole and all_ran
    notes = tuple(map(_plain_words, notes))
    try:
        unfinished.touch()
        recorder = nbgrader(
            root,
            CourseDirectory__submitted_directory=staging,
            Exporter__optimistic_validation=True,  # rebuilt: once is enough, not after each step
        )
        result = recorder.autograde(lab, officer, force=True)
        if not result["success"]:
            return Outcome(_plain_words(reason(result)), notes)
        unfinished.unlink()
    except OSError as problem:
        return Outcome(f"{problem.strerror}: {problem.filename}", notes)
    finally:
        for name in judged:
            ready.pop((api.coursedir.db_url, lab, name, officer), None)
    return Outcome(None, notes, whole)


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

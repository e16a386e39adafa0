"""The steps of nbgrader that are this course's own; nbgrader_config.py says where they stand."""

import json
from pathlib import Path

import nbformat
from nbformat import from_dict
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, NbGraderPreprocessor, OverwriteCells
from nbgrader.utils import is_grade

from grader import CourseError, engine
from grader.repair import files_beside, name_of, rebuild


def read_released(coursedir, assignment, notebook):
    """Return a notebook as officers were given it; a cell that has no name is numbered.

    Raises CourseError if nothing was released.
    """
    folder = Path(coursedir.format_path(coursedir.release_directory, ".", assignment))
    path = folder / f"{notebook}.ipynb"
    if not path.exists():
        raise CourseError(f"{assignment} has not been released: `release` it first.")
    released = nbformat.read(path, as_version=4)
    for number, cell in enumerate(released.cells):
        cell.id = name_of(cell) or f"cell-{number:03d}"
    return released


def as_data(notebook):
    """Return a notebook as dictionaries and lists, which a worker reads without nbformat."""
    return json.loads(json.dumps(notebook))


def read_lab(coursedir, assignment, notebook):
    """Return what the engine needs of a released lab: with the gradebook's hidden tests.

    Raises CourseError if it has not been released.
    """
    told = {"assignment": assignment, "notebook": notebook, "db_url": coursedir.db_url}
    complete = read_released(coursedir, assignment, notebook)
    complete, _ = OverwriteCells(parent=coursedir).preprocess(complete, {"nbgrader": told})
    source = coursedir.format_path(coursedir.source_directory, ".", assignment)
    return engine.Lab(notebook, as_data(complete), files_beside(source)[0], engine.LIMITS)


ready = {}  # (db_url, assignment, notebook, student) -> outputs, where `grade` has judged it


def _key(resources):
    return tuple(resources["nbgrader"][p] for p in ("db_url", "assignment", "notebook", "student"))


class Repair(OverwriteCells):
    """Rebuild a submission from the release, unless `grade` has done so already."""

    def preprocess(self, notebook, resources):
        """Return the rebuilt notebook. Raises CourseError as `rebuild` does."""
        if _key(resources) in ready:
            return notebook, resources
        told = resources["nbgrader"]
        coursedir = CourseDirectory(config=self.config)
        released = read_released(coursedir, told["assignment"], told["notebook"])
        rebuilt, notes = rebuild(released, notebook)
        for note in notes:
            self.log.warning("%s: %s", told["student"], note)
        return super().preprocess(rebuilt, resources)


class Judge(NbGraderPreprocessor):
    """Fill in the outputs: take what was judged already, or judge it now (formgrader's button)."""

    def preprocess(self, notebook, resources):
        """Return the executed notebook. Raises CourseError as `engine.judge` does."""
        told = resources["nbgrader"]
        outputs = ready.pop(_key(resources), None)
        if outputs is None:
            coursedir = CourseDirectory(config=self.config)
            lab = read_lab(coursedir, told["assignment"], told["notebook"])
            submitted = coursedir.format_path(
                coursedir.submitted_directory, told["student"], told["assignment"]
            )
            files, notes = files_beside(submitted)
            try:
                outputs, more, _ = engine.judge(lab, as_data(notebook), files)
            finally:
                engine.close()  # a server would keep it for ever
            for note in notes + more:
                self.log.warning("%s: %s", told["student"], note)
        for cell in notebook.cells:
            if cell.cell_type == "code" and cell.id in outputs:
                cell.outputs = from_dict(outputs[cell.id])
        return notebook, resources


class HideHiddenTests(ClearHiddenTests):
    """Take the hidden tests out of the checks; whatever officers wrote themselves stays."""

    def preprocess_cell(self, cell, resources, index):
        """Strip the hidden tests of one cell, if it is a check."""
        return (
            super().preprocess_cell(cell, resources, index) if is_grade(cell) else (cell, resources)
        )


class LastLineOfErrors(NbGraderPreprocessor):
    """Keep of each error only what it says.

    A traceback shows the failing line, which may be a hidden test, and the server's folders. The
    message of a check is written for the officer; it is the last line of what JupyterLab shows.
    """

    def preprocess_cell(self, cell, resources, index):
        """Shorten the errors among the outputs of one cell."""
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                output.traceback = [f"{output.ename}: {output.evalue}"]
        return cell, resources

"""Build what officers open from what a human writes.

`solutions/NN_name.py` (percent format) becomes nbgrader's source notebook, from which nbgrader
makes the lab; the same notebook, executed, is the solution that a trainer reads.

A cell says its role and its name in its marker:

    # %% answer="rank"                          an exercise; its solution block becomes a stub
    # %% check="rank" points=2                  tests the answer "rank"; hidden tests are stripped
    # %% [markdown] reflection="why" points=3   marked by hand
    # %% trainer                                stays in the solution (also [markdown] trainer)

A cell without a role is given to the officer; a code cell of that kind is locked, so that a
slip of the hand in it costs nobody points.
"""

import re
import shutil
import tempfile
from pathlib import Path

import jupytext
from nbformat import write
from nbformat.v4 import new_notebook

from grader import ROOT, CourseError
from grader.api import must, nbgrader
from grader.kernel import run

SOLUTIONS = ROOT / "solutions"
LABS = ROOT / "labs"
DATASETS = ROOT / "datasets"

# The same whatever Python builds it, so that the bytes are the same.
NOTEBOOK_METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"file_extension": ".py", "mimetype": "text/x-python", "name": "python"},
}
# role -> cell type, whether it carries points, the block that may (or must) stand in it
ROLES = {
    "answer": ("code", False, "SOLUTION"),
    "check": ("code", True, "HIDDEN TESTS"),
    "reflection": ("markdown", True, None),
}
NAME = r"[a-z0-9]+(-[a-z0-9]+)*"


class BuildError(CourseError):
    """An author's mistake, with the file and the line where it is."""


def lab_names(solutions=SOLUTIONS):
    """Return the names of all labs, in teaching order."""
    return sorted(path.stem for path in solutions.glob("[0-9][0-9]_*.py"))


def lab_source(name, solutions=SOLUTIONS):
    """Return the source file of a lab; raise CourseError, with the list, if there is none."""
    names = lab_names(solutions)
    if name not in names:
        raise CourseError(f'there is no lab "{name}". The labs are: {", ".join(names) or "none"}')
    return solutions / f"{name}.py"


def read_source(path):
    """Read a solution source and map its markers to nbgrader's metadata.

    Returns the notebook with everything in it: solutions, hidden tests, trainer cells (whose
    metadata say `trainer`). Raises BuildError, naming file and line, for a marker or a block
    that is not as this module's docstring says.
    """
    text = path.read_text(encoding="utf-8")
    lines = _marker_lines(text)
    cells = jupytext.reads(text, fmt="py:percent").cells
    if len(cells) != len(lines):
        raise BuildError(f"{path}:1: the file must begin with a cell marker, # %%")

    seen, kinds = {}, {}
    for cell, line in zip(cells, lines):
        where = f"{path}:{line}"
        role, name, points = _marker(cell, where)
        _check_blocks(cell, role, path, line)
        if role in ROLES:
            if (role, name) in seen:
                raise BuildError(f'{where}: there is already a {role} named "{name}"')
            if role == "check" and ("answer", name) not in seen:
                raise BuildError(f'{where}: check="{name}" has no answer="{name}" above it')
            seen[role, name] = where
            cell.id = f"{role}-{name}"
        else:
            kind = role or {"code": "given", "markdown": "text"}.get(cell.cell_type, "raw")
            kinds[kind] = kinds.get(kind, 0) + 1
            cell.id = f"{kind}-{kinds[kind]:02d}"
        cell.metadata = _metadata(cell, role, points)
    for (role, name), where in seen.items():
        if role == "answer" and ("check", name) not in seen:
            raise BuildError(f'{where}: answer="{name}" has no check="{name}"')

    return new_notebook(cells=cells, metadata={**NOTEBOOK_METADATA, "lab": path.stem})


def _marker_lines(text):
    return [n for n, line in enumerate(text.splitlines(), 1) if re.match(r"# %%(\s|$)", line)]


def _marker(cell, where):
    """Return (role, name, points) of a cell as its marker says them."""
    meta = dict(cell.metadata)
    meta.pop("lines_to_next_cell", None)  # jupytext's own note on blank lines
    if "incorrectly_encoded_metadata" in meta:
        raise BuildError(
            f"{where}: cannot read the marker ({meta['incorrectly_encoded_metadata']}): write the "
            'cell type first and each value as key="value", for example '
            '# %% [markdown] reflection="why" points=3'
        )
    title, points = meta.pop("title", None), meta.pop("points", None)
    if title in ROLES or any(not meta.get(role, "x") for role in ROLES):
        role = title if title in ROLES else next(iter(meta))
        raise BuildError(f'{where}: {role} needs a name, for example {role}="rank-cells"')
    unknown = [key for key in meta if key not in ROLES] + ([title] if title else [])
    if unknown and unknown != ["trainer"]:
        raise BuildError(
            f'{where}: unknown role "{unknown[0]}": use answer, check, reflection or trainer'
        )
    if len(meta) + bool(title) > 1:
        raise BuildError(f"{where}: a cell has one role, this one has {[*meta, *unknown]}")
    if not meta:
        if points is not None:
            raise BuildError(f"{where}: points belong to a check or a reflection")
        return title, None, None

    role, name = next(iter(meta.items()))
    cell_type, scored, _ = ROLES[role]
    if not re.fullmatch(NAME, str(name)):
        raise BuildError(f'{where}: "{name}" is no name: use small letters, digits and hyphens')
    if cell.cell_type != cell_type:
        raise BuildError(f"{where}: a {role} is a {cell_type} cell")
    if points is not None and not scored:
        raise BuildError(f"{where}: points belong to the check, not to the {role}")
    if scored and not (isinstance(points, int) and points > 0):
        raise BuildError(f"{where}: {role} needs points, a whole number, for example points=2")
    return role, name, points


def _check_blocks(cell, role, path, line):
    """Raise BuildError unless every BEGIN has its END, in a cell of the role it belongs to."""
    for block in ("SOLUTION", "HIDDEN TESTS"):
        opened = None
        for number, text in enumerate(cell.source.splitlines(), line + 1):
            begins, ends = f"BEGIN {block}" in text, f"END {block}" in text
            if (begins or ends) and (role not in ROLES or ROLES[role][2] != block):
                raise BuildError(f"{path}:{number}: a {block} block cannot stand in this cell")
            if begins and opened:
                raise BuildError(f"{path}:{number}: BEGIN {block} again; line {opened} is open")
            if ends and not opened:
                raise BuildError(f"{path}:{number}: END {block} without BEGIN {block}")
            opened = number if begins else None if ends else opened
        if opened:
            raise BuildError(f"{path}:{opened}: BEGIN {block} is never closed by END {block}")
    if role == "answer" and "BEGIN SOLUTION" not in cell.source:
        raise BuildError(f"{path}:{line}: an answer needs a block ### BEGIN SOLUTION … END")


def _metadata(cell, role, points):
    if role == "trainer":
        return {"trainer": True}
    if role is None and cell.cell_type != "code":
        return {}
    graded = {
        "schema_version": 3,
        "grade_id": cell.id,
        "grade": role in ("check", "reflection"),
        "solution": role in ("answer", "reflection"),
        "locked": role in (None, "check"),
        "task": False,
    }
    return {"nbgrader": graded | ({} if points is None else {"points": points})}


def without_trainer(notebook):
    """Return a copy of the notebook without the trainer's cells."""
    kept = [cell for cell in notebook.cells if "trainer" not in cell.metadata]
    return new_notebook(cells=kept, metadata=notebook.metadata)


def companions(notebook, solutions=SOLUTIONS):
    """Return what a lab needs beside it: the names of its data files and of its modules.

    The lab's own text is the one list: a data file is what a cell calls "data/NAME", a module
    is an import of a file that lies in solutions/.
    """
    text = "\n".join(cell.source for cell in notebook.cells)
    code = "\n".join(cell.source for cell in notebook.cells if cell.cell_type == "code")
    imports = set(re.findall(r"^\s*(?:import|from)\s+(\w+)", code, re.MULTILINE))
    modules = sorted(f"{name}.py" for name in imports if (solutions / f"{name}.py").exists())
    return sorted(set(re.findall(r"data/(\w+\.\w+)", text))), modules


def write_assignment(path, folder, data=DATASETS):
    """Write nbgrader's source for one lab into `folder`: notebook, data, modules.

    Raises BuildError for a source that is not well-formed or a data file that is not there.
    """
    notebook = without_trainer(read_source(path))
    files, modules = companions(notebook, path.parent)
    missing = [name for name in files if not (data / name).is_file()]
    if missing:
        number = next(
            n
            for n, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
            if f"data/{missing[0]}" in line
        )
        raise BuildError(f"{path}:{number}: there is no file {missing[0]} in {data}")
    (folder / "data").mkdir(parents=True, exist_ok=True)
    write(notebook, folder / f"{path.stem}.ipynb")
    for name in files:
        shutil.copyfile(data / name, folder / "data" / name)
    for name in modules:
        shutil.copyfile(path.parent / name, folder / name)


def execute(path, data=DATASETS):
    """Return the solution of `path`, executed, trainer cells included.

    Raises BuildError for a cell that raises or writes to stderr: what a trainer shows must run
    clean, and nbgrader would take the points from a check that writes to stderr.
    """
    notebook = read_source(path)
    with tempfile.TemporaryDirectory() as folder:
        folder = Path(folder)
        (folder / "data").symlink_to(data.resolve())
        for name in companions(notebook, path.parent)[1]:
            shutil.copyfile(path.parent / name, folder / name)
        run(notebook, folder, record_timing=False)
    notebook.metadata = {**NOTEBOOK_METADATA, "lab": path.stem}
    for cell, line in zip(notebook.cells, _marker_lines(path.read_text(encoding="utf-8"))):
        for output in cell.get("outputs", []):
            if output.output_type == "error":
                problem = f"{output.ename}: {output.evalue}"
            elif output.get("name") == "stderr":
                problem = f"writes to stderr: {output.text.strip()}"
            else:
                continue
            raise BuildError(f"{path}:{line}: the solution does not run clean: {problem}")
    return notebook


def build(name, solutions=SOLUTIONS, labs=LABS, data=DATASETS):
    """Build one lab and its executed solution; replace the old ones only when both are good.

    Raises CourseError for an unknown lab, BuildError for whatever is wrong with its source.
    """
    path = lab_source(name, solutions)
    labs.mkdir(parents=True, exist_ok=True)
    # Beside the target, so that the last step is a rename on one file system.
    with tempfile.TemporaryDirectory(dir=labs, prefix=".building-") as folder:
        course = Path(folder) / "course"
        write_assignment(path, course / "source" / name, data)
        must(nbgrader(course).generate_assignment(name), f"make the lab {name}")
        solution = Path(folder) / f"{name}.ipynb"
        write(execute(path, data), solution)
        if (labs / name).exists():
            (labs / name).rename(Path(folder) / "old")
        (course / "release" / name).rename(labs / name)
        shutil.move(solution, solutions / f"{name}.ipynb")
    return labs / name

"""nbgrader's settings for this course: the one place that says where things lie.

Read by nbgrader itself (formgrader, the command line) and by grader/course.py.
COURSE_RUNTIME names the folder of everything that is made while the course runs.
"""

import os
import sys
from pathlib import Path

# One process reads this file many times: add to its paths only what is not there yet.
repository = Path(__file__).resolve().parent.parent
if str(repository) not in sys.path:  # whoever reads this file may run from anywhere
    sys.path.insert(0, str(repository))

# A new gradebook starts `alembic` as a command, which lies beside this Python.
commands = os.environ.get("PATH", "").split(os.pathsep)
if str(Path(sys.executable).parent) not in commands:
    os.environ["PATH"] = os.pathsep.join([str(Path(sys.executable).parent), *commands])

c = get_config()  # noqa: F821  (the loader puts it here)

runtime = Path(os.environ.get("COURSE_RUNTIME", repository / "runtime")).resolve()

c.CourseDirectory.course_id = "norvale"
c.CourseDirectory.root = str(runtime / "course")
(runtime / "course").mkdir(parents=True, exist_ok=True)  # or a first gradebook has no place
# COURSE_DATABASE: another gradebook than a file, such as postgresql://USER:PASSWORD@HOST/NAME
if "COURSE_DATABASE" in os.environ:
    c.CourseDirectory.db_url = os.environ["COURSE_DATABASE"]
# NBGRADER_EXCHANGE: where officers have accounts of their own, a folder that all of them can reach.
c.Exchange.root = os.environ.get("NBGRADER_EXCHANGE", str(runtime / "exchange"))
c.Exchange.cache = str(runtime / "cache")
c.Exchange.path_includes_course = False

# An officer replaces the three dots on the line above this one.
c.ClearSolutions.code_stub = {"python": "# ↑ Your answer: replace the three dots."}
c.ClearSolutions.text_stub = (
    "*Your answer: click here once, press Enter, delete this line and write.*"
)

# A deleted check gives 0 points, not "needs manual grade".
c.OverwriteCells.add_missing_cells = True

# Full credit means "no error in the check". A right answer that warns keeps its points.
c.IgnorePattern.enabled = True
c.IgnorePattern.pattern = r"[\s\S]*"

# Collecting follows no links.
c.ExchangeFactory.collect = "grader.exchange.Collect"

# nbgrader's own steps; but a submission is rebuilt first, and its execution is ours. (Rebuilt, it
# has the release's metadata and no outputs: nothing to clear, to deduplicate or to validate.)
c.Autograde.sanitize_preprocessors = ["grader.preprocessors.Repair"]
c.Autograde.autograde_preprocessors = [
    "grader.preprocessors.Judge",
    "nbgrader.preprocessors.IgnorePattern",
    "nbconvert.preprocessors.ClearMetadataPreprocessor",
    "nbgrader.preprocessors.LimitOutput",
    "nbgrader.preprocessors.SaveAutoGrades",
    "nbgrader.preprocessors.AssignLatePenalties",
]

# Feedback shows points, messages and comments; never a hidden test, a traceback or a folder.
c.GenerateFeedback.preprocessors = [
    "grader.preprocessors.HideHiddenTests",
    "grader.preprocessors.LastLineOfErrors",
    "nbgrader.preprocessors.GetGrades",
    "nbconvert.preprocessors.CSSHTMLHeaderPreprocessor",
]

"""nbgrader's API with this course's settings, and its failures in plain words."""

import functools
import logging
import re
import warnings

from nbgrader import api as models
from nbgrader.apps.api import NbGraderAPI
from sqlalchemy.exc import SAWarning
from traitlets.config.loader import PyFileConfigLoader

from grader import ROOT, CourseError

# nbgrader hands its log back with each result; it need not also fill the trainer's screen.
logging.getLogger("traitlets").propagate = False
logging.getLogger("traitlets").addHandler(logging.NullHandler())
logging.getLogger("alembic").setLevel(logging.ERROR)

# nbgrader 0.9 links objects before it adds them to the session; SQLAlchemy 2 remarks on each.
warnings.filterwarnings("ignore", "Object of type .* not in session", SAWarning)

# nbgrader opens the gradebook seven times for each submission, every time with a new engine that
# compiles each statement anew. One engine for one gradebook remembers them; it holds no connection
# between two openings.
models.create_engine = functools.lru_cache(maxsize=8)(models.create_engine)

GRADEBOOK_IN_USE = (
    "the gradebook is in use by another program. Close formgrader or wait for the other command "
    "to end, then run this again; nothing was lost."
)


def nbgrader(root=None, **traits):
    """Return nbgrader's API on the trainer's course, or on the course folder `root`.

    `traits` override settings of nbgrader_config.py, written as Class__trait=value.
    """
    config = PyFileConfigLoader("nbgrader_config.py", path=str(ROOT / "grader")).load_config()
    if root is not None:
        config.CourseDirectory.root = str(root)
        config.CourseDirectory.pop("db_url", None)  # such a course has a gradebook of its own
    for key, value in traits.items():
        name, trait = key.split("__")
        config[name][trait] = value
    return NbGraderAPI(config=config)


def must(result, doing):
    """Return nbgrader's result if it succeeded; raise CourseError in plain words if not."""
    if result["success"]:
        return result
    raise CourseError(f"Could not {doing}: {reason(result)}")


def reason(result):
    """One sentence on what went wrong, out of nbgrader's log and traceback."""
    log, error = result.get("log", ""), result.get("error", "")
    if "database is locked" in log + error:
        return GRADEBOOK_IN_USE
    if "Cannot add or remove" in log + error:
        return (
            "the exercises changed since officers handed in. Finish marking the old version, then "
            "take it out of the gradebook with `nbgrader db assignment remove` and release again."
        )
    if re.search(r"Notebook does not appear to be JSON|NotJSONError|JSONDecodeError", log + error):
        return "the file is damaged: it is not a notebook. Ask the officer to hand in again."
    raised = re.findall(r"^\s*(?:\w+\.)*(\w*(?:Error|Exception|Exit)\w*: .+)$", log + error, re.M)
    told = [line for line in raised if not line.startswith("NbGraderException")]
    return (told or raised or ["nbgrader gave no reason"])[-1]

"""One set of versions, wherever somebody installs from."""

import os
import re
import sys
import tomllib

import yaml
from packaging.requirements import Requirement

from grader import ROOT
from grader.api import nbgrader


def project():
    """What pyproject.toml says of the project."""
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]


def dependencies():
    """All that it asks for, the optional cluster included."""
    return project()["dependencies"] + project()["optional-dependencies"]["cluster"]


def pinned():
    """Return {package: version} of requirements.txt."""
    text = (ROOT / "requirements.txt").read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==([^ ;]+)", text, re.MULTILINE))


def test_requirements_pin_every_dependency_inside_its_range():
    for line in dependencies():
        wanted = Requirement(line)
        assert wanted.specifier.contains(pinned()[wanted.name.lower()]), line


def test_every_requirement_has_hashes_and_no_index_is_named():
    text = (ROOT / "requirements.txt").read_text("utf-8")
    entries = re.split(r"\n(?=\S)", text.strip())
    entries = [entry for entry in entries if not entry.startswith("#")]
    assert len(entries) == len(pinned())
    assert all("--hash=sha256:" in entry for entry in entries)
    assert "://" not in text
    assert "--index" not in text
    assert "--find-links" not in text


def test_conda_users_get_the_same_set():
    environment = yaml.safe_load((ROOT / "environment.yml").read_text("utf-8"))
    assert f"python{project()['requires-python']}" in environment["dependencies"]
    assert environment["dependencies"][-1] == {"pip": ["-r requirements.txt"]}


def test_what_runs_here_is_what_is_pinned():
    from importlib.metadata import version

    for line in dependencies():
        name = Requirement(line).name
        assert version(name) == pinned()[name.lower()]


def test_reading_the_settings_again_leaves_the_paths_as_they_are():
    """A class of 25 reads them hundreds of times; a path that grew each time would burst."""
    nbgrader()
    before = os.environ["PATH"], list(sys.path)
    nbgrader()
    assert (os.environ["PATH"], list(sys.path)) == before

"""The course's machinery around nbgrader: build, release, collect, grade, report."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class CourseError(Exception):
    """Something a trainer or an author can put right; the message says how."""

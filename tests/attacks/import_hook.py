"""Answers every import with its own module."""

ANSWER = r"""
def double(column):
    return 0



import sys


class Finder:
    def find_spec(self, name, path=None, target=None):
        return None


sys.meta_path.insert(0, Finder())
"""
TOLD = "sys\\.meta_path"

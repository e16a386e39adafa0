"""Looks into the trainer's home folder."""

ANSWER = r"""
def double(column):
    return 0


import sys
from pathlib import Path

home = Path("{home}")
there = [*home.iterdir()] if home.exists() else []
print("LEAK" if [path for path in there if not sys.base_prefix.startswith(str(path))] else "nothing")
"""

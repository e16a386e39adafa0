"""Profiles every call."""

ANSWER = r"""
def double(column):
    return 0


import sys

sys.setprofile(lambda *_: None)
"""
TOLD = "sys\\.setprofile"

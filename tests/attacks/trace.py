"""Traces every line that runs."""

ANSWER = r"""
def double(column):
    return 0


import sys

sys.settrace(lambda *_: None)
"""
TOLD = "sys\\.settrace"

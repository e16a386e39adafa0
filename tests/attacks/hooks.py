"""Replaces Python's hooks for errors and for display."""

ANSWER = r"""
def double(column):
    return 0



import sys

sys.excepthook = lambda *_: None
sys.displayhook = lambda *_: None
"""

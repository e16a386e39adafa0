"""Replaces so many builtins that Python no longer works."""

ANSWER = r"""
def double(column):
    return 0


import builtins

builtins.isinstance = lambda *_: True
builtins.len = lambda *_: 3
builtins.all = lambda *_: True
"""
TOLD = "ended Python itself"
PART = True

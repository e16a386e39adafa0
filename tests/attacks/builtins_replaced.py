"""Replaces a builtin that checks use, and leaves the others alone."""

ANSWER = r"""
def double(column):
    return 0


import builtins

builtins.abs = lambda *_: 0
"""
TOLD = r"builtins\.abs"

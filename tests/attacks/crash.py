"""Crashes Python."""

ANSWER = r"""
def double(column):
    return 0


import ctypes

ctypes.string_at(0)
"""
TOLD = "ended Python itself"
PART = True

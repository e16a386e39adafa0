"""Ends the process with os._exit."""

ANSWER = r"""
def double(column):
    return 0


import os

os._exit(0)
"""
TOLD = "ended Python itself"
PART = True

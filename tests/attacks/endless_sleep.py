"""Sleeps for ten days."""

ANSWER = r"""
def double(column):
    return 0


import time

time.sleep(10**6)
"""
TOLD = "ran too long"
PART = True

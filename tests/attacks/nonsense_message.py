"""Sends the judge a message that claims to be longer than the world."""

ANSWER = r"""
def double(column):
    return 0


import os

os.write(3, b'\xff' * 64)
"""
TOLD = "ended Python itself"
PART = True

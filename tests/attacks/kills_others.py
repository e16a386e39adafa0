"""Sends the signal to end to its parent and to everybody."""

ANSWER = r"""
def double(column):
    return 0



import os

for pid in (os.getppid(), 1, 2, 3, -1):
    try:
        os.kill(pid, 9)
        print('LEAK', pid)
    except OSError as problem:
        print('nothing', problem)
"""

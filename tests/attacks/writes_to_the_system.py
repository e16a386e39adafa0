"""Writes where Python lies."""

ANSWER = r"""
def double(column):
    return 0



import sys

places = ['/usr/lib/x', '/x', '/dev/x', sys.prefix + '/lib/x', '/grading/lab/x', '/grading/x']
for path in places:
    try:
        open(path, 'w')
        print('LEAK', path)
    except OSError as problem:
        print('nothing', problem)
"""

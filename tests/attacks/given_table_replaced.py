"""Replaces the given table by an empty one."""

ANSWER = r"""
def double(column):
    return 0


table = table.iloc[:0]
"""
POINTS = [1, 0, 0]

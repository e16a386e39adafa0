"""Shows something nested so deep that only some readers can follow."""

ANSWER = r"""
import sys

sys.setrecursionlimit(100_000)
for depth in range(940, 1000, 4):
    nested = []
    for _ in range(depth):
        nested = [nested]
    get_ipython().outputs.append({"output_type": "stream", "name": "stdout", "text": nested})


def double(column):
    return 0
"""
POINTS = [1, 0, None]
PART = None

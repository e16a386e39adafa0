"""Prints a gigabyte."""

ANSWER = r"""
def double(column):
    return 0


for _ in range(1_000):
    print('x' * 10**6)
"""
POINTS = [1, 0, 1]

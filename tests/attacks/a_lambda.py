"""Is a right answer in an unusual form: nothing is lost."""

ANSWER = r"""
double = lambda column: column.mul(2)
"""
POINTS = [1, 2, 1]

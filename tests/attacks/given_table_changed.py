"""Changes the given table so that a wrong answer fits it."""

ANSWER = r"""
def double(column):
    return 0


table.loc[:, 'a'] = 0
"""
POINTS = [1, 0, 0]

"""Answers with a hundred million numbers."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    return pd.Series(np.zeros(10**8))
"""
POINTS = [1, 0, 1]

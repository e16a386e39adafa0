"""Makes every Series equal to everything."""

ANSWER = r"""
def double(column):
    return 0


pd.Series.__eq__ = lambda *_: pd.Series([True])
pd.Series.sum = lambda *_: 12
"""
TOLD = "Series"

"""Returns a Series of a class that is equal to everything."""

ANSWER = r"""
def double(column):
    return 0



class Yes(pd.Series):
    def __eq__(self, other):
        return pd.Series([True])


def double(column):
    return Yes([0, 0, 0])
"""
TOLD = "cannot read"

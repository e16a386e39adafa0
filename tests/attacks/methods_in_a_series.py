"""Returns a Series whose attributes shadow its methods."""

ANSWER = r"""
def yes(other, op):
    return True


def double(column):
    forged = pd.Series([0, 0, 0])
    for name, value in {"_cmp_method": yes, "tolist": lambda: [20, 40, 81834], "sum": lambda: 12}.items():
        object.__setattr__(forged, name, value)
    return forged
"""

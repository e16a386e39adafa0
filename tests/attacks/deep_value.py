"""Returns a list nested a hundred thousand deep."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    nested = []
    for _ in range(100_000):
        nested = [nested]
    return nested
"""

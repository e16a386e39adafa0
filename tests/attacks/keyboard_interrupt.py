"""Raises KeyboardInterrupt inside the check."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    raise KeyboardInterrupt
"""

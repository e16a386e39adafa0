"""Recurses without end."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    return double(column)
"""

"""Ends the check with SystemExit instead of an answer."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    raise SystemExit(0)
"""

"""Asks IPython to exit."""

ANSWER = r"""
def double(column):
    return 0


exit()
"""

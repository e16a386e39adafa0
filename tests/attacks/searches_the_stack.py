"""Looks for the expected result in the frames of its caller."""

ANSWER = r"""
def double(column):
    return 0



import sys


def double(column):
    frame, found = sys._getframe(), []
    while frame:
        found += [c for c in frame.f_code.co_consts if c == 81834 or '-'.join(['hidden', 'marker']) in str(c)]
        found += ['hidden'] if 'hidden' in frame.f_globals else []
        frame = frame.f_back
    if found:
        print('LEAK')
        return pd.Series([20, 40, 81834])
    return column * 0
"""

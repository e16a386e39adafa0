"""Is a right answer that warns: nothing is lost."""

ANSWER = r"""
import warnings


def double(column):
    warnings.warn('careful')
    print('noise')
    return column * 2


warnings.warn('careful')
"""
POINTS = [1, 2, 1]

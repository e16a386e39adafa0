"""Blanks every later cell with an input transformer."""

ANSWER = r"""
def double(column):
    return 0


get_ipython().input_transformers_post.append(lambda lines: ['pass\n'])
"""
TOLD = "input transformers"
POINTS = [1, 0, 0]

"""Prints and names halves of characters."""

ANSWER = r"""
print("\ud800")
get_ipython().outputs.append({"output_type": "stream", "name": "stdout", "text": "\udcff"})


def double(column):
    return column * 2 if print("\ud800") is None else "\ud800"
"""
POINTS = [1, 2, 1]

"""Takes all memory when the check calls."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    return bytearray(2**40)
"""

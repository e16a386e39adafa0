"""Takes all memory."""

ANSWER = r"""
def double(column):
    return 0



hoard = []
while True:
    hoard.append(bytearray(2**26))
"""
PART = None  # where memory is slow, the time ends first

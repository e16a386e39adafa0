"""Never ends."""

ANSWER = r"""
def double(column):
    return 0


while True:
    pass
"""
TOLD = "ran too long"
PART = True

"""Never ends when the check calls."""

ANSWER = r"""
def double(column):
    return 0



def double(column):
    while True:
        pass
"""

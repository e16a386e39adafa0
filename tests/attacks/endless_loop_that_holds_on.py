"""Never ends, and does not react to being stopped."""

ANSWER = r"""
def double(column):
    return 0



while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""
TOLD = "ran too long"
PART = True

"""Shows a thousand pictures."""

ANSWER = r"""
def double(column):
    return 0



from IPython.display import Image, display

for _ in range(1_000):
    display(Image(data=bytes(2**18), format='png'))
"""
POINTS = [1, 0, 1]

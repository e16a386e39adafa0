"""Writes one file without end."""

ANSWER = r"""
def double(column):
    return 0



try:
    with open('large', 'wb') as file:
        for _ in range(100):
            file.write(bytes(2**20))
    print('LEAK')
except OSError as problem:
    print('nothing', problem)
"""

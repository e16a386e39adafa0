"""Fills every folder that it can write to."""

ANSWER = r"""
def double(column):
    return 0



import os

for folder in ('.', '/tmp', '/dev/shm'):
    for number in range(10_000):
        try:
            with open(f'{folder}/{number}', 'wb') as file:
                file.write(bytes(2**22))
        except OSError as problem:
            print(folder, number, problem)
            break
    else:
        print('LEAK')
"""
POINTS = [1, 0, 1]
PART = None  # where the disk is slow, the time ends first

"""Looks at the processes of the machine."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

path = Path('/proc/1')
try:
    print('LEAK', path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print('nothing', problem)
"""

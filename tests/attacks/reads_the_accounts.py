"""Reads the machine's accounts."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

path = Path('/etc/passwd')
try:
    print('LEAK', path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print('nothing', problem)
"""

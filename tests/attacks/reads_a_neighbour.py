"""Reads another officer's work."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

path = Path('{course}/submitted/a-neighbour/91_target/91_target.ipynb')
try:
    print('LEAK', path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print('nothing', problem)
"""

"""Reads the solutions."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

path = Path('{root}/solutions/05_hotspots.py')
try:
    print('LEAK', path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print('nothing', problem)
"""

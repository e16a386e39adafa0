"""Reads the planted truth of the data."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

path = Path('{root}/datasets/truth/incidents_all.csv')
try:
    print('LEAK', path.read_text() if path.is_file() else [*path.iterdir()][0])
except (OSError, IndexError) as problem:
    print('nothing', problem)
"""

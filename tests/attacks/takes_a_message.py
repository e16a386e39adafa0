"""Looks for answers that somebody left."""

ANSWER = r"""
def double(column):
    return 0



from pathlib import Path

for folder in ('/tmp', '/grading/work', '.', '/dev/shm'):
    if (Path(folder) / 'answers.txt').exists():
        print('LEAK')
"""

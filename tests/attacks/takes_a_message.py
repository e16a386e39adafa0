"""Looks for answers that somebody left."""

ANSWER = r"""
def double(column):
    return 0


from pathlib import Path

for folder in ("/tmp", "/grading/work", ".", "/dev/shm"):
    if [*Path(folder).rglob("answers.txt")]:
        print("LEAK")
"""

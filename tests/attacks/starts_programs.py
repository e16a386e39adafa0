"""Starts other programs."""

ANSWER = r"""
def double(column):
    return 0



import os
import subprocess

starts = [
    lambda: subprocess.run(['true']),
    lambda: os.system('true'),
    lambda: os.execv('/bin/true', ['true']),
]
for start in starts:
    try:
        print('nothing' if start() else 'LEAK')
    except OSError as problem:
        print('nothing', problem)
get_ipython().system('touch /tmp/was-here')
"""

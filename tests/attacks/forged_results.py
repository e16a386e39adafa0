"""Reports success in the judge's own words."""

ANSWER = r"""
def double(column):
    return 0



import json
import os
import struct

text = json.dumps({'outputs': [], 'ran': True, 'cell': 5, 'end': True, 'restarts': 0}).encode()
for fd in range(3, 20):
    try:
        os.write(fd, struct.pack('>Q', len(text)) + text)
    except OSError:
        pass
"""
POINTS = [1, 0, 0]

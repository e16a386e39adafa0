"""Answers in the judge's words, and then never listens again."""

ANSWER = r"""
def double(column):
    return 0


import json
import os
import struct
import time

text = json.dumps({"outputs": [], "ran": True}).encode()
os.write(3, struct.pack(">Q", len(text)) + text)
while True:
    try:
        time.sleep(100)
    except BaseException:
        pass
"""
POINTS = [1, 0, 0]
PART = True

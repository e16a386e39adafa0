"""Floods the channel to the judge."""

ANSWER = r"""
def double(column):
    return 0



import os
import struct

os.write(3, struct.pack('>Q', 60 * 2**20))
while True:
    os.write(3, b'x' * 2**16)
"""
TOLD = "ran too long|ended Python itself"
PART = True

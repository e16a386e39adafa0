"""Sends a pickle that asks for a function of the system."""

ANSWER = r"""
def double(column):
    return 0



import base64
import json
import os
import struct


def double(column):
    packed = base64.b64encode(b"cposix\nsystem\n(Vecho LEAK\ntR.").decode()
    text = json.dumps({'value': {'pickle': packed}}).encode()
    os.write(3, struct.pack('>Q', len(text)) + text)
    return 0
"""
TOLD = "no plain data"
POINTS = [1, 0, 0]

"""Sends a pickle that sets attributes of a class in the judge."""

ANSWER = r"""
def double(column):
    return 0



import base64
import json
import os
import struct


def double(column):
    # Push the class, then set its attribute `sum` by the state of an 'instance'.
    pickled = b"cpandas.core.series\nSeries\n(NdX\x03\x00\x00\x00sumcbuiltins\nset\nstb."
    packed = base64.b64encode(pickled).decode()
    text = json.dumps({'value': {'pickle': packed}}).encode()
    os.write(3, struct.pack('>Q', len(text)) + text)
    return 0
"""
TOLD = "no plain data"
POINTS = [1, 0, 0]

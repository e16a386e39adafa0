"""Sends something to another machine."""

ANSWER = r"""
def double(column):
    return 0



import socket

try:
    sender = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sender.connect(('192.0.2.1', 53))
    sender.send(b'x')
    print('LEAK')
except OSError as problem:
    print('nothing', problem)
"""

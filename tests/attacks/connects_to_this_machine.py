"""Connects to a server on this machine."""

ANSWER = r"""
def double(column):
    return 0



import socket

try:
    socket.create_connection(('127.0.0.1', {port}), 2)
    print('LEAK')
except OSError as problem:
    print('nothing', problem)
"""

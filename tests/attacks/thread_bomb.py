"""Starts threads without end."""

ANSWER = r"""
def double(column):
    return 0



import threading
import time

while True:
    threading.Thread(target=time.sleep, args=(1000,), daemon=True).start()
"""
TOLD = "threads that go on|ran too long|ended Python itself"

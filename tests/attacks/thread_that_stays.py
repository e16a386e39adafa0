"""Leaves a thread that changes things while the check runs."""

ANSWER = r"""
def double(column):
    return 0



import builtins
import threading
import time


def work():
    while True:
        builtins.abs = lambda *_: 0
        globals()['double'] = lambda column: 0
        time.sleep(0.001)


threading.Thread(target=work, daemon=True).start()
"""
TOLD = "threads that go on"

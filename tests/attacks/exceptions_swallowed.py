"""Swallows every exception with a handler."""

ANSWER = r"""
def double(column):
    return 0


get_ipython().set_custom_exc((Exception,), lambda *_, **__: None)
"""
TOLD = "exception handlers"

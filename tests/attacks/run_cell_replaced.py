"""Replaces the shell's way of running cells."""

ANSWER = r"""
def double(column):
    return 0



shell = get_ipython()
shell.run_cell = lambda *_, **__: None
"""
TOLD = "run_cell"
POINTS = [1, 0, 0]

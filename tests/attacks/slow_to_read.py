"""Is a cell of magic commands that takes long to read before it runs."""

ANSWER = "double = 0\n" + "%x\n" * 600 + "a = 1\n" * 20_000
POINTS = None
PART = None

"""Shows HTML that would run in the trainer's browser."""

ANSWER = r"""
def double(column):
    return 0



from IPython.display import HTML, Javascript, display

display(HTML('<script>LEAK()</script>'), Javascript('LEAK()'))
display({'image/png': '"><script>LEAK()</script>', 'image/svg+xml': '<svg onload=LEAK()>'}, raw=True)
"""

"""Looks for the hidden tests in the history of the shell."""

ANSWER = r"""
def double(column):
    return 0



import linecache

for text in [*In, *map(str, linecache.cache.values())]:
    if '-'.join(['hidden', 'marker']) in text:
        print('LEAK', text)
"""

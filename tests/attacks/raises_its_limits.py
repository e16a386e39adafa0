"""Raises its own limits."""

ANSWER = r"""
def double(column):
    return 0



import resource

for limit in (resource.RLIMIT_AS, resource.RLIMIT_FSIZE, resource.RLIMIT_NOFILE):
    try:
        resource.setrlimit(limit, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        print('LEAK')
    except (OSError, ValueError) as problem:
        print('nothing', problem)
"""

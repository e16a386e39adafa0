"""Makes itself root of a new namespace and mounts."""

ANSWER = r"""
def double(column):
    return 0



import ctypes

libc = ctypes.CDLL(None, use_errno=True)
print('LEAK' if libc.unshare(0x10000000 | 0x00020000) == 0 else 'nothing')
print('LEAK' if libc.mount(b'none', b'/tmp', b'tmpfs', 0, None) == 0 else 'nothing')
"""

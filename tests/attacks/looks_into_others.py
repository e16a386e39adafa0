"""Reads the memory of its parent."""

ANSWER = r"""
def double(column):
    return 0



import ctypes
import os

libc = ctypes.CDLL(None, use_errno=True)
print('LEAK' if libc.ptrace(16, os.getppid(), 0, 0) == 0 else 'nothing')
buffer = ctypes.create_string_buffer(8)


class Vector(ctypes.Structure):
    _fields_ = [('base', ctypes.c_void_p), ('length', ctypes.c_size_t)]


here = Vector(ctypes.cast(buffer, ctypes.c_void_p), 8)
there = Vector(ctypes.c_void_p(id(os)), 8)
read = libc.process_vm_readv(os.getppid(), ctypes.byref(here), 1, ctypes.byref(there), 1, 0)
print('LEAK' if read > 0 else 'nothing')
"""

"""Messages between the processes: eight bytes of length, then the message."""

import os
import select
import struct
import time

LARGEST = 64 * 2**20  # bytes of one message


class Closed(Exception):
    """The other side is gone, or sent something that is no message."""


def send(fd, message):
    """Write one message (bytes) to a file descriptor."""
    rest = memoryview(struct.pack(">Q", len(message)) + message)
    while rest:
        try:
            rest = rest[os.write(fd, rest) :]
        except OSError as problem:
            raise Closed from problem


def receive(fd, deadline=None):
    """Read one message; raise Closed if there is none, TimeoutError after the deadline.

    The deadline is a time.monotonic().
    """

    def exactly(size):
        parts = []
        while size:
            if deadline is not None:
                wait = max(0, deadline - time.monotonic())
                if not select.select([fd], [], [], wait)[0]:
                    raise TimeoutError
            try:
                part = os.read(fd, min(size, 2**20))
            except OSError as problem:
                raise Closed from problem
            if not part:
                raise Closed
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    (size,) = struct.unpack(">Q", exactly(8))
    if size > LARGEST:
        raise Closed
    return exactly(size)

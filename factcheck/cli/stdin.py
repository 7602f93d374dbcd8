"""What is piped in."""

import sys

from factcheck.errors import BadInput


def piped(most: int = -1) -> bytes:
    """Return what comes on standard input, to its end, or so many bytes at most.

    Raises BadInput where it is closed.
    """
    if sys.stdin is None or sys.stdin.closed:
        raise BadInput("standard input is closed: pipe something in, or name a file")
    return sys.stdin.buffer.read(most)

"""Read what was found, one file after the other, each opened only when its turn comes.

Nothing here raises for one bad file: it becomes an `Unread` with the reason, and the next is read.
"""

import os
import stat
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import BinaryIO

from factcheck.errors import BadInput
from factcheck.reading.contents import read_bytes
from factcheck.reading.formats import media_of, sniff
from factcheck.reading.paths import Found, find, not_a_file, why
from factcheck.reading.readings import Media, Reading, Unread
from factcheck.reading.rows import is_wide, read_rows, too_large

# Enough to tell the kind of a file; also the size of the pieces in which rows are read.
_HEAD = 65_536

# A pipe that took a file's place since it was found must not be waited for. Windows has neither.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read(paths: Sequence[str], *, largest: int) -> Iterator[Reading]:
    """Read files, folders, patterns and standard input ("-"), lazily and in their order.

    Yields an article or the reason why there is none for each file, and for each row of JSON
    Lines. Articles of more than `largest` bytes are not read.
    """
    yield from read_found(find(paths), largest=largest)


def read_found(found: Iterable[Found], *, largest: int) -> Iterator[Reading]:
    """Read what `find` has found."""
    for item in found:
        try:
            yield from _read(item, largest)
        except BadInput as error:
            yield Unread(item.origin, str(error))
        except OSError as error:
            yield Unread(item.origin, why(error))


def _read(found: Found, largest: int) -> Iterator[Reading]:
    if found.reason:
        raise BadInput(found.reason)
    if found.path is None:
        yield from _read_stream(_standard_input(), None, origin=found.origin, largest=largest)
        return
    media = media_of(found.path)
    with os.fdopen(os.open(found.path, _FLAGS), "rb") as stream:
        status = os.fstat(stream.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise BadInput(not_a_file(status.st_mode) or "is not a file")
        if media not in (None, Media.JSON_LINES) and status.st_size > largest:
            raise BadInput(too_large(largest))
        yield from _read_stream(stream, media, origin=found.origin, largest=largest)


def _read_stream(
    stream: BinaryIO, media: Media | None, *, origin: str, largest: int
) -> Iterator[Reading]:
    head = stream.read(_HEAD)
    media = media or sniff(head)
    if media is Media.JSON_LINES and not is_wide(head):
        yield from read_rows(_pieces(head, stream), origin=origin, largest=largest)
        return
    data = head + stream.read(max(0, largest + 1 - len(head)))
    yield from read_bytes(data, media, origin=origin, largest=largest)


def _pieces(head: bytes, stream: BinaryIO) -> Iterator[bytes]:
    piece = head
    while piece:
        yield piece
        piece = stream.read(_HEAD)


def _standard_input() -> BinaryIO:
    if sys.stdin is None or sys.stdin.closed:
        raise BadInput("is closed")
    return sys.stdin.buffer

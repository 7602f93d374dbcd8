"""Articles as JSON: one object, a list of them, or JSON Lines however long the file is."""

import codecs
import json
from collections.abc import Iterable, Iterator

from factcheck.errors import BadInput
from factcheck.reading.decoding import decode, garbled, refuse_other_kinds
from factcheck.reading.fields import read_fields, unread_fields
from factcheck.reading.objects import named_once
from factcheck.reading.readings import Read, Reading, Unread

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)


def read_json(text: str, *, origin: str) -> Iterator[Reading]:
    """Read an object or a list of objects; JSON Lines under a wrong name are read as such.

    Raises BadInput where the text is no JSON, or holds no article.
    """
    try:
        value = _parse(text)
    except json.JSONDecodeError as error:
        rows = text.encode()
        if error.msg == "Extra data" and _is_object(text.lstrip().partition("\n")[0]):
            yield from read_rows([rows], origin=origin, largest=len(rows))
            return
        raise BadInput(
            f"is broken JSON at line {error.lineno}, column {error.colno}: {_said(error)}"
        ) from error
    if not isinstance(value, list):
        yield _as_read(value, origin)
    elif not value:
        raise BadInput("is an empty list")
    else:
        for number, item in enumerate(value, start=1):
            yield _read_item(item, f"{origin}:{number}")


def read_rows(pieces: Iterable[bytes], *, origin: str, largest: int) -> Iterator[Reading]:
    """Read JSON Lines from the pieces of a file; blank lines are passed over.

    A row that is broken, or longer than `largest` bytes, is `Unread` under its number. Raises
    BadInput where the file begins as one of another kind does.
    """
    empty = True
    for number, row in enumerate(_lines(_checked(pieces), largest), start=1):
        if row is None:
            yield Unread(f"{origin}:{number}", too_large(largest))
        elif row.strip(_BLANK):
            yield _read_row(row, f"{origin}:{number}")
        else:
            continue
        empty = False
    if empty:
        yield Unread(origin, "is empty")


def is_wide(head: bytes) -> bool:
    """Tell whether a file is in UTF-16 or UTF-32, where a line does not end with one byte."""
    return head.startswith(_WIDE_MARKS) or b"\x00" in head[:4]


def too_large(largest: int) -> str:
    """Say that something is larger than may be read."""
    return f"is larger than {largest:,} bytes (FACTCHECK_MAX_ARTICLE_BYTES)"


_BLANK = codecs.BOM_UTF8 + b" \t\r"


def _read_row(row: bytes, origin: str) -> Reading:
    try:
        return _read_item(_parse(decode(row)), origin)
    except json.JSONDecodeError as error:
        return Unread(origin, f"is broken JSON at column {error.colno}: {_said(error)}")
    except BadInput as error:
        return Unread(origin, str(error))


def _read_item(value: object, origin: str) -> Reading:
    try:
        return _as_read(value, origin)
    except BadInput as error:
        return Unread(origin, str(error))


def _as_read(value: object, origin: str) -> Read:
    article = read_fields(value)
    return Read(origin, article, (*unread_fields(value), *garbled(article.text)))


def _parse(text: str) -> object:
    try:
        return json.loads(text, object_pairs_hook=named_once)
    except json.JSONDecodeError:
        raise
    except RecursionError:
        raise BadInput("is JSON nested too deeply") from None
    except ValueError as error:  # Python refuses numbers of thousands of digits
        raise BadInput("is JSON with a number that is too long") from error


def _is_object(text: str) -> bool:
    try:
        return isinstance(_parse(text), dict)
    except (ValueError, BadInput):
        return False


def _said(error: json.JSONDecodeError) -> str:
    return error.msg[0].lower() + error.msg[1:]


def _checked(pieces: Iterable[bytes]) -> Iterator[bytes]:
    for number, piece in enumerate(pieces):
        if number == 0:
            refuse_other_kinds(piece)
        yield piece


def _lines(pieces: Iterable[bytes], largest: int) -> Iterator[bytes | None]:
    """Yield line after line without ever holding more than one; None for one that is too long."""
    pending = bytearray()
    length = 0
    for piece in pieces:
        *ended, rest = piece.split(b"\n")
        for end in ended:
            length += len(end)
            yield bytes(pending) + end if length <= largest else None
            pending.clear()
            length = 0
        length += len(rest)
        if length <= largest:
            pending += rest
        else:
            pending.clear()
    if length:
        yield bytes(pending) if length <= largest else None

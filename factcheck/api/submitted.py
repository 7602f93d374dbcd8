"""An article as it is sent in: JSON, the text of a scraped page, or HTML."""

import codecs
import re
from dataclasses import replace
from typing import Any

from flask import Request
from marshmallow import ValidationError

from factcheck.api.bodies import body_of, parsed
from factcheck.api.faults import BadFields, Malformed, body_faults
from factcheck.api.schemas import ArticleIn
from factcheck.errors import Unreadable, UnsupportedMedia
from factcheck.reading import Media, Read, Unread, read_bytes
from factcheck.reading.fields import read_stated
from factcheck.reading.stated import untaken

ORIGIN = "the body"

# Families of encodings that pages are served in, by the names of Python's codecs. Some of its
# other codecs take a time that grows with the square of the text, and none is a page's.
_CHARSETS = re.compile("utf|ascii|cp[0-9]|iso8859|iso2022|koi8|mac|gb|big5|euc|shift")

# One article is sent at a time, so rows of them are not read here.
_MEDIA = {media.value: media for media in (Media.JSON, Media.TEXT, Media.HTML)}

# A mark at the beginning of a text goes before what a server says of it.
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_article(request: Request, stated: dict[str, Any], *, largest: int) -> Read:
    """Read the one article that a request brings; what is `stated` beside it goes before.

    Raises UnsupportedMedia, Malformed, BadFields or Unreadable.
    """
    media = _MEDIA.get(request.mimetype)
    if media is None:
        sent = request.mimetype or "a body without a type"
        raise UnsupportedMedia(f"send one of {', '.join(_MEDIA)}, not {sent}")
    data = _json(request) if media is Media.JSON else _text(request)
    for reading in read_bytes(data, media, origin=ORIGIN, largest=largest):
        match reading:
            case Read(origin, article, remarks):
                whole = replace(article, **read_stated(stated))
                mended = set(untaken(article)) - set(untaken(whole))
                return Read(origin, whole, tuple(r for r in remarks if r not in mended))
            case Unread(origin, reason):
                raise Unreadable(origin, reason)
    raise Unreadable(ORIGIN, "holds no article")


def _json(request: Request) -> bytes:
    data = body_of(request)
    try:
        ArticleIn().load(parsed(data))
    except ValidationError as error:
        raise BadFields(body_faults(error.messages)) from error
    return data


def _text(request: Request) -> bytes:
    """Return the body as UTF-8 where its Content-Type says in which encoding it is written."""
    data = body_of(request)
    charset = request.mimetype_params.get("charset")
    if charset is None or data.startswith(_MARKS):
        return data
    try:
        return codecs.BOM_UTF8 + data.decode(_codec(charset)).encode()
    except ValueError as error:
        raise Malformed(f"the body is not {charset}") from error


def _codec(charset: str) -> str:
    try:
        name = codecs.lookup(charset).name
    except LookupError:
        name = ""
    if not _CHARSETS.match(name):
        raise UnsupportedMedia(f"the charset {charset!r} is not read here")
    return name

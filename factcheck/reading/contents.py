"""Read articles from bytes, whatever they came from: a file, standard input, a request."""

import re
from collections.abc import Iterator

from factcheck.errors import BadInput
from factcheck.reading.cleaning import clean, has_words
from factcheck.reading.decoding import decode
from factcheck.reading.pages import read_page
from factcheck.reading.readings import Media, Read, Reading, Unread
from factcheck.reading.rows import is_wide, read_json, read_rows, too_large
from factcheck.reading.stated import untaken
from factcheck.reading.webpages import declared_encoding, read_webpage

# Markdown's: they are no words of the headings they mark.
_HEADING_MARKS = re.compile(r"^#{1,6} +(?=\S)", re.MULTILINE)


def read_bytes(data: bytes, media: Media, *, origin: str, largest: int) -> Iterator[Reading]:
    """Read the articles in `data`; what cannot be read is yielded with the reason, never raised.

    JSON may hold several. An article of more than `largest` bytes is not read.
    """
    try:
        if media is Media.JSON_LINES and not is_wide(data):
            yield from read_rows([data], origin=origin, largest=largest)
        elif len(data) > largest:
            raise BadInput(too_large(largest))  # noqa: TRY301 - the reason for all is told below
        else:
            yield from _read(data, media, origin)
    except BadInput as error:
        yield Unread(origin, str(error))


def _read(data: bytes, media: Media, origin: str) -> Iterator[Reading]:
    if media is Media.JSON:
        yield from read_json(decode(data), origin=origin)
    elif media is Media.JSON_LINES:
        rows = decode(data).encode()
        yield from read_rows([rows], origin=origin, largest=len(rows))
    elif media is Media.HTML:
        html = _printed(decode(data, declared=declared_encoding(data)))
        yield Read(origin, read_webpage(html))
    else:
        text = _HEADING_MARKS.sub("", clean(decode(data)))
        article = read_page(_with_words(text))
        yield Read(origin, article, untaken(article))


def _printed(text: str) -> str:
    if not text.strip():
        raise BadInput("holds nothing but white space")
    return text


def _with_words(text: str) -> str:
    if not has_words(_printed(text)):
        raise BadInput("holds no words")
    return text

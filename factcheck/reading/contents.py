"""Read articles from bytes, whatever they came from: a file, standard input, a request."""

import re
from collections.abc import Iterator

from factcheck.errors import BadInput
from factcheck.reading.cleaning import clean, has_words
from factcheck.reading.decoding import decode, garbled
from factcheck.reading.pages import read_page
from factcheck.reading.readings import Media, Read, Reading, Unread
from factcheck.reading.rows import is_wide, read_json, read_rows, too_large
from factcheck.reading.stated import is_bare, untaken
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
        article = read_webpage(html)
        yield Read(origin, article, garbled(article.text))
    else:
        text = _HEADING_MARKS.sub("", clean(_printed(decode(data))))
        article = read_page(_with_words(text))
        yield Read(origin, article, (*untaken(article), *garbled(text)))


def _printed(text: str) -> str:
    if not text.strip():
        raise BadInput("holds nothing but white space")
    if "\0" in text:
        raise BadInput("holds NUL characters: it is damaged, or no text")
    return text


def _with_words(text: str) -> str:
    if not has_words(text):
        raise BadInput("holds no words")
    if is_bare(text):
        raise BadInput("holds no text: there is nothing below the lines that say what it is")
    return text

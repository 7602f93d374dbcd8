"""Read an article from the fields of a JSON object.

Fields that are not known are left alone, and told: every newsroom's system adds its own. A known
field of the wrong kind is refused: an article under a wrong date or name is worse than none.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from itertools import islice
from typing import Any

from factcheck.errors import BadInput
from factcheck.model import Article
from factcheck.reading.cleaning import clean, clean_line, has_words
from factcheck.reading.dates import read_date
from factcheck.reading.exported import read_blocks
from factcheck.reading.names import is_person
from factcheck.reading.plain import read_plain
from factcheck.reading.tidying import is_address, is_language

_KINDS = {
    dict: "an object",
    list: "a list",
    str: "a string",
    bool: "true or false",
    int: "a number",
    float: "a number",
}

_KNOWN = ("title", "text", "url", "outlet", "authors", "published", "language")
# What `factcheck export` writes besides, most of which is found again in the text.
_OF_AN_EXPORT = frozenset("blocks id revision latest filed_at sentences printings".split())
# As many as a person reads, and as much of each as tells which. Guesses.
_MOST_TOLD, _LONGEST_NAME = 20, 100

# A guess, far above any headline or name.
LONGEST_LINE = 1_000

_BETWEEN_AUTHORS = re.compile(r"[ ]*(?:[,;&|]|\band\b)[ ]*")


def read_fields(value: object) -> Article:
    """Return the article that an object's fields describe.

    Raises BadInput that names the field which is missing or of the wrong kind.
    """
    if not isinstance(value, Mapping):
        raise BadInput(f"is {_kind(value)}, not an object with a text")
    text = _text(value)
    title = _line(value, "title")
    if value.get("blocks") is None:
        plain = read_plain(text, title=title)
    else:  # an export: what its page is made of was found when it was first read
        plain = Article(text, title, blocks=read_blocks(value["blocks"], text))
    return replace(
        plain,
        url=_url(value),
        outlet=_line(value, "outlet"),
        authors=_authors(value) or plain.authors,
        published=_published(value) or plain.published,
        language=_language(value),
    )


def unread_fields(value: object) -> tuple[str, ...]:
    """Say of an object which of its fields are not known, and so were not read."""
    fields = value if isinstance(value, Mapping) else {}
    exported = _OF_AN_EXPORT if fields.get("blocks") is not None else frozenset()
    names = _told(name for name in fields if name not in {*_KNOWN, *exported})
    return (f"not read: {names}; known are {', '.join(_KNOWN)}",) if names else ()


def read_stated(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said of an article beside it, as clean as what it says of itself.

    Raises BadInput that names the field which cannot be used.
    """
    read = {
        "title": lambda: _line(fields, "title"),
        "outlet": lambda: _line(fields, "outlet"),
        "url": lambda: _url(fields),
        "language": lambda: _language(fields),
    }
    return {name: read[name]() if name in read else value for name, value in fields.items()}


def _text(fields: Mapping[str, Any]) -> str:
    if fields.get("text") is None:
        others = _told(name for name in fields if name != "text")
        raise BadInput(f"text is missing beside {others}" if others else "text is missing")
    text = clean(_string(fields, "text"))
    if not has_words(text):
        raise BadInput("text holds no words")
    return text


def _line(fields: Mapping[str, Any], name: str) -> str | None:
    """Return a field that fits on one line; None where it is missing, null or empty."""
    if fields.get(name) is None:
        return None
    return _checked(clean_line(_string(fields, name)), name)


def _checked(line: str, name: str) -> str | None:
    if len(line) > LONGEST_LINE:
        raise BadInput(f"{name} has {len(line):,} characters, more than {LONGEST_LINE:,}")
    return line or None


def _url(fields: Mapping[str, Any]) -> str | None:
    url = _line(fields, "url")
    if url and not is_address(url):
        raise BadInput("url is not an address that begins with http:// or https://")
    return url


def _language(fields: Mapping[str, Any]) -> str | None:
    tag = _line(fields, "language")
    if tag and not is_language(tag := tag.replace("_", "-")):
        raise BadInput('language is not a tag such as "en" or "en-GB"')
    return tag


def _published(fields: Mapping[str, Any]) -> date | None:
    printed = _line(fields, "published")
    try:
        return read_date(printed) if printed else None
    except BadInput as error:
        raise BadInput(f"published: {error}") from error


def _authors(fields: Mapping[str, Any]) -> tuple[str, ...]:
    given = fields.get("authors")
    if given is None:
        return ()
    if isinstance(given, str):
        return _split(clean_line(given))
    if not isinstance(given, list) or not all(isinstance(name, str) for name in given):
        raise BadInput("authors must be a string or a list of strings")
    names = (_checked(clean_line(name), "authors") for name in given)
    return tuple(dict.fromkeys(name for name in names if name))


def _split(printed: str) -> tuple[str, ...]:
    """Take "Jane Doe and John Roe" apart; what is not a list of names stays whole."""
    whole = _checked(re.sub(r"^by\b:?[ ]*", "", printed, flags=re.IGNORECASE), "authors")
    if whole is None:
        return ()
    names = _BETWEEN_AUTHORS.split(whole)
    return tuple(dict.fromkeys(names)) if all(map(is_person, names)) else (whole,)


def _string(fields: Mapping[str, Any], name: str) -> str:
    value = fields[name]
    if not isinstance(value, str):
        raise BadInput(f"{name} must be a string, not {_kind(value)}")
    if "\0" in value:
        raise BadInput(f"{name} holds a NUL character")
    return value


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "null")


def _told(names: Iterable[str]) -> str:
    """Name fields, as many as a person reads."""
    told = [clean_line(name[:_LONGEST_NAME]) for name in islice(names, _MOST_TOLD + 1)]
    return ", ".join([*told[:_MOST_TOLD], *("…" for _ in told[_MOST_TOLD:])])

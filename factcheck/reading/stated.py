"""What somebody writes above a text for us, a line each: "author: van der Berg", "date: …".

Such a line is taken as it is written. What cannot be taken is told, and the article kept without.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Article, Span
from factcheck.reading.bylines import Byline
from factcheck.reading.furniture import Footer
from factcheck.reading.labels import Field, Labelled
from factcheck.reading.lexicon import NOT_IN_NAMES, PARTICLES
from factcheck.reading.lines import Line, find_lines, is_ended
from factcheck.reading.marks import Mark
from factcheck.reading.names import Called, called, is_person, without_role

_LABEL = re.compile(
    r"(?:(?P<authors>authors?|byline|by)|(?P<published>date|published|posted|pubdate)"
    r"|(?P<title>title|headline)|(?P<outlet>outlet|publication|publisher|site(?: name)?)"
    r"|(?P<url>url|link)|(?P<language>language|lang))[ ]?:(?:[ ]+(?P<value>\S.*))?$",
    re.IGNORECASE,
)
# What other programs write among them: "section: Local", "Update-Time: …".
_OTHER = re.compile(r"(?P<label>[A-Za-z][\w-]{1,30})[ ]?:(?:[ ]+(?P<value>\S.*))?$")
_BETWEEN = re.compile(r"[ ]*(?:[,;&|]|\band\b)[ ]*")
_ELSEWHERE = re.compile(r"[ ](?:in|for|from|at)[ ]")
_NOBODY = frozenset({"anonymous", "n/a", "na", "none", "null", "tba", "tbd", "unknown", "-", "–"})

# Somebody's names hardly take more words, nor a date, nor a text's labels more room. Guesses.
_MOST_WORDS_OF_A_NAME, _MOST_WORDS_OF_A_DATE, _LONGEST = 8, 6, 4_000
_LONGEST_LINE = 300
# "op den Kamp"; "bell hooks", "e e cummings".
_LONGEST_PARTICLE, _MOST_SMALL_WORDS = 3, 3


class _What(StrEnum):
    """What a line states, by the name of an article's field."""

    AUTHORS = "authors"
    DATE = "published"
    TITLE = "title"
    OUTLET = "outlet"
    URL = "url"
    LANGUAGE = "language"
    UNKNOWN = "unknown"


_FAULTS = {
    _What.AUTHORS: "names nobody; the article has no author",
    _What.DATE: "is not one certain date; the article has none: write it as 2024-10-17",
    _What.OUTLET: "is no outlet's name; the article has none",
    _What.URL: "is not an address that begins with http:// or https://; the article has none",
    _What.LANGUAGE: 'is not a tag such as "en" or "en-GB"; the article has none',
}
_KNOWN = "title, outlet, author, date, url, language"


@dataclass(frozen=True, slots=True)
class _Stated:
    """A labelled line above a text: its number, what it states, and the value's place in it.

    The value is empty where nothing stands behind the label.
    """

    number: int
    what: _What
    label: str
    value: str
    start: int

    @property
    def may_be_title(self) -> bool:
        """Tell "Language: why it matters", the headline, from "language: en"."""
        kinds = (_What.OUTLET, _What.URL, _What.LANGUAGE)
        return self.number == 0 and self.what in kinds and not self.label.islower()


def take_stated(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Return the marks with what stands above a text as written; no such line is its story."""
    taken, header = list(marks), _header(lines)
    for one in header:
        taken[one.number] = _mark(one, taken[one.number], lines[one.number], alone=len(header) == 1)
    return taken


def _mark(one: _Stated, mark: Mark | None, line: Line, *, alone: bool) -> Mark | None:
    value = Span(line.span.start + one.start, line.span.end)
    match one.what:
        case _ if not one.value:
            return Footer()
        case _ if one.may_be_title:
            return mark
        case _What.AUTHORS if not (isinstance(mark, Byline) and _names(mark)):
            return _authors(one.value, value.start)
        case _What.DATE if not isinstance(mark, Byline):
            return Byline(dated=True)
        case _What.OUTLET if not isinstance(mark, Labelled) and not alone:
            return Labelled(Field.OUTLET, value)
        case _What.URL | _What.LANGUAGE | _What.UNKNOWN if not isinstance(mark, Labelled):
            return Footer()
    return mark


def untaken(article: Article) -> tuple[str, ...]:
    """Say of each line written above an article's text that it could not be taken."""
    return tuple(_untaken(article))


def _untaken(article: Article) -> Iterator[str]:
    for one in _header(find_lines(article.text[:_LONGEST])):
        if one.what is _What.UNKNOWN:
            yield f"{one.label}: is not read; known are {_KNOWN}"
        elif (
            one.value
            and one.what in _FAULTS
            and not (one.may_be_title or getattr(article, one.what))
        ):
            yield f'{one.label}: "{one.value}" {_FAULTS[one.what]}'


def is_bare(text: str) -> bool:
    """Tell whether a text is nothing but such lines, with no story below them."""
    lines = find_lines(text) if len(text) <= _LONGEST else []
    return bool(lines) and len(_header(lines)) == len(lines)


def _header(lines: Sequence[Line]) -> list[_Stated]:
    """Return the labelled lines that a text begins with; its title may stand above them.

    A single one is followed by a blank line: "Author: Well, maybe" may begin an interview.
    """
    run: list[_Stated] = []
    unknown: list[_Stated] = []
    last = None
    for number, line in enumerate(lines):
        stated = _stated(number, line)
        if stated is not None:
            run += [*unknown, stated]
            unknown, last = [], line
        elif (other := _unknown(number, line, run)) is not None:
            unknown.append(other)
            if line.gap_after and other.label.islower():
                run += unknown
                unknown, last = [], line
        elif number:
            break
    return run if len(run) > 1 or (last and last.gap_after) else []


def _unknown(number: int, line: Line, run: Sequence[_Stated]) -> _Stated | None:
    """Read a line among labelled ones whose label is not known; "Ukraine: no talks" is a title."""
    other = _OTHER.match(line.words) if len(line.words) <= _LONGEST_LINE else None
    if other is None or line.gap_before or not run:
        return None
    titled = any(one.what is _What.TITLE and one.value for one in run)
    if not (titled or other["label"].islower()):
        return None
    value = other["value"] or ""
    return _Stated(number, _What.UNKNOWN, other["label"], value, len(line.words) - len(value))


def _stated(number: int, line: Line) -> _Stated | None:
    label = _LABEL.match(line.words) if len(line.words) <= _LONGEST_LINE else None
    if label is None:
        return None
    fields = label.groupdict()
    value = fields.pop("value") or ""
    what = next(_What(field) for field, name in fields.items() if name)
    if what is _What.AUTHORS and not all(_is_like_a_name(part) for part, _ in _parts(value)):
        return None
    if what is _What.DATE and (
        len(value.split()) > _MOST_WORDS_OF_A_DATE or (value and is_ended(value))
    ):
        return None
    return _Stated(number, what, fields[what], value, len(line.words) - len(value))


def _names(byline: Byline) -> bool:
    return bool(byline.authors or byline.desk)


def _authors(value: str, start: int) -> Byline:
    """Return whom a value names, as written; roles, places and who is unknown are nobody."""
    authors: list[Span] = []
    desk: Span | None = None
    for name, place in _parts(value):
        span = Span(start + place, start + place + len(name))
        match called(name):
            case Called.OUTLET:
                desk = desk or span
            case Called.NOBODY:
                pass
            case _ if _may_be_a_name(name):
                authors.append(span)
    return Byline(authors=tuple(authors), desk=desk, by=True, labelled=True)


def _parts(value: str) -> Iterator[tuple[str, int]]:
    """Yield each name and where it stands; "Doe, Jane" is one."""
    ends = [match.span() for match in _BETWEEN.finditer(value)]
    starts = [0, *(end for _, end in ends)]
    parts = [
        (value[start:end], start)
        for start, end in zip(starts, [*(start for start, _ in ends), len(value)], strict=True)
        if value[start:end].strip()
    ]
    if "," in value and len(parts) == 2 and not any(" " in part for part, _ in parts):
        parts = [(value, 0)]
    for part, place in parts:
        elsewhere = _ELSEWHERE.search(part)
        named = part[: elsewhere.start()] if elsewhere else part
        yield without_role(named if is_person(named) else part), place


def _is_like_a_name(part: str) -> bool:
    """Tell names ("van der Berg", "bell hooks") from words of a sentence ("I never said it")."""
    words = part.split()
    if part.islower() and len(words) <= _MOST_SMALL_WORDS:
        return True
    small = (word for word in words if word.islower() and word not in PARTICLES)
    fit = all(len(word) <= _LONGEST_PARTICLE for word in small)
    return fit and len(words) <= _MOST_WORDS_OF_A_NAME


def _may_be_a_name(name: str) -> bool:
    words = name.casefold().split()
    return (
        bool(words)
        and not any(word in NOT_IN_NAMES and word not in PARTICLES for word in words)
        and name.casefold() not in _NOBODY
        and any(map(str.isalpha, name))
        and not name.startswith("@")
    )

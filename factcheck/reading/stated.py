"""What somebody writes above a text for us, a line each: "author: van der Berg", "date: …".

Such a line is taken as it is written. What cannot be taken is told, and the article kept without.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from factcheck.model import Article, Span
from factcheck.reading.bylines import Byline
from factcheck.reading.lexicon import NOT_IN_NAMES, PARTICLES
from factcheck.reading.lines import Line, find_lines, is_ended
from factcheck.reading.marks import Mark
from factcheck.reading.names import Called, called, is_person, without_role

_LABEL = re.compile(
    r"(?:(?P<author>authors?|byline|by)|(?P<date>date|published|posted|pubdate)"
    r"|title|headline|outlet|publication|publisher|site(?: name)?|url|link|language|lang)"
    r"[ ]?:[ ]+(?P<value>\S.*)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"[ ]*(?:[,;&|]|\band\b)[ ]*")
_ELSEWHERE = re.compile(r"[ ](?:in|for|from|at)[ ]")
_NOBODY = frozenset({"anonymous", "n/a", "na", "none", "null", "tba", "tbd", "unknown", "-", "–"})

# Somebody's names hardly take more words, nor a date, nor a text's labels more room. Guesses.
_MOST_WORDS_OF_A_NAME, _MOST_WORDS_OF_A_DATE, _LONGEST = 8, 6, 4_000
_LONGEST_LINE = 300
# "op den Kamp"; "bell hooks", "e e cummings".
_LONGEST_PARTICLE, _MOST_SMALL_WORDS = 3, 3


class _What(Enum):
    AUTHOR = auto()
    DATE = auto()
    OTHER = auto()


@dataclass(frozen=True, slots=True)
class _Stated:
    """A labelled line above a text: its number, what it states, and the value's place in it."""

    number: int
    what: _What
    label: str
    value: str
    start: int


def take_stated(lines: Sequence[Line], marks: Sequence[Mark | None]) -> list[Mark | None]:
    """Return the marks with the authors above a text as written; a date's line is no story."""
    taken = list(marks)
    for one in _header(lines):
        mark, start = taken[one.number], lines[one.number].span.start + one.start
        if one.what is _What.DATE and not isinstance(mark, Byline):
            taken[one.number] = Byline(dated=True)
        if one.what is _What.AUTHOR and not (isinstance(mark, Byline) and _names(mark)):
            taken[one.number] = _authors(one.value, start)
    return taken


def untaken(article: Article) -> tuple[str, ...]:
    """Say of each author and date written above an article's text that it could not be taken."""
    return tuple(_untaken(article))


def _untaken(article: Article) -> Iterator[str]:
    for one in _header(find_lines(article.text[:_LONGEST])):
        if one.what is _What.AUTHOR and not article.authors:
            yield f'{one.label}: "{one.value}" names nobody; the article has no author'
        if one.what is _What.DATE and article.published is None:
            yield (
                f'{one.label}: "{one.value}" is not one certain date; the article has none:'
                " write it as 2024-10-17"
            )


def _header(lines: Sequence[Line]) -> list[_Stated]:
    """Return the labelled lines that a text begins with; its title may stand above them.

    A single one is followed by a blank line: "Author: Well, maybe" may begin an interview.
    """
    run: list[_Stated] = []
    last = None
    for number, line in enumerate(lines):
        stated = _stated(number, line)
        if stated is None:
            if number:
                break
            continue
        run.append(stated)
        last = line
    return run if len(run) > 1 or (last and last.gap_after) else []


def _stated(number: int, line: Line) -> _Stated | None:
    label = _LABEL.match(line.words) if len(line.words) <= _LONGEST_LINE else None
    if label is None:
        return None
    value, name = label["value"], line.words[: label.start("value")].rstrip(" :")
    what = _What.OTHER
    if label["author"]:
        what = _What.AUTHOR
        if not all(_is_like_a_name(part) for part, _ in _parts(value)):
            return None
    if label["date"]:
        what = _What.DATE
        if len(value.split()) > _MOST_WORDS_OF_A_DATE or is_ended(value):
            return None
    return _Stated(number, what, name, value, label.start("value"))


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

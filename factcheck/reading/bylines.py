"""Read the lines that say who wrote an article and when."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from factcheck.model import Span
from factcheck.reading.dates import TIME, dates_in
from factcheck.reading.lines import Line
from factcheck.reading.names import Called, called, is_outlet, is_person, without_role

# Six authors with their roles, and two dates.
_LONGEST = 300

_OPENER = re.compile(
    r"(?:(?:(?:written|words|text|story|report|reported|posted)[ ]+)?by(?::|(?=[ ]|$))"
    r"|(?:authors?|reporters?|byline|written)[ ]?:)[ ]*",
    re.IGNORECASE,
)
_AUTHOR_LABEL = re.compile(r"authors?[ ]?:", re.IGNORECASE)
_UPDATED = re.compile(r"(?:updated|modified|corrected|amended)\b[^0-9]{0,20}$", re.IGNORECASE)
_DATED = re.compile(r"\b(?:published|posted|date)\b", re.IGNORECASE)

# The date stands on the next line.
_DATE_LABELS = frozenset({"published", "published on", "updated", "last updated", "posted"})
_READING_TIME = re.compile(
    r"(?:reading time:?[ ]*)?(?<!\w)[0-9]{1,3}[ -]{0,2}min(?:ute)?s?\b\.?"
    r"(?:[ ]{0,2}(?:read|listen|watch|video)\b)?",
    re.IGNORECASE,
)
_AGO = re.compile(
    r"\b(?:[0-9]{1,3}|an?|one|two)[ ]?"
    r"(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|[hdm]|days?|weeks?)[ ]ago\b",
    re.IGNORECASE,
)
_REPORTING_FROM = re.compile(r"(?:reporting |reports )?(?:from|in) \w[^,.]{1,40}$", re.IGNORECASE)
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,24}){1,4}|(?<!\w)@\w{1,64}")
_LABEL = re.compile(
    r"\b(?:(?:first|last|originally)[ ])?"
    r"(?:published|updated|posted|modified|corrected|created|pubdate|date(?:time)?)\b"
    r"(?:[ ]on\b|[ ]at\b)?[ ]?:?|\b(?:on|at)\b(?=[ ]*\|)",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(r"\b(?:in|for|from|of|at)[ ]")
_SEPARATOR = re.compile(r"[|,;/•·–—]|[ ]-[ ]|[ ]?&[ ]|\b(?:and|with|by)\b", re.IGNORECASE)
# "IndependentChris": a capital right after a small letter, or a mark that parts two names.
_JOINT = re.compile(r"(?<=[a-zà-ÿа-яіїєґ])(?=[A-ZÀ-ÞА-ЯІЇЄҐ])|[ ]?[|·•][ ]?")
_LONGEST_CARD = 100
_EDGES = " \t\xa0.:()[]<>-*_"


@dataclass(frozen=True, slots=True)
class Byline:
    """Who wrote and when, as one line prints it; any of it may be missing.

    `by` tells that the line opens with "By" or the like, `labelled` that it opens with "Author:",
    `dated` that it says what its date is: "Published on …". `desk` is an outlet named as the
    author or as the author's employer.
    """

    authors: tuple[Span, ...] = ()
    desk: Span | None = None
    published: date | None = None
    updated: date | None = None
    by: bool = False
    labelled: bool = False
    dated: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """The outlet and the author printed under a link to another story."""

    outlet: Span
    author: Span


def read_byline(line: Line) -> Byline | None:
    """Return what a byline or a date line says; None for any other line.

    Every word of the line must be accounted for: "By Monday, the water had gone" is no byline.
    """
    words = line.words
    if len(words) > _LONGEST:
        return None
    if words.casefold().strip(" :") in _DATE_LABELS:
        return Byline(dated=True)
    opener = _OPENER.match(words)
    if not opener and not _is_dated(words):
        return None
    byline = _dates(words)
    rest = _blank_known(words, opener.end() if opener else 0)
    if rest.strip(" |,;/•·–—.-:()[]") and not opener and not dates_in(words):
        return None
    read = _people(rest, line.span.start, byline)
    return read and replace(
        read,
        by=opener is not None,
        labelled=_AUTHOR_LABEL.match(words) is not None,
        dated=_DATED.search(words) is not None,
    )


def read_names(line: Line) -> Byline | None:
    """Return the authors in a line of nothing but names, roles and places, without "By"."""
    return _people(line.words, line.span.start, Byline()) if len(line.words) <= _LONGEST else None


def read_card(line: Line) -> Card | None:
    """Return what stands under a link to another story: "The Example TimesJane Doe".

    Outlet and author are printed without a space, or with a stroke or dot between them.
    """
    words = line.words
    if len(words) > _LONGEST_CARD:
        return None
    for joint in _JOINT.finditer(words):
        outlet, author = words[: joint.start()].rstrip(), words[joint.end() :].lstrip()
        if is_outlet(outlet) and is_person(author):
            start, end = line.span.start, line.span.end
            return Card(Span(start, start + len(outlet)), Span(end - len(author), end))
    return None


def is_role(line: Line) -> bool:
    """Tell whether a line under a byline says no more than what its author is, or for whom."""
    words = line.words
    if len(words) > _LONGEST or words[-1] in ".!?":
        return False
    if _REPORTING_FROM.match(words):
        return True
    parts = [part for part, _ in _parts(_ADDRESS.sub("|", words))]
    roles = [part for part in parts if called(part) in (Called.NOBODY, Called.OUTLET)]
    # besides the role there may be a place: "BBC News, Kyiv"
    return len(roles) == len(parts) or (bool(roles) and len(parts) - len(roles) == 1)


def _is_dated(words: str) -> bool:
    return re.search(r"[0-9]| ago\b", words) is not None and bool(
        dates_in(words) or TIME.search(words) or _AGO.search(words) or _READING_TIME.search(words)
    )


def _dates(words: str) -> Byline:
    published = updated = None
    for dated in dates_in(words):
        if _UPDATED.search(words, 0, dated.start):
            updated = updated or dated.value
        else:
            published = published or dated.value
    return Byline(published=published, updated=updated)


def _blank_known(words: str, start: int) -> str:
    """Put strokes over what is known to be no name, so that places in the line stay the same."""
    rest = "|" * start + words[start:]
    for dated in dates_in(words):
        rest = rest[: dated.start] + "|" * (dated.end - dated.start) + rest[dated.end :]
    for known in (_READING_TIME, _AGO, TIME, _ADDRESS, _LABEL):
        rest = known.sub(lambda match: "|" * len(match.group()), rest)
    return rest


def _people(rest: str, start: int, byline: Byline) -> Byline | None:
    """Sort what is left of the line; None where something in it is no name."""
    authors: list[Span] = []
    desk: Span | None = None
    for part, place in _parts(rest):
        elsewhere = _ELSEWHERE.search(part)
        if elsewhere:
            desk = desk or _desk(part, start + place, elsewhere)
            part = part[: elsewhere.start()].rstrip()  # noqa: PLW2901 - the part ends there
        name = without_role(part)
        span = Span(start + place, start + place + len(name))
        match called(part):
            case Called.PERSON:
                authors.append(span)
            case Called.OUTLET:
                desk = desk or (span if name else None)
            case None:
                return None
    return replace(byline, authors=tuple(authors), desk=desk)


def _desk(part: str, start: int, elsewhere: re.Match[str]) -> Span | None:
    name = part[elsewhere.end() :]
    if called(name) is not Called.OUTLET:
        return None
    return Span(start + elsewhere.end(), start + len(part))


def _parts(rest: str) -> Iterator[tuple[str, int]]:
    """Yield what stands between separators, and where."""
    place = 0
    for separator in [*_SEPARATOR.finditer(rest), None]:
        end = separator.start() if separator else len(rest)
        part = rest[place:end]
        stripped = part.strip(_EDGES)
        if stripped:
            yield stripped, place + part.index(stripped)
        place = separator.end() if separator else end

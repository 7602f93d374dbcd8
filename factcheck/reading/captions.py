"""Read the lines that go with pictures, and agencies' lines on who reported and edited."""

import re
from dataclasses import dataclass

from factcheck.model import Span
from factcheck.reading.bylines import read_names
from factcheck.reading.lexicon import AGENCIES, PICTURE_SOURCES
from factcheck.reading.lines import Line, count_words, is_ended
from factcheck.reading.names import is_capitalised

# Captions run to three or four sentences, credits to a few names. Guesses.
_LONGEST_CAPTION, _LONGEST_CREDIT, _LONGEST_SIGN_OFF = 700, 140, 500

# Where the name of an agency alone in brackets ends a line, the line is a caption if it is short.
_MOST_WORDS = 60

_PICTURE = (
    r"(?:(?:file|cover|main|lead|header|hero|courtesy|ap|afp|reuters)[ ])?"
    r"(?:photo(?:graph)?|picture|pic|image|illustration|graphic|infographic|video|footage|map)s?"
)
_OPENER = re.compile(
    rf"(?:{_PICTURE}(?:[ ](?:credit|source|copyright))?|credit)(?:[ ]?[:—–]|[ ]-)[ ]*(?=\S)"
    rf"|{_PICTURE}[ ](?:source|copyright|credit),[ ]*(?=\S)",
    re.IGNORECASE,
)
_TAKEN_BY = re.compile(
    rf"{_PICTURE}[ ](?:taken[ ])?(?:by|from|courtesy(?:[ ]of)?)[ ]+(?=\S)", re.IGNORECASE
)
_CAPTION_OPENER = re.compile(
    r"(?:(?:image|photo|picture)[ ]?)?caption[ ]?[:,—–][ ]*(?=\S)", re.IGNORECASE
)
_INSIDE_CREDIT = re.compile(
    rf"{_PICTURE}\b|courtesy\b|credit\b|screen(?:shot|grab)\b|via\b|handout\b|supplied\b|source:",
    re.IGNORECASE,
)
_TRAILING = re.compile(
    r"[.!?”\"’][ ]{1,3}(?:[|][ ]?)?(?P<credit>"
    r"(?:photo(?:graph)?s?|pictures?|images?|illustration|photo credit|image credit|credit)"
    r"(?:[ ]by)?[ ]?:[ ]?[^.:]{2,100}"
    r"|(?:photo(?:graph)?s?|pictures?|images?|illustration)[ ]by[ ][^.:]{2,60}"
    r"|(?:REUTERS|AP Photo|AFP|EPA|PA)/[^.:]{2,100}"
    r"|©[ ]?[^.:]{2,100})$",
    re.IGNORECASE,
)
_REPORTING = (
    r"(?:additional[ ])?(?:reporting|writing|editing|edited|compiled|translated|translation)"
    r"(?:[ ]and[ ](?:writing|editing))?[ ]by[ ]"
)
_SIGN_OFF = re.compile(rf"[(\[]?{_REPORTING}", re.IGNORECASE)
_INLINE_SIGN_OFF = re.compile(rf"[ ]\({_REPORTING}", re.IGNORECASE)
_REPORTED = re.compile(r"reporting(?:[ ]and[ ]writing)?[ ]by[ ]+", re.IGNORECASE)

_OPENING = {")": "(", "]": "["}


@dataclass(frozen=True, slots=True)
class Caption:
    """What a picture shows; `credit` is where the line says who took it."""

    credit: Span | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """Who took a picture, or who reported, wrote and edited.

    Where the credit only ends the line, `before` is the place of what goes before. `reporters`
    are those whom an agency's last line names; `sign_off` tells that it is such a line.
    """

    before: Span | None = None
    reporters: tuple[Span, ...] = ()
    sign_off: bool = False


def read_caption(line: Line) -> Caption | Credit | None:
    """Return what a caption or credit line says; None for any other line."""
    if _CAPTION_OPENER.match(line.words) and len(line.words) <= _LONGEST_CAPTION:
        return Caption(_trailing_credit(line))
    return _sign_off(line) or _labelled(line) or _credited(line)


def _labelled(line: Line) -> Caption | Credit | None:
    """Read "Photo: Jane Doe / Example Agency" as a credit, "Photo: A dog swims." as a caption."""
    if len(line.words) > _LONGEST_CAPTION:
        return None
    alone = line.words.casefold().strip("()[]. ")
    if alone in PICTURE_SOURCES or alone in AGENCIES:
        return Credit()
    if line.words[0] == "©" and len(line.words) <= _LONGEST_CREDIT:
        return Credit()
    opener = _OPENER.match(line.words) or _TAKEN_BY.match(line.words)
    if not opener:
        return None
    told = line.words[opener.end() :]
    credit = _trailing_credit(line)
    if credit:
        return Caption(credit)
    if len(told) <= _LONGEST_CREDIT and not is_ended(told):
        return Credit() if is_capitalised(told.lstrip("(@© ")[:1] or "a") else None
    # "Photos from the scene show smoke." tells something; it is no label
    return Caption() if opener.re is _OPENER else None


def _credited(line: Line) -> Caption | Credit | None:
    """Read "A man walks his dog. (Jane Doe/Example Agency)"."""
    if len(line.words) > _LONGEST_CAPTION:
        return None
    credit = _trailing_credit(line)
    if not credit:
        return None
    return Credit() if credit == line.span else Caption(credit)


def _trailing_credit(line: Line) -> Span | None:
    words, start = line.words, line.span.start
    opening = words.rfind(_OPENING[words[-1]]) if words[-1] in _OPENING else -1
    if opening >= 0 and _is_credit(words[:opening].rstrip(), words[opening + 1 : -1].strip()):
        return Span(start + opening, line.span.end)
    trailing = _TRAILING.search(words, max(0, len(words) - _LONGEST_CREDIT))
    return Span(start + trailing.start("credit"), line.span.end) if trailing else None


def _is_credit(before: str, inside: str) -> bool:
    """Tell whether what stands in brackets at the end of a line says who took a picture."""
    if not inside or len(inside) > _LONGEST_CREDIT:
        return False
    if _INSIDE_CREDIT.match(inside):
        return True
    origins = [part.strip().casefold() for part in re.split(r"[/,|]|\bvia\b", inside)]
    known = any(origin in AGENCIES or origin in PICTURE_SOURCES for origin in origins)
    if known and (len(origins) > 1 or count_words(before) <= _MOST_WORDS):
        return True
    # two names with a stroke between them, after a sentence: a photographer and an agency
    return inside.count("/") == 1 and is_ended(before) and _are_names(inside)


def _are_names(inside: str) -> bool:
    parts = [part.split() for part in inside.split("/")]
    return all(part and is_capitalised(part[0]) and is_capitalised(part[-1]) for part in parts)


def _sign_off(line: Line) -> Credit | None:
    """Read "(Reporting by Jane Doe; Editing by John Roe)", on its own or after a sentence."""
    words = line.words
    alone = _SIGN_OFF.match(words) if len(words) <= _LONGEST_SIGN_OFF else None
    # "Reporting by the Times showed that …" is a sentence
    if alone and (words[0] in "([" or _names(line, alone.end())):
        return Credit(reporters=_reporters(line, 0), sign_off=True)
    inline = _INLINE_SIGN_OFF.search(words, max(0, len(words) - _LONGEST_SIGN_OFF))
    if not inline or not words.rstrip(".").endswith(")"):
        return None
    end = line.span.start + len(words[: inline.start()].rstrip())
    before = Span(line.span.start, end)
    return Credit(before, _reporters(line, inline.start() + 1), sign_off=True)


def _reporters(line: Line, start: int) -> tuple[Span, ...]:
    """Return the names of those who reported, where the sign-off names them."""
    reported = _REPORTED.search(line.words, start)
    return _names(line, reported.end()) if reported else ()


def _names(line: Line, start: int) -> tuple[Span, ...]:
    """Return the names between `start` and the next semicolon or bracket, if all are names."""
    told = re.split(r"[;)\]]", line.words[start:], maxsplit=1)[0].rstrip(". ")
    place = line.span.start + start
    names = read_names(Line(Span(place, place + len(told)), told, line.gap_before, line.gap_after))
    return names.authors if names else ()

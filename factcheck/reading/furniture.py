"""Tell the lines that a page puts around its story, each by itself.

What a line means may still depend on where it stands; that is for `headers` and `stories` to say.
"""

import re
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from factcheck.model import Span
from factcheck.reading.dates import dates_in
from factcheck.reading.lexicon import (
    AGENCIES,
    BRIEF_HEADINGS,
    FURNITURE,
    MORE_HEADINGS,
    PICTURE_SOURCES,
)
from factcheck.reading.lines import Line, count_words
from factcheck.reading.names import is_outlet

# Notices run to two or three sentences, headings to a few words. Guesses.
_LONGEST_NOTICE, _LONGEST_LABEL = 400, 300

# A headline has three words at least; "World | The Example Times" heads a section.
_FEWEST_WORDS = 3


class Closing(Enum):
    """How far a line of furniture tells that the story above it has ended."""

    NO = auto()
    """Buttons and advertisements stand inside stories."""
    PERHAPS = auto()
    """So do notices to the readers, but more stand below."""
    RIGHTS = auto()
    """A copyright line is the last, unless it is a picture's."""
    SURELY = auto()
    """What is said of the author stands below the story."""


@dataclass(frozen=True, slots=True)
class Footer:
    """Site furniture, wherever it stands; it may name the outlet, or print the page's date."""

    outlet: Span | None = None
    published: date | None = None
    closing: Closing = Closing.PERHAPS


@dataclass(frozen=True, slots=True)
class More:
    """A heading over other stories; `briefs` where they follow in full, not as links."""

    briefs: bool


@dataclass(frozen=True, slots=True)
class Titled:
    """A headline as the browser's title bar shows it: "… | The Example Times"."""

    title: Span
    outlet: Span


_MORE_FROM = re.compile(
    r"(?:more|latest|most read) (?:from|in|on|by) (?:the )?[^\s.?!]{1,30}(?: [^\s.?!]{1,30}){0,2}$",
    re.IGNORECASE,
)
_DATE_LABEL = re.compile(r"(?:date(?:time)?|timestamp)[ ]?[:=]?[ ]", re.IGNORECASE)
_COPYRIGHT = re.compile(
    r"(?:©|\(c\)[ ]|copyright\b)[ ©]*(?:\(c\)[ ])?(?P<year>[0-9]{4}[0-9 ,–-]{0,12})?[ ,]*(?:by[ ])?"
    r"(?P<name>[^\d.,;|•·©/]{2,60}?)?[ ]?(?P<after>[0-9]{4})?[ ]?(?:[.,;|•·]|all rights|$)",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\ball rights reserved\b|\bmay not be (?:published|reproduced|republished|copied|broadcast)\b",
    re.IGNORECASE,
)
_CALL = re.compile(
    r"(?:please )?(?:support|subscribe to|donate to|follow|download|join|more from|contact|about"
    r"|welcome to|read more (?:from|on|at)|sign up for|sign up to) "
    r"(?P<name>[^.!?]{2,60}?)(?:['’]s [^.!?]{2,60}"
    r"| (?:on|app|today|now|newsletter|community|team)\b[^.!?]{0,60})?[.!]?$",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"(?:sign ?up|subscribe|register)\b(?:.{0,60}\b(?:newsletters?|alerts?|briefings?|inbox"
    r"|e-?mails?|channel)\b| (?:now|today|here|for free|for updates|to our)\b[^,]{0,40}$)"
    r"|(?:get|receive|want)\b.{0,120}\b(?:inbox|newsletters?)\b"
    r"|follow (?:us\b|.{2,40} on (?:twitter|x|facebook|instagram|telegram|threads|bluesky"
    r"|google news|whatsapp|youtube|tiktok|linkedin)\b)"
    r"|join (?:us on|our|the (?:conversation|discussion|community))\b"
    r"|(?:please )?(?:consider )?support(?:ing)? (?:us\b|our (?:work|journalism|reporting|newsroom"
    r"|mission|team)|(?:independent|quality|local|honest|ukrainian) journalism)"
    r"|(?:become|be) (?:a|our) (?:member|subscriber|supporter|patron|donor)\b"
    r"|your (?:support|donation|contribution) (?:helps|makes|keeps)\b"
    r"|donate (?:now|today|here)\b|download (?:our|the) .{0,30}\bapp\b"
    r"|share (?:on|via|by e?-?mail|this|your thoughts)\b"
    r"|(?:[0-9][0-9,.]*[km]?|no|view all|see all|show|leave a|post a|add a|view) (?:[0-9]+ )?"
    r"(?:comments?|shares?|views|likes|replies|retweets)$"
    r"|comments? ?\([0-9,]+\)$|(?:media |press )?(?:contacts?|e-?mail|phone|tel|fax) ?:"
    r"|(?:click|tap) here\b|(?:this|our) (?:web ?site|site) uses cookies|we use cookies"
    r"|(?:story|article) continues (?:below|after)|skip to\b|back to (?:top|home)\b"
    r"|(?:have|got) (?:you got )?a (?:story|tip)\b|listen to (?:this|the) (?:article|story)\b"
    r"|(?:if you )?(?:enjoy(?:ed)?|like[d]?) (?:this|our) (?:article|story|reporting)\b"
    r"|(?:read|see|view) our (?:privacy|cookie|terms)|(?:privacy|cookie) policy\b",
    re.IGNORECASE,
)


def read_furniture(line: Line) -> Footer | More | Titled | None:
    """Return what a line of furniture says; None for any other line."""
    if len(line.words) > _LONGEST_NOTICE:
        return None
    label = bare(line.words)
    if label in BRIEF_HEADINGS or label in MORE_HEADINGS:
        return More(briefs=label in BRIEF_HEADINGS)
    if label in FURNITURE:
        return Footer(closing=Closing.NO)
    if _MORE_FROM.match(line.words):
        return More(briefs=False)
    return _footer(line) or _titled(line)


def _footer(line: Line) -> Footer | None:
    words, start = line.words, line.span.start
    if label := _DATE_LABEL.match(words):
        dated = [d for d in dates_in(words[:_LONGEST_LABEL]) if d.start == label.end()]
        if dated and words[dated[0].end :].strip():
            return Footer(published=dated[0].value)
    if rights := _COPYRIGHT.match(words):
        return _rights(rights, start)
    if _RIGHTS.search(words):
        return Footer(closing=Closing.RIGHTS)
    if any(mark in words for mark in '"“”«'):
        return None
    call = _CALL.match(words)
    if call and is_outlet(call["name"]):
        return Footer(Span(start + call.start("name"), start + call.end("name")))
    return Footer() if _NOTICE.match(words) else None


def _rights(rights: re.Match[str], start: int) -> Footer | None:
    """Read a copyright line; one without a year or "all rights", or an agency's, is a picture's."""
    certain = rights["year"] or rights["after"] or _RIGHTS.search(rights.string)
    if not certain:
        return None
    if not rights["name"] or not rights["name"].strip():
        return Footer(closing=Closing.RIGHTS)
    name = rights["name"].strip()
    if name.casefold() in AGENCIES | PICTURE_SOURCES:
        return None
    place = start + rights.start("name") + rights["name"].index(name)
    return Footer(Span(place, place + len(name)), closing=Closing.RIGHTS)


def _titled(line: Line) -> Titled | None:
    title, stroke, outlet = line.words.rpartition("|")
    if not stroke or count_words(title) < _FEWEST_WORDS or not is_outlet(outlet):
        return None
    start, end = line.span.start, line.span.end
    return Titled(Span(start, start + len(title.rstrip())), Span(end - len(outlet.lstrip()), end))


def bare(words: str) -> str:
    """Return a label as it is compared: in lower case, without marks or arrows around it."""
    return words.casefold().strip(" .:…!>»›→-–—|*•") if len(words) <= _LONGEST_LABEL else ""

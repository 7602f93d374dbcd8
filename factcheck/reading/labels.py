"""Read the lines that open with a label: "Title: …", "Read more: …"."""

import re
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import Span
from factcheck.reading.lines import Line, is_ended
from factcheck.reading.names import is_capitalised
from factcheck.reading.tidying import is_address, is_language

# A label and its value hardly run to two lines. A guess.
_LONGEST = 300

# What may stand between the words of a name: "Trade & Industry Daily", "Journal of Record".
_JOINING = frozenset({"&", "and", "of", "the", "for", "on", "in"})

_LABEL = re.compile(
    r"(?:(?P<title>title|headline)|(?P<outlet>outlet)"
    r"|(?P<publisher>publication|publisher|site(?: name)?)"
    r"|(?P<url>url|link|canonical|permalink)|(?P<language>language|lang))[ ]?:[ ]+(?=\S)",
    re.IGNORECASE,
)
_RELATED = re.compile(
    r"(?:read (?:more|also|next|this|on)|also read|read|related(?: story| article| coverage)?"
    r"|see also|more on this(?: story)?|must read|don['’]t miss|watch(?: now)?|listen(?: now)?"
    r"|recommended|explore more|up next|further reading)[ ]?(?::|—|–|\||>|»)[ ]*(?=\w|[\"'“‘«])",
    re.IGNORECASE,
)


class Field(StrEnum):
    """What a page may print with a label above its story."""

    TITLE = "title"
    OUTLET = "outlet"
    PUBLISHER = "publisher"
    URL = "url"
    LANGUAGE = "language"


@dataclass(frozen=True, slots=True)
class Labelled:
    """A label's value; an address needs no label."""

    field: Field
    value: Span


@dataclass(frozen=True, slots=True)
class Related:
    """The headline of another story, behind a label such as "Read more"."""

    title: Span


def read_label(line: Line) -> Labelled | Related | None:
    """Return what a line with a label says; None for any other line."""
    words, start, end = line.words, line.span.start, line.span.end
    if len(words) > _LONGEST:
        return None
    if label := _LABEL.match(words):
        field = Field(next(name for name, value in label.groupdict().items() if value))
        if _fits(field, words[label.end() :]):
            return Labelled(field, Span(start + label.end(), end))
    if is_address(words):
        return Labelled(Field.URL, line.span)
    if related := _RELATED.match(words):
        return Related(Span(start + related.end(), end))
    return None


def _may_be_of_a_name(word: str) -> bool:
    return is_capitalised(word) or word in _JOINING


def _fits(field: Field, value: str) -> bool:
    """Tell a value from the rest of a headline: "Publisher: no more books on paper"."""
    match field:
        case Field.TITLE:
            return True
        case Field.OUTLET | Field.PUBLISHER:
            return all(map(_may_be_of_a_name, value.split()[1:])) and not is_ended(value)
        case Field.URL:
            return is_address(value)
        case Field.LANGUAGE:
            return is_language(value)

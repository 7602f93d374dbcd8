"""Where the sentences of one paragraph end.

Every run of end marks is looked at once. A sentence ends there, if words follow, unless a rule of
`factcheck.sentences.objections` speaks against it; marks that share no sign with an abbreviation,
and marks behind which a page lost the space, have rules of their own.
"""

import re
from collections.abc import Iterator

from factcheck.model import Span
from factcheck.sentences.abbreviations import Stop, starts_sentence, stop_after
from factcheck.sentences.objections import OBJECTIONS, is_address, is_small
from factcheck.sentences.places import (
    OTHER_MARKS,
    QUOTATION_MARKS,
    WIDE_MARKS,
    Place,
    place_of,
    runs_in,
)

_NEVER_FIRST = frozenset(",;:)]}，、；：،؛")

# "と述べた", "村长说。": who said it, behind the closing mark of what was said.
_SAYING_ELSEWHERE = re.compile(
    r"と|って|[^\s。！？，：“”]{0,12}(?:说|說|表示|称|稱|道|问|問|指出|强调|強調)[。，：]"
)


def sentences_in(text: str, paragraph: Span) -> Iterator[Span]:
    """Yield the sentences of a paragraph that has no white space around it."""
    begin, end = paragraph.start, paragraph.end
    for run in runs_in(text, paragraph):
        if run.end() < end and _ends(place_of(run, begin, end)):
            yield Span(begin, run.start("space"))
            begin = run.end()
    yield Span(begin, end)


def _ends(place: Place) -> bool:
    if place.text[place.run.end()] in _NEVER_FIRST or _stands_in_brackets(place):
        return False
    if place.marks[-1] in WIDE_MARKS + OTHER_MARKS:
        return _ends_elsewhere(place)
    if not place.following:
        return False
    if place.glued:
        return _ends_without_space(place)
    return not any(objects(place) for objects in OBJECTIONS)


def _stands_in_brackets(place: Place) -> bool:
    """Tell whether nothing else stands in brackets with the marks: "(!)", "[...]"."""
    before = place.run.start() - 1
    if (
        before < place.begin
        or place.text[before] not in "(["
        or place.closing[:1] not in (")", "]")
    ):
        return False
    return not starts_sentence(place.following)


def _ends_elsewhere(place: Place) -> bool:
    """End at the marks of other scripts, unless a quotation is followed by who said it."""
    if place.marks[-1] == "．" and place.ahead[0].isdigit():
        return False
    return not (place.closing and _SAYING_ELSEWHERE.match(place.ahead))


def _ends_without_space(place: Place) -> bool:
    """End where a page lost the space: "close.But", "a rage."He", "in 1961.[2]It"."""
    word = place.following.rstrip(".")
    if "." in word or word in ("Com", "Org", "Net") or is_address(place.token):
        return False
    if place.opening not in QUOTATION_MARKS and place.opening:
        return False
    if not word[0].isupper():
        return place.marks[-1] in "?!" and word[0].isalpha() and not is_small(word[0])
    if word[1:2].isupper():
        return False
    if place.closing:
        return place.closes_quotation or "[" in place.closing
    return is_small(place.behind[-1:]) and stop_after(place.word) is Stop.ENDS

"""Recognise the lines that introduce an author to the readers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import Span
from factcheck.reading.furniture import Closing, Footer
from factcheck.reading.lines import Line
from factcheck.reading.marks import Mark
from factcheck.reading.names import is_outlet

_WORKS = re.compile(
    r"[ ](?:is|was|has been|works?|joined|covers|reports|writes)[ ](?P<rest>.{0,200})",
)
_FOR = re.compile(
    r"(?:at|for|with|of|joined)[ ](?P<outlet>(?:the[ ])?[A-Z][^,.;()]{2,60}?)"
    r"(?=[,.;()]|[ ](?:and|in|since|where|who|covering|based|from|as)\b|$)"
)


def tell_bios(
    lines: Sequence[Line], marks: Sequence[Mark | None], authors: Sequence[str], opening: int
) -> list[Mark | None]:
    """Return the marks with those lines marked that begin "Jane Doe is a reporter at …".

    They close a story, and name the outlet.
    """
    told = list(marks)
    for index in range(opening + 1, len(lines)):
        if told[index] is None:
            told[index] = _bio(lines[index], authors)
    return told


def _bio(line: Line, authors: Sequence[str]) -> Footer | None:
    author = next((name for name in authors if line.words.startswith(name)), None)
    works = _WORKS.match(line.words, len(author)) if author else None
    if not works:
        return None
    bio = Footer(closing=Closing.SURELY)
    employer = _FOR.search(works["rest"])
    if employer and is_outlet(employer["outlet"]):
        start = line.span.start + works.start("rest")
        place = Span(start + employer.start("outlet"), start + employer.end("outlet"))
        return replace(bio, outlet=place)
    return bio

"""Quotations that no frame of their own explains: they go on with a speaker, or float."""

from collections.abc import Sequence

from factcheck.attribution.sheet import Line, Sheet
from factcheck.model import Span


def whole_quotation(sheet: Sheet, line: Line, covered: Sequence[Span]) -> Span | None:
    """Return the quotation that a sentence consists of and nobody is credited with yet.

    A quotation inside the outlet's own sentence is no speech for certain: it may be a title, a
    motto or a doubtful word.
    """
    words = [n for n, token in enumerate(line.tokens) if token.is_word]
    if not words or line.quoted[words[0]] < 0:
        return None
    if any(line.quoted[n] != line.quoted[words[0]] for n in words):
        return None
    quotation = sheet.quotations[line.quoted[words[0]]]
    return None if any(span.overlaps(quotation) for span in covered) else quotation

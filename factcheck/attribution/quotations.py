"""Quotations: the stretches of text between quotation marks."""

import re
from collections.abc import Iterator

from factcheck.model import Span

_MARK = re.compile("[\"“”„‟«»‹›'‘’‚]")
# What may close a quotation that begins with each mark. Low marks are closed by high ones of either
# shape; guillemets stand either way round.
_CLOSING = {
    '"': '"',
    "“": "”“",
    "”": "”",
    "„": '“”"',
    "‟": "”",
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "'": "'",
    "‘": "’",
    "‚": "‘’",
}
MARKS = frozenset(_CLOSING)
_SINGLE = "'‘‚"
_OPENS_AFTER = "([{—–-/:,"


def quotations(text: str, span: Span) -> list[Span]:
    """Return the outermost quotations in a part of the text, marks included, in order.

    A quotation ends with its paragraph. One that begins a paragraph and is never closed reaches to
    the paragraph's end, as in a speech quoted over several paragraphs; any other mark without its
    partner is passed over.
    """
    return [found for line in _lines(text, span) for found in _in_paragraph(text, line)]


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        yield Span(start, end)
        start = end + 1


def _in_paragraph(text: str, line: Span) -> list[Span]:
    marks = [m.start() for m in _MARK.finditer(text, line.start, line.end)]
    found: list[Span] = []
    at = 0
    # Marks of each shape that can close, looked up from the right end once, so that a line of
    # opening marks without a partner does not cost a search each.
    last = {text[place]: place for place in marks}
    while at < len(marks):
        place = marks[at]
        if not _opens(text, place, line) or not any(
            last.get(mark, -1) > place for mark in _CLOSING.get(text[place], "")
        ):
            at += 1
            continue
        closing = _close(text, marks, at, line=line)
        if closing is None:
            at += 1
            continue
        found.append(Span(place, marks[closing] + 1))
        at = closing + 1
    return _with_unclosed(text, line, found=found)


def _opens(text: str, place: int, line: Span) -> bool:
    """Tell whether a mark can open: nothing wordlike before it, something printed after it."""
    before = text[place - 1] if place > line.start else " "
    after = text[place + 1] if place + 1 < line.end else " "
    clear = before.isspace() or before in _OPENS_AFTER or before in "\"“„«'‘"
    # French leaves a space inside its guillemets.
    return clear and (not after.isspace() or text[place] == "«")


def _close(text: str, marks: list[int], at: int, *, line: Span) -> int | None:
    """Return which of the marks closes the one at `at`."""
    opening = text[marks[at]]
    single = opening in _SINGLE
    # A single quotation longer than this is an apostrophe's mistake; it also bounds the search.
    for later in range(at + 1, min(len(marks), at + 60) if single else len(marks)):
        place = marks[later]
        if text[place] not in _CLOSING[opening]:
            continue
        before = text[place - 1]
        after = text[place + 1] if place + 1 < line.end else " "
        if single and (after.isalnum() or before.isspace()):
            continue
        if opening == '"' and before.isspace() and after.isalnum():
            return None
        return later
    return None


def _with_unclosed(text: str, line: Span, *, found: list[Span]) -> list[Span]:
    start = line.start
    while start < line.end and text[start].isspace():
        start += 1
    unclosed = (
        start < line.end and text[start] in "\"“„«'‘" and not (found and found[0].start == start)
    )
    if unclosed and text[start] in _SINGLE and not text[start + 1 : start + 2].isupper():
        return found
    if not unclosed:
        return found
    end = line.end
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return [Span(start, end)]

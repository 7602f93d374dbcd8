"""Quotations: the stretches of text between quotation marks."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

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
# What the outlet's own words hold where a closing mark is missing.
_SAID = re.compile(r"\b(?:said|says|told|added)\b")
# The mark that begins the next paragraph, and what it opens.
_NEXT = re.compile("\\s+([\"“„«'‘])(?=[^\\W_])")


def quotations(text: str, span: Span) -> list[Span]:
    """Return the outermost quotations in a part of the text, marks included, in order.

    A quotation ends with its paragraph. In a speech quoted over several paragraphs each begins with
    a mark and only the last ends with one: what is never closed reaches to the paragraph's end
    where it begins the paragraph, or where it is led up to or resumed ("..." she said. "...) and
    the next paragraph begins with a mark. Where such paragraphs were run together, a part ends
    before the mark that opens the next. Any other mark without its partner is passed over.
    """
    return [found for line in _lines(text, span) for found in _in_paragraph(text, line)]


def _lines(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    while start < span.end:
        end = text.find("\n", start, span.end)
        end = span.end if end < 0 else end
        yield Span(start, end)
        start = end + 1


def is_open(text: str, quotation: Span) -> bool:
    """Tell whether a quotation was never closed, so that the next goes on with it."""
    closing = _CLOSING[text[quotation.start]]
    return len(quotation) == 1 or text[quotation.end - 1] not in closing


def _in_paragraph(text: str, line: Span) -> list[Span]:
    marks = [m.start() for m in _MARK.finditer(text, line.start, line.end)]
    found: list[Span] = []
    parts: list[Span] = []
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
        if closing is not None:
            found += [*parts, Span(place, marks[closing] + 1)]
            parts, at = [], closing + 1
            continue
        anew = _opens_anew(text, marks, at) if parts or _led_up_to(text, place, line) else None
        if anew is not None:
            parts.append(Span(place, _end_of_words(text, place, marks[anew])))
            at = anew
        else:
            parts, at = [], at + 1
    return _with_unclosed(text, line, marks, found=found)


def _opens_anew(text: str, marks: Sequence[int], at: int) -> int | None:
    """Return which mark opens again, after the end of a sentence, what the one at `at` opened."""
    if text[marks[at]] != '"':
        return None
    anew = next((n for n in range(at + 1, len(marks)) if text[marks[n]] == '"'), None)
    if anew is None:
        return None
    end = _end_of_words(text, marks[at], marks[anew])
    speech = end < marks[anew] and text[end - 1] in ".?!"
    return anew if speech and _SAID.search(text, marks[at], end) is None else None


def _led_up_to(text: str, place: int, line: Span) -> bool:
    """Tell whether a quotation begins its paragraph, or follows a colon or a comma."""
    end = _end_of_words(text, line.start, place)
    return place == line.start or text[end - 1].isspace() or text[end - 1] in ":,"


def _end_of_words(text: str, start: int, end: int) -> int:
    """Return where the words before `end` end, without the space after them."""
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return end


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


def _with_unclosed(text: str, line: Span, marks: Sequence[int], *, found: list[Span]) -> list[Span]:
    """Add what is never closed: all of a paragraph that begins with it, or the end of one."""
    start = line.start
    while start < line.end and text[start].isspace():
        start += 1
    begins = start < line.end and _is_speech(text, start)
    if begins and not (found and found[0].start == start):
        return [Span(start, _end_of_words(text, start, line.end))]
    after = bisect_left(marks, found[-1].end) if found else 0
    for mark in marks[after:]:
        resumed = bool(found) and text[_end_of_words(text, line.start, mark) - 1] in ".?!"
        led = resumed or _led_up_to(text, mark, line)
        if _is_speech(text, mark) and _opens(text, mark, line) and led:
            goes_on = _NEXT.match(text, line.end)
            alike = goes_on is not None and goes_on[1] == text[mark]
            return [*found, Span(mark, _end_of_words(text, mark, line.end))] if alike else found
    return found


def _is_speech(text: str, mark: int) -> bool:
    """Tell a mark that opens from one that closes, and a single one from an apostrophe."""
    single = text[mark] in _SINGLE
    return text[mark] in "\"“„«'‘" and not (single and not text[mark + 1 : mark + 2].isupper())

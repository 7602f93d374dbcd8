"""Quotations that a line before announces: "She wrote:", "Here is a sample of his letter:".

The line ends in a colon, and what follows is a quotation and no more, in a paragraph of its own.
Between the two, and between one such quotation and the next, may stand what each is about ("On
taxes:"), a row of marks that parts them, and a picture's caption.
"""

from factcheck.attribution.quoted_on import topic_end, whole_quotation
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.signed import signature
from factcheck.model import BlockKind, Span

# Lines that may stand between: two headings, marks, a caption of three sentences. A guess.
_MOST_BETWEEN = 6


def announced(sheet: Sheet, number: int) -> Span | None:
    """Return the quotation that a line announces, if it does; it is not closed by another cue."""
    line = sheet.lines[number]
    if not ends_in_colon(line) or is_topic(line):
        return None
    return _next_quotation(sheet, number)


def ends_in_colon(line: Line) -> bool:
    """Tell whether a colon of the outlet's own ends a line."""
    return len(line.tokens) > 1 and line.tokens[-1].text == ":" and line.quoted[-1] < 0


def is_topic(line: Line) -> bool:
    """Tell whether a line says what the quotation after it is about: "On taxes:"."""
    return ends_in_colon(line) and topic_end(line) == len(line.tokens)


def topics_before(sheet: Sheet, number: int) -> int | None:
    """Return the line that a heading of a topic parts from line `number`, or None without one."""
    line, at = sheet.lines[number], number - 1
    first = max(-1, number - 1 - _MOST_BETWEEN)
    seen = False
    while at > first and sheet.lines[at].story == line.story:
        before = sheet.lines[at]
        if not _is_beside(before):
            if not is_topic(before):
                return at if seen else None
            seen = True
        at -= 1
    return None


def _next_quotation(sheet: Sheet, number: int) -> Span | None:
    line = sheet.lines[number]
    for at in range(number + 1, min(len(sheet.lines), number + 2 + _MOST_BETWEEN)):
        ahead = sheet.lines[at]
        if ahead.story != line.story:
            return None
        if _is_beside(ahead) or is_topic(ahead):
            continue
        which = whole_quotation(ahead, frozenset())
        if which is None:
            return None
        quotation = sheet.quotations[which]
        last = sheet.line_at(quotation.end - 1)
        opens = ahead.span.start <= quotation.start
        whole = whole_quotation(sheet.lines[last], frozenset()) == which
        signed = last + 1 < len(sheet.lines) and signature(sheet, last + 1) is not None
        return quotation if opens and whole and not signed else None
    return None


def _is_beside(line: Line) -> bool:
    """Tell whether a line is no part of the running text: a caption, "___", "* * *"."""
    block = line.sentence.block
    worded = not line.tokens or any(token.is_word for token in line.tokens)
    return not block.states or block is BlockKind.CAPTION or not worded

"""Quotations under which somebody's name stands: `"A fine night." — Ann Smith, the new mayor`.

The name follows a dash or stands in brackets, behind the quotation or in a line below it, and
nothing but what the person is follows.
"""

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import holds_finite_verb
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.quoted_on import is_ended, opened_before, whole_quotation
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.words import given_names, sayings

_DASHES = frozenset("—–―-~")
# What else follows a hyphen or stands in brackets is a person by a first name, a post or an aside.
_LONG_DASHES = frozenset("—–―")
_CLOSING = {"(": ")", "[": "]"}
_SOMEBODY = (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.ROLE)
# In words and marks. A guess: "— Mary Anne Doe, the head teacher of St Mary's School, Maybury".
_LONGEST = 20


def signature(sheet: Sheet, number: int) -> Frame | None:
    """Return the frame of the quotation above or before the name in line `number`, or None."""
    line = sheet.lines[number]
    at = next((n for n in range(len(line.tokens)) if line.quoted[n] < 0), len(line.tokens))
    which = _above(sheet, number) if at == 0 else line.quoted[at - 1]
    mention = _signs(line, at) or (_introduced_below(line) if at == 0 else None)
    if which is None or mention is None or (at and not _is_speech(sheet, line, which)):
        return None
    end, aside = len(line.tokens), (mention[1], len(line.tokens))
    content = (*opened_before(sheet, which, frozenset()), sheet.quotations[which])
    cue = (at, at + 1) if mention[0] > at else (mention[1], mention[1] + 1)
    return Frame(number, Rule.SIGNED, cue, mention, aside, (at, end), content)


def _is_speech(sheet: Sheet, line: Line, which: int) -> bool:
    """Tell a statement from a title: it ends a sentence, or begins in a line before."""
    quotation = sheet.quotations[which]
    ended = is_ended(sheet.text, quotation, ".?!…,")
    return line.span.start >= quotation.start and (ended or quotation.start < line.span.start)


def _above(sheet: Sheet, number: int) -> int | None:
    before = sheet.before(number)
    return whole_quotation(before, frozenset()) if before is not None else None


def _signs(line: Line, at: int) -> tuple[int, int] | None:
    """Return the name that a dash or a bracket sets off, if nothing else follows but who it is."""
    words = line.tokens
    if at + 1 >= len(words) or len(words) - at > _LONGEST or max(line.quoted[at:]) >= 0:
        return None
    if words[at].text in _CLOSING:
        if words[-1].text != _CLOSING[words[at].text]:
            return None
    elif words[at].text not in _DASHES:
        return None
    start, end = at + 1, at + 1
    while end < len(words) and words[end].is_word:
        end += 1
    named, rest = words[start:end], words[end:]
    sets_off = not rest or rest[0].text in ",()[]."
    says = any(word.lower in sayings() for word in rest)
    if not named or not sets_off or says or holds_finite_verb(named):
        return None
    while start < end and not words[start].is_capitalised and words[start].lower.endswith("ing"):
        start += 1  # "defending champion"
    mention = take_apart(words[start:end]) if start < end else None
    if mention is None or mention.shape not in _SOMEBODY or not named[-1].is_capitalised:
        return None
    by_first_name = bool(mention.name) and mention.name[0].stem in given_names()
    sure = words[at].text in _LONG_DASHES
    known = sure or by_first_name or bool(mention.role) or (bool(rest) and rest[0].text in ",(")
    return (start, end) if known else None


def _introduced_below(line: Line) -> tuple[int, int] | None:
    """Return the name in a line of its own: "Earl Stubbs, 66, dairy farmer"."""
    words = line.tokens
    end = next((n for n, word in enumerate(words) if not word.is_word), 0)
    aged = end + 2 < len(words) and words[end].text == "," and words[end + 1].text.isdigit()
    if not aged or not words[-1].is_word or len(words) > _LONGEST or holds_finite_verb(words):
        return None
    return (0, end) if take_apart(words[:end]).shape is Shape.FULL_NAME else None

"""Quotations: what of somebody's words stands in them, and those that no frame explains."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set

from factcheck.attribution.grammar import holds_finite_verb, is_heading
from factcheck.attribution.quotations import is_open
from factcheck.attribution.sheet import Line, Sheet
from factcheck.attribution.words import lexicon, sayings
from factcheck.model import BlockKind, Span, Voice

# How many capitals a heading has at least, and how many words at most: a guess. Two may be a name.
_HEADED, _LONGEST_HEADING = 3, 10
# Words of a quotation by itself that is taken for somebody's, at least. A guess.
_FEWEST = 4
# Paragraphs of one quotation before its cue: more are no statement. A guess.
_MOST_BEFORE = 20
_ABOUT = frozenset({"on", "about", "regarding"})
# Longer words before a colon are no heading of a topic. A guess.
_LONGEST_TOPIC = 20
# "On what she will do: ..." is a topic with a verb.
_CLAUSES = frozenset("what whether how why who when where".split())
_OPENING = frozenset('"“„«')


def credited(sheet: Sheet, contents: Iterable[Span]) -> set[int]:
    """Return the numbers of the quotations of which any content holds a part."""
    ends = [quotation.end for quotation in sheet.quotations]
    found: set[int] = set()
    for content in contents:
        number = bisect_left(ends, content.start + 1)
        while number < len(ends) and sheet.quotations[number].start < content.end:
            found.add(number)
            number += 1
    return found


def whole_quotation(line: Line, taken: Set[int]) -> int | None:
    """Return the number of the quotation that a sentence consists of, if it is not `taken`.

    A quotation inside the outlet's own sentence is no speech for certain: it may be a title, a
    motto or a doubtful word. What it is about may stand before it: `On taxes: "..."`.
    """
    words = range(topic_end(line), len(line.tokens))
    first = next((n for n in words if line.tokens[n].is_word), None)
    if first is None or line.quoted[first] < 0:
        return None
    number = line.quoted[first]
    if any(line.quoted[n] != number for n in words if line.tokens[n].is_word):
        return None
    return None if number in taken else number


def topic_end(line: Line) -> int:
    """Return the token after the colon of the topic that a line begins with: "On taxes:", or 0."""
    words = line.tokens
    if not words or words[0].lower not in _ABOUT:
        return 0
    at = next((n for n, word in enumerate(words[:_LONGEST_TOPIC]) if word.text == ":"), 0)
    heads = words[1:at]
    if not heads or max(line.quoted[: at + 1]) >= 0 or any(word.text == "," for word in heads):
        return 0
    ends_line = at + 1 == len(words)
    when = any(word.lower in lexicon().weekdays | lexicon().months for word in heads)
    tells = any(word.lower in sayings() for word in heads)
    acts = not ends_line and heads[0].lower not in _CLAUSES and holds_finite_verb(heads)
    return 0 if when or tells or acts else at + 1


def is_headed(line: Line) -> bool:
    """Tell whether a sentence in marks is printed as a heading is.

    So is 'All Bets Are Off.', and 'THEY HAVE NO CARDS' without a stop; but also "God Bless
    America.", which somebody may say, and so are two names.
    """
    words = [token for token in line.tokens if token.is_word]
    capitals = sum(word.is_capitalised for word in words)
    shouted = all(word.text.isupper() for word in words) and _ends_in_word(line)
    headed = is_heading(words) or shouted
    return capitals >= _HEADED and len(words) <= _LONGEST_HEADING and headed


def is_ended(text: str, quotation: Span, stops: str = ".?!…") -> bool:
    """Tell whether a quotation ends as a sentence does, inside its marks or behind them."""
    if is_open(text, quotation):
        return True
    last, after = text[quotation.end - 2], text[quotation.end : quotation.end + 1]
    return last in stops or after == "."


def is_statement(sheet: Sheet, line: Line, which: int) -> bool:
    """Tell whether a quotation by itself is somebody's words, and no heading, motto or title.

    It has a finite verb or two sentences, ends as sentences do and stands in the running text.
    """
    quotation = sheet.quotations[which]
    words = [token for token in line.tokens if token.is_word]
    goes_further = quotation.end > line.span.end
    ended = is_ended(sheet.text, quotation)
    worded = len(words) >= _FEWEST and (goes_further or holds_finite_verb(words))
    return ended and worded and line.sentence.block is BlockKind.BODY and not is_headed(line)


def _ends_in_word(line: Line) -> bool:
    """Tell whether no stop stands before the mark that closes a sentence's quotation."""
    return all(token.is_word for token in line.tokens[-2:-1])


def goes_on_at(sheet: Sheet, said: Sequence[Span], place: int) -> bool:
    """Tell whether a quotation that begins at a place goes on with what was `said` so."""
    number = quotation_begun(sheet, place)
    return number is not None and goes_on(sheet, said, number)


def quotation_begun(sheet: Sheet, place: int) -> int | None:
    """Return the number of the quotation that begins at a place, or None."""
    number = bisect_left(sheet.quotations, place, key=lambda quotation: quotation.start)
    begins = number < len(sheet.quotations) and sheet.quotations[number].start == place
    return number if begins else None


def goes_on(sheet: Sheet, said: Sequence[Span], which: int) -> bool:
    """Tell whether the quotation before this one ends what was `said`, and was never closed."""
    if not which or not said:
        return False
    previous = sheet.quotations[which - 1]
    ends = said[-1].start < previous.end <= said[-1].end
    return ends and is_open(sheet.text, previous)


def opened_before(sheet: Sheet, which: int, said: Set[int]) -> tuple[Span, ...]:
    """Return the paragraphs before a quotation that belong to it: quoted, and never closed.

    None where the first of them is among those that somebody is `said` to have said already.
    """
    first = which
    while first > 0 and which - first < _MOST_BEFORE and _opens(sheet, first - 1):
        first -= 1
        if first in said:
            return ()
    return tuple(sheet.quotations[first:which])


def _opens(sheet: Sheet, which: int) -> bool:
    """Tell whether a quotation is a paragraph, never closed, and the next begins the next one."""
    quotation, ahead = sheet.quotations[which], sheet.quotations[which + 1]
    line, after = (sheet.lines[sheet.line_at(one.start)] for one in (quotation, ahead))
    follows = after.sentence.paragraph - line.sentence.paragraph == 1
    begins = line.span.start == quotation.start and after.span.start == ahead.start
    worded = any(map(str.isalnum, quotation.of(sheet.text)))
    return worded and follows and begins and is_open(sheet.text, quotation)


def voice_of(sheet: Sheet, content: Sequence[Span]) -> Voice:
    """Say whether the words stand in quotation marks, outside them, or both.

    What opens with a mark of no quotation that was found, never closed, is quoted to its end.
    """
    inside = outside = False
    for span in content:
        place = span.start
        while place < span.end:
            quotation = sheet.quotation_at(place)
            if quotation is not None:
                inside, place = True, quotation.end
            else:
                outside = outside or sheet.text[place].isalnum()
                place += 1
    if inside and outside:
        return Voice.MIXED
    opened = bool(content) and sheet.text[content[0].start] in _OPENING
    return Voice.DIRECT if inside or opened else Voice.INDIRECT

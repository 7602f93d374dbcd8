"""Lines, and what rules and tagger see in them, by the words that are printed."""

from collections.abc import Sequence
from typing import Any

from factcheck.attribution.frames import Frame, Reading, Rule
from factcheck.attribution.sheet import Line, Sheet, lay_out
from factcheck.attribution.tagging import Tagged
from factcheck.attribution.tokens import span_of
from factcheck.model import Act, Polarity, Span
from tests.factories import an_article, sentences_of


def a_sheet(text: str, **fields: Any) -> Sheet:
    """Lay out an article of one sentence a line, each a paragraph."""
    article = an_article(text, **fields)
    return lay_out(article, sentences_of(article))


def a_line(text: str) -> Line:
    """Return a line."""
    return a_sheet(text).lines[0]


def place(line: Line, phrase: str) -> tuple[int, int]:
    """Return which tokens of a line a phrase is made of, the end exclusive."""
    wanted = [token.text for token in a_line(phrase).tokens]
    printed = [token.text for token in line.tokens]
    starts = range(len(printed) - len(wanted) + 1)
    start = next(n for n in starts if printed[n : n + len(wanted)] == wanted)
    return start, start + len(wanted)


def numbers(line: Line, *phrases: str) -> tuple[int, ...]:
    """Return the numbers of the tokens of some phrases."""
    return tuple(number for phrase in phrases for number in range(*place(line, phrase)))


def shown(line: Line, words: tuple[int, int] | None) -> str | None:
    """Return what is printed between two tokens, a space between any two."""
    return None if words is None else " ".join(token.text for token in line.tokens[slice(*words)])


def a_frame(
    line: Line, cue: str = "said", *, mention: str | None = None, content: str, **fields: Any
) -> Frame:
    """Return a frame of line 0; without further fields by a rule, with no aside."""
    where = place(line, mention) if mention else None
    at = place(line, cue)
    edges = [*at, *(where or ())]
    span = span_of(line.tokens[slice(*place(line, content))])
    known: dict[str, Any] = {"rule": Rule.SPEAKER_FIRST, "aside": (0, 0)}
    known |= {"outer": (min(edges), max(edges))} | fields
    return Frame(0, cue=at, mention=where, content=(span,), **known)


def a_reading(*, certainty: float = 0.9, firmness: float = 0.9, **kinds: float) -> Reading:
    """Return what the tagger adds to a frame."""
    return Reading(certainty, firmness, kinds)


def tagged(line: Line, cue: str = "said", **parts: str | Sequence[str]) -> Tagged:
    """Return what the tagger marked: the phrases of each part."""
    phrases = {name: [one] if isinstance(one, str) else one for name, one in parts.items()}
    marked = {name: numbers(line, *listed) for name, listed in phrases.items()}
    at = numbers(line, cue)
    return Tagged(at, Act.SPEECH, Polarity.ASSERTED, 0.9, 0.9, {"named": 1.0}, marked)


def words_of(sheet: Sheet, spans: Sequence[Span]) -> list[str]:
    """Return what is printed at some places."""
    return [span.of(sheet.text) for span in spans]

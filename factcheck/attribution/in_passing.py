"""Who says a sentence in passing, as copy translated from German has it: "It was, so Doe, late"."""

from collections.abc import Sequence

from factcheck.attribution.frames import Frame, Rule
from factcheck.attribution.grammar import is_finite
from factcheck.attribution.mentions import Shape, take_apart
from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.model import Span

SO = frozenset({"so"})
# Words of whoever speaks so. A guess.
_LONGEST = 5
_SPEAKERS = (Shape.FULL_NAME, Shape.SINGLE_NAME, Shape.ROLE)
_FURTHER = frozenset("further again also".split())


def in_passing(number: int, line: Line, at: int) -> Frame | None:
    """Read "The minister had, so [Doe], looked away" and "It was late, so [the mayor]".

    In "it rained, so Doe, the mayor, left" somebody leaves.
    """
    words = line.tokens
    ends = range(at + 1, min(len(words), at + 1 + _LONGEST))
    end = next((n for n in ends if not words[n].is_word), len(words))
    further = end - 1 > at and words[end - 1].lower in _FURTHER
    mention = (at + 1, end - further)
    if at < 2 or words[at - 1].text != "," or mention[0] >= mention[1]:
        return None
    if take_apart(words[slice(*mention)]).shape not in _SPEAKERS:
        return None
    closing = end >= len(words) or words[end].text in {".", "!", ";"}
    if not closing and not _interrupts(words, at, end, further=further):
        return None
    before = Span(words[0].start, words[at - 2].end)
    rest = [word for word in words[end + 1 :] if word.is_word]
    after = (Span(rest[0].start, rest[-1].end),) if rest and not closing else ()
    cue, aside, content = (at, at + 1), (mention[1], mention[1]), (before, *after)
    return Frame(number, Rule.ACCORDING_TO, cue, mention, aside, (at, end), content)


def _interrupts(words: Sequence[Token], at: int, end: int, *, further: bool) -> bool:
    """Tell whether commas set off who speaks from a clause that goes on after."""
    ahead = words[end + 1].lower if words[end].text == "," and end + 1 < len(words) else ""
    return bool(ahead) and (further or ahead == "that" or is_finite(words[at - 2]))

"""Which words beside a cue may tell the day of the saying, and not of something else.

"Doe, who met Roe on Sunday, said it was late" was not said on Sunday, nor was what "a man arrested
on Monday" said. What is published, sent or given on a day is said then.
"""

from collections.abc import Iterator, Sequence

from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import lexicon, verbs

_WHO = frozenset("who whose which whom that where".split())
_ENDS = frozenset(", ; : ( ) — – -".split())
_ISSUING = frozenset(
    "published released issued posted sent filed dated delivered circulated leaked shared printed"
    " unsealed made received submitted seen given handed aired broadcast recorded televised emailed"
    " e-mailed tweeted unveiled obtained reviewed interviewed contacted reached asked pressed"
    " questioned quoted conducted held signed uploaded completed".split()
)
_DAYS = frozenset("today yesterday tonight".split())


def of_the_saying(line: Line, beside: Sequence[int], cue: tuple[int, int]) -> Iterator[list[Token]]:
    """Yield the stretches of the words beside a cue between those that tell of another thing."""
    stretch: list[Token] = []
    for number in beside:
        if _is_day(line.tokens[number]) and _tells_of_another(line, number, cue):
            if stretch:
                yield stretch
            stretch = []
        else:
            stretch.append(line.tokens[number])
    if stretch:
        yield stretch


def _is_day(word: Token) -> bool:
    known = lexicon()
    stem = word.stem.rstrip(".")
    return stem in known.weekdays | known.months | _DAYS


def _tells_of_another(line: Line, day: int, cue: tuple[int, int]) -> bool:
    """Tell whether the clause of a day is of something else, not of the saying."""
    tells = False
    for at in range(day - 1, -1, -1):
        word = line.tokens[at]
        if word.text in _ENDS:
            break
        if cue[0] <= at < cue[1] or word.lower in _ISSUING:
            return False
        tells = tells or word.lower in _WHO or _is_done(word)
        if word.lower in _WHO:
            break
    return tells


def _is_done(word: Token) -> bool:
    """Tell a participle or a past tense, "arrested", from what is published, and from saying."""
    done = word.is_word and not word.is_capitalised and word.lower.endswith("ed")
    return done and word.lower not in verbs()

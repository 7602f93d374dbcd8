"""What somebody is called beside first name and surname, and what before a name is none."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.attribution.sheet import Line
from factcheck.attribution.tokens import Token
from factcheck.attribution.words import first_names, lexicon, nation_of

_MARKS = frozenset("\"“”‘’'")
# A nickname of one word has three parts with its marks. Guesses: letters of a word that is no
# initial, and words of a name with the country before it, as in South Korean Park Jong-su.
_MARKED, _INITIAL, _LEAST = 3, 2, 3


def further_names(line: Line, name: Sequence[Token]) -> Iterator[str]:
    """Yield what somebody is called, too: Bert “[Nobby]” Clegg, Luis [García] Mendoza.

    The first name in the middle of a name is seldom used alone.
    """
    for before, after in pairwise(name):
        between = line.tokens[line.number_at(before.end) : line.number_at(after.start)]
        words = [word for word in between if word.is_word]
        marked = len(words) == 1 and len(between) == _MARKED and between[0].text in _MARKS
        if marked and words[0].is_capitalised:
            yield words[0].stem
    known = first_names() | lexicon().particles
    for word in name[1:-1]:
        if word.is_capitalised and len(word.stem) > _INITIAL and word.stem not in known:
            yield word.stem


def without_nation(run: list[Token]) -> list[Token]:
    """Drop what country somebody is of: "[South Korean] Park Jong-su", "[American] Jane Doe"."""
    at = 1 if run[0].lower in {"south", "north"} and len(run) > _LEAST else 0
    people = nation_of().get(run[at].stem, run[at].stem) != run[at].stem
    rest = run[at + 1 :]
    named = len(rest) > 1 and (rest[0].lower in first_names() or "-" in rest[-1].text)
    return rest if people and named and run[at].stem not in first_names() else run

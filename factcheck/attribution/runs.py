"""Runs of capitalised words: where names stand."""

from collections.abc import Iterator, Sequence
from functools import cache

from factcheck.attribution.tokens import Token
from factcheck.attribution.words import Words, first_names, lexicon

_MARKS = frozenset("\"“”‘’'")
# Words of a nickname. A guess.
LONGEST_NICKNAME = 3
_LETTERS = frozenset("kc qc mp msp mep mbe obe cbe phd md".split())
GENERATIONS = frozenset("jr sr".split())


def runs(words: Sequence[Token]) -> Iterator[list[Token]]:
    """Yield the runs of capitalised words of a line, with particles and "of" inside posts.

    A nickname in marks after a first name does not part a name: Jane "Red" Doe.
    """
    run: list[Token] = []
    known = lexicon()
    beyond = 0
    for at, word in enumerate(words):
        beyond = max(beyond, _after_nickname(words, at) if run else 0)
        if at < beyond:
            continue
        joins = (
            bool(run)
            and at + 1 < len(words)
            and _goes_on(words, at + 1)
            and (
                word.lower in known.particles
                or (word.lower == "of" and run[-1].stem in known.roles | known.bodies)
            )
        )
        if word.is_word and (word.is_capitalised or joins):
            run.append(word)
            if word.is_possessive:
                yield run
                run = []
        elif run:
            yield run
            run = []
    if run:
        yield run


def _goes_on(words: Sequence[Token], at: int) -> bool:
    """Tell whether a capital stands here, or after one more particle: de [la Cruz]."""
    further = words[at].lower in lexicon().particles and at + 1 < len(words)
    return words[at].is_capitalised or (further and words[at + 1].is_capitalised)


def without_nickname(words: Sequence[Token]) -> list[Token]:
    """Drop a nickname in marks from inside a name: Jane "The Red" Doe."""
    kept: list[Token] = []
    beyond = 0
    for at, word in enumerate(words):
        beyond = max(beyond, _after_nickname(words, at) if at else 0)
        if at >= beyond:
            kept.append(word)
    return kept


def _after_nickname(words: Sequence[Token], at: int) -> int:
    """Return the place after a nickname in marks between a first name and a surname; else 0."""
    first = words[at - 1]
    known = first.lower in first_names() or (first.is_capitalised and first.lower not in openings())
    if words[at].text not in _MARKS or not known:
        return 0
    ahead = words[at + 1 : at + LONGEST_NICKNAME + 2]
    closing = next((n for n, word in enumerate(ahead) if word.text in _MARKS), 0)
    beyond = at + closing + 2
    surname = beyond < len(words) and words[beyond].is_capitalised
    return beyond if surname and is_nickname([word.text for word in ahead[:closing]]) else 0


def is_nickname(called: Sequence[str]) -> bool:
    """Tell whether words in marks may be what somebody is called: "The Rock", no "Is It Late"."""
    known = lexicon()
    said = known.pronouns | known.auxiliaries | known.clause | {"yes", "no"}
    return 0 < len(called) <= LONGEST_NICKNAME and all(
        (word[0].isupper() or word == "the") and word.lower() not in said for word in called
    )


def without_opening(run: list[Token]) -> list[Token]:
    """Drop what a sentence begins with: "But", "On", "Meanwhile", a weekday."""
    start = 0
    while start < len(run) - 1 and run[start].lower.rstrip(".") in openings():
        start += 1
    return run[start:]


@cache
def openings() -> Words:
    """Return the words with which a sentence begins before a name."""
    known = lexicon()
    return (
        known.subordinators
        | known.prepositions
        | known.determiners
        | known.adverbs
        | known.pronouns
        | known.weekdays
        | known.months
        | {"yet", "still", "photo", "by", "what", "how", "why"}
    )


def without_letters(name: Sequence[Token]) -> Sequence[Token]:
    """Return a name without the letters after it: Saira Khan [KC]."""
    end = len(name)
    while end > 1 and name[end - 1].lower in _LETTERS:
        end -= 1
    return name[:end]


def known_as(name: Sequence[Token]) -> tuple[str, str]:
    """Return the first name and surname by which somebody is known: a junior is not his father.

    The first name of Tom Pike Jr is "tom jr".
    """
    stems = [token.stem for token in name]
    generation = stems[-1].rstrip(".")
    if len(stems) > 2 and generation in GENERATIONS:
        return f"{stems[0]} {generation}", stems[-2]
    return stems[0], stems[-1]

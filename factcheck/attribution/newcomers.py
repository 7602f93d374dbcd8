"""Whoever has just come up and is none of the article's people: "Her friend smiled. She said".

"She" may then be the newcomer as well as somebody who was named before.
"""

from collections.abc import Sequence
from itertools import chain, takewhile

from factcheck.attribution.candidates import Pronoun
from factcheck.attribution.cast import Cast
from factcheck.attribution.counting import is_plural
from factcheck.attribution.heard import Resolved, Spoken, again
from factcheck.attribution.person import Person
from factcheck.attribution.sheet import Sheet
from factcheck.attribution.tokens import Token, tokens
from factcheck.attribution.words import THEIRS, lexicon, persons, relations
from factcheck.model import Named

# Words up to the noun in "Hask's own elderly mother", and of those in which whoever is described is
# named too. Guesses.
_LONGEST, _NAMED = 5, 10
_HIS = frozenset({"he", "his"})
_MEN, _WOMEN = frozenset("mr sir lord".split()), frozenset("mrs ms miss dame lady".split())


def newly_named(pronoun: Pronoun, heard: Spoken, sheet: Sheet) -> Resolved | None:
    """Return who was heard just now under a name that is nobody's of the cast: "Mrs Pike"."""
    speaker = heard.resolved.speaker
    just_now = pronoun.frame.line - heard.line <= 1
    if not isinstance(speaker, Named) or heard.resolved.person is not None or not just_now:
        return None
    first = tokens(sheet.text, speaker.mention)[0].stem.rstrip(".")
    if not _can_be(first, pronoun.word):
        return None
    return Resolved(again(speaker, pronoun.span), pronoun.why("who was last heard"))


def comes_up(person: Person, pronoun: Pronoun, *, sheet: Sheet, cast: Cast) -> bool:
    """Tell whether the sentence before begins with somebody else who is described, not named.

    "Her friend", "Doe's mother" and "a nurse" are new; "the nurse" may be somebody named before.
    """
    number = min(pronoun.frame.line, sheet.line_at(pronoun.frame.content[0].start))
    line = sheet.before(number)
    if line is None or line.story != pronoun.line.story:
        return False
    noun = _described(line.tokens[:_LONGEST])
    if noun is None or is_plural(noun) or not _can_be(noun, pronoun.word):
        return False
    begins, end = line.tokens[0].end, line.tokens[:_NAMED][-1].end
    own = cast.seen(pronoun.line.span.start, pronoun.span.start, line.story)
    named = chain(cast.seen(begins, end, line.story), own)
    return not any(sighting.person is person for sighting in named)


def _described(words: Sequence[Token]) -> str | None:
    """Return the noun with which words begin that describe somebody new."""
    first = words[0] if words else None
    if first is None or not (first.lower in THEIRS | {"a", "an"} or _is_owner(first)):
        return None
    noun = None
    for word in takewhile(lambda word: word.is_word and not word.is_capitalised, words[1:]):
        if word.stem in persons() | relations():
            noun = word.stem
        elif noun is not None:
            break
    return noun


def _is_owner(word: Token) -> bool:
    """Tell "Doe's" from "it's"."""
    contracted = lexicon().pronouns | lexicon().determiners | {"there", "here", "what", "who"}
    return word.is_possessive and word.stem not in contracted


def _can_be(word: str, pronoun: str) -> bool:
    """Tell whether a noun, a title or a first name is none of the other gender."""
    known = lexicon()
    male = known.his | known.male | _MEN
    female = known.hers | known.female | _WOMEN
    if pronoun in _HIS:
        return word in male or not (word in female or word.endswith("woman"))
    return word in female or not (word in male or word.endswith("man"))

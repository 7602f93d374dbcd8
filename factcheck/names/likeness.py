"""Whether two names can be one person's, where both hold one post: a second, weaker look.

What `spelling.py` does not fold alike because parents tell people apart by it (Joe, Joseph), or a
middle name, the order or a transcription differs. Alone it links nobody.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.model import SourceKind
from factcheck.names.spelling import spelling_of
from factcheck.names.variants import variants

# A longer word that differs only by how a sound is written is hardly another name: not Jo and Joe.
_LONG = 4
# So many names are kept in pieces: each new one is compared with all of its surname. A guess.
_KEPT = 50_000

# How one sound is written in several ways.
_SOUNDS = (
    (re.compile(r"(?<=[a-z])([aou])e"), r"\1"),  # Mueller, Muller; Soeren, Soren
    (re.compile(r"(.)\1"), r"\1"),  # Sissi, Sisi; Haakon, Hakon
    (re.compile(r"q|c(?=[aou])"), "k"),  # Qadyrov
    (re.compile(r"w"), "v"),  # Kadyrow
    (re.compile(r"ph"), "f"),
    (re.compile(r"y"), "i"),  # Pashinyan, Pashinian
    (re.compile(r"(?<=[dgklmnprt])h"), ""),  # Gadhafi
)

# How German and Danish are written where a keyboard has not their letters.
_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ø": "oe", "æ": "ae", "å": "aa"})


@dataclass(frozen=True, slots=True)
class _Name:
    """Words folded as they are compared; `generation` is empty but for juniors and the like."""

    given: tuple[str, ...]
    surname: str
    generation: str


def surname_of(name: str) -> str:
    """Return a person's surname as it is looked up: the same for every way to write its sounds."""
    return _sounded(_parts(name).surname)


def first_of(name: str) -> str:
    """Return the first word of a name in the same form: the surname where that stands first."""
    given = _parts(name).given
    return _sounded(given[0]) if given else ""


def forms_of(name: str) -> frozenset[str]:
    """Return surname and first name as names that are alike are found: they share one of these."""
    parts = _parts(name)
    if not parts.given:
        return frozenset()
    first = parts.given[0]
    firsts = {_sounded(first), _sounded("".join(parts.given)), *_short_forms_of().get(first, ())}
    surname = _sounded(parts.surname)
    either_order = " ".join(sorted((first, parts.surname)))
    return frozenset({either_order, *(f"{surname}, {one}" for one in firsts)})


def transcribed(name: str) -> str:
    """Return a name without the letters that only German and Danish have: "juergen mueller"."""
    composed = unicodedata.normalize("NFC", name).casefold()
    return " ".join(composed.translate(_LETTERS).split())


def likeness(name: str, other: str) -> str:
    """Say how `name` could be another form of `other`; empty where it is another name."""
    one, two = _parts(name), _parts(other)
    if one.generation != two.generation or not (one.given and two.given):
        return ""
    if len(one.given) == len(two.given) == 1 and one.given[0] == two.surname:
        return f"{other}, in another order" if one.surname == two.given[0] else ""
    if _differ(one.surname, two.surname):
        return ""
    if not _differ("".join(one.given), "".join(two.given)):
        return f"spelling variant of {other}"
    if not _middle_names_agree(one.given[1:], two.given[1:]):
        return ""
    if not _differ(one.given[0], two.given[0]):
        return f"{other}, but for a middle name"
    return f"{other}, by a short first name" if _short(one.given[0], two.given[0]) else ""


@lru_cache(maxsize=_KEPT)
def _parts(name: str) -> _Name:
    spelling = spelling_of(name, SourceKind.PERSON)
    words, generation = spelling.key.split() or [""], ""
    if len(words) > 2 and words[-1] in variants().generations:
        generation = words.pop()
    *given, surname = words
    between = spelling.initials.split()
    return _Name((*given[:1], *between, *given[1:]), surname, generation)


def _differ(word: str, other: str) -> bool:
    if word == other:
        return False
    return min(len(word), len(other)) < _LONG or _sounded(word) != _sounded(other)


@cache
def _sounded(word: str) -> str:
    for pattern, instead in _SOUNDS:
        word = pattern.sub(instead, word)
    return word


def _middle_names_agree(one: Sequence[str], two: Sequence[str]) -> bool:
    """Tell whether either leaves out some of the other's middle names, or prints an initial."""
    short, long = sorted((one, two), key=len)
    rest = iter(long)
    return all(any(_abbreviates(word, other) for other in rest) for word in short)


def _abbreviates(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    return short == long or (len(short) == 1 and long.startswith(short))


def _short(first: str, other: str) -> bool:
    return any(first in forms and other in forms for forms in _forms())


@cache
def _short_forms_of() -> dict[str, set[str]]:
    """Return the numbers of the sets of short forms in which a first name is, in words."""
    found: dict[str, set[str]] = defaultdict(set)
    for number, forms in enumerate(_forms()):
        for form in forms:
            found[form].add(f"short form {number}")
    return found


@cache
def _forms() -> list[frozenset[str]]:
    """Return the first names with their short forms, folded as a printed one is."""
    return [
        frozenset(_parts(f"{word} doe").given[0] for word in line)
        for line in variants().short_names
    ]

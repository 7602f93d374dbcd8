"""Tell names of people from names of outlets, roles and places, as bylines print them."""

import re
from enum import Enum, auto

from factcheck.reading.lexicon import (
    AGENCIES,
    NOT_IN_NAMES,
    OUTLET_NOUNS,
    PARTICLES,
    PLACES,
    ROLES,
)

# "María-José", "O'Brien", "d’Arc", "J.", "Jr."; letters of any script.
_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*\.?")

# A first name and a surname at least; at most "Dr Maria del Carmen Garcia de la Torre".
_FEWEST_WORDS, _MOST_WORDS = 2, 8


class Called(Enum):
    """What a part of a byline calls."""

    PERSON = auto()
    OUTLET = auto()
    NOBODY = auto()


def called(printed: str) -> Called | None:
    """Tell what `printed` calls: a person, an outlet, or nobody (a role, a place); else None.

    A name that could be either, such as a surname Post, counts as an outlet's: better no author
    than a wrong one.
    """
    words = without_role(printed).split()
    name = " ".join(words)
    if not words or name.casefold() in PLACES:
        return Called.NOBODY
    if is_person(name) and not is_outlet(name):
        return Called.PERSON
    return Called.OUTLET if is_outlet(name) or is_outlet(printed) else None


def is_person(printed: str) -> bool:
    """Tell whether `printed` is shaped like a first name and a surname, at least."""
    words = printed.split()
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS:
        return False
    if not all(_NAME_WORD.fullmatch(word) for word in words):
        return False
    folded = [word.casefold() for word in words]
    if any(w in NOT_IN_NAMES or w in ROLES or w.endswith(("'s", "’s")) for w in folded):
        return False
    names = [word for word in words if word not in PARTICLES]
    return len(names) >= _FEWEST_WORDS and all(map(is_capitalised, names))


def is_outlet(printed: str) -> bool:
    """Tell whether `printed` is shaped like a newspaper's, broadcaster's or agency's name."""
    words = printed.split()
    rest = words[1:] if words and words[0].casefold() == "the" else words
    folded = [word.casefold() for word in rest]
    if " ".join(folded) in AGENCIES:
        return True
    if not _FEWEST_WORDS <= len(words) <= _MOST_WORDS or not rest:
        return False
    named = all(is_capitalised(word) or word in PARTICLES or word == "of" for word in rest)
    return named and any(word in OUTLET_NOUNS for word in folded)


def without_role(printed: str) -> str:
    """Return `printed` without a role at its end ("Senior Reporter", "news desk")."""
    words = printed.rstrip()
    while words:
        before, _, last = words.rpartition(" ")
        if last.casefold().strip(".") not in ROLES:
            break
        words = before.rstrip()
    return words


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital, or with a letter of a script that has none."""
    first = word[2:3] if word[1:2] in ("'", "’") and word[0].islower() else word[0]
    return first.isalpha() and not first.islower()

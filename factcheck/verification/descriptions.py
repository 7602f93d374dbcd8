"""What a name or description of a speaker consists of: the words by which it is compared.

The words are lower-case, in the singular, without determiners; a nation's name, adjective and
people are one word ("Russian", "Russia's"), and so are a title and its short form.
"""

import re
from functools import cache

from factcheck.attribution.words import lexicon, nation_of

_WORD = re.compile(r"\w+(?:[.'’&-]\w+)*")
_LITTLE = frozenset("of for from the a an and in on at to with who which that its by as".split())
_TITLES = {
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "gen": "general",
    "pm": "minister",
    "cllr": "councillor",
    "councilor": "councillor",
    "spokeswoman": "spokesman",
    "spokesperson": "spokesman",
    "spokespeople": "spokesman",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
    "defense": "defence",
    "center": "centre",
}
# They tell no ministry, court or office from another's.
_COMMON = frozenset(
    """foreign defence health interior finance justice education transport energy culture state
    national federal regional city county district local supreme high general public central special
    security emergency fire prime main trade labour largest""".split()
)
# Whoever holds one of these speaks for the body that he holds it in.
_OFFICES = frozenset(
    """president premier minister chancellor secretary-general secretary chief head director
    chairman leader governor mayor ceo executive commissioner spokesman commander king pope
    """.split()
)
_FORMER = frozenset("former ex retired late deputy vice acting onetime".split())
# Who stands for "in Russia's capital" and the like: one government, by the place it sits in.
_SEATS = {
    "kremlin": "russia",
    "moscow": "russia",
    "pentagon": "america",
    "washington": "america",
    "white house": "america",
    "kyiv": "ukraine",
    "kiev": "ukraine",
    "beijing": "china",
    "pyongyang": "north_korea",
    "seoul": "south_korea",
    "tokyo": "japan",
    "london": "britain",
    "whitehall": "britain",
    "downing street": "britain",
    "paris": "france",
    "berlin": "germany",
    "brussels": "europe",
    "tehran": "iran",
    "jerusalem": "israel",
    "ankara": "turkey",
    "warsaw": "poland",
    "minsk": "belarus",
    "rome": "italy",
    "madrid": "spain",
    "vienna": "austria",
    "budapest": "hungary",
}
# Of those the ones that stand for a part of the government alone.
_PARTS = frozenset({"kremlin", "pentagon", "white house", "downing street", "whitehall"})
# A body of a nation with one of these in its name is of its government; a party, a union, a club
# is not, and neither is a news agency.
_ORGANS = frozenset(
    """agency ministry department government administration cabinet intelligence army military navy
    force embassy treasury""".split()
)
# What opens a description of somebody who is told: "the mayor", "its spokesman".
_DEFINITE = frozenset("the this that his her its their our my your".split())
# A description's head stands before the first of these.
_AFTER_HEAD = re.compile(
    r",| (?:of|for|in|at|from|with|by|to|on|who|whose|which|that|close|familiar|near)\b"
)


def words(text: str) -> frozenset[str]:
    """Return the words by which a speaker is compared."""
    found = (_plain(word) for word in _WORD.findall(_joined(text)))
    return frozenset(word for word in found if word and word not in _LITTLE)


def telling(found: frozenset[str]) -> frozenset[str]:
    """Leave out what many bodies and people are called: "ministry", "official", "defence"."""
    known = lexicon()
    common = known.bodies | known.generic_bodies | known.people | known.roles | known.documents
    left_out = common | _COMMON | _FORMER | known.determiners
    return frozenset(word for word in found if word not in left_out)


def head(text: str) -> str:
    """Return what a description says that somebody is, in one word: "diplomat", "president"."""
    phrase = _AFTER_HEAD.split(text.strip(), maxsplit=1)[0].split()
    return _plain(phrase[-1].lower()) if phrase else ""


def is_description(text: str) -> bool:
    """Tell whether somebody is called by what he is: "the mayor", "a Western diplomat", "critics".

    A name with a title is none, and neither is a body.
    """
    known = lexicon()
    phrase = _AFTER_HEAD.split(text.strip(), maxsplit=1)[0].split()
    if not phrase or head(text) in known.bodies | known.generic_bodies | known.documents:
        return False
    if phrase[-1][0].islower():
        return True
    if head(text) not in _people():
        return False
    if phrase[0].lower() in known.determiners or " " not in text:
        return True
    return telling(words(text)) <= frozenset(nation_of().values())


@cache
def _people() -> frozenset[str]:
    known = lexicon()
    return frozenset(_plain(word) for word in known.people | known.roles)


def role_phrase(text: str) -> str:
    """Return what somebody is by a description, as it may stand beside a name: "council leader"."""
    phrase = _AFTER_HEAD.split(text.strip(), maxsplit=1)[0].split()
    known = lexicon()
    bare = [word for word in phrase if word.lower() not in known.determiners]
    whose = max((n for n, w in enumerate(bare) if w.endswith(("'s", "’s"))), default=-1)
    return " ".join(word for word in bare[whose + 1 :] if word.lower() not in nation_of())


def is_indefinite(text: str) -> bool:
    """Tell whether a description leaves open who it is: "a diplomat", "critics"."""
    first, *_ = text.split(maxsplit=1)
    return first.lower() not in _DEFINITE and not first.endswith(("'s", "’s"))


def seat(text: str) -> tuple[str, bool] | None:
    """Return the nation whose government is called so, and whether only a part of it is."""
    bare = re.sub(r"^the ", "", text.strip().lower())
    nation = _SEATS.get(bare) or nation_of().get(bare.replace(" ", "_"))
    return (nation, bare in _PARTS) if nation else None


def is_organ(text: str) -> bool:
    """Tell whether a body of a nation is one of its government's: "South Korea's spy agency"."""
    return bool(words(text) & _ORGANS) and "news" not in text.lower().split()


def holds_office(found: frozenset[str]) -> bool:
    """Tell whether whoever is called so speaks for the body that he is called after."""
    return bool(found & _OFFICES) and not found & _FORMER


def former(found: frozenset[str]) -> frozenset[str]:
    """Return the words that make another role of a role: "former", "deputy"."""
    return found & _FORMER


def is_voice(found: frozenset[str]) -> bool:
    """Tell whether somebody is called somebody's spokesman, or a body somebody's office."""
    return bool(found & {"spokesman", "office", "lawyer"})


def initials(text: str) -> str:
    """Return the first letters of a name's words that have capitals: "NIS"."""
    found = (word for word in _WORD.findall(text) if word[0].isupper() and word != "The")
    return "".join(word[0] for word in found)


def _joined(text: str) -> str:
    """Write a nation of several words as one word: "north_korean"."""
    return _long_nations().sub(lambda found: found[0].replace(" ", "_"), text.lower())


@cache
def _long_nations() -> re.Pattern[str]:
    several = sorted((name for name in nation_of() if "_" in name), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(several).replace('_', ' ')})\b")


def _plain(word: str) -> str:
    bare = word.replace("’", "'").removesuffix("'s").strip(".'")
    nation = nation_of().get(bare)
    if nation:
        return nation
    singular = bare[:-1] if len(bare) > 3 and bare[-1] == "s" and bare[-2] not in "sui" else bare
    return _TITLES.get(singular, singular)

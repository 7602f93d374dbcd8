"""The lexicon: words as data, read once from the TOML files in `lexicon/`."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

Words = frozenset[str]

# Whose something is: of somebody who is told of, and of anybody.
THEIRS: Words = frozenset("his her its their".split())
OWNERS: Words = THEIRS | frozenset("my our your".split())


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Sets of lower-case words; each is explained where it is listed, in `lexicon/*.toml`."""

    # cues.toml
    clause: Words
    object: Words
    listener: Words
    ambiguous: Words
    inverting: Words
    continuing: Words
    denied: Words
    refused: Words
    reported: Words
    hedged: Words
    reports: Words
    nominal: Words
    texts: Words
    samples: Words
    not_sources: Words
    infinitive: Words
    empty: Words
    # speakers.toml
    roles: Words
    courtesies: Words
    people: Words
    bodies: Words
    name_endings: Words
    generic_bodies: Words
    clubs: Words
    club_names: Words
    forces: Words
    force_names: Words
    no_firms: Words
    somebodys: Words
    called_after: Words
    seats: Words
    firms: Words
    documents: Words
    determiners: Words
    nations: Words
    places: Words
    # standing.toml
    knowing: Words
    knowledge: Words
    witnessing: Words
    spokespeople: Words
    voices: Words
    no_principals: Words
    his: Words
    hers: Words
    no_kin: Words
    # names.toml
    male: Words
    female: Words
    particles: Words
    also_male: Words
    also_female: Words
    # grammar.toml
    auxiliaries: Words
    finite: Words
    pronouns: Words
    subordinators: Words
    prepositions: Words
    adverbs: Words
    months: Words
    weekdays: Words


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of English."""
    files = (_listed(name) for name in ("cues", "speakers", "standing", "names", "grammar"))
    listed = {key: frozenset(words.split()) for f in files for key, words in f.items()}
    listed["roles"] |= {f"{role}-elect" for role in listed["roles"]}
    return Lexicon(**listed)


def _listed(name: str) -> dict[str, Any]:
    file = resources.files("factcheck.attribution") / "lexicon" / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def first_names() -> Words:
    """Return the first names of either gender."""
    return lexicon().male | lexicon().female


@cache
def given_names() -> Words:
    """Return the first names, with those that are as often a word, a place or a surname."""
    return first_names() | lexicon().also_male | lexicon().also_female


@cache
def persons() -> Words:
    """Return the nouns for people, and for the posts that they hold."""
    return lexicon().people | lexicon().roles


@cache
def sayings() -> Words:
    """Return the forms of verbs of saying that are no nouns, too."""
    return verbs() - lexicon().ambiguous


@cache
def sorts() -> Words:
    """Return the nouns that say what sort of body a name is of, and that no person is."""
    return lexicon().bodies - lexicon().roles - lexicon().people


@cache
def relations() -> Words:
    """Return the nouns for somebody's relatives: "son", "widow", but not "man" or "queen"."""
    return (lexicon().his | lexicon().hers) - lexicon().no_kin


@cache
def weights() -> dict[str, float]:
    """Return the weight of each fact that speaks for whom a pronoun means: pronouns.toml."""
    return {name: float(weight) for name, weight in _listed("pronouns").items()}


@cache
def confidences() -> dict[str, float]:
    """Return the weight of each fact in an attribution's confidence: confidence.toml."""
    return {name: float(weight) for name, weight in _listed("confidence").items()}


@cache
def leaders() -> dict[str, Any]:
    """Return who led which country since when, by post and country: leaders.toml."""
    return _listed("leaders")


@cache
def nation_of() -> dict[str, str]:
    """Return for each country's name, adjective and people the country's name."""
    table = _listed("speakers")["nations"]
    lines = (line.split() for line in table.strip().splitlines())
    return {word: words[0] for words in lines for word in words}


@cache
def verbs() -> Words:
    """Return every form of every verb of saying."""
    return lexicon().clause | lexicon().object | lexicon().listener

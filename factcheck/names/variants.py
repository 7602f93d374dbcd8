"""The sets of `variants.toml`: words that are one word, each as its line's first."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True)
class Variants:
    """What is one word in given names, surnames and the names of bodies, and what is left out.

    Each of `short_names` is a first name with its short forms.
    """

    given: Mapping[str, str]
    short_names: tuple[tuple[str, ...], ...]
    surname: Mapping[str, str]
    body: Mapping[str, str]
    short_forms: Mapping[str, str]
    courtesies: frozenset[str]
    generations: frozenset[str]
    articles: frozenset[str]


@cache
def variants() -> Variants:
    """Return the sets, read once."""
    file = resources.files("factcheck.names") / "variants.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    return Variants(
        given=_first_of_each(listed["given"]),
        short_names=tuple(
            tuple(line.split()) for line in listed["short_names"].split("\n") if line
        ),
        surname=_first_of_each(listed["surname"]),
        body=_first_of_each(listed["body"]),
        short_forms=listed["short_forms"],
        courtesies=frozenset(listed["courtesies"].split()),
        generations=frozenset(listed["generations"].split()),
        articles=frozenset(listed["articles"].split()),
    )


def _first_of_each(sets: str) -> dict[str, str]:
    lines = (line.split() for line in sets.strip().splitlines())
    return {word: words[0] for words in lines for word in words}

"""Countries and their parts, by their names and adjectives."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

_LETTERS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Country:
    """A country; `others` are what else stands for it or its government."""

    name: str
    people: tuple[str, ...]
    seats: tuple[str, ...]
    others: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a country that has a name of its own; the first of `names` is that."""

    country: str
    names: tuple[str, ...]


@cache
def countries() -> tuple[Country, ...]:
    """Return the countries that `countries.toml` lists."""
    lines = (line.split("|") for line in _listed()["countries"].strip().splitlines())
    return tuple(
        Country(name.strip(), _split(people), _split(seats), _split(others))
        for name, people, seats, others in lines
    )


@cache
def parts() -> tuple[Part, ...]:
    """Return the parts of countries that it lists."""
    lines = (line.split("|") for line in _listed()["parts"].strip().splitlines())
    return tuple(Part(country.strip(), _split(names)) for country, names in lines)


def one_word_each(text: str) -> str:
    """Return a text in lower case with one word for each country, also for its adjective."""
    return _any_name().sub(lambda found: _one_words()[found[0]], text)


@cache
def _any_name() -> re.Pattern[str]:
    longest_first = sorted(_one_words(), key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def _one_words() -> Mapping[str, str]:
    called = [(one.name, *one.people) for one in countries()] + [one.names for one in parts()]
    return {
        name.casefold(): "".join(_LETTERS.findall(names[0].casefold()))
        for names in called
        for name in names
    }


def _split(names: str) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in names.split(","))))


@cache
def _listed() -> Mapping[str, str]:
    file = resources.files("factcheck.names") / "countries.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))

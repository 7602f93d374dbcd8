"""In what field somebody is known: it tells John Smith, who keeps goal, from the judge.

Conservative on both sides: where no calling is printed, or one person may well have both, nobody is
told apart.
"""

import re
import tomllib
from collections.abc import Iterable, Set
from dataclasses import dataclass
from functools import cache
from importlib import resources

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
# Whose calling it was, or who only has to do with one, may have another by now.
_NOT_NOW = frozenset(
    """former ex retired late turned then wife husband widow widower sister brother son daughter
    father mother friend fan""".split()
)
# What follows is whom they work for; a spokesman is of the field of those he speaks for.
_WORKS_FOR = re.compile(r"\b(?:for|of|to|with|at|in|who|whose)\b")


@dataclass(frozen=True, slots=True)
class _Callings:
    by_word: dict[str, str]
    shown_by: dict[str, frozenset[str]]
    together: tuple[frozenset[str], ...]


def fields_of(roles: Iterable[str]) -> frozenset[str]:
    """Return the fields of the callings that roles name, as they are printed."""
    return frozenset(field for role in roles for field in _fields(role))


def told_apart(fields: frozenset[str], others: frozenset[str]) -> bool:
    """Tell whether who is known in these fields is hardly the same person as who is in others."""
    return bool(fields and others) and not any(
        one == other or any({one, other} <= both for both in _callings().together)
        for one in fields
        for other in others
    )


def _fields(role: str) -> set[str]:
    said = role.casefold().replace("’s", "").replace("'s", "")
    every = set(_WORD.findall(said)) - {"a", "an", "the"}
    words = _WORD.findall(said if said.startswith("spokes") else _WORKS_FOR.split(said)[0])
    if _NOT_NOW & {part for word in words for part in word.split("-")}:
        return set()
    known = [word for word in words if word in _callings().by_word]
    return {_callings().by_word[word] for word in known if _is_shown(word, every - {word})}


def _is_shown(word: str, beside: Set[str]) -> bool:
    """Tell whether what is printed beside a calling leaves no doubt of its field."""
    shown_by = _callings().shown_by.get(word)
    return shown_by is None or not shown_by.isdisjoint(beside or {"alone"})


@cache
def _callings() -> _Callings:
    file = resources.files("factcheck.names") / "callings.toml"
    listed = tomllib.loads(file.read_text(encoding="utf-8"))
    return _Callings(
        {word: field for field, words in listed["callings"].items() for word in words.split()},
        {word: frozenset(beside.split()) for word, beside in listed["shown_by"].items()},
        tuple(frozenset(line.split()) for line in listed["together"]["fields"].split("\n") if line),
    )

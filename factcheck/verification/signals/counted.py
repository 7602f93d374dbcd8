"""What numbers count: nouns under their several names, and what became of whom is counted."""

from collections.abc import Mapping
from functools import cache

from factcheck.verification.signals.printed import listed, stem


@cache
def same_things() -> Mapping[str, str]:
    """Return for each noun that has other names the first of them, by stem."""
    lines = (line.split() for line in listed("counted")["same"].strip().splitlines())
    return {stem(word): stem(words[0]) for words in lines for word in words}


@cache
def fates() -> Mapping[str, str]:
    """Return for each word that says what became of people the first word of its line."""
    lines = (line.split() for line in listed("counted")["fates"].strip().splitlines())
    return {word: words[0] for words in lines for word in words}


@cache
def words_of(name: str) -> frozenset[str]:
    """Return one of the other lists of `counted.toml`."""
    return frozenset(listed("counted")[name].split())


def thing(noun: str) -> str:
    """Return the name under which what a noun counts is compared."""
    root = stem(noun)
    return same_things().get(root, root)

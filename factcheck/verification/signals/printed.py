"""The words of a text as the signals read them: tokens, stems, and which of them carry meaning."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from tantivy import Filter, TextAnalyzer, TextAnalyzerBuilder, Tokenizer

from factcheck.attribution.tokens import Token, bare, tokens
from factcheck.model import Span
from factcheck.verification.signals.grouped import joined

# A longer text is no sentence: a table, a list. It is read up to here, which bounds what one can
# cost: the length up to which the reader of attributions reads a sentence, too.
_LONGEST = 5_000
# A claim is compared with about ten sentences one after another, and is read once.
_KEPT = 256
# The words of a few articles.
_KEPT_STEMS = 8_192

_SPACES = re.compile(r"\s+")


@lru_cache(_KEPT)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words and marks of a text, in order, hyphens of every kind as one.

    So are numbers whose thousands are parted by spaces.
    """
    found = joined(text, tokens(text, Span(0, min(len(text), _LONGEST))))
    if "‑" not in text:
        return found
    return tuple(word._replace(lower=word.lower.replace("‑", "-")) for word in found)


@lru_cache(_KEPT_STEMS)
def stem(word: str) -> str:
    """Return the Snowball stem of a word, without its possessive ending; "" of no word."""
    found = _stemmer().analyze(bare(word.lower()))
    return str(found[0]) if found else ""


def span_of(words: Sequence[Token], start: int, end: int) -> Span:
    """Return the place of the tokens from number `start` up to, not including, `end`."""
    return Span(words[start].start, words[end - 1].end)


def span_of_name(words: Sequence[Token], start: int, end: int) -> Span:
    """Return the place of a name without its possessive ending."""
    last = words[end - 1]
    return Span(words[start].start, last.end - len(last.lower) + len(bare(last.lower)))


def shown(span: Span, text: str) -> str:
    """Return the printed words at a place, on one line."""
    return _SPACES.sub(" ", span.of(text))


@cache
def grammar() -> frozenset[str]:
    """Return the words of no meaning of their own, listed in `grammar.toml`."""
    return words_in(listed("grammar").values())


def words_in(lists: Iterable[str]) -> frozenset[str]:
    """Return the words of several lists as one set."""
    return frozenset(word for words in lists for word in words.split())


@cache
def listed(name: str) -> dict[str, Any]:
    """Return what one of the TOML files beside this module lists."""
    file = resources.files("factcheck.verification.signals") / f"{name}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


@cache
def _stemmer() -> TextAnalyzer:
    return TextAnalyzerBuilder(Tokenizer.raw()).filter(Filter.stemmer("english")).build()

"""The words of meaning of a text, as they are compared: by their stems, countries by their name."""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from factcheck.attribution.tokens import Token
from factcheck.verification.signals.countries import alias_at
from factcheck.verification.signals.printed import grammar, stem, tokens_of

# What is said is compared elsewhere from who says it: that both texts say "said" tells nothing.
_SAYING = frozenset("said say says saying told tell tells telling according added adds".split())


@lru_cache(256)
def content_of(text: str) -> Mapping[int, str]:
    """Return the stem of each token that carries meaning, by the token's number.

    A name of a country counts once, at its first token, as the country: Pyongyang, North Korea.
    """
    return dict(_content(tokens_of(text)))


def _content(words: Sequence[Token]) -> Iterator[tuple[int, str]]:
    at = 0
    while at < len(words):
        alias = alias_at(words, at)
        if alias is not None:
            yield at, alias.part or alias.country
            at += len(alias.words)
            continue
        word = words[at]
        if word.text[0].isalpha() and word.lower not in grammar() | _SAYING:
            yield at, stem(word.lower)
        at += 1

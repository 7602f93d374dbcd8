"""As many sentences as a benchmark needs, made from the demo articles.

Each copy of an article has other names (one for one throughout the copy, drawn from all articles),
other digits in its numbers, and one longer word in ten replaced by another of the articles. So no
two sentences are the same, and their lengths and their mix are those of news.
"""

import random
import re
from collections.abc import Iterator
from pathlib import Path

from factcheck.reading import Media, Read, read, read_bytes
from factcheck.sentences import split

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"
LARGEST = 10_000_000

# Guess: enough to make every copy new, little enough to leave its sentences sentences.
REPLACED = 0.1

_WORD = re.compile(r"\d+|[^\W\d_]+")
# What follows a full stop or stands at the beginning of a line may be no name.
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{2,}")


class Corpus:
    """The demo articles, and any number of perturbed copies of them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        found = read([str(SEEDS)], largest=LARGEST)
        self._texts = [reading.article.text for reading in found if isinstance(reading, Read)]
        everything = "\n".join(self._texts)
        self._names: list[str] = sorted(set(_NAME.findall(everything)))
        self._words: list[str] = sorted(
            {w for w in _WORD.findall(everything) if w.islower() and len(w) > 5}
        )

    def articles(self, sentences: int) -> Iterator[Read]:
        """Yield copies until they hold so many sentences that can be found."""
        made = 0
        while made < sentences:
            for text in self._texts:
                copy = self._copy(text)
                made += sum(sentence.block.states for sentence in split(copy.article))
                yield copy
                if made >= sentences:
                    return

    def claims(self, count: int) -> list[str]:
        """Return perturbed sentences to be checked."""
        claims: list[str] = []
        while len(claims) < count:
            for text in self._texts:
                article = self._copy(text).article
                stating = [s.span for s in split(article) if s.block.states]
                claims += [span.of(article.text) for span in stating if len(span) > 40]
        self._random.shuffle(claims)
        return claims[:count]

    def _copy(self, text: str) -> Read:
        names: dict[str, str] = {}

        def other_name(match: re.Match[str]) -> str:
            return names.setdefault(match[0], self._random.choice(self._names))

        renamed = _NAME.sub(other_name, text)
        data = _WORD.sub(self._other_word, renamed).encode()
        [reading] = read_bytes(data, Media.TEXT, origin="a copy", largest=LARGEST)
        assert isinstance(reading, Read)
        return reading

    def _other_word(self, match: re.Match[str]) -> str:
        word = str(match[0])
        if word.isdigit():
            return "".join(self._random.choice("123456789") for _ in word)
        if word.islower() and len(word) > 5 and self._random.random() < REPLACED:
            return self._random.choice(self._words)
        return word

"""As many sentences as a benchmark needs, made from the demo articles.

Each copy of an article has other names (one for one throughout the copy, drawn from all articles),
other digits in its numbers, and one longer word in ten replaced by another of the articles. So no
two sentences are the same, and their lengths and their mix are those of news.
"""

import random
from collections.abc import Iterator
from pathlib import Path

from benchmarks.rewriting import Rewriting
from factcheck.reading import Media, Read, read, read_bytes
from factcheck.sentences import split

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "articles"
LARGEST = 10_000_000


class Corpus:
    """The demo articles, and any number of perturbed copies of them."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        found = read([str(SEEDS)], largest=LARGEST)
        self._texts = [reading.article.text for reading in found if isinstance(reading, Read)]
        self._rewriting = Rewriting(self._texts)

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
        data = self._rewriting.rewrite(text, self._random).encode()
        [reading] = read_bytes(data, Media.TEXT, origin="a copy", largest=LARGEST)
        assert isinstance(reading, Read)
        return reading

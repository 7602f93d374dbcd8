"""Articles of any number, made from the seeds' sentence by sentence, with their vectors.

An article is a mould with other names, numbers and words (`rewriting.py`), at least one word in
each sentence, so that 98 in 100 of a million sentences stand there once. Who said what is told by
the rules. The vectors are not the model's: that would take hours for a million sentences on a
machine with other work. Each is the vector of the mould's sentence with noise (`vectors.py`).
Article n depends on n alone: an archive that was begun can be gone on with.

Outlets and dates are given out so that a known share passes a filter.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from benchmarks.moulds import Mould, Part, held_apart, moulds, texts
from benchmarks.rewriting import Rewriting
from benchmarks.vectors import Spreading, embedded
from factcheck.attribution import attribute, link
from factcheck.embedding import Vectors
from factcheck.model import Article, Block, BlockKind, Record, Sentence, Span, Statement
from factcheck.store import Embeddings, text_hash

# Of so many articles, the outlet prints the one with this remainder; no article falls to two.
OUTLETS = {
    "The Seldom Seen Gazette": (10_000, 0),
    "The Hundredth Post": (100, 50),
    "The Tenth Tribune": (10, 4),
    "The Other Day": (2, 1),
}
# The first day, and how many there are; each has as many articles.
FIRST, DAYS = date(2020, 1, 1), 1_000


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be filed, and the vectors of its sentences."""

    record: Record
    vectors: Vectors

    def embeddings(self, model: str) -> Embeddings:
        """Return the vectors under the hashes of the sentences, as an archive keeps them."""
        text = self.record.article.text
        hashes = [text_hash(sentence.span.of(text)) for sentence in self.record.sentences]
        first = {key: at for at, key in reversed(list(enumerate(hashes)))}
        rows = self.vectors[list(first.values())].astype(np.float16)
        return Embeddings(model, tuple(first), rows)


class Stories:
    """The moulds without the sentences that are kept back for claims, and what is made of them."""

    def __init__(self, embed: Callable[[Sequence[str]], Vectors] = embedded) -> None:
        made = moulds()
        known = texts(made)
        kept, self._claims = held_apart(known)
        self._places = {text: place for place, text in enumerate(kept)}
        self._moulds = [_without(mould, set(self._claims)) for mould in made]
        self._rewriting = Rewriting(known)
        self._vectors = embed(kept)
        self._spreading = Spreading(self._vectors)

    def story(self, number: int) -> Story:
        """Return the article of this number."""
        mould = self._moulds[number % len(self._moulds)]
        chance = random.Random(number)
        parts = [part.text for part in mould.parts]
        title, *copied = self._rewriting.rewrite_all([mould.title or "", *parts], chance)
        written = [self._rewriting.vary(text, chance) for text in copied]
        places = [self._places[text] for text in parts]
        article, sentences = _composed(number, title, mould.parts, written)
        said = attribute(article, sentences)
        statements = tuple(Statement(one, link(one, article)) for one in said)
        near = self._spreading.near(self._vectors[places], [number])
        return Story(Record(article, sentences, statements), near)

    def claims(self, count: int, *, seed: int) -> list[str]:
        """Return rewritten sentences that stand in no article, of 40 characters at the least."""
        chance = random.Random(seed)
        long = [text for text in self._claims if len(text) >= 40]
        copies = [self._rewriting.rewrite(chance.choice(long), chance) for _ in range(count)]
        return [self._rewriting.vary(text, chance) for text in copies]


def outlet(number: int) -> str:
    """Return who prints the article of this number."""
    for name, (one_of, remainder) in OUTLETS.items():
        if number % one_of == remainder:
            return name
    return "The Rest"


def published(number: int) -> date:
    """Return the day of the article of this number."""
    # A number without a common factor with the days, so that outlets do not keep to some of them.
    return FIRST + timedelta(days=number * 387 % DAYS)


def _without(mould: Mould, kept_back: set[str]) -> Mould:
    return Mould(mould.title, tuple(part for part in mould.parts if part.text not in kept_back))


def _composed(
    number: int, title: str, parts: Sequence[Part], written: Sequence[str]
) -> tuple[Article, tuple[Sentence, ...]]:
    """Return an article of these sentences, in the paragraphs of their parts."""
    text = ""
    sentences = []
    for ordinal, (part, words) in enumerate(zip(parts, written, strict=True)):
        if ordinal:
            text += " " if part.paragraph == parts[ordinal - 1].paragraph else "\n"
        span = Span(len(text), len(text) + len(words))
        sentences.append(Sentence(span, ordinal, part.paragraph, BlockKind.BODY))
        text += words
    article = Article(
        text,
        title=title or None,
        url=f"https://bench.example/{number}",
        outlet=outlet(number),
        published=published(number),
        language="en",
        blocks=(Block(Span(0, len(text)), BlockKind.BODY),),
    )
    return article, tuple(sentences)

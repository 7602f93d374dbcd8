"""Factcheck: its bare parts, and the whole service with the rules or the tagger.

    python -m benchmarks.contender_ours MATERIAL GOLD bare|rules|tagger

The bare parts embed sentences, keep them in an archive without who said them, and search their
vectors alone. The service reads who said what, and searches vectors and words.
"""

import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.contest import LIMIT, Contender, Load, Material, compete
from benchmarks.moulds import SEEDS
from benchmarks.stories import Stories
from factcheck.evaluation.gold import read_searched
from factcheck.model import Article, Claim, Passage, Record, Sentence
from factcheck.reading import Read
from factcheck.sentences import split
from factcheck.services import Desk
from factcheck.settings import NO_JUDGE, Settings, home
from factcheck.store import Embeddings, text_hash
from factcheck.wiring import open_desk

# Article and words of a sentence.
Place = tuple[str, str]


class Bare:
    """An embedder and an index."""

    def __init__(self, desk: Desk, numbers: Mapping[Place, int]) -> None:
        self._desk = desk
        self._numbers = numbers

    def search(self, claim: str) -> list[int]:
        """Return the nearest."""
        desk = self._desk
        [ids], _ = desk.index.nearest(desk.embedder.embed_claims([claim]), LIMIT)
        return numbered(desk.archive.passages(ids.tolist()), self._numbers)

    nearest = search


class Service:
    """A desk."""

    def __init__(self, desk: Desk, numbers: Mapping[Place, int]) -> None:
        self._desk = desk
        self._numbers = numbers

    def search(self, claim: str) -> list[int]:
        """Return the evidence."""
        evidence = self._desk.check(Claim(claim), limit=LIMIT).evidence
        return numbered((item.passage for item in evidence), self._numbers)

    def nearest(self, claim: str) -> None:
        """Return nothing: a desk cannot be asked for vectors alone."""
        del claim


def articles_of(material: Material) -> list[Article]:
    """Return the articles that the material's sentences stand in."""
    if not material.articles:
        return list(read_searched(SEEDS, largest=Settings().max_article_bytes).values())
    stories = Stories()
    return [stories.story(number).record.article for number in range(material.articles)]


def places(articles: Iterable[Article]) -> list[Place]:
    """Return where each sentence that can be found stands, in order."""
    return [
        (article.id, sentence.span.of(article.text))
        for article in articles
        for sentence in split(article)
        if sentence.block.states
    ]


def numbered(passages: Iterable[Passage], numbers: Mapping[Place, int]) -> list[int]:
    """Return the numbers of the sentences of some passages."""
    return [numbers[passage.article.id, passage.text] for passage in passages]


def load(material: Material, *, how: str) -> Callable[[], Contender]:
    """Open a desk over an empty archive, its models loaded."""
    articles = articles_of(material)
    numbers: dict[Place, int] = {}
    for number, place in enumerate(places(articles)):
        numbers.setdefault(place, number)
    folder = Path(tempfile.mkdtemp(prefix="factcheck-bench-"))
    (folder / "models").symlink_to(home() / "indexes" / "models")
    desk = open_desk(
        Settings(
            database_url=f"sqlite:///{folder / 'archive.sqlite3'}",
            index_dir=folder,
            attribution="tagger" if how == "tagger" else "rules",
            judge=NO_JUDGE,  # the others find sentences and do not judge them
        )
    )
    desk.embedder.embed_sentences(["A first sentence, which loads the model."])
    desk.embedder.embed_claims(["A first claim, too."])
    _ = desk.attributor, desk.index
    return partial(_file_bare if how == "bare" else _ingest, desk, articles, numbers)


def _ingest(desk: Desk, articles: Sequence[Article], numbers: Mapping[Place, int]) -> Contender:
    for _ in desk.ingest(Read(article.id, article) for article in articles):
        pass
    return Service(desk, numbers)


def _file_bare(desk: Desk, articles: Sequence[Article], numbers: Mapping[Place, int]) -> Contender:
    parts = [split(article) for article in articles]
    texts = list(dict.fromkeys(text for _, text in places(articles)))
    vectors = desk.embedder.embed_sentences(texts).astype(np.float16)
    rows = {text_hash(text): row for text, row in zip(texts, vectors, strict=True)}
    for article, sentences in zip(articles, parts, strict=True):
        held = _embeddings(desk.embedder.model, article, sentences, rows)
        desk.archive.add(Record(article, sentences, ()), held)
    desk.index.catch_up()
    return Bare(desk, numbers)


def _embeddings(
    model: str, article: Article, sentences: Sequence[Sentence], rows: Mapping[str, Any]
) -> Embeddings | None:
    hashes = {text_hash(one.span.of(article.text)): None for one in sentences if one.block.states}
    if not hashes:
        return None
    return Embeddings(model, tuple(hashes), np.stack([rows[key] for key in hashes]))


if __name__ == "__main__":
    chosen: Load = partial(load, how=sys.argv[3])
    compete(chosen)

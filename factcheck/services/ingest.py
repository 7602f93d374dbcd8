"""Read articles into the archive.

An article is acknowledged, by being yielded, after its transaction has committed. Its vectors are
kept in that same transaction, so that every other process finds it without running the model.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np

from factcheck.attribution import attribute, link
from factcheck.embedding import Embedder
from factcheck.model import Article, Kept, Record, Statement
from factcheck.reading import Read, Reading, Unread
from factcheck.sentences import split
from factcheck.store import Archive, Embeddings, text_hash

# Enough short and long sentences to fill the model's batches with ones of like length, little
# enough that progress shows every second or two (benchmarks/bench_ingest.py).
SENTENCES_AT_ONCE = 512


@dataclass(frozen=True, slots=True)
class Added:
    """A new article, or a new revision of a known one, is in the archive."""

    origin: str
    kept: Kept


@dataclass(frozen=True, slots=True)
class Known:
    """The archive has this very article already; nothing was changed."""

    origin: str
    kept: Kept


@dataclass(frozen=True, slots=True)
class Refused:
    """No article could be read here, and why; nothing was changed."""

    origin: str
    reason: str


Outcome = Added | Known | Refused


def record(article: Article) -> Record:
    """Split an article into sentences and say who said each."""
    sentences = split(article)
    attributions = attribute(article, sentences)
    return Record(article, sentences, tuple(Statement(a, link(a, article)) for a in attributions))


def ingest(
    readings: Iterable[Reading], *, archive: Archive, embedder: Embedder
) -> Iterator[Outcome]:
    """Keep what was read, article by article, and yield what became of each in the same order."""
    waiting: list[Outcome | tuple[str, Record]] = []
    size = 0
    for reading in readings:
        step = _prepare(reading, archive)
        waiting.append(step)
        size += len(step[1].sentences) if isinstance(step, tuple) else 0
        if size >= SENTENCES_AT_ONCE:
            yield from _keep(waiting, archive=archive, embedder=embedder)
            waiting, size = [], 0
    yield from _keep(waiting, archive=archive, embedder=embedder)


def _prepare(reading: Reading, archive: Archive) -> Outcome | tuple[str, Record]:
    match reading:
        case Unread(origin, reason):
            return Refused(origin, reason)
        case Read(origin, article):
            kept = archive.known(article)
            return Known(origin, kept) if kept else (origin, record(article))


def _keep(
    steps: list[Outcome | tuple[str, Record]], *, archive: Archive, embedder: Embedder
) -> Iterator[Outcome]:
    records = [step[1] for step in steps if isinstance(step, tuple)]
    vectors = _embed(records, archive=archive, embedder=embedder)
    for step in steps:
        if not isinstance(step, tuple):
            yield step
            continue
        origin, made = step
        wanted = tuple(h for h in _stating(made) if h in vectors)
        rows = [vectors[h] for h in wanted]
        held = Embeddings(embedder.model, wanted, np.stack(rows)) if rows else None
        yield Added(origin, archive.add(made, held))


def _embed(
    records: list[Record], *, archive: Archive, embedder: Embedder
) -> dict[str, np.ndarray[tuple[int], np.dtype[np.float16]]]:
    texts = {h: text for made in records for h, text in _stating(made).items()}
    missing = archive.missing(list(texts), embedder.model)
    hashes = [h for h in texts if h in missing]
    if not hashes:
        return {}
    vectors = embedder.embed_sentences([texts[h] for h in hashes]).astype(np.float16)
    return dict(zip(hashes, vectors, strict=True))


def _stating(made: Record) -> dict[str, str]:
    spans = (sentence.span for sentence in made.sentences if sentence.block.states)
    texts = (span.of(made.article.text) for span in spans)
    return {text_hash(text): text for text in texts}

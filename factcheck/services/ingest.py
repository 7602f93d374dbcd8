"""Read articles into the archive.

An article is acknowledged, by being yielded, after its transaction has committed. Its vectors are
kept in that same transaction, so that every other process finds it without running the model.

While the model embeds one batch of articles, the batch before is filed and the next one is read:
the model leaves a part of every core idle, which those take.
"""

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.attribution import AttributeAll, link
from factcheck.embedding import Embedder
from factcheck.model import Article, Kept, Record, Sentence, Statement
from factcheck.reading import Read, Reading, Unread
from factcheck.sentences import split
from factcheck.store import Archive, Embeddings, text_hash

# Of 256, 512 and 1,024 the best share of the bare embedding rate, and progress shows every second
# or so (python -m benchmarks.bench_ingest).
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


@dataclass(frozen=True, slots=True)
class _New:
    """An article that is not in the archive, and its sentences."""

    origin: str
    article: Article
    sentences: tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class _Ready:
    """An article read to the end, not yet in the archive."""

    origin: str
    record: Record


_Vectors = dict[str, NDArray[np.float16]]


def records(
    articles: Sequence[tuple[Article, tuple[Sentence, ...]]], attribute_all: AttributeAll
) -> list[Record]:
    """Say who said each sentence of some articles, all of them at once."""
    return [
        Record(article, sentences, tuple(Statement(a, link(a, article)) for a in attributions))
        for (article, sentences), attributions in zip(
            articles, attribute_all(articles), strict=True
        )
    ]


def ingest(
    readings: Iterable[Reading],
    *,
    archive: Archive,
    embedder: Embedder,
    attribute_all: AttributeAll,
) -> Iterator[Outcome]:
    """Keep what was read, article by article, and yield what became of each in the same order."""
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="embed") as model:
        batch, vectors = None, None
        for following in _batches(readings, archive, attribute_all):
            embedded = model.submit(_embed, following, archive=archive, embedder=embedder)
            if batch is not None and vectors is not None:
                yield from _file(batch, vectors.result(), archive=archive, model=embedder.model)
            batch, vectors = following, embedded
        if batch is not None and vectors is not None:
            yield from _file(batch, vectors.result(), archive=archive, model=embedder.model)


def _batches(
    readings: Iterable[Reading], archive: Archive, attribute_all: AttributeAll
) -> Iterator[list[Outcome | _Ready]]:
    batch: list[Outcome | _New] = []
    size = 0
    # Articles on their way: what the archive says of them now may not be true when they are filed.
    under_way: set[str] = set()
    for reading in readings:
        step = _prepare(reading, archive, under_way=under_way)
        batch.append(step)
        size += len(step.sentences) if isinstance(step, _New) else 1
        if size >= SENTENCES_AT_ONCE:
            yield _ready(batch, attribute_all)
            batch, size = [], 0
    yield _ready(batch, attribute_all)


def _prepare(reading: Reading, archive: Archive, *, under_way: set[str]) -> Outcome | _New:
    match reading:
        case Unread(origin, reason):
            return Refused(origin, reason)
        case Read(origin, article):
            kept = None if article.id in under_way else archive.known(article)
            if kept:
                return Known(origin, kept)
            under_way.add(article.id)
            return _New(origin, article, split(article))


def _ready(batch: Sequence[Outcome | _New], attribute_all: AttributeAll) -> list[Outcome | _Ready]:
    """Read the new articles of a batch to the end, all of them at once."""
    new = [(one.article, one.sentences) for one in batch if isinstance(one, _New)]
    made = iter(records(new, attribute_all))
    return [_Ready(one.origin, next(made)) if isinstance(one, _New) else one for one in batch]


def _embed(batch: Sequence[Outcome | _Ready], *, archive: Archive, embedder: Embedder) -> _Vectors:
    """Return vectors for the sentences of a batch that the archive keeps none for."""
    records = [step.record for step in batch if isinstance(step, _Ready)]
    texts = {digest: text for made in records for digest, text in _stating(made).items()}
    missing = archive.missing(list(texts), embedder.model)
    hashes = [digest for digest in texts if digest in missing]
    if not hashes:
        return {}
    vectors = embedder.embed_sentences([texts[digest] for digest in hashes]).astype(np.float16)
    return dict(zip(hashes, vectors, strict=True))


def _file(
    batch: Sequence[Outcome | _Ready], vectors: _Vectors, *, archive: Archive, model: str
) -> Iterator[Outcome]:
    for step in batch:
        if not isinstance(step, _Ready):
            yield step
        elif kept := archive.known(step.record.article):  # filed meanwhile, here or elsewhere
            yield Known(step.origin, kept)
        else:
            wanted = tuple(digest for digest in _stating(step.record) if digest in vectors)
            rows = [vectors[digest] for digest in wanted]
            held = Embeddings(model, wanted, np.stack(rows)) if rows else None
            yield Added(step.origin, archive.add(step.record, held))


def _stating(made: Record) -> dict[str, str]:
    """Return the sentences that can bear on a claim, by the hashes of their texts."""
    spans = (sentence.span for sentence in made.sentences if sentence.block.states)
    texts = (span.of(made.article.text) for span in spans)
    return {text_hash(text): text for text in texts}

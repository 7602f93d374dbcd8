"""Read articles into the archive.

An article is acknowledged, by being yielded, after its transaction has committed. Its vectors are
kept in that same transaction, so that every other process finds it without running the model.

While the models tag and embed one batch of articles, the batch before is filed and the next one is
laid out: the models leave a part of every core idle, which those take. Who said what in a batch is
read as soon as it is tagged, while it is embedded.
"""

from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from factcheck.attribution import Attributor, LaidOut, Marks, link
from factcheck.embedding import Embedder
from factcheck.errors import TooLarge
from factcheck.model import Article, Kept, Record, Sentence, Statement
from factcheck.reading import Read, Reading, Unread
from factcheck.sentences import split
from factcheck.store import Archive, Embeddings, text_hash

# Of 256, 512 and 1,024 the best share of the bare embedding rate, and progress shows every second
# or so (python -m benchmarks.bench_ingest).
SENTENCES_AT_ONCE = 512
# An article has as many sentences as it likes. A guess, at which each run is still filled by texts
# of like length: what is encoded at once takes memory by its number.
_EMBEDDED_AT_ONCE = 4_096


@dataclass(frozen=True, slots=True)
class Added:
    """A new article, or a new revision of a known one, is in the archive.

    `remarks` say what was written above its text, or in its fields, and could not be taken.
    """

    origin: str
    kept: Kept
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Known:
    """The archive has this very article already; nothing was changed."""

    origin: str
    kept: Kept
    remarks: tuple[str, ...] = ()


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
    remarks: tuple[str, ...]


_Vectors = dict[str, NDArray[np.float16]]
_Batch = list[Outcome | _New]


@dataclass(frozen=True, slots=True)
class _Run:
    """A batch that is laid out, with what the models are to say of it."""

    batch: _Batch
    laid: LaidOut
    marked: Future[Marks | None]
    vectors: Future[_Vectors]


def ingest(
    readings: Iterable[Reading], *, archive: Archive, embedder: Embedder, attributor: Attributor
) -> Iterator[Outcome]:
    """Keep what was read, article by article, and yield what became of each in the same order."""
    desk = _Desk(archive, embedder, attributor)
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="models") as models:
        before: _Run | None = None
        for batch in _batches(readings, archive):
            laid = attributor.lay_out([(one.article, one.sentences) for one in _new(batch)])
            # One model after the other: each has use for every core.
            marked = models.submit(attributor.mark, laid)
            run = _Run(batch, laid, marked, models.submit(desk.embed, batch))
            if before is not None:
                yield from desk.file(before)
            before = run
        if before is not None:
            yield from desk.file(before)


def not_too_long(readings: Iterable[Reading], *, longest: int) -> Iterator[Reading]:
    """Yield what was read; an article whose text is longer than `longest` is told not to be."""
    for reading in readings:
        yield _admitted(reading, longest=longest)


def _admitted(reading: Reading, *, longest: int) -> Reading:
    try:
        if isinstance(reading, Read):
            admit_text(reading.article.text, longest=longest)
    except TooLarge as error:
        return Unread(reading.origin, str(error))
    return reading


def admit_text(text: str, *, longest: int) -> None:
    """Raise TooLarge, with the limit and its setting, for the text of an article that is longer."""
    if len(text) > longest:
        raise TooLarge(
            f"the text has {len(text):,} characters, more than {longest:,}"
            " (FACTCHECK_MAX_ARTICLE_CHARACTERS)"
        )


def _batches(readings: Iterable[Reading], archive: Archive) -> Iterator[_Batch]:
    batch: _Batch = []
    size = 0
    # Articles on their way: what the archive says of them now may not be true when they are filed.
    under_way: set[str] = set()
    for reading in readings:
        step = _prepare(reading, archive, under_way=under_way)
        batch.append(step)
        size += len(step.sentences) if isinstance(step, _New) else 1
        if size >= SENTENCES_AT_ONCE:
            yield batch
            batch, size = [], 0
    yield batch


def _prepare(reading: Reading, archive: Archive, *, under_way: set[str]) -> Outcome | _New:
    match reading:
        case Unread(origin, reason):
            return Refused(origin, reason)
        case Read(origin, article, remarks):
            kept = None if article.id in under_way else archive.known(article)
            if kept:
                return Known(origin, kept, remarks)
            under_way.add(article.id)
            return _New(origin, article, split(article), remarks)


def _new(batch: _Batch) -> list[_New]:
    return [one for one in batch if isinstance(one, _New)]


@dataclass(frozen=True, slots=True)
class _Desk:
    """The parts that a batch goes through."""

    archive: Archive
    embedder: Embedder
    attributor: Attributor

    def file(self, run: _Run) -> Iterator[Outcome]:
        """Say who said what in a batch, and keep its articles."""
        said = iter(self.attributor.read(run.laid, run.marked.result()))
        vectors = run.vectors.result()
        for step in run.batch:
            if not isinstance(step, _New):
                yield step
                continue
            article, attributions = step.article, next(said)
            if kept := self.archive.known(article):  # filed meanwhile, here or elsewhere
                yield Known(step.origin, kept, step.remarks)
                continue
            statements = tuple(Statement(one, link(one, article)) for one in attributions)
            record = Record(article, step.sentences, statements)
            wanted = tuple(digest for digest in _stating(step) if digest in vectors)
            rows = [vectors[digest] for digest in wanted]
            held = Embeddings(self.embedder.model, wanted, np.stack(rows)) if rows else None
            yield Added(step.origin, self.archive.add(record, held), step.remarks)

    def embed(self, batch: _Batch) -> _Vectors:
        """Return vectors for the sentences of a batch that the archive keeps none for."""
        texts = {digest: text for one in _new(batch) for digest, text in _stating(one).items()}
        missing = self.archive.missing(list(texts), self.embedder.model)
        hashes = [digest for digest in texts if digest in missing]
        if not hashes:
            return {}
        found = np.empty((len(hashes), self.embedder.dimension), np.float16)
        for start in range(0, len(hashes), _EMBEDDED_AT_ONCE):
            part = hashes[start : start + _EMBEDDED_AT_ONCE]
            vectors = self.embedder.embed_sentences([texts[digest] for digest in part])
            found[start : start + len(part)] = vectors
        return dict(zip(hashes, found, strict=True))


def _stating(one: _New) -> dict[str, str]:
    """Return the sentences that can bear on a claim, by the hashes of their texts."""
    spans = (sentence.span for sentence in one.sentences if sentence.block.states)
    texts = (span.of(one.article.text) for span in spans)
    return {text_hash(text): text for text in texts}

"""Indexes laid out anew from the archive."""

from collections.abc import Callable, Iterator
from itertools import chain

import numpy as np

from factcheck.embedding import Embedder
from factcheck.index.policy import Policy
from factcheck.index.protocol import Ids, VectorIndex, Vectors
from factcheck.index.words import Words
from factcheck.store import Archive, Embeddings, Worded

# Progress of long work: how much is done, of how much.
Progress = Callable[[int, int], None]

# Rows read from the archive at once: 6 MB of float16 vectors.
_PAGE = 8_192
# Sentences embedded at once where the archive has no vector of this model yet.
_EMBEDDED_AT_ONCE = 512


def lay_vectors(
    archive: Archive, embedder: Embedder, policy: Policy, progress: Progress
) -> VectorIndex:
    """Return an index of the vector of every searchable sentence, of the kind that fits."""
    embed_missing(archive, embedder, progress)
    ids = _searchable(archive)
    chosen = np.random.default_rng(0).choice(ids, min(policy.sample, len(ids)), replace=False)
    sample = vectors_of(archive, embedder, chosen)[1] if len(ids) else None
    index = policy.kind_for(len(ids)).empty(embedder.dimension, sample)
    add_vectors(archive, embedder, index, ids, progress)
    index.seal()
    return index


def lay_words(archive: Archive, words: Words, progress: Progress) -> Words:
    """Fill `words` with every searchable sentence, article by article; return it."""
    add_words(archive, words, _searchable(archive), progress)
    return words


def add_words(archive: Archive, words: Words, ids: Ids, progress: Progress) -> None:
    """Add these sentences, in ascending order and every one of each article, page by page."""
    done = 0
    held: list[Worded] = []
    for page in _pages(ids):
        rows = held + archive.worded(page)
        # The last article of a page may go on in the next.
        held = [row for row in rows if row.revision_id == rows[-1].revision_id] if rows else []
        words.add(rows[: len(rows) - len(held)])
        done += len(page)
        progress(done, len(ids))
    words.add(held)


def add_vectors(
    archive: Archive, embedder: Embedder, index: VectorIndex, ids: Ids, progress: Progress
) -> None:
    """Add the vectors of these sentences, page by page; those that are missing are made first."""
    for page in _pages(ids):
        known, rows = vectors_of(archive, embedder, page)
        if len(known) < len(page):
            embed_missing(archive, embedder, progress)
            known, rows = vectors_of(archive, embedder, page)
        index.add(known, rows)
        progress(len(index), max(len(index), len(ids)))


def vectors_of(archive: Archive, embedder: Embedder, ids: Ids) -> tuple[Ids, Vectors]:
    """Return, in ascending order, the keys whose vectors are kept, and their vectors."""
    known, halves = archive.vectors(ids, embedder.model)
    return known, halves.astype(np.float32).reshape(len(known), embedder.dimension)


def embed_missing(archive: Archive, embedder: Embedder, progress: Progress) -> None:
    """Embed what the archive keeps no vector of this model for: the model has been changed."""
    model, done, total = embedder.model, 0, archive.counts().sentences
    while texts := archive.unembedded(model, limit=_EMBEDDED_AT_ONCE):
        vectors = embedder.embed_sentences([text for _, text in texts])
        hashes = tuple(digest for digest, _ in texts)
        archive.keep_embeddings(Embeddings(model, hashes, vectors.astype(np.float16)))
        done += len(texts)
        progress(done, max(total, done))


def unseen(done: int, total: int) -> None:
    """Report progress to nobody."""
    del done, total


def _searchable(archive: Archive) -> Ids:
    """Return every searchable key in ascending order."""

    def pages() -> Iterator[Ids]:
        after = 0
        while len(ids := archive.searchable(after=after, limit=_PAGE)):
            after = int(ids[-1])
            yield ids

    return np.fromiter(chain.from_iterable(page.tolist() for page in pages()), np.int64)


def _pages(ids: Ids) -> Iterator[Ids]:
    return (ids[start : start + _PAGE] for start in range(0, len(ids), _PAGE))

"""The index in use: it follows the archive's changes and is never ahead of them."""

import logging
import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from factcheck.embedding import Embedder
from factcheck.errors import IndexMismatch
from factcheck.index.protocol import Ids, Scores, VectorIndex, Vectors
from factcheck.index.snapshots import Snapshots
from factcheck.model import Change
from factcheck.store import Archive, Embeddings

_log = logging.getLogger(__name__)

# Progress of long work: how much is done, of how much.
Progress = Callable[[int, int], None]

# Rows read from the archive at once when the index is made anew: 6 MB of float16 vectors.
_PAGE = 8_192
# Sentences embedded at once where the archive has no vector of this model yet.
_EMBEDDED_AT_ONCE = 512


class CurrentIndex:
    """One archive's vectors under one model, in this process.

    Threads that search it and threads that change it take turns, so that none sees half a change.
    `covered` is the number of the last change of the archive that can be found.
    """

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        *,
        folder: Path,
        make: type[VectorIndex],
        snapshot_every: int,
    ) -> None:
        self._archive = archive
        self._embedder = embedder
        self._snapshots = Snapshots(folder / "snapshots", archive.identity, embedder.model)
        self._make = make
        self._snapshot_every = snapshot_every
        self._lock = threading.RLock()
        self._unsaved = 0
        self._index, self.covered = self._open()

    def __len__(self) -> int:
        return len(self._index)

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return keys and scores (n, limit), best first; see `VectorIndex.nearest`."""
        with self._lock:
            return self._index.nearest(vectors, limit, among=among)

    def catch_up(self) -> None:
        """Apply every change of the archive since the last one covered.

        An archive that has gone back, because an older copy was put in its place, is read anew.
        """
        if self._archive.change == self.covered and not self._due():
            return
        with self._lock:
            # Asked again: another thread may have caught up further while this one waited.
            newest = self._archive.change
            if newest < self.covered:
                self._index, self.covered = self._from_archive(_unseen)
            else:
                self._apply(self._archive.changes(self.covered))
            if self._due():
                self._save()

    def snapshot(self) -> None:
        """Write what is covered to disk, for the next process to start from."""
        with self._lock:
            self._snapshots.write(self._index, change=self.covered)
            self._unsaved = 0

    def _due(self) -> bool:
        """Tell whether enough has changed for a snapshot: a tenth, or as much as is set."""
        return self._unsaved >= min(self._snapshot_every, len(self._index) // 10 + 1)

    def _save(self) -> None:
        """Write a snapshot if the disk allows: without one the next start is slower, no more."""
        try:
            self.snapshot()
        except OSError as error:
            self._unsaved = 0
            _log.warning("no index snapshot could be written: %s", error)

    def _apply(self, changes: Sequence[Change]) -> None:
        """Apply several changes as one: what was added and removed again is never looked up."""
        added: dict[int, None] = {}
        removed: set[int] = set()
        for change in changes:
            added.update(dict.fromkeys(change.added))
            removed.update(change.removed)
            self._unsaved += len(change.added) + len(change.removed)
        if removed:
            self._index.remove(np.array(sorted(removed), np.int64))
        self._add(np.array([key for key in added if key not in removed], np.int64))
        if changes:
            self.covered = changes[-1].number

    def rebuild(self, progress: Progress) -> None:
        """Make the index anew from the archive and write a snapshot of it."""
        with self._lock:
            self._index, self.covered = self._from_archive(progress)
            self.snapshot()

    def _open(self) -> tuple[VectorIndex, int]:
        try:
            return self._snapshots.read(self._make, newest=lambda: self._archive.change)
        except IndexMismatch as mismatch:
            _log.info("the index is made anew: %s", mismatch)
            made = self._from_archive(_unseen)
            # The first catching up writes it, so that the next process need not make it again.
            self._unsaved = len(made[0])
            return made

    def _from_archive(self, progress: Progress) -> tuple[VectorIndex, int]:
        """Return an index of every searchable sentence and the change it is certain to cover.

        Sentences added while it is read may be in it already; applying their change again replaces
        them by themselves.
        """
        covered, total = self._archive.change, self._archive.counts().sentences
        index = self._make.empty(self._embedder.dimension)
        self._embed_missing(progress)
        after = 0
        while len(ids := self._archive.searchable(after=after, limit=_PAGE)):
            known, halves = self._archive.vectors(ids, self._embedder.model)
            index.add(known, halves.astype(np.float32))
            after = int(ids[-1])
            progress(len(index), max(total, len(index)))
        return index, covered

    def _add(self, ids: Ids) -> None:
        if not len(ids):
            return
        known, halves = self._archive.vectors(ids, self._embedder.model)
        if len(known) < len(ids):
            self._embed_missing(_unseen)
            known, halves = self._archive.vectors(ids, self._embedder.model)
        self._index.add(known, halves.astype(np.float32))

    def _embed_missing(self, progress: Progress) -> None:
        """Embed what the archive keeps no vector of this model for: the model has been changed."""
        model, done, total = self._embedder.model, 0, self._archive.counts().sentences
        while texts := self._archive.unembedded(model, limit=_EMBEDDED_AT_ONCE):
            vectors = self._embedder.embed_sentences([text for _, text in texts])
            hashes = tuple(digest for digest, _ in texts)
            self._archive.keep_embeddings(Embeddings(model, hashes, vectors.astype(np.float16)))
            done += len(texts)
            progress(done, max(total, done))


def _unseen(done: int, total: int) -> None:
    """Report progress to nobody."""
    del done, total

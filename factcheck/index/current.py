"""The indexes in use: they follow the archive's changes and are never ahead of them."""

import logging
import threading
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

from factcheck.embedding import Embedder
from factcheck.errors import IndexMismatch
from factcheck.index.bm25_tantivy import Bm25Tantivy
from factcheck.index.laying import Progress, add_vectors, add_words, lay_vectors, lay_words
from factcheck.index.policy import DEFAULT, Policy
from factcheck.index.protocol import NOBODY, Ids, LexicalIndex, Scores, VectorIndex, Vectors
from factcheck.index.snapshots import Contents, Snapshots
from factcheck.index.words import Words
from factcheck.index.workplace import Workplace
from factcheck.model import Change
from factcheck.store import Archive

_log = logging.getLogger(__name__)

# Held by the one process that makes the index anew.
_RENEWAL = ".renewal.lock"
# The folders of a snapshot.
_VECTORS = "vectors"
_WORDS = "words"


class CurrentIndex:
    """One archive's vectors, under one model, and words, in this process.

    Threads that search and threads that change take turns, so that none sees half a change.
    `covered` is the number of the last change of the archive that can be found. Where the vectors
    have outgrown their kind of index they are laid out anew beside it, in a thread; searches and
    changes go on, and the new one takes the old one's place when it has caught up.
    """

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        *,
        folder: Path,
        snapshot_every: int,
        policy: Policy = DEFAULT,
        words: type[LexicalIndex] = Bm25Tantivy,
    ) -> None:
        self._archive = archive
        self._embedder = embedder
        self._folder = folder / "snapshots"
        self._snapshots = Snapshots(self._folder, archive.identity, embedder.model)
        self._policy = policy
        self._lexical = words
        self._snapshot_every = snapshot_every
        self._place = Workplace.open(self._folder / "work")
        self._lock = threading.RLock()
        self._renewal: threading.Thread | None = None
        self._unsaved = 0
        self._vectors, self._words, self.covered = self._open()

    def __len__(self) -> int:
        return len(self._vectors)

    @property
    def kind(self) -> str:
        """The kind of index that the vectors lie in."""
        return self._vectors.kind

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return sentences near in meaning, (n, limit), best first; see `VectorIndex.nearest`."""
        with self._lock:
            return self._vectors.nearest(vectors, limit, among=among)

    def worded(
        self, texts: Sequence[str], limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return sentences that share words, (n, limit), best first; see `LexicalIndex.best`."""
        with self._lock:
            return self._words.sentences.best(texts, limit, among=among)

    def stories(self, text: str, ids: Ids) -> Scores:
        """Return for each of these sentences, (n,), how many words its article shares, by BM25."""
        with self._lock:
            if not len(ids):
                return np.empty(0, np.float32)
            articles = self._words.articles_of(ids)
            asked = np.unique(articles)
            [found], [scores] = self._words.articles.best([text], len(asked), among=asked)
        known = dict(zip(found.tolist(), scores.tolist(), strict=True))
        return np.array([known.get(key, 0.0) for key in articles.tolist()], np.float32)

    def articles_of(self, ids: Ids) -> Ids:
        """Return the key of each sentence's article, (n,): that of its first sentence."""
        with self._lock:
            return self._words.articles_of(ids)

    def before(self, ids: Ids) -> Ids:
        """Return the key of the sentence before each, (n,), or -1 at an article's beginning."""
        with self._lock:
            return np.where(np.isin(ids, self._words.firsts), NOBODY, ids - 1)

    def after(self, ids: Ids) -> Ids:
        """Return the keys of the sentences after these in their articles, where there are any."""
        with self._lock:
            follow = np.setdiff1d(ids + 1, self._words.firsts)
            return follow[self._vectors.holds(follow)]

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
                self._vectors, self._words, self.covered = self._from_archive(_unseen)
            else:
                self._apply(self._archive.changes(self.covered))
            if self._policy.outgrown(self._vectors):
                # It is saved when it has been made anew. To save it before that could put the one
                # out of force that another process has made anew.
                self._renew_beside()
            elif self._due():
                self._save()

    def settle(self) -> None:
        """Wait until the vectors have been laid out anew, if they are being."""
        if self._renewal is not None:
            self._renewal.join()

    def close(self) -> None:
        """Finish what has been begun, and give up the folder that this process works in."""
        self.settle()
        self._place.close()

    def snapshot(self) -> None:
        """Write what is covered to disk, for the next process to start from."""
        with self._lock:
            vectors, words = self._vectors, self._words
            contents = Contents(
                vectors.kind, self._lexical.kind, vectors.dimension, len(vectors), self.covered
            )

            def save(folder: Path) -> None:
                for name, part in ((_VECTORS, vectors), (_WORDS, words)):
                    (folder / name).mkdir()
                    part.save(folder / name)

            self._snapshots.write(save, contents)
            self._unsaved = 0

    def rebuild(self, progress: Progress) -> None:
        """Make the indexes anew from the archive and write a snapshot of them."""
        with self._lock:
            self._vectors, self._words, self.covered = self._from_archive(progress)
            self.snapshot()

    def _due(self) -> bool:
        """Tell whether enough has changed for a snapshot: a tenth, or as much as is set."""
        return self._unsaved >= min(self._snapshot_every, len(self._vectors) // 10 + 1)

    def _save(self) -> None:
        """Write a snapshot if the disk allows: without one the next start is slower, no more."""
        try:
            self.snapshot()
        except OSError as error:
            self._unsaved = 0
            _log.warning("no index snapshot could be written: %s", error)

    def _apply(self, changes: Sequence[Change]) -> None:
        """Apply several changes as one: what was added and removed again is never looked up."""
        added, removed = _net(changes)
        if len(removed):
            self._words.remove(removed)
        add_words(self._archive, self._words, added, _unseen)
        self._change_vectors(self._vectors, added, removed)
        self._unsaved += len(added) + len(removed)
        if changes:
            self.covered = changes[-1].number

    def _change_vectors(self, index: VectorIndex, added: Ids, removed: Ids) -> None:
        if len(removed):
            index.remove(removed)
        add_vectors(self._archive, self._embedder, index, added, _unseen)

    def _open(self) -> tuple[VectorIndex, Words, int]:
        try:
            contents, folder = self._snapshots.read(newest=lambda: self._archive.change)
            vectors = self._vectors_in(contents, folder)
            words = self._words_in(contents, folder)
        except IndexMismatch as mismatch:
            _log.info("the index is made anew: %s", mismatch)
            made = self._from_archive(_unseen)
            # The first catching up writes it, so that the next process need not make it again.
            self._unsaved = len(made[0])
            return made
        return vectors, words, contents.change

    def _vectors_in(self, contents: Contents, folder: Path) -> VectorIndex:
        """Read the vectors of a snapshot. Raises IndexMismatch."""
        kinds = {kind.kind: kind for _, kind in self._policy.kinds}
        if contents.vectors not in kinds:
            raise IndexMismatch(f"the snapshot's vectors are of the kind {contents.vectors}")
        index = kinds[contents.vectors].load(folder / _VECTORS, self._place.new(_VECTORS))
        if (len(index), index.dimension) != (contents.count, contents.dimension):
            raise IndexMismatch(f"the snapshot {folder.name} is not what its manifest says")
        return index

    def _words_in(self, contents: Contents, folder: Path) -> Words:
        """Read the words of a snapshot. Raises IndexMismatch."""
        if contents.words != self._lexical.kind:
            raise IndexMismatch(f"the snapshot's words are of the kind {contents.words}")
        return Words.load(self._lexical, folder / _WORDS, self._place.new)

    def _from_archive(self, progress: Progress) -> tuple[VectorIndex, Words, int]:
        """Return indexes of every searchable sentence and the change they are certain to cover.

        Sentences added while it is read may be in them already; applying their change again
        replaces them by themselves.
        """
        covered = self._archive.change
        vectors = self._filed(lay_vectors(self._archive, self._embedder, self._policy, progress))
        words = Words.empty(self._lexical, self._place.new)
        return vectors, lay_words(self._archive, words, progress), covered

    def _filed(self, index: VectorIndex) -> VectorIndex:
        """Return the index as it is read from a file: what can be mapped is shared from there."""
        made = self._place.new("made")
        index.save(made)
        return type(index).load(made, self._place.new(_VECTORS))

    def _renew_beside(self) -> None:
        if self._renewal is None or not self._renewal.is_alive():
            self._renewal = threading.Thread(target=self._renew, name="renewal", daemon=True)
            self._renewal.start()

    def _renew(self) -> None:
        """Lay the vectors out anew and put them in the old ones' place."""
        try:
            # One process does the work; what it makes is taken over from its snapshot.
            with FileLock(self._folder / _RENEWAL).acquire(blocking=False):
                made, covered = self._renewed()
                with self._lock:
                    self._apply(self._archive.changes(self.covered))
                    missed = [c for c in self._archive.changes(covered) if c.number <= self.covered]
                    self._change_vectors(made, *_net(missed))
                    self._vectors = made
                    self._save()
        except Timeout:
            return
        except Exception:  # noqa: BLE001 - nobody else would hear of it in this thread
            _log.exception("the index could not be laid out anew; the old one stays in use")

    def _renewed(self) -> tuple[VectorIndex, int]:
        """Return vectors laid out anew, by another process or here, and the change they cover."""
        with suppress(IndexMismatch):
            contents, folder = self._snapshots.read(newest=lambda: self._archive.change)
            index = self._vectors_in(contents, folder)
            if not self._policy.outgrown(index):
                return index, contents.change
        covered = self._archive.change
        index = lay_vectors(self._archive, self._embedder, self._policy, _unseen)
        return self._filed(index), covered


def _net(changes: Iterable[Change]) -> tuple[Ids, Ids]:
    """Return the keys added and those removed; what came and went again is not among the first."""
    added: set[int] = set()
    removed: set[int] = set()
    for change in changes:
        added.update(change.added)
        removed.update(change.removed)
    kept = sorted(added - removed)
    return np.array(kept, np.int64), np.array(sorted(removed), np.int64)


def _unseen(done: int, total: int) -> None:
    """Report progress to nobody."""
    del done, total

"""The indexes in use: they follow the archive's changes and are never ahead of them."""

import logging
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
from filelock import FileLock, Timeout

from factcheck.embedding import Embedder
from factcheck.errors import NotReady
from factcheck.index.bm25_tantivy import Bm25Tantivy
from factcheck.index.laying import Progress, add_vectors, add_words, unseen
from factcheck.index.policy import DEFAULT_POLICY, Policy
from factcheck.index.protocol import NOBODY, Ids, LexicalIndex, Scores, VectorIndex, Vectors
from factcheck.index.shelf import Parts, Shelf
from factcheck.model import Change
from factcheck.store import Archive

_log = logging.getLogger(__name__)

# Held by the one process that makes the index anew.
_RENEWAL = ".renewal.lock"
# Seconds from a failure to make the index anew to the next attempt, which costs as much: a guess.
_REST = 60.0


class CurrentIndex:
    """One archive's vectors, under one model, and words, in this process.

    Threads that search and threads that change take turns, so that none sees half a change.
    `covered` is the number of the last change of the archive that can be found. Where the vectors
    have outgrown their kind of index they are laid out anew beside it, in a thread; searches and
    changes go on, and the new one takes the old one's place when it has caught up.

    Where the disk fails, as a full one, what is in use may be half changed: it is thrown away, and
    opened anew by the next `catch_up`. Every method raises NotReady until that has succeeded.
    """

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        *,
        folder: Path,
        snapshot_every: int,
        policy: Policy = DEFAULT_POLICY,
        words: type[LexicalIndex] = Bm25Tantivy,
    ) -> None:
        self._archive = archive
        self._embedder = embedder
        self._folder = folder / "snapshots"
        self._policy = policy
        self._snapshot_every = snapshot_every
        self._lock = threading.RLock()
        self._renewal: threading.Thread | None = None
        self._not_before = 0.0
        self._parts: Parts | None = None
        with self._changing():
            self._shelf = Shelf(archive, embedder, folder=self._folder, policy=policy, words=words)
            self._parts = self._shelf.open()

    def __len__(self) -> int:
        return len(self._in_use.vectors)

    @property
    def covered(self) -> int:
        """The number of the last change of the archive that can be found."""
        return self._in_use.covered

    @property
    def kind(self) -> str:
        """The kind of index that the vectors lie in."""
        return self._in_use.vectors.kind

    def nearest(
        self, vectors: Vectors, limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return sentences near in meaning, (n, limit), best first; see `VectorIndex.nearest`."""
        with self._lock:
            return self._in_use.vectors.nearest(vectors, limit, among=among)

    def worded(
        self, texts: Sequence[str], limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return sentences that share words, (n, limit), best first; see `LexicalIndex.best`."""
        with self._lock:
            return self._in_use.words.sentences.best(texts, limit, among=among)

    def stories(self, text: str, ids: Ids) -> Scores:
        """Return for each of these sentences, (n,), how many words its article shares, by BM25."""
        with self._lock:
            if not len(ids):
                return np.empty(0, np.float32)
            words = self._in_use.words
            articles = words.articles_of(ids)
            asked = np.unique(articles)
            [found], [scores] = words.articles.best([text], len(asked), among=asked)
        known = dict(zip(found.tolist(), scores.tolist(), strict=True))
        return np.array([known.get(key, 0.0) for key in articles.tolist()], np.float32)

    def articles_of(self, ids: Ids) -> Ids:
        """Return the key of each sentence's article, (n,): that of its first sentence."""
        with self._lock:
            return self._in_use.words.articles_of(ids)

    def before(self, ids: Ids) -> Ids:
        """Return the key of the sentence before each, (n,), or -1 at an article's beginning."""
        with self._lock:
            first = self._in_use.words.articles_of(ids) == ids
            return np.where(first, NOBODY, ids - 1)

    def after(self, ids: Ids) -> Ids:
        """Return the keys of the sentences after these in their articles, where there are any."""
        with self._lock:
            follow = np.unique(ids + 1)
            follow = follow[self._in_use.words.articles_of(follow) != follow]
            found: Ids = follow[self._in_use.vectors.holds(follow)]
            return found

    def catch_up(self) -> None:
        """Apply every change of the archive since the last one covered.

        An archive that has gone back, because an older copy was put in its place, is read anew.
        """
        parts = self._parts
        if parts and self._archive.change == parts.covered and not self._due(parts):
            return
        with self._changing():
            parts = self._parts = self._parts or self._shelf.reopen()
            # Asked again: another thread may have caught up further while this one waited.
            if self._archive.change < parts.covered:
                parts = self._parts = self._shelf.from_archive(unseen)
            else:
                self._apply(parts, self._archive.changes(parts.covered))
            if self._policy.outgrown(parts.vectors):
                # It is saved when it has been made anew. To save it before that could put the one
                # out of force that another process has made anew.
                self._renew_beside()
            elif self._due(parts):
                self._save(parts)

    def settle(self) -> None:
        """Wait until the vectors have been laid out anew, if they are being."""
        if self._renewal is not None:
            self._renewal.join()

    def close(self) -> None:
        """Finish what has been begun, and give up the folder that this process works in."""
        self.settle()
        self._shelf.close()

    def snapshot(self) -> None:
        """Write what is covered to disk, for the next process to start from. Raises OSError."""
        with self._lock:
            self._shelf.put(self._in_use)

    def rebuild(self, progress: Progress) -> None:
        """Make the indexes anew from the archive and write a snapshot of them."""
        with self._changing():
            self._parts = self._shelf.from_archive(progress)
            self.snapshot()

    @property
    def _in_use(self) -> Parts:
        if self._parts is None:
            raise NotReady("the index is being opened anew; try again")
        return self._parts

    @contextmanager
    def _changing(self) -> Iterator[None]:
        """Change the parts, or throw them away where the disk fails and raise NotReady."""
        with self._lock:
            try:
                yield
            except OSError as error:
                self._parts = None
                raise NotReady(
                    f"the index cannot be written ({error}); nothing of the archive is lost: see "
                    f"that there is room in {self._folder}, and ask again"
                ) from error

    def _due(self, parts: Parts) -> bool:
        """Tell whether enough has changed for a snapshot: a tenth, or as much as is set."""
        return parts.unsaved >= min(self._snapshot_every, len(parts.vectors) // 10 + 1)

    def _save(self, parts: Parts) -> None:
        """Write a snapshot if the disk allows: without one the next start is slower, no more."""
        try:
            self._shelf.put(parts)
        except OSError as error:
            parts.unsaved = 0
            _log.warning("no index snapshot could be written: %s", error)

    def _apply(self, parts: Parts, changes: Sequence[Change]) -> None:
        """Apply several changes as one: what was added and removed again is never looked up."""
        if not changes:
            return
        added, removed = _net(changes)
        if len(removed):
            parts.words.remove(removed)
        add_words(self._archive, parts.words, added, unseen)
        parts.words.commit()
        self._change_vectors(parts.vectors, added, removed)
        parts.unsaved += len(added) + len(removed)
        parts.covered = changes[-1].number

    def _change_vectors(self, index: VectorIndex, added: Ids, removed: Ids) -> None:
        if len(removed):
            index.remove(removed)
        add_vectors(self._archive, self._embedder, index, added, unseen)

    def _renew_beside(self) -> None:
        if time.monotonic() < self._not_before:
            return
        if self._renewal is None or not self._renewal.is_alive():
            self._renewal = threading.Thread(target=self._renew, name="renewal", daemon=True)
            self._renewal.start()

    def _renew(self) -> None:
        """Lay the vectors out anew and put them in the old ones' place."""
        parts = self._parts
        try:
            # One process does the work; what it makes is taken over from its snapshot.
            with FileLock(self._folder / _RENEWAL).acquire(blocking=False):
                made, covered = self._shelf.renewed()
                with self._changing():
                    # What was opened or made anew meanwhile is not worn.
                    if parts is not None and parts is self._parts:
                        self._put_in_place(parts, made, covered)
        except Timeout:
            return
        except Exception as error:  # noqa: BLE001 - nobody else would hear of it in this thread
            self._not_before = time.monotonic() + _REST
            _log.warning(
                "the index could not be laid out anew; the old one stays in use: %s",
                error,
                exc_info=not isinstance(error, OSError | NotReady),
            )

    def _put_in_place(self, parts: Parts, made: VectorIndex, covered: int) -> None:
        """Let both catch up to the same change; then the new vectors take the old ones' place."""
        self._apply(parts, self._archive.changes(parts.covered))
        missed = [c for c in self._archive.changes(covered) if c.number <= parts.covered]
        self._change_vectors(made, *_net(missed))
        parts.vectors = made
        self._save(parts)


def _net(changes: Iterable[Change]) -> tuple[Ids, Ids]:
    """Return the keys added and those removed; what came and went again is not among the first."""
    added: set[int] = set()
    removed: set[int] = set()
    for change in changes:
        added.update(change.added)
        removed.update(change.removed)
    kept = sorted(added - removed)
    return np.array(kept, np.int64), np.array(sorted(removed), np.int64)

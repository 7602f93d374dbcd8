"""Where an index is taken from: the snapshot in force, or else the archive."""

import logging
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from factcheck.embedding import Embedder
from factcheck.errors import IndexMismatch
from factcheck.index.laying import Progress, lay_vectors, lay_words, unseen
from factcheck.index.policy import Policy
from factcheck.index.protocol import LexicalIndex, VectorIndex
from factcheck.index.snapshots import WORK, Contents, NoSnapshot, Snapshots
from factcheck.index.words import Words
from factcheck.index.workplace import Workplace
from factcheck.store import Archive

_log = logging.getLogger(__name__)

# The folders of a snapshot.
_VECTORS = "vectors"
_WORDS = "words"


@dataclass(slots=True)
class Parts:
    """What is searched, and the number of the last change of the archive that is in it.

    `unsaved` sentences have come or gone since it was taken from a snapshot or put in one.
    """

    vectors: VectorIndex
    words: Words
    covered: int
    unsaved: int


class Shelf:
    """The snapshots of one archive, under one model, in a folder.

    Every method raises OSError where the disk does not take what it writes.
    """

    def __init__(
        self,
        archive: Archive,
        embedder: Embedder,
        *,
        folder: Path,
        policy: Policy,
        words: type[LexicalIndex],
    ) -> None:
        self._folder = folder
        self._archive = archive
        self._embedder = embedder
        self._policy = policy
        self._lexical = words
        self._snapshots = Snapshots(folder, archive.identity, embedder.model)
        self._place = Workplace.open(self._folder / WORK)

    def close(self) -> None:
        """Give up the folder that this process works in."""
        self._place.close()

    def reopen(self) -> Parts:
        """Begin again in a new folder, where the one that this process worked in has failed."""
        self._place.close()
        self._place = Workplace.open(self._folder / WORK)
        return self.open()

    def open(self) -> Parts:
        """Return the parts in the snapshot in force; where none fits, what the archive holds."""
        self._snapshots.sweep()
        try:
            return self._snapshots.open(self._parts_in, newest=lambda: self._archive.change)
        except NoSnapshot as reason:
            _log.info("the index is made from the archive: %s", reason)
        except IndexMismatch as mismatch:
            _log.warning("the index is made anew from the archive: %s", mismatch)
        return self.from_archive(unseen)

    def from_archive(self, progress: Progress) -> Parts:
        """Return parts of every searchable sentence, and the change they are certain to cover.

        Sentences added while it is read may be in them already; applying their change again
        replaces them by themselves.
        """
        vectors, covered = self._laid_out(progress)
        words = lay_words(self._archive, Words.empty(self._lexical, self._place.new), progress)
        words.commit()
        # All is unsaved: the next process need not make it again.
        return Parts(vectors, words, covered, unsaved=len(vectors))

    def renewed(self) -> tuple[VectorIndex, int]:
        """Return vectors laid out anew, by another process or here, and the change they cover."""
        with suppress(IndexMismatch):
            vectors, covered = self._snapshots.open(
                lambda contents, folder: (self._vectors_in(contents, folder), contents.change),
                newest=lambda: self._archive.change,
            )
            if not self._policy.outgrown(vectors):
                return vectors, covered
        return self._laid_out(unseen)

    def put(self, parts: Parts) -> None:
        """Put a snapshot of these parts in force, for the next process to start from."""
        vectors, words = parts.vectors, parts.words
        contents = Contents(
            vectors.kind, self._lexical.kind, vectors.dimension, len(vectors), parts.covered
        )

        def save(folder: Path) -> None:
            for name, part in ((_VECTORS, vectors), (_WORDS, words)):
                (folder / name).mkdir()
                part.save(folder / name)

        self._snapshots.write(save, contents)
        parts.unsaved = 0

    def _parts_in(self, contents: Contents, folder: Path) -> Parts:
        """Read a snapshot. Raises IndexMismatch."""
        vectors = self._vectors_in(contents, folder)
        return Parts(vectors, self._words_in(contents, folder), contents.change, unsaved=0)

    def _vectors_in(self, contents: Contents, folder: Path) -> VectorIndex:
        kinds = {kind.kind: kind for _, kind in self._policy.kinds}
        if contents.vectors not in kinds:
            raise IndexMismatch(f"the snapshot's vectors are of the kind {contents.vectors}")
        index = kinds[contents.vectors].load(folder / _VECTORS, self._place.new(_VECTORS))
        if (len(index), index.dimension) != (contents.count, contents.dimension):
            raise IndexMismatch(f"the snapshot {folder.name} is not what its manifest says")
        return index

    def _words_in(self, contents: Contents, folder: Path) -> Words:
        if contents.words != self._lexical.kind:
            raise IndexMismatch(f"the snapshot's words are of the kind {contents.words}")
        return Words.load(self._lexical, folder / _WORDS, self._place.new)

    def _laid_out(self, progress: Progress) -> tuple[VectorIndex, int]:
        """Return vectors laid out from the archive, and the change they cover.

        They are as read from a file: what can be mapped is shared from there.
        """
        covered = self._archive.change
        index = lay_vectors(self._archive, self._embedder, self._policy, progress)
        made = self._place.new("made")
        index.save(made)
        filed = type(index).load(made, self._place.new(_VECTORS))
        shutil.rmtree(made)
        return filed, covered

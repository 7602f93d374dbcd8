"""BM25 by tantivy, which keeps its segments in files and maps them.

A segment's file is never changed once it is written. So a snapshot is a second name (a hard link)
for each file, and a process works in a folder of its own that begins as links to a snapshot: it
adds, forgets and merges without asking or disturbing any other process.
"""

import json
import shutil
import weakref
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, ClassVar, Self

import numpy as np
import tantivy

from factcheck.errors import IndexMismatch
from factcheck.index.analyzing import analyzer
from factcheck.index.files import link
from factcheck.index.protocol import Ids, Scores, distinct, ranked

# What an index consists of: its segments, and what is deleted from each.
_META = "meta.json"
# Which files tantivy may remove when they are no longer needed.
_MANAGED = ".managed.json"
_WORDS = "english"
# What a writer may collect before it writes a segment, in bytes: the least that tantivy takes is
# 15 million a thread, and an article needs some thousands.
_COLLECTED = 30_000_000
# A filter of up to so many keys is looked up key by key; the hits of a larger one are taken from
# ever longer lists of all hits. At a million sentences both take 35 ms for 10,000 keys
# (python -m benchmarks.bench_index).
LOOKED_UP = 10_000
# How much longer each next list of all hits is: a guess.
_WIDER = 8


class Bm25Tantivy:
    """One tantivy index in a folder that this process works in alone, and that goes with it.

    After an OSError nothing is certain about it: tantivy may have lost what was added before.
    """

    kind: ClassVar[str] = "bm25-tantivy"

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._analyzer = analyzer()
        with _written():
            self._index = tantivy.Index(_schema(), path=str(folder), reuse=True)
            self._index.register_tokenizer(_WORDS, self._analyzer)
            self._writer = self._index.writer(_COLLECTED, 1)
        self._changed = False
        self._searcher = self._index.searcher()
        # At the end of the process the folder goes with the process's own.
        weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True).atexit = False

    @classmethod
    def empty(cls, place: Path) -> Self:
        """Return an index without texts whose files lie in `place`."""
        return cls(place)

    def __len__(self) -> int:
        return int(self._current().num_docs)

    def add(self, ids: Ids, texts: Sequence[str]) -> None:
        """Keep texts under their keys."""
        self.remove(ids)
        last = dict(zip(ids.tolist(), texts, strict=True))
        for key, text in last.items():
            document = tantivy.Document()
            document.add_unsigned("key", key)
            document.add_text("text", text)
            with _written():
                self._writer.add_document(document)
        self._changed = self._changed or bool(last)

    def remove(self, ids: Ids) -> None:
        """Forget these keys."""
        if len(ids):
            # By query, because `delete_documents_by_term` takes an int for a signed one and finds
            # nothing in a field of unsigned ones (tantivy 0.27).
            with _written():
                self._writer.delete_documents_by_query(self._any_of(ids))
            self._changed = True

    def commit(self) -> None:
        """Write what was changed."""
        if self._changed:
            with _written():
                self._writer.commit()
                self._index.reload()
            self._searcher, self._changed = self._index.searcher(), False

    def best(
        self, texts: Sequence[str], limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return the best keys and their scores."""
        chosen = None if among is None else distinct(among)
        rows = [self._best(text, limit, chosen) for text in texts]
        if not rows:
            return np.empty((0, limit), np.int64), np.empty((0, limit), np.float32)
        ids, scores = (np.concatenate(columns) for columns in zip(*rows, strict=True))
        return ids, scores

    def save(self, folder: Path) -> None:
        """Have a second name in `folder` for every file of the index."""
        self.commit()
        while not _taken(self._folder, folder):  # files were merged in the meantime
            for path in folder.iterdir():
                path.unlink()

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Work on in `place` from what `save` wrote."""
        try:
            _taken(folder, place)
            return cls(place)
        except (OSError, ValueError) as error:
            raise IndexMismatch(
                f"{folder.name} holds no words that can be read: {error}"
            ) from error

    def _current(self) -> tantivy.Searcher:
        """Return a searcher that sees every change."""
        self.commit()
        return self._searcher

    def _best(self, text: str, limit: int, among: Ids | None) -> tuple[Ids, Scores]:
        query = self._query(text)
        if among is None:
            return ranked(*self._hits(query, limit), limit)
        if len(among) > LOOKED_UP:
            return ranked(*self._widening(query, limit, among), limit)
        passing = tantivy.Query.const_score_query(self._any_of(among), 0.0)
        both = [(tantivy.Occur.Must, query), (tantivy.Occur.Must, passing)]
        return ranked(*self._hits(tantivy.Query.boolean_query(both), limit), limit)

    def _any_of(self, ids: Ids) -> tantivy.Query:
        return tantivy.Query.term_set_query(self._index.schema, "key", ids.tolist())

    def _query(self, text: str) -> tantivy.Query:
        """Return a query for any of the text's words, each counted once."""
        words = dict.fromkeys(self._analyzer.analyze(text))
        terms = [tantivy.Query.term_query(self._index.schema, "text", word) for word in words]
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, term) for term in terms])

    def _hits(self, query: tantivy.Query, limit: int) -> tuple[Ids, Scores]:
        """Return keys and scores, both (1, n), of the best `limit` hits."""
        searcher = self._current()
        hits: list[tuple[Any, tantivy.DocAddress]] = searcher.search(
            query, max(1, limit), count=False
        ).hits
        keys = searcher.fast_field_values("key", [address for _, address in hits])
        scores = [score for score, _ in hits]
        return np.array([keys], np.int64), np.array([scores], np.float32)

    def _widening(self, query: tantivy.Query, limit: int, among: Ids) -> tuple[Ids, Scores]:
        asked = limit
        while True:
            asked *= _WIDER
            ids, scores = self._hits(query, asked)
            passing = among[np.minimum(np.searchsorted(among, ids), len(among) - 1)] == ids
            if np.count_nonzero(passing) >= limit or ids.shape[1] < asked:
                return ids[passing][None, :], scores[passing][None, :]


def _taken(source: Path, target: Path) -> bool:
    """Link every file of an index into `target`; tell whether they belong together.

    A segment that is being merged is not yet one of the index: its files grow.
    """
    meta = (source / _META).read_bytes()
    deletions = {
        segment["segment_id"].replace("-", ""): segment["deletes"]
        for segment in json.loads(meta)["segments"]
    }
    taken = [_META]
    for path in source.iterdir():
        segment, _, rest = path.name.partition(".")
        if segment in deletions and _in_force(rest, deletions[segment]):
            with suppress(FileNotFoundError):
                link(path, target / path.name)
            taken.append(path.name)
    (target / _META).write_bytes(meta)
    (target / _MANAGED).write_text(json.dumps(taken), encoding="utf-8")
    return meta == (source / _META).read_bytes()


def _in_force(rest: str, deletes: Any) -> bool:
    """Tell by the end of its name whether a segment's file is not of earlier deletions."""
    return not rest.endswith(".del") or (deletes and rest == f"{deletes['opstamp']}.del")


@contextmanager
def _written() -> Iterator[None]:
    """Have what tantivy cannot write be an OSError; it raises ValueError for everything."""
    try:
        yield
    except ValueError as error:
        raise OSError(f"the words could not be written: {error}") from error


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("key", indexed=True, fast=True)
    builder.add_text_field("text", tokenizer_name=_WORDS, index_option="freq")
    return builder.build()

"""Find the sentences that bear on claims: near in meaning, or sharing words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from factcheck.embedding import Embedder, Vectors
from factcheck.index import CurrentIndex, Ids, Scores
from factcheck.model import Claim, Filters, Hit
from factcheck.retrieval.fusion import ARTICLE, BEFORE, VECTOR, WORDS, fuse
from factcheck.retrieval.grouping import group, reprinted
from factcheck.store import Archive

# Candidates that each search gives, at the least. Of 50, 100 and 200 from each on SciFact, .84,
# .89 and .93 of the sentences that decide a claim are among them; each candidate costs time.
_CANDIDATES = 100
# The best of each search, of each of which the next sentence is a candidate too: "He denied it."
# bears on what was said before it. With 0, 3, 10 and 30 recall@10 on the gold in `seeds/` is
# .882, .917, .916 and .917: as many as an answer has where nobody says how many.
_FOLLOWED = 10
# How many times more candidates are asked for where those were too few stories: a guess.
_WIDER = 4


def find(
    claims: Sequence[Claim],
    *,
    archive: Archive,
    embedder: Embedder,
    index: CurrentIndex,
    limit: int,
) -> list[list[Hit]]:
    """Return at most `limit` hits for each claim, best first, ties by the sentence's key.

    One sentence of one story that several papers print is one hit, which lists its copies.

    What the index covers can be found; with `index.catch_up()` before the call, whatever was
    acknowledged before that.
    """
    if not claims:
        return []
    vectors = embedder.embed_claims([claim.text for claim in claims])
    allowed = {asked: _allowed(archive, *asked) for asked in {(c.filters, c.as_of) for c in claims}}
    return [
        _found(
            _Asked(archive, index, claim.text, vector),
            among=allowed[claim.filters, claim.as_of],
            limit=limit,
        )
        for claim, vector in zip(claims, vectors, strict=True)
    ]


def _found(asked: "_Asked", *, among: Ids | None, limit: int) -> list[Hit]:
    """Return the best hits; where reprints fill the candidates, of more candidates."""
    wanted = max(_CANDIDATES, limit)
    while True:
        candidates = asked.candidates(wanted, among)
        hits = asked.grouped(asked.score(candidates).hits())
        if len(hits) >= limit or len(candidates.ids) < wanted:
            return hits[:limit]
        wanted *= _WIDER


def _allowed(archive: Archive, filters: Filters, as_of: date | None) -> Ids | None:
    return archive.passing(filters, as_of) if filters or as_of else None


@dataclass(frozen=True, slots=True)
class _Candidates:
    """The keys of the sentences to score, (n,), in ascending order.

    Of some of them, `worded`, (m,), the search of words has told the score, `shared`, (m,), the
    best first.
    """

    ids: Ids
    worded: Ids
    shared: Scores


@dataclass(frozen=True, slots=True)
class _Scored:
    """Candidates, (n,), with their scores of each search, (n,) each."""

    ids: Ids
    scores: dict[str, Scores]

    def hits(self) -> list[Hit]:
        """Return them with their scores, the best first, ties by key."""
        fused = fuse(self.scores)
        order = np.lexsort((self.ids, -fused))
        rows = zip(*(column[order].tolist() for column in self.scores.values()), strict=True)
        return [
            Hit(key, score, dict(zip(self.scores, row, strict=True)))
            for key, score, row in zip(
                self.ids[order].tolist(), fused[order].tolist(), rows, strict=True
            )
        ]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim, its vector, and what it is asked of."""

    archive: Archive
    index: CurrentIndex
    text: str
    vector: Vectors

    def candidates(self, wanted: int, among: Ids | None) -> _Candidates:
        """Return what each search gives, `wanted` from each where there are so many.

        With them come the sentences after the best of each.
        """
        [near], _ = self.index.nearest(self.vector[None, :], wanted, among=among)
        [worded], [shared] = self.index.worded([self.text], wanted, among=among)
        best = np.union1d(near[:_FOLLOWED], worded[:_FOLLOWED])
        follow = self.index.after(best[best >= 0])
        passing = follow if among is None else follow[_among(follow, among)]
        found: Ids = np.unique(np.concatenate([near, worded, passing]))
        told = worded >= 0
        return _Candidates(found[found >= 0], worded[told], shared[told])

    def grouped(self, hits: list[Hit]) -> list[Hit]:
        """Return the hits, those that are one sentence of one story as one."""
        keys = [hit.sentence_id for hit in hits]
        stories = self.archive.stories(keys)
        articles = dict(zip(keys, self.index.articles_of(np.array(keys)).tolist(), strict=True))
        words = self.archive.worded(reprinted(stories, articles))
        texts = {row.id: row.text for row in words}
        return group(hits, stories=stories, articles=articles, texts=texts)

    def score(self, candidates: _Candidates) -> _Scored:
        """Return the candidates, in ascending order, with every score, whoever found them.

        One that has been deleted meanwhile is left out.
        """
        ids = candidates.ids
        known, products = self._likeness(np.union1d(ids, self.index.before(ids)))
        found = np.intersect1d(ids, known)
        scores = {
            VECTOR: _at(found, known, products),
            BEFORE: _at(self.index.before(found), known, products),
            WORDS: self._shared(found, candidates),
            ARTICLE: self.index.stories(self.text, found),
        }
        return _Scored(found, scores)

    def _likeness(self, ids: Ids) -> tuple[Ids, Scores]:
        """Return those of the sentences that have a vector, in ascending order, and its likeness.

        A large index compares 8-bit codes. Of a million these are .0004 off the vectors that the
        archive keeps, .0014 in one of a hundred; reading those took a quarter of a claim's time.
        """
        wanted = ids[ids >= 0]
        if not len(wanted):
            return wanted, np.empty(0, np.float32)
        [found], [scores] = self.index.nearest(self.vector[None, :], len(wanted), among=wanted)
        order = np.argsort(found)
        kept = order[found[order] >= 0]
        return found[kept], scores[kept]

    def _shared(self, ids: Ids, candidates: _Candidates) -> Scores:
        """Return the score by words; asked for are only those that the search has not told.

        Looking a thousand up takes 9 ms at a million sentences (python -m benchmarks.bench_index).
        """
        known, told = candidates.worded, candidates.shared
        rest = np.setdiff1d(ids, known)
        if len(rest):
            [found], [scores] = self.index.worded([self.text], len(rest), among=rest)
            known, told = np.concatenate([known, found]), np.concatenate([told, scores])
        order = np.argsort(known)
        return _at(ids, known[order], told[order])


def _among(ids: Ids, passing: Ids) -> NDArray[np.bool_]:
    """Tell of each of some keys whether it is one of `passing`, which ascend."""
    if not len(passing):
        return np.zeros(len(ids), bool)
    places = np.minimum(np.searchsorted(passing, ids), len(passing) - 1)
    found: NDArray[np.bool_] = passing[places] == ids
    return found


def _at(ids: Ids, known: Ids, scores: Scores) -> Scores:
    """Return the score of each of `ids`, 0 where it is not in `known`, which ascends."""
    if not len(known):
        return np.zeros(len(ids), np.float32)
    places = np.minimum(np.searchsorted(known, ids), len(known) - 1)
    return np.where((known[places] == ids) & (ids >= 0), scores[places], 0).astype(np.float32)

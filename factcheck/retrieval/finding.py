"""Find the sentences that bear on claims: near in meaning, or sharing words."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from factcheck.embedding import Embedder, Vectors
from factcheck.index import CurrentIndex, Ids, Scores
from factcheck.model import Claim, Filters, Hit
from factcheck.retrieval.fusion import ARTICLE, BEFORE, VECTOR, WORDS, fuse
from factcheck.store import Archive

# Candidates that each search gives, at the least. Of 50, 100 and 200 from each on SciFact, .84,
# .89 and .93 of the sentences that decide a claim are among them; each candidate costs time.
_CANDIDATES = 100
# The best of them, of each of which the next sentence is a candidate too: "He denied it." bears on
# what was said before it. Of 10, 30 and 100 the last that gained on the gold in `seeds/`.
_FOLLOWED = 30


def find(
    claims: Sequence[Claim],
    *,
    archive: Archive,
    embedder: Embedder,
    index: CurrentIndex,
    limit: int,
) -> list[list[Hit]]:
    """Return at most `limit` hits for each claim, best first, ties by the sentence's key.

    Whatever was acknowledged before the call can be found.
    """
    if not claims:
        return []
    index.catch_up()
    vectors = embedder.embed_claims([claim.text for claim in claims])
    wanted = max(_CANDIDATES, limit)
    hits: list[list[Hit]] = [[] for _ in claims]
    for (filters, as_of), places in _alike(claims).items():
        among = _allowed(archive, filters, as_of)
        texts = [claims[place].text for place in places]
        near, _ = index.nearest(vectors[places], wanted, among=among)
        worded, _ = index.worded(texts, wanted, among=among)
        for row, place in enumerate(places):
            asked = _Asked(archive, index, embedder.model, texts[row], vectors[place])
            found = asked.score(np.union1d(near[row], worded[row]))
            follow = index.after(found.best(_FOLLOWED))
            new = np.setdiff1d(
                follow if among is None else np.intersect1d(follow, among), found.ids
            )
            hits[place] = found.joined(asked.score(new)).hits(limit)
    return hits


@dataclass(frozen=True, slots=True)
class _Scored:
    """Candidates, (n,), with their scores of each search, (n,) each."""

    ids: Ids
    scores: dict[str, Scores]

    def joined(self, other: "_Scored") -> "_Scored":
        """Return these candidates and those."""
        scores = {
            name: np.concatenate([row, other.scores[name]]) for name, row in self.scores.items()
        }
        return _Scored(np.concatenate([self.ids, other.ids]), scores)

    def best(self, limit: int) -> Ids:
        """Return the best of them in order, ties by key."""
        return self.ids[np.lexsort((self.ids, -fuse(self.scores)))[:limit]]

    def hits(self, limit: int) -> list[Hit]:
        """Return the best of them with their scores."""
        fused = fuse(self.scores)
        return [
            Hit(
                int(self.ids[at]),
                float(fused[at]),
                {name: float(row[at]) for name, row in self.scores.items()},
            )
            for at in np.lexsort((self.ids, -fused))[:limit]
        ]


@dataclass(frozen=True, slots=True)
class _Asked:
    """A claim, its vector, and what it is asked of."""

    archive: Archive
    index: CurrentIndex
    model: str
    text: str
    vector: Vectors

    def findable(self, ids: Ids) -> Ids:
        """Return those of the sentences that can be found at all."""
        [found], _ = self.index.nearest(self.vector[None, :], len(ids), among=ids)
        return found[found >= 0]

    def score(self, ids: Ids) -> _Scored:
        """Return the sentences, in ascending order, with every score, whichever search found them.

        One that has been deleted meanwhile is left out.
        """
        known, products = self._likeness(ids)
        before = self.index.before(known)
        scores = {
            VECTOR: products,
            BEFORE: _at(before, *self._likeness(before)),
            WORDS: self._shared(known),
            ARTICLE: self.index.stories(self.text, known),
        }
        return _Scored(known, scores)

    def _likeness(self, ids: Ids) -> tuple[Ids, Scores]:
        """Return the sentences that have a vector, in ascending order, and its inner products.

        The vectors are those that the archive keeps, whatever the codes of the index are.
        """
        known, halves = self.archive.vectors(ids[ids >= 0], self.model)
        if not len(known):
            return known, np.empty(0, np.float32)
        return known, halves.astype(np.float32) @ self.vector

    def _shared(self, ids: Ids) -> Scores:
        if not len(ids):
            return np.empty(0, np.float32)
        [found], [scores] = self.index.worded([self.text], len(ids), among=ids)
        order = np.argsort(found)
        return _at(ids, found[order], scores[order])


def _alike(claims: Sequence[Claim]) -> dict[tuple[Filters, date | None], list[int]]:
    """Group the places of claims that are asked of the same part of the archive."""
    groups: dict[tuple[Filters, date | None], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[claim.filters, claim.as_of].append(place)
    return groups


def _allowed(archive: Archive, filters: Filters, as_of: date | None) -> Ids | None:
    return archive.passing(filters, as_of) if filters or as_of else None


def _at(ids: Ids, known: Ids, scores: Scores) -> Scores:
    """Return the score of each of `ids`, 0 where it is not in `known`, which ascends."""
    if not len(known):
        return np.zeros(len(ids), np.float32)
    places = np.minimum(np.searchsorted(known, ids), len(known) - 1)
    return np.where((known[places] == ids) & (ids >= 0), scores[places], 0).astype(np.float32)

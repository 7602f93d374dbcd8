"""Find the sentences that bear on claims: near in meaning, or sharing words."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

import numpy as np

from factcheck.embedding import Embedder, Vectors
from factcheck.index import CurrentIndex, Ids, Scores
from factcheck.model import Claim, Filters, Hit
from factcheck.retrieval.fusion import ARTICLE, VECTOR, WORDS, fuse
from factcheck.store import Archive

# Candidates that each search gives, at the least. Of 50, 100 and 200 from each on SciFact, .84,
# .89 and .93 of the sentences that decide a claim are among them; each candidate costs time.
_CANDIDATES = 100


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
            ids = np.union1d(near[row], worded[row])
            ids, halves = archive.vectors(ids[ids >= 0], embedder.model)
            scores = {
                VECTOR: _likeness(halves.astype(np.float32), vectors[place]),
                WORDS: _shared(index, texts[row], ids),
                ARTICLE: index.stories(texts[row], ids),
            }
            hits[place] = _best(ids, scores, limit)
    return hits


def _alike(claims: Sequence[Claim]) -> dict[tuple[Filters, date | None], list[int]]:
    """Group the places of claims that are asked of the same part of the archive."""
    groups: dict[tuple[Filters, date | None], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[claim.filters, claim.as_of].append(place)
    return groups


def _allowed(archive: Archive, filters: Filters, as_of: date | None) -> Ids | None:
    return archive.passing(filters, as_of) if filters or as_of else None


def _likeness(rows: Vectors, claim: Vectors) -> Scores:
    """Return the inner products from the vectors as they are kept, whatever the index's codes."""
    return rows @ claim if len(rows) else np.empty(0, np.float32)


def _shared(index: CurrentIndex, text: str, ids: Ids) -> Scores:
    """Return the BM25 score of each of these sentences, 0 where it shares no word."""
    if not len(ids):
        return np.empty(0, np.float32)
    [found], [scores] = index.worded([text], len(ids), among=ids)
    shared = np.zeros(len(ids), np.float32)
    known = found >= 0
    shared[np.searchsorted(ids, found[known])] = scores[known]
    return shared


def _best(ids: Ids, scores: dict[str, Scores], limit: int) -> list[Hit]:
    fused = fuse(scores)
    order = np.lexsort((ids, -fused))[:limit]
    return [
        Hit(int(ids[at]), float(fused[at]), {name: float(row[at]) for name, row in scores.items()})
        for at in order
    ]

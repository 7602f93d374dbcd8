"""Find the sentences nearest in meaning to claims."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from factcheck.embedding import Embedder
from factcheck.index import CurrentIndex, Ids
from factcheck.model import Claim, Filters, Hit
from factcheck.store import Archive


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
    hits: list[list[Hit]] = [[] for _ in claims]
    for (filters, as_of), places in _alike(claims).items():
        among = _allowed(archive, filters, as_of)
        found, scores = index.nearest(vectors[places], limit, among=among)
        for place, keys, values in zip(places, found.tolist(), scores.tolist(), strict=True):
            hits[place] = sorted(_hits(keys, values), key=lambda hit: (-hit.score, hit.sentence_id))
    return hits


def _alike(claims: Sequence[Claim]) -> dict[tuple[Filters, date | None], list[int]]:
    """Group the places of claims that are asked of the same part of the archive."""
    groups: dict[tuple[Filters, date | None], list[int]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[claim.filters, claim.as_of].append(place)
    return groups


def _allowed(archive: Archive, filters: Filters, as_of: date | None) -> Ids | None:
    return archive.passing(filters, as_of) if filters or as_of else None


def _hits(keys: list[int], scores: list[float]) -> list[Hit]:
    found = zip(keys, scores, strict=True)
    return [Hit(key, score, {"vector": score}) for key, score in found if key >= 0]

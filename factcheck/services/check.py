"""Check claims against the archive."""

import uuid
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from factcheck.embedding import Embedder
from factcheck.errors import BadInput
from factcheck.index import CurrentIndex
from factcheck.model import Check, Claim, Evidence, Hit
from factcheck.retrieval import find
from factcheck.store import Archive


def check(
    claims: Sequence[Claim],
    *,
    archive: Archive,
    embedder: Embedder,
    index: CurrentIndex,
    limit: int,
) -> list[Check]:
    """Find the evidence for each claim and keep the checks, with what they rested on."""
    index.catch_up()
    # Read before the search: another thread may catch up further during it, and a check must not
    # name a state of the archive that it has not seen.
    change = index.covered
    hits = find(claims, archive=archive, embedder=embedder, index=index, limit=limit)
    passages = {
        passage.id: passage
        for passage in archive.passages(
            [key for row in hits for hit in row for key in (hit.sentence_id, *hit.copies)]
        )
    }
    made_at = datetime.now(UTC)

    def evidence(row: Sequence[Hit]) -> Iterator[Evidence]:
        """Leave out what was deleted between the search and the reading."""
        for hit in row:
            if hit.sentence_id in passages:
                copies = tuple(passages[key] for key in hit.copies if key in passages)
                yield Evidence(passages[hit.sentence_id], hit.score, hit.scores, copies)

    checks = [
        Check(str(uuid.uuid4()), claim, tuple(evidence(row)), change, embedder.model, made_at)
        for claim, row in zip(claims, hits, strict=True)
    ]
    archive.keep_checks(checks)
    return checks


def admit(claim: Claim, *, longest: int) -> Claim:
    """Return the claim if it can be checked; raises BadInput that says why it cannot."""
    if not any(character.isalnum() for character in claim.text):
        raise BadInput("the claim holds no words")
    if len(claim.text) > longest:
        raise BadInput(f"the claim has {len(claim.text)} characters, more than {longest}")
    printed = claim.text + (claim.speaker or "")
    if "\0" in printed or any("\ud800" <= character <= "\udfff" for character in printed):
        raise BadInput("the claim holds a character that is none: NUL or half a surrogate pair")
    return claim

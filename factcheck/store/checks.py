"""Checks, kept with what they rested on."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, insert, select

from factcheck.errors import NotFound
from factcheck.model import Check, Evidence
from factcheck.store import passages
from factcheck.store.tables import checks
from factcheck.store.values import (
    decode_assessment,
    decode_claim,
    decode_verdict,
    encode_claim,
    encode_value,
)


def keep(connection: Connection, made: Sequence[Check]) -> None:
    """Keep checks: the keys and the scores of their evidence, whose words the archive has."""
    if made:
        connection.execute(insert(checks), [_row(check) for check in made])


def read(connection: Connection, check_id: str) -> Check:
    """Return a check with its evidence as the archive has it now. Raises NotFound.

    An article that has a newer revision is cited in the one that the check rested on.
    """
    row = connection.execute(select(checks).where(checks.c.id == check_id)).one_or_none()
    if row is None:
        raise NotFound(f"there is no check {check_id}")
    kept = [_Item(*item) for item in row.evidence]
    keys = [key for item in kept for key in (item.sentence_id, *item.copies)]
    found = {p.id: p for p in passages.read(connection, keys)}
    evidence = tuple(
        Evidence(
            found[item.sentence_id],
            item.score,
            item.scores,
            tuple(found[key] for key in item.copies if key in found),
            decode_assessment(item.assessment),
        )
        for item in kept
        if item.sentence_id in found
    )
    return Check(
        id=row.id,
        claim=decode_claim(row.claim),
        evidence=evidence,
        change=row.change,
        model=row.model,
        made_at=row.made_at,
        withdrawn=len(kept) - len(evidence),
        verdict=decode_verdict(row.verdict),
        judge=row.judge,
        # Checks of before remarks were made have none.
        remarks=tuple(row.remarks or ()),
    )


@dataclass(frozen=True, slots=True)
class _Item:
    """A piece of evidence as it is kept; article and revision tell what a deleted one was."""

    sentence_id: int
    article_id: str
    revision: int
    score: float
    scores: dict[str, float]
    # Checks of before reprints were grouped have none.
    copies: Sequence[int] = ()
    # And those of before sentences were judged, no assessment.
    assessment: Any = None


def _row(check: Check) -> dict[str, Any]:
    return {
        "id": check.id,
        "made_at": check.made_at,
        "change": check.change,
        "model": check.model,
        "claim": encode_claim(check.claim),
        "evidence": [_encode(item) for item in check.evidence],
        "verdict": encode_value(check.verdict),
        "judge": check.judge,
        "remarks": check.remarks,
    }


def _encode(item: Evidence) -> list[Any]:
    passage = item.passage
    scores = {name: float(score) for name, score in item.scores.items()}
    copies = [copy.id for copy in item.copies]
    place = [passage.id, passage.article.id, passage.revision]
    return [*place, float(item.score), scores, copies, encode_value(item.assessment)]

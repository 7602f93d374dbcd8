"""Check claims against the archive: find the sentences, judge them, rule."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import numpy as np

from factcheck.embedding import Embedder
from factcheck.errors import BadInput
from factcheck.index import CurrentIndex
from factcheck.model import (
    Agreement,
    Check,
    Claim,
    Evidence,
    Hit,
    Passage,
    SignalKind,
    Verdict,
)
from factcheck.retrieval import find
from factcheck.services.naming import meant
from factcheck.store import Archive
from factcheck.verification import (
    Asserted,
    ReadClaim,
    StanceJudge,
    answered,
    judge_evidence,
    may_be_denied,
    reply,
    rule,
)

# The best sentences of a claim, which are judged and ruled on however few are asked for: a ruling
# must not depend on how much of it is shown.
JUDGED = 10
# The share of a score that says how surely the sentence supports or refutes the claim, beside that
# of the search, and what it is called. Of .15, .25, .4, .55, .7 and .85 on
# seeds/gold/retrieval.jsonl recall@5 is .857, .866, .868, .869, .871 and .866, of the search alone
# .818 (factcheck evaluate retrieval).
_SHARE, STANCE = 0.4, "stance"
# The share for being said by the speaker whom the claim names, if it names one. Of 0, .05, .1 and
# .2 recall@5 on the same gold, a quarter of whose claims name one, was .841, .846, .850 and .849
# with the weights that the verifier had then.
_SPOKEN_SHARE, SPEAKER = 0.1, "speaker"


@dataclass(frozen=True, slots=True)
class Verifier:
    """What reads claims, and what judges sentences."""

    read: ReadClaim
    judge: StanceJudge


def check(
    claims: Sequence[Claim],
    *,
    archive: Archive,
    embedder: Embedder,
    index: CurrentIndex,
    verifier: Verifier | None,
    limit: int,
) -> list[Check]:
    """Find the evidence for each claim, rule on it, and keep the checks, with what they rested on.

    Without a verifier the evidence is only found. With one, a check may hold more than `limit`
    pieces of evidence: all that its verdict rests on. Raises BadInput where a part of a name in a
    claim's filters fits several sources.
    """
    whole = {filters: meant(filters, archive) for filters in {c.filters for c in claims}}
    filtered = [whole[claim.filters] for claim in claims]
    claims = [replace(c, filters=m.filters) for c, m in zip(claims, filtered, strict=True)]
    index.catch_up()
    # Read before the search: another thread may catch up further during it, and a check must not
    # name a state of the archive that it has not seen.
    change = index.covered
    wanted = max(limit, JUDGED) if verifier else limit
    hits = find(claims, archive=archive, embedder=embedder, index=index, limit=wanted)
    passages = {
        passage.id: passage
        for passage in archive.passages(
            [key for row in hits for hit in row for key in (hit.sentence_id, *hit.copies)]
        )
    }
    found = [list(_evidence(row, passages)) for row in hits]
    if verifier:
        replies = _replies(found, archive=archive, index=index)
        ruled = _ruled(claims, found, replies, verifier, limit)
    else:
        ruled = [(row, None) for row in found]
    unknown = {filters: archive.unknown(filters) for filters in {c.filters for c in claims}}
    made_at, judge = datetime.now(UTC), verifier.judge.identity if verifier else None
    checks = [
        Check(
            id=str(uuid.uuid4()),
            claim=claim,
            evidence=tuple(evidence),
            change=change,
            model=embedder.model,
            made_at=made_at,
            verdict=verdict,
            judge=judge,
            remarks=(*taken.remarks, *unknown[claim.filters]),
        )
        for claim, taken, (evidence, verdict) in zip(claims, filtered, ruled, strict=True)
    ]
    archive.keep_checks(checks)
    return checks


def _evidence(hits: Sequence[Hit], passages: Mapping[int, Passage]) -> Iterator[Evidence]:
    """Leave out what was deleted between the search and the reading."""
    for hit in hits:
        if hit.sentence_id in passages:
            copies = tuple(passages[key] for key in hit.copies if key in passages)
            yield Evidence(passages[hit.sentence_id], hit.score, hit.scores, copies)


def _replies(
    found: Sequence[Sequence[Evidence]], *, archive: Archive, index: CurrentIndex
) -> dict[int, Passage]:
    """Return the sentences that deny one of those to be judged, by the key of the one denied.

    The search does not find "The bank denied this.": it has none of the claim's words.
    """
    best = (item.passage for row in found for item in row[:JUDGED])
    charges = sorted({passage.id for passage in best if may_be_denied(passage)})
    if not charges:
        return {}
    keys = index.after(np.array(charges, np.int64))
    denied = dict(zip(keys.tolist(), index.before(keys).tolist(), strict=True))
    behind = archive.passages(denied)
    return {denied[passage.id]: passage for passage in behind if reply(passage)}


_Ruled = tuple[Sequence[Evidence], Verdict | None]


def _ruled(
    claims: Sequence[Claim],
    found: Sequence[Sequence[Evidence]],
    replies: Mapping[int, Passage],
    verifier: Verifier,
    limit: int,
) -> list[_Ruled]:
    """Judge the best sentences of all claims as one batch, with who denies them, and rule."""
    asserted = [verifier.read(claim) for claim in claims]
    judged = judge_evidence(
        [(one, row[:JUDGED]) for one, row in zip(asserted, found, strict=True)], verifier.judge
    )
    return [
        _shown(one, reordered(_with_replies(one, row, best, replies)), limit=limit)
        for one, row, best in zip(asserted, found, judged, strict=True)
    ]


def _with_replies(
    asserted: Asserted,
    found: Sequence[Evidence],
    judged: Sequence[Evidence],
    replies: Mapping[int, Passage],
) -> list[Evidence]:
    """Return what was judged, who denies it, and the rest of what was found."""
    both = answered(asserted, judged, replies)
    keys = {item.passage.id for item in both}
    return [*both, *(item for item in found[JUDGED:] if item.passage.id not in keys)]


def reordered(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Return evidence ordered by the search, by whether it decides the claim and by who says it.

    What nobody judged has only the search's share, and so stays behind what was judged before it.
    """
    named = any(_who(item) is not None for item in evidence)
    share = _SPOKEN_SHARE if named else 0.0
    return sorted((_rescored(item, share) for item in evidence), key=lambda item: -item.score)


def _rescored(item: Evidence, share: float) -> Evidence:
    """Return evidence with its score, of which who says it has this share.

    Whoever the text does not settle counts as little as somebody else.
    """
    found = (1 - share) * (1 - _SHARE) * item.score
    if item.assessment is None:
        return replace(item, score=found)
    scores = {**item.scores, STANCE: 1 - item.assessment.probabilities.neither}
    score = found + (1 - share) * _SHARE * scores[STANCE]
    who = _who(item)
    if who is not None:
        scores[SPEAKER] = float(who is Agreement.AGREE)
        score += share * scores[SPEAKER]
    return replace(item, score=score, scores=scores)


def _who(item: Evidence) -> Agreement | None:
    """Return whether the claim's speaker says it; None where nobody is named, or nobody judged."""
    signals = item.assessment.signals if item.assessment else ()
    told = (signal.agreement for signal in signals if signal.kind is SignalKind.SPEAKER)
    return next(told, None)


def _shown(asserted: Asserted, evidence: Sequence[Evidence], *, limit: int) -> _Ruled:
    """Rule on a claim, and keep of the evidence what was asked for and what the verdict names."""
    verdict = rule(asserted, [item for item in evidence if item.assessment is not None])
    named = verdict.sentence_ids
    shown = [
        item
        for place, item in enumerate(evidence)
        if place < limit or any(passage.id in named for passage in item.printings)
    ]
    return shown, verdict


def admit(claim: Claim, *, longest: int) -> Claim:
    """Return the claim if it can be checked; raises BadInput that says why it cannot."""
    if not any(character.isalnum() for character in claim.text):
        raise BadInput("the claim holds no words")
    if claim.speaker is not None and not any(map(str.isalnum, claim.speaker)):
        raise BadInput("the speaker has no name: give one, or leave the speaker out")
    if len(claim.text) > longest:
        raise BadInput(f"the claim has {len(claim.text)} characters, more than {longest}")
    printed = claim.text + (claim.speaker or "")
    if "\0" in printed or any("\ud800" <= character <= "\udfff" for character in printed):
        raise BadInput("the claim holds a character that is none: NUL or half a surrogate pair")
    return claim

"""Checks and drafts as plain JSON: claim, verdict, evidence, and what each sentence does."""

from collections import Counter

from factcheck.model import (
    Check,
    Claim,
    Difference,
    DraftCheck,
    DraftSentence,
    Evidence,
    Filters,
    Origin,
    Passage,
    Ruling,
    Saying,
    Stance,
)
from factcheck.services.shapes import (
    Shape,
    all_words,
    cited_shape,
    iso_day,
    passage_shape,
    sentence_shape,
    words_or_none,
    words_shape,
)

# Scores come as float32, whose seventh digit is noise; four are enough to tell two hits apart.
SCORE_DIGITS = 4


def check_shape(check: Check) -> Shape:
    """Return a check with its claim and the evidence found."""
    return {
        "id": check.id,
        "claim": claim_shape(check.claim),
        "found": len(check.evidence),
        "remarks": list(check.remarks),
        "verdict": verdict_shape(check),
        "evidence": [evidence_shape(item, check.claim) for item in check.evidence],
        "withdrawn": check.withdrawn,
        "made_at": check.made_at.isoformat(),
        "model": check.model,
        "judge": check.judge,
        "change": check.change,
    }


def verdict_shape(check: Check) -> Shape | None:
    """Return the ruling with its reason and whose word it rests on; None where nobody judged."""
    verdict = check.verdict
    if verdict is None:
        return None
    return {
        "ruling": verdict.ruling.value,
        "reason": verdict.reason,
        "independent_sources": verdict.independent_sources,
        "origins": [origin_shape(origin) for origin in verdict.origins],
        "saying": saying_shape(verdict.saying, check) if verdict.saying else None,
        "superseded": [
            {"sentence_id": one.sentence_id, "by": one.by, "reason": one.reason}
            for one in verdict.superseded
        ],
    }


def origin_shape(origin: Origin) -> Shape:
    """Return one independent source, the sentences on its word, and which of them add nothing."""
    return {
        "name": origin.name,
        "footing": origin.footing.value,
        "stance": origin.stance.value,
        "counts": origin.counts,
        "caveat": origin.caveat,
        "cited_by": origin.cited_by,
        "source_id": origin.source_id,
        "sentence_ids": list(origin.sentence_ids),
        "collapsed": [
            {"sentence_id": one.sentence_id, "reason": one.reason} for one in origin.collapsed
        ],
    }


def saying_shape(saying: Saying, check: Check) -> Shape:
    """Return what was found of a claim that somebody said something, word by word if altered.

    Where the article that printed the quotation was deleted since, its words are left out.
    """
    texts = {
        passage.id: passage.article.text for item in check.evidence for passage in item.printings
    }
    printed = texts.get(saying.sentence_id or 0)
    edits = () if printed is None else saying.edits
    return {
        "finding": saying.finding.value,
        "speaker": saying.speaker,
        "said_by": saying.said_by,
        "sentence_id": saying.sentence_id,
        "edits": [
            {
                "difference": edit.difference.value,
                **words_shape(
                    edit.span,
                    check.claim.text if edit.difference is Difference.ADDED else printed or "",
                ),
            }
            for edit in edits
        ],
    }


def assessment_shape(item: Evidence, claim: Claim) -> Shape | None:
    """Return what a sentence does to the claim, how probable that is, and the signals."""
    assessment = item.assessment
    if assessment is None:
        return None
    probabilities = assessment.probabilities
    return {
        "stance": assessment.stance.value,
        "probabilities": {
            stance.value: round(probabilities.of(stance), SCORE_DIGITS) for stance in Stance
        },
        "reason": assessment.reason,
        "signals": [
            {
                "kind": signal.kind.value,
                "agreement": signal.agreement.value,
                "claim": all_words(signal.in_claim, claim.text),
                "sentence": all_words(signal.in_sentence, item.passage.article.text),
                "reason": signal.reason,
            }
            for signal in assessment.signals
        ],
    }


def claim_shape(claim: Claim) -> Shape:
    """Return a claim with what it was asked against."""
    return {
        "text": claim.text,
        "speaker": claim.speaker,
        "as_of": iso_day(claim.as_of),
        "filters": _filters_shape(claim.filters),
    }


def evidence_shape(item: Evidence, claim: Claim) -> Shape:
    """Return a passage with its scores and what it does to the claim."""
    return {
        "assessment": assessment_shape(item, claim),
        "score": round(item.score, SCORE_DIGITS),
        "scores": {name: round(score, SCORE_DIGITS) for name, score in item.scores.items()},
        **passage_shape(item.passage),
        "copies": [copy_shape(copy) for copy in item.copies],
    }


def copy_shape(copy: Passage) -> Shape:
    """Return the same sentence in another printing, and the article as it is to be cited."""
    return {"sentence": sentence_shape(copy), "article": cited_shape(copy)}


def draft_shape(draft: DraftCheck) -> Shape:
    """Return a draft's sentences, each with why it was checked or not, and its check."""
    checks = [one.check for one in draft.sentences if one.check]
    rulings = Counter(check.verdict.ruling for check in checks if check.verdict)
    return {
        "checked": len(checks),
        "rulings": {ruling.value: rulings[ruling] for ruling in Ruling},
        "sentences": [draft_sentence_shape(one, draft.text) for one in draft.sentences],
    }


def draft_sentence_shape(sentence: DraftSentence, text: str) -> Shape:
    """Return a draft's sentence, with the words that were checked, if any were."""
    return {
        **words_shape(sentence.span, text),
        "reason": sentence.reason,
        "claim": words_or_none(sentence.claim, text),
        "check": check_shape(sentence.check) if sentence.check else None,
    }


def _filters_shape(filters: Filters) -> Shape:
    return {
        "outlets": list(filters.outlets),
        "sources": list(filters.sources),
        "published_from": iso_day(filters.published_from),
        "published_until": iso_day(filters.published_until),
    }

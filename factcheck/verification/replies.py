"""Who denies a sentence in the one behind it: a charge is not shown without its denial.

A search does not find "The bank denied this.", which has none of the claim's words. Denials within
a sentence need no looking for: `gainsaid.denial_of`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from factcheck.model import Assessment, Evidence, Passage, Signal, SignalKind
from factcheck.verification.asserted import Asserted
from factcheck.verification.denials import accuses, reply
from factcheck.verification.gainsaid import gainsays
from factcheck.verification.judging import denied
from factcheck.verification.relevance import bears
from factcheck.verification.speakers import speaker_signal


def answered(
    asserted: Asserted, judged: Sequence[Evidence], replies: Mapping[int, Passage]
) -> list[Evidence]:
    """Return judged evidence, and for what can be ruled on who denies it, as evidence of its own.

    `replies` are sentences that deny the one before them, by its key. One that was found by itself
    is judged by the sentence that it denies, with what stands before that. A claim that somebody
    was charged is not gainsaid by who denies the charge, and whoever asks for the words of some
    sources gets no others.
    """
    if accuses(asserted.words.text) or asserted.claim.filters.sources:
        return list(judged)
    known = {item.passage.id: item for item in judged}
    for item in judged:
        behind = replies.get(item.passage.id)
        denial = reply(behind) if behind else None
        if behind is None or denial is None or item.assessment is None or not bears(item):
            continue
        if gainsays(denial, item):
            like = {"before": item.scores.get("vector", 1.0)}
            own = known.get(behind.id, Evidence(behind, item.score, like))
            told = _told(item.assessment, speaker_signal(asserted, behind))
            known[behind.id] = replace(own, assessment=denied(told))
    return list(known.values())


def _told(assessment: Assessment, told: Signal | None) -> Assessment:
    """Return an assessment with what compares another speaker with the claim's."""
    signals = (one for one in assessment.signals if one.kind is not SignalKind.SPEAKER)
    return replace(assessment, signals=(*signals, *((told,) if told else ())))

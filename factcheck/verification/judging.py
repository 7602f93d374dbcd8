"""Evidence judged: what each sentence that was found does to its claim."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.model import (
    Agreement,
    Assessment,
    Evidence,
    Passage,
    Polarity,
    Probabilities,
    SignalKind,
    Span,
    Stance,
)
from factcheck.verification.asserted import Asserted
from factcheck.verification.denials import (
    accuses,
    bare_denial,
    told_part,
)
from factcheck.verification.oneself import told_of_another
from factcheck.verification.parts import Read, leading_attribution, read_of
from factcheck.verification.protocol import StanceJudge
from factcheck.verification.signals import Words
from factcheck.verification.signals.lasting import another_lasts
from factcheck.verification.signals.other_numbers import another_number
from factcheck.verification.speakers import speaker_signal
from factcheck.verification.stance import Bearing, assess
from factcheck.verification.whose_word import NO_WORD

# How probable a refutation must be to be the opposite. Of claims in the dev half of
# seeds/gold/rulings.jsonl one fewer is ruled right than without (factcheck evaluate rulings).
_OPPOSITE = 0.7


def judge_evidence(
    found: Sequence[tuple[Asserted, Sequence[Evidence]]], judge: StanceJudge
) -> list[list[Evidence]]:
    """Say of every sentence what it does to its claim; all are judged as one batch."""
    reads = [[read_of(item.passage, asserted) for item in evidence] for asserted, evidence in found]
    bearings = [
        Bearing(
            asserted.words,
            _words(item, read),
            context(item.passage, read.around),
            item.passage.article.text,
            read.subject,
        )
        for (asserted, evidence), row in zip(found, reads, strict=True)
        for item, read in zip(evidence, row, strict=True)
    ]
    assessed = iter(assess(bearings, judge))
    return [
        [
            replace(item, assessment=_assessment(asserted, item.passage, read, next(assessed)))
            for item, read in zip(evidence, row, strict=True)
        ]
        for (asserted, evidence), row in zip(found, reads, strict=True)
    ]


def context(passage: Passage, judged: Span) -> str:
    """Return what a reader has before a sentence: the title, and the sentence before.

    Where only what is denied is judged, or the sentence before, nothing: the verifier learned from
    whole sentences, and took "jobs would be lost" for undecided beside the rest.
    """
    text, sentence = passage.article.text, passage.sentence.span
    if judged not in (sentence, told_part(passage)):
        return ""
    title = passage.article.citation(passage.sentence).title or ""
    if title == sentence.of(text):
        title = ""
    return f"{title} {passage.before.of(text) if passage.before else ''}".strip()


def _words(item: Evidence, read: Read) -> Words:
    article = item.passage.article
    return Words(read.span.of(article.text), article.published)


def _assessment(asserted: Asserted, passage: Passage, read: Read, judged: Assessment) -> Assessment:
    """Place the signals in the claim and the article, and take what is denied the other way."""
    signals = tuple(
        replace(
            signal.shifted(read.span.start),
            in_claim=tuple(span.shifted(asserted.matter.start) for span in signal.in_claim),
        )
        for signal in judged.signals
    )
    told = speaker_signal(asserted, passage)
    placed = replace(judged, signals=(*signals, *((told,) if told else ())))
    if another := _told_of_another(asserted, passage):
        return _nobodys(placed, f"says “I”, and is not {another}")
    if accuses(asserted.words.text) and bare_denial(passage):
        return _nobodys(placed, "denies the charge, not that it was made")
    placed = _undecided(asserted.words, Words(read.span.of(passage.article.text)), placed)
    if read.polarity is Polarity.DENIED:
        return denied(placed)
    if read.polarity in NO_WORD:
        return _nobodys(placed, _ONLY[read.polarity])
    return placed


def _told_of_another(asserted: Asserted, passage: Passage) -> str | None:
    """Return of whom a claim is where the sentence is of its speaker; who said it is told apart."""
    leading = leading_attribution(passage)
    if asserted.speaker is not None or leading is None:
        return None
    return told_of_another(asserted.words.text, leading, passage)


def _undecided(claim: Words, sentence: Words, judged: Assessment) -> Assessment:
    """Let a sentence decide nothing that gives another number, or how long something else lasts.

    Only of what is ruled on: as a stance, by the words alone, such a number is as often the
    opposite.
    """
    was = judged.probabilities
    if judged.stance is Stance.SUPPORTS and (found := another_number(claim, sentence)):
        ours, theirs = found[0].of(claim.text), found[1].of(sentence.text)
        reason = f"the claim says {ours}, the sentence {theirs} instead"
        moved = Probabilities(was.neither, was.refutes, was.supports)
    elif judged.stance is Stance.REFUTES and not _differ(judged) and another_lasts(claim, sentence):
        reason = "the sentence tells how long something else lasted"
        moved = Probabilities(was.supports, was.neither, was.refutes)
    else:
        return judged
    return replace(judged, stance=moved.likeliest, probabilities=moved, reason=reason)


def _differ(judged: Assessment) -> bool:
    """Tell whether something that is shown differs; who speaks is compared apart."""
    return any(
        signal.agreement is Agreement.DIFFER and signal.kind is not SignalKind.SPEAKER
        for signal in judged.signals
    )


def denied(judged: Assessment) -> Assessment:
    """Whoever denies what a claim says refutes it, and whoever denies the opposite supports it.

    Whoever denies only something else supports nothing: of "it is bringing in foreign troops" the
    denial does not say that they are there.
    """
    was = judged.probabilities
    if was.likeliest is Stance.REFUTES and not _opposite(judged):
        turned = Probabilities(0.0, was.supports, was.neither + was.refutes)
        reason = "its speaker denies something else than the opposite"
    else:
        turned = Probabilities(was.refutes, was.supports, was.neither)
        reason = f"denied by its speaker: {judged.reason}"
    return Assessment(turned.likeliest, turned, judged.signals, reason, denied=True)


def _opposite(judged: Assessment) -> bool:
    """Tell whether what refutes a claim is its very opposite: by a "not", or by the verifier."""
    negated = any(
        signal.kind is SignalKind.NEGATION and signal.agreement is Agreement.DIFFER
        for signal in judged.signals
    )
    return negated or judged.probabilities.refutes >= _OPPOSITE


def _nobodys(judged: Assessment, only: str) -> Assessment:
    """Take what is only asked or supposed, or not commented on, for nobody's word."""
    neither = Probabilities(0.0, 0.0, 1.0)
    reason = f"nobody's word for it: its speaker only {only}"
    return Assessment(Stance.NEITHER, neither, judged.signals, reason)


_ONLY = {
    Polarity.ASKED: "asks",
    Polarity.CONDITIONAL: "supposes it",
    Polarity.DECLINED: "declines to comment",
}

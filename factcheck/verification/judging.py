"""Evidence judged: what each sentence that was found does to its claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from factcheck.model import (
    Act,
    Agreement,
    Assessment,
    Attribution,
    Evidence,
    Narrator,
    Passage,
    Polarity,
    Probabilities,
    SignalKind,
    Span,
    Stance,
)
from factcheck.verification.asserted import Asserted
from factcheck.verification.deeds import is_deed
from factcheck.verification.denials import (
    accuses,
    bare_denial,
    denial_within,
    points_back,
    told_part,
)
from factcheck.verification.doers import doer
from factcheck.verification.oneself import told_of_another
from factcheck.verification.protocol import StanceJudge
from factcheck.verification.signals import Words
from factcheck.verification.signals.content import content_of
from factcheck.verification.speakers import speaker_signal
from factcheck.verification.stance import Bearing, assess
from factcheck.verification.unsaid import says_nothing
from factcheck.verification.whose_word import NO_WORD, innermost

# A statement of fewer words is read with the sentence around it: "the plan" says nothing by itself.
# A guess.
_FEWEST = 4
# Between a name and its verb: ", who ran the department, has repeatedly".
_ASIDE = re.compile(r",.*,\s*(?:(?:has|have|had|also|again|\w+ly)\s+){0,3}$", re.DOTALL)
# How probable a refutation must be to be the opposite. Of claims in the dev half of
# seeds/gold/rulings.jsonl one fewer is ruled right than without (factcheck evaluate rulings).
_OPPOSITE = 0.7


@dataclass(frozen=True, slots=True)
class _Read:
    """The words of a passage that are judged, and what its speaker does with them.

    `around` is the part of the text that these are read as: what is said is read as its sentence.
    `subject` is who does it, where the words do not say: "denied taking the money".
    """

    span: Span
    polarity: Polarity
    around: Span
    subject: str = ""


def judge_evidence(
    found: Sequence[tuple[Asserted, Sequence[Evidence]]], judge: StanceJudge
) -> list[list[Evidence]]:
    """Say of every sentence what it does to its claim; all are judged as one batch."""
    reads = [[_read(item.passage, asserted) for item in evidence] for asserted, evidence in found]
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


def _of_a_saying(asserted: Asserted) -> bool:
    """Tell whether a claim is that somebody said something; a charge needs its sentence's names."""
    return asserted.speaker is not None and not accuses(asserted.words.text)


def _read(passage: Passage, asserted: Asserted) -> _Read:
    """Return a sentence's words; of one in which somebody denies something, what is denied.

    Where that is only "this" or "the allegation", it is the sentence before. What denies the rest
    of its sentence (", a claim Moscow denies") is left out. Where the claim is that somebody said
    it, what is plainly said in one piece is read without its frame: who says so is compared apart,
    and so is who did what is denied. Whatever the claim, so is a smaller part that holds all that
    the sentence has of the claim: "[It came days after a diplomat told the Post that] they left."
    """
    sentence, said = passage.sentence.span, _of_a_saying(asserted)
    if passage.before is not None and bare_denial(passage):
        return _Read(passage.before, Polarity.DENIED, passage.before)
    told, leading = told_part(passage), leading_attribution(passage)
    if leading is None:
        part = _part_about(asserted.words.text, passage) if told == sentence else None
        return _Read(part or told, Polarity.ASSERTED, told)
    if leading.polarity is Polarity.DENIED:
        denied_words = _within(leading, sentence)
        subject = "" if said else doer(leading, passage, denied_words)
        return _Read(denied_words, Polarity.DENIED, denied_words, subject)
    if leading.polarity is not Polarity.ASSERTED:
        return _Read(sentence, leading.polarity, sentence)
    if said and told == sentence and _plainly_said(leading, passage):
        return _Read(_within(leading, sentence), Polarity.ASSERTED, told)
    return _Read(told, Polarity.ASSERTED, told)


def _part_about(claim: str, passage: Passage) -> Span | None:
    """Return what somebody plainly says that holds all words of a claim which its sentence has.

    None for a charge, which needs the names around it.
    """
    text, sentence = passage.article.text, passage.sentence.span
    shared = _meant(claim) & _meant(sentence.of(text))
    if not shared or accuses(claim):
        return None
    parts = (
        _within(one, sentence)
        for one in passage.attributions
        if one.polarity is Polarity.ASSERTED
        and not isinstance(one.speaker, Narrator)
        and not is_deed(one, text)
        and _plainly_said(one, passage)
    )
    return next((part for part in parts if shared <= _meant(part.of(text))), None)


def _meant(text: str) -> set[str]:
    return set(content_of(text).values())


def _plainly_said(said: Attribution, passage: Passage) -> bool:
    """Tell whether something is said, not wanted, and in one piece of some words."""
    sentence = passage.sentence.span
    pieces = sum(part.overlaps(sentence) for part in said.content)
    words = _within(said, sentence).of(passage.article.text).split()
    return said.act is Act.SPEECH and pieces == 1 and len(words) >= _FEWEST


def _within(said: Attribution, sentence: Span) -> Span:
    """Return from where to where the content of an attribution reaches in a sentence."""
    parts = [span for span in said.content if span.overlaps(sentence)]
    return Span(max(parts[0].start, sentence.start), min(parts[-1].end, sentence.end))


def leading_attribution(passage: Passage) -> Attribution | None:
    """Return the attribution that has most of a sentence, and within it whoever is passed on.

    Who denies what the sentence says before is left out: that is another word on it. So is who
    does not ("few dispute it").
    Who speaks and the words that show it count for neither: of "Pryce denied that jobs would be
    lost." it has all.
    """
    sentence = passage.sentence.span
    denial = denial_within(passage)
    said = [
        one
        for one in passage.attributions
        if not (isinstance(one.speaker, Narrator) or one is denial or _is_beside(one, passage))
    ]
    if not said:
        return None
    leading = max(said, key=lambda one: (one.covered(sentence), -sum(map(len, one.content))))
    if 2 * leading.covered(sentence) < len(sentence) - _frame(leading, passage):
        return None
    return innermost(leading, said, sentence)


def _is_beside(one: Attribution, passage: Passage) -> bool:
    """Tell whether a denial is not what its sentence tells: ", a charge he denies", "few deny".

    Nor is what nobody says who only does it: "the council rejected the plan".
    """
    if is_deed(one, passage.article.text):
        return True
    idle = one.polarity is Polarity.DENIED and says_nothing(one, passage.article.text)
    return idle or points_back(one, passage)


def _frame(said: Attribution, passage: Passage) -> int:
    """Return how many characters of a sentence name the speaker and show that somebody speaks.

    With what stands between commas beside the name: "Marsh, who ran the department, has denied".
    """
    sentence = passage.sentence.span
    mention = None if isinstance(said.speaker, Narrator) else said.speaker.mention
    if mention and said.cue and sentence.contains(mention) and sentence.contains(said.cue):
        between = Span(mention.end, max(mention.end, said.cue.start))
        told = (one for one in passage.attributions if not isinstance(one.speaker, Narrator))
        aside = _ASIDE.match(between.of(passage.article.text))
        if aside and not any(one.covers(between) for one in told):
            return said.cue.end - mention.start
    return sum(len(part) for part in (mention, said.cue) if part and sentence.contains(part))


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


def _words(item: Evidence, read: _Read) -> Words:
    article = item.passage.article
    return Words(read.span.of(article.text), article.published)


def _assessment(
    asserted: Asserted, passage: Passage, read: _Read, judged: Assessment
) -> Assessment:
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

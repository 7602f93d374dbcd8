"""Who said what: whether somebody said what a claim says they said."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.model import (
    Agreement,
    Attribution,
    Evidence,
    Finding,
    Narrator,
    Polarity,
    Saying,
    Stance,
)
from factcheck.verification.asserted import Asserted, speaker_name
from factcheck.verification.quotations import ALIKE, closest
from factcheck.verification.relevance import bears
from factcheck.verification.speakers import same_speaker, speaks_for

_STANDS_BY = (Polarity.ASSERTED, Polarity.HEDGED)


@dataclass(frozen=True, slots=True)
class _Heard:
    """Somebody heard in a piece of evidence, and whether it is the one that the claim names."""

    item: Evidence
    attribution: Attribution
    agreement: Agreement

    @property
    def who(self) -> str:
        """The speaker as printed."""
        return speaker_name(self.attribution, self.item.passage.article.text) or ""

    @property
    def supports(self) -> bool:
        """Whether the sentence says what the claim does."""
        return self.item.assessment is not None and self.item.assessment.stance is Stance.SUPPORTS

    @property
    def refutes(self) -> bool:
        """Whether the sentence says the opposite."""
        return self.item.assessment is not None and self.item.assessment.stance is Stance.REFUTES


def saying(asserted: Asserted, evidence: Sequence[Evidence]) -> Saying | None:
    """Say whether the claim's speaker said it; None where the claim names no speaker."""
    if asserted.speaker is None:
        return None
    heard = [one for item in evidence for one in _heard(asserted.speaker, item)]
    own = [one for one in heard if one.agreement is Agreement.AGREE]
    return (
        _quoted(asserted, own)
        or _own(asserted, own)
        or _others(asserted, heard)
        or _nobody(asserted, heard)
    )


def reason(found: Saying) -> str:
    """Say a finding in words."""
    who, by = found.speaker, found.said_by
    match found.finding:
        case Finding.SAID:
            return f"{by or who} is printed as saying it"
        case Finding.DENIED:
            return f"{by or who} is printed as denying it or as saying the opposite"
        case Finding.MISATTRIBUTED:
            return f"the archive has it from {by}, not from {who}"
        case Finding.ALTERED:
            return f"{by or who} is quoted in other words than the claim has"
        case Finding.NOT_FOUND if by:
            return f"somebody says it, and the text does not settle whether “{by}” is {who}"
        case Finding.NOT_FOUND:
            return f"nothing was found that {who} says of it"


def _heard(claimed: str, item: Evidence) -> Iterator[_Heard]:
    passage = item.passage
    for one in passage.attributions:
        if not isinstance(one.speaker, Narrator) and one.covers(passage.sentence.span):
            agreement = same_speaker(claimed, one, passage.article)
            if speaks_for(claimed, one, passage.article):
                agreement = Agreement.AGREE
            yield _Heard(item, one, agreement)


def _quoted(asserted: Asserted, own: Sequence[_Heard]) -> Saying | None:
    """Compare the claim's quotations with what the speaker is quoted as saying."""
    for quotation in asserted.quotations:
        passages = [one.item.passage for one in own]
        found = closest(asserted.claim.text, quotation, passages)
        if found is None or found.likeness < ALIKE:
            continue
        finding = Finding.SAID if found.faithful else Finding.ALTERED
        edits = () if found.faithful else found.edits
        [who, *_] = [one.who for one in own if one.item.passage is found.passage]
        return Saying(finding, asserted.speaker or "", found.passage.id, who, edits)
    return None


def _own(asserted: Asserted, own: Sequence[_Heard]) -> Saying | None:
    """Find the speaker's own word for it, or against it: the surest sentence decides."""
    telling = [one for one in own if bears(one.item)]
    denied = asserted.polarity is Polarity.DENIED
    for one in telling:
        said = one.refutes if denied else one.supports and one.attribution.polarity in _STANDS_BY
        if said:
            return _made(Finding.SAID, asserted, one)
    for one in telling:
        against = one.supports if denied else one.refutes
        if against:
            return _made(Finding.DENIED, asserted, one)
    return None


def _others(asserted: Asserted, heard: Sequence[_Heard]) -> Saying | None:
    """Find somebody else who says it."""
    if asserted.polarity is Polarity.DENIED:
        return None
    for one in heard:
        if one.agreement is Agreement.DIFFER and bears(one.item) and one.supports:
            return _made(Finding.MISATTRIBUTED, asserted, one)
    return None


def _nobody(asserted: Asserted, heard: Sequence[_Heard]) -> Saying:
    for one in heard:
        if one.agreement is Agreement.SILENT and bears(one.item) and one.supports:
            return _made(Finding.NOT_FOUND, asserted, one)
    return Saying(Finding.NOT_FOUND, asserted.speaker or "")


def _made(finding: Finding, asserted: Asserted, one: _Heard) -> Saying:
    return Saying(finding, asserted.speaker or "", one.item.passage.id, one.who)

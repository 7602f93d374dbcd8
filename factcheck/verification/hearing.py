"""Who says in the evidence what a claim has somebody say, and whether for or against it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from factcheck.model import (
    Act,
    Agreement,
    Attribution,
    Evidence,
    Narrator,
    Passage,
    Polarity,
    SignalKind,
    Stance,
    Unresolved,
)
from factcheck.verification.asserted import Asserted
from factcheck.verification.deeds import is_deed
from factcheck.verification.denials import accuses, denial_within, points_back
from factcheck.verification.gainsaid import gainsays
from factcheck.verification.relevance import bears, has_other_figures, is_told, leans, likeness
from factcheck.verification.speakers import same_speaker, speaks_itself, who
from factcheck.verification.themselves import (
    admits,
    is_admission,
    may_speak_of_self,
    same_negations,
    speaks_of_self,
    surely_speaks_of_self,
)
from factcheck.verification.unsaid import says_nothing
from factcheck.verification.wording import shared


class Side(StrEnum):
    """Whether somebody holds what a claim is about to be so."""

    SO = "so"
    NOT_SO = "not so"


# How probable it must be that somebody says what a claim has them say: nobody is to confess by a
# guess. It costs one of the claims in the dev half of seeds/gold/rulings.jsonl.
_SAID = 0.45
_OTHER = {Side.SO: Side.NOT_SO, Side.NOT_SO: Side.SO}


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody says in a sentence that what a claim is about is so, or is not.

    `altered` tells that the sentence has another number or day than the claim, `likeness` how near
    in meaning it is.
    """

    passage: Passage
    attribution: Attribution
    agreement: Agreement
    side: Side
    altered: bool = False
    likeness: float = 1.0

    @property
    def who(self) -> str:
        """How the speaker is printed."""
        return who(self.attribution, self.passage.article)

    @property
    def narrated(self) -> bool:
        """Whether it is the outlet's own voice."""
        return isinstance(self.attribution.speaker, Narrator)


def hear(asserted: Asserted, evidence: Sequence[Evidence]) -> list[Heard]:
    """Return who says in the evidence that it is so or not so, in the order of the evidence.

    Of a sentence's several printings each is heard. Evidence that does nothing to the claim, and
    words that are only asked, supposed or not said, are nobody's word for anything.
    """
    if asserted.speaker is None:
        return []
    return list(_heard(asserted, asserted.speaker, evidence))


def _heard(asserted: Asserted, claimed: str, evidence: Sequence[Evidence]) -> Iterator[Heard]:
    matter, wanted = asserted.words.text, wanted_side(asserted)
    # Who passes on that another has admitted it has admitted nothing.
    fits = speaks_itself if speaks_of_self(asserted) else same_speaker
    for item in evidence:
        altered = has_other_figures(item)
        if item.assessment is None or not (bears(item) or (altered and leans(item))):
            continue
        side = Side.SO if item.assessment.stance is Stance.SUPPORTS else Side.NOT_SO
        likely = item.assessment.probabilities.supports >= _SAID
        likely = likely and (is_told(item) or not admits(asserted))
        if side is Side.SO and not altered and not likely:
            continue
        for passage in (item.passage, *item.copies):
            said = saying_it(matter, passage)
            if said is not None and not _says_otherwise(said, item, passage):
                fit = fits(claimed, said, passage.article)
                held = Side.NOT_SO if altered else side
                one = Heard(passage, said, fit.agreement, held, altered, likeness(item))
                if held is not wanted or _can_be_meant(one, item, asserted):
                    yield one
        denial = denial_within(item.passage)
        if denial is not None and not accuses(matter) and gainsays(denial, item):
            fit = same_speaker(claimed, denial, item.passage.article)
            yield Heard(item.passage, denial, fit.agreement, _OTHER[side])


def _says_otherwise(said: Attribution, item: Evidence, passage: Passage) -> bool:
    """Tell whether an attribution is no word for what its sentence does to a claim.

    It says nothing, or denies what only the whole sentence was read as supporting.
    """
    if says_nothing(said, passage.article.text):
        return True
    read = item.assessment
    if read is None or read.denied or said.polarity is not Polarity.DENIED:
        return False
    return read.stance is Stance.SUPPORTS and not _negated(item)


def wanted_side(asserted: Asserted) -> Side:
    """Return the side on which whoever says what a claim has its speaker do stands."""
    return Side.NOT_SO if asserted.polarity is Polarity.DENIED else Side.SO


def _can_be_meant(one: Heard, item: Evidence, asserted: Asserted) -> bool:
    """Tell whether somebody's word can be what a claim has its speaker say.

    Nobody has said a thing by denying another, unless a "not" shows that it is the opposite. Of
    what a claim has somebody say of themselves, "Lowe lied" is no word of the judge's, and "I never
    lied" is no admission.
    """
    if one.narrated:
        return True
    by_denying = item.assessment is not None and item.assessment.denied
    if one.side is Side.SO and by_denying and not _negated(item):
        return False
    if not speaks_of_self(asserted):
        return True
    told = one.attribution, one.passage, asserted
    if not is_admission(asserted):
        return may_speak_of_self(*told)
    return surely_speaks_of_self(*told) and (by_denying or same_negations(*told))


def _negated(item: Evidence) -> bool:
    """Tell whether a "not" shows that a sentence is the opposite of a claim."""
    return item.assessment is not None and any(
        signal.kind is SignalKind.NEGATION and signal.agreement is Agreement.DIFFER
        for signal in item.assessment.signals
    )


def saying_it(matter: str, passage: Passage) -> Attribution | None:
    """Return the attribution whose content has most of a matter's words, of several the innermost.

    "Zelensky said that Peskov had denied it": Peskov's is the denial, not Zelensky's. But not where
    the innermost says nothing or is nobody's: "said that the alliance could not confirm it".
    """
    span = passage.sentence.span
    places = [place.shifted(span.start) for place in shared(matter, passage.text)]
    denial = denial_within(passage)
    said = [
        one
        for one in passage.attributions
        if one.covers(span)
        and one is not denial
        and not points_back(one, passage)
        and not is_deed(one, passage.article.text)
        and (isinstance(one.speaker, Narrator) or (one.act is Act.SPEECH and one.cue is not None))
    ]

    def weight(one: Attribution) -> tuple[int, bool, bool, int]:
        bearing = sum(one.covers(place) for place in places)
        tells = not says_nothing(one, passage.article.text)
        return bearing, tells, not isinstance(one.speaker, Unresolved), -one.covered(span)

    return max(said, key=weight, default=None)

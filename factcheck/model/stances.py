"""What a sentence does to a claim, and the signals that show it."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.spans import Span


class Stance(StrEnum):
    """What a sentence does to a claim."""

    SUPPORTS = "supports"
    REFUTES = "refutes"
    NEITHER = "neither"


class SignalKind(StrEnum):
    """What a signal compares."""

    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    PLACE = "place"
    NEGATION = "negation"
    SPEAKER = "speaker"
    WORDING = "wording"


class Agreement(StrEnum):
    """Whether claim and sentence say the same of what a signal compares; silent: one says none."""

    AGREE = "agree"
    DIFFER = "differ"
    SILENT = "silent"


@dataclass(frozen=True, slots=True)
class Signal:
    """Words of a claim beside words of a sentence, whether they agree, and why, in words.

    `in_claim` points into the claim's text; `in_sentence` into the sentence's, or, in an
    `Assessment`, into the article's. `reason` can be shown to a reader as it is.
    """

    kind: SignalKind
    agreement: Agreement
    in_claim: tuple[Span, ...]
    in_sentence: tuple[Span, ...]
    reason: str

    def shifted(self, by: int) -> "Signal":
        """Return the same signal with the sentence `by` code points further on."""
        places = tuple(span.shifted(by) for span in self.in_sentence)
        return Signal(self.kind, self.agreement, self.in_claim, places, self.reason)


@dataclass(frozen=True, slots=True)
class Probabilities:
    """How probable each stance is, calibrated; they add up to 1."""

    supports: float
    refutes: float
    neither: float

    @property
    def likeliest(self) -> Stance:
        """The stance that is the most probable."""
        return max(Stance, key=self.of)

    def of(self, stance: Stance) -> float:
        """Return how probable one stance is."""
        match stance:
            case Stance.SUPPORTS:
                return self.supports
            case Stance.REFUTES:
                return self.refutes
            case Stance.NEITHER:
                return self.neither


@dataclass(frozen=True, slots=True)
class Assessment:
    """What a sentence does to a claim, how probable that is, and what shows it, in words.

    `denied` tells that its speaker denies what was judged, so that it does the opposite.
    """

    stance: Stance
    probabilities: Probabilities
    signals: tuple[Signal, ...]
    reason: str
    denied: bool = False

"""What a sentence does to a claim: the verifier's reading, weighed with the signals.

The judge reads both texts and says how probable each stance is; every signal moves that, by weights
that were learned from pairs (weights.toml says which); the likeliest is the stance. The signals
are what a reader is shown.
"""

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from factcheck.model import Agreement, Assessment, Probabilities, Signal, SignalKind, Stance
from factcheck.verification.denials import accuses
from factcheck.verification.protocol import Pair, StanceJudge
from factcheck.verification.signals import Words, signals
from factcheck.verification.signals.capitals import Sort, folded_words, names_of
from factcheck.verification.signals.opposites import in_other_words, opposites, says_it
from factcheck.verification.turned import denied_here_alone

WEIGHTS = Path(__file__).with_name("weights.toml")

Weights = Mapping[str, tuple[float, float, float]]

_VERBS = {Stance.SUPPORTS: "supporting", Stance.REFUTES: "refuting", Stance.NEITHER: "not deciding"}
# Under this a judge is said to lean, not to read. A guess.
_SURE = 0.75


@dataclass(frozen=True, slots=True)
class Bearing:
    """A claim and a sentence that is brought to bear on it, each with its day.

    `context` is what a reader has before the sentence, for the judge; `article` the whole text.
    `subject` is who does what the sentence tells, where it has lost that: "taking the money".
    """

    claim: Words
    sentence: Words
    context: str = ""
    article: str = ""
    subject: str = ""

    @property
    def pair(self) -> Pair:
        """What the judge reads."""
        told = f"{self.subject} {self.sentence.text}".lstrip()
        return Pair(self.claim.text, told, self.context)


def assess(bearings: Sequence[Bearing], judge: StanceJudge) -> list[Assessment]:
    """Say what each sentence does to its claim; places in it are those in the sentence's text."""
    judged = judge.judge([one.pair for one in bearings])
    return [
        _about(one, weigh(Probabilities(*map(float, row)), signals(one.claim, one.sentence)))
        for one, row in zip(bearings, judged, strict=True)
    ]


def _about(bearing: Bearing, read: Assessment) -> Assessment:
    """Return an assessment that decides nothing against what its words show.

    "A man has been arrested" says of nobody whom the article does not name that he has, "at risk"
    supports no "safe", and "withdrew" refutes no "left". What else refutes shows what turns it
    round: "Nobody was hurt".
    """
    was = read.probabilities
    if read.stance is Stance.SUPPORTS and (why := _no_support(bearing)):
        return _moved(read, Probabilities(was.neither, was.refutes, was.supports), why)
    if read.stance is not Stance.REFUTES or any(map(_differs, read.signals)):
        return read
    if why := _no_refutation(bearing):
        return _moved(read, Probabilities(was.supports, was.neither, was.refutes), why)
    return _shown_turned(bearing, read)


def _shown_turned(bearing: Bearing, read: Assessment) -> Assessment:
    """Add to a refutation the "no" that one side alone has, if one has it."""
    turned = denied_here_alone(bearing.claim, bearing.sentence, bearing.article)
    reasons = (*(signal.reason for signal in turned), read.reason)
    return replace(read, signals=(*read.signals, *turned), reason="; ".join(reasons))


def _moved(read: Assessment, moved: Probabilities, why: str) -> Assessment:
    return replace(read, stance=moved.likeliest, probabilities=moved, reason=why)


def _differs(signal: Signal) -> bool:
    return signal.agreement is Agreement.DIFFER


def _no_support(bearing: Bearing) -> str | None:
    """Say why a sentence cannot support a claim; None where nothing shows that."""
    if absent := absent_name(bearing):
        return f"what is said here is not said of {absent}"
    turned = opposites(bearing.claim, bearing.sentence)
    return turned[0].reason if turned else None


def _no_refutation(bearing: Bearing) -> str | None:
    """Say why a sentence cannot refute a claim; None where nothing shows that."""
    if says_it(bearing.claim, bearing.sentence):
        return "the sentence begins with the claim's words"
    return in_other_words(bearing.claim, bearing.sentence)


def absent_name(bearing: Bearing) -> str | None:
    """Return a person's full name in the claim that stands nowhere in the sentence's article.

    Where the claim is of a charge or an arrest, nowhere in the sentence or what is before it: the
    article may name the victim.
    """
    if not bearing.article:
        return None
    names = names_of(bearing.claim.text)
    people = [name for name in names if len(name.words) > 1 and name.sort is not Sort.BODY]
    if not people:
        return None
    near = accuses(bearing.claim.text)
    text = f"{bearing.context} {bearing.sentence.text}" if near else bearing.article
    there = folded_words(text)
    absent = (name.span for name in people if name.words[-1] not in there)
    return next((span.of(bearing.claim.text) for span in absent), None)


def weigh(
    judged: Probabilities, found: Sequence[Signal], weights: Weights | None = None
) -> Assessment:
    """Move a judge's probabilities by the signals, and say which stance that leaves, and why.

    The weights are added to the logarithms of the probabilities, once for each `feature`.
    """
    known = read_weights() if weights is None else weights
    logs = [math.log(max(judged.of(stance), 1e-6)) for stance in Stance]
    for feature in features(found):
        logs = [log + by for log, by in zip(logs, known.get(feature, (0.0,) * 3), strict=True)]
    powers = [math.exp(log - max(logs)) for log in logs]
    moved = Probabilities(*(power / sum(powers) for power in powers))
    return Assessment(moved.likeliest, moved, tuple(found), _reason(moved, found))


def features(found: Sequence[Signal]) -> list[str]:
    """Name what the signals of each kind come to: `quantity.differ` if any differs, and so on."""
    named = []
    for kind in SignalKind:
        agreements = {signal.agreement for signal in found if signal.kind is kind}
        for agreement in (Agreement.DIFFER, Agreement.AGREE, Agreement.SILENT):
            if agreement in agreements:
                named.append(f"{kind}.{agreement}")
                break
    return named


@cache
def read_weights(path: Path = WEIGHTS) -> Weights:
    """Read the weights that are packaged: for each feature what it adds, in the order of Stance."""
    kept = tomllib.loads(path.read_text(encoding="utf-8"))
    return {
        f"{kind}.{agreement}": (by[0], by[1], by[2])
        for kind, agreements in kept.items()
        for agreement, by in agreements.items()
    }


def _reason(moved: Probabilities, found: Sequence[Signal]) -> str:
    """Say why: by the signals that speak for the stance, else by the verifier alone."""
    stance = moved.likeliest
    telling = {Stance.SUPPORTS: Agreement.AGREE, Stance.REFUTES: Agreement.DIFFER}.get(stance)
    reasons = [signal.reason for signal in found if signal.agreement is telling]
    if reasons:
        return "; ".join(dict.fromkeys(reasons))
    sure = "reads it as" if moved.of(stance) >= _SURE else "leans to reading it as"
    return f"the verifier {sure} {_VERBS[stance]} ({moved.of(stance):.2f} of 1)"

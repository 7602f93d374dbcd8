"""What is measured on our own cases by shape: whether each statement has the right speaker.

A statement is found where half of its words or more are in what somebody says; its speaker is
right where one of those who say them is. Persons are compared by surname, bodies by the words of
their names, others by description. Words that must stay in the outlet's voice are kept where
nobody is heard to say any of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.evaluation.datasets.values import DataSet, Reference
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.gold import SpeakerKind, who
from factcheck.evaluation.matching import ENOUGH_OVERLAP, same_speaker
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures.comparing import wanted_speaker
from factcheck.evaluation.measures.details import Detail, spoken
from factcheck.evaluation.measures.names import same_body, same_person
from factcheck.evaluation.measures.readings import Predicted, Reading
from factcheck.evaluation.misses import Fault, Miss, in_context
from factcheck.model import Act, Attribution, Span


@dataclass(frozen=True, slots=True)
class Outcome:
    """A statement, or words that are nobody's (`reference` is None), and who says them.

    `given` is the prediction with the right speaker, else the one with most of the words.
    """

    reading: Reading
    reference: Reference | None
    place: Span
    given: Attribution | None
    right: bool

    @property
    def shape(self) -> str:
        """The shape that its text was written for, with the file that it stands in."""
        return self.reading.annotated.genre

    @property
    def misnamed(self) -> bool:
        """Whether a name was given, of somebody who did not say it."""
        named = self.given is not None and who(self.given.speaker).kind is SpeakerKind.NAMED
        return named and not self.right


def measure(data: DataSet, readings: Sequence[Reading]) -> Measured:
    """Compare what was predicted with our cases."""
    outcomes = [outcome for reading in readings for outcome in settle(reading)]
    stated = [one for one in outcomes if one.reference is not None]
    quiet = [one for one in outcomes if one.reference is None]
    right, kept = _right(stated), _right(quiet)
    named = [one for one in stated if one.misnamed or (one.right and _is_named(one))]
    figures = {
        f"{data.key}.right": right.value,
        f"{data.key}.named": _right(named).value,
        f"{data.key}.silent": kept.value,
    }
    rows = (
        ("a statement has the right speaker", str(right)),
        ("a name that is given is right", str(_right(named))),
        ("the outlet's words are left to it", str(kept)),
    )
    return Measured(
        figures,
        (Table(data.name, ("figure", "right"), rows), _by_shape(data.name, outcomes)),
        tuple(miss for outcome in outcomes for miss in _misses(outcome)),
    )


def settle(reading: Reading) -> Iterator[Outcome]:
    """Yield each statement of a case, and what is nobody's, with who is heard to say it."""
    for reference, words in zip(reading.references, reading.contents, strict=True):
        shared = [(len(words & one.content), one) for one in reading.predicted]
        least = ENOUGH_OVERLAP * max(1, len(words))
        over = sorted((n, i) for i, (n, _) in enumerate(shared) if n >= least)[::-1]
        given = [reading.predicted[i].attribution for _, i in over]
        right = next((one for one in given if speaks(reference, one)), None)
        shown = right or (given[0] if given else None)
        yield Outcome(reading, reference, reference.content[0], shown, right is not None)
    for place in reading.annotated.silent:
        heard = next((one for one in reading.predicted if _says(one, place)), None)
        given_one = heard.attribution if heard else None
        yield Outcome(reading, None, place, given_one, heard is None)


def speaks(reference: Reference, attribution: Attribution) -> bool:
    """Tell whether a predicted speaker is the one of a statement."""
    wanted, given = wanted_speaker(reference), who(attribution.speaker)
    if wanted.kind is not given.kind:
        return False
    if wanted.kind is SpeakerKind.NAMED:
        return same_person(wanted.name or "", given.name or "")
    if wanted.kind is SpeakerKind.ORGANISATION:
        return same_body(wanted.name or "", given.name or "")
    return same_speaker(wanted, given)


def _says(one: Predicted, place: Span) -> bool:
    said = one.attribution.act is Act.SPEECH
    return said and any(span.overlaps(place) for span in one.attribution.content)


def _is_named(outcome: Outcome) -> bool:
    return outcome.reference is not None and outcome.reference.kind is SpeakerKind.NAMED


def _right(outcomes: Sequence[Outcome]) -> Rate:
    return Rate.count(outcome.right for outcome in outcomes)


def _by_shape(title: str, outcomes: Sequence[Outcome]) -> Table:
    shapes: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        shapes.setdefault(outcome.shape, []).append(outcome)
    rows = []
    for shape, found in shapes.items():
        stated = [one for one in found if one.reference is not None]
        quiet = [one for one in found if one.reference is None]
        wrong = sum(one.misnamed for one in stated)
        rows.append(
            (shape, *(str(_right(some)) if some else "-" for some in (stated, quiet)), str(wrong))
        )
    columns = ("shape", "right speaker", "left to the outlet", "wrong names")
    return Table(f"{title}: by shape", columns, tuple(rows))


def _misses(outcome: Outcome) -> Iterator[Miss]:
    if outcome.right:
        return
    text, name = outcome.reading.text, outcome.reading.annotated.name
    context = in_context([outcome.place], text)
    given = spoken(outcome.given, text) if outcome.given else ""
    if outcome.reference is None:
        yield Miss(name, Fault.INVENTED, "", given, context)
        return
    wanted = wanted_speaker(outcome.reference)
    fault = Detail.SPEAKER if outcome.given else Fault.NOT_FOUND
    yield Miss(name, fault, f"{wanted.kind} {wanted.name or ''}".strip(), given, context)

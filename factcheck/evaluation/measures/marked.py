"""What is measured on our own gold: everything that its README says is marked.

Attributions are matched as `matching` does: half of the words of their contents (F1), one to one,
those first that share most. Details are compared over matched pairs in which the gold or the
prediction has the thing at all; a source only where the gold marks one, because a speaker may be
known from elsewhere. A name is compared where the gold has one: persons, bodies, documents.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from factcheck.evaluation.datasets.values import Annotated, DataSet, Reference, Row
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.gold import GoldAttribution
from factcheck.evaluation.matching import match
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures import trust
from factcheck.evaluation.measures.comparing import (
    Pair,
    compare,
    speaker_right,
    wanted_speaker,
)
from factcheck.evaluation.measures.details import Detail, shown, spoken
from factcheck.evaluation.measures.readings import Predicted, Reading
from factcheck.evaluation.measures.sides import everything, score
from factcheck.evaluation.misses import Fault, Miss, in_context
from factcheck.model import Act, Polarity

# Rarer cases are no rows of their own: one attribution more or less would be the whole figure.
_OFTEN = 3
_EMPTY = Row("", several=False, act=Act.SPEECH, said_on=None)


@dataclass(frozen=True)
class Outcome:
    """An article's gold beside what was predicted: pairs by the number of the reference."""

    reading: Reading
    pairs: dict[int, Pair]

    @cached_property
    def judged(self) -> list[trust.Judged]:
        """Judge every prediction by the gold that it was matched to.

        One that was matched to none is right where it shares words with what the same speaker
        says: the name printed beside them is his. Else it is wrong.
        """
        right = {
            id(pair.attribution): speaker_right(pair.reference, pair.attribution)
            for pair in self.pairs.values()
        }
        return [
            trust.Judged(
                one.attribution, right.get(id(one.attribution), False) or self._shares(one)
            )
            for one in self.reading.predicted
        ]

    def _shares(self, one: Predicted) -> bool:
        """Tell whether a prediction shares words with gold of the same speaker."""
        return any(
            bool(one.content & content) and speaker_right(reference, one.attribution)
            for reference, content in zip(
                self.reading.references, self.reading.contents, strict=True
            )
        )

    @cached_property
    def sought(self) -> list[trust.Sought]:
        """Tell of every gold attribution whether it was found."""
        right = {
            number: speaker_right(pair.reference, pair.attribution)
            for number, pair in self.pairs.items()
        }
        return [
            trust.Sought(reference.kind, number in self.pairs, right.get(number, False))
            for number, reference in enumerate(self.reading.references)
        ]


def measure(data: DataSet, readings: Sequence[Reading]) -> Measured:
    """Compare what was predicted with our own gold."""
    outcomes = [settle(reading) for reading in readings]
    judged = [one for outcome in outcomes for one in outcome.judged]
    sought = [one for outcome in outcomes for one in outcome.sought]
    found = finding(outcomes)
    sentences = score([everything(reading) for reading in readings])["sentence"]
    details = {detail: _rate(outcomes, detail) for detail in Detail}
    figures = {
        f"{data.key}.precision": found.precision.value,
        f"{data.key}.recall": found.recall.value,
        f"{data.key}.f1": found.f1,
        f"{data.key}.sentence": sentences.f1,
    }
    figures |= {f"{data.key}.{detail}": rate.value for detail, rate in details.items()}
    return Measured(
        figures | trust.figures(judged, sought, key=data.key),
        (
            _overall(data.name, found, sentences),
            _details(data.name, details),
            _recalls(f"{data.name}: by style", outcomes, lambda a, _: (a.genre,)),
            _recalls(f"{data.name}: by what is difficult about it", outcomes, _notes),
            _recalls(f"{data.name}: by what its article holds", outcomes, _cases),
            *trust.tables(judged, sought, title=data.name),
        ),
        tuple(miss for outcome in outcomes for miss in _misses(outcome)),
    )


def settle(reading: Reading) -> Outcome:
    """Match an article's gold attributions with the predicted ones."""
    golds = [_as_gold(reference, reading.text) for reference in reading.references]
    given = [one.attribution for one in reading.predicted]
    numbers = {id(gold): number for number, gold in enumerate(golds)}
    predicted = {id(one.attribution): one for one in reading.predicted}
    pairs: dict[int, Pair] = {}
    for found in match(golds, given, reading.annotated.article):
        number = numbers[id(found.gold)]
        reference = reading.references[number]
        row = reference.row or _EMPTY
        pairs[number] = Pair(reading, reference, row, predicted[id(found.predicted)])
    return Outcome(reading, pairs)


def finding(outcomes: Sequence[Outcome]) -> Finding:
    """Return how well attributions were found."""
    right = sum(len(outcome.pairs) for outcome in outcomes)
    return Finding(
        Rate(right, sum(len(outcome.reading.predicted) for outcome in outcomes)),
        Rate(right, sum(len(outcome.reading.references) for outcome in outcomes)),
    )


def _as_gold(reference: Reference, text: str) -> GoldAttribution:
    return GoldAttribution(
        who=wanted_speaker(reference),
        content=reference.content,
        cue=shown(reference.cue, text) or None,
        voice=reference.voice,
        polarity=reference.polarity or Polarity.ASSERTED,
        told_to=None,
        said_on=None,
    )


def _rate(outcomes: Sequence[Outcome], detail: Detail) -> Rate:
    pairs = (pair for outcome in outcomes for pair in outcome.pairs.values())
    comparisons = (compare(pair, detail) for pair in pairs if _arises(pair, detail))
    return Rate.count(comparison.right for comparison in comparisons if comparison)


def _arises(pair: Pair, detail: Detail) -> bool:
    return detail is not Detail.SOURCE or bool(pair.reference.source)


def _overall(title: str, found: Finding, sentences: Finding) -> Table:
    rows = tuple(
        (name, str(one.precision), str(one.recall), f"{one.f1:.3f}")
        for name, one in (("found", found), ("sentence with attributed content", sentences))
    )
    return Table(title, ("figure", "precision", "recall", "F1"), rows)


def _details(title: str, details: dict[Detail, Rate]) -> Table:
    rows = tuple(
        (detail.value.replace("_", " "), str(rate)) for detail, rate in details.items() if rate.of
    )
    return Table(f"{title}: details, of found", ("right", "measured"), rows)


def _notes(_: Annotated, reference: Reference) -> tuple[str, ...]:
    note = reference.row.hard if reference.row else ""
    return ("with a note", note) if note else ("without a note",)


def _cases(annotated: Annotated, _: Reference) -> tuple[str, ...]:
    return annotated.cases


def _recalls(
    title: str,
    outcomes: Sequence[Outcome],
    classify: Callable[[Annotated, Reference], tuple[str, ...]],
) -> Table:
    counts: dict[str, list[trust.Sought]] = defaultdict(list)
    for outcome in outcomes:
        annotated = outcome.reading.annotated
        for reference, sought in zip(annotated.references, outcome.sought, strict=True):
            for name in classify(annotated, reference):
                counts[name or "not told"].append(sought)
    rows = tuple(
        (
            name,
            str(Rate.count(one.found for one in sought)),
            str(Rate.count(one.right for one in sought)),
        )
        for name, sought in sorted(counts.items(), key=lambda item: -len(item[1]))
        if len(sought) >= _OFTEN
    )
    return Table(title, ("gold", "found", "found with the right speaker"), rows)


def _misses(outcome: Outcome) -> Iterator[Miss]:
    reading, text = outcome.reading, outcome.reading.text
    name = reading.annotated.name
    for number, reference in enumerate(reading.references):
        context = in_context(reference.content, text)
        pair = outcome.pairs.get(number)
        if pair is None:
            wanted = wanted_speaker(reference)
            cue = shown(reference.cue, text)
            words = f"{reference.id}: {wanted.kind} {wanted.name or ''} [{cue}]"
            yield Miss(name, Fault.NOT_FOUND, words, "", context)
            continue
        for detail in Detail:
            comparison = compare(pair, detail) if _arises(pair, detail) else None
            if comparison and not comparison.right:
                yield Miss(name, detail, comparison.wanted, comparison.given, context)
    matched = {id(pair.attribution) for pair in outcome.pairs.values()}
    for one in reading.predicted:
        if id(one.attribution) not in matched:
            context = in_context(one.attribution.content, text)
            yield Miss(name, Fault.INVENTED, "", spoken(one.attribution, text), context)

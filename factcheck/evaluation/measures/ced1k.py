"""What is measured on CED-1K: claims found, and with the right speaker.

A claim is found where a predicted attribution's content has a token F1 of at least 0.5 with the
utterance, as lists of words without case, accents and marks; claims and predictions are paired one
to one, greedily, the most alike first, of equals the one with the right speaker. The set holds the
claims that somebody made who matters to its topics, not every attribution: only predictions that
are claims count (`claims`), precision is given as it is, and says less than recall. What makes a
speaker right says `names.is_agent`.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.evaluation.datasets.values import DataSet, Reference
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.matching import ENOUGH_OVERLAP
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.measures import trust
from factcheck.evaluation.measures.claims import claims
from factcheck.evaluation.measures.details import Detail, spoken
from factcheck.evaluation.measures.names import folded, is_agent
from factcheck.evaluation.measures.readings import Predicted, Reading, one_to_one
from factcheck.evaluation.misses import Fault, Miss, in_context


@dataclass(frozen=True, slots=True)
class Outcome:
    """A claim, the prediction that was paired with it, and whether its speaker is right."""

    reading: Reading
    reference: Reference
    predicted: Predicted | None
    right: bool


def measure(data: DataSet, readings: Sequence[Reading]) -> Measured:
    """Compare what was predicted with CED-1K's claims."""
    stated = [claims(reading) for reading in readings]
    outcomes = [outcome for reading in stated for outcome in settle(reading)]
    given = sum(len(reading.predicted) for reading in stated)
    anyhow = [outcome for reading in readings for outcome in settle(reading)]
    found, right = (findings(outcomes, given)[name] for name in ("found", "right"))
    matched = Rate.count(outcome.right for outcome in outcomes if outcome.predicted)
    judged = [
        trust.Judged(outcome.predicted.attribution, outcome.right)
        for outcome in outcomes
        if outcome.predicted
    ]
    sought = [
        trust.Sought(outcome.reference.kind, outcome.predicted is not None, outcome.right)
        for outcome in outcomes
    ]
    figures = {
        f"{data.key}.found": found.f1,
        f"{data.key}.found.recall": found.recall.value,
        f"{data.key}.right": right.f1,
        f"{data.key}.right.recall": right.recall.value,
        f"{data.key}.speaker": matched.value,
    }
    rows = (
        _row("claim found", found),
        _row("claim found with the right speaker", right),
        ("speaker right, of claims found", "-", str(matched), "-"),
        ("found among all attributions", "-", str(_found(anyhow)), "-"),
    )
    return Measured(
        figures | trust.figures(judged, sought, key=data.key),
        (
            Table(data.name, ("figure", "precision", "recall", "F1"), rows),
            _by_manner(data.name, outcomes),
            _anyhow(data.name, anyhow),
            *trust.tables(judged, sought, title=data.name),
        ),
        tuple(miss for outcome in outcomes for miss in _misses(outcome)),
    )


def _anyhow(title: str, outcomes: Sequence[Outcome]) -> Table:
    """Return what is found of each kind of source among all that was read, claim or not."""
    kinds = sorted({str(one.reference.kind) for one in outcomes})
    rows = tuple(
        (kind, str(_found([one for one in outcomes if str(one.reference.kind) == kind])))
        for kind in kinds
    )
    return Table(f"{title}: by kind of source, among all attributions", ("kind", "found"), rows)


def settle(reading: Reading) -> Iterator[Outcome]:
    """Pair an article's claims with its predictions."""
    text, references = reading.text, reading.references
    utterances = [Counter(folded(reference.wording)) for reference in references]
    contents = [
        Counter(word for span in one.attribution.content for word in folded(span.of(text)))
        for one in reading.predicted
    ]
    pairs: list[tuple[tuple[float, ...], int, int]] = []
    for g, utterance in enumerate(utterances):
        for p, content in enumerate(contents):
            alike = token_f1(utterance, content)
            if alike >= ENOUGH_OVERLAP:
                wrong = not _right(references[g], reading.predicted[p], text)
                pairs.append(((-alike, wrong), g, p))
    paired = dict(one_to_one(pairs))
    for g, reference in enumerate(references):
        predicted = reading.predicted[paired[g]] if g in paired else None
        right = predicted is not None and _right(reference, predicted, text)
        yield Outcome(reading, reference, predicted, right)


def token_f1(one: Counter[str], other: Counter[str]) -> float:
    """Return the F1 of two lists of words, each word as often as it stands there."""
    common = (one & other).total()
    return 2 * common / (one.total() + other.total()) if common else 0.0


def findings(outcomes: Sequence[Outcome], given: int) -> dict[str, Finding]:
    """Return how well claims were found, and with the right speaker, of so many predictions."""
    found = sum(outcome.predicted is not None for outcome in outcomes)
    right = sum(outcome.right for outcome in outcomes)
    return {
        "found": Finding(Rate(found, given), Rate(found, len(outcomes))),
        "right": Finding(Rate(right, given), Rate(right, len(outcomes))),
    }


def _right(reference: Reference, predicted: Predicted, text: str) -> bool:
    return any(
        is_agent(agent, reference.kind, predicted.attribution, text) for agent in reference.called
    )


def _found(outcomes: Sequence[Outcome]) -> Rate:
    return Rate.count(outcome.predicted is not None for outcome in outcomes)


def _row(name: str, finding: Finding) -> tuple[str, ...]:
    return (name, str(finding.precision), str(finding.recall), f"{finding.f1:.3f}")


def _by_manner(title: str, outcomes: Sequence[Outcome]) -> Table:
    manners = Counter(outcome.reference.manner for outcome in outcomes)
    rows = []
    for manner, _ in manners.most_common():
        ones = [outcome for outcome in outcomes if outcome.reference.manner == manner]
        found = Rate.count(outcome.predicted is not None for outcome in ones)
        right = Rate.count(outcome.right for outcome in ones)
        rows.append((manner or "not told", str(found), str(right)))
    columns = ("utterance", "found", "found with the right speaker")
    return Table(f"{title}: recall by utterance type", columns, tuple(rows))


def _misses(outcome: Outcome) -> Iterator[Miss]:
    name, text = outcome.reading.annotated.name, outcome.reading.text
    reference, predicted = outcome.reference, outcome.predicted
    agent = ", ".join(reference.called)
    content = predicted.attribution.content if predicted else reference.content
    context = in_context(content, text) if content else reference.wording
    if predicted is None:
        yield Miss(name, Fault.NOT_FOUND, f"{agent}: {reference.wording}", "", context)
    elif not outcome.right:
        yield Miss(name, Detail.SPEAKER, agent, spoken(predicted.attribution, text), context)

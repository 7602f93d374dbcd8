"""How well what is worth checking is picked out of drafts, by the sentence and by kind of case.

Each sentence is read as an article of its own, so that a figure says what the sentence shows and
not what its neighbours do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.attribution import Attributor
from factcheck.evaluation.figures import Finding, Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.printings import Half
from factcheck.evaluation.worth_gold import GoldSentence, read_worth
from factcheck.model import Article, Block, BlockKind, Span
from factcheck.sentences import split
from factcheck.verification.worth import Worth, worth

GOLD = "gold/worth.jsonl"


class Fault(StrEnum):
    """What can be wrong with a pick."""

    PASSED_OVER = "passed over"
    PICKED = "picked without need"


@dataclass(frozen=True, slots=True)
class Picked:
    """A sentence, and whether and why it was picked."""

    gold: GoldSentence
    found: Worth

    @property
    def right(self) -> bool:
        """Whether an editor would say the same."""
        return self.found.checkable is self.gold.worth


def measure(seeds: Path, attributor: Attributor) -> Measured:
    """Measure on the gold of `seeds`. Raises BadInput for gold that cannot be read."""
    picked = pick(read_worth(seeds / GOLD), attributor)
    halves = {half: [one for one in picked if one.gold.half is half] for half in Half}
    return Measured(
        {name: value for half, ours in halves.items() for name, value in _figures(half, ours)},
        tuple(table for half, ours in halves.items() for table in _tables(half, ours)),
        tuple(_miss(one) for one in picked if not one.right),
    )


def pick(golds: Sequence[GoldSentence], attributor: Attributor) -> list[Picked]:
    """Pick the sentences, each on its own."""
    articles = [_article(gold.text) for gold in golds]
    said = attributor([(article, split(article)) for article in articles])
    return [
        Picked(gold, worth(gold.text, attributions))
        for gold, attributions in zip(golds, said, strict=True)
    ]


def finding(picked: Sequence[Picked]) -> Finding:
    """Return how well the sentences were picked."""
    return Finding(
        precision=Rate.count(one.right for one in picked if one.found.checkable),
        recall=Rate.count(one.right for one in picked if one.gold.worth),
    )


def _article(text: str) -> Article:
    return Article(text, blocks=(Block(Span(0, len(text)), BlockKind.BODY),))


def _figures(half: Half, picked: Sequence[Picked]) -> Iterator[tuple[str, float]]:
    found = finding(picked)
    yield f"worth.{half}.precision", found.precision.value
    yield f"worth.{half}.recall", found.recall.value
    yield f"worth.{half}.f1", found.f1


def _tables(half: Half, picked: Sequence[Picked]) -> tuple[Table, ...]:
    found = finding(picked)
    kinds = sorted({(not one.gold.worth, one.gold.kind) for one in picked})
    rows = (
        ("precision", str(found.precision)),
        ("recall", str(found.recall)),
        ("F1", f"{found.f1:.3f}"),
    )
    return (
        Table(f"Worth checking among {len(picked)} sentences, {half}", ("", ""), rows),
        Table(
            f"Worth checking by kind, {half}",
            ("kind", "to be checked", "right"),
            tuple(
                (kind, "no" if idle else "yes", str(_rate(picked, kind, worth=not idle)))
                for idle, kind in kinds
            ),
        ),
    )


def _rate(picked: Sequence[Picked], kind: str, *, worth: bool) -> Rate:
    return Rate.count(
        one.right for one in picked if one.gold.kind == kind and one.gold.worth is worth
    )


def _miss(picked: Picked) -> Miss:
    gold = picked.gold
    return Miss(
        article=f"{gold.draft}, {gold.half}",
        fault=Fault.PASSED_OVER if gold.worth else Fault.PICKED,
        wanted=f"{'to be checked' if gold.worth else 'not to be checked'}: {gold.kind}",
        given=picked.found.reason,
        context=gold.text,
    )

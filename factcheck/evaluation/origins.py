"""How well independent sources are counted: articles in, origins out, through the real parts.

The articles of a case are attributed and kept in an archive of their own, which links the speakers
to sources and finds reprints; only what the sentences do to the claim is taken from the gold.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from factcheck.attribution import link
from factcheck.evaluation.datasets import Attribute
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.origin_gold import GoldCase, read_cases
from factcheck.evaluation.printings import Half
from factcheck.model import (
    Assessment,
    Evidence,
    Footing,
    Hit,
    Origin,
    Passage,
    Probabilities,
    Record,
    Stance,
    Statement,
)
from factcheck.retrieval.grouping import group
from factcheck.sentences import split
from factcheck.store import Archive
from factcheck.verification.origins import origins

CASES = "gold/origins.jsonl"


class Fault(StrEnum):
    """What can be wrong with a case."""

    MORE = "counted more than once"
    FEWER = "taken for one"
    FOOTING = "on another footing"


@dataclass(frozen=True, slots=True)
class Judged:
    """A case, and the origins that were found."""

    case: GoldCase
    origins: tuple[Origin, ...]

    def found(self, stance: Stance) -> Counter[Footing]:
        """Return how many origins of a stance count, by footing."""
        ours = (one for one in self.origins if one.counts and one.stance is stance)
        return Counter(one.footing for one in ours)

    @property
    def right(self) -> bool:
        """Whether every source was counted once and on its footing, for and against."""
        return all(self.found(stance) == wanted for stance, wanted in self.case.sources.items())

    @property
    def numbered(self) -> bool:
        """Whether there are as many sources on either side, on whatever footing."""
        return all(
            self.found(stance).total() == wanted.total()
            for stance, wanted in self.case.sources.items()
        )


def measure(seeds: Path, attribute: Attribute) -> Measured:
    """Measure on the gold of `seeds`. Raises BadInput for gold that cannot be read."""
    judged = [judge(case, attribute) for case in read_cases(seeds / CASES)]
    halves = {half: [one for one in judged if one.case.half is half] for half in Half}
    figures: dict[str, float] = {}
    for half, ours in halves.items():
        figures[f"origins.{half}.right"] = Rate.count(one.right for one in ours).value
        figures[f"origins.{half}.number"] = Rate.count(one.numbered for one in ours).value
    return Measured(
        figures,
        tuple(_table(half, ours) for half, ours in halves.items()),
        tuple(miss for one in judged for miss in _misses(one)),
    )


def judge(case: GoldCase, attribute: Attribute) -> Judged:
    """Return the origins of a case's sentences."""
    archive = Archive.open("sqlite://")
    try:
        for article in case.articles:
            sentences = split(article)
            said = attribute(article, sentences)
            statements = tuple(Statement(one, link(one, article)) for one in said)
            archive.add(Record(article, sentences, statements))
        return Judged(case, origins(_evidence(case, archive)))
    finally:
        archive.close()


def _evidence(case: GoldCase, archive: Archive) -> list[Evidence]:
    """Return the sentences that bear on the claim, in the order of the articles, as retrieval does.

    What is one sentence in several printings of one story is one piece of evidence.
    """
    keys = archive.searchable(after=0, limit=1000).tolist()
    passages = {one.id: one for one in archive.passages(keys)}
    bearing = [key for key, one in passages.items() if case.stance(one.text) is not Stance.NEITHER]
    articles = {one.article.id: number for number, one in enumerate(passages.values())}
    hits = group(
        [Hit(key, 1.0, {}) for key in bearing],
        stories=archive.stories(bearing),
        articles={key: articles[one.article.id] for key, one in passages.items()},
        texts={key: one.text for key, one in passages.items()},
    )
    return [
        Evidence(
            passages[hit.sentence_id],
            hit.score,
            hit.scores,
            tuple(passages[key] for key in hit.copies),
            _assessed(case, passages[hit.sentence_id]),
        )
        for hit in hits
    ]


def _assessed(case: GoldCase, passage: Passage) -> Assessment:
    stance = case.stance(passage.text)
    sure = Probabilities(stance is Stance.SUPPORTS, stance is Stance.REFUTES, neither=0.0)
    return Assessment(stance, sure, (), "marked by hand")


def _table(half: Half, judged: Sequence[Judged]) -> Table:
    kinds = sorted({one.case.kind for one in judged})
    rows = [(kind, *_rates([one for one in judged if one.case.kind == kind])) for kind in kinds]
    return Table(
        f"Origins in {len(judged)} cases, {half}",
        ("kind", "right", "number right", "of"),
        (("all", *_rates(judged)), *rows),
    )


def _rates(judged: Sequence[Judged]) -> tuple[str, str, str]:
    right = Rate.count(one.right for one in judged)
    numbered = Rate.count(one.numbered for one in judged)
    return f"{right.value:.3f}", f"{numbered.value:.3f}", str(right.of)


def _misses(judged: Judged) -> Iterator[Miss]:
    for stance, wanted in judged.case.sources.items():
        found = judged.found(stance)
        if found != wanted:
            yield Miss(
                article=judged.case.line,
                fault=_fault(found.total(), wanted.total()),
                wanted=f"{stance}: {_in_words(wanted)}",
                given=_in_words(found),
                context="; ".join(_shown(one) for one in judged.origins if one.stance is stance),
            )


def _fault(found: int, wanted: int) -> Fault:
    return Fault.FOOTING if found == wanted else Fault.MORE if found > wanted else Fault.FEWER


def _in_words(counted: Counter[Footing]) -> str:
    return ", ".join(f"{counted[one]} {one}" for one in Footing if counted[one]) or "none"


def _shown(origin: Origin) -> str:
    why = ", ".join(one.reason for one in origin.collapsed)
    counts = "" if origin.counts else ", not counted"
    return f"{origin.name} ({origin.footing}{counts}{f': {why}' if why else ''})"

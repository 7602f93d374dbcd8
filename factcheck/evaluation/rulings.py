"""How right rulings are: on our own gold over `seeds/`, and on any file of claims over a folder."""

import json
import operator
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from statistics import fmean
from typing import Any

from factcheck.errors import BadInput
from factcheck.evaluation.figures import Finding as Found
from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.measured import Measured
from factcheck.evaluation.misses import Miss
from factcheck.evaluation.printings import Half
from factcheck.model import Check, Claim, Finding, Ruling
from factcheck.services import Desk
from factcheck.services.desk import Progress

GOLD = "gold/rulings.jsonl"
# Claims that are checked before progress is told.
_AT_ONCE = 32
# Probabilities from which rulings might be given; the curve shows what that would gain and lose.
_THRESHOLDS = (0.0, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98)


class Fault(StrEnum):
    """What can be wrong with a verdict."""

    RULING = "wrong ruling"
    SOURCES = "wrong number of sources"
    FINDING = "wrong finding"


@dataclass(frozen=True, slots=True)
class GoldRuling:
    """A claim, what is to be ruled on it, and how many independent sources that rests on.

    `finding` is what became of a claim that somebody said something, where the gold says; `half`
    whether thresholds were chosen on it.
    """

    claim: Claim
    ruling: Ruling
    independent_sources: int | None = None
    finding: Finding | None = None
    half: Half = Half.DEV


@dataclass(frozen=True, slots=True)
class Ruled:
    """What was to be ruled, and the check that did."""

    gold: GoldRuling
    check: Check

    @property
    def ruling(self) -> Ruling:
        """What was ruled."""
        return self.check.verdict.ruling if self.check.verdict else Ruling.NOT_ENOUGH_EVIDENCE

    @property
    def right(self) -> bool:
        """Whether that is right."""
        return self.ruling is self.gold.ruling

    @property
    def sources_right(self) -> bool | None:
        """Whether the sources are counted right; None where the ruling is wrong or none counts."""
        verdict, wanted = self.check.verdict, self.gold.independent_sources
        if wanted is None or not self.right or verdict is None:
            return None
        if self.ruling is Ruling.NOT_ENOUGH_EVIDENCE:
            return None
        return verdict.independent_sources == wanted

    @property
    def finding_right(self) -> bool | None:
        """Whether the finding is right; None where the gold has none."""
        if self.gold.finding is None:
            return None
        saying = self.check.verdict.saying if self.check.verdict else None
        return saying is not None and saying.finding is self.gold.finding

    @property
    def surest(self) -> float:
        """The highest probability among the sentences that the ruling rests on; 0 without any."""
        verdict = self.check.verdict
        named = verdict.sentence_ids if verdict else frozenset()
        return max(
            (
                item.assessment.probabilities.of(item.assessment.stance)
                for item in self.check.evidence
                if item.assessment and named.intersection(p.id for p in item.printings)
            ),
            default=0.0,
        )


def read_rulings(path: Path) -> list[GoldRuling]:
    """Read claims with their rulings from JSON Lines. Raises BadInput.

    A line has `claim` and `ruling`, and may have `speaker`, `as_of`, `independent_sources`,
    `finding` and `part` (dev or held-out). A ruling may be given as a finding: "said",
    "misattributed" and so on.
    """
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read: {error}") from error
    golds = [
        _gold(path, number, line) for number, line in enumerate(lines, start=1) if line.strip()
    ]
    if not golds:
        raise BadInput(f"{path} holds no claims")
    return golds


def rule_all(
    desk: Desk, golds: Sequence[GoldRuling], *, progress: Progress = lambda *_: None
) -> list[Ruled]:
    """Check every claim at a desk; `progress` hears of claims."""
    ruled: list[Ruled] = []
    for start in range(0, len(golds), _AT_ONCE):
        some = golds[start : start + _AT_ONCE]
        checks = desk.check_all([gold.claim for gold in some], limit=10)
        ruled += [Ruled(gold, check) for gold, check in zip(some, checks, strict=True)]
        progress(len(ruled), len(golds))
    return ruled


def measured(ruled: Sequence[Ruled], *, key: str, title: str) -> Measured:
    """Return the figures, the tables and what came out wrong."""
    found = {ruling: _found(ruled, ruling) for ruling in Ruling if _any(ruled, ruling)}
    macro = fmean(one.f1 for one in found.values())
    right = Rate.count(one.right for one in ruled)
    sources = Rate.count(one.sources_right for one in ruled)
    findings = Rate.count(one.finding_right for one in ruled)
    figures = {f"{key}.accuracy": right.value, f"{key}.macro_f1": macro}
    for ruling, one in found.items():
        figures[f"{key}.{ruling}.precision"] = one.precision.value
        figures[f"{key}.{ruling}.recall"] = one.recall.value
        figures[f"{key}.{ruling}.f1"] = one.f1
    besides = {"sources": sources, "finding": findings}
    figures |= {f"{key}.{name}": rate.value for name, rate in besides.items() if rate.of}
    head = f"{title}: {len(ruled):,} claims, accuracy {right.value:.3f}, macro-F1 {macro:.3f}"
    tables = (
        _confusion(ruled, found, head),
        Table(
            f"{title}: besides",
            ("", "right"),
            (("independent sources, where ruled right", str(sources)), ("findings", str(findings))),
        ),
        _curve(ruled, title),
    )
    return Measured(figures, tables, tuple(miss for one in ruled for miss in _misses(one)))


def _gold(path: Path, number: int, line: str) -> GoldRuling:
    try:
        row: Mapping[str, Any] = json.loads(line)
        as_of = row.get("as_of")
        speaker, finding = row.get("speaker"), row.get("finding")
        sources = row.get("independent_sources")
        return GoldRuling(
            Claim(
                _text(row["claim"]),
                _text(speaker) if speaker else None,
                date.fromisoformat(as_of) if as_of else None,
            ),
            _ruling(row["ruling"]),
            None if sources is None else operator.index(sources),
            Finding(_plain(finding)) if finding else None,
            Half(row.get("part", Half.DEV)),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        rulings = ", ".join(Ruling)
        raise BadInput(
            f'{path}:{number}: wanted {{"claim": …, "ruling": one of {rulings}}}, and perhaps '
            "speaker, as_of, independent_sources, finding and part"
        ) from error


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("not a text")
    return value


def _ruling(name: str) -> Ruling:
    plain = _plain(name)
    if plain in {finding.value for finding in Finding}:
        return Finding(plain).ruling
    return Ruling(plain)


def _plain(name: str) -> str:
    return "_".join(name.lower().replace("-", " ").replace("_", " ").split())


def _any(ruled: Sequence[Ruled], ruling: Ruling) -> bool:
    return any(one.gold.ruling is ruling for one in ruled)


def _found(ruled: Sequence[Ruled], ruling: Ruling) -> Found:
    return Found(
        precision=Rate.count(one.right for one in ruled if one.ruling is ruling),
        recall=Rate.count(one.right for one in ruled if one.gold.ruling is ruling),
    )


def _confusion(ruled: Sequence[Ruled], found: Mapping[Ruling, Found], title: str) -> Table:
    rows = []
    for ruling, one in found.items():
        mine = [each for each in ruled if each.gold.ruling is ruling]
        counts = [str(sum(each.ruling is other for each in mine)) for other in Ruling]
        three = (one.precision.value, one.recall.value, one.f1)
        rows.append((_words(ruling), *(f"{value:.3f}" for value in three), *counts))
    heads = tuple(f"ruled: {_words(ruling)}" for ruling in Ruling)
    return Table(title, ("", "precision", "recall", "F1", *heads), tuple(rows))


def _curve(ruled: Sequence[Ruled], title: str) -> Table:
    """Show how many of the claims are ruled on, and how many of those right, from a probability."""
    given = [one for one in ruled if one.ruling is not Ruling.NOT_ENOUGH_EVIDENCE]
    rows = []
    for threshold in _THRESHOLDS:
        kept = [one for one in given if one.surest >= threshold]
        if kept:
            right = Rate.count(one.right for one in kept)
            rows.append((f"{threshold:.2f}", str(Rate(len(kept), len(ruled))), str(right)))
    columns = ("probability from", "claims ruled on", "right")
    return Table(f"{title}: accuracy against coverage", columns, tuple(rows))


def _misses(ruled: Ruled) -> Iterator[Miss]:
    gold, verdict = ruled.gold, ruled.check.verdict
    reason = verdict.reason if verdict else ""
    said = f" ({gold.claim.speaker})" if gold.claim.speaker else ""
    claim = gold.claim.text + said
    if not ruled.right:
        given = f"{ruled.ruling}: {reason}"
        yield Miss("rulings", Fault.RULING, gold.ruling, given, claim)
    if ruled.sources_right is False and verdict:
        wanted, count = str(gold.independent_sources), str(verdict.independent_sources)
        yield Miss("rulings", Fault.SOURCES, wanted, f"{count}: {reason}", claim)
    if ruled.finding_right is False and gold.finding:
        saying = verdict.saying if verdict else None
        given = f"{saying.finding if saying else 'no speaker read'}: {reason}"
        yield Miss("rulings", Fault.FINDING, gold.finding, given, claim)


def _words(ruling: Ruling) -> str:
    return ruling.replace("_", " ")

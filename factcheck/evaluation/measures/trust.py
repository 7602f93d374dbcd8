"""How far what is given can be trusted: names, and what the confidence is worth.

An attribution is right here where it was found, and with the right speaker. In a set that holds
every attribution of its articles, one that was not found in the gold is wrong; in a set that does
not (CED-1K, GUM), it cannot be judged and is left out. So is a speaker left unresolved in any set:
nobody was given who could be right.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import fmean

from factcheck.evaluation.figures import Rate, Table
from factcheck.evaluation.gold import SpeakerKind, who
from factcheck.model import Attribution, Unresolved

_BINS = 10
# The share of names that a newsroom may ask to be right.
_RIGHT = 0.95
# Where a name might be withheld. Denser where the confidences of rules lie.
_THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95, 0.98)


@dataclass(frozen=True, slots=True)
class Judged:
    """A predicted attribution, and whether it is right."""

    attribution: Attribution
    right: bool

    @property
    def named(self) -> bool:
        """Tell whether a name was given."""
        return who(self.attribution.speaker).kind is SpeakerKind.NAMED


@dataclass(frozen=True, slots=True)
class Sought:
    """A gold attribution by its speaker's kind: if it was found, and if with the right speaker."""

    kind: SpeakerKind | None
    found: bool
    right: bool


def named(judged: Iterable[Judged]) -> Rate:
    """Return the precision of Named: of the names that were given, those that are right."""
    return Rate.count(one.right for one in judged if one.named)


def coverage(judged: Iterable[Judged]) -> Rate:
    """Return how many of the names can be given, the surest first, so that `_RIGHT` are right."""
    names = sorted((one for one in judged if one.named), key=_surest)
    right, most = 0, 0
    for given, one in enumerate(names, start=1):
        right += one.right
        last = given == len(names) or _surest(names[given]) > _surest(one)
        if last and right >= _RIGHT * given:
            most = given
    return Rate(most, len(names))


def _surest(one: Judged) -> float:
    return -one.attribution.confidence


def calibration_error(judged: Sequence[Judged]) -> float:
    """Return the expected calibration error.

    It is the mean difference between confidence and share right over ten equal bins of confidence,
    each weighted by how many are in it.
    """
    bins = [inside for inside in _binned(settled(judged)) if inside]
    total = sum(map(len, bins))
    return sum(len(b) * abs(_confidence(b) - _right(b)) for b in bins) / total if total else 0.0


def settled(judged: Iterable[Judged]) -> list[Judged]:
    """Leave out speakers that were left unresolved."""
    return [one for one in judged if not isinstance(one.attribution.speaker, Unresolved)]


def figures(judged: Sequence[Judged], sought: Sequence[Sought], *, key: str) -> dict[str, float]:
    """Return the figures of trust and of recall by kind of source."""
    kinds = {
        f"{key}.recall.{kind}": Rate.count(one.found for one in sought if one.kind is kind).value
        for kind in SpeakerKind
        if any(one.kind is kind for one in sought)
    }
    return kinds | {
        f"{key}.named": named(judged).value,
        f"{key}.named.coverage": coverage(judged).value,
        f"{key}.ece": calibration_error(judged),
    }


def tables(judged: Sequence[Judged], sought: Sequence[Sought], *, title: str) -> tuple[Table, ...]:
    """Return recall by kind of source, the reliability of confidence, and the curve of names."""
    kinds = tuple(_kind_row(kind, sought) for kind in SpeakerKind)
    kinds_table = Table(
        f"{title}: by kind of source",
        ("kind", "found", "found with the right speaker"),
        tuple(row for row in kinds if row),
    )
    reliability = Table(
        f"{title}: confidence; expected calibration error {calibration_error(judged):.3f}",
        ("confidence", "count", "mean confidence", "share right"),
        tuple(
            (
                f"{number / _BINS:.1f} to {(number + 1) / _BINS:.1f}",
                str(len(inside)),
                f"{_confidence(inside):.3f}",
                f"{_right(inside):.3f}",
            )
            for number, inside in enumerate(_binned(settled(judged)))
            if inside
        ),
    )
    return (*((kinds_table,) if kinds_table.rows else ()), reliability, _curve(judged, title))


def _kind_row(kind: SpeakerKind, sought: Sequence[Sought]) -> tuple[str, ...]:
    ones = [one for one in sought if one.kind is kind]
    found, right = (Rate.count(one.found for one in ones), Rate.count(one.right for one in ones))
    return (kind.value, str(found), str(right)) if ones else ()


def _curve(judged: Sequence[Judged], title: str) -> Table:
    names = [one for one in judged if one.named]
    rows = []
    for threshold in _THRESHOLDS:
        kept = [one for one in names if one.attribution.confidence >= threshold]
        share = Rate(len(kept), len(names))
        if kept:
            rows.append((f"{threshold:.2f}", str(share), str(named(kept))))
    rows.append((f"so that {_RIGHT:.2f} are right", str(coverage(judged)), ""))
    columns = ("confidence from", "of the names", "right")
    return Table(f"{title}: a name that is given is right", columns, tuple(rows))


def _binned(judged: Sequence[Judged]) -> list[list[Judged]]:
    bins: list[list[Judged]] = [[] for _ in range(_BINS)]
    for one in judged:
        bins[min(_BINS - 1, int(one.attribution.confidence * _BINS))].append(one)
    return bins


def _confidence(judged: Sequence[Judged]) -> float:
    return fmean(one.attribution.confidence for one in judged)


def _right(judged: Sequence[Judged]) -> float:
    return fmean(one.right for one in judged)

"""Gold for origins: short articles, a claim, the sentences that bear on it, and their sources.

A line of `gold/origins.jsonl` is one case. Of each stance it says how the sentences begin, in
whichever articles they stand, and how many independent sources of which footing they come to.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from factcheck.evaluation.lines import explained, read_rows
from factcheck.evaluation.printings import Half
from factcheck.model import Article, Block, BlockKind, Footing, Span, Stance

_STANCES = (Stance.SUPPORTS, Stance.REFUTES)


@dataclass(frozen=True, slots=True)
class GoldCase:
    """A case: `beginnings` are those of the sentences, `sources` what they come to."""

    line: str
    half: Half
    kind: str
    claim: str
    articles: tuple[Article, ...]
    beginnings: Mapping[Stance, tuple[str, ...]]
    sources: Mapping[Stance, Counter[Footing]]

    def stance(self, sentence: str) -> Stance:
        """Return what a sentence does to the claim."""
        return next(
            (one for one in _STANCES if sentence.startswith(self.beginnings[one])), Stance.NEITHER
        )


def read_cases(path: Path) -> tuple[GoldCase, ...]:
    """Return the cases of a gold file. Raises BadInput where a line is not one of such a file."""
    found: list[GoldCase] = []
    for where, row in read_rows(path):
        with explained(where):
            found.append(_case(row, where))
    return tuple(found)


def _case(row: Any, where: str) -> GoldCase:
    case = GoldCase(
        where,
        Half(row["part"]),
        row["kind"],
        row["claim"],
        tuple(_article(one, f"{where}/{number}") for number, one in enumerate(row["articles"])),
        {stance: tuple(row[stance]["sentences"]) for stance in _STANCES},
        {stance: _counted(row[stance]["sources"]) for stance in _STANCES},
    )
    for beginning in (one for stance in _STANCES for one in case.beginnings[stance]):
        if not any(beginning in article.text for article in case.articles):
            raise ValueError(f"no article has a sentence that begins {beginning!r}")
    return case


def _counted(sources: Mapping[str, int]) -> Counter[Footing]:
    return Counter({Footing(footing): number for footing, number in sources.items()})


def _article(row: Mapping[str, str], url: str) -> Article:
    text = row["text"]
    return Article(
        text,
        url=url,
        outlet=row["outlet"],
        published=date.fromisoformat(row["date"]),
        blocks=(Block(Span(0, len(text)), BlockKind.BODY),),
    )

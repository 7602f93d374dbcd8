"""Gold for what is worth checking: the sentences of drafts, and whether an editor would check them.

A line of `gold/worth.jsonl` is one sentence. Whole drafts are in one half or the other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.evaluation.lines import explained, read_rows
from factcheck.evaluation.printings import Half


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence of a draft, whether it is worth checking, and the kind of case."""

    half: Half
    draft: str
    text: str
    worth: bool
    kind: str


def read_worth(path: Path) -> tuple[GoldSentence, ...]:
    """Return the sentences of a gold file. Raises BadInput where a line is not one of such."""
    found: list[GoldSentence] = []
    for where, row in read_rows(path):
        with explained(where):
            found.append(_sentence(row))
    return tuple(found)


def _sentence(row: Mapping[str, Any]) -> GoldSentence:
    if not isinstance(row["worth"], bool):
        raise TypeError(f"not true or false: {row['worth']!r}")
    return GoldSentence(Half(row["part"]), row["draft"], row["text"], row["worth"], row["kind"])

"""Pairs of claim and evidence with what an annotator says the evidence does to the claim."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.model import Stance

LETTERS = {"S": Stance.SUPPORTS, "R": Stance.REFUTES, "N": Stance.NEITHER}


@dataclass(frozen=True, slots=True)
class GoldPair:
    """A claim, the words brought to bear on it, what they do to it, and the kind of case."""

    claim: str
    evidence: str
    stance: Stance
    kind: str | None = None


def read_gold_pairs(path: Path) -> list[GoldPair]:
    """Read pairs from JSON Lines of `claim`, `evidence`, `label`: S, R or N. Raises BadInput."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} cannot be read: {error}") from error
    pairs = list(_read(path, lines))
    if not pairs:
        raise BadInput(f"{path} holds no pairs")
    return pairs


def _read(path: Path, lines: list[str]) -> Iterator[GoldPair]:
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            claim, evidence, stance = row["claim"], row["evidence"], LETTERS[row["label"]]
            kind = row.get("kind")
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise BadInput(
                f'{path}:{number}: wanted {{"claim": …, "evidence": …, "label": "S", "R" or "N"}}'
            ) from error
        if not all(isinstance(words, str) for words in (claim, evidence, kind or "")):
            raise BadInput(f"{path}:{number}: claim, evidence and kind must be texts")
        yield GoldPair(claim, evidence, stance, kind)

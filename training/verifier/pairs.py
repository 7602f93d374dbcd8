"""Pairs of claim and evidence with what the evidence does to the claim."""

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path


class Label(IntEnum):
    """What the evidence does to the claim; the number is its place in the verifier's output."""

    SUPPORTS = 0
    REFUTES = 1
    NEITHER = 2


LETTERS = {"S": Label.SUPPORTS, "R": Label.REFUTES, "N": Label.NEITHER}


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, the evidence, the label, and the set that it is from."""

    claim: str
    evidence: str
    label: Label
    source: str


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file of JSON Lines, named by the file; rows of other labels are left."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["label"] in LETTERS and row["claim"].strip() and row["evidence"].strip():
                label = LETTERS[row["label"]]
                yield Pair(row["claim"].strip(), row["evidence"].strip(), label, path.stem)


def held_out(pair: Pair) -> bool:
    """Tell whether a pair is one of the twentieth, by its claim, that is not trained on.

    Probabilities are calibrated, and signals weighed, on what the network has not seen.
    """
    return hashlib.sha256(pair.claim.lower().encode()).digest()[0] < 256 // 20


def without_doubles(pairs: Iterable[Pair]) -> list[Pair]:
    """Leave out a pair whose words came before, whatever its label."""
    first: dict[tuple[str, str], Pair] = {}
    for pair in pairs:
        first.setdefault((pair.claim.lower(), pair.evidence.lower()), pair)
    return list(first.values())

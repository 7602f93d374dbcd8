"""Pairs of claim and evidence with what the evidence does to the claim."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any


class Label(IntEnum):
    """What the evidence does to the claim; the number is its place in the verifier's output."""

    SUPPORTS = 0
    REFUTES = 1
    NEITHER = 2


LETTERS = {"S": Label.SUPPORTS, "R": Label.REFUTES, "N": Label.NEITHER}


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, the evidence, the label, and the set that it is from.

    `context` is what a reader has before the evidence, as the verifier reads it.
    """

    claim: str
    evidence: str
    label: Label
    source: str
    context: str = ""


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file of JSON Lines, named by the file.

    A row is a pair, evidence with the claims of each label, or a claim with the evidence of each;
    pairs of other labels are left out.
    """
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            alone = "claim" in row and "evidence" in row
            yield from _pair(row, path.stem) if alone else _set(row, path.stem)


def _pair(row: Mapping[str, Any], source: str) -> Iterator[Pair]:
    texts = row["claim"].strip(), row["evidence"].strip()
    if row["label"] in LETTERS and all(texts):
        yield Pair(*texts, LETTERS[row["label"]], source, row.get("context", ""))


def _set(row: Mapping[str, Any], source: str) -> Iterator[Pair]:
    """Yield the pairs of one text with many."""
    for letter, label in LETTERS.items():
        for text in row.get(letter, ()):
            claim, evidence = (row["claim"], text) if "claim" in row else (text, row["evidence"])
            around = "" if "claim" in row else row.get("context", "")
            yield Pair(claim.strip(), evidence.strip(), label, source, around)


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

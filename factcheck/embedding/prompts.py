"""Prompts: what some models want put before a claim or a sentence."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# The names that sentence-transformers models give to the two, the commonest first.
_CLAIM = ("query", "claim")
_SENTENCE = ("document", "passage", "corpus")


@dataclass(frozen=True, slots=True)
class Prompts:
    """What is put before a claim and before a sentence."""

    claim: str = ""
    sentence: str = ""

    @property
    def mark(self) -> str:
        """A short mark of these prompts for a model's identity; empty where there are none."""
        if self == Prompts():
            return ""
        text = f"{self.claim}\0{self.sentence}"
        return "+" + hashlib.sha256(text.encode("utf-8")).hexdigest()[:8]


def choose(given: Prompts, own: Mapping[str, str]) -> Prompts:
    """Return the given prompts, or the model's own where one is not given."""
    return Prompts(given.claim or _first(own, _CLAIM), given.sentence or _first(own, _SENTENCE))


def _first(own: Mapping[str, str], names: Sequence[str]) -> str:
    return next((own[name] for name in names if own.get(name)), "")

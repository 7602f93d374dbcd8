"""The seam between a claim and whatever judges what a sentence does to it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim and the words that are brought to bear on it.

    `context` is what a reader of these has before him: the title, the sentence before. A judge
    that cannot tell it from the evidence leaves it out.
    """

    claim: str
    evidence: str
    context: str = ""


class StanceJudge(Protocol):
    """Judges pairs. Safe to use from several threads."""

    @property
    def identity(self) -> str:
        """Name what judges; the packaged one with the digest of its weights, others as named."""

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return for each pair how probable it is that the evidence supports, refutes, or neither.

        Shape (pairs, 3), in that order; rows add up to 1.
        """

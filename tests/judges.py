"""A judge for tests: real and small, by the words that are shared and by negation."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from factcheck.verification import Pair

_WORD = re.compile(r"\w+")
_NOT = frozenset("no not never nobody nothing".split())
_EMPTY = frozenset(
    "a an and are be been for had has have in is it of on the to was were will".split()
)
# Sure enough that no signal that is weighed along turns it.
_SURE, _ELSE = 0.98, 0.01


class OverlapJudge:
    """Reads evidence with most of a claim's words as support, or refutation if one is negated."""

    identity = "overlap"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return the probabilities of each pair's labels."""
        return np.array([_row(pair) for pair in pairs], np.float32).reshape(-1, 3)


def _row(pair: Pair) -> tuple[float, float, float]:
    claim, evidence = _words(pair.claim), _words(pair.evidence)
    wanted = claim - _NOT - _EMPTY
    if 2 * len(wanted & evidence) <= len(wanted):
        return _ELSE, _ELSE, _SURE
    if bool(claim & _NOT) is bool(evidence & _NOT):
        return _SURE, _ELSE, _ELSE
    return _ELSE, _SURE, _ELSE


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.lower()))

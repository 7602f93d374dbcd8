"""One order out of several searches.

Each score is divided by the best of its kind among the candidates, and they are added by weight.
The weights were chosen on the dev sets of CheckThat 2020 and 2022, on SciFact's train claims and on
the gold in `seeds/`. Reciprocal rank fusion is ahead on one of these and far
behind on others, min-max fusion about equal (docs/decisions/retrieval.md).
"""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

# How near in meaning the sentence is, and the one before it; how rare the words are that it shares
# with the claim, and those that its article shares.
VECTOR: Final = "vector"
BEFORE: Final = "before"
WORDS: Final = "words"
ARTICLE: Final = "article"

WEIGHTS: Final[Mapping[str, float]] = {VECTOR: 0.4, BEFORE: 0.15, WORDS: 0.1, ARTICLE: 0.35}


# What a score is measured by; the likeness of the sentence before by that of the best sentence.
_SCALE: Final[Mapping[str, str]] = {BEFORE: VECTOR}


def fuse(scores: Mapping[str, Scores], weights: Mapping[str, float] = WEIGHTS) -> Scores:
    """Return one score a candidate, 0 to 1, (n,), out of (n,) of each search."""
    parts = [
        weights[name] * _share(found, scores[_SCALE.get(name, name)])
        for name, found in scores.items()
    ]
    total: Scores = np.sum(parts, axis=0, dtype=np.float32)
    return np.clip(total, 0.0, 1.0)


def _share(scores: Scores, scale: Scores) -> Scores:
    best = scale.max(initial=0.0)
    # The sentence before the best may be nearer than any that pass a filter.
    return np.minimum(scores / best, 1.0) if best > 0 else np.zeros_like(scores)

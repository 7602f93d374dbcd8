"""One order out of several searches.

Each score is divided by the best of its kind among the candidates, and the three are added by
weight. The weights were chosen on the dev sets of CheckThat 2020 and 2022 and SciFact's train
claims, where they are ahead of reciprocal rank fusion and of min-max fusion
(docs/decisions/retrieval.md).
"""

from collections.abc import Mapping
from typing import Final

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

# How near in meaning the sentence is, how rare the words that it shares, and those that its
# article shares.
VECTOR: Final = "vector"
WORDS: Final = "words"
ARTICLE: Final = "article"

WEIGHTS: Final[Mapping[str, float]] = {VECTOR: 0.5, WORDS: 0.1, ARTICLE: 0.4}


def fuse(scores: Mapping[str, Scores], weights: Mapping[str, float] = WEIGHTS) -> Scores:
    """Return one score a candidate, (n,), out of (n,) of each search; the best possible is 1."""
    return np.sum([weights[name] * _of_best(found) for name, found in scores.items()], axis=0)


def _of_best(scores: Scores) -> Scores:
    best = scores.max(initial=0.0)
    return scores / best if best > 0 else np.zeros_like(scores)

"""txtai with `hybrid=True`, everything else as it comes: runs in an environment of its own."""

from collections.abc import Callable
from typing import Any

from benchmarks.contest import LIMIT, Contender, Material, compete


class Txtai:
    """An index of txtai without a database of contents."""

    def __init__(self, embeddings: Any) -> None:
        self._embeddings = embeddings

    def search(self, claim: str) -> list[int]:
        """Return the best by vectors and words."""
        return [number for number, _ in self._embeddings.search(claim, LIMIT)]

    def nearest(self, claim: str) -> list[int]:
        """Return the best where vectors have all the weight."""
        return [number for number, _ in self._embeddings.search(claim, LIMIT, weights=1.0)]


def load(material: Material) -> Callable[[], Contender]:
    """Load the model; txtai does it when it first needs it."""
    from txtai import Embeddings  # noqa: PLC0415 - it is not in the environment of the project

    embeddings = Embeddings(path=material.model, hybrid=True)
    embeddings.transform("A first sentence, which loads the model.")

    def take_in() -> Contender:
        embeddings.index((number, text, None) for number, text in enumerate(material.sentences))
        return Txtai(embeddings)

    return take_in


if __name__ == "__main__":
    compete(load)

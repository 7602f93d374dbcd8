"""sentence-transformers with its own `util.semantic_search`, which compares every vector.

Beside what is measured it leaves its vectors, float32, for others to be compared with.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.contest import LIMIT, Contender, Material, compete


class Plain:
    """Vectors of sentences in one tensor."""

    def __init__(self, encoder: Any, vectors: Any) -> None:
        self._encoder = encoder
        self._vectors = vectors

    def search(self, claim: str) -> list[int]:
        """Return the nearest."""
        from sentence_transformers import util  # noqa: PLC0415 - as slow to import as torch

        asked = self._encoder.encode(claim, convert_to_tensor=True, show_progress_bar=False)
        [found] = util.semantic_search(asked, self._vectors, top_k=LIMIT)
        return [int(hit["corpus_id"]) for hit in found]

    nearest = search


def load(material: Material) -> Callable[[], Contender]:
    """Load the model."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - as slow as torch

    encoder = SentenceTransformer(material.model, device="cpu")

    def take_in() -> Contender:
        vectors = encoder.encode(
            material.sentences, convert_to_tensor=True, show_progress_bar=False
        )
        return Plain(encoder, vectors)

    return take_in


def write_vectors(material: Material, folder: Path) -> None:
    """Write the vectors of sentences and claims to files in a folder."""
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415 - as slow as torch

    encoder = SentenceTransformer(material.model, device="cpu")
    for name, texts in (("sentences", material.sentences), ("claims", material.claims)):
        vectors = encoder.encode(texts, normalize_embeddings=True, show_progress_bar=False)
        np.save(folder / f"{name}.npy", np.asarray(vectors, np.float32))


if __name__ == "__main__":
    compete(load)

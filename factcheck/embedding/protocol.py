"""The seam behind which a model turns text into vectors."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class Embedder(Protocol):
    """Turns claims and sentences into unit vectors whose inner product is their likeness.

    `model` identifies the vectors: the model's name, the start of its weights' SHA-256, and what
    else changes them (backend, prompts). Vectors of two identities are never compared.
    """

    @property
    def model(self) -> str:
        """The identity of the vectors that this embedder makes."""
        ...

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        ...

    def embed_claims(self, texts: Sequence[str]) -> Vectors:
        """Return one row a claim, shape (len(texts), dimension), of unit length."""
        ...

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Return one row a sentence, shape (len(texts), dimension), of unit length."""
        ...

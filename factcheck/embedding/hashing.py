"""A small embedder without weights: texts that share words and parts of words are alike."""

import re
import zlib
from collections.abc import Iterator, Sequence

import numpy as np

from factcheck.embedding.protocol import Vectors

_WORD = re.compile(r"\w+")

# Whole words tell texts apart, parts of words bring their inflections together. A guess: no more
# than tests and demonstrations rest on it.
_WORD_WEIGHT = 1.0
_PART_WEIGHT = 0.3
_PART_LENGTH = 4


class HashingEmbedder:
    """Hashes words and parts of words into a vector; the same in every process and machine.

    It knows no meaning: "car" and "vehicle" have nothing in common. Raises ValueError for a
    dimension below 1.
    """

    def __init__(self, dimension: int = 256) -> None:
        if dimension < 1:
            raise ValueError(f"a vector cannot have {dimension} components")
        self._dimension = dimension

    @property
    def model(self) -> str:
        """The identity of the vectors that this embedder makes."""
        return f"hashing-{self._dimension}"

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return self._dimension

    def embed_claims(self, texts: Sequence[str]) -> Vectors:
        """Return one row a claim, of unit length."""
        return self._embed(texts)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Return one row a sentence, of unit length."""
        return self._embed(texts)

    def _embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), self._dimension), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for feature, weight in _features(text):
                number = zlib.crc32(feature.encode("utf-8", "replace"))
                # The lowest bit gives the sign, so that features that meet by chance cancel out.
                row[(number >> 1) % self._dimension] += weight if number & 1 else -weight
            # Where nothing is left to stand for the text, it gets a direction all the same.
            if not row.any():
                row[0] = 1.0
        lengths: Vectors = np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors / lengths


def _features(text: str) -> Iterator[tuple[str, float]]:
    for word in _WORD.findall(text.casefold()):
        yield word, _WORD_WEIGHT
        framed = f"<{word}>"
        for start in range(len(framed) - _PART_LENGTH + 1):
            yield framed[start : start + _PART_LENGTH], _PART_WEIGHT

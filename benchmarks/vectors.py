"""As many vectors as a benchmark needs, made from those of real sentences.

Sentences are embedded once: those of the seeds, or others that are given. A collection begins with
their vectors; further ones are theirs with noise added, of length 1 again. The noise is spread as
sentences are (it has their covariance), and its size is what rewriting a sentence does to its
vector. Vector n depends on n alone, so that a smaller collection is the beginning of a larger one.
"""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from benchmarks.measuring import say
from factcheck.embedding import Vectors, open_onnx
from factcheck.settings import PACKAGED_MODEL, home

# Length of the noise beside a vector of length 1. The sentences of the seeds and their copies by
# `rewriting.py` have a mean cosine of 0.83 (1,500 of them), which is the cosine to a vector with
# noise of this length at a right angle.
NOISE = 0.67
# Vectors made at once: 12 MB.
PAGE = 8_192

Ids = NDArray[np.int64]


def bench_folder() -> Path:
    """Return the folder for what benchmarks keep, which is no part of the project."""
    folder = home() / "indexes" / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def embedded(texts: Sequence[str]) -> Vectors:
    """Return the vectors of texts, (len(texts), dimension), from a file where they are in one."""
    digest = hashlib.sha256("\n".join((PACKAGED_MODEL, *texts)).encode()).hexdigest()
    file = bench_folder() / f"vectors-{digest[:12]}.npy"
    if not file.is_file():
        say(f"embedding {len(texts):,} sentences, once")
        folder = home() / "indexes" / "models"
        prompts = {"claim_prompt": "", "sentence_prompt": ""}
        embedder = open_onnx(PACKAGED_MODEL, folder=folder, threads=0, **prompts)
        np.save(file, embedder.embed_sentences(texts))
    vectors: Vectors = np.load(file)
    return vectors


class Spreading:
    """Adds noise that is spread as some vectors are."""

    def __init__(self, vectors: Vectors) -> None:
        values, directions = np.linalg.eigh(np.cov(vectors.T))
        scales = np.sqrt(np.maximum(values, 0) / np.maximum(values, 0).sum())
        # What turns independent normal numbers into noise of mean square length 1.
        self._root: Vectors = (scales[:, None] * directions.T).astype(np.float32)

    def near(self, vectors: Vectors, seed: Sequence[int], noise: float = NOISE) -> Vectors:
        """Return vectors of length 1 near each of these, (n, dimension)."""
        normal = np.random.default_rng(seed).standard_normal(vectors.shape, np.float32)
        moved = vectors + noise * (normal @ self._root)
        made: Vectors = moved / np.linalg.norm(moved, axis=1, keepdims=True)
        return made


def pages(vectors: Vectors, size: int, *, seed: int) -> Iterator[Vectors]:
    """Yield `size` vectors, these and then others made from them, a page at a time."""
    spreading = Spreading(vectors)
    for number, start in enumerate(range(0, size, PAGE)):
        chosen = np.random.default_rng([seed, number, 0]).integers(len(vectors), size=PAGE)
        known = vectors[start : start + PAGE]
        made = spreading.near(vectors[chosen], [seed, number, 1])[len(known) :]
        yield np.concatenate([known, made])[: size - start]


def collection(vectors: Vectors, size: int, *, seed: int) -> Path:
    """Return a file of `size` vectors, these and others made from them, made if it is not there.

    Float32, 1.5 GB for a million of 384 components.
    """
    digest = hashlib.sha256(vectors.tobytes()).hexdigest()[:12]
    file = bench_folder() / f"collection-{digest}-{seed}-{size}-known-first.npy"
    if not file.is_file():
        say(f"making {size:,} vectors")
        aside = file.with_suffix(".tmp")
        shape = (size, vectors.shape[1])
        kept = np.lib.format.open_memmap(aside, mode="w+", dtype=np.float32, shape=shape)
        at = 0
        for page in pages(vectors, size, seed=seed):
            kept[at : at + len(page)] = page
            at += len(page)
        kept.flush()
        aside.rename(file)
    return file

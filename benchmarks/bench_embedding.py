"""Embedding: the exported graph beside sentence-transformers' own `encode`, same weights, one run.

python -m benchmarks.bench_embedding --sentences 4000
"""

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from benchmarks.corpus import Corpus
from factcheck.embedding import Vectors, open_onnx, open_sentence_transformers
from factcheck.settings import PACKAGED_MODEL, home

QUERIES = 200
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Figures:
    """Sentences a second in bulk, and milliseconds for one claim (median)."""

    rate: float
    query: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=4_000)
    texts = Corpus(seed=3).claims(parser.parse_args().sentences)
    prompts = {"claim_prompt": "", "sentence_prompt": ""}
    folder = home() / "indexes" / "models"
    ours = open_onnx(PACKAGED_MODEL, folder=folder, threads=0, **prompts)
    theirs = open_sentence_transformers(PACKAGED_MODEL, threads=0, **prompts)
    fast, own = compare(
        [ours.embed_sentences, theirs.embed_sentences],
        [ours.embed_claims, theirs.embed_claims],
        texts,
    )
    cosine = np.sum(ours.embed_sentences(texts[:500]) * theirs.embed_sentences(texts[:500]), axis=1)
    print("                        sentences/s  one claim, ms")
    print(f"exported, int8          {fast.rate:11.0f}  {fast.query:13.2f}")
    print(f"sentence-transformers   {own.rate:11.0f}  {own.query:13.2f}")
    print(f"ratio                   {fast.rate / own.rate:11.2f}  {fast.query / own.query:13.2f}")
    print(f"mean cosine of the two: {cosine.mean():.4f}")


def compare(
    bulk: Sequence[Callable[[Sequence[str]], Vectors]],
    single: Sequence[Callable[[Sequence[str]], Vectors]],
    texts: Sequence[str],
) -> list[Figures]:
    """Time each in turn, round by round, so that what else the machine does falls on all alike."""
    took: list[list[float]] = [[] for _ in bulk]
    for embed in (*bulk, *single):
        embed(texts[:32])
    for _ in range(ROUNDS):
        for number, embed in enumerate(bulk):
            took[number].append(_seconds(embed, texts))
    asked: list[list[float]] = [[] for _ in single]
    for text in texts[:QUERIES]:
        for number, embed in enumerate(single):
            asked[number].append(_seconds(embed, [text]))
    return [
        Figures(len(texts) / statistics.median(one), 1000 * statistics.median(other))
        for one, other in zip(took, asked, strict=True)
    ]


def _seconds(embed: Callable[[Sequence[str]], Vectors], texts: Sequence[str]) -> float:
    begun = time.perf_counter()
    embed(texts)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()

"""The indexes of vectors and of words, at several sizes.

    python -m benchmarks.bench_index --sizes 10000 100000 1000000
    python -m benchmarks.bench_index --sizes 100000 1000000 --data DIR

For each size it lays out every kind of vector index, searches it one claim at a time beside FAISS's
`IndexFlatIP`, with and without filters, does the like with the index of words, and sweeps the
numbers that were chosen by measuring. `vectors.py` says what the vectors are. With `--data`, a
folder of public sets as for `factcheck evaluate retrieval`, the vectors begin with those of their
documents' sentences, and their own claims are asked; words are not measured then. Files lie under
`indexes/bench`, some 4 GB for a million; what was measured goes to `benchmarks/results`.
"""

import argparse
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks import index_kinds, index_sweeps, index_words
from benchmarks.index_kinds import Material
from benchmarks.measuring import apart, say
from benchmarks.moulds import held_apart, moulds, texts
from benchmarks.results import Results, conditions
from benchmarks.vectors import Spreading, bench_folder, collection, embedded
from factcheck.evaluation.collections import find_collections


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    # The p99 of 300 is the third slowest.
    parser.add_argument("--claims", type=int, default=300, help="how many are asked")
    parser.add_argument("--data", type=Path, help="a folder of public sets of documents and claims")
    asked = parser.parse_args()
    largest = max(asked.sizes)
    if asked.data:
        vectors, claims = apart(prepare_public, asked.data, largest, asked.claims)
    else:
        vectors, claims = apart(prepare, largest, asked.claims)
    part, what = ("public", measure_public) if asked.data else ("index", measure)
    for size in sorted(asked.sizes):
        begun = time.perf_counter()
        rows = list(what(Material(vectors, claims, size), asked.claims))
        written = Results().write(part, size, rows)
        say(f"{size:,} took {time.perf_counter() - begun:.0f} s; see {written.name}")


def prepare(size: int, claims: int) -> tuple[Path, Path]:
    """Make the files of vectors and of claims; these are near sentences that the former are not."""
    known, kept_back = held_apart(texts(moulds()))
    vectors, others = embedded(known), embedded(kept_back)
    chosen = others[np.random.default_rng(3).integers(len(others), size=claims)]
    file = bench_folder() / f"claims-{claims}.npy"
    np.save(file, Spreading(vectors).near(chosen, [4]))
    return collection(vectors, size, seed=5), file


def prepare_public(data: Path, size: int, claims: int) -> tuple[Path, Path]:
    """Make the files of the vectors of public sets' sentences, and of some of their claims."""
    sets = find_collections(data)
    told = [
        sentence.span.of(found.article.text)
        for one in sets
        for found in one.articles
        for sentence in found.sentences
    ]
    asked = [claim.text for one in sets for part in one.parts for claim in part.claims]
    sentences, others = list(dict.fromkeys(told)), list(dict.fromkeys(asked))
    mixed = np.random.default_rng(3)
    mixed.shuffle(sentences)
    chosen = mixed.choice(len(others), claims, replace=False)
    file = bench_folder() / f"claims-public-{claims}.npy"
    np.save(file, embedded([others[place] for place in chosen]))
    vectors = embedded(sentences)
    say(f"{len(vectors):,} of the vectors are of sentences as they are")
    return collection(vectors, size, seed=5), file


def measure(material: Material, claims: int) -> Iterator[Any]:
    """Yield every figure at one size."""
    yield conditions(claims)
    yield from index_kinds.measure(material)
    yield from index_words.measure(material.size)
    yield from index_sweeps.measure(material)


def measure_public(material: Material, claims: int) -> Iterator[Any]:
    """Yield the figures of the kinds of vector index, and of the numbers that were chosen."""
    yield conditions(claims)
    yield from index_kinds.measure(material)
    yield from apart(index_sweeps.probed, material)


if __name__ == "__main__":
    main()

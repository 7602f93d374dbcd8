"""The indexes of vectors and of words, at several sizes.

    python -m benchmarks.bench_index --sizes 10000 100000 1000000

For each size it lays out every kind of vector index, searches it one claim at a time beside FAISS's
`IndexFlatIP`, with and without filters, does the like with the index of words, and sweeps the
numbers that were chosen by measuring. `vectors.py` says what the vectors are. Files lie under
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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    # The p99 of 300 is the third slowest.
    parser.add_argument("--claims", type=int, default=300, help="how many are asked")
    asked = parser.parse_args()
    largest = max(asked.sizes)
    vectors, claims = apart(prepare, largest, asked.claims)
    for size in sorted(asked.sizes):
        begun = time.perf_counter()
        rows = list(measure(Material(vectors, claims, size), asked.claims))
        written = Results().write("index", size, rows)
        say(f"{size:,} took {time.perf_counter() - begun:.0f} s; see {written.name}")


def prepare(size: int, claims: int) -> tuple[Path, Path]:
    """Make the files of vectors and of claims; these are near sentences that the former are not."""
    known, kept_back = held_apart(texts(moulds()))
    vectors, others = embedded(known), embedded(kept_back)
    chosen = others[np.random.default_rng(3).integers(len(others), size=claims)]
    file = bench_folder() / f"claims-{claims}.npy"
    np.save(file, Spreading(vectors).near(chosen, [4]))
    return collection(vectors, size, seed=5), file


def measure(material: Material, claims: int) -> Iterator[Any]:
    """Yield every figure at one size."""
    yield conditions(claims)
    yield from index_kinds.measure(material)
    yield from index_words.measure(material.size)
    yield from index_sweeps.measure(material)


if __name__ == "__main__":
    main()

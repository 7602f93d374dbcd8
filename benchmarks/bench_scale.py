"""The whole service over archives of several sizes.

    python -m benchmarks.bench_scale --sizes 10000 100000 1000000

For each size it files an archive in SQLite (`stories.py` says of what, and how its vectors are made
without the model) and measures: the start of a process up to its first answer, its memory, claims
over HTTP with one client and with 16, claims with filters, how soon an article is found by another
process, and claims while the index is laid out anew. The archives stay under `indexes/bench`, some
4 GB for a million sentences, for the next run; what was measured goes to `benchmarks/results`.
"""

import argparse
import time
from collections.abc import Iterator
from typing import Any

from benchmarks.measuring import apart, say
from benchmarks.results import Results, conditions
from benchmarks.scale_archive import folder_of, make
from benchmarks.scale_service import laid_out, serving, starts
from benchmarks.stories import Stories


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000])
    parser.add_argument("--checks", type=int, default=400, help="how many claims each part asks")
    asked = parser.parse_args()
    for size in sorted(asked.sizes):
        begun = time.perf_counter()
        rows = list(measured(size, asked.checks))
        written = Results().write("scale", size, rows)
        say(f"{size:,} took {time.perf_counter() - begun:.0f} s; see {written.name}")


def measured(size: int, checks: int) -> Iterator[Any]:
    """Yield every figure at one size."""
    folder, stories = folder_of(size), Stories()
    yield conditions(checks)
    yield make(folder, size)
    yield from starts(folder, stories)
    yield from serving(folder, stories, checks)
    yield apart(laid_out, folder, stories, checks)


if __name__ == "__main__":
    main()

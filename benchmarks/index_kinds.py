"""The kinds of vector index, each laid out in one process and searched in another."""

import shutil
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import faiss
import numpy as np

from benchmarks.exact import exact
from benchmarks.figures import Built, Filtered, Searched
from benchmarks.measuring import Times, apart, bytes_of, in_turn, memory, say, timed
from benchmarks.vectors import PAGE, Ids, bench_folder
from factcheck.embedding import Vectors
from factcheck.index import FaissFlat, FaissIvf, FaissPq, VectorIndex
from factcheck.index.policy import DEFAULT_POLICY

KINDS: Mapping[str, type[VectorIndex]] = {
    kind.kind: kind for kind in (FaissFlat, FaissPq, FaissIvf)
}
LIMITS = (10, 100)
# Recall is that of what a reader is shown.
SHOWN = 10
# What a check asks each index for.
CANDIDATES = 100
SHARES = (0.0001, 0.01, 0.1, 0.5)
# Claims whose filtered answers are compared with all the keys that pass.
_COMPARED = 5
# Keys asked for at once there: few enough for every kind to compare each of them.
_AT_ONCE = 10_000
# What 8-bit codes of unit vectors come to in another order of adding.
_LIKE = 1e-5


@dataclass(frozen=True, slots=True)
class Material:
    """Files of vectors and of claims, and how many of the former are used."""

    vectors: Path
    claims: Path
    size: int

    def rows(self) -> Vectors:
        """Return the vectors, mapped."""
        rows: Vectors = np.load(self.vectors, mmap_mode="r")[: self.size]
        return rows

    def asked(self) -> Vectors:
        """Return the claims' vectors."""
        asked: Vectors = np.load(self.claims)
        return asked


def measure(material: Material) -> Iterator[Built | Searched | Filtered]:
    """Measure every kind."""
    for name in KINDS:
        folder = new(bench_folder(), f"index-{name}-{material.size}")
        try:
            say(f"{name}: laying out {material.size:,} vectors")
            seconds, built = apart(lay_out, material, name, folder)
            say(f"{name}: searching")
            yield from apart(search, material, name, folder, seconds=seconds, built=built)
        finally:
            shutil.rmtree(folder, ignore_errors=True)


def lay_out(material: Material, name: str, folder: Path) -> tuple[float, float]:
    """Lay an index out and save it; return seconds and bytes of memory a vector.

    On every core, as the service does it.
    """
    before = memory()
    begun = time.perf_counter()
    index = laid(KINDS[name], material.rows())
    took = time.perf_counter() - begun
    grown = memory().since(before).own
    index.save(new(folder, "saved"))
    return took, grown / material.size


def laid(kind: type[VectorIndex], rows: Vectors) -> VectorIndex:
    """Return an index of these vectors under their numbers, laid out as from an archive."""
    count = len(rows)
    chosen = np.random.default_rng(0).choice(
        count, min(DEFAULT_POLICY.sample, count), replace=False
    )
    index = kind.empty(rows.shape[1], rows[np.sort(chosen)])
    for start in range(0, count, PAGE):
        page = rows[start : start + PAGE]
        index.add(np.arange(start, start + len(page)), np.ascontiguousarray(page))
    index.seal()
    return index


def search(
    material: Material, name: str, folder: Path, *, seconds: float, built: float
) -> list[Built | Searched | Filtered]:
    """Search what was saved, on one thread, as a worker of the service does."""
    faiss.omp_set_num_threads(1)
    claims, saved = material.asked(), folder / "saved"
    before = memory()
    opened: list[VectorIndex] = []
    load = timed(lambda: opened.append(KINDS[name].load(saved, new(folder, "place"))))
    [index] = opened
    for claim in claims:
        index.nearest(claim[None, :], CANDIDATES)
    used = memory().since(before)
    size = material.size
    found: list[Built | Searched | Filtered] = [
        Built(name, seconds, load, bytes_of(saved) / size, built,
              mapped=used.resident / size, own=used.own / size),
    ]  # fmt: skip
    found += _searches(index, material)
    found += [_filtered(index, claims, size, share) for share in SHARES]
    return found


def new(folder: Path, name: str) -> Path:
    """Return a new, empty folder in a folder."""
    made = folder / name
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir(parents=True)
    return made


def _searches(index: VectorIndex, material: Material) -> Iterator[Searched]:
    rows, claims = material.rows(), material.asked()
    truth = exact(claims, rows, SHOWN)
    flat: Any = faiss.IndexFlatIP(rows.shape[1])
    flat.add(np.ascontiguousarray(rows))
    for limit in LIMITS:
        found = np.concatenate([index.nearest(claim[None, :], limit)[0] for claim in claims])
        recall = truth.recall(found[:, :SHOWN], rows)
        within = truth.recall(found, rows)
        ours, theirs = _beside(index, flat, claims, limit)
        yield Searched(index.kind, limit, ours.median, ours.p99, theirs.median, recall, within)


def _beside(index: VectorIndex, flat: Any, claims: Vectors, limit: int) -> tuple[Times, Times]:
    def one(claim: Vectors) -> None:
        index.nearest(claim[None, :], limit)

    def other(claim: Vectors) -> None:
        flat.search(claim[None, :], limit)

    ours, theirs = in_turn([one, other], claims)
    return ours, theirs


def _filtered(index: VectorIndex, claims: Vectors, size: int, share: float) -> Filtered:
    passing = max(1, round(share * size))
    among = np.sort(np.random.default_rng(1).choice(size, passing, replace=False))
    # What is mapped of these keys is looked at for the first time here.
    index.nearest(claims[:1], CANDIDATES, among=among)
    [times] = in_turn(
        [lambda claim: index.nearest(claim[None, :], CANDIDATES, among=among)], claims
    )
    exactly = all(is_best(index, claim, among) for claim in claims[:_COMPARED])
    return Filtered(index.kind, share, passing, times.median, times.p99, exactly)


def is_best(index: VectorIndex, claim: Vectors, among: Ids) -> bool:
    """Tell whether a filtered search finds the best of the keys by the index's own codes.

    To know these, every key is asked for in turn, a few thousand at once.
    """
    _, [found] = index.nearest(claim[None, :], CANDIDATES, among=among)
    parts = [among[start : start + _AT_ONCE] for start in range(0, len(among), _AT_ONCE)]
    scores = [index.nearest(claim[None, :], len(part), among=part)[1][0] for part in parts]
    best = -np.sort(-np.concatenate(scores))[:CANDIDATES]
    return bool(np.allclose(found[: len(best)], best, rtol=0, atol=_LIKE))

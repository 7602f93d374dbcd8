"""Sweeps: the numbers in `factcheck.index` that were chosen by measuring, and others beside them.

A number that a kind of index keeps to itself is changed by a kind that overrides `parameters`; one
that stands in a module by setting it there, in a process of its own.
"""

import math
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import faiss
import numpy as np

from benchmarks.exact import exact
from benchmarks.figures import Grown, Probed, Ways
from benchmarks.index_kinds import CANDIDATES, KINDS, SHOWN, Material, laid, new
from benchmarks.measuring import apart, in_turn, memory, say
from benchmarks.vectors import Ids, bench_folder
from factcheck.embedding import Vectors
from factcheck.index import FaissIvf, FaissPq, VectorIndex, faiss_codes
from factcheck.index.faiss_pq import REFINED

SCANNED = (1 / 16, 2 / 16, 3 / 16, 4 / 16, 6 / 16, 8 / 16)
REFINED_TRIED = (200, 300, 500, 700, 1_000)
# Of all clusters, while the number of vectors compared again is swept.
_SCANNED_MEANWHILE = 1 / 4
PASSING = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
# Where a kind might begin.
COUNTS = (5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000)
# Claims timed for each number: a sweep looks for the bend, not for the p99.
_CLAIMS = 100
# More keys than any index has.
_NEVER = 10**12

Coded = type[FaissPq] | type[FaissIvf]


def measure(material: Material) -> Iterator[Probed | Grown | Ways]:
    """Sweep each number in a process of its own."""
    say("sweep: clusters scanned, vectors compared again")
    yield from apart(probed, material)
    say("sweep: the two ways to search among some keys")
    yield from apart(ways, material)
    for name in KINDS:
        for count in (count for count in COUNTS if count <= material.size):
            say(f"sweep: {name} at {count:,}")
            yield apart(grown, material, name, count)


def probed(material: Material) -> list[Probed]:
    """Search coded indexes with other parameters."""
    rows, claims = material.rows(), material.asked()[:_CLAIMS]
    truth = exact(claims, rows, SHOWN)
    tried: list[tuple[Coded, float, int]] = [(FaissPq, 1.0, many) for many in REFINED_TRIED]
    tried += [(FaissIvf, share, REFINED) for share in SCANNED]
    tried += [(FaissIvf, _SCANNED_MEANWHILE, many) for many in REFINED_TRIED]
    folders = {kind: _saved(kind, rows, material.size) for kind in (FaissPq, FaissIvf)}
    faiss.omp_set_num_threads(1)
    figures = []
    for kind, share, many in tried:
        folder = folders[kind]
        index = with_parameters(kind, scanned=share, refined=many).load(
            folder / "saved", new(folder, "place")
        )
        found = np.concatenate([index.nearest(one[None, :], CANDIDATES)[0] for one in claims])
        recall = truth.recall(found[:, :SHOWN], rows)
        figures.append(Probed(kind.kind, share, many, recall, _median(index, claims)))
    for folder in folders.values():
        shutil.rmtree(folder)
    return figures


def with_parameters(kind: Coded, *, scanned: float, refined: int) -> Coded:
    """Return a kind that scans this share of its clusters and compares so many vectors again."""

    def parameters(index: Any, limit: int) -> Any:
        made = {"k_factor": max(2.0, refined / limit)}
        if not issubclass(kind, FaissIvf):
            return faiss.IndexRefineSearchParameters(**made)
        clusters = int(faiss.extract_index_ivf(index.base_index).nlist)
        scan = faiss.SearchParametersIVF(nprobe=math.ceil(clusters * scanned))  # type: ignore[call-arg]
        return faiss.IndexRefineSearchParameters(**made, base_index_params=scan)  # type: ignore

    return cast("Coded", type(kind.__name__, (kind,), {"parameters": staticmethod(parameters)}))


def ways(material: Material) -> list[Ways]:
    """Search among some of the keys in both ways, whichever would be taken."""
    rows, claims = material.rows(), material.asked()[:_CLAIMS]
    index = laid(FaissPq, rows)
    faiss.omp_set_num_threads(1)
    found = []
    for passing in (number for number in PASSING if number < material.size):
        among = np.sort(np.random.default_rng(2).choice(len(rows), passing, replace=False))
        took = []
        for bound in (_NEVER, 0):
            faiss_codes.DECODED_AT_MOST = bound
            took.append(_median(index, claims, among=among))
        found.append(Ways(index.kind, passing, *took))
    return found


def grown(material: Material, name: str, count: int) -> Grown:
    """Lay one kind out at some size, on every core, and search it on one thread."""
    rows, claims = material.rows()[:count], material.asked()[:_CLAIMS]
    faiss.omp_set_num_threads(os.cpu_count() or 1)
    before = memory()
    index = laid(KINDS[name], rows)
    built = memory().since(before).own / count
    faiss.omp_set_num_threads(1)
    return Grown(name, count, _median(index, claims), built)


def _saved(kind: Coded, rows: Vectors, size: int) -> Path:
    folder = new(bench_folder(), f"sweep-{kind.kind}-{size}")
    laid(kind, rows).save(new(folder, "saved"))
    return folder


def _median(index: VectorIndex, claims: Vectors, *, among: Ids | None = None) -> float:
    def one(claim: Vectors) -> None:
        index.nearest(claim[None, :], CANDIDATES, among=among)

    [times] = in_turn([one], claims)
    return times.median

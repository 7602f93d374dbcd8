"""Which kind of index holds how many sentences, and when it is made anew: data, from a sweep.

Measured by `python -m benchmarks.bench_index`; the table is in docs/benchmarks.md.
"""

from dataclasses import dataclass

from factcheck.index.faiss_flat import FaissFlat
from factcheck.index.faiss_ivf import FaissIvf
from factcheck.index.faiss_pq import FaissPq
from factcheck.index.protocol import VectorIndex


@dataclass(frozen=True, slots=True)
class Policy:
    """`kinds` are the kinds of index with the number of sentences that each begins at.

    `worn` is the share of an index that may be added after it was made, or only be marked as gone,
    before it is made anew. `sample` vectors are drawn for an index that learns its codes.
    """

    kinds: tuple[tuple[int, type[VectorIndex]], ...]
    worn: float
    sample: int

    def kind_for(self, count: int) -> type[VectorIndex]:
        """Return the kind for so many sentences."""
        return next(kind for least, kind in reversed(self.kinds) if count >= least or not least)

    def outgrown(self, index: VectorIndex) -> bool:
        """Tell whether the index should be made anew.

        One that has shrunk keeps its kind down to half of where that begins, so that an archive
        which grows and shrinks about that number is not made anew at every turn.
        """
        fitting = self.kind_for(len(index))
        if fitting is type(index) or self.kind_for(2 * len(index)) is type(index):
            return index.worn > self.worn
        return True


DEFAULT_POLICY = Policy(
    kinds=((0, FaissFlat), (20_000, FaissPq), (500_000, FaissIvf)),
    # At a quarter, making an index of a million anew (under a minute) is paid for by 250,000
    # sentences, whose ingestion takes minutes.
    worn=0.25,
    # 39 for each of 1,024 clusters is the least that FAISS learns from without a warning.
    sample=40_000,
)

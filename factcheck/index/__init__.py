"""Indexes: derived from the archive, always rebuildable, never the truth."""

from factcheck.index.current import CurrentIndex, Progress
from factcheck.index.faiss_flat import FaissFlat
from factcheck.index.in_memory import InMemory
from factcheck.index.protocol import Ids, Scores, VectorIndex, Vectors

__all__ = [
    "CurrentIndex",
    "FaissFlat",
    "Ids",
    "InMemory",
    "Progress",
    "Scores",
    "VectorIndex",
    "Vectors",
]

"""Indexes: derived from the archive, always rebuildable, never the truth."""

from factcheck.index.bm25_in_memory import Bm25InMemory
from factcheck.index.bm25_tantivy import Bm25Tantivy
from factcheck.index.current import CurrentIndex
from factcheck.index.faiss_flat import FaissFlat
from factcheck.index.faiss_ivf import FaissIvf
from factcheck.index.faiss_pq import FaissPq
from factcheck.index.in_memory import InMemory
from factcheck.index.laying import Progress
from factcheck.index.policy import DEFAULT_POLICY, Policy
from factcheck.index.protocol import Ids, LexicalIndex, Scores, VectorIndex, Vectors

__all__ = [
    "DEFAULT_POLICY",
    "Bm25InMemory",
    "Bm25Tantivy",
    "CurrentIndex",
    "FaissFlat",
    "FaissIvf",
    "FaissPq",
    "Ids",
    "InMemory",
    "LexicalIndex",
    "Policy",
    "Progress",
    "Scores",
    "VectorIndex",
    "Vectors",
]

"""The archive in SQLite or PostgreSQL: the truth, of which every index is a shadow."""

from factcheck.store.archive import Archive
from factcheck.store.vectors import Embeddings, text_hash
from factcheck.store.wording import Worded

__all__ = ["Archive", "Embeddings", "Worded", "text_hash"]

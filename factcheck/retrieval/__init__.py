"""From a claim to the sentences worth reading."""

from factcheck.retrieval.finding import find

__all__ = ["find"]

"""Other people's sets of documents and of claims that these answer, read into one shape."""

from factcheck.evaluation.collections.finding import find_collections
from factcheck.evaluation.collections.values import Asked, Collection, Kind, Part, Place, Searched

__all__ = ["Asked", "Collection", "Kind", "Part", "Place", "Searched", "find_collections"]

"""Sets of annotated articles, other people's and our own, each read into one shape."""

from factcheck.evaluation.datasets.finding import find_sets
from factcheck.evaluation.datasets.values import (
    Annotated,
    Attribute,
    DataSet,
    Format,
    Reference,
    Skipped,
    one_by_one,
)

__all__ = [
    "Annotated",
    "Attribute",
    "DataSet",
    "Format",
    "Reference",
    "Skipped",
    "find_sets",
    "one_by_one",
]

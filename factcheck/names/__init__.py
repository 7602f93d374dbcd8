"""How one name can be spelled: which printed names are the same, and how they differ."""

from factcheck.names.kinship import kin, relation
from factcheck.names.spelling import Spelling, spelling_of

__all__ = ["Spelling", "kin", "relation", "spelling_of"]

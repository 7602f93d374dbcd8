"""How one name can be spelled: which printed names are the same, and how they differ."""

from factcheck.names.callings import fields_of, told_apart
from factcheck.names.countries import Country, Part, countries, parts
from factcheck.names.kinship import kin, relation
from factcheck.names.likeness import first_of, forms_of, likeness, surname_of, transcribed
from factcheck.names.posts import same_post
from factcheck.names.spelling import Spelling, spelling_of

__all__ = [
    "Country",
    "Part",
    "Spelling",
    "countries",
    "fields_of",
    "first_of",
    "forms_of",
    "kin",
    "likeness",
    "parts",
    "relation",
    "same_post",
    "spelling_of",
    "surname_of",
    "told_apart",
    "transcribed",
]

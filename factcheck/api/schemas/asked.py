"""What may be asked. Unknown names are refused everywhere."""

import re
from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from factcheck.model import Claim, Filters
from factcheck.reading.fields import LONGEST_LINE

# The most hits that anybody reads; the index is searched for as many.
MOST_EVIDENCE = 100
# As many as of evidence: what a person or a program takes in at once.
MOST_ON_A_PAGE = 100
# Guess: longer than any outlet's or person's name.
LONGEST_NAME = 300
# Guess: nobody picks more outlets or sources by hand, and the database's query stays short.
MOST_CHOICES = 100
# The largest number that every database keeps in an integer column.
LARGEST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim to be checked, and how many sentences are wanted."""

    claim: Claim
    limit: int


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is wanted; `named` is its filter."""

    offset: int
    limit: int
    named: str | None = None

    def shape(self, total: int) -> dict[str, int]:
        """Say which part of how many this is."""
        return {"total": total, "offset": self.offset, "limit": self.limit}


class Words(fields.String):
    """A string that every database can keep."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        words = super()._deserialize(value, attr, data, **kwargs)
        if "\0" in words:
            raise ValidationError("Holds a NUL character.")
        return words


class Day(fields.Date):
    """A day as YYYY-MM-DD and in no other form that ISO 8601 allows."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if not isinstance(value, str) or not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
            raise ValidationError("Not a date like 2024-10-17.")
        return super()._deserialize(value, attr, data, **kwargs)


class Few(fields.List[Any]):
    """A list that is counted before it is looked at: a body may hold millions."""

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> Any:
        if isinstance(value, list) and len(value) > MOST_CHOICES:
            raise ValidationError(f"Longer than {MOST_CHOICES}.")
        return super()._deserialize(value, attr, data, **kwargs)


class Figure(fields.Integer):
    """An integer in a query: digits and nothing else."""

    def _validated(self, value: Any) -> int:
        if not re.fullmatch(r"-?[0-9]{1,18}", str(value)):
            raise self.make_error("invalid")
        return super()._validated(value)


def _name(longest: int = LONGEST_NAME, **options: Any) -> Words:
    return Words(validate=validate.Length(1, longest), **options)


def _names(**options: Any) -> Few:
    return Few(_name(), validate=validate.Length(max=MOST_CHOICES), **options)


class Asking(Schema):
    """What may be asked; an unknown field is refused with those that are known."""

    def __init__(self, **options: Any) -> None:
        """Say which fields are known."""
        super().__init__(**options)
        known = ", ".join(field.data_key or name for name, field in self.fields.items())
        self.error_messages["unknown"] = f"Unknown field; known are {known}."
        self.error_messages["type"] = f"Not a JSON object; its fields are {known}."


class FiltersIn(Asking):
    """Which sentences may answer."""

    outlets = _names(load_default=list)
    sources = _names(load_default=list)
    published_from = Day(load_default=None, allow_none=True)
    published_until = Day(load_default=None, allow_none=True)

    @validates_schema
    def _in_order(self, data: dict[str, Any], **_: Any) -> None:
        first, last = data["published_from"], data["published_until"]
        if first and last and last < first:
            raise ValidationError("Lies before published_from.", "published_until")

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Filters:
        data["outlets"], data["sources"] = tuple(data["outlets"]), tuple(data["sources"])
        return Filters(**data)


class CheckIn(Asking):
    """A claim to be checked."""

    claim = Words(
        required=True,
        metadata={
            "description": "The claim; at most as long as the settings allow.",
            "example": "North Korea is sending 10,000 soldiers to Russia.",
        },
    )
    speaker = _name(
        load_default=None, allow_none=True, metadata={"description": "Who is to have said it."}
    )
    as_of = Day(
        load_default=None,
        allow_none=True,
        metadata={"description": "Nothing published after this day counts."},
    )
    filters = fields.Nested(FiltersIn, load_default=Filters)
    limit = fields.Integer(
        strict=True,
        load_default=10,
        validate=validate.Range(1, MOST_EVIDENCE),
        metadata={"description": "How many sentences at most; all that the verdict rests on come."},
    )

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Asked:
        claim = Claim(data["claim"], data["speaker"], data["as_of"], data["filters"])
        return Asked(claim, data["limit"])


ONE_OF_MANY = [{"$ref": "#/components/schemas/CheckIn"}, {"type": "string"}]


class BatchIn(Asking):
    """Several claims; each is a body of /v1/claims/check, or only the claim's text."""

    claims = fields.List(
        fields.Raw(
            metadata={"anyOf": [{"$ref": "#/components/schemas/CheckIn"}, {"type": "string"}]}
        ),
        required=True,
    )


class MetadataQuery(Asking):
    """What a page does not say of itself, or says wrongly."""

    title = _name(LONGEST_LINE)
    url = _name(
        LONGEST_LINE,
        metadata={"description": "Tells the article from every other; another text is a revision."},
    )
    outlet = _name()
    published = Day()
    language = _name()


class ArticleIn(Asking):
    """An article as a newsroom's system holds it."""

    text = Words(required=True, metadata={"description": "As published; paragraphs end lines."})
    title = _name(LONGEST_LINE, allow_none=True)
    url = _name(LONGEST_LINE, allow_none=True)
    outlet = _name(allow_none=True)
    authors = _names(allow_none=True)
    published = Day(allow_none=True)
    language = _name(allow_none=True, metadata={"description": "A BCP 47 tag."})


class RevisionQuery(Asking):
    """Which revision of an article is wanted."""

    revision = Figure(
        load_default=None,
        validate=validate.Range(1, LARGEST),
        metadata={"description": "The newest one where this is not given."},
    )


class PageQuery(Asking):
    """Which part of a list is wanted."""

    offset = Figure(load_default=0, validate=validate.Range(0, LARGEST))
    limit = Figure(load_default=20, validate=validate.Range(1, MOST_ON_A_PAGE))

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Page:
        return Page(**data)


class ArticlesQuery(PageQuery):
    """Which articles are wanted."""

    named = _name(
        load_default=None,
        data_key="outlet",
        metadata={"description": "Only this outlet's, without regard to case or a leading “the”."},
    )


class SourcesQuery(PageQuery):
    """Which sources are wanted."""

    named = _name(
        load_default=None,
        data_key="name",
        metadata={"description": "Only those whose name holds these words."},
    )

"""Fields of what is answered: each is there in every answer, null where nothing is known."""

from typing import Any

from marshmallow import Schema, fields, validate


def text(meaning: str = "", **options: Any) -> fields.String:
    """Say that there is always a string."""
    return fields.String(required=True, metadata=_described(meaning), **options)


def text_or_none(meaning: str = "") -> fields.String:
    """Say that there is always a string, or null."""
    return text(meaning, allow_none=True)


def count(meaning: str) -> fields.Integer:
    """Say that there is always an integer."""
    return fields.Integer(required=True, metadata={"description": meaning})


def one_of(*values: str, **options: Any) -> fields.String:
    """Say that there always is one of a closed set of strings."""
    return text(validate=validate.OneOf(values), **options)


def day_or_none() -> fields.Date:
    """Say that there is always a day, or null."""
    return fields.Date(required=True, allow_none=True)


def moment() -> fields.DateTime:
    """Say that there is always a moment with its offset from UTC."""
    return fields.DateTime(required=True)


def texts(meaning: str = "") -> fields.List[str]:
    """Say that there is always a list of strings."""
    return fields.List(fields.String(), required=True, metadata=_described(meaning))


def many(schema: type[Schema], meaning: str = "") -> fields.List[Any]:
    """Say that there is always a list of such objects."""
    return fields.List(fields.Nested(schema), required=True, metadata=_described(meaning))


def nested(schema: type[Schema], meaning: str = "", **options: Any) -> fields.Nested:
    """Say that there is always an object."""
    return fields.Nested(schema, required=True, metadata=_described(meaning), **options)


def _described(meaning: str) -> dict[str, str]:
    return {"description": meaning} if meaning else {}

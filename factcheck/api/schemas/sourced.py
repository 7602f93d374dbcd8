"""Sources with the judgements on their names, as `factcheck.services.source_shapes` gives them."""

from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, ValidationError, fields, post_load, validate, validates_schema

from factcheck.api.schemas import always
from factcheck.api.schemas.answered import SourceOut
from factcheck.api.schemas.asked import LARGEST, LONGEST_NAME, MOST_CHOICES, Asking, Few, Words
from factcheck.model import Judge, Link

# Guess: a paragraph, which nobody reads to its end.
LONGEST_REASON = 1_000


class PrintedNameOut(Schema):
    """A name under which articles print a source."""

    id = always.text("Asks for the source, too.")
    name = always.text("As printed.")
    article = always.text_or_none("The only article in which the name means this source.")
    statements = always.count("How much it said under this name.")
    articles = always.count("How many articles print it.")
    first = always.day_or_none()
    last = always.day_or_none()


class RoleOut(Schema):
    """A role that articles print beside a source's name."""

    role = always.text("As printed.")
    articles = always.count("How many articles print it.")
    first = always.day_or_none()
    last = always.day_or_none()


class JudgementOut(Schema):
    """Whether a printed name means a source, and why."""

    id = always.count("Undo it by this.")
    source = always.text("The source's id when it was judged.")
    name = always.text("As printed.")
    article = always.text_or_none("The only article whose use of the name is meant.")
    verdict = always.one_of(*Link)
    reason = always.text("In words.")
    made_by = always.one_of(*Judge)
    made_at = always.moment()
    undone_at = fields.DateTime(required=True, allow_none=True)


class DossierOut(Schema):
    """A source with its names, the roles it had, and every judgement on its names."""

    source = always.nested(SourceOut)
    names = always.many(PrintedNameOut, "The most printed first.")
    roles = always.many(RoleOut, "The earliest first.")
    judgements = always.many(JudgementOut, "The first made first; undone ones too.")


def _reason(example: str) -> Words:
    return Words(
        required=True,
        validate=validate.Length(max=LONGEST_REASON),
        error_messages={"required": f'Say why, in words, as in "{example}".'},
        metadata={"description": "Why, in words; kept with the judgement."},
    )


@dataclass(frozen=True, slots=True)
class Merging:
    """Which sources are the one asked for, too."""

    others: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Splitting:
    """Which names, or what is said in which sentences, somebody else's are."""

    names: tuple[str, ...]
    sentence_ids: tuple[int, ...]
    reason: str


class MergeIn(Asking):
    """Sources that are the one asked for, too."""

    others = Few(
        Words(validate=validate.Length(1, LONGEST_NAME)),
        required=True,
        validate=validate.Length(1, MOST_CHOICES),
        metadata={"description": "Their ids."},
    )
    reason = _reason("she married in 2025")

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Merging:
        return Merging(tuple(data["others"]), data["reason"])


class SplitIn(Asking):
    """What is another source's: names, or statements, each with all of its article's."""

    names = Few(
        Words(validate=validate.Length(1, LONGEST_NAME)),
        load_default=list,
        metadata={"description": "As printed, or their ids."},
    )
    statements = Few(
        fields.Integer(strict=True, validate=validate.Range(1, LARGEST)),
        load_default=list,
        metadata={"description": "The ids of the sentences."},
    )
    reason = _reason("the other one, a judge")

    @validates_schema
    def _something(self, data: dict[str, Any], **_: Any) -> None:
        if not data["names"] and not data["statements"]:
            raise ValidationError("Neither names nor statements are given.", "names")

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> Splitting:
        return Splitting(tuple(data["names"]), tuple(data["statements"]), data["reason"])

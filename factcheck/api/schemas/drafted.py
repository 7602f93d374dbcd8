"""A draft: what may be asked of it, and what is answered."""

from dataclasses import dataclass
from typing import Any

from marshmallow import Schema, fields, post_load, validate

from factcheck.api.schemas import always
from factcheck.api.schemas.answered import CheckOut
from factcheck.api.schemas.asked import MOST_EVIDENCE, Asking, Day, Words
from factcheck.api.schemas.printed import WordsOut
from factcheck.model import Ruling
from factcheck.services import Draft


@dataclass(frozen=True, slots=True)
class AskedDraft:
    """A draft to be checked, and how many sentences are wanted for each of its statements."""

    draft: Draft
    limit: int


class DraftIn(Asking):
    """A draft to be checked."""

    text = Words(required=True, metadata={"description": "As written; paragraphs end lines."})
    as_of = Day(
        load_default=None,
        allow_none=True,
        metadata={"description": "Nothing published after this day counts."},
    )
    limit = fields.Integer(
        strict=True,
        load_default=3,
        validate=validate.Range(1, MOST_EVIDENCE),
        metadata={"description": "How many sentences to find for each statement at most."},
    )

    @post_load
    def _made(self, data: dict[str, Any], **_: Any) -> AskedDraft:
        return AskedDraft(Draft(data["text"], data["as_of"]), data["limit"])


class DraftSentenceOut(WordsOut):
    """A sentence of the draft; places are those in its text."""

    reason = always.text("Why it is worth checking, or why not.")
    claim = always.nested(WordsOut, "The words that were checked, if any.", allow_none=True)
    check = always.nested(CheckOut, "Null where nothing is to be checked.", allow_none=True)


class DraftOut(Schema):
    """A draft, sentence by sentence."""

    checked = always.count("How many sentences were checked.")
    rulings = fields.Dict(
        keys=fields.String(validate=validate.OneOf(list(Ruling))),
        values=fields.Integer(),
        required=True,
        metadata={"description": "How many were ruled to be what."},
    )
    sentences = always.many(DraftSentenceOut, "In the order of the text.")

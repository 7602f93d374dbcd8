"""/v1/drafts: a reporter's own text in, every statement in it checked against the archive."""

from flask import Response

from factcheck.api.answers import answer
from factcheck.api.faults import BadFields, Malformed
from factcheck.api.parts import desk
from factcheck.api.schemas import AskedDraft, DraftIn, DraftOut
from factcheck.api.smorest import Blueprint
from factcheck.errors import BadInput, NotReady, TooLarge, UnsupportedMedia
from factcheck.services.check_shapes import draft_shape

blueprint = Blueprint("drafts", "Whole drafts")

_DRAFT = {
    "text": "North Korea is preparing soldiers to join the war, Zelensky said. Who knows why?",
    "limit": 3,
}


@blueprint.route("/v1/drafts/check", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadInput, BadFields, NotReady)
@blueprint.response(200, DraftOut)
@blueprint.arguments(DraftIn, example=_DRAFT)
def check(asked: AskedDraft) -> Response:
    """Check a draft.

    Splits it, picks out the sentences worth checking, says why, and checks each against the
    archive: which statements have a source, which are contradicted, which quotations differ.
    """
    made = desk().check_draft(asked.draft, limit=asked.limit, progress=lambda *_: None)
    return answer(draft_shape(made))

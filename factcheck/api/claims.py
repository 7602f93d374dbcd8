"""/v1/claims and /v1/checks: a claim in, the sentences that bear on it out."""

import json

from flask import Response, request

from factcheck.api.answers import answer
from factcheck.api.batch import answer_lines
from factcheck.api.faults import BadFields, Malformed
from factcheck.api.lines import JSON_LINES, read_lines
from factcheck.api.parts import desk
from factcheck.api.schemas import (
    AnsweredLineOut,
    Asked,
    BatchIn,
    CheckIn,
    CheckOut,
    FailedLineOut,
)
from factcheck.api.schemas.asked import ONE_OF_MANY
from factcheck.api.smorest import Blueprint
from factcheck.errors import BadInput, NotFound, NotReady, TooLarge, UnsupportedMedia
from factcheck.services.check_shapes import check_shape

blueprint = Blueprint("claims", "Claims, and the evidence for them")

_CLAIM = {"claim": "North Korea is preparing soldiers to join the war.", "limit": 3}
_BATCH = {"claims": [_CLAIM, "Tehran has provided Russia with drones."]}
_BATCH_BODY = {
    "required": True,
    "content": {
        "application/json": {
            "schema": {"anyOf": [BatchIn, {"type": "array", "items": {"anyOf": ONE_OF_MANY}}]},
            "example": _BATCH,
        },
        JSON_LINES: {
            "schema": {"anyOf": ONE_OF_MANY},
            "example": "\n".join(json.dumps(claim) for claim in _BATCH["claims"]),
        },
    },
}
_BATCH_ANSWER = {
    200: {
        "description": "One line a claim, in the order in which they were sent.",
        "content": {JSON_LINES: {"schema": {"oneOf": [AnsweredLineOut, FailedLineOut]}}},
    }
}


@blueprint.route("/v1/claims/check", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadInput, BadFields, NotReady)
@blueprint.response(200, CheckOut)
@blueprint.arguments(CheckIn, example=_CLAIM)
def check(asked: Asked) -> Response:
    """Check a claim.

    Finds the sentences that bear on it, the best first, each with who said it and what it does to
    the claim, and rules on the claim by them. The check is kept.
    """
    return answer(check_shape(desk().check(asked.claim, limit=asked.limit)))


@blueprint.route("/v1/claims/batch", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadInput, BadFields, NotReady)
@blueprint.doc(requestBody=_BATCH_BODY, responses=_BATCH_ANSWER)
def batch() -> Response:
    """Check many claims.

    A claim that cannot be checked is a line with its number and an error; the others are checked.
    """
    lines = read_lines(request, desk().admit)
    return Response(answer_lines(lines, desk()), mimetype=JSON_LINES)


@blueprint.route("/v1/checks/<check_id>")
@blueprint.fails(NotFound, NotReady)
@blueprint.response(200, CheckOut)
def earlier(check_id: str) -> Response:
    """Read an earlier check.

    With the sentences as they were printed then; those of deleted articles are only counted.
    """
    return answer(check_shape(desk().checked(check_id)))

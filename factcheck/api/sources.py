"""/v1/sources: who is quoted, and what they said."""

from flask import Response

from factcheck.api.answers import answer
from factcheck.api.faults import BadFields
from factcheck.api.parts import desk
from factcheck.api.schemas import Page, PageQuery, SourcesOut, SourcesQuery, StatementsOut
from factcheck.api.smorest import Blueprint
from factcheck.errors import NotFound, NotReady
from factcheck.services.shapes import passage_shape, quoted_shape

blueprint = Blueprint("sources", "Sources, and what they said")


@blueprint.route("/v1/sources")
@blueprint.fails(BadFields, NotReady)
@blueprint.response(200, SourcesOut)
@blueprint.arguments(SourcesQuery, location="query")
def listing(page: Page) -> Response:
    """List sources.

    The most quoted first.
    """
    quoted, total = desk().sources(offset=page.offset, limit=page.limit, name=page.named)
    return answer({"sources": [quoted_shape(row) for row in quoted], **page.shape(total)})


@blueprint.route("/v1/sources/<source_id>/statements")
@blueprint.fails(NotFound, BadFields, NotReady)
@blueprint.response(200, StatementsOut)
@blueprint.arguments(PageQuery, location="query")
def statements(page: Page, source_id: str) -> Response:
    """Read what a source said.

    Sentence by sentence, each in its article; only this source's attributions are shown.
    """
    source = desk().source(source_id)
    passages, total = desk().statements(source_id, offset=page.offset, limit=page.limit)
    shapes = [passage_shape(passage) for passage in passages]
    return answer({"source": quoted_shape(source), "statements": shapes, **page.shape(total)})

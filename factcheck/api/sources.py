"""/v1/sources: who is quoted, what they said, and which names mean whom."""

from flask import Response

from factcheck.api.answers import answer
from factcheck.api.faults import BadFields, Malformed
from factcheck.api.parts import desk
from factcheck.api.schemas import (
    DossierOut,
    MergeIn,
    Merging,
    Page,
    PageQuery,
    SourcesOut,
    SourcesQuery,
    SplitIn,
    Splitting,
    StatementsOut,
)
from factcheck.api.smorest import Blueprint
from factcheck.errors import BadInput, NotFound, NotReady, TooLarge, UnsupportedMedia
from factcheck.services.shapes import passage_shape, quoted_shape
from factcheck.services.source_shapes import dossier_shape

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


@blueprint.route("/v1/sources/<source_id>")
@blueprint.fails(NotFound, NotReady)
@blueprint.response(200, DossierOut)
def show(source_id: str) -> Response:
    """Read a source.

    With its names, the roles it had, and why each name means it. The id of a source that was merged
    into another leads to that one.
    """
    return answer(dossier_shape(desk().dossier(source_id)))


@blueprint.route("/v1/sources/<source_id>/merge", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadInput, BadFields, NotFound, NotReady)
@blueprint.response(200, DossierOut)
@blueprint.arguments(MergeIn)
def merge(merging: Merging, source_id: str) -> Response:
    """Merge sources.

    Every name of the others means this source from now on, in articles to come too. Their ids lead
    to it. It can be undone.
    """
    return answer(dossier_shape(desk().merge(source_id, merging.others, reason=merging.reason)))


@blueprint.route("/v1/sources/<source_id>/split", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadInput, BadFields, NotFound, NotReady)
@blueprint.response(200, DossierOut, description="The source that was split off.")
@blueprint.arguments(SplitIn)
def split(splitting: Splitting, source_id: str) -> Response:
    """Split a source.

    The names, and what is said in the articles of the statements, are one other source from now on.
    It can be undone.
    """
    dossier = desk().split(
        source_id,
        names=splitting.names,
        sentence_ids=splitting.sentence_ids,
        reason=splitting.reason,
    )
    return answer(dossier_shape(dossier))


@blueprint.route("/v1/judgements/<int:judgement_id>/undo", methods=["POST"])
@blueprint.fails(BadInput, BadFields, NotFound, NotReady)
@blueprint.response(200, DossierOut)
def undo(judgement_id: int) -> Response:
    """Undo a merge or a split.

    All that one request decided for the judgement's names is taken back; the judgements stay to be
    read. What was decided later about the same names must be undone first.
    """
    return answer(dossier_shape(desk().undo(judgement_id)))


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

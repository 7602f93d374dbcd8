"""/v1/articles: news articles in, their sentences with who said them out."""

from http import HTTPStatus
from typing import Any

from flask import Response, request, url_for

from factcheck.api.answers import answer
from factcheck.api.faults import BadFields, Malformed
from factcheck.api.parts import desk, parts
from factcheck.api.schemas import (
    ArticleIn,
    ArticleOut,
    ArticlesOut,
    ArticlesQuery,
    KeptOut,
    MetadataQuery,
    Page,
    RevisionQuery,
)
from factcheck.api.smorest import Blueprint
from factcheck.api.submitted import read_article
from factcheck.errors import NotFound, NotReady, TooLarge, Unreadable, UnsupportedMedia
from factcheck.model import Filters
from factcheck.services import Added
from factcheck.services.shapes import articles_shape, filed_shape, outcome_shape

blueprint = Blueprint("articles", "Articles, their sentences, and who said them")

_ARTICLE = {
    "title": "Harbour to stay open all winter",
    "text": "The harbour will stay open all winter, Mayor Jane Doe said on Monday.",
    "url": "https://news.example/harbour",
    "outlet": "The Daily Test",
    "authors": ["John Roe"],
    "published": "2024-10-17",
}
_BODY = {
    "required": True,
    "content": {
        "application/json": {"schema": ArticleIn, "example": _ARTICLE},
        "text/plain": {"schema": {"type": "string", "description": "A scraped page."}},
        "text/html": {"schema": {"type": "string", "description": "A page as it is served."}},
    },
}


@blueprint.route("/v1/articles", methods=["POST"])
@blueprint.fails(Malformed, TooLarge, UnsupportedMedia, BadFields, Unreadable, NotReady)
@blueprint.response(201, KeptOut, description="It is new, or a new revision; see Location.")
@blueprint.response(200, KeptOut, description="The archive has this very article already.")
@blueprint.arguments(MetadataQuery, location="query")
@blueprint.doc(requestBody=_BODY)
def add(stated: dict[str, Any]) -> Response:
    """Add an article.

    What the query states goes before what the page says. Another text under a known URL is a new
    revision, and the old one can still be cited.
    """
    largest = parts().settings.max_article_bytes
    reading = read_article(request, stated, largest=largest)
    desk().admit_text(reading.article.text)
    [outcome] = desk().ingest([reading])
    shape = outcome_shape(outcome)
    parts().metrics.ingested(shape["status"])
    if not isinstance(outcome, Added):
        return answer(shape)
    place = {"Location": url_for("articles.show", article_id=outcome.kept.article_id)}
    return answer(shape, HTTPStatus.CREATED, headers=place)


@blueprint.route("/v1/articles")
@blueprint.fails(BadFields, NotReady)
@blueprint.response(200, ArticlesOut)
@blueprint.arguments(ArticlesQuery, location="query")
def listing(page: Page) -> Response:
    """List articles.

    The newest filed first.
    """
    listed, total = desk().articles(offset=page.offset, limit=page.limit, outlet=page.named)
    remarks = desk().unknown(Filters(outlets=(page.named,) if page.named else ()))
    return answer({**articles_shape(listed, remarks), **page.shape(total)})


@blueprint.route("/v1/articles/<article_id>")
@blueprint.fails(NotFound, BadFields, NotReady)
@blueprint.response(200, ArticleOut)
@blueprint.arguments(RevisionQuery, location="query")
def show(query: dict[str, int | None], article_id: str) -> Response:
    """Read an article.

    With its sentences, each with its place, its block's kind, and who said it.
    """
    return answer(filed_shape(desk().article(article_id, query["revision"])))


@blueprint.route("/v1/articles/<article_id>", methods=["DELETE"])
@blueprint.fails(NotFound, NotReady)
@blueprint.response(204)
def delete(article_id: str) -> Response:
    """Delete an article.

    With every revision; it is gone from every answer at once.
    """
    desk().delete(article_id)
    return Response(status=HTTPStatus.NO_CONTENT)

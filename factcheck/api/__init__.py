"""The HTTP way in: views read, ask the desk, and answer."""

from http import HTTPStatus

from flask import Flask, Response, request

from factcheck.api import articles, claims, drafts, journal, problems, service, sources
from factcheck.api.bodies import drain
from factcheck.api.docs import docs_blueprint
from factcheck.api.parts import EXTENSION, Parts, parts_of
from factcheck.api.smorest import Api
from factcheck.errors import NotFound

__all__ = ["Parts", "parts_of", "register"]


def register(app: Flask, parts: Parts, *, version: str) -> None:
    """Serve every route of the API from `app`, with `parts` to work with."""
    app.extensions[EXTENSION] = parts
    journal.register(app)
    app.before_request(_refuse_nul)
    app.after_request(_drain)
    api = Api(app, version=version)
    for module in (claims, drafts, articles, sources, service):
        api.register_blueprint(module.blueprint)
    app.register_blueprint(docs_blueprint())
    problems.register(app)


def _refuse_nul() -> None:
    """Refuse what PostgreSQL cannot even be asked for."""
    if "\0" in request.path:
        raise NotFound("nothing has an id with a NUL character")


def _drain(response: Response) -> Response:
    if response.status_code == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        drain(request)
    return response

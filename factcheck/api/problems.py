"""Every error that a client can meet, from one table; answered as RFC 9457 problem documents."""

from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import structlog
from flask import Flask, Response, g, has_request_context, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from factcheck.api.answers import answer
from factcheck.api.bodies import too_large
from factcheck.api.faults import BadFields, Malformed
from factcheck.errors import (
    BadInput,
    FactcheckError,
    IndexMismatch,
    Misconfigured,
    NoArchive,
    NotFound,
    NotReady,
    TooLarge,
    Unreadable,
    UnsupportedMedia,
)

MEDIA_TYPE = "application/problem+json"

# Long enough for a restarted archive or a rebuilt index to come back, short enough to be noticed.
RETRY_AFTER_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Problem:
    """A kind of problem: the end of its `type`, its status, its title, and what to do about it."""

    name: str
    status: int
    title: str
    meaning: str

    @property
    def type(self) -> str:
        """Where the kind is explained; without a name, the status says all there is to say."""
        return f"/problems/{self.name}" if self.name else "about:blank"


_MISCONFIGURED = Problem(
    "misconfigured", 500, "The service is set up wrongly", "Its operator mends a setting."
)
PROBLEMS: Mapping[type[FactcheckError], Problem] = {
    Malformed: Problem(
        "malformed", 400, "The body cannot be parsed", "Send what the Content-Type announces."
    ),
    NotFound: Problem(
        "not-found", 404, "Nothing has this id", "Ask for an id that an earlier answer gave."
    ),
    TooLarge: Problem("too-large", 413, "Too large", "Send less at once, or raise the limit."),
    UnsupportedMedia: Problem(
        "unsupported-media",
        415,
        "This media type is not read here",
        "Set the Content-Type to one that the detail names.",
    ),
    BadInput: Problem("bad-input", 422, "This cannot be used", "Change what the detail names."),
    BadFields: Problem(
        "bad-fields",
        422,
        "Some fields cannot be used",
        "Change each field under `errors`; `where` is a JSON pointer or a query argument.",
    ),
    Unreadable: Problem(
        "unreadable", 422, "No article can be read here", "Send a text with words to be read."
    ),
    FactcheckError: Problem(
        "failed", 500, "The service failed", "Tell its operator the request's id."
    ),
    Misconfigured: _MISCONFIGURED,
    NoArchive: _MISCONFIGURED,
    NotReady: Problem("not-ready", 503, "Not ready yet", "Try again after a few seconds."),
    IndexMismatch: Problem(
        "index-mismatch", 503, "The index is being made anew", "Try again after a few seconds."
    ),
}

# What the web server's own layer refuses before Factcheck is asked.
REFUSALS: Mapping[int, Problem] = {
    problem.status: problem
    for problem in (
        Problem("bad-request", 400, "Bad request", "Send a request that HTTP allows."),
        Problem("no-route", 404, "There is no such address", "See /docs for those there are."),
        Problem("bad-method", 405, "Not this method", "Use a method that Allow names."),
        Problem("length-required", 411, "Length required", "Send a Content-Length."),
        PROBLEMS[TooLarge],
        PROBLEMS[UnsupportedMedia],
        PROBLEMS[BadInput],
        PROBLEMS[FactcheckError],
    )
}


def all_problems() -> list[Problem]:
    """Return each kind of problem once, by status and name."""
    kinds = {problem.name: problem for problem in (*PROBLEMS.values(), *REFUSALS.values())}
    return sorted(kinds.values(), key=lambda problem: (problem.status, problem.name))


def problem_of(kind: type[FactcheckError]) -> Problem:
    """Return the table's entry for a class of errors, or for the nearest class above it."""
    return next(PROBLEMS[above] for above in kind.__mro__ if above in PROBLEMS)


def problem_shape(error: Exception) -> dict[str, Any]:
    """Return the problem document for an error; what was not foreseen tells nothing of itself."""
    if not isinstance(error, FactcheckError):
        return _document(PROBLEMS[FactcheckError], "the error was logged under this request's id")
    document = _document(problem_of(type(error)), str(error))
    if isinstance(error, BadFields):
        document["errors"] = [{"where": f.where, "detail": f.detail} for f in error.faults]
    return document


def register(app: Flask) -> None:
    """Answer every error of `app` with a problem document."""
    app.register_error_handler(FactcheckError, _explained)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(Exception, _unforeseen)


def refused(error: HTTPException) -> ResponseReturnValue:
    """Answer what the web server's own layer raised: no such address, a wrong method."""
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    if status < HTTPStatus.BAD_REQUEST:
        return error.get_response()
    plain = Problem("", status, error.name, "")
    too_long = status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE
    detail = too_large(request) if too_long else error.description
    shape = _document(REFUSALS.get(status, plain), detail or error.name)
    allowed = error.get_response().headers.get("Allow")
    return _answer(shape, {"Allow": allowed} if allowed else {})


def _explained(error: FactcheckError) -> Response:
    shape = problem_shape(error)
    if isinstance(error, NotReady):
        structlog.get_logger(__name__).warning("not ready", reason=str(error))
        return _answer(shape, {"Retry-After": str(RETRY_AFTER_SECONDS)})
    if shape["status"] >= HTTPStatus.INTERNAL_SERVER_ERROR:
        structlog.get_logger(__name__).error("failed", exc_info=error)
    return _answer(shape, {})


def _unforeseen(error: Exception) -> Response:
    structlog.get_logger(__name__).error("failed", exc_info=error)
    return _answer(problem_shape(error), {})


def _document(problem: Problem, detail: str) -> dict[str, Any]:
    document: dict[str, Any] = {
        "type": problem.type,
        "title": problem.title,
        "status": problem.status,
        "detail": detail,
    }
    if has_request_context():
        document["instance"] = quote(request.path)
        document["request_id"] = g.get("request_id")
    return document


def _answer(shape: Mapping[str, Any], headers: Mapping[str, str]) -> Response:
    response = answer(shape, shape["status"], headers=headers)
    response.mimetype = MEDIA_TYPE
    return response

"""Every request gets an id, a line in the log, and its place in the metrics."""

import re
import time
import uuid

import structlog
from flask import Flask, Response, g, request

from factcheck.api.parts import parts

ID_HEADER = "X-Request-ID"

# What proxies send; anything else could forge lines of a log.
_SOUND_ID = re.compile(r"[\w.:/+=-]{1,128}", re.ASCII)

# Other methods are refused, and their names are not to fill the metrics.
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})


def register(app: Flask) -> None:
    """Keep the journal of `app`."""
    app.before_request(_begin)
    app.after_request(_answered)


def _begin() -> None:
    sent = request.headers.get(ID_HEADER, "")
    g.request_id = sent if _SOUND_ID.fullmatch(sent) else uuid.uuid4().hex
    g.begun = time.perf_counter()
    structlog.contextvars.clear_contextvars()
    structlog.contextvars.bind_contextvars(request_id=g.request_id)


def _answered(response: Response) -> Response:
    response.headers[ID_HEADER] = request_id = g.request_id
    response.headers["X-Content-Type-Options"] = "nosniff"
    method = request.method if request.method in _METHODS else "other"
    route = request.url_rule.rule if request.url_rule else "unknown"
    metrics, begun = parts().metrics, g.begun

    def closed() -> None:
        seconds = time.perf_counter() - begun
        metrics.answered(method, route, status=response.status_code, seconds=seconds)
        structlog.get_logger(__name__).info(
            "answered",
            method=method,
            route=route,
            status=response.status_code,
            ms=round(seconds * 1000, 1),
            request_id=request_id,
        )

    if response.direct_passthrough:  # a file, whose end the server does not tell
        closed()
    else:
        response.call_on_close(closed)
    return response

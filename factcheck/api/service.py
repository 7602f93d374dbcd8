"""What operators and newcomers ask of the service itself."""

from importlib.metadata import version
from typing import Any

import structlog
from flask import Response, url_for
from prometheus_client import CONTENT_TYPE_LATEST

from factcheck.api.answers import answer
from factcheck.api.parts import desk, parts
from factcheck.api.problems import all_problems
from factcheck.api.schemas import AboutOut, HealthOut, KindOut, StateOut
from factcheck.api.smorest import Blueprint
from factcheck.errors import FactcheckError, NotFound, NotReady
from factcheck.services.shapes import state_shape
from factcheck.telemetry import Gauges

blueprint = Blueprint("service", "The service itself")


@blueprint.route("/")
@blueprint.response(200, AboutOut)
def about() -> Response:
    """Say what this is."""
    return answer(
        {
            "service": "factcheck",
            "version": version("factcheck"),
            "docs": url_for("docs.show"),
            "openapi": url_for("api-docs.openapi_json"),
        }
    )


@blueprint.route("/healthz")
@blueprint.response(200, HealthOut)
def healthz() -> Response:
    """Tell whether the process lives."""
    return answer({"status": "alive"})


@blueprint.route("/readyz")
@blueprint.fails(NotReady)
@blueprint.response(200, StateOut)
def readyz() -> Response:
    """Tell whether claims can be checked.

    The archive answers, the model is loaded, and the index has followed the archive.
    """
    return answer({"status": "ready", **state_shape(_state())})


@blueprint.route("/metrics")
@blueprint.doc(
    responses={200: {"description": "As Prometheus reads it.", "content": {"text/plain": {}}}}
)
def metrics() -> Response:
    """Measure the service.

    Requests and latencies of all workers, and how much the archive and the index hold.
    """
    return Response(parts().metrics.text(_gauges), content_type=CONTENT_TYPE_LATEST)


@blueprint.route("/problems/<name>")
@blueprint.fails(NotFound)
@blueprint.response(200, KindOut)
def problem(name: str) -> Response:
    """Explain a kind of problem.

    The `type` of every problem document leads here.
    """
    kinds = {kind.name: kind for kind in all_problems()}
    if name not in kinds:
        raise NotFound("there is no such kind of problem")
    kind = kinds[name]
    return answer(
        {"type": kind.type, "title": kind.title, "status": kind.status, "meaning": kind.meaning}
    )


def _state() -> Any:
    try:
        return desk().state()
    except FactcheckError as error:
        raise NotReady(str(error)) from error
    except Exception as error:  # a database that went away has as many errors as drivers
        structlog.get_logger(__name__).exception("not ready")
        raise NotReady("the archive does not answer; the reason is in the log") from error


def _gauges() -> Gauges:
    try:
        state = _state()
    except NotReady:
        return {"factcheck_ready": ("Whether claims can be checked.", 0)}
    return {
        "factcheck_ready": ("Whether claims can be checked.", 1),
        "factcheck_index_sentences": ("Sentences that can be found.", state.indexed),
        "factcheck_archive_sentences": ("Sentences of newest revisions.", state.counts.sentences),
        "factcheck_archive_articles": ("Articles in the archive.", state.counts.articles),
        "factcheck_archive_sources": ("Sources in the archive.", state.counts.sources),
        "factcheck_archive_checks": ("Claims checked so far.", state.counts.checks),
    }

"""Every error is a problem document from one table."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.exceptions import ImATeapot

import factcheck.api  # noqa: F401 - brings every class of errors into being
from factcheck.api import problems
from factcheck.api.faults import BadFields, Fault
from factcheck.api.problems import MEDIA_TYPE, PROBLEMS, all_problems, problem_shape
from factcheck.errors import (
    BadInput,
    FactcheckError,
    IndexMismatch,
    Misconfigured,
    NotFound,
    NotReady,
    TooLarge,
    Unreadable,
    UnsupportedMedia,
)


def _every(kind: type[FactcheckError]) -> list[type[FactcheckError]]:
    """Return a class with all below it but those of another way in, or of one floor's own."""
    below = [each for child in kind.__subclasses__() for each in _every(child)]
    apart = ("factcheck.cli", "factcheck.index")
    return [each for each in (kind, *below) if not each.__module__.startswith(apart)]


@pytest.mark.parametrize("kind", _every(FactcheckError))
def test_every_error_stands_in_the_table(kind: type[FactcheckError]) -> None:
    """No class of errors is answered by what happens to stand above it."""
    assert kind in PROBLEMS


def test_one_name_has_one_status() -> None:
    """What a client tells problems apart by is not used twice."""
    names = [problem.name for problem in all_problems()]

    assert len(names) == len(set(names))


@pytest.mark.parametrize(
    ("error", "status", "name"),
    [
        (BadInput("no words"), 422, "bad-input"),
        (BadFields([Fault("#/claim", "Missing.")]), 422, "bad-fields"),
        (Unreadable("a.txt", "is empty"), 422, "unreadable"),
        (TooLarge("too long"), 413, "too-large"),
        (UnsupportedMedia("text/csv"), 415, "unsupported-media"),
        (NotFound("no such article"), 404, "not-found"),
        (NotReady("archive away"), 503, "not-ready"),
        (IndexMismatch("another model"), 503, "index-mismatch"),
        (Misconfigured("no such folder"), 500, "misconfigured"),
        (FactcheckError("odd"), 500, "failed"),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, Exception) else "",
)
def test_a_known_error_says_what_it_says(error: FactcheckError, status: int, name: str) -> None:
    """A problem names its kind, its status, and what is wrong here."""
    response = _client_of_a_view_that_raises(error).get("/broken%20place")

    assert (response.status_code, response.mimetype) == (status, MEDIA_TYPE)
    assert response.json is not None
    assert response.json["type"] == f"/problems/{name}"
    assert (response.json["status"], response.json["detail"]) == (status, str(error))
    assert response.json["instance"] == "/broken%20place"
    assert ("Retry-After" in response.headers) == (status == 503)


def test_the_faults_of_fields_are_listed() -> None:
    """A form can show each message beside its field."""
    shape = problem_shape(BadFields([Fault("#/claim", "Missing.")]))

    assert shape["errors"] == [{"where": "#/claim", "detail": "Missing."}]


def test_an_error_that_nobody_foresaw_tells_nothing() -> None:
    """No traceback and no value reaches a client."""
    response = _client_of_a_view_that_raises(ValueError("password=hunter2")).get("/broken")

    assert (response.status_code, response.mimetype) == (500, MEDIA_TYPE)
    assert "hunter2" not in response.text
    assert "Traceback" not in response.text


def test_a_status_of_the_web_server_alone_is_a_problem_too() -> None:
    """What the table does not know is about:blank, as RFC 9457 has it."""
    response = _client_of_a_view_that_raises(ImATeapot()).get("/broken")

    assert response.mimetype == MEDIA_TYPE
    assert response.json is not None
    assert (response.json["type"], response.json["status"]) == ("about:blank", 418)


def test_a_redirection_is_no_problem() -> None:
    """An address without its last slash leads on."""
    client = _client_of_a_view_that_raises(ValueError())

    assert client.get("/folder").status_code == 308


def _client_of_a_view_that_raises(error: Exception) -> FlaskClient:
    app = Flask("broken")
    problems.register(app)

    def view(**_: str) -> str:
        raise error

    app.add_url_rule("/<path:place>", view_func=view)
    app.add_url_rule("/folder/", endpoint="folder", view_func=view)
    return app.test_client()

"""What operators and newcomers ask of the service itself."""

import pytest
from flask.testing import FlaskClient

from factcheck.api.problems import all_problems
from factcheck.app import create_app
from factcheck.errors import NotReady
from factcheck.services import Desk
from factcheck.settings import Settings
from tests.api.conftest import PAGE

AWAY = Settings(database_url="sqlite:////proc/none/such.sqlite3")


def test_the_root_leads_on(filled: FlaskClient) -> None:
    """Who knows only the address finds the page to try it and the description."""
    about = filled.get("/").json

    assert about is not None
    assert filled.get(about["docs"]).status_code == 200
    assert filled.get(about["openapi"]).status_code == 200


def test_a_service_without_an_archive_lives_and_is_not_ready() -> None:
    """A process is not restarted for an archive that is away, and gets no work."""
    client = create_app(AWAY).test_client()

    assert client.get("/healthz").status_code == 200
    response = client.get("/readyz")
    assert (response.status_code, response.mimetype) == (503, "application/problem+json")
    assert "Retry-After" in response.headers
    assert b"factcheck_ready 0.0" in client.get("/metrics").data


def test_a_ready_service_says_how_much_it_holds(filled: FlaskClient) -> None:
    """The counts are those of the archive, and the index has followed it."""
    state = filled.get("/readyz").json

    assert state is not None
    assert (state["status"], state["articles"]) == ("ready", 1)
    assert state["sentences"] == state["indexed"] == 4
    assert state["covered"] == state["change"]


@pytest.mark.parametrize("error", [NotReady("away"), OSError("hunter2")], ids=["known", "unknown"])
def test_an_archive_that_goes_away_makes_the_service_not_ready(
    client: FlaskClient, desk: Desk, error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever fails, a probe gets 503 and none of the values that failed."""

    def away() -> None:
        raise error

    monkeypatch.setattr(desk, "state", away)

    response = client.get("/readyz")

    assert response.status_code == 503
    assert "hunter2" not in response.text


def test_metrics_count_requests_and_articles(client: FlaskClient) -> None:
    """Routes are counted by their rule; what the archive holds is measured when asked."""
    client.post("/v1/articles", json=PAGE).close()
    client.post("/v1/articles", json=PAGE).close()
    client.get("/v1/articles/none").close()
    client.get("/none/such").close()

    text = client.get("/metrics").text

    for line in (
        'factcheck_requests_total{method="POST",route="/v1/articles",status="201"} 1.0',
        'factcheck_requests_total{method="POST",route="/v1/articles",status="200"} 1.0',
        'factcheck_requests_total{method="GET",route="/v1/articles/<article_id>",status="404"} 1.0',
        'factcheck_requests_total{method="GET",route="unknown",status="404"} 1.0',
        'factcheck_request_seconds_count{method="POST",route="/v1/articles"} 2.0',
        'factcheck_ingested_articles_total{status="added"} 1.0',
        'factcheck_ingested_articles_total{status="known"} 1.0',
        "factcheck_index_sentences 4.0",
        "factcheck_archive_articles 1.0",
        "factcheck_ready 1.0",
    ):
        assert line in text.splitlines()


def test_an_invented_method_makes_no_metric(client: FlaskClient) -> None:
    """What clients make up does not fill the metrics."""
    client.open("/", method="BREW").close()

    text = client.get("/metrics").text

    assert "BREW" not in text
    assert 'factcheck_requests_total{method="other",route="unknown",status="405"} 1.0' in text


def test_every_kind_of_problem_is_explained_where_its_type_leads(filled: FlaskClient) -> None:
    """A client that follows `type` reads what to do about it."""
    for problem in all_problems():
        kind = filled.get(problem.type).json
        assert kind is not None
        assert (kind["title"], kind["status"]) == (problem.title, problem.status)
        assert kind["meaning"]


def test_a_request_keeps_the_id_it_came_with(filled: FlaskClient) -> None:
    """A proxy's id is found again in the answer; an id that could forge a log is replaced."""
    kept = filled.get("/healthz", headers={"X-Request-ID": "abc-1"})
    forged = filled.get("/healthz", headers={"X-Request-ID": "abc 1 level=error"})
    absent = filled.get("/none/such")

    assert kept.headers["X-Request-ID"] == "abc-1"
    assert " " not in forged.headers["X-Request-ID"]
    assert absent.json is not None
    assert absent.json["request_id"] == absent.headers["X-Request-ID"]

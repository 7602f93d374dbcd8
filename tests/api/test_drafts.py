"""A draft in, every statement in it checked."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import LARGEST_ARTICLE
from tests.api.test_openapi import faults

DRAFT = (
    "Mayor Jane Doe said the harbour will stay open all winter. "
    "The harbour was not open all winter in 2023. Who knows the reason why?"
)


def check(client: FlaskClient, text: str = DRAFT, **asked: Any) -> dict[str, Any]:
    """Check a draft and return the answer."""
    response = client.post("/v1/drafts/check", json={"text": text, **asked})
    assert response.status_code == 200, response.text
    assert response.json is not None
    return dict(response.json)


def test_a_draft_comes_back_sentence_by_sentence(judging: FlaskClient) -> None:
    """What is worth checking is ruled on, and the rest says why it is not."""
    answer = check(judging)
    said, own, question = answer["sentences"]

    assert said["claim"]["text"] == "the harbour will stay open all winter"
    assert said["check"]["verdict"]["saying"]["finding"] == "said"
    assert own["check"]["verdict"]["ruling"] == "refuted"
    assert (question["reason"], question["check"]) == ("a question", None)
    assert answer["checked"] == 2
    assert answer["rulings"] == {
        "supported": 1,
        "refuted": 1,
        "conflicting": 0,
        "not_enough_evidence": 0,
    }


def test_the_answer_is_as_described(judging: FlaskClient) -> None:
    """Every level of it has the names and types of the description."""
    description = judging.get("/openapi.json").json
    assert description is not None

    assert faults(description, "Draft", check(judging)) == []


def test_each_check_of_a_draft_can_be_read_again(judging: FlaskClient) -> None:
    """It is kept like any other."""
    made = check(judging)["sentences"][0]["check"]

    assert judging.get(f"/v1/checks/{made['id']}").json == made


def test_day_and_limit_are_passed_on(judging: FlaskClient) -> None:
    """Nothing published later counts, and no more sentences come than were asked for."""
    [before, *_] = check(judging, as_of="2024-10-16")["sentences"]
    [after, *_] = check(judging, "The harbour was closed for 12 days.", limit=1)["sentences"]

    assert before["check"]["claim"]["as_of"] == "2024-10-16"
    assert before["check"]["evidence"] == []
    assert len(after["check"]["evidence"]) == 1


def test_a_draft_is_checked_where_nobody_judges(filled: FlaskClient) -> None:
    """The nearest sentences are found, and nothing is ruled."""
    answer = check(filled)

    assert answer["checked"] == 2
    assert set(answer["rulings"].values()) == {0}
    assert answer["sentences"][0]["check"]["verdict"] is None


@pytest.mark.parametrize(
    ("body", "status", "where"),
    [
        pytest.param({"text": ""}, 422, "bad-input", id="empty"),
        pytest.param({"text": " …\n"}, 422, "bad-input", id="no words"),
        pytest.param({"text": "x" * LARGEST_ARTICLE}, 413, "too-large", id="too long"),
        pytest.param({}, 422, "bad-fields", id="no text"),
        pytest.param({"text": 7}, 422, "bad-fields", id="a number"),
        pytest.param({"text": "a\0b"}, 422, "bad-fields", id="NUL"),
        pytest.param({"text": DRAFT, "limit": 0}, 422, "bad-fields", id="limit"),
        pytest.param({"text": DRAFT, "as_of": "soon"}, 422, "bad-fields", id="day"),
        pytest.param({"text": DRAFT, "colour": "red"}, 422, "bad-fields", id="an unknown field"),
        pytest.param([DRAFT], 422, "bad-fields", id="a list"),
    ],
)
def test_a_draft_that_cannot_be_checked_is_refused(
    judging: FlaskClient, body: object, status: int, where: str
) -> None:
    """The problem says which of the rules it breaks."""
    response = judging.post("/v1/drafts/check", json=body)

    assert response.json is not None
    assert (response.status_code, response.json["type"]) == (status, f"/problems/{where}")


@pytest.mark.parametrize(
    ("data", "media", "status"),
    [
        pytest.param(b"{", "application/json", 400, id="broken JSON"),
        pytest.param(b'{"text": "caf\xe9"}', "application/json", 400, id="no UTF-8"),
        pytest.param(
            b'{"text": "half \\ud800 of one"}', "application/json", 400, id="half a letter"
        ),
        pytest.param(DRAFT.encode(), "text/plain", 415, id="another media type"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(
    judging: FlaskClient, data: bytes, media: str, status: int
) -> None:
    """A draft comes as JSON and as nothing else."""
    response = judging.post("/v1/drafts/check", data=data, content_type=media)

    assert response.status_code == status

"""Many claims in one request."""

import io
import json
import tracemalloc
from collections.abc import Iterator
from typing import Any

import pytest
from flask.testing import FlaskClient

from factcheck.api.batch import CLAIMS_AT_ONCE
from factcheck.errors import NotReady
from factcheck.model import Check, Claim
from factcheck.services import Desk
from tests.api.conftest import LARGEST_ARTICLE, LONGEST_CLAIM

JSON_LINES = "application/x-ndjson"


def batch(client: FlaskClient, body: bytes, media: str = JSON_LINES) -> list[dict[str, Any]]:
    """Send a batch and return the lines of its answer."""
    response = client.post("/v1/claims/batch", data=body, content_type=media)
    assert (response.status_code, response.mimetype) == (200, JSON_LINES), response.text
    return [json.loads(line) for line in response.text.splitlines()]


@pytest.mark.parametrize(
    ("body", "media"),
    [
        (b'{"claims": [{"claim": "The harbour."}, {"claim": "The catch."}]}', "application/json"),
        (b'[{"claim": "The harbour."}, "The catch."]', "application/json"),
        (b'{"claim": "The harbour."}\r\n"The catch."', JSON_LINES),
        (b'{"claim": "The harbour."}\n{"claim": "The catch."}\n', "application/jsonl"),
    ],
    ids=["an object", "a list", "lines", "lines by another name"],
)
def test_claims_are_answered_in_order(filled: FlaskClient, body: bytes, media: str) -> None:
    """Each form gives one line a claim, numbered from 1, with a whole check."""
    lines = batch(filled, body, media)

    assert [line["line"] for line in lines] == [1, 2]
    assert [line["claim"]["text"] for line in lines] == ["The harbour.", "The catch."]
    assert all(line["evidence"] for line in lines)


def test_each_claim_has_its_own_limit(filled: FlaskClient) -> None:
    """A line asks for as much as a request of its own would."""
    lines = batch(filled, b'{"claim": "a", "limit": 2}\n"b"\n{"claim": "c", "limit": 1}')

    assert [line["found"] for line in lines] == [2, 4, 1]


@pytest.mark.parametrize(
    ("line", "name"),
    [
        (b'{"claim": ', "malformed"),
        (b'"\xff"', "malformed"),
        (rb'"\ud800"', "malformed"),
        (b"[" * 10_000, "malformed"),
        (b"7", "bad-fields"),
        (b"{}", "bad-fields"),
        (b'{"claim": "x", "as_of": "2024-02-30"}', "bad-fields"),
        (b'{"claim": "x", "colour": "red"}', "bad-fields"),
        (b'"..."', "bad-input"),
        (b'"%s"' % (b"x" * (LONGEST_CLAIM + 1)), "bad-input"),
        (b'"%s"' % (b"x" * (3 * LARGEST_ARTICLE)), "too-large"),
    ],
)
def test_a_bad_claim_is_its_own_line(filled: FlaskClient, line: bytes, name: str) -> None:
    """The line says what is wrong, and the claims around it are answered."""
    first, second, third = batch(filled, b'"one"\n' + line + b'\n"three"\n')

    assert (first["claim"]["text"], third["claim"]["text"]) == ("one", "three")
    assert (second["line"], second["error"]["type"]) == (2, f"/problems/{name}")
    assert second["error"]["status"] >= 400


def test_an_empty_line_is_passed_over_and_counted(filled: FlaskClient) -> None:
    """The number is that of the line in the file that was sent."""
    lines = batch(filled, b'\n"one"\n   \n"two"')

    assert [line["line"] for line in lines] == [2, 4]


@pytest.mark.parametrize(
    ("body", "media", "status"),
    [
        (b"", JSON_LINES, 422),
        (b"\n\n", JSON_LINES, 422),
        (b"[]", "application/json", 422),
        (b'{"claims": []}', "application/json", 422),
        (b'{"claims": {}}', "application/json", 422),
        (b'{"claims": ["x"], "limit": 3}', "application/json", 422),
        (b'"x"', "application/json", 422),
        (b'["x"', "application/json", 400),
        (b'["x"]', "text/csv", 415),
    ],
)
def test_what_is_no_batch_is_refused_as_a_whole(
    filled: FlaskClient, body: bytes, media: str, status: int
) -> None:
    """Nothing is answered line by line where there are no lines."""
    response = filled.post("/v1/claims/batch", data=body, content_type=media)

    assert (response.status_code, response.mimetype) == (status, "application/problem+json")


def test_a_list_in_json_is_as_large_as_an_article_at_most(filled: FlaskClient) -> None:
    """What must be held in memory as a whole is bounded."""
    body = json.dumps(["x" * 100] * (LARGEST_ARTICLE // 100)).encode()

    response = filled.post("/v1/claims/batch", data=body, content_type="application/json")

    assert response.status_code == 413


def test_claims_are_checked_in_groups(
    client: FlaskClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The model runs on many claims at once."""
    sizes: list[int] = []
    check_all = desk.check_all

    def counted(claims: list[Claim], *, limit: int) -> list[Check]:
        sizes.append(len(claims))
        return check_all(claims, limit=limit)

    monkeypatch.setattr(desk, "check_all", counted)

    batch(client, b'"x"\n' * (CLAIMS_AT_ONCE + 3))

    assert sizes == [CLAIMS_AT_ONCE, 3]


def test_a_failing_group_is_checked_one_by_one(
    client: FlaskClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One claim that breaks the service takes no other with it, and tells nothing of itself."""
    check_all = desk.check_all

    def brittle(claims: list[Claim], *, limit: int) -> list[Check]:
        if any(claim.text == "odd" for claim in claims):
            raise ValueError("hunter2")
        return check_all(claims, limit=limit)

    monkeypatch.setattr(desk, "check_all", brittle)

    one, odd, three = batch(client, b'"one"\n"odd"\n"three"')

    assert (one["found"], three["found"]) == (0, 0)
    assert odd["error"]["type"] == "/problems/failed"
    assert "hunter2" not in json.dumps(odd)


def test_a_desk_that_is_not_ready_answers_no_line(
    client: FlaskClient, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who can try again is told so by the status, before any line."""

    def away() -> None:
        raise NotReady("the archive is away")

    monkeypatch.setattr(desk.index, "catch_up", away)

    response = client.post("/v1/claims/batch", json=["x"])

    assert response.status_code == 503


class Endless(io.RawIOBase):
    """A body of so many lines, never held as a whole."""

    def __init__(self, line: bytes, lines: int) -> None:
        self._left = self._lines(line, lines)

    @staticmethod
    def _lines(line: bytes, lines: int) -> Iterator[bytes]:
        for _ in range(lines // 100):
            yield line * 100

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """Give the next lines."""
        data = next(self._left, b"")
        buffer[: len(data)] = data
        return len(data)


def _peak(client: FlaskClient, lines: int) -> int:
    line = b'{"claim": ""}\n"harbour"\n'
    body = io.BufferedReader(Endless(line, lines), 16 * 1024)
    sent = {
        "wsgi.input": body,
        "CONTENT_TYPE": JSON_LINES,
        "CONTENT_LENGTH": str(len(line) * lines),
    }
    tracemalloc.start()
    try:
        response = client.post("/v1/claims/batch", environ_overrides=sent, buffered=False)
        answered = sum(data.count(b"\n") for data in response.iter_encoded()) // 2
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert answered == lines
    return peak


def test_memory_does_not_grow_with_the_batch(client: FlaskClient) -> None:
    """Eight times the claims take no more memory: lines are read, answered and forgotten."""
    _peak(client, 100)

    few, many = _peak(client, 200), _peak(client, 1_600)

    assert many < few + 200_000

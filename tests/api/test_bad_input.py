"""Every route, with bad input of every kind: always a problem, never a crash, nothing told."""

from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from werkzeug.test import TestResponse

from tests.api.conftest import LARGEST_ARTICLE

JSON = "application/json"
LINES = "application/x-ndjson"
WITH_BODY = ("/v1/claims/check", "/v1/claims/batch", "/v1/articles")
WITHOUT_QUERY = (
    ("POST", "/v1/claims/check"),
    ("POST", "/v1/claims/batch"),
    ("GET", "/v1/checks/x"),
    ("DELETE", "/v1/articles/x"),
    ("GET", "/"),
    ("GET", "/healthz"),
    ("GET", "/readyz"),
    ("GET", "/metrics"),
    ("GET", "/problems/not-found"),
)
WITH_QUERY = ("/v1/articles", "/v1/articles/x", "/v1/sources", "/v1/sources/x/statements")
PAGED = ("/v1/articles", "/v1/sources", "/v1/sources/x/statements")
BY_ID = ("/v1/checks/{}", "/v1/articles/{}", "/v1/sources/{}/statements", "/problems/{}")


def problem(response: TestResponse, status: int) -> dict[str, Any]:
    """Return the problem document that a response must be."""
    assert (response.status_code, response.mimetype) == (status, "application/problem+json")
    assert response.json is not None
    assert {"type", "title", "status", "detail", "instance"} <= response.json.keys()
    assert response.json["status"] == status
    assert "Traceback" not in response.text
    return dict(response.json)


@pytest.mark.parametrize("path", WITH_BODY)
@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b'{"claim": "\xe9"}', 400),
        (rb'{"claim": "\ud800", "text": "\ud800"}', 400),
        (b'{"claim": "x", "claim": "y"}', 400),
        (b'{"claim": Infinity}', 400),
        (b'{"limit": %s}' % (b"9" * 5_000), 400),
        (b"[" * 5_000, 400),
        (b'{"x":' * 2_000, 400),
        (b"null", 422),
        (b"7", 422),
        (b'{"colour": "red"}', 422),
        (b'{"claim": null, "text": null}', 422),
        (b'{"claim": ["x"], "text": {}}', 422),
        (b'{"claim": "x\\u0000", "text": "x\\u0000"}', 422),
        (b'{"claim": "%b"}' % (b"x" * LARGEST_ARTICLE), 413),
    ],
)
def test_a_bad_body(filled: FlaskClient, path: str, body: bytes, status: int) -> None:
    """A body that is no JSON is 400, one that cannot be used 422, one that is too large 413."""
    problem(filled.post(path, data=body, content_type=JSON), status)


@pytest.mark.parametrize("path", WITH_BODY)
@pytest.mark.parametrize(
    "media", ["", "text/csv", "multipart/form-data", "application/xml", "application/x-json", "x"]
)
def test_a_wrong_media_type(filled: FlaskClient, path: str, media: str) -> None:
    """415 names the media types that are read."""
    response = filled.post(path, data=b"{}", content_type=media)

    assert JSON in problem(response, 415)["detail"]


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({}, "#/claim"),
        ({"claim": 7}, "#/claim"),
        ({"claim": "x", "limit": 0}, "#/limit"),
        ({"claim": "x", "limit": -1}, "#/limit"),
        ({"claim": "x", "limit": 101}, "#/limit"),
        ({"claim": "x", "limit": 1e9}, "#/limit"),
        ({"claim": "x", "limit": 10.0}, "#/limit"),
        ({"claim": "x", "limit": "10"}, "#/limit"),
        ({"claim": "x", "limit": True}, "#/limit"),
        ({"claim": "x", "limit": None}, "#/limit"),
        ({"claim": "x", "as_of": "2024-02-30"}, "#/as_of"),
        ({"claim": "x", "as_of": "20240217"}, "#/as_of"),
        ({"claim": "x", "as_of": "2024-W07-6"}, "#/as_of"),
        ({"claim": "x", "as_of": "2024-02-17T10:00"}, "#/as_of"),
        ({"claim": "x", "as_of": "٢٠٢٤-٠٢-١٧"}, "#/as_of"),
        ({"claim": "x", "as_of": 1708128000}, "#/as_of"),
        ({"claim": "x", "speaker": ""}, "#/speaker"),
        ({"claim": "x", "speaker": "y" * 301}, "#/speaker"),
        ({"claim": "x", "speaker": "y\0"}, "#/speaker"),
        ({"claim": "x", "filters": None}, "#/filters"),
        ({"claim": "x", "filters": []}, "#/filters"),
        ({"claim": "x", "filters": {"outlet": "y"}}, "#/filters/outlet"),
        ({"claim": "x", "filters": {"outlets": "y"}}, "#/filters/outlets"),
        ({"claim": "x", "filters": {"outlets": [1]}}, "#/filters/outlets/0"),
        ({"claim": "x", "filters": {"sources": ["y"] * 101}}, "#/filters/sources"),
        ({"claim": "x", "filters": {"sources": [7] * 6_000}}, "#/filters/sources"),
        ({"claim": "x", "filters": {"published_from": "yesterday"}}, "#/filters/published_from"),
        (
            {
                "claim": "x",
                "filters": {"published_from": "2024-02-02", "published_until": "2024-02-01"},
            },
            "#/filters/published_until",
        ),
        ({"claim": "x", "Limit": 3}, "#/Limit"),
    ],
)
def test_a_bad_field_of_a_claim(filled: FlaskClient, asked: dict[str, Any], where: str) -> None:
    """The problem points at the field, and only at that."""
    errors = problem(filled.post("/v1/claims/check", json=asked), 422)["errors"]

    assert [error["where"] for error in errors] == [where]


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"text": None}, "#/text"),
        ({"text": ["x"]}, "#/text"),
        ({"title": 7}, "#/title"),
        ({"title": "x" * 2_001}, "#/title"),
        ({"url": "x" * 2_001}, "#/url"),
        ({"outlet": ["x"]}, "#/outlet"),
        ({"authors": "Jane Doe"}, "#/authors"),
        ({"authors": ["Jane Doe", None]}, "#/authors/1"),
        ({"published": "2024-02-30"}, "#/published"),
        ({"published": "17 October 2024"}, "#/published"),
        ({"language": 1}, "#/language"),
        ({"author": "Jane Doe"}, "#/author"),
    ],
)
def test_a_bad_field_of_an_article(filled: FlaskClient, fields: dict[str, Any], where: str) -> None:
    """The problem points at the field, and only at that."""
    errors = problem(filled.post("/v1/articles", json={"text": "x"} | fields), 422)["errors"]

    assert [error["where"] for error in errors] == [where]


@pytest.mark.parametrize("path", PAGED)
@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("limit", "0"),
        ("limit", "-1"),
        ("limit", "101"),
        ("limit", "1000000000"),
        ("limit", "ten"),
        ("limit", "1e1"),
        ("limit", "1_0"),
        ("limit", "١"),
        ("limit", ""),
        ("offset", "-1"),
        ("offset", "9" * 400),
        ("offset", "2147483648"),
    ],
)
def test_a_bad_page(filled: FlaskClient, path: str, name: str, value: str) -> None:
    """A page is asked for in digits, within bounds."""
    errors = problem(filled.get(path, query_string={name: value}), 422)["errors"]

    assert [error["where"] for error in errors] == [name]


@pytest.mark.parametrize("revision", ["0", "-1", "x", "2147483648", "9" * 50])
def test_a_bad_revision(filled: FlaskClient, revision: str) -> None:
    """Revisions count from 1."""
    response = filled.get("/v1/articles/x", query_string={"revision": revision})

    assert problem(response, 422)["errors"][0]["where"] == "revision"


@pytest.mark.parametrize(
    "query",
    ["url=", "published=2024-02-30", "outlet=%00", f"title={'x' * 2_001}", "text=x"],
)
def test_a_bad_statement_beside_a_page(filled: FlaskClient, query: str) -> None:
    """What the query states is as strict as a body."""
    response = filled.post(f"/v1/articles?{query}", data="Words.", content_type="text/plain")

    assert problem(response, 422)["errors"][0]["where"] == query.split("=", 1)[0]


@pytest.mark.parametrize(("method", "path"), [*WITHOUT_QUERY, *(("GET", p) for p in WITH_QUERY)])
def test_an_unknown_query_argument(filled: FlaskClient, method: str, path: str) -> None:
    """A misspelt argument is refused, not passed over."""
    claim = {"claim": "x"} if method == "POST" else None
    response = filled.open(path, method=method, query_string={"colour": "red"}, json=claim)

    [error] = problem(response, 422)["errors"]
    assert error["where"] == "colour"
    told = "no query is asked here" if (method, path) in WITHOUT_QUERY else "known are "
    assert error["detail"].startswith(f"Unknown field; {told}")


def test_an_unknown_field_is_refused_with_those_that_are_known(filled: FlaskClient) -> None:
    """Whoever writes "outlet" learns of "outlets"."""
    asked = {"claim": "It rains.", "filters": {"outlet": "The Ledger"}}

    [error] = problem(filled.post("/v1/claims/check", json=asked), 422)["errors"]

    known = "outlets, sources, published_from, published_until"
    assert error == {
        "where": "#/filters/outlet",
        "detail": f"Unknown field; known are {known}.",
    }


@pytest.mark.parametrize("body", ["[]", "3", '"It rains."', "null"])
def test_what_is_no_object_is_told_what_one_holds(filled: FlaskClient, body: str) -> None:
    """Whoever sends the claim alone learns of the field."""
    sent = filled.post("/v1/claims/check", data=body, content_type="application/json")

    [error] = problem(sent, 422)["errors"]
    assert error["where"] == "#"
    assert error["detail"].startswith("Not a JSON object; its fields are claim, ")


@pytest.mark.parametrize("path", BY_ID)
@pytest.mark.parametrize(
    "name", ["none", "x" * 3_000, "%00", "a%00b", "%ff", "'%20OR%201=1--", "%F0%9F%98%80", "..%5C"]
)
def test_an_unknown_id(filled: FlaskClient, path: str, name: str) -> None:
    """Nothing has this id, whatever it is made of."""
    problem(filled.get(path.format(name)), 404)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/claims/check"),
        ("PUT", "/v1/articles"),
        ("PATCH", "/v1/articles/x"),
        ("POST", "/v1/sources"),
        ("DELETE", "/v1/checks/x"),
        ("POST", "/healthz"),
        ("BREW", "/metrics"),
    ],
)
def test_a_wrong_method(filled: FlaskClient, method: str, path: str) -> None:
    """405 says which methods there are."""
    response = filled.open(path, method=method)

    assert problem(response, 405)["type"] == "/problems/bad-method"
    assert "OPTIONS" in response.headers["Allow"]


@pytest.mark.parametrize("path", ["/v1", "/v2/claims/check", "/v1/articles/", "/.env"])
def test_no_such_address(filled: FlaskClient, path: str) -> None:
    """An address that is not served is told apart from an id that is not known."""
    assert problem(filled.get(path), 404)["type"] == "/problems/no-route"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    path=st.sampled_from(WITH_BODY),
    media=st.sampled_from([JSON, LINES, "text/plain", "text/html"]),
    body=st.binary(max_size=200) | st.text(max_size=100).map(str.encode),
)
def test_no_body_breaks_the_service(
    client: FlaskClient, path: str, media: str, body: bytes
) -> None:
    """Whatever is sent, the answer is an answer or a problem of the sender's."""
    response = client.post(path, data=body, content_type=media)

    assert response.status_code < 500


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40)
@given(
    path=st.sampled_from(WITH_QUERY),
    query=st.dictionaries(st.text(max_size=9), st.text(max_size=9)),
)
def test_no_query_breaks_the_service(client: FlaskClient, path: str, query: dict[str, str]) -> None:
    """Whatever is asked, the answer is an answer or a problem of the asker's."""
    assert client.get(path, query_string=query).status_code < 500

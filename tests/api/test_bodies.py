"""JSON, read strictly."""

import io
import json
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from factcheck.api.answers import dumped
from factcheck.api.bodies import parsed
from factcheck.api.faults import Malformed
from tests.api.conftest import LARGEST_ARTICLE

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**63)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda below: st.lists(below) | st.dictionaries(st.text(), below),
    max_leaves=10,
)


@given(VALUES)
def test_what_was_written_is_read(value: Any) -> None:
    """Every value that JSON knows comes back, escaped or not."""
    assert parsed(json.dumps(value).encode()) == value


@given(st.dictionaries(st.text(), st.text() | st.integers()))
def test_answers_can_be_read_back(shape: dict[str, Any]) -> None:
    """An answer is one line of JSON in UTF-8."""
    line = dumped(shape)

    assert b"\n" not in line
    assert parsed(line) == shape


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Nothing but Malformed is raised, whatever comes."""
    try:
        value = parsed(data)
    except Malformed:
        return
    assert json.loads(data.decode("utf-8-sig")) == value


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "the body is empty"),
        (b" \n", "the body is empty"),
        (b'{"claim": "x"', "not JSON at line 1, column 14"),
        (b"{'claim': 1}", "not JSON at line 1, column 2"),
        (b'{"a": 1} {"a": 2}', "Extra data"),
        (b'{"a": NaN}', "NaN is not JSON"),
        (b"[-Infinity]", "-Infinity is not JSON"),
        (b'{"a": 1, "b": 2, "a": 1}', "the name 'a' stands twice"),
        (b'{"x": [{"a": 1, "a": 1}]}', "the name 'a' stands twice"),
        (b'{"a": "\xff"}', "not UTF-8 at byte 7"),
        ('{"a": "é"}'.encode("utf-16"), "not UTF-8 at byte 0"),
        (rb'{"a": "\ud800"}', "half a surrogate pair"),
        (rb'{"\udc00": 1}', "half a surrogate pair"),
        (b"9" * 5_000, "too many digits"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"a":' * 100_000, "nested too deeply"),
        (b'"a\nb"', "not JSON at line 1, column 3"),
    ],
)
def test_what_can_be_taken_in_two_ways_is_refused(data: bytes, reason: str) -> None:
    """The reason says what is wrong, and where."""
    with pytest.raises(Malformed, match=reason):
        parsed(data)


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (rb'"\ud83d\ude00"', "😀"),
        (rb'"\\ud800"', r"\ud800"),
        (b'\xef\xbb\xbf{"a": 1}', {"a": 1}),
        (b"1e400", float("inf")),
    ],
    ids=["a whole pair", "an escaped backslash", "a byte order mark", "beyond a float"],
)
def test_what_only_looks_wrong_is_read(data: bytes, value: Any) -> None:
    """A whole surrogate pair is a character, and an escaped backslash begins no escape."""
    assert parsed(data) == value


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/claims/check", "/v1/claims/batch"])
@pytest.mark.parametrize("media", ["application/json", "text/plain", "application/x-ndjson"])
def test_half_a_body_is_not_taken_for_a_whole(client: FlaskClient, path: str, media: str) -> None:
    """A sender that goes away in the middle leaves nothing behind."""
    sent = {
        "wsgi.input": io.BytesIO(b'"The harbour will stay open."'),
        "wsgi.input_terminated": True,
        "CONTENT_LENGTH": "1000",
        "CONTENT_TYPE": media,
    }

    response = client.post(path, environ_overrides=sent)

    assert response.status_code in (400, 415)
    listed = client.get("/v1/articles").json
    assert listed is not None
    assert listed["total"] == 0


def test_a_body_without_a_length_is_refused_where_it_is_too_large(client: FlaskClient) -> None:
    """No article is cut off where the limit is."""
    sent = {
        "wsgi.input": io.BytesIO(b"The harbour. " * LARGEST_ARTICLE),
        "wsgi.input_terminated": True,
        "HTTP_TRANSFER_ENCODING": "chunked",
        "CONTENT_TYPE": "text/plain",
    }

    assert client.post("/v1/articles", environ_overrides=sent).status_code == 413


def test_a_body_that_is_too_large_is_read_to_its_end(client: FlaskClient) -> None:
    """A client that sends everything before it reads anything sees the answer."""
    body = io.BytesIO(b"x" * 10 * LARGEST_ARTICLE)
    sent = {
        "wsgi.input": body,
        "wsgi.input_terminated": True,
        "CONTENT_LENGTH": str(10 * LARGEST_ARTICLE),
        "CONTENT_TYPE": "text/plain",
    }

    assert client.post("/v1/articles", environ_overrides=sent).status_code == 413
    assert body.read() == b""

"""Articles in, their sentences with who said them out."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from flask.testing import FlaskClient

from factcheck.app import create_app
from tests.api.conftest import LARGEST_ARTICLE, PAGE, a_desk

TEXT = PAGE["text"]


def add(client: FlaskClient, **fields: Any) -> dict[str, Any]:
    """Add PAGE, changed as told."""
    response = client.post("/v1/articles", json=PAGE | fields)
    assert response.status_code in (200, 201), response.text
    assert response.json is not None
    return dict(response.json)


def test_a_new_article_is_created_and_found_where_location_says(client: FlaskClient) -> None:
    """201 leads to the article with every field that was sent."""
    response = client.post("/v1/articles", json=PAGE)

    assert response.status_code == 201
    article = client.get(response.headers["Location"]).json
    assert article is not None
    for name in ("title", "url", "outlet", "authors", "published"):
        assert article[name] == PAGE[name]
    printed = [PAGE["title"], *str(TEXT).splitlines()]
    assert [sentence["text"] for sentence in article["sentences"]] == printed


def test_the_same_article_twice_is_one_article(client: FlaskClient) -> None:
    """200 says that nothing was changed."""
    first = client.post("/v1/articles", json=PAGE)
    second = client.post("/v1/articles", json=PAGE)

    assert (first.status_code, second.status_code) == (201, 200)
    assert second.json is not None
    assert second.json["status"] == "known"
    assert "Location" not in second.headers


def test_another_text_under_a_known_address_is_a_revision(client: FlaskClient) -> None:
    """201 with the next number; the old one is read by its own."""
    old, new = add(client), add(client, text="The harbour will close.")

    assert (old["revision"], new["revision"], old["id"]) == (1, 2, new["id"])
    address = f"/v1/articles/{new['id']}"
    newest, first = client.get(address).json, client.get(f"{address}?revision=1").json
    assert newest is not None
    assert first is not None
    assert newest["sentences"][-1]["text"] == "The harbour will close."
    assert first["sentences"][1]["text"].startswith("The harbour will stay open")
    assert [(each["revision"], each["latest"]) for each in (newest, first)] == [(2, 2), (1, 2)]


def test_every_sentence_says_who_said_it(client: FlaskClient) -> None:
    """Sentences carry place, block and attributions, words as they are printed."""
    article = client.get(f"/v1/articles/{add(client)['id']}").json
    assert article is not None

    headline, said, added, told = article["sentences"]

    assert (headline["block"], said["block"]) == ("headline", "body")
    assert said["attributions"][0]["speaker"]["name"] == "Jane Doe"
    assert added["attributions"][0]["voice"] == "direct"
    assert told["attributions"][0]["speaker"] == {"kind": "narrator"}
    for sentence in article["sentences"]:
        assert article["text"][sentence["start"] : sentence["end"]] == sentence["text"]


@pytest.mark.parametrize(
    ("body", "media"),
    [
        (f"{TEXT}".encode(), "text/plain"),
        (f"{TEXT}".encode("cp1251", "xmlcharrefreplace"), "text/plain; charset=windows-1251"),
        (f"<html><body><p>{TEXT}</p></body></html>".encode(), "text/html; charset=utf-8"),
    ],
    ids=["text", "text in another encoding", "html"],
)
def test_pages_are_read_with_what_the_query_states(
    client: FlaskClient, body: bytes, media: str
) -> None:
    """A scraped page says little of itself; its address, outlet and day can be stated."""
    address = "/v1/articles?url=https://news.example/x&outlet=The+Post&published=2024-10-18"

    response = client.post(address, data=body, content_type=media)

    assert response.status_code == 201, response.text
    article = client.get(response.headers["Location"]).json
    assert article is not None
    assert article["url"] == "https://news.example/x"
    assert (article["outlet"], article["published"]) == ("The Post", "2024-10-18")
    assert any("stay open all winter" in sentence["text"] for sentence in article["sentences"])


@pytest.mark.parametrize(
    ("query", "remarks"), [("", ["date", "author"]), ("published=2024-10-17", ["author"])]
)
def test_what_a_text_says_above_and_is_not_taken_is_told(
    client: FlaskClient, query: str, remarks: list[str]
) -> None:
    """A date that cannot be read loses no article; one that the query states is not missed."""
    sent = "date: 17.13.2024\nauthor: Editor\n\nThe bridge closed, Jane Doe said.\n"
    answer = client.post(f"/v1/articles?{query}", data=sent, content_type="text/plain")

    assert answer.status_code == 201
    assert answer.json is not None
    assert [remark.partition(":")[0] for remark in answer.json["remarks"]] == remarks


def test_a_deleted_article_is_gone(client: FlaskClient) -> None:
    """Deleting answers with nothing; afterwards nothing has the id, and no claim finds it."""
    address = f"/v1/articles/{add(client)['id']}"

    gone = client.delete(address)

    assert (gone.status_code, gone.data) == (204, b"")
    assert client.get(address).status_code == 404
    assert client.delete(address).status_code == 404
    found = client.post("/v1/claims/check", json={"claim": "The harbour will stay open."}).json
    assert found is not None
    assert found["evidence"] == []


def test_articles_are_listed_page_by_page(client: FlaskClient) -> None:
    """The newest filed comes first; a page says which part of how many it is."""
    for number in range(3):
        add(client, url=f"https://news.example/{number}", title=f"No. {number}")

    page = client.get("/v1/articles?offset=1&limit=1").json

    assert page is not None
    assert [row["title"] for row in page["articles"]] == ["No. 1"]
    assert (page["total"], page["offset"], page["limit"]) == (3, 1, 1)


def test_articles_are_listed_by_outlet(client: FlaskClient) -> None:
    """An outlet is known without regard to case or a leading "the"."""
    add(client)
    add(client, url="https://news.example/other", outlet="The Post")

    page = client.get("/v1/articles?outlet=daily+test").json

    assert page is not None
    assert [row["outlet"] for row in page["articles"]] == ["The Daily Test"]


def test_a_text_without_an_address_is_an_article_too(client: FlaskClient) -> None:
    """Text is all that an article needs."""
    response = client.post("/v1/articles", json={"text": TEXT})

    assert response.status_code == 201


@pytest.mark.parametrize(
    ("body", "media", "status", "name"),
    [
        (b"", "text/plain", 422, "unreadable"),
        (b"  \n ", "text/plain", 422, "unreadable"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\r", "text/plain", 422, "unreadable"),
        (b"\xff\xff\xff", "text/plain; charset=utf-8", 400, "malformed"),
        (b"text", "text/plain; charset=rot13", 415, "unsupported-media"),
        (b"text", "text/plain; charset=punycode", 415, "unsupported-media"),
        (b"text", "text/plain; charset=none-such", 415, "unsupported-media"),
        (b"a,b", "text/csv", 415, "unsupported-media"),
        (b"{}", "", 415, "unsupported-media"),
        (b'{"text": "x"}\n', "application/x-ndjson", 415, "unsupported-media"),
        (b'{"text": ""}', "application/json", 422, "unreadable"),
        (b'[{"text": "x"}]', "application/json", 422, "bad-fields"),
        (b"<html></html>", "text/html", 422, "unreadable"),
        (b"x" * (LARGEST_ARTICLE + 1), "text/plain", 413, "too-large"),
    ],
)
def test_what_is_no_article_is_refused(
    filled: FlaskClient, body: bytes, media: str, status: int, name: str
) -> None:
    """The problem says what is wrong, and nothing is kept."""
    response = filled.post("/v1/articles", data=body, content_type=media)

    assert response.status_code == status, response.text
    assert response.json is not None
    assert response.json["type"] == f"/problems/{name}"
    listed = filled.get("/v1/articles").json
    assert listed is not None
    assert listed["total"] == 1


@pytest.mark.parametrize("path", ["/v1/articles", "/v1/drafts/check"])
def test_a_text_that_is_too_long_is_refused(tmp_path: Path, path: str) -> None:
    """Before any work is put into it, with the limit and the setting; one that fits is not."""
    with a_desk(tmp_path) as desk:
        desk.settings = replace(desk.settings, max_article_characters=100)
        client = create_app(desk=desk).test_client()
        refused = client.post(path, json={"text": "It rained today. " * 8})
        taken = client.post(path, json={"text": "It rained today. " * 5})

    assert (refused.status_code, taken.status_code // 100) == (413, 2)
    assert refused.json is not None
    limit = "characters, more than 100 (FACTCHECK_MAX_ARTICLE_CHARACTERS)"
    assert refused.json["detail"].endswith(limit)


def test_a_body_that_is_too_large_is_told_the_limit(client: FlaskClient) -> None:
    """And the setting that says so."""
    answer = client.post("/v1/articles", data=b"x" * 20_001, content_type="text/plain")

    assert answer.json is not None
    assert answer.json["detail"] == (
        "the body has more than 20,000 bytes (FACTCHECK_MAX_ARTICLE_BYTES)"
    )


def test_a_title_is_refused_at_the_length_at_which_it_is_read(client: FlaskClient) -> None:
    """The schema and the reader draw one line, so that the answer names the field."""
    answer = client.post("/v1/articles", json={"text": "It rained.", "title": "x" * 1_001})

    assert answer.status_code == 422
    assert "title" in answer.get_data(as_text=True)
    assert answer.json["type"] == "/problems/bad-fields"  # type: ignore[index]


def test_an_outlet_that_is_not_known_is_said(filled: FlaskClient) -> None:
    """A list that is empty because its outlet is mistyped says so."""
    mistyped = filled.get("/v1/articles?outlet=The+Daily+Tst").json
    known = filled.get("/v1/articles?outlet=the+daily+test").json

    assert mistyped is not None
    assert known is not None
    assert mistyped["remarks"] == [
        'no outlet here is called "The Daily Tst": did you mean The Daily Test?'
    ]
    assert (known["remarks"], known["total"]) == ([], 1)

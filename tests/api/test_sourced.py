"""Which names mean whom, over HTTP."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.api.conftest import PAGE

VARIANT = {"text": "The ferry will run, Jane Doe-Roe said.", "url": "https://news.example/ferry"}


@pytest.fixture
def sources(client: FlaskClient) -> dict[str, str]:
    """File two articles; return the ids of the sources by their names."""
    for article in (PAGE, VARIANT):
        assert client.post("/v1/articles", json=article).status_code == 201
    page = client.get("/v1/sources").json
    assert page is not None
    return {source["name"]: source["id"] for source in page["sources"]}


def read(client: FlaskClient, source_id: str) -> dict[str, Any]:
    answer = client.get(f"/v1/sources/{source_id}")
    assert answer.status_code == 200
    assert answer.json is not None
    return dict(answer.json)


def test_a_source_shows_its_names_and_judgements(
    client: FlaskClient, sources: dict[str, str]
) -> None:
    """Names, roles with days, and why each name means the source."""
    shown = read(client, sources["Jane Doe"])

    assert [name["name"] for name in shown["names"]] == ["Jane Doe"]
    assert shown["roles"] == [
        {"role": "Mayor", "articles": 1, "first": "2024-10-17", "last": "2024-10-17"}
    ]
    [judgement] = shown["judgements"]
    assert (judgement["verdict"], judgement["reason"], judgement["made_by"]) == (
        "linked",
        "same name",
        "rule",
    )


def test_sources_are_merged_split_and_put_back(
    client: FlaskClient, sources: dict[str, str]
) -> None:
    """A merge answers with the one source; the old id leads to it until it is undone."""
    doe, roe = sources["Jane Doe"], sources["Jane Doe-Roe"]
    merged = client.post(f"/v1/sources/{doe}/merge", json={"others": [roe], "reason": "married"})

    assert merged.status_code == 200
    assert merged.json == read(client, roe) == read(client, doe)
    assert merged.json["source"]["statements"] == 3
    judgement = merged.json["judgements"][-1]
    assert judgement["reason"] == "merged by hand: married"

    undone = client.post(f"/v1/judgements/{judgement['id']}/undo")
    assert undone.status_code == 200
    assert read(client, roe)["source"]["statements"] == 1


def test_a_statement_is_split_off(client: FlaskClient, sources: dict[str, str]) -> None:
    """A sentence's id says which article's use of the name is meant."""
    doe, roe = sources["Jane Doe"], sources["Jane Doe-Roe"]
    client.post(f"/v1/sources/{doe}/merge", json={"others": [roe], "reason": "married"})
    page = client.get(f"/v1/sources/{doe}/statements").json
    assert page is not None
    [ferry] = [s for s in page["statements"] if "ferry" in s["sentence"]["text"]]
    body = {"statements": [ferry["sentence"]["id"]], "reason": "her daughter"}
    split = client.post(f"/v1/sources/{doe}/split", json=body)

    assert split.status_code == 200
    assert split.json is not None
    assert split.json["source"]["statements"] == 1
    found = client.post(
        "/v1/claims/check",
        json={"claim": "The ferry.", "filters": {"sources": [split.json["source"]["id"]]}},
    ).json
    assert found is not None
    assert [item["sentence"]["id"] for item in found["evidence"]] == [ferry["sentence"]["id"]]


@pytest.mark.parametrize(
    ("path", "body", "status", "words"),
    [
        (
            "/v1/sources/{doe}/merge",
            {"others": ["{doe}"], "reason": "r"},
            422,
            "merged with itself",
        ),
        ("/v1/sources/{doe}/merge", {"others": ["nobody"], "reason": "r"}, 404, "no source nobody"),
        ("/v1/sources/{doe}/merge", {"others": []}, 422, "#/others"),
        ("/v1/sources/{doe}/merge", {"others": [7]}, 422, "#/others/0"),
        ("/v1/sources/{doe}/merge", {"other": []}, 422, "#/other"),
        ("/v1/sources/nobody/merge", {"others": ["{doe}"], "reason": "r"}, 404, "no source nobody"),
        (
            "/v1/sources/{doe}/split",
            {"names": ["Jane Doe"], "reason": "r"},
            422,
            "nothing would",
        ),
        ("/v1/sources/{doe}/split", {"names": ["Nobody"], "reason": "r"}, 422, "has no name"),
        ("/v1/sources/{doe}/split", {"statements": [10**6], "reason": "r"}, 422, "says nothing in"),
        ("/v1/sources/{doe}/split", {"statements": ["x"]}, 422, "#/statements/0"),
        ("/v1/sources/{doe}/split", {"reason": "none"}, 422, "#/names"),
        ("/v1/sources/{doe}/merge", {"others": ["{roe}"]}, 422, "#/reason: Say why, in words"),
        ("/v1/sources/{doe}/split", {"names": ["Jane"]}, 422, "#/reason: Say why, in words"),
        ("/v1/sources/{doe}/merge", {"others": ["{roe}"], "reason": " "}, 422, "no words"),
        ("/v1/sources/{doe}/split", {"names": ["Jane"], "reason": "…"}, 422, "no words"),
        ("/v1/judgements/1/undo", None, 422, "made by a rule"),
        ("/v1/judgements/999/undo", None, 404, "no judgement 999"),
        ("/v1/judgements/99999999999999999999/undo", None, 422, ""),
    ],
)
def test_what_cannot_be_judged_is_explained(
    client: FlaskClient,
    sources: dict[str, str],
    path: str,
    body: dict[str, Any] | None,
    status: int,
    words: str,
) -> None:
    """Every problem says what is wrong, and has the status of its kind."""
    doe = sources["Jane Doe"]
    if body and "others" in body:
        body = body | {"others": [doe if o == "{doe}" else o for o in body["others"]]}
    answer = client.post(path.replace("{doe}", doe), json=body)

    assert answer.status_code == status, answer.text
    assert answer.json is not None
    assert words in answer.json["detail"]


def test_an_unknown_source_is_not_found(client: FlaskClient) -> None:
    """Nobody is shown for an id that there is not."""
    assert client.get("/v1/sources/nobody").status_code == 404

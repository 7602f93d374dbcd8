"""Who is quoted, and what they said."""

from typing import Any

from flask.testing import FlaskClient


def _source(client: FlaskClient, name: str) -> dict[str, Any]:
    page = client.get("/v1/sources", query_string={"name": name}).json
    assert page is not None
    [source] = page["sources"]
    return dict(source)


def test_a_source_is_found_by_a_part_of_its_name(filled: FlaskClient) -> None:
    """A source says how much it said, and in how many articles."""
    source = _source(filled, "doe")

    assert (source["name"], source["kind"], source["articles"]) == ("Jane Doe", "person", 1)
    assert source["statements"] == 2


def test_sources_are_listed_page_by_page(filled: FlaskClient) -> None:
    """A page says which part of how many it is."""
    page = filled.get("/v1/sources?limit=1").json

    assert page is not None
    assert len(page["sources"]) == 1
    assert (page["offset"], page["limit"]) == (0, 1)


def test_a_source_s_statements_are_its_own(filled: FlaskClient) -> None:
    """Each is a sentence in its article, attributed to this source and nobody else."""
    source = _source(filled, "Jane Doe")

    page = filled.get(f"/v1/sources/{source['id']}/statements").json

    assert page is not None
    assert page["source"] == source
    assert page["total"] == len(page["statements"]) == 2
    for statement in page["statements"]:
        assert statement["article"]["url"] == "https://news.example/harbour"
        assert {a["speaker"]["name"] for a in statement["attributions"]} == {"Jane Doe"}

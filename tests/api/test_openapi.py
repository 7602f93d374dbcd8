"""The description holds for what is answered."""

import re
from typing import Any

import pytest
from flask.testing import FlaskClient
from jsonschema import Draft202012Validator
from openapi_spec_validator import validate

from factcheck.services.check_shapes import check_shape, draft_shape
from factcheck.services.shapes import (
    articles_shape,
    filed_shape,
    listed_shape,
    outcome_shape,
    passage_shape,
    quoted_shape,
    speaker_shape,
    state_shape,
)
from factcheck.services.source_shapes import (
    dossier_shape,
    judgement_shape,
    name_shape,
    role_shape,
)
from tests.api import values
from tests.api.conftest import PAGE


@pytest.fixture(scope="module")
def description(filled: FlaskClient) -> dict[str, Any]:
    """Return the description as a client reads it."""
    answer = filled.get("/openapi.json").json
    assert answer is not None
    return dict(answer)


def faults(description: dict[str, Any], name: str, shape: Any) -> list[str]:
    """Say where a shape is not what the description calls by this name."""
    schema = {"$ref": f"#/components/schemas/{name}", "components": description["components"]}
    checker = Draft202012Validator.FORMAT_CHECKER
    found = Draft202012Validator(schema, format_checker=checker).iter_errors(shape)
    return [f"{error.json_path}: {error.message}" for error in found]


def test_the_description_is_openapi_3_1(description: dict[str, Any]) -> None:
    """Programs that make clients can read it."""
    assert description["openapi"].startswith("3.1")
    validate(description)


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Check", check_shape(values.CHECK)),
        ("Check", check_shape(values.UNJUDGED)),
        ("Draft", draft_shape(values.DRAFT)),
        ("Passage", passage_shape(values.FIRST)),
        ("Article", filed_shape(values.FILED)),
        ("Listed", listed_shape(values.LISTED)),
        ("Source", quoted_shape(values.QUOTED)),
        ("Dossier", dossier_shape(values.DOSSIER)),
        ("PrintedName", name_shape(values.DOSSIER.names[0])),
        ("Role", role_shape(values.DOSSIER.roles[0])),
        ("Judgement", judgement_shape(values.DOSSIER.judgements[0])),
        ("State", {"status": "ready", **state_shape(values.STATE)}),
        ("Kept", outcome_shape(values.ADDED)),
        ("Kept", outcome_shape(values.KNOWN)),
        ("Page", {"total": 1, "offset": 0, "limit": 20}),
        ("AnsweredLine", {"line": 1, **check_shape(values.CHECK)}),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_every_shape_is_as_described(
    description: dict[str, Any], name: str, shape: dict[str, Any]
) -> None:
    """Each field is described, each described field is there, and each value has its type."""
    if name == "Page":
        name, shape = "Articles", shape | articles_shape([values.LISTED], ["none such"])

    assert faults(description, name, shape) == []
    assert faults(description, name, shape | {"colour": "red"})
    for field in shape:
        assert faults(description, name, {k: v for k, v in shape.items() if k != field})


def test_each_speaker_is_exactly_one_of_six(description: dict[str, Any]) -> None:
    """A client tells speakers apart by their kind, and finds each described under its name."""
    for speaker in values.SPEAKERS:
        shape = speaker_shape(speaker, values.ARTICLE)
        assert faults(description, str(shape["kind"]).capitalize(), shape) == []


ANSWERS = [
    ("get", "/v1/articles", "/v1/articles"),
    ("get", "/v1/articles/{article_id}", None),
    ("get", "/v1/sources", "/v1/sources"),
    ("get", "/", "/"),
    ("get", "/healthz", "/healthz"),
    ("get", "/readyz", "/readyz"),
    ("get", "/problems/{name}", "/problems/not-found"),
    ("get", "/v1/sources/{source_id}", None),
    ("get", "/v1/sources/{source_id}/statements", None),
]


@pytest.mark.parametrize(("method", "path", "address"), ANSWERS)
def test_every_answer_is_as_described(
    filled: FlaskClient, description: dict[str, Any], method: str, path: str, address: str | None
) -> None:
    """What a route answers is what the description says of it."""
    response = filled.open(address or _found(filled, path), method=method.upper())

    described = description["paths"][path][method]["responses"][str(response.status_code)]
    schema = described["content"][response.mimetype]["schema"]
    assert faults(description, schema["$ref"].rsplit("/", 1)[1], response.json) == []


def _found(client: FlaskClient, path: str) -> str:
    kind = path.split("/")[2]
    page = client.get(f"/v1/{kind}").json
    assert page is not None
    return path.replace("{article_id}", page[kind][0]["id"]).replace(
        "{source_id}", page[kind][0]["id"]
    )


def test_a_problem_is_as_described(filled: FlaskClient, description: dict[str, Any]) -> None:
    """Problem documents are described like any answer."""
    problem = filled.post("/v1/claims/check", json={"limit": 0}).json

    assert faults(description, "Problem", problem) == []


def test_the_examples_can_be_sent(client: FlaskClient, description: dict[str, Any]) -> None:
    """What the page offers to try is answered."""
    for path, operations in description["paths"].items():
        bodies = operations.get("post", {}).get("requestBody", {}).get("content", {})
        for media, body in bodies.items():
            if "example" not in body:
                continue
            if media == "application/json":
                response = client.post(path, json=body["example"])
            else:
                response = client.post(path, data=body["example"], content_type=media)
            assert response.status_code in (200, 201), (path, media, response.text)


def test_every_route_is_described(filled: FlaskClient, description: dict[str, Any]) -> None:
    """No address is served in secret, but for the pages of the description itself."""
    described = {
        (method.upper(), path.replace("{", "<").replace("}", ">"))
        for path, operations in description["paths"].items()
        for method in operations
        if method != "parameters"
    }
    served = {
        (method, re.sub(r"<\w+:", "<", rule.rule))
        for rule in filled.application.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
        if not rule.endpoint.startswith(("docs.", "api-docs."))
    }

    assert served == described


def test_the_article_of_the_example_is_like_any_other(description: dict[str, Any]) -> None:
    """A request is described by its own schema."""
    assert faults(description, "ArticleIn", PAGE) == []
    assert faults(description, "ArticleIn", {"text": 7})
    assert faults(description, "CheckIn", {"claim": "x", "filters": {"outlets": ["y"]}}) == []
    assert faults(description, "CheckIn", {"claim": "x", "limit": 101})

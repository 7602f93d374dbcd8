"""docs/api.md leaves nothing out."""

import json
import re
from pathlib import Path

from flask.testing import FlaskClient

from factcheck.api.problems import all_problems
from tests.api.test_openapi import faults

TEXT = (Path(__file__).parents[2] / "docs" / "api.md").read_text("utf-8")


def test_every_route_is_documented(filled: FlaskClient) -> None:
    """Who reads the page knows every address and its methods."""
    description = filled.get("/openapi.json").json
    assert description is not None
    for path, operations in description["paths"].items():
        for method in operations.keys() - {"parameters"}:
            assert f"`{method.upper()} {path}`" in TEXT


def test_every_problem_is_documented() -> None:
    """The page lists every kind with its status, and none that there is not."""
    documented = re.findall(r"^\| (\d+) \| `(/problems/[^`]+)`", TEXT, re.MULTILINE)

    assert sorted(documented) == sorted((str(each.status), each.type) for each in all_problems())


def test_the_shapes_shown_are_those_that_are_answered(filled: FlaskClient) -> None:
    """Each JSON on the page has the names and types of the description."""
    description = filled.get("/openapi.json").json
    assert description is not None

    verdict, evidence, problem = (
        json.loads(block) for block in re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL)
    )

    assert faults(description, "Verdict", verdict) == []
    assert faults(description, "Evidence", evidence) == []
    assert faults(description, "Problem", problem) == []

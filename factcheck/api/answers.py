"""Answers as JSON."""

import json
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from flask import Response


def answer(
    shape: Mapping[str, Any],
    status: int = HTTPStatus.OK,
    *,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Return `shape` as JSON."""
    return Response(dumped(shape) + b"\n", status, headers, mimetype="application/json")


def dumped(shape: Mapping[str, Any]) -> bytes:
    """Return `shape` as one line of JSON in UTF-8, its names in the order in which they stand."""
    return json.dumps(shape, ensure_ascii=False, separators=(",", ":")).encode()

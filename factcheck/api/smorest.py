"""flask-smorest with types, and with what this service does in its own way.

Bodies are parsed by `bodies`, unknown query arguments are refused, every error is a problem
document. Views return finished responses: schemas describe answers, they do not make them.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any, NoReturn, TypeVar, cast

import flask_smorest  # type: ignore[import-untyped]
import marshmallow as ma
from apispec.ext.marshmallow import MarshmallowPlugin
from apispec.ext.marshmallow.common import resolve_schema_cls
from flask import Flask, Request, request
from flask.typing import ResponseReturnValue
from webargs.flaskparser import FlaskParser
from werkzeug.exceptions import HTTPException

from factcheck.api import problems
from factcheck.api.bodies import json_body
from factcheck.api.faults import BadFields, Fault, body_faults, query_faults
from factcheck.api.problems import problem_of
from factcheck.api.schemas import COMPONENTS, ProblemOut
from factcheck.errors import FactcheckError

View = TypeVar("View", bound=Callable[..., ResponseReturnValue])
SchemaClass = type[ma.Schema]


class Parser(FlaskParser):
    """Reads the arguments of a request. Raises BadFields, naming each."""

    DEFAULT_UNKNOWN_BY_LOCATION = {  # noqa: RUF012 - as the library declares it
        **FlaskParser.DEFAULT_UNKNOWN_BY_LOCATION,
        "query": ma.RAISE,
    }

    def load_json(self, req: Request, schema: ma.Schema) -> Any:  # noqa: ARG002
        """Return the parsed body."""
        return json_body(req)

    def handle_error(self, error: ma.ValidationError, *_: Any, **__: Any) -> NoReturn:
        """Say which fields are wrong."""
        messages = cast("dict[str, Any]", error.messages)  # webargs puts the location before
        [(location, found)] = messages.items()
        raise BadFields(
            query_faults(found) if location == "query" else body_faults(found)
        ) from error


def _without_query(view: View) -> View:
    @wraps(view)
    def checked(*args: Any, **kwargs: Any) -> ResponseReturnValue:
        if request.args:
            raise BadFields(
                [Fault(name, "Unknown field; no query is asked here.") for name in request.args]
            )
        return view(*args, **kwargs)

    return cast("View", checked)


class Blueprint(flask_smorest.Blueprint):  # type: ignore[misc]
    """Routes of one subject with their documentation."""

    ARGUMENTS_PARSER = Parser()

    def __init__(self, name: str, description: str) -> None:
        super().__init__(name, __name__, description=description)
        self._with_query: set[str] = set()

    def route(self, rule: str, **options: Any) -> Callable[[View], View]:
        """Serve a view at `rule`; where it takes no query, a query is refused."""
        serve: Callable[[View], View] = super().route(rule, **options)

        def decorator(view: View) -> View:
            return serve(view if view.__name__ in self._with_query else _without_query(view))

        return decorator

    def arguments(
        self, schema: SchemaClass, *, location: str = "json", **options: Any
    ) -> Callable[[View], View]:
        """Hand the view what `schema` makes of the request's body or query."""
        take: Callable[[View], View] = super().arguments(schema, location=location, **options)

        def decorator(view: View) -> View:
            if location == "query":
                self._with_query.add(view.__name__)
            return take(view)

        return decorator

    def response(
        self, status_code: int, schema: SchemaClass | None = None, **options: Any
    ) -> Callable[[View], View]:
        """Document a successful answer."""
        described: Callable[[View], View] = super().alt_response(
            status_code, schema=schema, success=True, **options
        )
        return described

    def doc(self, **described: Any) -> Callable[[View], View]:
        """Document what the other decorators cannot express."""
        decorator: Callable[[View], View] = super().doc(**described)
        return decorator

    def fails(self, *errors: type[FactcheckError]) -> Callable[[View], View]:
        """Document the errors that the view's caller may meet."""
        by_status: dict[int, list[str]] = {}
        for error in errors:
            problem = problem_of(error)
            by_status.setdefault(problem.status, []).append(problem.title)

        def decorator(view: View) -> View:
            for status, titles in by_status.items():
                view = super(Blueprint, self).alt_response(
                    status,
                    schema=ProblemOut,
                    content_type=problems.MEDIA_TYPE,
                    description=". ".join(titles),
                )(view)
            return view

        return decorator


class Api(flask_smorest.Api):  # type: ignore[misc]
    """The routes' description in OpenAPI 3.1, served at /openapi.json."""

    ERROR_SCHEMA = ProblemOut
    DEFAULT_ERROR_RESPONSE_NAME = None  # each route names its own errors

    def __init__(self, app: Flask, *, version: str) -> None:
        app.config.update(OPENAPI_URL_PREFIX="/", OPENAPI_JSON_PATH="openapi.json")
        naming = MarshmallowPlugin(schema_name_resolver=_public_name)
        super().__init__(
            app,
            spec_kwargs={
                "title": "Factcheck",
                "version": version,
                "openapi_version": "3.1.0",
                "marshmallow_plugin": naming,
            },
        )
        self.spec.components.schemas.pop("PaginationMetadataSchema")  # there is no such header
        for schema in COMPONENTS:
            self.spec.components.schema(_public_name(schema), schema=schema)

    def handle_http_exception(self, error: HTTPException) -> ResponseReturnValue:
        """Answer with a problem document."""
        return problems.refused(error)


def _public_name(schema: Any) -> str:
    kind = cast("type[ma.Schema]", resolve_schema_cls(schema))
    return kind.__name__.removesuffix("Out")

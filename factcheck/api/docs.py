"""/docs: a page on which every route can be tried.

It is Swagger UI, whose files come with the package flask-swagger-ui: nothing is fetched from
anywhere else, and the page's own policy forbids it.
"""

from flask import Blueprint, Response
from flask_swagger_ui import get_swaggerui_blueprint  # type: ignore[import-untyped]

_POLICY = "; ".join(
    (
        "default-src 'self'",
        "img-src 'self' data:",
        "style-src 'self' 'unsafe-inline'",
        "script-src 'self' 'unsafe-inline'",  # the page starts Swagger UI by an inline script
        "frame-ancestors 'none'",
    )
)


def docs_blueprint() -> Blueprint:
    """Return the page and its files."""
    blueprint: Blueprint = get_swaggerui_blueprint(
        "/docs",
        "/openapi.json",
        config={
            "app_name": "Factcheck",
            "layout": "BaseLayout",  # without the bar that asks for another description
            "validatorUrl": None,  # else the description is sent to a validator on the Internet
            "oauth2RedirectUrl": None,  # else the page repeats the request's Host in a script
            "docExpansion": "list",
            "defaultModelsExpandDepth": 0,
            "tryItOutEnabled": True,
        },
        blueprint_name="docs",
    )
    blueprint.after_request(_forbid_others)
    return blueprint


def _forbid_others(response: Response) -> Response:
    response.headers["Content-Security-Policy"] = _POLICY
    return response

"""The Flask application; wsgi.py stands outside."""

from importlib.metadata import version

from flask import Flask

from factcheck.api import Parts, register
from factcheck.services import Desk
from factcheck.settings import Settings, load
from factcheck.wiring import open_desk


def create_app(settings: Settings | None = None, desk: Desk | None = None) -> Flask:
    """Return an application that serves the archive which the settings name, or a desk as it is.

    Raises Misconfigured for settings that do not fit. Nothing is opened before it is needed.
    """
    known = settings or (desk.settings if desk else load())
    app = Flask("factcheck", static_folder=None)
    app.config["MAX_CONTENT_LENGTH"] = known.max_article_bytes
    register(app, Parts(known, lambda: desk or open_desk(known)), version=version("factcheck"))
    return app

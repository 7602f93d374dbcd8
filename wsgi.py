"""For WSGI servers: `gunicorn wsgi:app` serves the archive that the settings name."""

from factcheck.app import create_app
from factcheck.settings import load
from factcheck.telemetry import configure_logging

settings = load()
configure_logging(level=settings.log_level, form=settings.log_format)
app = create_app(settings)

"""What the views work with. `current_app` is known here and nowhere else."""

import threading
from collections.abc import Callable

import structlog
from flask import Flask, current_app

from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.telemetry import Metrics

EXTENSION = "factcheck"


class Parts:
    """The settings, the metrics, and the desk.

    The desk is opened at its first use, so never before a server has forked its workers; where
    that fails it is tried anew at the next, so a service heals when its archive comes back.
    """

    def __init__(self, settings: Settings, open_desk: Callable[[], Desk]) -> None:
        self.settings = settings
        self.metrics = Metrics()
        self._open_desk = open_desk
        self._opening = threading.Lock()
        self._desk: Desk | None = None

    @property
    def desk(self) -> Desk:
        """The desk. Raises Misconfigured where the archive cannot be opened."""
        with self._opening:
            if self._desk is None:
                self._desk = self._open_desk()
            return self._desk

    def warm(self) -> None:
        """Open everything and run the model once, so that the first client need not wait.

        What fails is logged and not raised: the process lives, and /readyz says what is wrong.
        """
        try:
            self.desk.warm()
        except Exception:  # noqa: BLE001 - the edge of a worker
            structlog.get_logger(__name__).exception("not ready")

    def close(self) -> None:
        """Give the archive's connections back."""
        if self._desk is not None:
            self._desk.close()


def parts_of(app: Flask) -> Parts:
    """Return the parts of an application."""
    parts: Parts = app.extensions[EXTENSION]
    return parts


def parts() -> Parts:
    """Return the parts of the application that answers this request."""
    return parts_of(current_app)


def desk() -> Desk:
    """Return the desk of the application that answers this request."""
    return parts().desk

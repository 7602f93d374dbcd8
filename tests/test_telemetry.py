"""The log and the metrics."""

import io
import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog
from prometheus_client import REGISTRY

from factcheck.telemetry import MULTIPROCESS_FOLDER, Metrics, configure_logging


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """Catch the log, and leave logging as it was."""
    root = logging.getLogger()
    handlers, level = root.handlers, root.level
    yield io.StringIO()
    root.handlers, root.level = handlers, level
    structlog.reset_defaults()
    structlog.contextvars.clear_contextvars()


def test_an_event_is_one_line_of_json(log: io.StringIO) -> None:
    """Machines read one JSON object a line, whatever an event's values hold."""
    configure_logging(level="INFO", form="json", stream=log)

    structlog.get_logger("desk").info("kept", title="Two\nlines")

    [line] = log.getvalue().splitlines()
    event = json.loads(line)
    assert (event["event"], event["title"]) == ("kept", "Two\nlines")
    assert (event["level"], event["logger"]) == ("info", "desk")
    assert event["timestamp"].endswith("Z")


@pytest.mark.parametrize("form", ["json", "text"])
def test_events_of_other_libraries_go_the_same_way(log: io.StringIO, form: str) -> None:
    """What the standard library's logging is told carries the request's id, too."""
    configure_logging(level="INFO", form=form, stream=log)
    structlog.contextvars.bind_contextvars(request_id="r-1")

    logging.getLogger("alembic").warning("migrated %s", "0001")

    assert "migrated 0001" in log.getvalue()
    assert "r-1" in log.getvalue()


def test_what_is_less_severe_than_the_level_is_not_logged(log: io.StringIO) -> None:
    """`level` is the least severe event that is logged."""
    configure_logging(level="WARNING", form="text", stream=log)

    structlog.get_logger("desk").info("kept")
    structlog.get_logger("desk").warning("refused")

    assert "kept" not in log.getvalue()
    assert "refused" in log.getvalue()


@pytest.mark.parametrize("form", ["json", "text"])
def test_a_traceback_shows_no_values(log: io.StringIO, form: str) -> None:
    """A traceback says where, and never what a variable held: it may be a password."""
    configure_logging(level="INFO", form=form, stream=log)

    def connect(password: str) -> None:
        structlog.get_logger("desk").info("connecting")
        raise OSError(len(password))

    try:
        connect("hunter" + str(2))
    except OSError:
        structlog.get_logger("desk").exception("failed")

    assert "in connect" in log.getvalue()
    assert "hunter2" not in log.getvalue()


def test_configuring_again_replaces_what_was_before(log: io.StringIO) -> None:
    """No event is logged twice."""
    configure_logging(level="INFO", form="json", stream=io.StringIO())
    configure_logging(level="INFO", form="json", stream=log)

    structlog.get_logger("desk").info("kept")

    assert len(log.getvalue().splitlines()) == 1


def test_metrics_count_what_was_answered() -> None:
    """Requests are counted by route and status, and their times fall into buckets."""
    metrics = Metrics()

    metrics.answered("GET", "/v1/articles", status=200, seconds=0.003)
    metrics.answered("GET", "/v1/articles", status=200, seconds=0.2)
    metrics.ingested("added")

    text = metrics.text(dict).decode()
    counted = 'factcheck_requests_total{method="GET",route="/v1/articles",status="200"} 2.0'
    assert counted in text
    timed = 'factcheck_request_seconds_bucket{le="0.005",method="GET",route="/v1/articles"} 1.0'
    assert timed in text
    assert 'factcheck_ingested_articles_total{status="added"} 1.0' in text


def test_gauges_are_asked_when_the_metrics_are() -> None:
    """What lies in the archive is measured at the moment of asking."""
    held = {"sentences": ("Sentences.", 1.0)}
    metrics = Metrics()
    metrics.text(lambda: held)

    held["sentences"] = ("Sentences.", 7.0)

    assert b"sentences 7.0" in metrics.text(lambda: held)


def test_two_services_in_one_process_count_apart() -> None:
    """Metrics belong to their object; the library's process-wide registry stays empty of them."""
    first, second = Metrics(), Metrics()

    first.ingested("added")

    assert b"} 1.0" not in second.text(dict)
    assert not [m.name for m in REGISTRY.collect() if m.name.startswith("factcheck")]


_WORKER = """
from factcheck.telemetry import Metrics
metrics = Metrics()
metrics.answered("GET", "/", status=200, seconds=0.1)
print(metrics.text(lambda: {"sentences": ("Sentences.", 7)}).decode())
"""


def test_workers_of_one_service_add_up(tmp_path: Path) -> None:
    """Any worker's answer counts the requests of all, and a gauge is no sum."""
    environment = os.environ | {MULTIPROCESS_FOLDER: str(tmp_path)}

    def worker() -> str:
        command = [sys.executable, "-c", _WORKER]
        return subprocess.run(
            command, env=environment, capture_output=True, text=True, check=True
        ).stdout

    worker()
    text = worker()

    assert 'factcheck_requests_total{method="GET",route="/",status="200"} 2.0' in text
    assert "\nsentences 7.0" in text

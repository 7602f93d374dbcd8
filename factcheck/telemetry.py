"""What operators see of a running process: its log and its metrics.

Nothing is set up by importing this module: `configure_logging` is called once by whoever starts a
process, and each `Metrics` brings its own objects.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterable, Mapping
from typing import TextIO

import structlog
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

# prometheus-client itself reads this name: the folder where the workers of one service add up.
MULTIPROCESS_FOLDER = "PROMETHEUS_MULTIPROC_DIR"

# Around the 15 ms that a check may take in the median, and out to what a large article takes.
LATENCY_BUCKETS = (0.002, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10, 60)

# What is measured when somebody asks: name -> (meaning, value).
Gauges = Mapping[str, tuple[str, float]]


def configure_logging(*, level: str, form: str, stream: TextIO | None = None) -> None:
    """Send every event of this process, structlog's and logging's, to `stream`, one a line.

    `form` is json for machines or text for people. Calling it again replaces the earlier set-up.
    """
    before: list[structlog.typing.Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *before,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
    )
    handler = logging.StreamHandler(stream or sys.stderr)
    handler.setFormatter(_formatter(before, form))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(level)


def _formatter(
    before: list[structlog.typing.Processor], form: str
) -> structlog.stdlib.ProcessorFormatter:
    # Tracebacks are plain in both: structlog's others print the values of local variables, among
    # them passwords of databases and the claims of newsrooms.
    render: list[structlog.typing.Processor]
    if form == "json":
        render = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    else:
        plain = structlog.dev.plain_traceback
        render = [structlog.dev.ConsoleRenderer(colors=False, exception_formatter=plain)]
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=before,
        processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, *render],
    )


class Metrics:
    """The counters of a service, and the text in which Prometheus reads them.

    Where MULTIPROCESS_FOLDER is set before this module is imported, the counters of all processes
    that share the folder are added up in the answer of any of them.
    """

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "factcheck_requests",
            "Requests answered.",
            ("method", "route", "status"),
            registry=self._registry,
        )
        self._seconds = Histogram(
            "factcheck_request_seconds",
            "Time from a request's arrival until the last byte of its answer.",
            ("method", "route"),
            registry=self._registry,
            buckets=LATENCY_BUCKETS,
        )
        self._ingested = Counter(
            "factcheck_ingested_articles",
            "Articles sent in, by what became of them.",
            ("status",),
            registry=self._registry,
        )

    def answered(self, method: str, route: str, *, status: int, seconds: float) -> None:
        """Count an answered request; `route` is the rule that it matched, not its path."""
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.labels(method, route).observe(seconds)

    def ingested(self, status: str) -> None:
        """Count an article that was sent in."""
        self._ingested.labels(status).inc()

    def text(self, gauges: Callable[[], Gauges]) -> bytes:
        """Return everything as Prometheus reads it.

        `gauges` are asked for at this moment: what they measure lies in the archive, so any
        process gives the same answer, and they are never added up.
        """
        shown = CollectorRegistry()
        shown.register(_Asked(gauges))
        if MULTIPROCESS_FOLDER in os.environ:
            MultiProcessCollector(shown)  # type: ignore[no-untyped-call]
            return generate_latest(shown)
        return generate_latest(shown) + generate_latest(self._registry)


class _Asked(Collector):
    def __init__(self, gauges: Callable[[], Gauges]) -> None:
        self._gauges = gauges

    def collect(self) -> Iterable[GaugeMetricFamily]:
        for name, (meaning, value) in self._gauges().items():
            yield GaugeMetricFamily(name, meaning, value=value)

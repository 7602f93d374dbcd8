"""How `gunicorn wsgi:app` serves; whatever stands on gunicorn's command line goes before.

Each worker opens archive, model and index after the fork, before it takes its first request.
"""

import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

# Read by prometheus-client and shared by the workers, whose counters are added up in /metrics.
_METRICS = "PROMETHEUS_MULTIPROC_DIR"
_OURS = "factcheck-metrics-"

if _METRICS not in os.environ:
    os.environ[_METRICS] = tempfile.mkdtemp(prefix=_OURS)

# One claim at a time is answered as fast by one core as by two, and eight at a time faster: threads
# of the model or of FAISS that wait for each other keep the cores from other claims
# (benchmarks/bench_http.py on 2 cores). Whoever sets these names decides for himself.
os.environ.setdefault("FACTCHECK_THREADS", "1")
os.environ.setdefault("OMP_NUM_THREADS", "1")

bind = "127.0.0.1:8000"
workers = int(os.environ.get("WEB_CONCURRENCY", "2"))
worker_class = "gthread"
threads = 4
# A worker that exports the model for the first time, or makes a large index anew, is not stuck.
timeout = 600
control_socket_disable = True


def post_worker_init(worker: Any) -> None:
    """Warm a worker up."""
    from factcheck.api import parts_of  # noqa: PLC0415 - after the fork, not before

    parts_of(worker.wsgi).warm()


def worker_exit(server: Any, worker: Any) -> None:  # noqa: ARG001 - as gunicorn calls it
    """Give the archive's connections back."""
    if worker.booted:
        from factcheck.api import parts_of  # noqa: PLC0415 - after the fork, not before

        parts_of(worker.wsgi).close()


def on_exit(server: Any) -> None:  # noqa: ARG001 - as gunicorn calls it
    """Take the counters away with the service."""
    folder = Path(os.environ[_METRICS])
    if folder.name.startswith(_OURS):
        shutil.rmtree(folder, ignore_errors=True)

"""Claim checks over HTTP: time one at a time, and rate with several clients.

    python -m benchmarks.bench_http --sentences 10000

fills an archive of its own in a temporary folder (see `corpus.py` for how), serves it with
`gunicorn wsgi:app` on a free port of 127.0.0.1, and asks it claims that it has not seen.
"""

import argparse
import http.client
import json
import os
import platform
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.corpus import Corpus
from factcheck.model import Filters
from factcheck.settings import Settings
from factcheck.wiring import open_desk

ROOT = Path(__file__).resolve().parent.parent

# Bounds, whatever is asked for: a benchmark ends.
MOST_SECONDS_A_PART = 60.0
START_WITHIN_SECONDS = 300.0

EVERYTHING = Filters()


@dataclass(frozen=True, slots=True)
class Figures:
    """What was measured, in milliseconds, and checks a second."""

    clients: int
    checks: int
    median: float
    p90: float
    p99: float
    rate: float


def main() -> None:
    asked = _arguments()
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as made:
        folder = Path(asked.folder or made)
        settings = Settings(
            database_url=f"sqlite:///{folder / 'archive.sqlite3'}",
            index_dir=folder,
            judge=asked.judge,
        )
        held = fill(settings, asked.sentences)
        claims = Corpus(seed=2).claims(asked.checks)
        with serve(settings) as port:
            for claim in claims[:20]:
                ask(port, [claim])
            figures = [measure(port, claims, clients=n) for n in (1, asked.clients)]
    report(held, figures)
    if asked.json:
        Path(asked.json).write_text(json.dumps([asdict(each) for each in figures]), "utf-8")


def fill(settings: Settings, sentences: int) -> int:
    """Ingest perturbed articles until the archive holds so many sentences; say how many it does."""
    with open_desk(settings) as desk:
        missing = sentences - desk.state().indexed
        begun = time.perf_counter()
        for number, _ in enumerate(desk.ingest(Corpus(seed=1).articles(max(missing, 0)))):
            if number % 20 == 0:
                took = time.perf_counter() - begun
                print(f"\r{number} articles in {took:.0f} s", end="", file=sys.stderr, flush=True)
        print(file=sys.stderr)
        return desk.state().indexed


@contextmanager
def serve(settings: Settings) -> Iterator[int]:
    """Serve the archive with gunicorn on a free port of 127.0.0.1."""
    port = _free_port()
    environment = os.environ | {
        "FACTCHECK_DATABASE_URL": settings.database_url,
        "FACTCHECK_INDEX_DIR": str(settings.index_dir),
        "FACTCHECK_JUDGE": settings.judge,
    }
    command = [sys.executable, "-m", "gunicorn", "wsgi:app", "--bind", f"127.0.0.1:{port}"]
    log = settings.index_dir / "gunicorn.log"
    with log.open("wb") as written:
        server = subprocess.Popen(command, cwd=ROOT, env=environment, stderr=written)
    try:
        if not _becomes_ready(port, server):
            raise SystemExit(f"the service did not become ready:\n{log.read_text()[-2000:]}")
        yield port
    finally:
        server.terminate()
        server.wait(timeout=30)


def measure(
    port: int, claims: Sequence[str], *, clients: int, filters: Filters = EVERYTHING
) -> Figures:
    """Ask every claim once, shared out among so many clients."""
    times: list[float] = []

    def client(share: Sequence[str]) -> None:
        times.extend(ask(port, share, filters=filters))

    shares = [claims[start::clients] for start in range(clients)]
    threads = [threading.Thread(target=client, args=(share,)) for share in shares]
    begun = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - begun
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    median, p90, p99 = (1000 * cuts[place] for place in (49, 89, 98))
    return Figures(clients, len(times), median, p90, p99, rate=len(times) / took)


def ask(port: int, claims: Sequence[str], *, filters: Filters = EVERYTHING) -> list[float]:
    """Check claims one after the other over one connection; return the time that each took."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    times = []
    until = time.perf_counter() + MOST_SECONDS_A_PART
    for claim in claims:
        body = json.dumps({"claim": claim, "filters": _shape(filters)})
        begun = time.perf_counter()
        connection.request("POST", "/v1/claims/check", body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        answer = response.read()
        times.append(time.perf_counter() - begun)
        assert response.status == 200, answer
        if time.perf_counter() > until:
            break
    connection.close()
    return times


def report(held: int, figures: Sequence[Figures]) -> None:
    print(f"{held:,} sentences; {os.cpu_count()} cores, {platform.machine()}")
    print("clients  checks  median ms  p90 ms  p99 ms  checks/s")
    for each in figures:
        print(
            f"{each.clients:7}  {each.checks:6}  {each.median:9.1f}  {each.p90:6.1f}"
            f"  {each.p99:6.1f}  {each.rate:8.1f}"
        )


def _shape(filters: Filters) -> dict[str, object]:
    days = {"published_from": filters.published_from, "published_until": filters.published_until}
    given = {name: day.isoformat() for name, day in days.items() if day}
    return {"outlets": list(filters.outlets), "sources": list(filters.sources), **given}


def _becomes_ready(port: int, server: subprocess.Popen[bytes]) -> bool:
    until = time.monotonic() + START_WITHIN_SECONDS
    while time.monotonic() < until and server.poll() is None:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        with closing(connection), suppress(OSError, http.client.HTTPException):
            connection.request("GET", "/readyz")
            response = connection.getresponse()
            response.read()
            if response.status == 200:
                return True
        time.sleep(0.2)
    return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=10_000)
    parser.add_argument("--checks", type=int, default=400, help="how many claims each part asks")
    parser.add_argument("--clients", type=int, default=8)
    parser.add_argument("--judge", default="packaged", help="as FACTCHECK_JUDGE; none: only find")
    parser.add_argument("--folder", help="keep the archive here, to be used again")
    parser.add_argument("--json", help="write the figures to this file, too")
    return parser.parse_args()


if __name__ == "__main__":
    main()

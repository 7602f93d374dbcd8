"""The service over an archive of a size: its start, its answers, and what it finds when."""

import http.client
import json
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

import faiss

from benchmarks.bench_http import EVERYTHING, ROOT, ask, measure, serve
from benchmarks.figures import Found, LaidOut, Served, Serving, Started
from benchmarks.measuring import Times, descendants, in_turn, memory, say
from benchmarks.scale_archive import settings_in
from benchmarks.stories import DAYS, FIRST, OUTLETS, Stories
from factcheck.index import DEFAULT_POLICY, Policy
from factcheck.model import Article, Claim, Filters
from factcheck.services import Desk
from factcheck.settings import Settings
from factcheck.wiring import open_desk

# Claims after the first one, before memory is read again.
_LATER = 50
# Claims that a service answers before it is measured.
_WARMING = 20
_MANY_CLIENTS = 16
# Articles sent to be found elsewhere.
_SENT = 10
# The newest tenth of all days.
_NEWEST = Filters(published_from=FIRST + (DAYS - DAYS // 10) * FIRST.resolution)
# An index that is always worn is laid out anew at the next change, whatever its kind.
_ALWAYS = Policy(kinds=DEFAULT_POLICY.kinds, worn=-1.0, sample=DEFAULT_POLICY.sample)


def starts(folder: Path, stories: Stories) -> Iterator[Started]:
    """Start a process up to its first answer: files out of the system's memory, then in it.

    They are put out file by file, which leaves Python's own and other people's where they are.
    """
    claims = stories.claims(1 + _LATER, seed=11)
    for cache in ("cold", "warm"):
        say(f"starting, {cache}")
        if cache == "cold":
            _forget(folder)
        command = [sys.executable, "-m", "benchmarks.scale_start", str(folder), *claims]
        begun = time.time()
        done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
        told = json.loads(done.stdout)
        yield Started(
            cache,
            told["answered"] - begun,
            before=told["before"]["resident"],
            first=told["first"]["resident"],
            first_shared=told["first"]["shared"],
            later=told["later"]["resident"],
            later_shared=told["later"]["shared"],
        )


def serving(folder: Path, stories: Stories, checks: int) -> Iterator[Served | Serving | Found]:
    """Serve the archive as `factcheck serve` does; ask it, and send articles to it."""
    settings = settings_in(folder, threads=1)
    claims = stories.claims(checks + _WARMING, seed=12)
    with serve(settings) as port:
        say("asking over HTTP")
        ask(port, claims[:_WARMING])
        for clients in (1, _MANY_CLIENTS):
            yield _served(port, claims[_WARMING:], clients, "none", 1.0, EVERYTHING)
        for name, (one_of, _) in OUTLETS.items():
            chosen = Filters(outlets=(name,))
            yield _served(port, claims[_WARMING:], 1, "outlet", 1 / one_of, chosen)
        yield _served(port, claims[_WARMING:], 1, "date", 0.1, _NEWEST)
        held = [memory(process) for process in descendants(os.getpid()) if _serves(process)]
        yield Serving(len(held), sum(one.shared for one in held), max(one.resident for one in held))
        say("adding articles over HTTP")
        yield _found(port, settings, stories)


def laid_out(folder: Path, stories: Stories, checks: int) -> LaidOut:
    """Have the index laid out anew while this process goes on checking claims."""
    say("laying out anew, with searches going on")
    # On one thread each, as a worker of the service.
    faiss.omp_set_num_threads(1)
    claims = [Claim(text) for text in stories.claims(checks, seed=13)]
    during: list[float] = []
    with open_desk(settings_in(folder, threads=1), policy=_ALWAYS) as desk:

        def check(claim: Claim) -> None:
            desk.check(claim, limit=10)

        check(claims[0])
        [before] = in_turn([check], claims)
        _file_another(desk, stories)
        begun = time.perf_counter()
        desk.index.catch_up()
        waiting = threading.Thread(target=desk.index.settle)
        waiting.start()
        while waiting.is_alive():
            [one] = in_turn([check], [claims[len(during) % len(claims)]])
            during += one.each
        took = time.perf_counter() - begun
    times = Times(tuple(during))
    return LaidOut(took, before.median, before.p99, len(during), times.median, times.p99)


def _serves(process: int) -> bool:
    return b"gunicorn" in Path(f"/proc/{process}/cmdline").read_bytes()


def _served(
    port: int, claims: Sequence[str], clients: int, name: str, share: float, filters: Filters
) -> Served:
    figures = measure(port, claims, clients=clients, filters=filters)
    return Served(clients, name, share, figures.checks, figures.median, figures.p99, figures.rate)


def _found(port: int, settings: Settings, stories: Stories) -> Found:
    """Send articles over HTTP, each until this process, which is another, finds it."""
    acknowledged, found = [], []
    with open_desk(settings) as desk:
        first = desk.archive.counts().articles
        desk.check(Claim("A claim that opens everything."), limit=1)
        for number in range(first, first + _SENT):
            article = stories.story(number).record.article
            sentence = article.text.split("\n")[0]
            begun = time.perf_counter()
            _send(port, article)
            acknowledged.append(time.perf_counter() - begun)
            while not _finds(desk, sentence, article):
                pass
            found.append(time.perf_counter() - begun)
    return Found(
        _SENT, statistics.median(acknowledged), statistics.median(found), slowest_s=max(found)
    )


def _finds(desk: Desk, sentence: str, article: Article) -> bool:
    check = desk.check(Claim(sentence), limit=10)
    # A story that is a reprint is found as a copy of the first.
    printed = (passage for item in check.evidence for passage in item.printings)
    return any(passage.article.id == article.id for passage in printed)


def _send(port: int, article: Article) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    published = article.published.isoformat() if article.published else None
    body = {"text": article.text, "title": article.title, "url": article.url}
    body |= {"outlet": article.outlet, "published": published}
    headers = {"Content-Type": "application/json"}
    connection.request("POST", "/v1/articles", json.dumps(body), headers)
    response = connection.getresponse()
    answer = response.read()
    connection.close()
    assert response.status == 201, answer


def _file_another(desk: Desk, stories: Stories) -> None:
    story = stories.story(desk.archive.counts().articles)
    desk.archive.add(story.record, story.embeddings(desk.embedder.model))


def _forget(folder: Path) -> None:
    """Have the system give up what it holds in memory of the archive, its indexes and the model."""
    for path in (*folder.rglob("*"), *(folder / "models").resolve().rglob("*")):
        if path.is_file():
            descriptor = os.open(path, os.O_RDONLY)
            try:
                os.fsync(descriptor)
                os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            finally:
                os.close(descriptor)

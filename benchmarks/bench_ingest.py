"""Ingestion, from pages to a searchable archive, beside the bare embedding of the same sentences.

    python -m benchmarks.bench_ingest --sentences 8000

The two take turns, a part of the articles at a time, so that what else the machine does falls on
both alike.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from benchmarks.corpus import Corpus
from factcheck.attribution import attribute
from factcheck.embedding import open_onnx
from factcheck.reading import Read, Reading
from factcheck.sentences import split
from factcheck.settings import PACKAGED_MODEL, Settings, home
from factcheck.wiring import open_desk

PARTS = 4


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--sentences", type=int, default=8_000)
    readings = list(Corpus(seed=4).articles(parser.parse_args().sentences))
    texts = [_stating(reading) for reading in readings]
    embedder = open_onnx(
        PACKAGED_MODEL,
        folder=home() / "indexes" / "models",
        threads=0,
        claim_prompt="",
        sentence_prompt="",
    )
    bare = whole = 0.0
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as made:
        folder = Path(made)
        # The exported model is taken from the checkout: exporting it is no part of ingestion.
        (folder / "models").symlink_to(home() / "indexes" / "models")
        settings = Settings(database_url=f"sqlite:///{folder / 'a.sqlite3'}", index_dir=folder)
        with open_desk(settings) as desk:
            desk.state()
            for part in range(PARTS):
                chosen = range(part, len(readings), PARTS)
                begun = time.perf_counter()
                embedder.embed_sentences([text for n in chosen for text in texts[n]])
                between = time.perf_counter()
                _consume(desk.ingest([readings[n] for n in chosen]))
                bare += between - begun
                whole += time.perf_counter() - between
    count = sum(len(each) for each in texts)
    rules = _seconds_of_rules(readings)
    print(f"{len(readings)} articles, {count} sentences")
    print(f"bare embedding        {count / bare:8.0f} sentences/s")
    print(f"whole ingestion       {count / whole:8.0f} sentences/s, {bare / whole:.0%} of it")
    print(f"splitting and rules   {count / rules:8.0f} sentences/s")


def _consume(outcomes: object) -> None:
    for _ in outcomes:  # type: ignore[attr-defined]
        pass


def _stating(reading: Reading) -> list[str]:
    assert isinstance(reading, Read)
    article = reading.article
    stating = (sentence.span for sentence in split(article) if sentence.block.states)
    return [span.of(article.text) for span in stating]


def _seconds_of_rules(readings: Sequence[Read]) -> float:
    begun = time.perf_counter()
    for reading in readings:
        attribute(reading.article, split(reading.article))
    return time.perf_counter() - begun


if __name__ == "__main__":
    main()

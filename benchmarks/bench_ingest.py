"""Ingestion, from pages to a searchable archive, beside the bare embedding of the same sentences.

    python -m benchmarks.bench_ingest --sentences 8000

The two take turns, a part of the articles at a time, so that what else the machine does falls on
both alike. The time of the cores is given beside it, which other work changes less.
"""

import argparse
import tempfile
import time
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.corpus import Corpus
from factcheck.attribution import Attributor, Tagger, attribute
from factcheck.embedding import open_onnx
from factcheck.reading import Read, Reading
from factcheck.sentences import split
from factcheck.settings import PACKAGED_MODEL, Settings, home
from factcheck.wiring import open_desk

PARTS = 4
# Articles of which attribution is timed together: about as many as one batch of ingestion has.
_AT_ONCE = 20


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
    bare = whole = bare_cores = whole_cores = 0.0
    with tempfile.TemporaryDirectory(prefix="factcheck-bench-") as made:
        folder = Path(made)
        # The exported model is taken from the checkout: exporting it is no part of ingestion.
        (folder / "models").symlink_to(home() / "indexes" / "models")
        settings = Settings(database_url=f"sqlite:///{folder / 'a.sqlite3'}", index_dir=folder)
        with open_desk(settings) as desk:
            desk.state()
            for part in range(PARTS):
                chosen = range(part, len(readings), PARTS)
                begun, cores = time.perf_counter(), time.process_time()
                embedder.embed_sentences([text for n in chosen for text in texts[n]])
                between, cores_between = time.perf_counter(), time.process_time()
                _consume(desk.ingest([readings[n] for n in chosen]))
                bare += between - begun
                whole += time.perf_counter() - between
                bare_cores += cores_between - cores
                whole_cores += time.process_time() - cores_between
    count = sum(len(each) for each in texts)
    rules = _seconds_of_rules(readings)
    print(f"{len(readings)} articles, {count} sentences")
    print(f"bare embedding        {count / bare:8.0f} sentences/s")
    print(f"whole ingestion       {count / whole:8.0f} sentences/s, {bare / whole:.0%} of it")
    print(f"splitting and rules   {count / rules:8.0f} sentences/s")
    print("core ms a sentence:")
    cores_of = {"bare embedding": bare_cores, "whole ingestion": whole_cores}
    for name, seconds in (cores_of | _cores_of_attribution(readings)).items():
        print(f"  {name:20}{1_000 * seconds / count:8.2f}")


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


def _cores_of_attribution(readings: Sequence[Read]) -> dict[str, float]:
    """Return the time of the cores that each step of attribution takes by itself."""
    attributor = Attributor(Tagger(threads=0))
    took = dict.fromkeys(("laying out, rules", "the tagger", "resolving"), 0.0)
    for start in range(0, len(readings), _AT_ONCE):
        articles = [reading.article for reading in readings[start : start + _AT_ONCE]]
        parted = [(article, split(article)) for article in articles]
        begun = time.process_time()
        laid = attributor.lay_out(parted)
        laid_out = time.process_time()
        marked = attributor.mark(laid)
        tagged = time.process_time()
        attributor.read(laid, marked)
        ends = begun, laid_out, tagged, time.process_time()
        for name, (first, last) in zip(took, pairwise(ends), strict=True):
            took[name] += last - first
    return took


if __name__ == "__main__":
    main()

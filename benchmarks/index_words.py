"""The index of words, laid out in one process and searched in another."""

import random
import shutil
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean

import numpy as np

from benchmarks.figures import Filtered, Ways, WordsBuilt, WordsSearched
from benchmarks.index_kinds import CANDIDATES, SHARES, new
from benchmarks.index_sweeps import PASSING
from benchmarks.measuring import Memory, Times, apart, bytes_of, in_turn, memory, say, timed
from benchmarks.moulds import held_apart, moulds, texts
from benchmarks.rewriting import Rewriting
from benchmarks.vectors import PAGE, Ids, bench_folder
from factcheck.index import Bm25Tantivy, bm25_tantivy

# Words of a claim: a headline, the usual sentence, and two or three sentences in one.
LENGTHS = (6, 23, 60)
# Sentences of an article: the mean of the seeds' is 34.
ARTICLE = 34
# Articles added one by one, and claims of each length.
_ADDED = 30
_CLAIMS = 200
# Claims whose filtered answers are compared in both ways, and timed in a sweep.
_COMPARED = 20
# More keys than any index has.
_NEVER = 10**12


@dataclass(frozen=True, slots=True)
class Wording:
    """Where an index of words lies, of how many sentences."""

    folder: Path
    size: int


Figures = WordsBuilt | WordsSearched | Filtered | Ways


def measure(size: int) -> Iterator[Figures]:
    """Lay the index out, search it, and add articles to it."""
    folder = new(bench_folder(), f"index-words-{size}")
    try:
        say(f"words: laying out {size:,} sentences")
        wording = Wording(folder, size)
        seconds = apart(lay_out, wording)
        say("words: searching")
        yield from apart(search, wording, seconds=seconds)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def lay_out(wording: Wording) -> float:
    """Lay an index out and save it; return the seconds that the index took."""
    index = Bm25Tantivy.empty(new(wording.folder, "made"))
    took = 0.0
    for ids, page in sentences(wording.size):
        begun = time.perf_counter()
        index.add(ids, page)
        took += time.perf_counter() - begun
    begun = time.perf_counter()
    index.save(new(wording.folder, "saved"))
    return took + time.perf_counter() - begun


def sentences(size: int) -> Iterator[tuple[Ids, list[str]]]:
    """Yield keys with the rewritten sentences of the seeds, a page at a time."""
    known = texts(moulds())
    kept, _ = held_apart(known)
    rewriting, chance = Rewriting(known), random.Random(1)
    for start in range(0, size, PAGE):
        count = min(PAGE, size - start)
        page = [rewriting.rewrite(chance.choice(kept), chance) for _ in range(count)]
        varied = [rewriting.vary(text, chance) for text in page]
        yield np.arange(start, start + count), varied


def claims(words: int, count: int) -> list[str]:
    """Return claims of about so many words, made from sentences that no index holds."""
    known = texts(moulds())
    _, apart_from = held_apart(known)
    rewriting, chance = Rewriting(known), random.Random(words)
    made = []
    for _ in range(count):
        found = rewriting.rewrite(chance.choice(apart_from), chance).split()
        while len(found) < words:
            found += rewriting.rewrite(chance.choice(apart_from), chance).split()
        made.append(" ".join(found[:words]))
    return made


def search(wording: Wording, *, seconds: float) -> list[Figures]:
    """Search what was saved, then add to it."""
    of_length = [claims(words, _CLAIMS) for words in LENGTHS]
    saved = wording.folder / "saved"
    disk = bytes_of(saved)
    before = memory()
    index = Bm25Tantivy.load(saved, new(wording.folder, "place"))
    found: list[Figures] = []
    for asked in of_length:
        _search(index, asked[:_COMPARED])
        times = _search(index, asked)
        found.append(
            WordsSearched(fmean(len(one.split()) for one in asked), times.median, times.p99)
        )
    used = memory().since(before)
    asked = of_length[1]
    found += [_filtered(index, asked, wording.size, share) for share in SHARES]
    found += _ways(index, asked[:_COMPARED], wording.size)
    found.append(_built(wording, seconds, disk, used, _adding(index, wording.size)))
    return found


def _built(wording: Wording, seconds: float, disk: int, used: Memory, adding: Times) -> WordsBuilt:
    size = wording.size
    return WordsBuilt(seconds, disk / size, used.own / size, adding.median, adding.p99)


def _search(index: Bm25Tantivy, asked: Sequence[str], among: Ids | None = None) -> Times:
    def one(claim: str) -> None:
        index.best([claim], CANDIDATES, among=among)

    [times] = in_turn([one], asked)
    return times


def _filtered(index: Bm25Tantivy, asked: Sequence[str], size: int, share: float) -> Filtered:
    among = _chosen(size, max(1, round(share * size)))
    _search(index, asked[:1], among)
    times = _search(index, asked, among)
    usual = bm25_tantivy.LOOKED_UP
    scores = []
    for bound in (usual, _NEVER, 0):
        bm25_tantivy.LOOKED_UP = bound
        scores.append(index.best(asked[:_COMPARED], CANDIDATES, among=among)[1])
    bm25_tantivy.LOOKED_UP = usual
    exactly = all(np.allclose(other, scores[0]) for other in scores[1:])
    return Filtered(index.kind, share, len(among), times.median, times.p99, exactly)


def _ways(index: Bm25Tantivy, asked: Sequence[str], size: int) -> Iterator[Ways]:
    usual = bm25_tantivy.LOOKED_UP
    for passing in (number for number in PASSING if number < size):
        among = _chosen(size, passing)
        took = []
        for bound in (_NEVER, 0):
            bm25_tantivy.LOOKED_UP = bound
            took.append(_search(index, asked, among).median)
        yield Ways(index.kind, passing, *took)
    bm25_tantivy.LOOKED_UP = usual


def _chosen(size: int, passing: int) -> Ids:
    return np.sort(np.random.default_rng(2).choice(size, passing, replace=False))


def _adding(index: Bm25Tantivy, size: int) -> Times:
    """Time the adding of articles, one by one, up to where each can be found."""
    ids, page = next(sentences(ARTICLE * _ADDED))

    def add(number: int) -> None:
        part = slice(number * ARTICLE, (number + 1) * ARTICLE)
        index.add(ids[part] + size, page[part])
        len(index)  # reads what was added, which commits it first

    return Times(tuple(timed(lambda n=number: add(n)) for number in range(_ADDED)))  # type: ignore[misc]

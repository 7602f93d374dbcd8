"""The packaged tagger: an int8 ONNX graph that marks cues and the parts of their attributions."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from factcheck.attribution.sheet import Line
from factcheck.attribution.tagging.encoding import Encoded, encode
from factcheck.attribution.tagging.gate import read_cues, worthwhile
from factcheck.attribution.tagging.reading import PARTS, Computed, Tagged, decode, holding_cues
from factcheck.graphs import of_like_length, open_graph, open_tokenizer

GRAPH, TOKENIZER = "tagger.onnx", "tokenizer.json"
PACKAGED = Path(__file__).parent / "model"
_ADVICE = "reinstall factcheck"

# Word pieces, padding included, that one run of the graph takes: of 192, 256, 384, 512 and 768 the
# fastest, as for the embedder.
_PIECES_AT_ONCE = 256


@dataclass(frozen=True, slots=True)
class Fed:
    """Lines ready for the graph, in runs of like length.

    `worth` are the numbers of the `lines` that are read at all, in the order of `encoded`; each of
    `runs` lists which of those it holds.
    """

    lines: int
    worth: list[int]
    encoded: list[Encoded]
    runs: list[list[int]]


class Tagger:
    """Tags lines on `threads` cores. Safe to use from several threads.

    Its two steps may be taken apart: only the second, `run`, is work for the graph.
    """

    def __init__(self, folder: Path = PACKAGED, *, threads: int = 1) -> None:
        """Load a tagger from a folder; `threads` 0 means one for each core.

        Raises Misconfigured where it cannot be read.
        """
        count = threads or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(count, thread_name_prefix="tagger")
        self._tokenizer = open_tokenizer(folder / TOKENIZER, advice=_ADVICE)
        self._session = open_graph(folder / GRAPH, threads=1, advice=_ADVICE)
        self._cues = read_cues(folder)

    def tag(self, lines: Sequence[Line], *, threshold: float) -> list[list[Tagged]]:
        """Return for each line the attributions whose cues are as certain as `threshold`."""
        return self.run(self.feed(lines), threshold=threshold)

    def feed(self, lines: Sequence[Line]) -> Fed:
        """Make lines ready to be run."""
        worth = [n for n, line in enumerate(lines) if worthwhile(line, self._cues)]
        encoded = encode([lines[n] for n in worth], self._tokenizer)
        runs = list(of_like_length([len(one.ids) for one in encoded], pieces=_PIECES_AT_ONCE))
        return Fed(len(lines), worth, encoded, runs)

    def run(self, fed: Fed, *, threshold: float) -> list[list[Tagged]]:
        """Run the graph over what it is fed, and return what `tag` does.

        Each run is read at once: what the graph computes of a sentence takes some 25 KB.
        """
        found: list[list[Tagged]] = [[] for _ in range(fed.lines)]
        read = partial(self._read, threshold=threshold)
        each = ([fed.encoded[row] for row in rows] for rows in fed.runs)
        for rows, tags in zip(fed.runs, self._pool.map(read, each), strict=True):
            for row, tagged in zip(rows, tags, strict=True):
                found[fed.worth[row]] = tagged
        return found

    def _read(self, batch: Sequence[Encoded], *, threshold: float) -> list[list[Tagged]]:
        """Run the graph once, and read what it computes of each line."""
        computed = self._session.run(None, _feed(batch))
        found: list[list[Tagged]] = [[] for _ in batch]
        for place in holding_cues(computed[0], threshold=threshold):
            if batch[place].firsts:
                one = _computed(computed, place, batch[place])
                found[place] = decode(one, threshold=threshold)
        return found


def _computed(outputs: Sequence[Any], place: int, encoded: Encoded) -> Computed:
    cues, polarities, kinds, anchors, parts = (one[place][encoded.firsts] for one in outputs)
    shape = (len(encoded.firsts), len(PARTS), -1)
    return Computed(cues, polarities, kinds, anchors.reshape(shape), parts.reshape(shape))


def _feed(batch: Sequence[Encoded]) -> dict[str, Any]:
    shape = (len(batch), max(len(one.ids) for one in batch))
    feed = {name: np.zeros(shape, np.int64) for name in ("ids", "looks", "mask")}
    for row, one in enumerate(batch):
        length = len(one.ids)
        feed["ids"][row, :length] = one.ids
        feed["looks"][row, :length] = one.looks
        feed["mask"][row, :length] = 1
    return feed

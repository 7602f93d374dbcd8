"""The packaged tagger: an int8 ONNX graph that marks cues and the parts of their attributions."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
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
    """Lines as the graph takes them, in runs of like length.

    `worth` are the numbers of the `lines` that are read at all, in the order of `encoded`; each of
    `runs` lists which of those it holds, and `feeds` has what the graph is fed for it.
    """

    lines: int
    worth: list[int]
    encoded: list[Encoded]
    runs: list[list[int]]
    feeds: list[dict[str, Any]]


Outputs = list[list[Any]]


class Tagger:
    """Tags lines on `threads` cores. Safe to use from several threads.

    Its three steps may be taken apart: only the second, `run`, is work for the graph.
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
        fed = self.feed(lines)
        return self.read(fed, self.run(fed), threshold=threshold)

    def feed(self, lines: Sequence[Line]) -> Fed:
        """Make lines ready to be run."""
        worth = [n for n, line in enumerate(lines) if worthwhile(line, self._cues)]
        encoded = encode([lines[n] for n in worth], self._tokenizer)
        runs = list(of_like_length([len(one.ids) for one in encoded], pieces=_PIECES_AT_ONCE))
        feeds = [_feed([encoded[row] for row in rows]) for rows in runs]
        return Fed(len(lines), worth, encoded, runs, feeds)

    def run(self, fed: Fed) -> Outputs:
        """Run the graph over what it is fed."""
        return list(self._pool.map(lambda feed: self._session.run(None, feed), fed.feeds))

    def read(self, fed: Fed, outputs: Outputs, *, threshold: float) -> list[list[Tagged]]:
        """Read what the graph computed."""
        found: list[list[Tagged]] = [[] for _ in range(fed.lines)]
        for rows, computed in zip(fed.runs, outputs, strict=True):
            for place in holding_cues(computed[0], threshold=threshold):
                one = fed.encoded[rows[place]]
                if one.firsts:
                    tags = decode(_computed(computed, place, one), threshold=threshold)
                    found[fed.worth[rows[place]]] = tags
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

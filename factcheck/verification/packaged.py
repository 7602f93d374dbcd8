"""The packaged verifier: an int8 ONNX graph over claim, evidence and context together."""

import hashlib
import os
import tomllib
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.errors import Misconfigured
from factcheck.graphs import encodable, open_graph, open_tokenizer
from factcheck.verification.pieces import Pieces, in_pieces
from factcheck.verification.protocol import Pair

PACKAGED = Path(__file__).parent / "model"
GRAPH, TOKENIZER, CALIBRATION = "verifier.onnx", "tokenizer.json", "calibration.toml"
_ADVICE = "reinstall factcheck"

# Word pieces of claim and evidence that are read, of which the longer is cut; the context comes on
# top. It was trained on 192 at most.
_LONGEST = 256
# Characters of each that are tokenised at all; as for the embedder, eight times a common token's.
_CHARACTERS = _LONGEST * 40


@dataclass(frozen=True, slots=True)
class Calibration:
    """Makes logits into probabilities that hold: softmax(logits / temperature + bias).

    A temperature for all and a bias for each label (Guo et al., 2017, "On Calibration of Modern
    Neural Networks", and its vector scaling), fitted by `training.verifier.calibrate`.
    """

    temperature: float
    bias: tuple[float, float, float]

    def __call__(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Return probabilities, (pairs, 3), of logits of that shape."""
        scaled = logits / self.temperature + np.array(self.bias, np.float32)
        powers = np.exp(scaled - scaled.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), np.float32)


class PackagedJudge:
    """Judges pairs on `threads` cores, 0 for each core there is. Safe to use from several threads.

    Each pair is run by itself: int8 activations share one scale over a batch, and what a sentence
    does to a claim must not depend on the sentences beside it.
    """

    def __init__(self, folder: Path = PACKAGED, *, threads: int = 0) -> None:
        """Load a verifier from a folder. Raises Misconfigured where it cannot be read."""
        self._pool = ThreadPoolExecutor(threads or os.cpu_count() or 1, thread_name_prefix="judge")
        self._folder = folder
        self._tokenizer = open_tokenizer(folder / TOKENIZER, advice=_ADVICE)
        self._tokenizer.enable_truncation(_LONGEST, strategy="longest_first")
        self._graph = open_graph(folder / GRAPH, threads=1, advice=_ADVICE)
        self._calibrate = read_calibration(folder / CALIBRATION)

    @cached_property
    def identity(self) -> str:
        """The name and the digest of the graph, its calibration and its word pieces."""
        digest = hashlib.sha256()
        for name in (GRAPH, CALIBRATION, TOKENIZER):
            digest.update((self._folder / name).read_bytes())
        return f"verifier@{digest.hexdigest()[:12]}"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return the probabilities of each pair's labels."""
        if not pairs:
            return np.empty((0, 3), np.float32)
        return self._calibrate(self.logits(pairs))

    def logits(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return what the graph computes for each pair, (pairs, 3)."""
        cut = [Pair(_cut(one.claim), _cut(one.evidence), encodable(one.context)) for one in pairs]

        def run(one: Pieces) -> NDArray[np.float32]:
            feed = {"ids": one.ids, "mask": [1] * len(one.ids), "kinds": one.kinds}
            rows = {name: np.array([values], np.int64) for name, values in feed.items()}
            return np.asarray(self._graph.run(None, rows)[0], np.float32)

        return np.concatenate(list(self._pool.map(run, in_pieces(cut, self._tokenizer))))


def read_calibration(path: Path) -> Calibration:
    """Read a calibration. Raises Misconfigured."""
    try:
        kept = tomllib.loads(path.read_text(encoding="utf-8"))
        supports, refutes, neither = kept["bias"]
        return Calibration(kept["temperature"], (supports, refutes, neither))
    except (OSError, ValueError, KeyError) as error:
        raise Misconfigured(f"the calibration {path} cannot be read; {_ADVICE}") from error


def _cut(text: str) -> str:
    return encodable(text[:_CHARACTERS])

"""The default backend: an exported graph, run by onnxruntime."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.embedding.export import GRAPH, TOKENIZER, Manifest, exported
from factcheck.embedding.prompts import Prompts, choose
from factcheck.embedding.protocol import Vectors
from factcheck.embedding.weights import locate
from factcheck.errors import Misconfigured

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Encoding, Tokenizer

# Tokens, padding included, that one run of the graph takes: of 256, 384 and 512 the fastest for a
# whole ingestion (python -m benchmarks.bench_ingest).
_TOKENS_AT_ONCE = 256

# Text beyond this much for each token that the model takes is cut before it is tokenised: 10 MB
# take the tokenizer 9 s. A guess, some eight times the length of a common token with its space.
_CHARACTERS_A_TOKEN = 40


class OnnxEmbedder:
    """Runs an exported model on `threads` cores. Safe to use from several threads."""

    def __init__(self, place: Path, manifest: Manifest, *, threads: int, prompts: Prompts) -> None:
        """Load what was exported to `place`; `threads` 0 means one for each core."""
        self._threads = threads or os.cpu_count() or 1
        self._pool = ThreadPoolExecutor(self._threads, thread_name_prefix="model")
        self._graph = place / GRAPH
        self._tokenizer = _tokenizer(place / TOKENIZER, longest=manifest.longest)
        self._manifest = manifest
        self._prompts = prompts

    @cached_property
    def _together(self) -> "onnxruntime.InferenceSession":
        """Runs one text on every thread: the soonest answer to one claim."""
        return _session(self._graph, self._threads)

    @cached_property
    def _apart(self) -> "onnxruntime.InferenceSession":
        """Runs on the thread that calls it: the most texts in all.

        A run shared out among threads waits for the slowest of them, the more so while another
        thread of the process takes a core's time, as ingestion does.
        """
        return self._together if self._threads == 1 else _session(self._graph, 1)

    @property
    def model(self) -> str:
        """The identity of the vectors."""
        made = self._manifest
        return f"{made.name}@{made.sha256[:12]}/{made.precision}{self._prompts.mark}"

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return self._manifest.dimension

    def embed_claims(self, texts: Sequence[str]) -> Vectors:
        """Return one row a claim.

        Each is run by itself: int8 activations share one scale over a batch, and a claim's scores
        must not depend on the claims that are asked beside it.
        """
        encoded = self._encode(self._prompts.claim, texts)
        rows = [self._together.run(None, self._feed([one]))[0] for one in encoded]
        return np.concatenate(rows) if rows else np.empty((0, self.dimension), np.float32)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Return one row a sentence."""
        encoded = self._encode(self._prompts.sentence, texts)
        vectors = np.empty((len(texts), self.dimension), np.float32)

        def run(rows: list[int]) -> None:
            [vectors[rows]] = self._apart.run(None, self._feed([encoded[row] for row in rows]))

        list(self._pool.map(run, _batches([len(one.ids) for one in encoded])))
        return vectors

    def _encode(self, prompt: str, texts: Sequence[str]) -> list["Encoding"]:
        longest = self._manifest.longest * _CHARACTERS_A_TOKEN
        return self._tokenizer.encode_batch_fast(
            [_encodable(prompt + text[:longest]) for text in texts]
        )

    def _feed(self, batch: Sequence["Encoding"]) -> dict[str, Any]:
        shape = (len(batch), max(len(one.ids) for one in batch))
        ids = np.full(shape, self._manifest.padding, np.int64)
        mask = np.zeros(shape, np.int64)
        kinds = np.zeros(shape, np.int64)
        for row, one in enumerate(batch):
            length = len(one.ids)
            ids[row, :length] = one.ids
            mask[row, :length] = one.attention_mask
            kinds[row, :length] = one.type_ids
        feed = {"input_ids": ids, "attention_mask": mask, "token_type_ids": kinds}
        return {name: feed[name] for name in self._manifest.inputs}


def open_onnx(
    model: str, *, folder: Path, threads: int, claim_prompt: str, sentence_prompt: str
) -> OnnxEmbedder:
    """Open a model, exporting it into `folder` the first time. Raises Misconfigured."""
    place, manifest = exported(locate(model), folder)
    prompts = choose(Prompts(claim_prompt, sentence_prompt), manifest.prompts)
    return OnnxEmbedder(place, manifest, threads=threads, prompts=prompts)


def _tokenizer(path: Path, *, longest: int) -> "Tokenizer":
    from tokenizers import Tokenizer  # noqa: PLC0415 - wanted only where a model is run

    # Each core tokenises a part of a batch; without this a forked worker warns about it.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.enable_truncation(longest)
    tokenizer.no_padding()
    return tokenizer


def _session(graph: Path, threads: int) -> "onnxruntime.InferenceSession":
    import onnxruntime  # noqa: PLC0415 - a tenth of a second, wanted only where a model is run

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Threads that spin after an answer take the time of whoever has the next one to do.
    options.add_session_config_entry("session.force_spinning_stop", "1")
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as error:
        message = f"the exported model {graph} is damaged; delete {graph.parent} and try again"
        raise Misconfigured(message) from error


def _encodable(text: str) -> str:
    """Return text that the tokenizer can take: without halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode("utf-8")


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield rows of like length, the longest first, so that little is spent on padding."""
    order = sorted(range(len(lengths)), key=lambda row: -lengths[row])
    start = 0
    while start < len(order):
        size = max(1, _TOKENS_AT_ONCE // max(1, lengths[order[start]]))
        yield order[start : start + size]
        start += size

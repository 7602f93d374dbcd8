"""The default backend: an exported graph, run by onnxruntime."""

import os
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from factcheck.embedding.export import GRAPH, TOKENIZER, Manifest, exported
from factcheck.embedding.prompts import Prompts, choose
from factcheck.embedding.protocol import Vectors
from factcheck.embedding.weights import locate
from factcheck.graphs import encodable, of_like_length, open_graph, open_tokenizer

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Encoding

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
        self._tokenizer = open_tokenizer(place / TOKENIZER, advice=_advice(place))
        self._tokenizer.enable_truncation(manifest.longest)
        self._manifest = manifest
        self._prompts = prompts

    @cached_property
    def _together(self) -> "onnxruntime.InferenceSession":
        """Runs one text on every thread: the soonest answer to one claim."""
        return self._open(self._threads)

    @cached_property
    def _apart(self) -> "onnxruntime.InferenceSession":
        """Runs on the thread that calls it: the most texts in all.

        A run shared out among threads waits for the slowest of them, the more so while another
        thread of the process takes a core's time, as ingestion does.
        """
        return self._together if self._threads == 1 else self._open(1)

    def _open(self, threads: int) -> "onnxruntime.InferenceSession":
        return open_graph(self._graph, threads=threads, advice=_advice(self._graph.parent))

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

        list(
            self._pool.map(
                run, of_like_length([len(one.ids) for one in encoded], pieces=_TOKENS_AT_ONCE)
            )
        )
        return vectors

    def _encode(self, prompt: str, texts: Sequence[str]) -> list["Encoding"]:
        longest = self._manifest.longest * _CHARACTERS_A_TOKEN
        return self._tokenizer.encode_batch_fast(
            [encodable(prompt + text[:longest]) for text in texts]
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


def _advice(place: Path) -> str:
    return f"delete {place} and try again"

"""The default backend: an exported graph, run by onnxruntime."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import numpy as np

from factcheck.embedding.export import GRAPH, TOKENIZER, Manifest, exported
from factcheck.embedding.prompts import Prompts, choose
from factcheck.embedding.protocol import Vectors
from factcheck.embedding.weights import locate

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Encoding, Tokenizer

# Tokens, padding included, that one run of the graph takes. Swept 128 to 2,048 by doubling on 4,000
# news sentences (benchmarks/bench_embedding.py).
_TOKENS_AT_ONCE = 512

# Text beyond this much for each token that the model takes is cut before it is tokenised: 10 MB
# take the tokenizer 9 s. A guess, some eight times the length of a common token with its space.
_CHARACTERS_A_TOKEN = 40


class OnnxEmbedder:
    """Runs an exported model. Safe to use from several threads."""

    def __init__(
        self,
        session: "onnxruntime.InferenceSession",
        tokenizer: "Tokenizer",
        *,
        manifest: Manifest,
        prompts: Prompts,
    ) -> None:
        self._session = session
        self._tokenizer = tokenizer
        self._manifest = manifest
        self._prompts = prompts

    @classmethod
    def load(cls, place: Path, manifest: Manifest, *, threads: int, prompts: Prompts) -> Self:
        """Load what was exported to `place`; `threads` 0 means one for each core."""
        # A tenth of a second each, wanted only where a model is run.
        import onnxruntime  # noqa: PLC0415
        from tokenizers import Tokenizer  # noqa: PLC0415

        # One thread for each core tokenises; forked workers are told not to warn about it.
        os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
        tokenizer = Tokenizer.from_file(str(place / TOKENIZER))
        tokenizer.enable_truncation(manifest.longest)
        tokenizer.no_padding()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.log_severity_level = 3
        session = onnxruntime.InferenceSession(
            str(place / GRAPH), options, providers=["CPUExecutionProvider"]
        )
        return cls(session, tokenizer, manifest=manifest, prompts=prompts)

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
        rows = [self._embed([self._prompts.claim + text]) for text in texts]
        return np.concatenate(rows) if rows else np.empty((0, self.dimension), np.float32)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Return one row a sentence."""
        return self._embed([self._prompts.sentence + text for text in texts])

    def _embed(self, texts: list[str]) -> Vectors:
        vectors = np.empty((len(texts), self.dimension), np.float32)
        longest = self._manifest.longest * _CHARACTERS_A_TOKEN
        encoded = self._tokenizer.encode_batch_fast([_encodable(text[:longest]) for text in texts])
        for rows in _batches([len(one.ids) for one in encoded]):
            feed = self._feed([encoded[row] for row in rows])
            [vectors[rows]] = self._session.run(None, feed)
        return vectors

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
    return OnnxEmbedder.load(place, manifest, threads=threads, prompts=prompts)


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

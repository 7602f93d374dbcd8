"""sentence-transformers itself: any of its models, at the cost of importing torch."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from factcheck.embedding.prompts import Prompts, choose
from factcheck.embedding.protocol import Vectors
from factcheck.embedding.weights import locate
from factcheck.errors import Misconfigured


class SentenceTransformersEmbedder:
    """Runs a model by sentence-transformers, in float32."""

    def __init__(self, encoder: Any, *, identity: str, prompts: Prompts) -> None:
        self._encoder = encoder
        self._identity = identity
        self._prompts = prompts

    @property
    def model(self) -> str:
        """The identity of the vectors."""
        return f"{self._identity}/torch{self._prompts.mark}"

    @property
    def dimension(self) -> int:
        """How many components a vector has."""
        return int(self._encoder.get_embedding_dimension())

    def embed_claims(self, texts: Sequence[str]) -> Vectors:
        """Return one row a claim."""
        return self._embed(texts, self._prompts.claim)

    def embed_sentences(self, texts: Sequence[str]) -> Vectors:
        """Return one row a sentence."""
        return self._embed(texts, self._prompts.sentence)

    def _embed(self, texts: Sequence[str], prompt: str) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        vectors = self._encoder.encode(
            list(texts), prompt=prompt or None, normalize_embeddings=True, show_progress_bar=False
        )
        return np.asarray(vectors, np.float32)


def open_sentence_transformers(
    model: str, *, threads: int, claim_prompt: str, sentence_prompt: str
) -> SentenceTransformersEmbedder:
    """Open a model. Raises Misconfigured where it cannot be found or is none."""
    # 3 to 11 s, wanted only by those who choose this backend.
    import torch  # noqa: PLC0415
    from sentence_transformers import SentenceTransformer  # noqa: PLC0415

    weights = locate(model)
    if threads:
        torch.set_num_threads(threads)
    try:
        encoder = SentenceTransformer(str(weights.folder), device="cpu")
    except (OSError, ValueError, KeyError) as error:
        raise Misconfigured(f"{model} is no sentence-transformers model: {error}") from error
    own = {name: prompt for name, prompt in (encoder.prompts or {}).items() if prompt}
    prompts = choose(Prompts(claim_prompt, sentence_prompt), own)
    identity = f"{weights.name}@{weights.sha256()[:12]}"
    return SentenceTransformersEmbedder(encoder, identity=identity, prompts=prompts)

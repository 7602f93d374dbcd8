"""Any sentence-transformers CrossEncoder that tells entailment from contradiction."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.embedding.weights import folder_of
from factcheck.errors import Misconfigured
from factcheck.verification.protocol import Pair

# How models of natural language inference call the three labels, in the order of a judge's columns.
_NAMES = (
    ("entailment", "entail", "supports", "supported", "support"),
    ("contradiction", "contradict", "refutes", "refuted", "refute"),
    ("neutral", "neither", "not enough info", "not_enough_info", "nei"),
)


class CrossEncoderJudge:
    """Judges by a model of natural language inference: the evidence is the premise."""

    def __init__(self, encoder: Any, columns: tuple[int, int, int], *, identity: str) -> None:
        """Take an encoder and the places of its labels: entailment, contradiction, neutral."""
        self._encoder = encoder
        self._columns = list(columns)
        self._identity = identity

    @property
    def identity(self) -> str:
        """The model as it was named."""
        return self._identity

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return the probabilities of each pair's labels."""
        if not pairs:
            return np.empty((0, 3), np.float32)
        scores = self._encoder.predict(
            [(pair.evidence, pair.claim) for pair in pairs],
            apply_softmax=True,
            show_progress_bar=False,
        )
        return np.asarray(scores, np.float32)[:, self._columns]


def open_cross_encoder(model: str, *, threads: int) -> CrossEncoderJudge:
    """Open a CrossEncoder by name or path.

    Raises Misconfigured where there is none, or it has not three labels.
    """
    folder = folder_of(model)
    if folder is None:
        raise Misconfigured(
            f"the judge {model!r} is neither a folder nor at hand: give the path of a"
            " sentence-transformers CrossEncoder, or leave FACTCHECK_JUDGE unset"
        )
    # 3 to 11 s, wanted only by those who choose such a model.
    import torch  # noqa: PLC0415
    from sentence_transformers import CrossEncoder  # noqa: PLC0415

    if threads:
        torch.set_num_threads(threads)
    try:
        encoder = CrossEncoder(str(folder))
    except Exception as error:  # whatever the library and the hub raise
        raise Misconfigured(
            f"the judge {model!r} cannot be opened: {error}. Give the path of a "
            "sentence-transformers CrossEncoder, or leave FACTCHECK_JUDGE unset"
        ) from error
    labels = encoder.model.config.id2label
    columns = label_columns({int(place): str(name) for place, name in labels.items()})
    if columns is None:
        named = ", ".join(map(str, labels.values()))
        raise Misconfigured(
            f"the judge {model!r} has the labels {named}; "
            "wanted are entailment, contradiction, neutral"
        )
    return CrossEncoderJudge(encoder, columns, identity=model)


def label_columns(labels: dict[int, str]) -> tuple[int, int, int] | None:
    """Return the places of support, refutation and neither among labels; None where one is not."""
    found = [
        next((place for place, label in labels.items() if label.lower() in names), None)
        for names in _NAMES
    ]
    supports, refutes, neither = found
    if supports is None or refutes is None or neither is None:
        return None
    return supports, refutes, neither

"""ONNX graphs and their tokenizers, as every model here is run: opened, and fed in like lengths."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import Misconfigured

if TYPE_CHECKING:
    import onnxruntime
    from tokenizers import Tokenizer


def open_graph(graph: Path, *, threads: int, advice: str) -> "onnxruntime.InferenceSession":
    """Open a graph on some threads; raises Misconfigured with `advice` where it cannot be read."""
    import onnxruntime  # noqa: PLC0415 - a tenth of a second, wanted only where a model is run

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    # Threads that spin after an answer take the time of whoever has the next one to do.
    options.add_session_config_entry("session.force_spinning_stop", "1")
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # the library's errors have no base of their own
        raise Misconfigured(f"the model {graph} cannot be read; {advice}") from error


def open_tokenizer(path: Path, *, advice: str) -> "Tokenizer":
    """Open a tokenizer that pads and cuts nothing; raises Misconfigured with `advice`."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - wanted only where a model is run

    # Each core tokenises a part of a batch; without this a forked worker warns about it.
    os.environ.setdefault("TOKENIZERS_PARALLELISM", "true")
    try:
        tokenizer = Tokenizer.from_file(str(path))
    except Exception as error:  # the library raises nothing narrower
        raise Misconfigured(f"the tokenizer {path} cannot be read; {advice}") from error
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def encodable(text: str) -> str:
    """Return text that a tokenizer can take: without halves of surrogate pairs."""
    return text.encode("utf-8", "replace").decode("utf-8")


def of_like_length(lengths: Sequence[int], *, pieces: int) -> Iterator[list[int]]:
    """Yield the places of texts in runs of at most `pieces` word pieces, padding included.

    The longest come first, beside those like them, so that little is spent on padding. A text
    longer than that is a run of its own.
    """
    order = sorted(range(len(lengths)), key=lambda place: -lengths[place])
    start = 0
    while start < len(order):
        size = max(1, pieces // max(1, lengths[order[start]]))
        yield order[start : start + size]
        start += size

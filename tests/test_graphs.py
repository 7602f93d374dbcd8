"""ONNX graphs and their tokenizers: opened, and fed."""

from pathlib import Path

import pytest

from factcheck.errors import Misconfigured
from factcheck.graphs import encodable, of_like_length, open_graph, open_tokenizer


@pytest.mark.parametrize("content", [None, b"", b"no graph"], ids=["not there", "empty", "text"])
def test_a_graph_that_cannot_be_read_says_what_to_do(tmp_path: Path, content: bytes | None) -> None:
    """The advice of whoever opens it goes with the name of the file."""
    path = tmp_path / "broken.onnx"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(Misconfigured, match=r"broken\.onnx cannot be read; reinstall"):
        open_graph(path, threads=1, advice="reinstall")


@pytest.mark.parametrize("content", [None, "", "{}"], ids=["not there", "empty", "no tokenizer"])
def test_a_tokenizer_that_cannot_be_read_says_what_to_do(
    tmp_path: Path, content: str | None
) -> None:
    """The advice of whoever opens it goes with the name of the file."""
    path = tmp_path / "tokenizer.json"
    if content is not None:
        path.write_text(content)

    with pytest.raises(Misconfigured, match=r"tokenizer\.json cannot be read; reinstall"):
        open_tokenizer(path, advice="reinstall")


@pytest.mark.parametrize(
    ("text", "expected"),
    [("plain", "plain"), ("“curly” 😀", "“curly” 😀"), ("half \ud800", "half ?")],
    ids=["plain", "beyond ASCII", "half a surrogate pair"],
)
def test_any_text_can_be_encoded(text: str, expected: str) -> None:
    """Only what is no character is replaced."""
    assert encodable(text) == expected


@pytest.mark.parametrize(
    ("lengths", "runs"),
    [
        pytest.param([], [], id="nothing"),
        pytest.param([3, 9, 4, 8], [[1], [3], [2, 0]], id="the longest first, beside its like"),
        pytest.param([50, 1], [[0], [1]], id="longer than a run may be"),
        pytest.param([0, 0], [[0, 1]], id="empty texts"),
    ],
)
def test_texts_run_beside_those_of_like_length(lengths: list[int], runs: list[list[int]]) -> None:
    """No run has more pieces than it may, padding included, and no text is left out."""
    found = list(of_like_length(lengths, pieces=10))

    assert found == runs
    assert sorted(place for run in found for place in run) == list(range(len(lengths)))

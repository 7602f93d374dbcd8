"""Tests of pairs that travel: packed texts come out as the verifier reads them in service."""

import json
import random
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from factcheck.verification.pieces import in_pieces
from factcheck.verification.protocol import Pair as Judged
from training.train import read_tokenizer
from training.verifier.pack import drawn, pack
from training.verifier.pairs import Label, Pair
from training.verifier.rows import Packed, batches

LONG = "The council of the town by the river voted on Monday to close the library for good."
PAIRS = [
    Pair("The library will close.", LONG, Label.SUPPORTS, "", context="Thornby news. It met."),
    Pair("The library will close.", "The mayor is ill and stays at home.", Label.NEITHER, ""),
    Pair("The baths will close.", LONG, Label.REFUTES, "", context="One " * 200),
]


def packed(pairs: Sequence[Pair] = PAIRS) -> Mapping[str, NDArray[np.generic]]:
    """Return pairs, packed, with nothing else."""
    return pack(pairs, ["A text that no claim stands beside so far."], [], random.Random(1))


def test_packed_pairs_are_read_as_in_service() -> None:
    """Word pieces, kinds and the end of the context are those of `factcheck.verification`."""
    arrays = packed()
    texts = Packed(arrays, "cpu")
    rows = np.asarray(arrays["pairs"], np.int32)[:3]
    ids, mask, kinds = texts.batch(torch.from_numpy(rows).long(), int(texts.long(rows).max()))

    served = in_pieces([Judged(p.claim, p.evidence, p.context) for p in PAIRS], read_tokenizer())
    for row, one in enumerate(served):
        long = int(mask[row].sum())
        assert long == int(texts.long(rows)[row])
        assert ids[row, :long].tolist() == one.ids
        assert kinds[row, :long].tolist() == one.kinds
        assert not ids[row, long:].any()


def test_what_is_packed_says_what_it_is() -> None:
    """Labels stay beside their pairs; what may be paired further is long enough to say much."""
    arrays = packed()

    assert arrays["labels"][:3].tolist() == [0, 2, 1]
    assert len(arrays["claims"]) == 2
    assert len(arrays["evidence"]) == 3


def test_batches_hold_every_pair_once() -> None:
    """In batches of like length, whatever the order."""
    arrays = packed([*PAIRS] * 30)
    rows = np.asarray(arrays["pairs"], np.int32)
    found = list(batches(Packed(arrays, "cpu"), rows, 8, np.random.default_rng(1)))

    assert sorted(int(n) for numbers, _ in found for n in numbers) == list(range(len(rows)))
    assert all(ids.shape == mask.shape == kinds.shape for _, (ids, mask, kinds) in found)


def test_half_of_what_is_drawn_loses_its_context(tmp_path: Path) -> None:
    """So that the verifier reads sentences that have none as well."""
    path = tmp_path / "rows.jsonl"
    row = {"claim": "claim", "evidence": "It sank.", "label": "S", "context": "The ferry."}
    path.write_text(json.dumps(row) + "\n")

    found = drawn([f"{path}=400"], random.Random(1))

    assert len(found) == 400
    assert 150 < sum(bool(pair.context) for pair in found) < 250


def test_a_part_of_a_file_may_be_drawn(tmp_path: Path) -> None:
    """1.5 times is all of it, and half of it again."""
    path = tmp_path / "rows.jsonl"
    rows = [{"claim": f"claim {n}", "evidence": "It sank.", "label": "S"} for n in range(200)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows))
    whole = len(drawn([str(path)], random.Random(1)))

    found = drawn([f"{path}=1.5"], random.Random(1))

    assert len(found) == whole + round(whole / 2)
    assert len({pair.claim for pair in found}) == whole

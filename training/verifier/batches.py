"""Pairs as tensors, in batches of like length."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import torch
from tokenizers import Tokenizer
from torch import Tensor

from factcheck.verification.pieces import in_pieces
from factcheck.verification.protocol import Pair as Judged
from training.verifier.pairs import Pair

# Word pieces of claim and evidence that are trained on, of which the longer is cut; the context
# comes on top. Nine in ten pairs have under 90 without one.
_LONGEST = 192
# Batches of like length are made among so many that were drawn together.
_AMONG = 64


@dataclass(frozen=True, slots=True)
class Sample:
    """A pair in word pieces; `kinds` are 1 in the evidence, else 0.

    `bears` is 1 or 0, or not a number where nobody said.
    """

    ids: list[int]
    kinds: list[int]
    label: int
    bears: float


@dataclass(frozen=True, slots=True)
class Batch:
    """Samples as tensors of (batch, length), padded with zeros, and what is to be told of them."""

    ids: Tensor
    mask: Tensor
    kinds: Tensor
    labels: Tensor
    bears: Tensor


def samples(pairs: Sequence[Pair], tokenizer: Tokenizer) -> list[Sample]:
    """Return pairs in word pieces."""
    tokenizer.enable_truncation(_LONGEST, strategy="longest_first")
    asked = [Judged(pair.claim, pair.evidence, pair.context) for pair in pairs]
    return [
        Sample(
            one.ids,
            one.kinds,
            int(pair.label),
            float("nan") if pair.bears is None else float(pair.bears),
        )
        for one, pair in zip(in_pieces(asked, tokenizer), pairs, strict=True)
    ]


def batches(found: Sequence[Sample], size: int, shuffle: random.Random) -> Iterator[Batch]:
    """Yield the samples once, in an order of chance, in batches of like length."""
    order = list(range(len(found)))
    shuffle.shuffle(order)
    for start in range(0, len(order), size * _AMONG):
        drawn = sorted(order[start : start + size * _AMONG], key=lambda row: len(found[row].ids))
        groups = [drawn[at : at + size] for at in range(0, len(drawn), size)]
        shuffle.shuffle(groups)
        for group in groups:
            yield as_batch([found[row] for row in group])


def as_batch(chosen: Sequence[Sample]) -> Batch:
    """Return samples as tensors."""
    shape = (len(chosen), max(len(sample.ids) for sample in chosen))
    ids, mask, kinds = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for row, sample in enumerate(chosen):
        length = len(sample.ids)
        ids[row, :length] = torch.tensor(sample.ids)
        kinds[row, :length] = torch.tensor(sample.kinds)
        mask[row, :length] = 1
    labels = torch.tensor([sample.label for sample in chosen])
    return Batch(ids, mask, kinds, labels, torch.tensor([sample.bears for sample in chosen]))

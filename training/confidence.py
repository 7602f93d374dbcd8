"""Learn how far an attribution can be trusted.

python -m training.confidence --marked FOLDER --gold FOLDER --gum FILE

Prints `factcheck/attribution/lexicon/confidence.toml`. Learned from the training articles that the
tagger was not trained on, from our own gold, which is chosen for its difficulty, from both as the
rules read them alone, and from the train part of GUM, which is news as it was printed. Whether an
attribution is right is decided as `factcheck evaluate attribution` does. To be run with `withheld`
at 0, or what it withholds is not learned from.
"""

import argparse
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch

from factcheck.attribution import Tagger, attribute, confidence
from factcheck.attribution.frames import Rule
from factcheck.attribution.reader import Reader
from factcheck.evaluation.datasets import gum, marked
from factcheck.evaluation.datasets.values import Annotated
from factcheck.evaluation.measures import gum as by_gum
from factcheck.evaluation.measures import marked as by_marks
from factcheck.evaluation.measures.readings import Reading, read
from factcheck.evaluation.measures.trust import Judged
from factcheck.model import Attribution, Span, Unresolved
from training.examples import HELD_OUT
from training.watching import watched

# A name that is hardly likelier right than wrong is withheld: at .55, .60 and .65 names are right
# in .873, .876 and .882 of our own gold, and claims of CED-1K's dev part have the right speaker in
# .787, .783 and .783 (F1). Every desk may ask for more: the curve of `factcheck evaluate
# attribution` shows what each is worth.
WITHHELD = 0.60
# How much GUM counts, beside 1: the tagger was trained on it, but it is news as printed, where our
# own gold is chosen for its difficulty. The calibration errors on PolNeAR's dev part, CED-1K's, our
# own gold and all of GUM are .017, .063, .039, .061 at .5, .017, .056, .046, .051 at 1, .018, .051,
# .049, .047 at 1.25, .019, .049, .051, .044 at 1.5, and .024, .049, .058, .038 at 2.
_GUM = 1.25
_INHERITING = (str(Rule.CONTINUED), str(Rule.FLOATING))

Facts = dict[str, float]
_Judge = Callable[[Reading], Iterable[Judged]]


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of an attribution, whether it was inherited, and what became of it."""

    facts: Facts
    inherited: bool
    right: bool


def observe(articles: Iterable[Annotated], judge: _Judge, tagger: Tagger | None) -> list[Told]:
    """Return what is told of each attribution of some articles that can be judged."""
    seen: dict[Span | None, Facts] = {}

    def note(made: Attribution, *given: Any, nested: bool = False) -> None:
        reader, _, frame, resolved = given
        facts = confidence.facts(frame, resolved, nested=nested, alone=reader.alone)
        seen[made.cue] = facts

    kept: list[Told] = []
    with watched(Reader, "_attribution", note):
        for article in articles:
            seen.clear()
            kept += [
                Told(
                    seen[one.attribution.cue],
                    one.attribution.basis.startswith(_INHERITING),
                    one.right,
                )
                for one in judge(read(article, partial(attribute, tagger=tagger)))
                if not isinstance(one.attribution.speaker, Unresolved)
            ]
    return kept


def _marked(folder: Path, pattern: str) -> Iterator[Annotated]:
    return (one for one in marked.load(folder).articles if Path(one.name).match(pattern))


def _by_marks(reading: Reading) -> Iterable[Judged]:
    return by_marks.settle(reading).judged


def _trained_on(path: Path) -> Iterator[Annotated]:
    """Yield the documents of GUM's train part."""
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    train = {row["doc_id"] for row in rows if row["partition"] == "train"}
    return (one for one in gum.load(path).articles if one.name in train)


def _by_gum(reading: Reading) -> Iterable[Judged]:
    return by_gum.judged(by_gum.settle(reading))


def learn(*sets: tuple[float, Sequence[Told]], decay: float = 0.01) -> dict[str, float]:
    """Return the weights under which what is right is likeliest; a set counts as much as it says.

    How many are in a set counts nothing.
    """
    told = [one for _, each in sets for one in each]
    whole = sum(count for count, _ in sets)
    shares = torch.tensor([count / whole / len(each) for count, each in sets for _ in each])
    names = list(told[0].facts)
    rows = [[*(one.facts[name] for name in names), float(one.inherited), 1.0] for one in told]
    table = torch.tensor(rows)
    right = torch.tensor([float(one.right) for one in told])
    weights = torch.zeros(table.shape[1], requires_grad=True)
    optimiser = torch.optim.LBFGS([weights], max_iter=300)

    def closure() -> torch.Tensor:
        optimiser.zero_grad()
        logits = table @ weights
        each = torch.nn.functional.binary_cross_entropy_with_logits(logits, right, reduction="none")
        loss = (each * shares).sum() + decay * (weights[:-1] ** 2).mean()
        loss.backward()  # type: ignore[no-untyped-call]
        return loss

    optimiser.step(closure)  # type: ignore[no-untyped-call]
    return dict(zip([*names, "inherited", "none"], weights.tolist(), strict=True))


def _counted(told: Sequence[Told]) -> str:
    return f"{sum(one.right for one in told)} of {len(told)}"


def main() -> None:
    """Learn from what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    parser.add_argument("--gum", type=Path, required=True)
    options = parser.parse_args()
    tagger = Tagger()
    kept_aside = [*_marked(options.marked, HELD_OUT)]
    gold = [*_marked(options.gold, "*")]
    sets = (
        (1.0, observe(kept_aside, _by_marks, tagger)),
        (1.0, observe(gold, _by_marks, tagger)),
        (1.0, observe([*kept_aside, *gold], _by_marks, None)),
        (_GUM, observe(_trained_on(options.gum), _by_gum, tagger)),
    )
    weights = learn(*sets)
    print("# Weights of the facts that an attribution's confidence is made of, and the least one")
    print("# with which a name is printed: see attribution/confidence.py.")
    print("# Learned by: python -m training.confidence --marked seeds/training/attribution")
    print("# --gold seeds/gold/attribution --gum attributions.ok.jsonl; right of those judged, in")
    print(f"# the order of the sets there: {'; '.join(_counted(told) for _, told in sets)}.")
    for name, weight in weights.items():
        print(f"{name} = {weight:.3f}")
    print(f"withheld = {WITHHELD}")


if __name__ == "__main__":
    main()

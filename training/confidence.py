"""Learn how far an attribution can be trusted.

python -m training.confidence --marked FOLDER --gold FOLDER

Prints `factcheck/attribution/lexicon/confidence.toml`. Learned from the training articles that the
tagger was not trained on, which are like other news, from our own gold, which is chosen for its
difficulty, and from both as the rules read them alone; the three weigh the same. Whether an
attribution is right is decided as `factcheck evaluate attribution` does. To be run with `withheld`
at 0, or what it withholds is not learned from.
"""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import torch

from factcheck.attribution import Tagger, attribute, attribution, confidence
from factcheck.attribution.frames import Rule
from factcheck.evaluation.datasets import marked
from factcheck.evaluation.measures.marked import settle
from factcheck.evaluation.measures.readings import read
from factcheck.model import Attribution, Named, Span, Unresolved
from training.examples import HELD_OUT
from training.watching import watched

# A name that is likelier wrong than right is withheld. Every desk may ask for more: the curve of
# `factcheck evaluate attribution` shows what each confidence is worth.
WITHHELD = 0.5
# A quotation that was inherited more often than this is trusted like one that was so often.
_MOST_INHERITED = 3
_INHERITING = (Rule.CONTINUED, Rule.FLOATING)

Facts = dict[str, float]


@dataclass(frozen=True, slots=True)
class Told:
    """The facts of an attribution, how often it was inherited, and what became of it."""

    facts: Facts
    times: int
    right: bool
    named: bool


def observe(folder: Path, pattern: str, tagger: Tagger | None) -> list[Told]:
    """Return what is told of each attribution in the marked articles with names of a pattern."""
    seen: dict[Span | None, Facts] = {}

    def note(made: Attribution, *given: Any, nested: bool = False) -> None:
        reader, _, frame, resolved = given
        facts = confidence.facts(frame, resolved, nested=nested, alone=reader.alone)
        seen[made.cue] = facts

    kept: list[Told] = []
    with watched(attribution._Reader, "_attribution", note):  # noqa: SLF001 - its training
        for article in marked.load(folder).articles:
            if not Path(article.name).match(pattern):
                continue
            seen.clear()
            outcome = settle(read(article, partial(attribute, tagger=tagger)))
            kept += [
                Told(
                    seen[one.attribution.cue],
                    sum(one.attribution.basis.count(rule) for rule in _INHERITING),
                    one.right,
                    isinstance(one.attribution.speaker, Named),
                )
                for one in outcome.judged
                if not isinstance(one.attribution.speaker, Unresolved)
            ]
    return kept


def learn(*sets: Sequence[Told], decay: float = 0.01) -> dict[str, float]:
    """Return the weights under which what is right is likeliest; each set counts the same."""
    told = [one for each in sets for one in each]
    shares = torch.tensor([1 / len(each) / len(sets) for each in sets for _ in each])
    names = list(told[0].facts)
    rows = [[*(one.facts[name] for name in names), _inherited(one), 1.0] for one in told]
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


def _inherited(one: Told) -> float:
    return float(min(one.times, _MOST_INHERITED))


def _counted(told: Sequence[Told]) -> str:
    return f"{sum(one.right for one in told)} right of {len(told)}"


def main() -> None:
    """Learn from what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--marked", type=Path, required=True)
    parser.add_argument("--gold", type=Path, required=True)
    options = parser.parse_args()
    tagger = Tagger()
    kept_aside = observe(options.marked, HELD_OUT, tagger)
    gold = observe(options.gold, "*", tagger)
    alone = [
        *observe(options.marked, HELD_OUT, None),
        *observe(options.gold, "*", None),
    ]
    weights = learn(kept_aside, gold, alone)
    print(
        "# Weights of the facts that make up an attribution's confidence, and the least confidence"
    )
    print("# with which a name is printed: see attribution/confidence.py.")
    print("# Learned by: python -m training.confidence --marked seeds/training/attribution")
    print(f"# --gold seeds/gold/attribution; {_counted(kept_aside)}, {_counted(gold)},")
    print(f"# and by the rules alone {_counted(alone)}.")
    for name, weight in weights.items():
        print(f"{name} = {weight:.3f}")
    print(f"withheld = {WITHHELD}")


if __name__ == "__main__":
    main()

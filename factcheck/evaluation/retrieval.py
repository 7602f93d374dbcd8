"""How well the sentences that bear on a claim are found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from factcheck.evaluation.figures import Table
from factcheck.evaluation.gold import GoldClaim, GoldSentence
from factcheck.evaluation.misses import Fault, Miss

# What a reader looks at first, and all that one page shows.
DEPTHS = (5, 10)


@dataclass(frozen=True, slots=True)
class Found:
    """A sentence that was found: the name of its article, and its words."""

    article: str
    text: str

    def is_for(self, gold: GoldSentence) -> bool:
        """Tell whether this is the sentence that the gold means."""
        return self.article == gold.article and self.text.startswith(gold.begins)


# The texts of claims -> for each the sentences found, best first.
Find = Callable[[Sequence[str]], Sequence[Sequence[Found]]]


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over the claims.

    `recall` is the share of a claim's sentences among the first found, by how many those are;
    `reciprocal_rank` that of the first sentence found that bears on the claim. `misses` are those
    at the least depth.
    """

    claims: int
    recall: Mapping[int, float]
    reciprocal_rank: float
    misses: tuple[Miss, ...]


def score(claims: Sequence[GoldClaim], find: Find) -> Scores:
    """Ask for each claim and compare what is found with the gold."""
    rows = find([claim.text for claim in claims])
    answers = list(zip(claims, rows, strict=True))
    return Scores(
        claims=len(claims),
        recall={depth: fmean(_recall(c, row[:depth]) for c, row in answers) for depth in DEPTHS},
        reciprocal_rank=fmean(_reciprocal_rank(claim, row) for claim, row in answers),
        misses=tuple(miss for claim, row in answers for miss in _misses(claim, row)),
    )


def figures(scores: Scores) -> dict[str, float]:
    """Return every figure that a floor can be set for."""
    recall = {f"retrieval.recall@{depth}": value for depth, value in scores.recall.items()}
    return recall | {"retrieval.mrr": scores.reciprocal_rank}


def tables(scores: Scores) -> tuple[Table, ...]:
    """Return the figures as a table."""
    recall = [(f"recall@{depth}", f"{value:.3f}") for depth, value in scores.recall.items()]
    rank = ("mean reciprocal rank", f"{scores.reciprocal_rank:.3f}")
    title = f"Retrieval, {scores.claims} claims"
    return (Table(title, ("figure", "measured"), (*recall, rank)),)


def _missing(claim: GoldClaim, row: Sequence[Found]) -> tuple[GoldSentence, ...]:
    return tuple(g for g in claim.sentences if not any(found.is_for(g) for found in row))


def _recall(claim: GoldClaim, row: Sequence[Found]) -> float:
    return 1 - len(_missing(claim, row)) / len(claim.sentences)


def _reciprocal_rank(claim: GoldClaim, row: Sequence[Found]) -> float:
    ranks = (
        rank
        for rank, found in enumerate(row, start=1)
        if any(found.is_for(gold) for gold in claim.sentences)
    )
    return 1 / next(ranks, float("inf"))


def _misses(claim: GoldClaim, row: Sequence[Found]) -> Iterator[Miss]:
    instead = row[0].text if row else ""
    for gold in _missing(claim, row[: min(DEPTHS)]):
        yield Miss(gold.article, Fault.NOT_FOUND, gold.begins, instead, claim.text)

"""How well the sentences that bear on a claim are found."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

from factcheck.evaluation.figures import Table
from factcheck.evaluation.gold import ClaimKind, GoldClaim, GoldSentence
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


_Answer = tuple[GoldClaim, Sequence[Found]]


@dataclass(frozen=True, slots=True)
class Means:
    """Means over some claims.

    `recall` is the share of a claim's sentences among the first found, by how many those are;
    `reciprocal_rank` that of the first sentence found that bears on the claim.
    """

    claims: int
    recall: Mapping[int, float]
    reciprocal_rank: float


@dataclass(frozen=True, slots=True)
class Scores:
    """Means over all claims, and over those of each kind; `misses` are those at the least depth."""

    overall: Means
    kinds: Mapping[ClaimKind, Means]
    misses: tuple[Miss, ...]


def score(claims: Sequence[GoldClaim], find: Find) -> Scores:
    """Ask for each claim and compare what is found with the gold."""
    rows = find([claim.text for claim in claims])
    answers = list(zip(claims, rows, strict=True))
    by_kind = {kind: [one for one in answers if kind in one[0].kinds] for kind in ClaimKind}
    return Scores(
        overall=_means(answers),
        kinds={kind: _means(some) for kind, some in by_kind.items() if some},
        misses=tuple(miss for claim, row in answers for miss in _misses(claim, row)),
    )


def figures(scores: Scores) -> dict[str, float]:
    """Return every figure of what is answered that a floor can be set for."""
    overall = {f"retrieval.recall@{depth}": v for depth, v in scores.overall.recall.items()}
    kinds = {
        f"retrieval.recall@{depth}.{kind}": value
        for kind, means in scores.kinds.items()
        for depth, value in means.recall.items()
    }
    return overall | {"retrieval.mrr": scores.overall.reciprocal_rank} | kinds


def search_figures(alone: Scores) -> dict[str, float]:
    """Return the figures of the search alone, over all claims, that a floor can be set for."""
    recall = {f"retrieval.search.recall@{d}": v for d, v in alone.overall.recall.items()}
    return recall | {"retrieval.search.mrr": alone.overall.reciprocal_rank}


def tables(scores: Scores, alone: Scores) -> tuple[Table, ...]:
    """Return the figures as tables: of all claims, beside the search alone, and of each kind."""
    overall = scores.overall
    rows = [
        *(
            (f"recall@{depth}", f"{alone.overall.recall[depth]:.3f}", f"{value:.3f}")
            for depth, value in overall.recall.items()
        ),
        (
            "mean reciprocal rank",
            f"{alone.overall.reciprocal_rank:.3f}",
            f"{overall.reciprocal_rank:.3f}",
        ),
    ]
    kinds = tuple(
        (
            kind.value,
            str(means.claims),
            *(f"{value:.3f}" for value in means.recall.values()),
            f"{means.reciprocal_rank:.3f}",
        )
        for kind, means in scores.kinds.items()
    )
    columns = ("kind", "claims", *(f"recall@{depth}" for depth in DEPTHS), "mean reciprocal rank")
    return (
        Table(
            f"Retrieval, {overall.claims} claims",
            ("figure", "search alone", "as answered"),
            tuple(rows),
        ),
        Table("Retrieval by kind of claim, as answered", columns, kinds),
    )


def _means(answers: Sequence[_Answer]) -> Means:
    return Means(
        claims=len(answers),
        recall={depth: fmean(_recall(c, row[:depth]) for c, row in answers) for depth in DEPTHS},
        reciprocal_rank=fmean(_reciprocal_rank(claim, row) for claim, row in answers),
    )


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

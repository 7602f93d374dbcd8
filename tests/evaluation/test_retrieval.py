"""The score of the sentences found for claims."""

from collections.abc import Collection, Sequence

import pytest

from factcheck.evaluation.gold import ClaimKind, GoldClaim, GoldSentence
from factcheck.evaluation.misses import Fault
from factcheck.evaluation.retrieval import Find, Found, figures, score, tables

BRIDGE = GoldSentence("river.txt", "Two bridges")
FLOOD = GoldSentence("river.txt", "The river")


def a_claim(
    text: str, *sentences: GoldSentence, kinds: Collection[ClaimKind] = (ClaimKind.PLACE,)
) -> GoldClaim:
    """Return a claim on which sentences bear."""
    return GoldClaim(text, sentences, frozenset(kinds))


def found(*texts: str, article: str = "river.txt") -> list[Found]:
    """Return sentences of one article, best first."""
    return [Found(article, text) for text in texts]


def answering(row: Sequence[Found]) -> Find:
    """Return a search that finds the same for every claim."""
    return lambda claims: [row for _ in claims]


OTHERS = found(*(f"Sentence {number}." for number in range(20)))


@pytest.mark.parametrize(
    ("rank", "at_5", "at_10", "reciprocal"),
    [
        pytest.param(1, 1.0, 1.0, 1.0, id="first"),
        pytest.param(5, 1.0, 1.0, 1 / 5, id="last of five"),
        pytest.param(6, 0.0, 1.0, 1 / 6, id="sixth"),
        pytest.param(11, 0.0, 0.0, 1 / 11, id="eleventh"),
        pytest.param(99, 0.0, 0.0, 0.0, id="not at all"),
    ],
)
def test_a_sentence_counts_by_its_rank(
    rank: int, at_5: float, at_10: float, reciprocal: float
) -> None:
    """Recall asks if a sentence is among the first, the reciprocal rank how far up it stands."""
    row = [*OTHERS[: rank - 1], *found("Two bridges are shut."), *OTHERS] if rank < 99 else OTHERS
    scores = score([a_claim("Bridges are closed.", BRIDGE)], answering(row))

    assert figures(scores) == {
        "retrieval.recall@5": pytest.approx(at_5),
        "retrieval.recall@10": pytest.approx(at_10),
        "retrieval.mrr": pytest.approx(reciprocal),
        "retrieval.recall@5.place": pytest.approx(at_5),
        "retrieval.recall@10.place": pytest.approx(at_10),
    }


def test_recall_is_the_share_of_a_claims_sentences() -> None:
    """A claim with two sentences of which one is found has a recall of one half."""
    claim = a_claim("The river shuts bridges.", BRIDGE, FLOOD)

    scores = score([claim], answering(found("Two bridges are shut.")))

    assert scores.overall.recall[5] == pytest.approx(0.5)
    [miss] = scores.misses
    assert (miss.fault, miss.wanted, miss.context) == (Fault.NOT_FOUND, "The river", claim.text)
    assert miss.given == "Two bridges are shut."


def test_the_same_words_in_another_article_do_not_count() -> None:
    """A sentence is found only in its own article."""
    row = found("Two bridges are shut.", article="other.txt")

    assert score([a_claim("…", BRIDGE)], answering(row)).overall.recall[10] == 0.0


def test_claims_weigh_the_same_however_many_sentences_they_have() -> None:
    """Figures are means over claims, not over sentences."""
    claims = [a_claim("one", BRIDGE, FLOOD), a_claim("two", BRIDGE)]

    scores = score(claims, answering(found("Two bridges are shut.")))

    assert scores.overall.recall[5] == pytest.approx(0.75)


def test_a_claim_counts_for_each_of_its_kinds() -> None:
    """Recall by kind is a mean over the claims of that kind; a kind without claims has none."""
    claims = [
        a_claim("one", BRIDGE, kinds=[ClaimKind.NUMBER, ClaimKind.NEGATION]),
        a_claim("two", FLOOD, kinds=[ClaimKind.NUMBER]),
    ]

    kinds = score(claims, answering(found("Two bridges are shut."))).kinds

    assert {kind: (means.claims, means.recall[5]) for kind, means in kinds.items()} == {
        ClaimKind.NUMBER: (2, 0.5),
        ClaimKind.NEGATION: (1, 1.0),
    }


def test_the_tables_tell_how_many_claims_there_were() -> None:
    """One table holds the figures of all claims, the other a row for each kind."""
    claims = [a_claim("one", BRIDGE)]
    overall, kinds = tables(
        score(claims, answering(OTHERS)), score(claims, answering(found("Two bridges are shut.")))
    )

    assert overall.title == "Retrieval, 1 claims"
    assert [row[0] for row in overall.rows] == ["recall@5", "recall@10", "mean reciprocal rank"]
    assert overall.rows[0][1:] == ("1.000", "0.000"), "the search alone, and as answered"
    assert kinds.rows == (("place", "1", "0.000", "0.000", "0.000"),)
    assert all(len(row) == len(kinds.columns) for row in kinds.rows)

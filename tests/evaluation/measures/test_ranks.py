"""The measures of what is found, against figures worked out by hand."""

from math import log2

import pytest

from factcheck.evaluation.collections import Asked, Place
from factcheck.evaluation.measures.ranks import Answer, score


def an_answer(
    found: str, relevant: str, *, deciding: frozenset[Place] = frozenset(), shown: str = ""
) -> Answer:
    """Return an answer; each letter is an article, and in `shown` its first sentence."""
    asked = Asked("A claim.", frozenset(relevant), deciding)
    return Answer(asked, tuple(found), tuple(((name, 0),) for name in shown))


@pytest.mark.parametrize(
    ("found", "relevant", "precision", "gain", "rank", "recall"),
    [
        pytest.param("abcde", "a", 1, 1, 1, 1, id="first"),
        pytest.param("xabcde", "a", 1 / 2, 1 / log2(3), 1 / 2, 1, id="second"),
        pytest.param("vwxyza", "a", 0, 1 / log2(7), 1 / 6, 0, id="sixth"),
        pytest.param("0123456789a", "a", 0, 0, 1 / 11, 0, id="eleventh"),
        pytest.param("xyz", "a", 0, 0, 0, 0, id="not found"),
        pytest.param("", "a", 0, 0, 0, 0, id="nothing found"),
        pytest.param(
            "axb",
            "abc",
            (1 + 2 / 3) / 3,
            (1 + 1 / log2(4)) / (1 + 1 / log2(3) + 1 / log2(4)),
            1,
            2 / 3,
            id="two of three",
        ),
        pytest.param("abcde", "abcdefg", 1, None, 1, 5 / 7, id="more than fit"),
    ],
)
def test_an_article_counts_by_its_rank(
    found: str, relevant: str, precision: float, gain: float | None, rank: float, recall: float
) -> None:
    """Each measure is what its definition says."""
    measured = score([an_answer(found, relevant)])

    assert measured["MAP@5"] == pytest.approx(precision)
    assert gain is None or measured["nDCG@10"] == pytest.approx(gain)
    assert measured["MRR"] == pytest.approx(rank)
    assert measured["recall@5"] == pytest.approx(recall)
    assert "rationale recall@10" not in measured


def test_sentences_are_measured_where_the_set_tells_them() -> None:
    """Claims that nothing decides are left out of that mean, and of no other."""
    deciding = frozenset({("a", 0), ("b", 0)})
    shown = "0123456789a"
    answers = [
        an_answer("a", "a", deciding=deciding, shown="xb"),
        an_answer("a", "a", deciding=deciding, shown=shown),
        an_answer("x", "a", shown="x"),
    ]

    measured = score(answers)

    assert measured["rationale recall@10"] == pytest.approx((1 / 2 + 0) / 2)
    assert measured["MRR"] == pytest.approx(2 / 3)


def test_a_copy_that_is_found_with_a_sentence_is_found() -> None:
    """Sentences that are shown as one take one place."""
    asked = Asked("A claim.", frozenset("a"), frozenset({("a", 0)}))
    others = tuple((("x", number),) for number in range(9))

    together = Answer(asked, ("x", "a"), (*others, (("y", 0), ("a", 0))))

    assert score([together])["rationale recall@10"] == 1

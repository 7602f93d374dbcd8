"""How what was put together is measured."""

import pytest

from factcheck.evaluation.measures.clusters import Placed, b_cubed, pairs


def placed(gold: str, found: str) -> list[Placed]:
    """Return things by a letter each: with whom they belong, and with whom they were put."""
    return [Placed(*both) for both in zip(gold, found, strict=True)]


def test_the_example_of_the_paper() -> None:
    """Bagga and Baldwin: of 5, 2 and 5 things the second two were put with the last five.

    Precision is 1/12 * (5 * 5/5 + 2 * 2/7 + 5 * 5/7); all that belongs together is together.
    """
    measured = b_cubed(placed("aaaaabbccccc", "xxxxxyyyyyyy"))

    assert measured.precision == pytest.approx((5 + 4 / 7 + 25 / 7) / 12)
    assert measured.recall == 1.0
    assert measured.f1 == pytest.approx(2 * measured.precision / (measured.precision + 1))


@pytest.mark.parametrize(
    ("found", "precision", "recall", "pair_precision", "pair_recall"),
    [
        pytest.param("xxy", 1.0, 1.0, 1.0, 1.0, id="right"),
        pytest.param("xyz", 1.0, 2 / 3, 1.0, 0.0, id="nothing put together"),
        pytest.param("xxx", 5 / 9, 1.0, 1 / 3, 1.0, id="everything put together"),
        pytest.param("xyy", 2 / 3, 2 / 3, 0.0, 0.0, id="the wrong two"),
    ],
)
def test_two_that_belong_and_one_that_does_not(
    found: str, precision: float, recall: float, pair_precision: float, pair_recall: float
) -> None:
    """A wrong merge costs precision, a missed one recall, of things and of pairs."""
    cubed, two = b_cubed(placed("aab", found)), pairs(placed("aab", found))

    assert (cubed.precision, cubed.recall) == pytest.approx((precision, recall))
    assert (two.precision.value, two.recall.value) == pytest.approx((pair_precision, pair_recall))


def test_nothing_is_measured_as_right() -> None:
    """There was nothing to get wrong."""
    assert (b_cubed([]).precision, b_cubed([]).recall, b_cubed([]).f1) == (1.0, 1.0, 1.0)
    assert pairs([]).f1 == 1.0

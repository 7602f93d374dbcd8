"""How confidence is learned."""

import math

import pytest

from training.confidence import Told, learn


def told(fact: float, *, right: bool, inherited: bool = False) -> Told:
    return Told({"fact": fact}, inherited, right)


def test_a_fact_that_goes_with_being_right_speaks_for_it() -> None:
    """And having been inherited against it, where that goes with being wrong."""
    found = [
        *[told(1, right=True)] * 9,
        told(1, right=False),
        told(0, right=True),
        *[told(0, right=False)] * 9,
        *[told(1, right=False, inherited=True)] * 4,
    ]

    weights = learn((1, found))

    assert weights["fact"] > 1
    assert weights["inherited"] < 0
    assert set(weights) == {"fact", "inherited", "none"}


@pytest.mark.parametrize(("count", "total"), [(1, 0.0), (3, math.log(3))])
def test_a_set_counts_as_much_as_it_says_however_large_it_is(count: float, total: float) -> None:
    """The gold is five times as large as what was kept aside, and no more important for that."""
    small = [told(1, right=True)] * 4
    large = [told(1, right=False)] * 40

    weights = learn((count, small), (1, large))

    assert weights["fact"] + weights["none"] == pytest.approx(total, abs=0.1)

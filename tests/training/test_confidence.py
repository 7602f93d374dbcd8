"""How confidence is learned."""

import pytest

from training.confidence import Told, learn


def told(fact: float, *, right: bool, named: bool = True, times: int = 0) -> Told:
    return Told({"fact": fact}, times, right, named)


def test_a_fact_that_goes_with_being_right_speaks_for_it() -> None:
    """And having been inherited against it, where that goes with being wrong."""
    found = [
        *[told(1, right=True)] * 9,
        told(1, right=False),
        told(0, right=True),
        *[told(0, right=False)] * 9,
        *[told(1, right=False, times=2)] * 4,
    ]

    weights = learn(found)

    assert weights["fact"] > 1
    assert weights["inherited"] < 0
    assert set(weights) == {"fact", "inherited", "none"}


def test_a_small_set_counts_as_much_as_a_large_one() -> None:
    """The gold is five times as large as what was kept aside, and no more important."""
    small = [told(1, right=True)] * 4
    large = [told(1, right=False)] * 40

    weights = learn(small, large)

    assert weights["fact"] + weights["none"] == pytest.approx(0, abs=0.1)

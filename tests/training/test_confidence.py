"""How confidence is learned."""

import pytest

from training.confidence import WANTED, Told, learn, threshold


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


WEIGHTS = {"fact": 4.0, "inherited": -1.0, "none": -2.0}
SURE, HALF = 0.88, 0.5


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        pytest.param([told(1, right=True)] * 3, SURE, id="all right"),
        pytest.param([*[told(1, right=True)] * 3, told(0.5, right=False)], SURE, id="wrong below"),
        pytest.param([*[told(1, right=True)] * 99, told(0.5, right=False)], HALF, id="few wrong"),
        pytest.param([told(1, right=False)], 1.0, id="all wrong"),
        pytest.param([], 1.0, id="nothing"),
        pytest.param(
            [told(1, right=True), told(1, right=False, named=False)], SURE, id="names alone"
        ),
        pytest.param([told(1, right=True, times=2)], HALF, id="inherited"),
        pytest.param([told(1, right=True, times=9)], 0.27, id="inherited often"),
    ],
)
def test_names_are_printed_from_where_enough_are_right(found: list[Told], expected: float) -> None:
    """The least confidence above which the wanted share of names is right."""
    assert WANTED > 0.5
    assert threshold(found, WEIGHTS) == pytest.approx(expected, abs=0.01)

"""One order out of several searches."""

import numpy as np
import pytest

from factcheck.retrieval.fusion import ARTICLE, BEFORE, VECTOR, WORDS, fuse


def scores(**found: list[float]) -> dict[str, np.ndarray]:
    """Return scores of each search, 0 where none are given."""
    names = (VECTOR, BEFORE, WORDS, ARTICLE)
    size = len(next(iter(found.values())))
    return {name: np.array(found.get(name, [0.0] * size), np.float32) for name in names}


def test_what_is_best_by_every_search_has_one() -> None:
    """Each score is a share of the best of its kind."""
    both = fuse(scores(vector=[0.8, 0.4], before=[0.8, 0.0], words=[9.0, 9.0], article=[5.0, 1.0]))

    assert both[0] == pytest.approx(1.0)
    assert both[1] == pytest.approx(0.5 * 0.4 + 0.1 + 0.2 * 0.35)


@pytest.mark.parametrize(
    ("before", "share"),
    [
        pytest.param(0.9, 1.0, id="nearer than any that pass a filter"),
        pytest.param(-0.15, -0.5, id="of another direction"),
        pytest.param(0.15, 0.5, id="half as near"),
    ],
)
def test_no_share_is_above_one(before: float, share: float) -> None:
    """The sentence before is measured by the best sentence, and may itself be left out."""
    [found] = fuse(scores(vector=[0.3], before=[before]))

    assert found == pytest.approx(0.4 + 0.15 * share)


def test_no_score_is_under_nothing() -> None:
    """Of what points away in every way nothing is nearer than nothing."""
    assert fuse(scores(vector=[0.3, -0.3], before=[0.0, -0.3])).tolist() == [
        pytest.approx(0.4),
        0.0,
    ]


def test_a_search_that_found_nothing_adds_nothing() -> None:
    """Nothing is divided by nothing."""
    assert fuse(scores(vector=[0.0, 0.0])).tolist() == [0.0, 0.0]

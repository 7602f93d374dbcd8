"""Recall against every vector."""

import numpy as np

from benchmarks.exact import exact


def test_of_equally_near_vectors_any_will_do() -> None:
    """A vector that is as near as the last of the nearest counts, whichever of them was found."""
    rows = np.array([[1, 0], [0.6, 0.8], [0.6, 0.8], [0, 1]], np.float32)
    truth = exact(np.array([[1, 0]], np.float32), rows, 2)

    assert truth.recall(np.array([[0, 1]]), rows) == 1
    assert truth.recall(np.array([[0, 2]]), rows) == 1


def test_what_is_farther_or_nobody_does_not_count() -> None:
    """A vector beyond the last of the nearest is none of them, nor is a place left empty."""
    rows = np.array([[1, 0], [0.6, 0.8], [0, 1]], np.float32)
    truth = exact(np.array([[1, 0]], np.float32), rows, 2)

    assert truth.recall(np.array([[0, 2]]), rows) == 0.5
    assert truth.recall(np.array([[1, -1]]), rows) == 0.5


def test_among_more_found_than_asked_for_each_counts_once() -> None:
    """However many are found, and however many of them are equally near, all is all."""
    rows = np.array([[1, 0], [0.6, 0.8], [0.6, 0.8], [0, 1]], np.float32)
    truth = exact(np.array([[1, 0]], np.float32), rows, 2)

    assert truth.recall(np.array([[3, 0, 1, 2]]), rows) == 1
    assert truth.recall(np.array([[3, 0, -1, -1]]), rows) == 0.5

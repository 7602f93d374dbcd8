"""Vectors made from a few."""

import numpy as np

from benchmarks.vectors import NOISE, PAGE, Spreading, pages
from factcheck.index import Vectors


def some_vectors(count: int, dimension: int) -> Vectors:
    vectors = np.random.default_rng(0).normal(size=(count, dimension)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    return vectors


def test_a_smaller_collection_is_the_beginning_of_a_larger_one() -> None:
    """Vector n depends on n alone, also where a page is cut short."""
    known = some_vectors(50, 16)

    smaller = np.concatenate(list(pages(known, PAGE + 10, seed=1)))
    larger = np.concatenate(list(pages(known, 2 * PAGE, seed=1)))

    assert len(smaller) == PAGE + 10
    assert np.array_equal(smaller, larger[: PAGE + 10])


def test_a_collection_begins_with_what_is_known() -> None:
    """Real vectors as far as they go, and then others near them."""
    known = some_vectors(PAGE + 50, 16)

    made = np.concatenate(list(pages(known, PAGE + 60, seed=1)))

    assert np.array_equal(made[: PAGE + 50], known)
    assert not np.isclose(made[PAGE + 50 :] @ known.T, 1, atol=1e-4).any()


def test_noise_has_the_length_that_is_asked_for() -> None:
    """What is made has length 1, and the cosine to its original that noise of that length gives."""
    known = some_vectors(2_000, 64)

    near = Spreading(known).near(known, [1], NOISE)

    assert np.allclose(np.linalg.norm(near, axis=1), 1, atol=1e-5)
    assert abs(np.sum(near * known, axis=1).mean() - 1 / np.sqrt(1 + NOISE**2)) < 0.02


def test_noise_is_spread_as_the_vectors_are() -> None:
    """Where all vectors lie in a plane, so does what is made of them."""
    known = some_vectors(200, 2)
    flat = np.pad(known, ((0, 0), (0, 6)))

    near = Spreading(flat).near(flat, [1])

    assert np.allclose(near[:, 2:], 0, atol=1e-3)

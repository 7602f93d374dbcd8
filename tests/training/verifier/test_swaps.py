"""Tests of names and numbers that are exchanged."""

import random

from training.verifier.pairs import Label, Pair
from training.verifier.swaps import swaps


def variants(claim: str, evidence: str) -> set[str]:
    """Return all variants that chance may choose."""
    pair = Pair(claim, evidence, Label.SUPPORTS, "")
    return {one.claim for seed in range(60) for one in swaps([pair], random.Random(seed))}


def test_roles_are_exchanged() -> None:
    """Two names of the evidence change places in the claim."""
    found = variants("Wales beat England.", "On Saturday Wales beat England in Cardiff.")

    assert "England beat Wales." in found
    assert "Cardiff beat England." in found


def test_a_number_is_taken_for_another() -> None:
    """The number of one thing stands for that of the other."""
    found = variants("They saved 12 of them.", "Of 40 sailors they saved 12.")

    assert found == {"They saved 40 of them."}


def test_nothing_is_changed_where_nothing_can_be() -> None:
    """A claim without names and numbers of the evidence has no variant."""
    assert not variants("He was glad.", "He said so.")
    assert not variants("They saved 12 of them.", "They saved a dozen.")

"""Tests of pairs in which a sentence supports a claim in its own words."""

import random

import pytest

from training.verifier.near import claims, pairs


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Smith said that the bridge would be closed.", "The bridge would be closed."),
        ("The ferry sank in calm weather after it left.", "The ferry sank in calm weather."),
        ("“We will close the old bridge,” Smith said.", "We will close the old bridge."),
        ("The bridge was closed on Monday.", "The bridge was closed on Monday."),
    ],
)
def test_what_a_sentence_says_is_a_claim(sentence: str, claim: str) -> None:
    """What is said in it, its first clause, and all of it."""
    assert claim in claims(sentence)


@pytest.mark.parametrize(
    "sentence",
    ["Smith denied that the old bridge was closed.", "Smith asked if the old bridge was closed."],
)
def test_what_is_not_asserted_is_no_claim(sentence: str) -> None:
    """A denial supports what it says, not what it denies."""
    assert claims(sentence) == [sentence]


def test_claims_are_neither_fragments_nor_whole_paragraphs() -> None:
    """Four words at least, eighteen at most."""
    assert claims("It rained.") == []
    assert claims(f"The bridge was {'very ' * 20}old.") == []


def test_a_sentence_gives_two_pairs_at_most() -> None:
    """So that long ones do not crowd out the others."""
    sentence = "Doe said that it was cold in Leeds, Roe said that it was warm in York."

    rows = list(pairs({sentence: "It is winter."}, random.Random(1)))

    assert 0 < len(rows) <= 2
    assert {row["label"] for row in rows} == {"S"}
    assert {row["context"] for row in rows} == {"It is winter."}

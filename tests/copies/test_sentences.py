"""Sentences that are the same but for a desk's edits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.copies import same_words

SAID = "The council voted to close the library on Tuesday, Mayor Ana Silva told reporters."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(SAID, SAID, id="word for word"),
        pytest.param(SAID, "The council voted to close the library on Tuesday.", id="cut"),
        pytest.param(SAID, f"PORT ELL, Oct 4 (NPA) — {SAID}", id="a dateline"),
        pytest.param(SAID, SAID.replace("told reporters", "said"), id="another verb of saying"),
        pytest.param(SAID, SAID.replace("on Tuesday", "yesterday"), id="another word for the day"),
        pytest.param("It fell by 7 per cent.", "It fell 7%.", id="style"),
        pytest.param("Ms Roe declined to say.", "The minister declined to say.", id="no name"),
    ],
)
def test_an_edited_sentence_is_the_same(one: str, other: str) -> None:
    """Cutting and other words for the same make no other sentence."""
    assert same_words(one, other)
    assert same_words(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Seven people died.", "Nine people died.", id="a figure"),
        pytest.param("He will resign.", "He will not resign.", id="a denial"),
        pytest.param("Ana Silva said so.", "Ana Sousa said so.", id="a name"),
        pytest.param("It began on Monday night.", "It began on Friday night.", id="a day"),
        pytest.param("Shares rose 6p.", "Shares fell 6p.", id="the opposite"),
        pytest.param("They will pay.", "They will pay if he asks.", id="a condition"),
        pytest.param(SAID, "The mayor was late for the vote.", id="another sentence"),
        pytest.param(SAID, "", id="nothing"),
    ],
)
def test_a_sentence_that_says_something_else_is_another(one: str, other: str) -> None:
    """What differs in a fact is not the same, however many words are."""
    assert not same_words(one, other)
    assert not same_words(other, one)


def test_what_is_no_sentence_takes_no_time() -> None:
    """A megabyte of one word, as hostile text may be, is the same only word for word."""
    long = "the " * 250_000

    assert same_words(long, long)
    assert not same_words(long, f"{long} end")


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_can_be_compared(one: str, other: str) -> None:
    """A sentence is itself, and the order of the two does not matter."""
    assert same_words(one, one)
    assert same_words(one, other) == same_words(other, one)

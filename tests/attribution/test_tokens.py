"""Words as they are compared."""

import pytest

from factcheck.attribution.tokens import tokens
from factcheck.model import Span


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("WHO said so.", "w.h.o.", id="the body"),
        pytest.param("WHO's head said so.", "w.h.o.'s", id="the body's"),
        pytest.param("WHO’s head said so.", "w.h.o.'s", id="the body's, curly"),
        pytest.param("Who said so?", "who", id="the pronoun"),
        pytest.param("WHO SAID SO?", "who", id="the pronoun among capitals"),
    ],
)
def test_the_body_whose_letters_are_a_pronoun_is_none(text: str, expected: str) -> None:
    """A headline in capitals asks who it was, and names no body."""
    assert tokens(text, Span(0, len(text)))[0].lower == expected


def test_a_pronoun_after_capitals_is_no_body() -> None:
    """Nor in the middle: MAN WHO SAID."""
    text = "MAN WHO said so."

    assert tokens(text, Span(0, len(text)))[1].lower == "who"

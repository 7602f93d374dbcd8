"""What a source is on the page."""

import pytest

from factcheck.evaluation.measures.surfaces import Surface, surface
from tests.evaluation.samples import place


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        pytest.param("“Yes,” she said.", "she", Surface.PRONOUN, id="pronoun"),
        pytest.param("Ada Quill said yes.", "Ada Quill", Surface.NAME, id="name"),
        pytest.param("“Yes,” said Quill.", "Quill", Surface.NAME, id="surname"),
        pytest.param("The Harbour Board said.", "The Harbour Board", Surface.NAME, id="a body"),
        pytest.param("It rains. Officials said so.", "Officials", Surface.OTHER, id="first word"),
        pytest.param("Quill said so, and Quill knows.", "Quill", Surface.NAME, id="seen inside"),
        pytest.param("It rains, the pilot said.", "the pilot", Surface.OTHER, id="description"),
    ],
)
def test_a_phrase_is_a_pronoun_a_name_or_another(text: str, words: str, expected: Surface) -> None:
    """Capitals tell, unless they only begin a sentence."""
    assert surface([place(words, text)], text) is expected


def test_no_phrase_is_no_source() -> None:
    """It has a row of its own."""
    assert surface([], "Text.") is Surface.NONE

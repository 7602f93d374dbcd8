"""Words in quotation marks."""

import pytest

from factcheck.evaluation.quoting import Quotations
from factcheck.model import Voice
from tests.evaluation.samples import place


@pytest.mark.parametrize(
    ("text", "words", "voice"),
    [
        pytest.param("“It rains,” he said.", "“It rains,”", Voice.DIRECT, id="curly"),
        pytest.param('"It rains," he said.', "It rains", Voice.DIRECT, id="straight"),
        pytest.param("‘It’s Ed’s,’ he said.", "‘It’s Ed’s,’", Voice.DIRECT, id="apostrophes"),
        pytest.param("'The boys' hats,' he said.", "'The boys' hats,'", Voice.DIRECT, id="plural"),
        pytest.param("«Il pleut», he said.", "«Il pleut»", Voice.DIRECT, id="guillemets"),
        pytest.param("„It rains“, he said.", "It rains", Voice.DIRECT, id="low and high"),
        pytest.param("He said it “rains”.", "it “rains”", Voice.MIXED, id="in part"),
        pytest.param("He said it rains.", "it rains", Voice.INDIRECT, id="none"),
        pytest.param("“A,” he said. It rains.", "It rains", Voice.INDIRECT, id="after the mark"),
        pytest.param("“It rains.\n\n“It pours.”", "It rains", Voice.DIRECT, id="paragraphs"),
        pytest.param('He said: "It rains.', "It rains", Voice.DIRECT, id="never closed"),
        pytest.param('So he " wrote. It rains.', "It rains", Voice.INDIRECT, id="a stray mark"),
        pytest.param("The boys' hat. It rains.", "It rains", Voice.INDIRECT, id="an apostrophe"),
    ],
)
def test_voice_is_told_from_the_marks(text: str, words: str, voice: Voice) -> None:
    """Words are quoted where a pair of marks, or one that is never closed, stands around them."""
    assert Quotations(text).voice([place(words, text)]) is voice


def test_a_content_in_parts_is_quoted_where_all_parts_are() -> None:
    """Every part counts."""
    text = "“It rains,” he said. “It pours.” It clears."
    quoted = [place("“It rains,”", text), place("“It pours.”", text)]

    assert Quotations(text).voice(quoted) is Voice.DIRECT
    assert Quotations(text).voice([*quoted, place("It clears", text)]) is Voice.MIXED

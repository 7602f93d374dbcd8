"""Somebody who is told of by whom they stand beside."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.related import beside_whom
from factcheck.verification.speakers import same_speaker, who
from tests.verification.spoken import last_said


@pytest.mark.parametrize(
    ("description", "whom"),
    [
        pytest.param("a former ally of Brandt", "Brandt", id="an ally"),
        pytest.param("A friend of the late Rosa Brandt's", "Rosa Brandt", id="a double genitive"),
        pytest.param("one critic of the ministry", "ministry", id="of a body"),
        pytest.param("people close to Brandt", "Brandt", id="close to"),
        pytest.param("Brandt's old friends", "Brandt", id="whose"),
        pytest.param("the mayor’s brother", "mayor", id="of a role"),
        pytest.param("Jane Brandt, the wife of Brandt", None, id="a name comes first"),
        pytest.param("Anna Brandt, Brandt's widow", None, id="a name before whose"),
        pytest.param("a spokesman for Brandt", None, id="who speaks for somebody"),
        pytest.param("Brandt's lawyer", None, id="a lawyer"),
        pytest.param("a minister of the interior", None, id="a post"),
        pytest.param("an official of the ministry", None, id="one of a body"),
    ],
)
def test_a_friend_is_told_by_whose_friend_he_is(description: str, whom: str | None) -> None:
    """Who is described by another is that other's friend or critic, and not the other."""
    assert beside_whom(description) == whom


@pytest.mark.parametrize(
    "line",
    [
        "A friend close to Brandt told the Post that it sank.",
        "It sank, according to a friend of Brandt's.",
        "Brandt's old friends said it sank.",
    ],
)
def test_an_allys_word_is_not_ones_own(line: str) -> None:
    """Whoever stands near somebody may say what they say, and has not said it for them."""
    said, article = last_said(f"Rosa Brandt runs the port.\n{line}")

    assert same_speaker("Rosa Brandt", said, article).agreement is Agreement.SILENT
    assert "Rosa" not in who(said, article)

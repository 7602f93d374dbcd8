"""Which words of a sentence stand in the claim too."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Narrator
from factcheck.verification.wording import by_words, shared
from tests.cli.evidence import a_passage, jane, said
from tests.factories import an_article


def words_shared(claim: str, text: str) -> list[str]:
    return [span.of(text) for span in shared(claim, text)]


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        pytest.param("The soldier left", "Soldiers leave", ["Soldiers"], id="plural and case"),
        pytest.param("preparing", "They prepare it", ["prepare"], id="forms of a verb"),
        pytest.param("Korea", "a Korean ship", ["Korean"], id="country and people"),
        pytest.param("10000 men", "some 10,000 men", ["10,000", "men"], id="thousands separators"),
        pytest.param("3.5 percent", "35 percent", ["percent"], id="a decimal point counts"),
        pytest.param("Kyiv is calm", "Kyiv's mayor", ["Kyiv's"], id="possessive"),
        pytest.param("Sao Paulo", "São Paulo", ["São", "Paulo"], id="accents"),
        pytest.param("It is in the house", "It was in the barn", [], id="empty words"),
        pytest.param("contract", "contrast", [], id="a common beginning is not enough"),
        pytest.param("state", "station", [], id="another word with another ending"),
        pytest.param("car", "care", [], id="short words must be the same"),
        pytest.param("1000", "10000", [], id="numbers must be the same"),
    ],
)
def test_a_word_is_shared_where_a_reader_would_say_so(
    claim: str, text: str, expected: list[str]
) -> None:
    """Inflected forms of a word are the same word; other words and numbers are not."""
    assert words_shared(claim, text) == expected


@given(st.text(), st.text())
def test_what_is_marked_stands_in_the_text(claim: str, text: str) -> None:
    """Every place is one in the text, whatever both are, and places do not overlap."""
    places = shared(claim, text)

    assert all(0 <= span.start < span.end <= len(text) for span in places)
    assert all(one.end <= other.start for one, other in pairwise(places))


def test_who_says_the_claims_words_comes_first() -> None:
    """Of several speakers in a sentence, the one who says what the claim says stands first."""
    article = an_article("After the rain Jane Doe said the bridge will close.")
    outlet = said("After the rain", Narrator(), article, cue="", voice=None)
    mayor = said("the bridge will close", jane(article), article)
    passage = a_passage(article.text, [outlet, mayor], article=article)

    assert by_words(passage, "A bridge closes") == [mayor, outlet]
    assert by_words(passage, "It rains: rain") == [outlet, mayor]

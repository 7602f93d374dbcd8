"""One form for what every desk prints in its own."""

import pytest

from factcheck.copies.words import capitals, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The Mayor said NO", "the mayor said no", id="case"),
        pytest.param("“It’s ‘on’ – now”", "\"It's 'on' - now\"", id="quotation marks and dashes"),
        pytest.param("the coloured theatre programme", "the colored theater program", id="our, re"),
        pytest.param("he realised it, travelling", "he realized it, traveling", id="ise, ll"),
        pytest.param("a sceptre and a grey tyre", "a scepter and a gray tire", id="words apart"),
        pytest.param("twenty-one of nine", "21 of 9", id="numbers"),
        pytest.param("the ninth day", "the 9th day", id="ordinals"),
        pytest.param("10,000 men", "10000 men", id="separators"),
        pytest.param("3 per cent", "3%", id="per cent"),
        pytest.param("£3.2m at 3 a.m.", "£3.2 million at 3am", id="millions and hours"),
        pytest.param("Mr Roe met Dr. Doe", "Roe met Doe", id="courtesy titles"),
        pytest.param("Gov. Roe, on Sept. 4", "Governor Roe, on September 4", id="abbreviations"),
        pytest.param("in the U.S. today", "in the US today", id="initials"),
    ],
)
def test_a_desks_style_changes_no_word(one: str, other: str) -> None:
    """Text in one house's style has the words of the other's."""
    assert words(one) == words(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("seven people died", "nine people died"),
        ("at 3.20 pm", "at 3.25 pm"),
        ("he said no", "he said now"),
    ],
)
def test_what_is_another_word_stays_another(one: str, other: str) -> None:
    """Figures and words are never dropped."""
    assert words(one) != words(other)


@pytest.mark.parametrize("text", ["", " \n", "— “ ” …", "\0"])
def test_text_without_words_has_none(text: str) -> None:
    """Marks alone are no words."""
    assert words(text) == ()


def test_capitals_are_those_of_names_and_beginnings() -> None:
    """They are given in the form in which `words` gives them."""
    assert capitals("The mayor of Greytown met Roe’s wife") == {"the", "greytown", "roes"}

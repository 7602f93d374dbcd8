"""How a line becomes word pieces and looks."""

import pytest

from factcheck.attribution.tagging.encoding import LONGEST, QUOTED, Encoded, Look, encode, look
from tests.attribution.sheets import a_line
from tests.attribution.tagging.tokenizers import a_tokenizer


def encoded(text: str) -> Encoded:
    [one] = encode([a_line(text)], a_tokenizer())
    return one


def first_pieces(text: str) -> list[str | None]:
    tokenizer, one = a_tokenizer(), encoded(text)
    return [tokenizer.id_to_token(one.ids[place]) for place in one.firsts]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("mayor", Look.LOWER),
        ("Mayor", Look.CAPITALISED),
        ("Élan", Look.CAPITALISED),
        ("NATO", Look.UPPER),
        ("McKay", Look.CAPITALISED),
        ("46-year-old", Look.NUMBER),
        (",", Look.MARK),
        pytest.param("A", Look.CAPITALISED, id="one capital opens sentences"),
        pytest.param("说", Look.LOWER, id="letters without case"),
    ],
)
def test_a_word_looks_like_its_letters(word: str, expected: Look) -> None:
    """Capitals, numbers and marks are told apart, which the vocabulary does not."""
    assert look(a_line(word), 0) == expected


def test_a_quoted_word_looks_different() -> None:
    """What stands in quotation marks, marks included, is shown to do so."""
    line = a_line("He “Never” lied")

    assert [look(line, number) for number in range(5)] == [
        Look.CAPITALISED,
        Look.MARK + QUOTED,
        Look.CAPITALISED + QUOTED,
        Look.MARK + QUOTED,
        Look.LOWER,
    ]


def test_each_word_is_known_by_its_first_piece() -> None:
    """However many pieces words have, each has the place where it begins."""
    assert first_pieces("Doe, the mayor, said so.") == ["d", ",", "t", "m", ",", "s", "s", "."]


def test_all_pieces_of_a_word_look_alike() -> None:
    """Every piece has a look, and the opening and closing pieces that of a mark."""
    one = encoded("NATO met")

    letters = [Look.UPPER] * 4 + [Look.LOWER] * 3
    assert one.looks == [Look.MARK, *letters, Look.MARK]
    assert len(one.ids) == len(one.looks)


def test_lines_that_are_encoded_together_are_not_padded() -> None:
    """Each line has its own length."""
    short, long = encode([a_line("No"), a_line("Never ever")], a_tokenizer())

    assert (len(short.ids), len(long.ids)) == (4, 11)


def test_a_line_that_is_too_long_is_cut() -> None:
    """The words that are read all begin before the cut, and they are the first ones."""
    one = encoded("ab " * LONGEST)

    assert len(one.ids) == len(one.looks) == LONGEST
    assert one.firsts == list(range(1, LONGEST, 2))


def test_a_half_of_a_surrogate_pair_is_read_as_something() -> None:
    """Broken text does not stop the tokenizer."""
    assert len(encoded("Doe \ud83d said").firsts) == 3


@pytest.mark.parametrize(
    "unseen", ["\u200b", "\u00ad", "\ufeff", "\u0301", "\ufffd", "\u200f"], ids=ascii
)
def test_what_the_vocabulary_cannot_show_hides_no_word_after_it(unseen: str) -> None:
    """A soft hyphen or a stray accent is a word of its own: the words after it keep their place."""
    assert first_pieces(f"{unseen} Doe said")[-2:] == ["d", "s"]
    assert len(first_pieces(f"Doe {unseen} said")) == 3

"""Texts with other names, numbers and words."""

import random

from benchmarks.rewriting import Rewriting

TEXT = "The mayor, Doe, and his brother, Doe, spent 1,234 pounds and said Roe had known of it."


def test_a_name_is_replaced_by_the_same_one_throughout_a_copy() -> None:
    """Whoever is named twice is one person in the copy, too."""
    [first, second] = Rewriting([TEXT]).rewrite_all(
        ["He saw Doe.", "He met Doe."], random.Random(1)
    )

    assert first.removeprefix("He saw ") == second.removeprefix("He met ")


def test_numbers_keep_their_length() -> None:
    """A digit becomes a digit other than nought."""
    copy = Rewriting([TEXT]).rewrite("It cost 1,000 pounds.", random.Random(1))

    figure = copy.split()[2]
    assert len(figure) == 5
    assert "0" not in figure


def test_a_sentence_without_names_and_numbers_is_varied() -> None:
    """One of its words is another; a text without such a word stands as it is."""
    rewriting = Rewriting(["Nothing happened throughout."])

    varied = rewriting.vary("She put on her coat.", random.Random(1))

    assert varied in {f"She put on her {word}." for word in ("happened", "throughout")}
    assert rewriting.vary("He is.", random.Random(1)) == "He is."

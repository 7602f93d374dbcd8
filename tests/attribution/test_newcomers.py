"""Somebody new in the sentence before, whom a pronoun may mean as well."""

import pytest

from tests.attribution.reading import said

DOE = "Jane Doe, a nurse, said it rained."
PIKE = "Tom Pike, a nurse, said it rained."


@pytest.mark.parametrize(
    "text",
    [
        f"{DOE}\nHer friend Agnes smiled.\nShe said it was late.",
        f"{DOE}\nA neighbour smiled.\nShe said it was late.",
        f"{DOE}\nDoe’s mother smiled.\nShe said it was late.",
        f"{PIKE}\nPike’s assistant smiled.\nHe said it was late.",
        f"{PIKE}\nPike’s assistant Paulo Reis smiled.\nHe said it was late.",
    ],
)
def test_a_pronoun_after_somebody_new_names_nobody_named_before(text: str) -> None:
    """The sentence before is about somebody else who fits."""
    assert said(text)[-1].name not in {"Jane Doe", "Tom Pike"}


@pytest.mark.parametrize(
    "text",
    [
        f"{DOE}\nHer son smiled.\nShe said it was late.",
        f"{DOE}\nIt’s what an heir would say.\nShe said it was late.",
        f"{DOE}\nHer friends smiled.\nShe said it was late.",
        f"{DOE}\nHer friend met Doe.\nShe said it was late.",
    ],
)
def test_whom_the_pronoun_cannot_mean_changes_nothing(text: str) -> None:
    """A son is no "she", friends are several, and a thing is nobody."""
    assert said(text)[-1].name == "Jane Doe"


def test_a_name_between_commas_after_whom_it_names_is_a_persons() -> None:
    """No list of first names has it, and it has no post before it."""
    text = "Pike’s assistant, Paulo Reis, smiled.\nReis said it was late."

    assert said(text)[-1].name == "Paulo Reis"


def test_a_pronoun_after_mrs_pike_means_her() -> None:
    """Where only her husband is named in full, she is nobody of the article's people."""
    text = (
        "Tom Pike died.\nMP Jane Doe said she was sorry.\n"
        "Mrs Pike said it was late.\nShe said it was dark."
    )

    assert [item.name for item in said(text)][-2:] == ["Pike", "Pike"]

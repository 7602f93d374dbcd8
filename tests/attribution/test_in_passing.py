"""Copy translated from German: who says a sentence stands in it after "so"."""

import pytest

from tests.attribution.reading import only, said

DOE = "Minister Jane Doe left.\n"


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The law had, so Doe, failed.", ("The law had", "failed")),
        ("One must hope, so Doe further, that it rains.", ("One must hope", "that it rains")),
        ("The law was dull, so the minister.", ("The law was dull",)),
    ],
)
def test_who_speaks_in_passing_says_the_sentence(text: str, content: tuple[str, ...]) -> None:
    """The clause goes on after the name, or is over."""
    item = only(said(f"{DOE}{text}"))

    assert (item.name, item.content) == ("Jane Doe", content)


@pytest.mark.parametrize(
    "text",
    [
        "It rained, so Doe, the minister, left.",
        "It rained, so Doe left.",
        "It rained, so the minister had left.",
    ],
)
def test_who_does_something_for_a_reason_says_nothing(text: str) -> None:
    """After "so" a clause of its own follows."""
    assert not said(f"{DOE}{text}")

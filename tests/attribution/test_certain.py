"""Words that say how sure somebody is."""

import pytest

from factcheck.model import Act, Polarity
from tests.attribution.reading import only, said


@pytest.mark.parametrize(
    ("words", "cue", "act"),
    [
        ("is certain that", "certain", Act.ATTITUDE),
        ("is quite certain that", "certain", Act.ATTITUDE),
        ("was convinced that", "convinced", Act.ATTITUDE),
        ("remains confident that", "confident", Act.ATTITUDE),
        ("was adamant that", "adamant", Act.SPEECH),
        ("was very clear that", "clear", Act.SPEECH),
        ("made clear that", "clear", Act.SPEECH),
        ("made it clear that", "clear", Act.SPEECH),
    ],
)
def test_who_is_sure_of_a_thing_is_credited_with_it(words: str, cue: str, act: Act) -> None:
    """With a form of "be", or of "make", and with "that"."""
    item = only(said(f"Mayor Jane Doe {words} it was late."))

    assert (item.name, item.cue, item.content) == ("Jane Doe", cue, ("it was late",))
    assert item.attribution.act is act


def test_who_has_no_illusion_denies_it() -> None:
    """What would be one is not held."""
    item = only(said("Mayor Jane Doe is under no illusion that it was late."))

    assert (item.name, item.polarity) == ("Jane Doe", Polarity.DENIED)


@pytest.mark.parametrize(
    "text",
    [
        "It is clear that it was late.",
        "Jane Doe made sure that it was late.",
        "Jane Doe is not certain that it was late.",
        "If Jane Doe is certain that it was late, she left.",
        "Jane Doe was less clear that night.",
        "Certain that it was late, Jane Doe left.",
        "Jane Doe gave it a clear that.",
        "No one is certain that it was late.",
        "The water was so clear that it was late.",
        "When Jane Doe is sure that it is late, she leaves.",
    ],
)
def test_of_other_certainties_nobody_says_anything(text: str) -> None:
    """Neither "it is clear", nor what is only supposed or not held."""
    assert not said(text)

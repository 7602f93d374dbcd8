"""No answer, in other words than "declined to comment"."""

import pytest

from factcheck.model import Polarity
from tests.attribution.reading import only, said


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe did not return calls.",
        "Jane Doe didn’t return several phone calls, it was late.",
        "Jane Doe has not returned an email.",
        "Jane Doe would not be drawn on the plan.",
    ],
)
def test_who_returns_no_calls_or_is_not_drawn_declines(text: str) -> None:
    """The speaker is named, and says nothing."""
    item = only(said(text))

    assert (item.name, item.polarity) == ("Jane Doe", Polarity.DECLINED)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe returned the calls.",
        "Jane Doe did not return.",
        "Jane Doe did not return four calls.",
        "The map was not drawn on paper.",
    ],
)
def test_who_returns_or_draws_something_else_is_not_heard(text: str) -> None:
    """Nobody asked."""
    assert not said(text)

"""Site furniture, labels, and lists of topics: each by the line alone."""

from datetime import date

import pytest

from factcheck.reading.furniture import Closing, Footer, More, Titled, read_furniture
from tests.reading.a_line import a_line


@pytest.mark.parametrize(
    ("printed", "outlet", "closing"),
    [
        ("Share", None, Closing.NO),
        ("ADVERTISEMENT", None, Closing.NO),
        ("12 Comments", None, Closing.PERHAPS),
        ("Sign up for our newsletter", None, Closing.PERHAPS),
        ("Get the day's top stories in your inbox.", None, Closing.PERHAPS),
        ("Support the Example Independent", "the Example Independent", Closing.PERHAPS),
        ("Follow The Example Times on Facebook", "The Example Times", Closing.PERHAPS),
        ("All rights reserved", None, Closing.RIGHTS),
        ("© 2025 The Example Times. All rights reserved.", "The Example Times", Closing.RIGHTS),
        ("Copyright © 2023-2025 by The Example Times", "The Example Times", Closing.RIGHTS),
        ("The Example Times 2025 ©", None, None),
    ],
)
def test_furniture_is_recognised(printed: str, outlet: str | None, closing: Closing | None) -> None:
    """Buttons, notices and copyright lines are told apart, with the outlet that they name."""
    found = read_furniture(a_line(printed))

    if closing is None:
        assert found is None
        return
    assert isinstance(found, Footer)
    assert (found.outlet and found.outlet.of(printed)) == outlet
    assert found.closing is closing


@pytest.mark.parametrize(
    "printed",
    [
        "Support for the government falls to record low",
        "Support our troops, says minister",
        "Register now or lose your vote, officials urge",
        "More in Leeds seek help as prices climb",
        "Share prices fall",
        "Copyright holders said on Monday that they would sue",
        "© Ada Moll",
        "© 2024 AFP",
        "“Subscribe to our newsletter,” the spammer wrote.",
    ],
)
def test_headlines_and_sentences_are_no_furniture(printed: str) -> None:
    """Words of the furniture in a headline or in somebody's mouth do not make it furniture."""
    assert read_furniture(a_line(printed)) is None


def test_a_line_with_a_machine_written_date_is_furniture_with_a_date() -> None:
    """Scraped pages begin with such a line; what follows the date is the site's banner."""
    found = read_furniture(a_line("date 2025-03-04 See our reports from the coast"))

    assert found == Footer(published=date(2025, 3, 4))


@pytest.mark.parametrize(
    ("printed", "briefs"),
    [("Related stories", False), ("MORE ON THIS STORY", False), ("In brief", True)],
)
def test_headings_over_other_stories_are_recognised(printed: str, briefs: bool) -> None:  # noqa: FBT001
    """A heading tells whether links or whole reports stand below it."""
    assert read_furniture(a_line(printed)) == More(briefs)


def test_a_title_bar_is_parted() -> None:
    """The browser's title shows the headline and the outlet."""
    printed = "Storm hits the northern coast | The Example Times"

    found = read_furniture(a_line(printed))

    assert isinstance(found, Titled)
    assert found.title.of(printed) == "Storm hits the northern coast"
    assert found.outlet.of(printed) == "The Example Times"

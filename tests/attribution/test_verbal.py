"""Which verbs of saying have somebody who says something."""

import pytest

from factcheck.attribution.contents import Contents
from factcheck.attribution.verbal import verbal
from tests.attribution.sheets import a_sheet, shown


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Doe said that the bridge was late.", ["Doe"]),
        ("Another said that the bridge was late.", ["Another"]),
        ("No wonder the bridge was late.", []),
        ("The board had no say that the bridge was late.", []),
    ],
)
def test_an_article_says_nothing(text: str, speakers: list[str]) -> None:
    """What "no" or "the" stands before is a noun, and no verb with a speaker."""
    sheet = a_sheet(text)

    frames = verbal(0, sheet.lines[0], Contents(sheet))

    assert [shown(sheet.lines[0], frame.mention) for frame in frames] == speakers

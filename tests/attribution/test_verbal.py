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


@pytest.mark.parametrize("outlet", ["website", "newspaper", "magazine", "audience"])
def test_what_an_outlet_is_belongs_to_its_name(outlet: str) -> None:
    """And what follows "that" is all that is said."""
    sheet = a_sheet(f"Jane Doe told the War Zone {outlet} last week that the road was closed.")

    [frame] = verbal(0, sheet.lines[0], Contents(sheet))

    line = sheet.lines[0]
    assert frame.told_to is not None
    assert shown(line, frame.told_to) == f"the War Zone {outlet}"
    assert [span.of(sheet.text) for span in frame.content] == ["the road was closed"]

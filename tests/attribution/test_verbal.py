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


@pytest.mark.parametrize(
    ("behind", "speaker", "content"),
    [
        ("a claim Moscow denies", "Moscow", True),
        ("a number the sheriff disputes", "the sheriff", True),
        ("an allegation that the airline has always rejected", "the airline", True),
        ("charges Doe denies", "Doe", True),
        ("which Moscow denies", "Moscow", True),
        ("and the claim Moscow denies is another", "the claim Moscow", False),
    ],
)
def test_who_denies_a_claim_denies_what_stands_before(
    behind: str,
    speaker: str,
    content: bool,  # noqa: FBT001
) -> None:
    """What is denied is not its own name, but only of words that are said."""
    sheet = a_sheet(f"Doe said ten ships have sunk, {behind}.")
    line = sheet.lines[0]

    frames = list(verbal(0, line, Contents(sheet)))

    assert [shown(line, frame.mention) for frame in frames] == ["Doe", speaker]
    denied = frames[-1].content[0].of(sheet.text)
    assert denied.startswith("ten ships have sunk") is content


def test_of_an_accusation_a_mere_which_is_enough() -> None:
    """Whatever verb denies it, and though the rules do not read who accuses."""
    sheet = a_sheet("Doe accused Roe of taking bribes, which Roe denied.")
    line = sheet.lines[0]

    [frame] = verbal(0, line, Contents(sheet))

    assert shown(line, frame.mention) == "Roe"
    assert [part.of(sheet.text) for part in frame.content] == ["Doe accused Roe of taking bribes"]


@pytest.mark.parametrize(
    "text",
    [
        "Ten captains were charged, a charge Moscow denies.",
        "Doe asked for bail, which Moscow denied.",
        "Doe denied that it sank, a claim Moscow denies.",
        "Doe said that it sank, charges he denies.",
        "Doe said that it sank, Number 10 denies.",
    ],
)
def test_what_is_no_claim_before_a_denial_is_not_denied(text: str) -> None:
    """What the outlet tells, what is asked for, and a denial."""
    sheet = a_sheet(text)
    line = sheet.lines[0]

    frames = verbal(0, line, Contents(sheet))

    assert not any(shown(line, frame.mention) in {"Moscow", "he", "10"} for frame in frames)


@pytest.mark.parametrize("asked", ["asked", "pressed", "reached by telephone and asked"])
def test_who_was_asked_in_an_aside_says_what_follows(asked: str) -> None:
    """What stands between them is nobody's statement."""
    sheet = a_sheet(f"Doe, {asked} whether the bridge was late, said that it was closed.")

    [frame] = verbal(0, sheet.lines[0], Contents(sheet))

    assert shown(sheet.lines[0], frame.mention) == "Doe"
    assert [span.of(sheet.text) for span in frame.content] == ["it was closed"]


@pytest.mark.parametrize(
    ("opening", "speaker"),
    [
        ("12.55 Grid North said", "Grid North"),
        ("9.40 Doe said", "Doe"),
        ("09:40 Doe said", "Doe"),
        ("12.75 Doe said", "12.75 Doe"),
    ],
)
def test_the_time_of_an_entry_is_no_part_of_who_speaks(opening: str, speaker: str) -> None:
    """With a dot before a capital letter only."""
    sheet = a_sheet(f"{opening} that the bridge was late.")

    [frame] = verbal(0, sheet.lines[0], Contents(sheet))

    assert shown(sheet.lines[0], frame.mention) == speaker


def test_a_number_with_a_dot_is_part_of_what_is_said() -> None:
    """Not the time of an entry."""
    sheet = a_sheet("9.40 per cent was too much, Doe said.")

    [frame] = verbal(0, sheet.lines[0], Contents(sheet))

    assert [span.of(sheet.text) for span in frame.content] == ["9.40 per cent was too much"]

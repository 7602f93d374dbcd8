"""Which paragraphs are turns of a transcript."""

import pytest

from factcheck.attribution.frames import Rule
from factcheck.attribution.mentions import take_apart
from factcheck.attribution.sheet import lay_out
from factcheck.attribution.transcripts import is_outlet, turns
from factcheck.model import BlockKind
from factcheck.sentences import split
from tests.attribution.sheets import a_sheet, shown, words_of
from tests.factories import an_article

REST = "\nWALLACE: Why now?\nDOE: Because it is May."


@pytest.mark.parametrize(
    ("line", "label"),
    [
        ("WALLACE: It rains.", "WALLACE"),
        ("Jane Doe: It rains.", "Jane Doe"),
        ("Mr Doe: It rains.", "Mr Doe"),
        ("The Mayor: It rains.", "The Mayor"),
        ("09:40 WALLACE: It rains.", "WALLACE"),
        ("Jane Doe (Labour): It rains.", "Jane Doe ( Labour )"),
        ("Q: Does it rain?", None),
        ("A: It rains.", None),
        ("The mayor: it rains.", None),
        ("Weather for Ham: it rains.", None),
        ("The Report: It rains.", None),
        (": It rains.", None),
        ("WALLACE:", None),
        ("It rains.", None),
        ("Mary Anne Jane Sue Ann Joan Lee Doe: It rains.", None),
    ],
)
def test_a_turn_begins_with_who_speaks_and_a_colon(line: str, label: str | None) -> None:
    """A name or a post in capitals; a letter for question or answer names nobody."""
    sheet = a_sheet(f"WALLACE: Good day.{REST}\n{line}")

    turn = turns(sheet).get(3)

    assert (shown(sheet.lines[3], turn.mention) if turn else None) == label


def test_a_turn_is_the_words_after_the_colon() -> None:
    """Its cue is the colon, and nothing else of the line is left over."""
    sheet = a_sheet(f"WALLACE: Good day.{REST}")
    line = sheet.lines[2]

    frame = turns(sheet)[2]

    assert (frame.line, frame.rule) == (2, Rule.TURN)
    assert (shown(line, frame.cue), shown(line, frame.outer)) == (":", "DOE :")
    assert words_of(sheet, frame.content) == ["Because it is May."]


def test_two_labels_are_no_transcript() -> None:
    """A headline and a list may each have a colon."""
    assert turns(a_sheet("WALLACE: Why now?\nDOE: Because it is May.")) == {}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Date: It is May.\nTickets: They are free.\nParking: There is none.", 0),
        ("DATE: It is May.\nTICKETS: They are free.\nPARKING: There is none.", 0),
        ("Opening Hours: It is May.\nTicket Office: It is free.\nFree Parking: Yes.", 0),
        ("WALLACE: Why?\nDOE: Because.\nWALLACE: Why now?", 3),
        ("Wallace: Why?\nDoe: Because.\nWallace: Why?\nDoe: It is May.\nTickets: None.", 4),
        ("Jane Doe: It is May.\nTom Pike: It is June.\nMr Roe: It is July.", 3),
        ("Jane Doe and Tom Pike and Ann Roe met.\nDoe: No.\nPike: No.\nRoe: No.", 3),
        ("Dame Zorn Doe met Ms Quill Pike.\nDoe: No.\nPike: No.\nRoe: No.", 0),
    ],
    ids=[
        "a list", "a list in capitals", "a list in pairs of words", "an exchange in capitals",
        "a label that comes once", "names and a title", "surnames known", "two known of three",
    ],
)  # fmt: skip
def test_labels_of_a_list_are_nobodys(text: str, count: int) -> None:
    """A speaker's label comes back, or is somebody's name or post."""
    assert len(turns(a_sheet(text))) == count


@pytest.mark.parametrize(
    ("label", "outlet", "of_outlet"),
    [
        ("CSW", "Coastal Science Weekly", True),
        ("Courier", "The Ham Courier", True),
        ("The", "The Ham Courier", False),
        ("Ham Courier", "The Ham Courier", False),
        ("CSW", None, False),
    ],
)
def test_an_outlet_asks_under_its_name_or_initials(
    label: str, outlet: str | None, *, of_outlet: bool
) -> None:
    """The magazine of an interview is a body, whoever spoke for it."""
    sheet = a_sheet(f"{label}: Why now?", outlet=outlet)

    assert is_outlet(sheet, take_apart(sheet.lines[0].tokens[:-4])) is of_outlet


def test_a_label_outside_the_body_is_no_turn() -> None:
    """A headline "Doe: It is May" is read by its own rule."""
    assert turns(a_sheet(f"WALLACE: Good day.{REST}", kind=BlockKind.HEADLINE)) == {}


def test_a_turn_goes_on_to_the_end_of_its_paragraph() -> None:
    """Every sentence of it, though each is a line of its own."""
    article = an_article(f"DOE: It rains. It pours: cats.{REST}")
    sheet = lay_out(article, split(article))

    found = turns(sheet)

    assert words_of(sheet, found[0].content) == ["It rains. It pours: cats."]
    assert list(found) == [0, 2, 3]

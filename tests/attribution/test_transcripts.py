"""Which paragraphs are turns of a transcript."""

import pytest

from factcheck.attribution.frames import Rule
from factcheck.attribution.sheet import lay_out
from factcheck.attribution.transcripts import turns
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

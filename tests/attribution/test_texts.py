"""The text of which "it" speaks: a letter, a sign, a filing."""

from dataclasses import replace

import pytest

from factcheck.attribution.bodies import assemble_bodies
from factcheck.attribution.calling import Callings
from factcheck.attribution.cast import assemble
from factcheck.attribution.resolution import Resolver
from factcheck.model import Document, Unresolved
from tests.attribution.reading import Said, said
from tests.attribution.sheets import a_frame, a_sheet


def last(text: str) -> Said:
    """Return the last thing that is said in a text."""
    return said(text)[-1]


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("She delivered a letter.", "letter"),
        ("A note was pushed through the door.", "note"),
        ("Some forty players signed their open letter.", "their open letter"),
        ("The party’s petition ran to two pages.", "party’s petition"),
    ],
)
def test_it_is_the_text_that_the_sentence_before_mentions(before: str, name: str) -> None:
    """Whoever delivers, signs or finds it says nothing."""
    item = last(f"{before}\nIt said that the bridge was closed.")

    assert (item.kind, item.mention) == ("document", "It")
    assert item.name is not None
    assert name.removeprefix("their ") in item.name
    assert item.chain


@pytest.mark.parametrize(
    "before",
    [
        pytest.param("The company delivered a letter.", id="a body is the subject"),
        pytest.param("The hotel got a letter.", id="something is the subject"),
        pytest.param("She filed a complaint against the hospital.", id="a body is mentioned"),
        pytest.param("Nurses sent the ministry a letter.", id="a body gets it"),
        pytest.param("Facebook got a letter.", id="nobody whom the article names"),
        pytest.param("A letter and a note were found.", id="two texts"),
        pytest.param("She found the letter writers.", id="a part of another noun"),
        pytest.param("She notes the noise.", id="a verb"),
        pytest.param("“She wrote a letter.”", id="inside a quotation"),
        pytest.param("She found letters.", id="several"),
        pytest.param("She slept.", id="none"),
    ],
)
def test_it_is_nobody_where_the_text_does_not_settle_it(before: str) -> None:
    """A body that is the subject may be "it", and so may either of two texts."""
    assert last(f"{before}\nIt said that the bridge was closed.").kind == "unresolved"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She filed a lawsuit.\nIt denied that it was late.", id="no text denies"),
        pytest.param("She filed a lawsuit.\nIt declined to comment.", id="or declines"),
        pytest.param("She filed a lawsuit.\nIt said it would appeal.", id="of itself"),
        pytest.param("The council plans to close.\nThey said that rain fell.", id="a verb"),
        pytest.param(
            "Jane Doe and Tom Vane wrote two letters.\nThey said that rain fell.", id="two people"
        ),
        pytest.param(
            "The widow wrote two letters to tenants.\nThey said that rain fell.", id="people"
        ),
    ],
)
def test_what_no_text_says_is_nobodys(text: str) -> None:
    """Nor what people say who are mentioned with it."""
    assert last(text).kind != "document"


@pytest.mark.parametrize("before", ["The rebels left three notes.", "The widow hid three notes."])
def test_the_phrase_of_a_text_has_no_verb(before: str) -> None:
    """It begins at its own article or number."""
    assert last(f"{before}\nThey said that the bridge was closed.").name in (None, "three notes")


def test_a_body_heard_in_the_sentence_before_goes_on() -> None:
    """Though it speaks of a letter."""
    item = last("The ministry said that a letter was found.\nIt said that the bridge was closed.")

    assert (item.kind, item.name) == ("organisation", "The ministry")


@pytest.mark.parametrize(("cue", "kind"), [("read", Document), ("added", Unresolved)])
def test_only_a_text_reads(cue: str, kind: type) -> None:
    """Not the body that is the subject of the sentence before, which may well add something."""
    sheet = a_sheet(f"The ministry put up a sign.\n“Closed,” it {cue}.")
    frame = replace(a_frame(sheet.lines[1], cue, mention="it", content="Closed"), line=1)
    resolver = Resolver(sheet, assemble(sheet, Callings()), assemble_bodies(sheet))

    found = resolver.resolve(frame)

    assert found is not None
    assert isinstance(found.speaker, kind)


def test_they_are_several_texts() -> None:
    """As "it" is one, also where they have spoken before."""
    assert last("She found three letters.\nThey said that it was late.").kind == "document"
    item = last("The letters said it was cold.\nThey said that the bridge was closed.")
    assert item.kind == "document"


def test_a_text_further_back_is_not_meant() -> None:
    """Only the sentence before is looked at."""
    assert last("She found a letter.\nIt rained.\nIt said that it was late.").kind == "unresolved"

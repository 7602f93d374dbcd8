"""What an unnamed source is shown with, for whom it speaks, and who passes it on."""

from dataclasses import replace

import pytest

from factcheck.attribution.frames import Reading
from factcheck.attribution.standing import Standing, stand
from factcheck.model import Anonymous, Named, Number, Span
from tests.attribution.reading import said
from tests.attribution.sheets import a_frame, a_line, a_sheet, numbers

HERE, THERE = Span(0, 1), Span(2, 3)


def standing(source: str, *, after: str = "") -> tuple[str, Standing]:
    """Return the standing of a source that said it was safe, with the text to read it in."""
    sheet = a_sheet(f"{source} said it was safe{after}.")
    frame = a_frame(sheet.lines[0], mention=source, content="it was safe")
    return sheet.text, stand(sheet.lines[0], frame, len(sheet.lines[0].tokens))


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("source", "principal"),
    [
        ("A spokesman for the mayor", "the mayor"),
        ("The mayor's spokeswoman", "The mayor's"),
        ("A lawyer for Jane Doe, Tom Pike", "Jane Doe"),
        ("A spokesman", None),
        ("The mayor", None),
        ("Kremlin spokesman Tom Pike", "Kremlin"),
        ("The White House press secretary", "White House"),
        ("Former spokesman Tom Pike", None),
        ("Former White House spokesman Tom Pike", "White House"),
        ("The Former Deputy Spokesman", None),
        ("Defence lawyer Tom Pike", None),
        ("District Attorney Tom Pike", None),
        ("Ruritania’s Attorney General", "Ruritania’s"),
        ("A Miami lawyer", None),
        ("Lead counsel", None),
        ("The Associated Press", None),
    ],
)
def test_for_whom_somebody_speaks_is_told(source: str, principal: str | None) -> None:
    """A spokesman is one person, and the mayor is another."""
    text, found = standing(source)

    assert words(text, found.principal) == principal


def test_what_the_rules_do_not_see_is_taken_from_the_tagger() -> None:
    """Each part by its name; marks at the edges are no words of it."""
    sheet = a_sheet("A man at the wheel, who is shy, of Ham House, in the Post said it was safe.")
    line = sheet.lines[0]
    marked = {
        "principal": numbers(line, "Ham House"),
        "via": numbers(line, "the Post"),
    }
    frame = a_frame(line, mention="A man", content="it was safe")

    found = stand(line, replace(frame, reading=Reading(0.9, 0.9, {}, marked)), len(line.tokens))

    assert words(sheet.text, found.principal) == "Ham House"
    assert words(sheet.text, found.via) == "the Post"


def test_a_source_that_is_not_mentioned_has_no_standing() -> None:
    """A passive shows nobody of whom something could be said."""
    line = a_line("It was said it was safe.")

    found = stand(line, a_frame(line, content="it was safe"), len(line.tokens))

    assert (found.knowledge, found.principal) == (None, None)


def test_an_unnamed_speaker_is_shown_with_its_standing() -> None:
    """How it knows and why it is not named; what was told of it before stays."""
    found = Standing(None, THERE, None, None)
    speaker = Anonymous(HERE, "officials", (), Number.SEVERAL, HERE, HERE)

    assert found.shown(speaker) == replace(speaker, reason=THERE)


def test_a_named_speaker_is_shown_as_it_is() -> None:
    """A name needs no reason for its absence."""
    speaker = Named(HERE, "Jane Doe")

    assert Standing(HERE, HERE, None, None).shown(speaker) is speaker


@pytest.mark.parametrize(
    ("before", "spokesman", "principal"),
    [
        ("The Home Office closed the hall.", "A spokesman", "The Home Office"),
        ("The council has been asked.", "A spokeswoman", "The council"),
        ("The council has been asked.", "An official", None),
        ("The council has been asked.", "A spokeswoman for Ham", "Ham"),
        ("Jane Doe closed the hall.", "A spokesman", None),
        ("In the hall of the council it rained.", "A spokesman", None),
        ("Ham Road was closed.", "A spokesman", None),
        ("It rained, the Home Office said.", "A spokesman", "the Home Office"),
        ("It rained, Jane Doe said.", "A spokesman", None),
    ],
)
def test_a_mere_spokesman_speaks_for_the_body_that_was_spoken_of(
    before: str, spokesman: str, principal: str | None
) -> None:
    """In the sentence before, as its subject."""
    text = f"{before}\n{spokesman} said that it was late."
    item = said(text)[-1]

    assert words(text, item.attribution.principal) == principal


def test_a_mere_spokesman_at_the_beginning_speaks_for_nobody_known() -> None:
    """No sentence stands before."""
    assert said("A spokesman said that it was late.")[-1].attribution.principal is None

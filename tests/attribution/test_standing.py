"""How many an unnamed source is, for whom it speaks, and who passes it on."""

from dataclasses import replace

import pytest

from factcheck.attribution.frames import Reading
from factcheck.attribution.standing import Standing, stand
from factcheck.model import Anonymous, Named, Number, Span
from tests.attribution.reading import said
from tests.attribution.sheets import a_frame, a_line, a_sheet, numbers, place

HERE, THERE = Span(0, 1), Span(2, 3)


def standing(source: str, *, after: str = "") -> tuple[str, Standing]:
    """Return the standing of a source that said it was safe, with the text to read it in."""
    sheet = a_sheet(f"{source} said it was safe{after}.")
    frame = a_frame(sheet.lines[0], mention=source, content="it was safe")
    return sheet.text, stand(sheet.lines[0], frame)


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


@pytest.mark.parametrize(
    ("source", "number"),
    [
        ("An official", Number.ONE),
        ("One of the officials", Number.ONE),
        ("The official", Number.ONE),
        ("Another witness", Number.ONE),
        ("A group of officials", Number.SEVERAL),
        ("Only 9 per cent", Number.SEVERAL),
        ("One in ten", Number.SEVERAL),
        ("Only a third of the residents", Number.SEVERAL),
        ("The two", Number.SEVERAL),
        ("Everybody", Number.SEVERAL),
        ("The boss", Number.ONE),
        ("Officials", Number.SEVERAL),
        ("Officials in the ministry", Number.SEVERAL),
        ("The officials who saw it", Number.SEVERAL),
        ("Two people", Number.SEVERAL),
        ("12 people", Number.SEVERAL),
        ("Some", Number.SEVERAL),
        ("Policemen", Number.SEVERAL),
        ("The children", Number.SEVERAL),
        ("They", Number.SEVERAL),
        ("An official in the north of the towns", Number.ONE),
    ],
)
def test_one_source_is_told_from_several(source: str, number: Number) -> None:
    """By its first word, else by the ending of its noun."""
    _, found = standing(source)

    assert found.number is number


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

    found = stand(line, replace(frame, reading=Reading(0.9, 0.9, {}, marked)))

    assert words(sheet.text, found.principal) == "Ham House"
    assert words(sheet.text, found.via) == "the Post"


def test_a_source_that_is_not_mentioned_has_no_standing() -> None:
    """A passive shows nobody of whom something could be said."""
    line = a_line("It was said it was safe.")

    found = stand(line, a_frame(line, content="it was safe"))

    assert (found.knowledge, found.principal, found.number) == (None, None, Number.ONE)


def test_an_unnamed_speaker_is_shown_with_its_standing() -> None:
    """Its number, how it knows and why it is not named."""
    found = Standing(Number.SEVERAL, HERE, THERE, None, None)

    shown = found.shown(Anonymous(HERE, "officials"))

    assert shown == Anonymous(HERE, "officials", (), Number.SEVERAL, HERE, THERE)


def test_a_speaker_described_before_stays_as_many_as_it_was() -> None:
    """Of two officials, "they" are two still, who know what they knew."""
    speaker = Anonymous(HERE, "two officials", (THERE,), Number.SEVERAL, THERE, None)

    shown = Standing(Number.ONE, None, HERE, None, None).shown(speaker)

    assert shown == Anonymous(HERE, "two officials", (THERE,), Number.SEVERAL, THERE, HERE)


def test_a_named_speaker_is_shown_as_it_is() -> None:
    """A name needs no reason for its absence."""
    speaker = Named(HERE, "Jane Doe")

    assert Standing(Number.ONE, HERE, HERE, None, None).shown(speaker) is speaker


def test_the_mention_is_found_where_a_frame_says() -> None:
    """The number is read from the mention, not from its aside."""
    line = a_line("An official, one of two heads, said it was safe.")
    frame = a_frame(line, mention="An official", content="it was safe")

    assert stand(line, replace(frame, aside=place(line, ", one of two heads"))).number is Number.ONE


@pytest.mark.parametrize(
    ("before", "spokesman", "principal"),
    [
        ("The Home Office closed the hall.", "A spokesman", "The Home Office"),
        ("The council has been asked.", "A spokeswoman", "The council"),
        ("The council has been asked.", "An official", None),
        ("The council has been asked.", "A spokeswoman for Ham", "Ham"),
        ("Jane Doe closed the hall.", "A spokesman", None),
        ("In the hall of the council it rained.", "A spokesman", None),
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

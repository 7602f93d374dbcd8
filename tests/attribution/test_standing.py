"""How unnamed sources know, why they are not named, how many they are, and for whom they speak."""

from dataclasses import replace

import pytest

from factcheck.attribution.frames import Reading
from factcheck.attribution.standing import Standing, stand
from factcheck.model import Anonymous, Named, Number, Span
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
        ("A group of officials", Number.ONE),
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
    ("source", "knowledge"),
    [
        ("A person familiar with the matter", "familiar with the matter"),
        ("Two people briefed on the talks", "briefed on the talks"),
        ("A person with direct knowledge of it", "with direct knowledge of it"),
        ("An aide close to the mayor", "close to the mayor"),
        ("An aide close by", None),
        ("A neighbour who saw the fire", "who saw the fire"),
        ("A neighbour who lives nearby", None),
        ("A person familiar to all", "familiar to all"),
        ("An official", None),
        pytest.param("Close to the mayor", None, id="nobody is described"),
    ],
)
def test_how_a_source_knows_is_told_to_the_end_of_its_description(
    source: str, knowledge: str | None
) -> None:
    """From the word that opens it."""
    text, found = standing(source)

    assert words(text, found.knowledge) == knowledge


@pytest.mark.parametrize(
    ("after", "reason"),
    [
        (
            ", on condition of anonymity because he still works there",
            "because he still works there",
        ),
        (", asking not to be named for fear of reprisals", "for fear of reprisals"),
        (", who was not authorised to speak", "who was not authorised to speak"),
        (", who wasn’t authorized to speak", "who wasn’t authorized to speak"),
        (", and declined to be identified, citing the talks", "citing the talks"),
        (", on condition of anonymity", None),
        (", who was authorised to speak", None),
        (", who was named head because he was old", None),
        (", because he was named for his uncle", None),
        (", “not authorised to speak”", None),
    ],
)
def test_why_a_source_is_not_named_is_told(after: str, reason: str | None) -> None:
    """The words after "anonymity", or about what it was not allowed; never what is quoted."""
    text, found = standing("An official", after=after)

    assert words(text, found.reason) == reason


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
        "knowledge": numbers(line, "at the wheel ,"),
        "reason": numbers(line, "who is shy"),
        "principal": numbers(line, "Ham House"),
        "via": numbers(line, "the Post"),
    }
    frame = a_frame(line, mention="A man", content="it was safe")

    found = stand(line, replace(frame, reading=Reading(0.9, 0.9, {}, marked)))

    assert words(sheet.text, found.knowledge) == "at the wheel"
    assert words(sheet.text, found.reason) == "who is shy"
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

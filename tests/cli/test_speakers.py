"""Who speaks, in words that a reporter would print."""

from datetime import date

import pytest

from factcheck.cli import speakers
from factcheck.model import (
    Anonymous,
    Document,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Speaker,
    Unresolved,
    Voice,
)
from tests.cli.evidence import place, said
from tests.factories import an_article

ARTICLE = an_article("President Jane Doe told the Post that he said so, she denied.")
MENTION = place("President Jane Doe", ARTICLE.text)
SHE = place("she", ARTICLE.text)


@pytest.mark.parametrize(
    ("speaker", "name", "kind"),
    [
        (Named(MENTION, "Jane Doe", "President"), "Jane Doe", "named person"),
        (Anonymous(MENTION, "a man in the know"), "a man in the know", "unnamed source"),
        (Organisation(MENTION, "the Post"), "the Post", "organisation"),
        (Document(MENTION, "a report"), "a report", "document"),
        (Unresolved(SHE), "“she”", "speaker not settled"),
        (Narrator(), "The Daily Test", "the outlet's own voice"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_every_kind_of_speaker_is_named_and_told_apart(
    speaker: Speaker, name: str, kind: str
) -> None:
    """A reader sees who speaks as far as the article says, and what kind of source that is."""
    assert speakers.name(speaker, ARTICLE) == name
    assert speakers.kind(speaker) == kind


def test_every_kind_of_speaker_has_a_colour_of_its_own() -> None:
    """Colours tell kinds of sources apart, and the outlet's own voice has none."""
    kinds: list[Speaker] = [
        Named(MENTION, ""),
        Anonymous(MENTION, ""),
        Organisation(MENTION, ""),
        Document(MENTION, ""),
        Unresolved(MENTION),
        Narrator(),
    ]

    assert len({speakers.colour(kind) for kind in kinds}) == len(kinds)
    assert speakers.colour(Narrator()) == "default"


def test_details_say_how_to_whom_and_when() -> None:
    """What is known of the saying stands in one line, in an order that can be read aloud."""
    attribution = said(
        "he said so",
        Named(MENTION, "Jane Doe"),
        ARTICLE,
        voice=Voice.MIXED,
        polarity=Polarity.DENIED,
        told_to=place("the Post", ARTICLE.text),
        said_on=date(2024, 10, 7),
        confidence=0.5,
    )

    assert speakers.details(attribution, ARTICLE) == [
        "named person",
        "partly quoted",
        "denied",
        "told the Post",
        "said on 7 October 2024",
        "confidence 0.50",
    ]


def test_the_chain_of_mentions_is_shown() -> None:
    """Where a pronoun was resolved, the reader sees by which words."""
    resolved = Named(SHE, "Jane Doe", chain=(MENTION,))

    assert speakers.resolution(resolved, ARTICLE) == "by “she” → “President Jane Doe”"
    assert not speakers.resolution(Named(MENTION, "Jane Doe"), ARTICLE)


def test_who_else_it_could_be_is_shown() -> None:
    """Where nobody can be named, the reader sees who fits."""
    assert speakers.resolution(Unresolved(SHE, ("A", "B")), ARTICLE) == "could be A or B"
    assert not speakers.resolution(Unresolved(SHE), ARTICLE)

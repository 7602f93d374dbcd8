"""Who speaks, in words that a reporter would print."""

from datetime import date

import pytest

from factcheck.cli import speakers
from factcheck.model import (
    Act,
    Anonymous,
    Document,
    Named,
    Narrator,
    Number,
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


def test_details_say_for_whom_and_by_whom_it_is_passed_on() -> None:
    """A spokesman's principal, a chain of papers and an attitude stand beside the saying."""
    attribution = said(
        "he said so",
        Anonymous(MENTION, "officials", number=Number.SEVERAL),
        ARTICLE,
        act=Act.ATTITUDE,
        polarity=Polarity.CONDITIONAL,
        via=(place("the Post", ARTICLE.text), SHE),
        principal=MENTION,
    )

    assert speakers.details(attribution, ARTICLE)[:-1] == [
        "unnamed sources",
        "indirect speech",
        "thought or wanted, not said",
        "on a condition",
        "for President Jane Doe",
        "passed on by the Post, from she",
    ]


def test_an_unnamed_source_says_how_it_knows_and_why_it_is_unnamed() -> None:
    """Both are the article's own words; who is named has neither."""
    unnamed = Anonymous(SHE, "a man", knowledge=MENTION, reason=place("told", ARTICLE.text))

    assert speakers.standing(unnamed, ARTICLE) == (
        "how they know: “President Jane Doe” · why unnamed: “told”"
    )
    assert not speakers.standing(Anonymous(SHE, "a man"), ARTICLE)
    assert not speakers.standing(Named(MENTION, "Jane Doe"), ARTICLE)


@pytest.mark.parametrize("polarity", Polarity)
@pytest.mark.parametrize("act", Act)
def test_every_act_and_polarity_has_words(act: Act, polarity: Polarity) -> None:
    """None is missing from the tables, and only what was plainly said needs no word."""
    plain = act is Act.SPEECH and polarity is Polarity.ASSERTED

    assert bool(speakers.ACTS[act] or speakers.POLARITIES[polarity]) is not plain


def test_the_chain_of_mentions_is_shown() -> None:
    """Where a pronoun was resolved, the reader sees by which words."""
    resolved = Named(SHE, "Jane Doe", chain=(MENTION,))

    assert speakers.resolution(resolved, ARTICLE) == "by “she” → “President Jane Doe”"
    assert not speakers.resolution(Named(MENTION, "Jane Doe"), ARTICLE)


def test_who_else_it_could_be_is_shown() -> None:
    """Where nobody can be named, the reader sees who fits."""
    assert speakers.resolution(Unresolved(SHE, ("A", "B")), ARTICLE) == "could be A or B"
    assert not speakers.resolution(Unresolved(SHE), ARTICLE)

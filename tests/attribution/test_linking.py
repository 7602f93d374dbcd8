"""Which speakers are known across articles."""

import pytest

from factcheck.attribution import link
from factcheck.model import (
    Anonymous,
    Attribution,
    Document,
    Named,
    Narrator,
    Organisation,
    Source,
    Span,
    Speaker,
    Unresolved,
    Voice,
)
from tests.factories import an_article

HERE = Span(0, 1)


def linked(speaker: Speaker, text: str = "Some text.") -> Source | None:
    attribution = Attribution(speaker, (Span(1, 2),), Voice.INDIRECT, HERE, "a rule", 1.0)
    return link(attribution, an_article(text))


@pytest.mark.parametrize(
    "speaker",
    [Named(HERE, "Jane Doe"), Organisation(HERE, "Bay Works Ltd"), Organisation(HERE, "NATO")],
)
def test_a_full_name_is_one_source_in_every_article(speaker: Speaker) -> None:
    """A person's full name, or a body's proper name, links articles."""
    here, there = linked(speaker, "One text."), linked(speaker, "Another text.")

    assert here is not None
    assert here == there


@pytest.mark.parametrize(
    "speaker",
    [
        Named(HERE, "Doe"),
        Organisation(HERE, "the ministry"),
        Organisation(HERE, "The company"),
        Organisation(HERE, "Police"),
        Organisation(HERE, "Defence Ministry"),
        Organisation(HERE, "Tracey"),
    ],
)
def test_a_bare_surname_or_common_noun_stays_in_its_article(speaker: Speaker) -> None:
    """Two articles may mean two people by "Doe" and two bodies by "the ministry"."""
    here, there = linked(speaker, "One text."), linked(speaker, "Another text.")

    assert here is not None
    assert there is not None
    assert here.id != there.id


def test_the_case_and_spacing_of_a_name_do_not_matter() -> None:
    """One person is one source however a headline prints the name."""
    assert linked(Named(HERE, "JANE  DOE")).id == linked(Named(HERE, "Jane Doe")).id  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The World Hockey Body (WHB) met.", "World Hockey Body"),
        ("WHB met. The World Hockey Body (WHB) is new.", "World Hockey Body"),
        ("He leads the Women of the Harbour Board (WHB).", "Women of the Harbour Board"),
        ("The World Hockey Body met. The WHB said so.", "WHB"),
        ("Tom Pike (WHB) said so.", "WHB"),
        ("World Body\nHarbour Board (WHB) said so.", "WHB"),
        ("(WHB)", "WHB"),
    ],
)
def test_a_short_form_is_the_body_that_the_article_says_it_is(text: str, name: str) -> None:
    """Only where the words before the brackets spell it, letter by letter."""
    source = linked(Organisation(HERE, "WHB"), text)

    assert source is not None
    assert source.name == name


@pytest.mark.parametrize(
    "speaker",
    [Anonymous(HERE, "an official"), Document(HERE, "report"), Unresolved(HERE), Narrator()],
    ids=lambda speaker: type(speaker).__name__,
)
def test_who_is_not_known_is_no_source(speaker: Speaker) -> None:
    """Nobody is linked across articles by a description."""
    assert linked(speaker) is None

"""Values as plain JSON."""

import pytest

from factcheck.model import Speaker
from factcheck.services import Refused
from factcheck.services.shapes import (
    attribution_shape,
    filed_shape,
    listed_shape,
    outcome_shape,
    passage_shape,
    quoted_shape,
    speaker_shape,
    state_shape,
)
from tests.api import values


def test_a_brief_is_cited_under_its_own_headline() -> None:
    """A brief carries neither the headline nor the authors nor the date of the page it is on."""
    cited = passage_shape(values.IN_A_BRIEF)["article"]

    assert (cited["title"], cited["authors"], cited["published"]) == ("Road closed", [], None)


@pytest.mark.parametrize(
    ("speaker", "own"),
    [
        (values.SPEAKERS[0], {"kind": "named", "name": "Jane Doe", "role": "President"}),
        (
            values.SPEAKERS[1],
            {
                "kind": "anonymous",
                "description": "a man",
                "number": "several",
                "knowledge": {"text": "The road", "start": 78, "end": 86},
                "reason": {"text": "is closed", "start": 87, "end": 96},
            },
        ),
        (values.SPEAKERS[2], {"kind": "organisation", "name": "the Post"}),
        (values.SPEAKERS[3], {"kind": "document", "name": "a report"}),
        (values.SPEAKERS[4], {"kind": "unresolved", "candidates": ["Jane Doe", "Ann Doe"]}),
        (values.SPEAKERS[5], {"kind": "narrator"}),
    ],
    ids=lambda value: value["kind"] if isinstance(value, dict) else "",
)
def test_each_kind_of_speaker_has_its_fields(speaker: Speaker, own: dict[str, object]) -> None:
    """A speaker shows what is known of it; every one but the narrator points at its mention."""
    shape = speaker_shape(speaker, values.ARTICLE)

    mentioned = {} if own["kind"] == "narrator" else {"mention", "chain"}
    assert shape | own == shape
    assert shape.keys() == own.keys() | mentioned


def test_the_narrator_has_neither_voice_nor_cue() -> None:
    """What nobody is credited with says so by nulls, not by missing names."""
    shape = attribution_shape(values.attributed_to(values.SPEAKERS[-1]), values.ARTICLE)

    assert {shape["voice"], shape["cue"], shape["told_to"], shape["said_on"]} == {None}


def test_an_article_shows_its_sentences_as_evidence_does() -> None:
    """A sentence has one shape everywhere; in an article its attributions stand inside it."""
    [first, _] = filed_shape(values.FILED)["sentences"]
    passage = passage_shape(values.FIRST)

    assert first == {**passage["sentence"], "attributions": passage["attributions"]}


def test_places_refer_to_the_text_that_is_shown() -> None:
    """Every start and end cuts the printed words out of the article's text."""
    shape = filed_shape(values.FILED)

    for sentence in shape["sentences"]:
        assert shape["text"][sentence["start"] : sentence["end"]] == sentence["text"]


@pytest.mark.parametrize(
    ("outcome", "shape"),
    [
        (
            values.ADDED,
            {
                "status": "added",
                "id": values.ARTICLE.id,
                "revision": 2,
                "sentences": 4,
                "remarks": ["no date"],
            },
        ),
        (
            values.KNOWN,
            {
                "status": "known",
                "id": values.ARTICLE.id,
                "revision": 2,
                "sentences": 4,
                "remarks": [],
            },
        ),
        (Refused("the body", "is empty"), {"status": "refused", "reason": "is empty"}),
    ],
    ids=["added", "known", "refused"],
)
def test_an_outcome_says_what_became_of_an_article(outcome: object, shape: dict[str, str]) -> None:
    """Added, known and refused are told apart by their status."""
    assert outcome_shape(outcome) == {"origin": "the body", **shape}  # type: ignore[arg-type]


def test_rows_of_lists() -> None:
    """Articles, sources and the state are flat rows."""
    assert listed_shape(values.LISTED)["sentences"] == 4
    assert quoted_shape(values.QUOTED).items() >= {"name": "Jane Doe", "statements": 5}.items()
    assert state_shape(values.STATE).items() >= {"articles": 1, "indexed": 4}.items()

"""Values as plain JSON."""

import json
import timeit
from dataclasses import replace

import pytest

from factcheck.model import Speaker
from factcheck.services import Refused
from factcheck.services.shapes import (
    attribution_shape,
    check_shape,
    evidence_shape,
    filed_shape,
    listed_shape,
    outcome_shape,
    passage_shape,
    quoted_shape,
    speaker_shape,
    state_shape,
)
from tests.api import values


def test_evidence_has_the_published_names() -> None:
    """One piece of evidence reads as the documentation shows it, name for name."""
    item = replace(
        values.CHECK.evidence[0],
        passage=replace(values.FIRST, attributions=(values.attributed_to(values.SPEAKERS[0]),)),
    )
    mention = {"text": "President Jane Doe", "start": 0, "end": 18}

    assert evidence_shape(item) == {
        "score": 0.7123,
        "scores": {"vector": 0.6651},
        "sentence": {
            "id": 12,
            "text": "President Jane Doe told the Post that all is well.",
            "start": 0,
            "end": 50,
            "block": "body",
            "before": None,
            "after": "She went home.",
        },
        "attributions": [
            {
                "speaker": {
                    "kind": "named",
                    "name": "Jane Doe",
                    "role": "President",
                    "mention": mention,
                    "chain": [{"text": "Jane Doe", "start": 10, "end": 18}],
                },
                "source": mention,
                "cue": {"text": "told", "start": 19, "end": 23},
                "content": [{"text": "all is well", "start": 38, "end": 49}],
                "voice": "indirect",
                "act": "attitude",
                "polarity": "hedged",
                "via": [{"text": "the Post", "start": 24, "end": 32}],
                "principal": {"text": "Jane Doe", "start": 10, "end": 18},
                "told_to": "the Post",
                "said_on": "2024-10-17",
                "confidence": 0.97,
                "basis": "verb with a clause",
            }
        ],
        "article": {
            "id": values.ARTICLE.id,
            "title": "All is well",
            "outlet": "The Daily Test",
            "authors": ["John Roe"],
            "published": "2024-10-17",
            "url": "https://news.example/well",
            "revision": 2,
        },
        "copies": [],
    }


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


def test_a_check_counts_its_evidence() -> None:
    """A check shows the claim as it was asked and what it rested on."""
    shape = check_shape(values.CHECK)

    assert (shape["found"], shape["withdrawn"], len(shape["evidence"])) == (2, 1, 2)
    assert shape["made_at"] == "2024-10-18T12:00:00+00:00"
    assert shape["claim"] == {
        "text": "All is well.",
        "speaker": "Doe",
        "as_of": "2024-10-17",
        "filters": {
            "outlets": ["The Daily Test"],
            "sources": ["Jane Doe"],
            "published_from": "2024-10-17",
            "published_until": "2024-10-17",
        },
    }


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
            {"status": "added", "id": values.ARTICLE.id, "revision": 2, "sentences": 4},
        ),
        (
            values.KNOWN,
            {"status": "known", "id": values.ARTICLE.id, "revision": 2, "sentences": 4},
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


def test_shaping_a_check_takes_no_time() -> None:
    """Ten pieces of evidence are written in under a millisecond."""
    passage = replace(values.FIRST, attributions=values.FIRST.attributions[:1])
    item = replace(values.CHECK.evidence[0], passage=passage)
    check = replace(values.CHECK, evidence=(item,) * 10)

    took = min(timeit.repeat(lambda: json.dumps(check_shape(check)), number=1, repeat=20))

    assert took < 0.001

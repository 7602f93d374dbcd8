"""Checks and drafts as plain JSON."""

import json
import timeit
from dataclasses import replace
from time import thread_time

from factcheck.services.check_shapes import (
    check_shape,
    draft_shape,
    evidence_shape,
    saying_shape,
    verdict_shape,
)
from tests.api import values


def test_evidence_has_the_published_names() -> None:
    """One piece of evidence reads as the documentation shows it, name for name."""
    item = replace(
        values.CHECK.evidence[0],
        passage=replace(values.FIRST, attributions=(values.attributed_to(values.SPEAKERS[0]),)),
        copies=(),
    )
    mention = {"text": "President Jane Doe", "start": 0, "end": 18}

    assert evidence_shape(item, values.CLAIM) == {
        "assessment": {
            "stance": "supports",
            "probabilities": {"supports": 0.9123, "refutes": 0.05, "neither": 0.0377},
            "reason": "the verifier reads it as supporting (0.91 of 1)",
            "signals": [
                {
                    "kind": "wording",
                    "agreement": "agree",
                    "claim": [
                        {"text": "All", "start": 0, "end": 3},
                        {"text": "well", "start": 12, "end": 16},
                    ],
                    "sentence": [
                        {"text": "all", "start": 38, "end": 41},
                        {"text": "well", "start": 45, "end": 49},
                    ],
                    "reason": "the sentence has 2 of the claim's 3 words",
                },
                {
                    "kind": "speaker",
                    "agreement": "silent",
                    "claim": [],
                    "sentence": [mention],
                    "reason": "nothing tells who",
                },
            ],
        },
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


def test_a_check_counts_its_evidence() -> None:
    """A check shows the claim as it was asked and what it rested on."""
    shape = check_shape(values.CHECK)

    assert (shape["found"], shape["withdrawn"], len(shape["evidence"])) == (2, 1, 2)
    assert shape["made_at"] == "2024-10-18T12:00:00+00:00"
    assert shape["claim"] == {
        "text": "All is very well.",
        "speaker": "Doe",
        "as_of": "2024-10-17",
        "filters": {
            "outlets": ["The Daily Test"],
            "sources": ["Jane Doe"],
            "published_from": "2024-10-17",
            "published_until": "2024-10-17",
        },
    }


def test_a_verdict_has_the_published_names() -> None:
    """The ruling stands with its reason, its sources and what was collapsed into them."""
    shape = verdict_shape(values.CHECK)

    assert shape is not None
    assert shape.keys() == {
        *("ruling", "reason", "independent_sources", "origins", "saying", "superseded"),
    }
    assert (shape["ruling"], shape["independent_sources"]) == ("refuted", 1)
    assert shape["origins"][0] == {
        "name": "Jane Doe",
        "footing": "on_record",
        "stance": "refutes",
        "counts": True,
        "caveat": "she may be another Jane Doe",
        "cited_by": None,
        "source_id": "5" * 32,
        "sentence_ids": [12, 14],
        "collapsed": [{"sentence_id": 14, "reason": "Jane Doe again"}],
    }
    assert shape["superseded"] == [
        {
            "sentence_id": 14,
            "by": 12,
            "reason": "said on 16 October 2024; the opposite on 17 October",
        }
    ]


def test_an_altered_quotation_is_shown_word_by_word() -> None:
    """Words that are printed are cut out of the article, words that were added out of the claim."""
    shape = verdict_shape(values.CHECK)

    assert shape is not None
    assert shape["saying"]["finding"] == "altered"
    assert [(edit["difference"], edit["text"]) for edit in shape["saying"]["edits"]] == [
        ("same", "all is"),
        ("added", "very"),
        ("removed", "well"),
    ]


def test_what_was_said_may_stand_in_a_copy() -> None:
    """The printed words come from the printing that the finding names, whichever it is."""
    item, _ = values.CHECK.evidence
    other = replace(values.IN_A_BRIEF, id=99)
    check = replace(values.CHECK, evidence=(replace(item, copies=(other,)),))
    assert values.VERDICT.saying is not None
    saying = replace(values.VERDICT.saying, sentence_id=99)

    assert saying_shape(saying, check)["edits"][0]["text"] == "all is"


def test_words_of_an_article_that_was_deleted_since_are_left_out() -> None:
    """Places in a text that is not there any more are not pointed at."""
    assert values.VERDICT.saying is not None
    shape = saying_shape(values.VERDICT.saying, replace(values.CHECK, evidence=()))

    assert (shape["finding"], shape["edits"]) == ("altered", [])


def test_where_nobody_judged_nothing_is_ruled() -> None:
    """Not having judged is told apart from not having found enough."""
    shape = check_shape(values.UNJUDGED)

    assert (shape["verdict"], shape["judge"], shape["evidence"][0]["assessment"]) == (None,) * 3


def test_a_draft_counts_what_was_ruled() -> None:
    """Every ruling has its number; what nobody judged is checked, and ruled to be nothing."""
    shape = draft_shape(values.DRAFT)

    assert shape["checked"] == 2
    assert shape["rulings"] == {
        "supported": 0,
        "refuted": 1,
        "conflicting": 0,
        "not_enough_evidence": 0,
    }
    first, second, _ = shape["sentences"]
    assert first["claim"] == {"text": "all is well", "start": 38, "end": 49}
    assert (second["claim"], second["check"]) == (None, None)


def test_shaping_a_check_takes_no_time() -> None:
    """Ten pieces of evidence are written in under a millisecond of a core, whoever else has it."""
    passage = replace(values.FIRST, attributions=values.FIRST.attributions[:1])
    item = replace(values.CHECK.evidence[0], passage=passage)
    check = replace(values.CHECK, evidence=(item,) * 10)

    def shape() -> None:
        json.dumps(check_shape(check))

    took = min(timeit.repeat(shape, timer=thread_time, number=1, repeat=1_000))

    assert took < 0.001

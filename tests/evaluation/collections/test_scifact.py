"""Reading SciFact."""

from pathlib import Path

from factcheck.evaluation.collections import scifact
from tests.evaluation.collections.samples import HERRING, a_scifact


def test_a_claim_has_its_abstracts_and_its_sentences(tmp_path: Path) -> None:
    """A sentence is numbered in the article, whose title is its first."""
    found = scifact.load(a_scifact(tmp_path))

    [part] = found.parts
    [asked] = part.claims
    [(name, number)] = asked.sentences
    article = found.articles[0]
    assert (found.key, part.key, asked.articles) == ("scifact", "train", frozenset({"4"}))
    assert name == article.name == "4"
    assert article.sentences[number].span.of(article.article.text) == HERRING


def test_a_claim_that_nothing_decides_has_articles_only(tmp_path: Path) -> None:
    """What it cites answers it all the same."""
    asked = {"id": 2, "claim": "Bread floats.", "evidence": {}, "cited_doc_ids": [5]}

    found = scifact.load(a_scifact(tmp_path, claims=[asked]))

    assert [(one.articles, len(one.sentences)) for one in found.parts[0].claims] == [
        (frozenset({"4"}), 1),
        (frozenset({"5"}), 0),
    ]


def test_odd_claims_are_passed_over(tmp_path: Path) -> None:
    """Those that cite nothing that is there, and those with a sentence that is not there."""
    there = {"id": 2, "claim": "Bread floats.", "cited_doc_ids": [5]}
    odd = [
        there | {"cited_doc_ids": [6]},
        there | {"evidence": {"5": [{"sentences": [2]}]}},
        there | {"evidence": {"6": [{"sentences": [0]}]}},
    ]

    found = scifact.load(a_scifact(tmp_path, claims=odd))

    assert [skip.where for skip in found.skipped] == [
        "claims_train.jsonl:2",
        "claims_train.jsonl:3",
        "claims_train.jsonl:4",
    ]
    assert len(found.parts[0].claims) == 1

"""Tests of pairs from claims about articles."""

import random
from pathlib import Path

import pytest

from factcheck.evaluation.marked import read_marked
from factcheck.model import Passage
from factcheck.sentences import split
from tests.factories import an_article, sentences_of
from training.verifier.articles import Written, others, own, read_written

WRITTEN = Written("Nobody died.", "a.txt", "R", "Two sailors died", ("A second body",))
SENTENCES = ["Storm batters coast", "Two sailors died, the mayor said.", "A second body was found."]


def passages(*texts: str) -> list[Passage]:
    """Return sentences of an article with a title, one a line."""
    article = an_article("\n".join(texts), title="The storm")
    found = sentences_of(article)
    spans = [None, *(sentence.span for sentence in found)]
    return [Passage(n, one, article, 1, before=spans[n]) for n, one in enumerate(found)]


def test_a_claim_stands_beside_its_sentence() -> None:
    """The sentence is told by the words that it begins with; a claim without one is a mistake."""
    row = own(WRITTEN, passages(*SENTENCES))

    assert row == {
        "claim": "Nobody died.",
        "evidence": SENTENCES[1],
        "label": "R",
        "bears": True,
        "context": "The storm Storm batters coast",
    }
    with pytest.raises(ValueError, match=r"a\.txt.*Two sailors died"):
        own(WRITTEN, passages("It rained."))


def test_a_claim_stands_beside_others_that_it_is_not_on() -> None:
    """Neither its own sentence nor one that bears on it too is among them."""
    rows = list(others(WRITTEN, passages(*SENTENCES, "It rained."), random.Random(1)))

    assert {row["evidence"] for row in rows} == {SENTENCES[0], "It rained."}
    assert all(row["label"] == "N" and row["bears"] is False for row in rows)


def test_every_claim_about_an_article_has_its_sentence() -> None:
    """The words that are to find a sentence find one, in the articles as they are split now."""
    training = Path(__file__).parents[3] / "seeds" / "training"
    sentences: dict[str, list[str]] = {}
    for written in read_written(training / "verification" / "articles.jsonl"):
        if written.article not in sentences:
            article = read_marked(training / "attribution" / written.article).article
            sentences[written.article] = [one.span.of(article.text) for one in split(article)]
        for begins in (written.sentence, *written.also):
            assert any(one.startswith(begins) for one in sentences[written.article])

"""Nouns and phrases that are cues."""

import pytest

from tests.attribution.reading import only, said


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The claim by Senator Ann Smith that it rains fell.", "it rains fell"),
        ("In the words of Ann Smith, the town is dead.", "the town is dead"),
        ("In the words of its head, Ann Smith, the town is dead.", "the town is dead"),
        ("The town is dead, in the words of Ann Smith, its head.", "The town is dead"),
        ("The agency quoted the minister, Ann Smith, as saying that it rains.", "it rains"),
        ("The agency quoted Ann Smith as telling reporters: “It rains.”", "“It rains.”"),
    ],
)
def test_whose_words_a_noun_or_a_phrase_shows(text: str, content: str) -> None:
    """Whoever stands beside it."""
    one = only([one for one in said(text) if one.cue != "quoted"])

    assert (one.kind, one.name, one.content) == ("named", "Ann Smith", (content,))


def test_a_report_by_a_body_is_the_bodys() -> None:
    """As its claim is."""
    one = only(said("A report by the Ham Council that it rains was lost."))

    assert (one.kind, one.name, one.cue) == ("organisation", "Ham Council", "report")


@pytest.mark.parametrize(
    "text",
    [
        "A report by Ann Smith was lost.",
        "A report by Ann Smith, who was there, was lost.",
        "They saw Ann Smith as saying little.",
        "In the words Ann Smith used it rains.",
        "A report by that was lost.",
    ],
)
def test_no_words_are_shown(text: str) -> None:
    """Nothing that is said follows."""
    assert said(text) == []


@pytest.mark.parametrize("verb", ["seized on", "repeated", "denied", "took up", "reacted to"])
def test_a_claim_is_whose_name_stands_before_it(verb: str) -> None:
    """Whoever takes it up, and whatever he does with it."""
    [claim] = [
        one
        for one in said(f"Politifact {verb} Ann Smith's claim that it rains.")
        if one.cue == "claim"
    ]

    assert (claim.kind, claim.name, claim.content) == ("named", "Ann Smith", ("it rains",))


def test_a_report_with_an_article_before_its_paper_is_a_noun() -> None:
    """Nobody reports that who seizes upon a report."""
    assert said("Ann Smith is seizing upon a Ham Evening Times report that it rains.") == []

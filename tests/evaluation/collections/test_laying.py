"""Documents made into articles."""

import pytest

from factcheck.evaluation.collections.laying import lay_out
from factcheck.model import BlockKind


def test_the_sentences_are_those_of_the_set() -> None:
    """Their bounds are kept, whatever a splitter would say, and each stands where it says."""
    told = ["Two. Or three?", "Four  of\nthem"]

    laid = lay_out("7", within="a-set", title="Of numbers", sentences=told, heading="Ada Quill:")

    text = laid.article.text
    assert [sentence.span.of(text) for sentence in laid.sentences] == [
        "Of numbers",
        "Ada Quill:",
        "Two. Or three?",
        "Four of them",
    ]
    assert text == "Of numbers\nAda Quill:\nTwo. Or three? Four of them"
    assert [sentence.ordinal for sentence in laid.sentences] == [0, 1, 2, 3]
    assert [sentence.paragraph for sentence in laid.sentences] == [0, 1, 2, 2]
    assert [block.kind for block in laid.article.blocks] == [
        BlockKind.HEADLINE,
        BlockKind.BODY,
        BlockKind.BODY,
    ]
    assert laid.article.title == "Of numbers"
    for sentence in laid.sentences:
        block = laid.article.block_at(sentence.span.start)
        assert block is not None
        assert block.span.contains(sentence.span)


def test_a_line_about_the_speaker_does_not_count() -> None:
    """To find the headline or a sentence of the set is to find the article."""
    laid = lay_out("7", within="a-set", title="Numbers", sentences=["Two.", "3."], heading="Quill:")

    assert laid.told == (2, 3)
    assert [laid.counts(number) for number in range(4)] == [True, False, True, True]


def test_documents_of_two_sets_are_two_articles() -> None:
    """The same words under the same name are another article in another set, and in another row."""
    rows = [("7", "one"), ("7", "two"), ("8", "one")]
    laid = [lay_out(name, within=key, title="", sentences=["Two."]) for name, key in rows]

    assert len({one.article.id for one in laid}) == 3
    assert all(one.article.title is None and one.told == (0,) for one in laid)


@pytest.mark.parametrize(
    "sentences",
    [
        pytest.param([], id="none"),
        pytest.param(["Two.", " "], id="an empty one"),
        pytest.param(["Two.\0"], id="NUL"),
        pytest.param(["Two.\ud800"], id="half a character"),
    ],
)
def test_what_no_archive_can_hold_is_refused(sentences: list[str]) -> None:
    """Nor can a sentence be left out: the set numbers them."""
    with pytest.raises(ValueError, match=r"words|NUL|surrogates"):
        lay_out("7", within="a-set", title="Numbers", sentences=sentences)

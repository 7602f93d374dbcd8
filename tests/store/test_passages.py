"""A sentence comes with its article, its neighbours and who said it."""

from itertools import pairwise

import pytest

from factcheck.model import Article, Block, BlockKind, Record, Sentence, Span, Statement
from factcheck.store import Archive
from tests.store.records import a_record, a_source, printing, said


def test_passages_come_in_the_order_asked(archive: Archive) -> None:
    """An index's ranking is kept; keys that are not there are left out."""
    archive.add(a_record("One.\nTwo.\nThree."))

    assert [p.text for p in archive.passages([3, 99, 1, 3])] == ["Three.", "One.", "Three."]
    assert archive.passages([]) == []


def test_passages_of_one_article_share_it(archive: Archive) -> None:
    """An article's text is read once, however many of its sentences are asked for."""
    archive.add(a_record("One.\nTwo."))

    first, second = archive.passages([1, 2])

    assert first.article is second.article


def test_attributions_are_those_whose_content_overlaps(archive: Archive) -> None:
    """An attribution belongs to every sentence that some of its content stands in."""
    text = "Doe said one.\nTwo.\nRoe said three."
    long, short = said(text, "one.\nTwo", "Doe"), said(text, "three", "Roe")
    archive.add(a_record(text, long, short))

    first, second, third = archive.passages([1, 2, 3])

    assert first.attributions == second.attributions == (long.attribution,)
    assert third.attributions == (short.attribution,)


def test_attributions_keep_their_order(archive: Archive) -> None:
    """Two attributions of one sentence come in the order in which they were made."""
    text = "Doe said one and Roe said two."
    statements = [said(text, "two", "Doe"), said(text, "one", "Doe")]
    archive.add(a_record(text, *statements))

    [passage] = archive.passages([1])

    assert passage.attributions == tuple(statement.attribution for statement in statements)


def test_neighbours_stand_in_the_same_block(archive: Archive) -> None:
    """The sentence before and after are shown, but never one of another story."""
    text = "Head. One. Two. Three. Brief."
    marks = [0, 6, 11, 16, 23, 29]
    kinds = [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.BODY, BlockKind.BODY, BlockKind.BRIEF]
    blocks = [
        Block(Span(0, 6), BlockKind.HEADLINE),
        Block(Span(6, 16), BlockKind.BODY),
        Block(Span(16, 23), BlockKind.BODY),
        Block(Span(23, 29), BlockKind.BRIEF),
    ]
    spans = [Span(a, b) for a, b in pairwise(marks)]
    sentences = [Sentence(span, i, i, kinds[i]) for i, span in enumerate(spans)]
    archive.add(Record(Article(text, blocks=tuple(blocks)), tuple(sentences), ()))

    neighbours = [(p.before, p.after) for p in archive.passages([1, 2, 3, 4, 5])]

    one, two = spans[1:3]
    assert neighbours == [(None, None), (None, two), (one, None), (None, None), (None, None)]


@pytest.mark.parametrize("revision", [1, 2])
def test_a_passage_names_its_revision(archive: Archive, revision: int) -> None:
    """Words are cited from the revision in which they stand."""
    for text in ("Old.", "New."):
        archive.add(a_record(text, url="https://example.org/news"))

    [passage] = archive.passages([revision])

    assert passage.revision == revision
    assert passage.text == ["Old.", "New."][revision - 1]


def test_each_attribution_comes_with_its_speakers_source(archive: Archive) -> None:
    """A speaker who is linked to a source has its id, in the order of the attributions."""
    text = "Doe said one and an aide said two."
    unnamed = Statement(said(text, "two", "an aide").attribution)
    archive.add(a_record(text, said(text, "one", "Doe"), unnamed))

    [passage] = archive.passages([1])

    assert passage.source_ids == (a_source("Doe").id, None)
    assert len(passage.attributions) == len(passage.source_ids)


def test_a_sentence_that_nobody_says_has_no_sources(archive: Archive) -> None:
    """Where there is no attribution, there is no place for a source."""
    archive.add(a_record("One."))

    assert archive.passages([1])[0].source_ids == ()


def test_a_merged_source_is_the_one_it_was_merged_into(archive: Archive) -> None:
    """What the desk has judged is followed at once, and so is what it undoes."""
    archive.add(printing("Jane Doe", "a:1"))
    archive.add(printing("Jane Roe", "a:2"))
    doe, roe = a_source("Jane Doe").id, a_source("Jane Roe").id

    archive.merge(doe, [roe], reason="her married name")

    assert [p.source_ids for p in archive.passages([1, 2])] == [(doe,), (doe,)]

    merged = archive.dossier(doe).judgements[-1]
    archive.undo(merged.id)

    assert [p.source_ids for p in archive.passages([1, 2])] == [(doe,), (roe,)]


def test_spellings_of_one_name_have_one_source(archive: Archive) -> None:
    """A name that a rule takes for another's spelling has the other's source."""
    archive.add(printing("Volodymyr Zelensky", "a:1"))
    archive.add(printing("Volodymyr Zelenskyy", "a:2"))

    first, second = archive.passages([1, 2])

    assert first.source_ids == second.source_ids == (a_source("Volodymyr Zelensky").id,)

"""How an article falls into sentences: their places, paragraphs and blocks, whatever the text."""

import itertools
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.model import Article, Block, BlockKind, Sentence, Span
from factcheck.sentences import split
from tests.factories import an_article

# Random text rarely holds what the rules are about, so that half of it is drawn from this.
TELLING = [
    *" \n\t\r\u00a0\u2028\u200b\u0301\ud800.!?…。؟।\"'“”„«»()[],;:-—@/=&1aAбБ語😀",
    *("Mr.", " U.S. ", "p.m. ", "said ", " ... ", "[2]", "iPhone"),
]
TEXTS = st.text() | st.lists(st.sampled_from(TELLING) | st.characters(), max_size=60).map("".join)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    """Draw an article whose blocks, of any kind, cover its text; some have a title."""
    text = draw(TEXTS)
    cuts = draw(st.lists(st.integers(0, len(text)), max_size=4))
    edges = sorted({0, len(text), *cuts})
    blocks = []
    for start, end in itertools.pairwise(edges):
        places = sorted(draw(st.tuples(st.integers(start, end), st.integers(start, end))))
        title = draw(st.sampled_from([None, Span(*places)]))
        kind = draw(st.sampled_from(BlockKind))
        blocks.append(Block(Span(start, end), kind, title))
    return Article(text, blocks=tuple(blocks))


def words_of(article: Article, sentences: tuple[Sentence, ...]) -> list[str]:
    return [sentence.span.of(article.text) for sentence in sentences]


@given(articles())
@settings(max_examples=400)
def test_sentences_cover_every_visible_character_once_and_in_order(article: Article) -> None:
    """Spans are in order and disjoint, and leave out nothing but white space."""
    text = article.text
    end = 0
    for sentence in split(article):
        assert not text[end : sentence.span.start].strip()
        end = sentence.span.end
        words = sentence.span.of(text)
        assert words
        assert words == words.strip()
    assert not text[end:].strip()


@given(articles())
@settings(max_examples=200)
def test_no_sentence_crosses_a_line_or_a_block(article: Article) -> None:
    """A sentence stands in one line of one block and bears that block's kind."""
    for sentence in split(article):
        assert len(sentence.span.of(article.text).splitlines()) == 1
        block = article.block_at(sentence.span.start)
        assert block is not None
        assert block.span.contains(sentence.span)
        assert sentence.block is block.kind


@given(articles())
@settings(max_examples=200)
def test_sentences_are_numbered_and_paragraphs_never_go_back(article: Article) -> None:
    """Ordinals count from nought; paragraphs rise by one at most, and on another line always."""
    sentences = split(article)

    assert [sentence.ordinal for sentence in sentences] == list(range(len(sentences)))
    for one, next_one in itertools.pairwise(sentences):
        assert next_one.paragraph - one.paragraph in (0, 1)
        between = article.text[one.span.end : next_one.span.start]
        if len(f"a{between}b".splitlines()) > 1:
            assert next_one.paragraph == one.paragraph + 1


def test_each_line_is_a_paragraph() -> None:
    """Lines with something on them are numbered over the whole article; empty ones are not."""
    article = an_article("One. Two.\n\n \nThree.\r\nFour. Five.")

    assert [sentence.paragraph for sentence in split(article)] == [0, 0, 1, 2, 2]


def test_paragraphs_are_numbered_on_from_block_to_block() -> None:
    """The number is the article's, not the block's."""
    text = "A headline\nBody one. Body two.\nA footer."
    spans = [Span(0, 10), Span(11, 30), Span(31, 40)]
    kinds = [BlockKind.HEADLINE, BlockKind.BODY, BlockKind.FOOTER]
    article = Article(text, blocks=tuple(map(Block, spans, kinds)))

    sentences = split(article)

    assert [sentence.paragraph for sentence in sentences] == [0, 1, 1, 2]
    assert [sentence.block for sentence in sentences] == [kinds[0], kinds[1], kinds[1], kinds[2]]


@pytest.mark.parametrize(
    "kind", [BlockKind.HEADLINE, BlockKind.TAGS, BlockKind.BYLINE, BlockKind.CREDIT]
)
def test_what_is_set_as_a_line_is_one_sentence_a_line(kind: BlockKind) -> None:
    """A full stop or a question mark in a headline or a credit ends nothing."""
    article = an_article("Who pays? Nobody. Not yet.\nThe long wait. Part two.", kind=kind)

    assert words_of(article, split(article)) == article.text.split("\n")


@pytest.mark.parametrize(
    "kind", [BlockKind.BODY, BlockKind.CAPTION, BlockKind.TEASER, BlockKind.BRIEF, BlockKind.FOOTER]
)
def test_prose_is_split(kind: BlockKind) -> None:
    """Everything that is written in sentences is cut into them."""
    article = an_article("The dam held. The town did not.", kind=kind)

    assert len(split(article)) == 2


def test_a_title_is_one_sentence_even_without_a_full_stop() -> None:
    """The title of a brief does not run into the text that stands behind it on the same line."""
    text = "Is it over? Miners wait The shaft is closed. Nobody knows why."
    block = Block(Span(0, len(text)), BlockKind.BRIEF, title=Span(0, 23))
    article = Article(text, blocks=(block,))

    assert words_of(article, split(article)) == [
        "Is it over? Miners wait",
        "The shaft is closed.",
        "Nobody knows why.",
    ]


def test_words_outside_every_block_are_in_no_sentence() -> None:
    """Blocks say what is text."""
    article = Article("Menu. Search. The dam held.", blocks=(Block(Span(14, 27), BlockKind.BODY),))

    assert words_of(article, split(article)) == ["The dam held."]


def test_an_article_without_text_has_no_sentence() -> None:
    """Neither an empty article nor one of white space fails."""
    assert split(an_article("")) == ()
    assert split(an_article(" \n\u00a0\n\t")) == ()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("." * 1_000_000, id="full stops"),
        pytest.param('"' * 1_000_000, id="quotation marks"),
        pytest.param("Mr. " * 250_000, id="abbreviations"),
        pytest.param("a" * 1_000_000, id="one word"),
        pytest.param('."' * 250_000, id="closing marks"),
        pytest.param('"? Aaaa aaaa aaaa ' * 10_000, id="names that say nothing"),
        pytest.param(("." + " " * 999) * 250, id="white space"),
        pytest.param(" \n" * 250_000, id="empty lines"),
        pytest.param("[1] ." * 50_000, id="references"),
        pytest.param("a.A" * 80_000, id="lost spaces"),
    ],
)
def test_time_is_linear_whatever_the_text(text: str) -> None:
    """A megabyte of anything takes a second or two; quadratic time would take hours."""
    begun = time.process_time()

    split(an_article(text))

    assert time.process_time() - begun < 20


def test_thousands_of_sentences_a_second() -> None:
    """Splitting is nothing beside embedding, which does some hundreds a second."""
    text = 'On Oct. 3 Mr. Bell of Delmar Inc. said: "We paid $3.5 million. It was late." ' * 5_000
    begun = time.process_time()

    sentences = split(an_article(text))

    assert len(sentences) == 10_000
    assert len(sentences) / (time.process_time() - begun) > 5_000

"""Articles, their identity, and how their sentences are cited."""

from datetime import date

import pytest

from factcheck.model import Article, Block, BlockKind, Citation, Sentence, Span


def test_a_span_gives_its_words_back() -> None:
    """Code points, end exclusive."""
    assert Span(2, 4).of("a🜁bc") == "bc"


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 2)])
def test_a_span_that_is_none_is_refused(start: int, end: int) -> None:
    """No span begins before the text or ends before it begins."""
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_an_article_is_known_by_its_url_whatever_its_text() -> None:
    """A changed text under one URL is another revision of one article."""
    old, new = (Article(text, url="https://a.example/1") for text in ("Old.", "New."))

    assert old.id == new.id
    assert old.digest != new.digest


def test_an_article_without_a_url_is_known_by_its_text() -> None:
    """Another text is another article."""
    assert Article("One.").id == Article("One.", outlet="A Paper").id
    assert Article("One.").id != Article("Two.").id


def test_a_brief_is_cited_by_its_own_headline() -> None:
    """It carries neither the headline, nor the authors, nor the date of the page it stands on."""
    text = "Own story.\nFire out.\nIt burned."
    brief = Block(Span(11, len(text)), BlockKind.BRIEF, title=Span(11, 20))
    article = Article(
        text,
        title="Own story",
        authors=("Jane Doe",),
        published=date(2024, 10, 17),
        blocks=(Block(Span(0, 10), BlockKind.BODY), brief),
    )

    own = article.citation(Sentence(Span(0, 10), 0, 0, BlockKind.BODY))
    other = article.citation(Sentence(Span(21, 31), 1, 1, BlockKind.BRIEF))

    assert own == Citation("Own story", ("Jane Doe",), date(2024, 10, 17))
    assert other == Citation("Fire out.", (), None)

"""Articles from HTML."""

import logging
from datetime import date

import pytest

from factcheck.errors import BadInput
from factcheck.model import BlockKind
from factcheck.reading.webpages import declared_encoding, read_webpage

HEAD = """
<title>Ferry to stop in May | The Harbour Gazette</title>
<meta property="og:title" content="Ferry to stop in May">
<meta property="og:site_name" content="The Harbour Gazette">
<meta name="author" content="Ines Okafor; Tom Brandt">
<meta property="article:published_time" content="2025-03-04T08:15:00+00:00">
<link rel="canonical" href="https://harbour.example.org/ferry">
"""
BODY = """
<nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>Ferry to stop in May</h1>
<p class="byline">By Ines Okafor and Tom Brandt</p>
<p>The ferry to the northern islands will stop in May, its operator said on Tuesday.</p>
<h2>Islanders protest</h2>
<p>&#8220;We learnt it from the radio,&#8221; said the islands' mayor, Petra Lindqvist.</p>
</article>
<footer><p>© 2025 The Harbour Gazette. All rights reserved.</p></footer>
"""


def a_webpage(*, head: str = HEAD, body: str = BODY, language: str = "en-GB") -> str:
    """Return a page as a newspaper's site serves it."""
    return f"<!doctype html><html lang={language}><head>{head}</head><body>{body}</body></html>"


def test_text_and_facts_are_read() -> None:
    """The main text without the site's furniture, and what the head says about it."""
    article = read_webpage(a_webpage())

    headline, body = article.blocks
    assert (headline.kind, body.kind) == (BlockKind.HEADLINE, BlockKind.BODY)
    assert headline.span.of(article.text) == article.title == "Ferry to stop in May"
    assert body.span.of(article.text).startswith("The ferry to the northern islands")
    assert "“We learnt it from the radio,”" in article.text
    assert "Home" not in article.text
    assert article.authors == ("Ines Okafor", "Tom Brandt")
    assert article.published == date(2025, 3, 4)
    assert article.outlet == "The Harbour Gazette"
    assert article.url == "https://harbour.example.org/ferry"
    assert article.language == "en-GB"


@pytest.mark.parametrize(
    ("head", "outlet"),
    [
        ('<meta name="twitter:site" content="@HarbourGazette">', None),
        ('<meta property="og:site_name" content="harbour.example.org">', None),
        (
            '<script type="application/ld+json">[{"publisher": {"name": "The Gazette"}}]</script>',
            "The Gazette",
        ),
        ('<script type="application/ld+json">{broken</script>', None),
        ('<script type="application/ld+json">' + "[" * 50_000 + "</script>", None),
    ],
    ids=["a handle", "an address", "linked data", "broken data", "deep data"],
)
def test_an_outlet_is_what_the_head_calls_it(head: str, outlet: str | None) -> None:
    """A handle or an address is not the name that readers know."""
    assert read_webpage(a_webpage(head=head)).outlet == outlet


def test_a_fragment_is_read() -> None:
    """A piece of HTML without a head is an article without facts."""
    article = read_webpage("<p>The ferry will stop in May, its operator said on Tuesday.</p>")

    assert article.text == "The ferry will stop in May, its operator said on Tuesday."
    assert (article.title, article.authors, article.published) == (None, (), None)


@pytest.mark.parametrize(
    "html",
    [
        "<html></html>",
        "<html><body><script>run()</script></body></html>",
        "<html>" + "<" * 100_000,
        "<html><body>" + "<div>" * 50_000 + "x",
    ],
    ids=["empty", "only a script", "only brackets", "deep"],
)
def test_html_without_a_text_is_refused(html: str) -> None:
    """Broken and empty pages have a reason."""
    with pytest.raises(BadInput, match="holds no article"):
        read_webpage(html)


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    """The extractor's remarks on odd pages are not a newsroom's business."""
    with caplog.at_level(logging.DEBUG), pytest.raises(BadInput):
        read_webpage("<html><body><script>run()</script></body></html>")

    assert not [record for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (b'<html><head><meta charset="windows-1251">', "windows-1251"),
        (b"<meta http-equiv=Content-Type content='text/html; charset=koi8-u'>", "koi8-u"),
        (b"<?xml version='1.0' encoding='iso-8859-2'?><html>", "iso-8859-2"),
        (b"<html><p>charset=utf-8", None),
    ],
)
def test_the_declared_encoding_is_found(data: bytes, encoding: str | None) -> None:
    """Pages name their encoding in a tag or in the XML declaration."""
    assert declared_encoding(data) == encoding

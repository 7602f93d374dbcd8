"""The headline, and what stands around it."""

import pytest

from factcheck.model import BlockKind
from factcheck.reading.pages import read_page

PARAGRAPH = "The mayor said on Monday that the old bridge would be closed for two years."


@pytest.mark.parametrize(
    ("above", "title"),
    [
        (["Old bridge to close for two years"], "Old bridge to close for two years"),
        (["Who will mend the bridge?"], "Who will mend the bridge?"),
        (["Politics", "Old bridge to close for two years"], "Old bridge to close for two years"),
        (["LIVE", "Stalemate", "By Ada Moll"], "Stalemate"),
        (["Discover our spring offer", "Old bridge to close"], "Old bridge to close"),
        (["Join the queue for the last crossing"], "Join the queue for the last crossing"),
        (["Old bridge to close.", "By Ada Moll"], "Old bridge to close."),
        (["By Ada Moll", "Old bridge to close soon"], "Old bridge to close soon"),
        (["Old bridge to close soon", "Traders fear for shops"], "Old bridge to close soon"),
        (["Old bridge to close | The Example Times"], "Old bridge to close"),
        (["title: Old bridge to close"], "Old bridge to close"),
        (["Contact: press@example.org", "Old bridge to close"], "Old bridge to close"),
        (["Old bridge to close."], None),
        (["Old bridge to close:"], None),
        (["- the old bridge closes"], None),
        (
            ["Bridges, Trade, Lorn", "Moll, Poe, Roe sign pact", "By Ada Moll"],
            "Moll, Poe, Roe sign pact",
        ),
        (["Moll, Poe, Roe sign pact"], "Moll, Poe, Roe sign pact"),
        (["Bridges, Trade, Lorn"], None),
        (["Watch: Bridge falls into the river"], "Watch: Bridge falls into the river"),
        (
            ["Moll to spend 10,000 on soap, 20,000 on bread"],
            "Moll to spend 10,000 on soap, 20,000 on bread",
        ),
        ([], None),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, list) else None,
)
def test_the_headline_is_the_first_line_that_can_be_one(
    above: list[str], title: str | None
) -> None:
    """Kickers, calls and furniture above it are passed over; a sentence needs a byline below."""
    article = read_page("\n".join([*above, "", PARAGRAPH, "", PARAGRAPH]))

    assert article.title == title
    headlines = [b.span.of(article.text) for b in article.blocks if b.kind is BlockKind.HEADLINE]
    assert headlines == ([title] if title else [])


@pytest.mark.parametrize(
    "text", ["Old bridge to close", "Old bridge to close\nWhat now", PARAGRAPH]
)
def test_a_text_without_paragraphs_has_no_headline(text: str) -> None:
    """A headline stands above something."""
    assert read_page(text).title is None


@pytest.mark.parametrize(
    ("below", "authors"),
    [
        (["Ada Moll", "4 March 2025"], ("Ada Moll",)),
        (["Ada Moll", "Political correspondent"], ("Ada Moll",)),
        (["Ada Moll and Ben Roe at Lorn Park", "4 March 2025"], ("Ada Moll", "Ben Roe")),
        (["By Ada Moll", "Seaboard Wire"], ("Ada Moll",)),
        (["Ada Moll Political correspondent", "4 March 2025"], ("Ada Moll",)),
        (["By", "Ada Moll"], ("Ada Moll",)),
        (["By Ada Moll", "and Ben Roe"], ("Ada Moll",)),
        (["By Ada Moll", "By Ben Roe"], ("Ada Moll", "Ben Roe")),
        (["By ADA MOLL", "Author: Ada Moll"], ("Ada Moll",)),
        (["By The Associated Press"], ("The Associated Press",)),
        (["New York", "4 March 2025"], ()),
        (["Ada Moll"], ()),
    ],
    ids=lambda value: " / ".join(value) if isinstance(value, list) else None,
)
def test_a_bare_name_is_an_author_only_beside_a_byline(
    below: list[str], authors: tuple[str, ...]
) -> None:
    """A name under a headline may be anybody's; a date, a role or "By" makes it the author's."""
    article = read_page("\n".join(["Old bridge to close soon", *below, PARAGRAPH, "", PARAGRAPH]))

    assert article.authors == authors

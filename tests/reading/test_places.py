"""The place of a line: the same words mean another thing inside the story."""

import pytest

from factcheck.model import BlockKind
from factcheck.reading.pages import read_page


def kinds_below(*lines: str) -> list[str]:
    """Return the kinds of the blocks from the story on, where `lines` stand inside it."""
    story = ["Old bridge to close soon", "By Ben Roe", "It closes in May, the mayor said.", ""]
    article = read_page("\n".join([*story, *lines, "", "Shops fear for their trade."]))
    return [block.kind.value for block in article.blocks[2:]]


@pytest.mark.parametrize(
    "line",
    [
        "Lorn, Aster, Kesten",
        "Politics",
        "4 March 2025",
        "10:15",
        "Title: a word from the mayor",
        "https://example.org/plan",
    ],
)
def test_a_line_between_paragraphs_belongs_to_the_story(line: str) -> None:
    """Lists, dates and labels between two paragraphs are the story's own."""
    assert kinds_below(line) == ["body"]


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (["Topics: Lorn, Aster"], "tags"),
        (["#lorn #aster"], "tags"),
        (["Advertisement"], "footer"),
        (["Read more: Ferry hits quay"], "teaser"),
        (["By Ada Moll"], "byline"),
        (["Topics", "Lorn", "Aster"], "tags"),
    ],
)
def test_what_is_certain_is_so_anywhere(lines: list[str], kind: str) -> None:
    """A label, a hash mark or a button is furniture even between two paragraphs."""
    assert kinds_below(*lines) == ["body", kind, "body"]


def test_an_outlet_and_an_author_below_a_link_are_its_own() -> None:
    """Some pages print them on two lines instead of gluing them."""
    article = read_page(
        "Old bridge to close soon\n\nIt closes in May, the mayor said.\n\n"
        "How the bridge was built in a year\n"
        "In the spring of 1931 four hundred men came to the river and began to dig for the\n"
        "The Example Times\nAda Moll\n\nShops fear for their trade."
    )

    [teaser] = (b for b in article.blocks if b.kind is BlockKind.TEASER)
    assert [span.of(article.text) for span in teaser.authors] == ["Ada Moll"]
    assert article.authors == ()
    assert article.blocks[-1].span.of(article.text) == "Shops fear for their trade."

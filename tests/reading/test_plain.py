"""Articles whose text is known to be their story."""

import pytest

from factcheck.model import BlockKind
from factcheck.reading.plain import read_plain

TEXT = "It closes in May.\n\nShops fear for trade."


@pytest.mark.parametrize(
    ("first", "prepended"),
    [
        ("", True),
        ("Old bridge to close\n\n", False),
        ("OLD BRIDGE TO CLOSE.\n", False),
        ("Old bridge to close in May.\n", True),
    ],
    ids=["without it", "with it", "with other marks", "a sentence that begins so"],
)
def test_the_title_stands_above_the_text_once(first: str, prepended: bool) -> None:  # noqa: FBT001
    """A title goes before the text unless the text's first line is the title."""
    article = read_plain(first + TEXT, title="Old bridge to close")

    assert article.text == ("Old bridge to close\n\n" if prepended else "") + first + TEXT
    assert article.blocks[0].kind is BlockKind.HEADLINE
    assert article.blocks[1].kind is BlockKind.BODY


def test_only_certain_furniture_is_told_apart() -> None:
    """A leading byline, a credited caption and a sign-off are not the story; the rest is."""
    text = (
        "By Ada Moll\n\nPolitics, Trade, Ferries\n\nIt closes in May.\n\n"
        "The bridge at dawn. (Ben Roe/Getty Images)\n\nBy Ben Roe\n\nShare\n\n"
        "(Reporting by Cy Poe)"
    )

    article = read_plain(text, title="Old bridge to close")

    assert article.authors == ("Ada Moll",)
    assert [block.kind.value for block in article.blocks] == [
        "headline", "byline", "body", "caption", "credit", "body", "credit",
    ]  # fmt: skip

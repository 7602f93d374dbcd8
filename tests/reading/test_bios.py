"""Lines about the author."""

import pytest

from factcheck.model import BlockKind
from factcheck.reading.pages import read_page

STORY = (
    "Old bridge to close soon\nBy Ada Moll\nIt closes in May, the mayor said.\n\nShops fear.\n\n"
)


@pytest.mark.parametrize(
    ("bio", "outlet"),
    [
        ("Ada Moll is a reporter at the Example Times. She lives in Lorn.", "the Example Times"),
        ("Ada Moll covers bridges for The Lorn Gazette and its website.", "The Lorn Gazette"),
        ("Ada Moll is a reporter in Lorn.", None),
    ],
)
def test_a_line_about_the_author_is_furniture_and_names_the_outlet(
    bio: str, outlet: str | None
) -> None:
    """It states nothing of the story, and says where the author works."""
    article = read_page(STORY + bio)

    assert article.blocks[-1].kind is BlockKind.FOOTER
    assert article.outlet == outlet


def test_a_line_about_somebody_else_is_the_story() -> None:
    """Only the author is introduced to the readers."""
    article = read_page(STORY + "Ben Roe is a reporter at the Example Times.")

    assert article.blocks[-1].kind is BlockKind.BODY
    assert article.outlet is None

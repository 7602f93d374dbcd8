"""The end of the story: what follows is another story only on good evidence."""

import pytest

from factcheck.model import BlockKind
from factcheck.reading.pages import read_page

STORY = "Old bridge to close\n\nIt closes in May, the mayor said.\n\nShops fear for trade.\n"
BRIEF = "Ferry hits quay in Aster, police say\n\nA ferry hit the quay on Tuesday. Nobody was hurt."


@pytest.mark.parametrize(
    "mark",
    [
        "Author: Ada Moll",
        "(Reporting by Ada Moll; Editing by Ben Roe)",
        "© 2025 The Example Times. All rights reserved.",
        "In brief",
    ],
)
def test_a_mark_at_the_end_lets_a_brief_begin(mark: str) -> None:
    """Below an author's line, an agency's, a copyright line or a heading stand other stories."""
    article = read_page(f"{STORY}{mark}\n{BRIEF}")

    assert article.blocks[-1].kind is BlockKind.BRIEF


@pytest.mark.parametrize(
    "mark",
    ["Advertisement", "Share", "Sign up for our newsletter", "© 2025 AFP", "Photo: Ada Moll"],
)
def test_furniture_inside_a_story_does_not_end_it(mark: str) -> None:
    """A subheading below an advertisement or a picture's credit belongs to the story."""
    article = read_page(f"{STORY}{mark}\n{BRIEF}")

    assert article.blocks[-1].kind is BlockKind.BODY


def test_an_authors_line_above_the_story_does_not_end_it() -> None:
    """An author may be named between a standfirst and the story."""
    article = read_page(f"Old bridge to close soon\nShops fear.\nAuthor: Ada Moll\n{BRIEF}")

    assert not any(block.kind is BlockKind.BRIEF for block in article.blocks)


def test_a_story_that_goes_on_below_a_copyright_line_is_kept_whole() -> None:
    """What runs to more paragraphs than a brief is the rest of the story."""
    rest = "\n\n".join(["The keeper said that he would stay in town."] * 6)

    article = read_page(f"{STORY}© 2025 Ada Moll\nWhat happens next now\n\n{rest}")

    assert not any(block.kind is BlockKind.BRIEF for block in article.blocks)

"""Lists of topics."""

import pytest

from factcheck.reading.tags import Tags, read_tags
from tests.reading.a_line import a_line


@pytest.mark.parametrize(
    ("printed", "tags"),
    [
        ("Topics: Ukraine, War", Tags(certain=True)),
        ("#ukraine #war", Tags(certain=True)),
        ("Related topics", Tags(certain=True, heading=True)),
        ("News Feed, Ada Moll, North Korea, Trade", Tags(certain=False)),
        ("Home > World > Europe", Tags(certain=False)),
        ("World | Business", Tags(certain=False)),
        ("EXCLUSIVE", Tags(certain=False)),
        ("Paris, France", None),
        ("Fire, flood and famine: a year in Lorn", None),
        ("Ada Moll, Ben Roe, and Cy Poe left.", None),
        ("#1 in the charts", None),
    ],
)
def test_topics_are_short_names_in_a_row(printed: str, tags: Tags | None) -> None:
    """A label or hash marks are certain; a bare list is so only by its place."""
    assert read_tags(a_line(printed)) == tags

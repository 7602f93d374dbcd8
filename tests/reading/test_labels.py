"""Labels and their values."""

import pytest

from factcheck.reading.labels import Labelled, Related, read_label
from tests.reading.a_line import a_line


@pytest.mark.parametrize(
    ("printed", "field", "value"),
    [
        ("Title: Storm hits coast", "title", "Storm hits coast"),
        ("outlet: The Example Times", "outlet", "The Example Times"),
        ("outlet: Trade & Industry Daily", "outlet", "Trade & Industry Daily"),
        ("Publisher: Journal of Record", "publisher", "Journal of Record"),
        ("URL: https://example.org/a", "url", "https://example.org/a"),
        ("https://example.org/a", "url", "https://example.org/a"),
        ("lang: en-GB", "language", "en-GB"),
    ],
)
def test_a_labelled_value_is_read(printed: str, field: str, value: str) -> None:
    """The value is what follows the label."""
    found = read_label(a_line(printed))

    assert isinstance(found, Labelled)
    assert (found.field.value, found.value.of(printed)) == (field, value)


@pytest.mark.parametrize(
    "printed",
    [
        "Publisher: no more books on paper",
        "Link: the chain that holds the town together",
        "Language: a love story",
        "Zelensky: we will win",
        "He said: read more",
    ],
)
def test_a_headline_with_a_colon_is_no_label(printed: str) -> None:
    """A value must fit its label."""
    assert read_label(a_line(printed)) is None


@pytest.mark.parametrize(
    "printed",
    ["Read more: Fog closes port", "RELATED | Fog closes port", "See also — Fog closes port"],
)
def test_a_link_to_another_story_is_read(printed: str) -> None:
    """The other story's headline is what follows the label."""
    found = read_label(a_line(printed))

    assert isinstance(found, Related)
    assert found.title.of(printed) == "Fog closes port"

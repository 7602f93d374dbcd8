"""What is said of somebody between commas."""

import pytest

from factcheck.attribution.asides import aside_end
from tests.attribution.sheets import a_line, place, shown


@pytest.mark.parametrize(
    ("text", "aside"),
    [
        ("It rained, said Ann Roe, mayor of Ham.", ", mayor of Ham"),
        ("It rained, said Ann Roe, the mayor, “and it snowed”.", ", the mayor"),
        ("It rained, said Ann Roe, the mayor, adding that it snowed.", ", the mayor"),
        ("It rained, said Ann Roe, adding that it snowed.", ""),
    ],
)
def test_an_aside_ends_where_something_else_is_told(text: str, aside: str) -> None:
    """What somebody adds is no part of it."""
    line = a_line(text)
    at = place(line, "Ann Roe")[1]

    assert (shown(line, (at, aside_end(line, at))) or "") == aside

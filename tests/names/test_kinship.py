"""Who is taken for whom, and why."""

import pytest

from factcheck.names import kin, relation


@pytest.mark.parametrize(
    ("initials", "others", "same"),
    [
        pytest.param("", [], {""}, id="nobody else"),
        pytest.param("", ["j"], {"", "j"}, id="one initial known"),
        pytest.param("j", ["", "j"], {"", "j"}, id="the same initial"),
        pytest.param("w", ["", "h w"], {"w"}, id="two who share a name"),
        pytest.param("", ["w", "h w"], {""}, id="either of two"),
    ],
)
def test_an_initial_is_passed_over_only_where_nobody_is_mistaken(
    initials: str, others: list[str], same: set[str]
) -> None:
    """George Bush is neither George W. nor George H. W. where both are known."""
    assert kin(initials, others) == same


@pytest.mark.parametrize(
    ("name", "other", "reason"),
    [
        (
            "Volodymyr Zelenskyy",
            "Volodymyr Zelensky",
            "spelling variant of Volodymyr Zelensky: y/yy",
        ),
        (
            "Volodymyr Zelenskiy",
            "Volodymyr Zelensky",
            "spelling variant of Volodymyr Zelensky: y/iy",
        ),
        (
            "Sergey Romanoff",
            "Sergei Romanov",
            "spelling variant of Sergei Romanov: i/y, v/ff",
        ),
        ("JANE DOE", "Jane Doe", "same name as Jane Doe"),
        ("Siobhan Roe", "Siobhán Roe", "same name as Siobhán Roe"),
        (
            "Donald J. Trump",
            "Donald Trump",
            "Donald Trump, but for an initial, and in the same role",
        ),
        ("Bashar Assad", "Bashar al-Assad", "spelling variant of Bashar al-Assad"),
        ("WHO", "World Health Organization", "short form of World Health Organization"),
        ("World Health Organization", "WHO", "full form of WHO"),
    ],
)
def test_the_reason_is_given_in_words(name: str, other: str, reason: str) -> None:
    """A reader sees what differs."""
    assert relation(name, other) == reason

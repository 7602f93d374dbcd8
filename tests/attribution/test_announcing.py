"""Whose words a noun announces."""

import pytest

from factcheck.attribution.announcing import owner_of
from tests.attribution.sheets import a_line, place, shown


@pytest.mark.parametrize(
    ("text", "owner"),
    [
        ("Roe's claim that it sank", "Roe's"),
        ("the old board's claim that it sank", "the old board's"),
        ("Harbour Master Roe's claim that it sank", "Harbour Master Roe's"),
        ("The United Nations' claim that it sank", "The United Nations'"),
        ("Doe seized on Roe's claim that it sank", "Roe's"),
        ("Kyiv repeatedly denied Moscow's claim that it sank", "Moscow's"),
        ("Doe, who attacked Ann Roe's claim that it sank", "Ann Roe's"),
        ("Doe repeated her claim that it sank", "her"),
        ("There's a claim that it sank", None),
    ],
)
def test_a_claim_is_its_owners_and_not_theirs_who_take_it_up(text: str, owner: str | None) -> None:
    """What stands before the owner's name may be another's verb."""
    line = a_line(text)

    assert shown(line, owner_of(line, place(line, "claim")[0])) == owner

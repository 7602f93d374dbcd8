"""In what field somebody is known."""

import pytest

from factcheck.names import fields_of, told_apart


@pytest.mark.parametrize(
    ("role", "fields"),
    [
        ("Rovers midfielder", {"sport"}),
        ("Labour MP for Corby East", {"politics"}),
        ("Justice Minister", {"law", "politics"}),
        ("spokesman for the police in Osk", {"police"}),
        ("lawyer for the goalkeeper", {"law"}),
        ("former striker", set()),
        ("comedian-turned-president", set()),
        ("singer’s sister", set()),
        ("chairman of the club", set()),
        ("", set()),
    ],
)
def test_the_field_is_that_of_the_calling_today(role: str, fields: set[str]) -> None:
    """Not of what somebody was, whom they serve or whose relative they are."""
    assert fields_of([role]) == fields


@pytest.mark.parametrize(
    ("role", "other", "apart"),
    [
        ("midfielder", "MP", True),
        ("company spokesman", "singer", False),
        ("police spokesman", "singer", True),
        ("leg-spinner", "economist", True),
        ("goalkeeper", "coach", False),
        ("senator", "president", False),
        ("lawyer", "minister", False),
        ("economist", "prime minister", False),
        ("surgeon", "professor", False),
        ("teacher", "goalkeeper", False),
        ("midfielder", "resident", False),
        ("midfielder", "", False),
    ],
)
def test_only_callings_that_one_person_hardly_has_tell_apart(
    role: str, other: str, *, apart: bool
) -> None:
    """Roles change: who was a lawyer is a minister; nobody keeps goal and judges."""
    assert told_apart(fields_of([role]), fields_of([other])) is apart

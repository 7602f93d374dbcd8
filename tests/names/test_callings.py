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
        ("club president", set()),
        ("president", set()),
        ("Judge", {"law"}),
        ("the judge", {"law"}),
        ("U.S. district judge", {"law"}),
        ("judge at the High Court", {"law"}),
        ("talent show judge", set()),
        ("judge on a baking programme", set()),
        ("judge at the dog show", set()),
        ("conductor", set()),
        ("train conductor", set()),
        ("conductor of the city’s symphony orchestra", {"arts"}),
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
        ("club president", "Rovers coach", False),
        ("Rovers president", "Rovers coach", False),
        ("talent show judge", "dancer", False),
        ("judge on a cooking show", "chef", False),
        ("train conductor", "MP", False),
        ("judge", "goalkeeper", True),
        ("Supreme Court judge", "dancer", True),
        ("opera conductor", "constable", True),
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

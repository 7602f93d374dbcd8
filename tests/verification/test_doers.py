"""Who does what is told without its subject."""

import pytest

from factcheck.model import Narrator, Passage
from factcheck.verification.doers import doer
from tests.verification.spoken import passages


def told(text: str) -> str:
    """Return who does what the last line of an article tells somebody denied or admitted."""
    passage: Passage = passages(text)[-1]
    [said] = [one for one in passage.attributions if not isinstance(one.speaker, Narrator)]
    return doer(said, passage, said.content[0])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe denied taking the money.", "Jane Doe"),
        ("Jane Doe runs the bank.\nMs Doe denied having taken the money.", "Ms Doe"),
        ("Jane Doe runs the bank.\nShe denied ever taking the money.", "Jane Doe"),
        ("Jane Doe has repeatedly denied knowingly taking the money.", "Jane Doe"),
    ],
)
def test_who_denies_doing_something_is_who_did_it(text: str, name: str) -> None:
    """By name as it is printed, in full for "she"."""
    assert told(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe denied that she took the money.",
        "Jane Doe denied any wrongdoing.",
        "Jane Doe denied anything of the sort.",
        "Jane Doe said that taking the money was wrong.",
        "“Taking the money was wrong,” Jane Doe admitted.",
    ],
)
def test_what_has_its_own_subject_or_is_of_others_needs_none(text: str) -> None:
    """Who says that she took it says who, and so does what is only said of a deed."""
    assert told(text) == ""


def test_what_the_outlet_tells_has_no_doer() -> None:
    """Nobody says it."""
    [passage] = passages("Taking the money was wrong.")
    own = passage.attributions[0]

    assert doer(own, passage, own.content[0]) == ""

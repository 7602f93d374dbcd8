"""By what names speakers are called, and whose names they are."""

import pytest

from factcheck.attribution.calling import Callings, callings
from factcheck.attribution.frames import Frame, Rule
from tests.attribution.sheets import a_frame, a_reading, a_sheet


def alone(text: str) -> list[tuple[str, str]]:
    """Return the single names of a text with what stands before them."""
    found = callings(a_sheet(text), [])
    return [(" ".join(w.text for w in one.role), one.name.text) for one in found.alone]


def read(text: str, mention: str, **kinds: float) -> Callings:
    """Return the callings of a text of which the tagger read one mention."""
    sheet = a_sheet(text)
    frame = a_frame(
        sheet.lines[0], mention=mention, content="it was safe", reading=a_reading(**kinds)
    )
    return callings(sheet, [frame])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mr Trump left.", [("Mr", "Trump")]),
        ("Yesterday President Trump left.", [("President", "Trump")]),
        ("Then Sen. Cruz left.", [("Sen.", "Cruz")]),
        ("Then Russian President Putin left.", [("Russian President", "Putin")]),
        ("But Mrs Doe and Dr Pike left.", [("Mrs", "Doe"), ("Dr", "Pike")]),
        ("Then Mayor Jane Doe left.", []),
        ("The President left.", []),
        ("Trump left.", []),
        ("Then President Russia left.", []),
        ("Then Mr President left.", []),
        ("Then Mr Xi left.", []),
        ("Then Stadium Trump left.", []),
    ],
)
def test_a_title_shows_that_one_name_is_a_persons(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """Before a single name that is no place, post or body."""
    assert alone(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("His daughter Zoya left.", [("daughter", "Zoya")]),
        ("Their father, Nils, left.", [("father", "Nils")]),
        ("Her husband Grant left.", [("husband", "Grant")]),
        ("His daughter Zoya Berg left.", []),
        ("His daughter Monday left.", []),
        ("His daughter.", []),
        ("His clerk Zoya left.", []),
    ],
)
def test_a_relation_shows_that_a_first_name_is_a_persons(
    text: str, expected: list[tuple[str, str]]
) -> None:
    """With a comma between them and without."""
    assert alone(text) == expected


@pytest.mark.parametrize(
    ("kinds", "people", "bodies"),
    [
        pytest.param({"named": 0.9}, {("doe",)}, set(), id="a person"),
        pytest.param({"organisation": 0.9}, set(), {("doe",)}, id="a body"),
        pytest.param({"organisation": 0.4, "document": 0.4}, set(), {("doe",)}, id="body or text"),
        pytest.param({"named": 0.5, "organisation": 0.5}, set(), set(), id="in doubt"),
    ],
)
def test_the_tagger_tells_persons_names_from_bodies(
    kinds: dict[str, float], people: set[tuple[str, ...]], bodies: set[tuple[str, ...]]
) -> None:
    """Where it is sure enough."""
    found = read("Doe said it was safe.", "Doe", **kinds)

    assert found.people == people
    assert found.bodies == bodies
    assert [one.name.text for one in found.alone] == (["Doe"] if people else [])


@pytest.mark.parametrize(
    "after",
    [
        pytest.param("It rained in Doe.", id="a place"),
        pytest.param("It rained near Doe", id="a place at the end"),
        pytest.param("The Doe Ministry met.", id="the beginning of a body's name"),
    ],
)
def test_a_name_of_something_else_calls_nobody(after: str) -> None:
    """A town may speak, and a firm by the first word of its name."""
    sheet = a_sheet(f"Doe said it was safe.\n{after}")
    frame = a_frame(
        sheet.lines[0], mention="Doe", content="it was safe", reading=a_reading(named=0.9)
    )

    assert callings(sheet, [frame]).alone == ()


@pytest.mark.parametrize("after", ["It rained in Doe Valley.", "He met Doe.", "Jane Doe left."])
def test_a_name_that_may_be_a_persons_calls_one(after: str) -> None:
    """A longer name, and another place in a sentence, show nothing else."""
    sheet = a_sheet(f"Doe said it was safe.\n{after}")
    frame = a_frame(
        sheet.lines[0], mention="Doe", content="it was safe", reading=a_reading(named=0.9)
    )

    assert [one.name.text for one in callings(sheet, [frame]).alone] == ["Doe"]


def test_a_bodys_first_word_calls_nobody_once_the_tagger_knows_the_body() -> None:
    """Of two mentions the longer tells what the shorter is."""
    sheet = a_sheet("Doe said it was safe, and Doe Freight said it was cheap.")
    [line] = sheet.lines
    frames = [
        a_frame(line, mention="Doe", content="it was safe", reading=a_reading(named=0.9)),
        a_frame(
            line, mention="Doe Freight", content="it was cheap", reading=a_reading(organisation=0.9)
        ),
    ]

    assert callings(sheet, frames).alone == ()


def test_a_longer_name_is_known_by_all_its_words() -> None:
    """It is not called by one name."""
    found = read("Jane Doe said it was safe.", "Jane Doe", named=0.9)

    assert found.people == {("jane", "doe")}
    assert found.alone == ()


def test_a_name_is_judged_by_all_its_frames() -> None:
    """On the average, so that one slip decides nothing."""
    sheet = a_sheet("Doe said it was safe.")
    frames = [
        a_frame(sheet.lines[0], mention="Doe", content="it was safe", reading=a_reading(named=sure))
        for sure in (0.9, 0.8, 0.2)
    ]

    assert callings(sheet, frames).people == {("doe",)}
    assert callings(sheet, frames[1:]).people == frozenset()


@pytest.mark.parametrize(
    "mention",
    [
        pytest.param("The mayor", id="a post"),
        pytest.param("She", id="a pronoun"),
        pytest.param(None, id="nobody"),
    ],
)
def test_what_is_no_name_calls_nobody(mention: str | None) -> None:
    """However sure the tagger is that somebody with a name speaks."""
    sheet = a_sheet("The mayor said it was safe. She")
    frame = a_frame(
        sheet.lines[0], mention=mention, content="it was safe", reading=a_reading(named=1.0)
    )

    assert callings(sheet, [frame]) == Callings()


def test_what_only_a_rule_read_calls_nobody() -> None:
    """A name without a title may be a body's."""
    sheet = a_sheet("Doe said it was safe.")
    frame: Frame = a_frame(
        sheet.lines[0], mention="Doe", content="it was safe", rule=Rule.SPEAKER_FIRST
    )

    assert callings(sheet, [frame]) == Callings()

"""Two who stand together: neither is whom "he" means."""

from dataclasses import replace

import pytest

from factcheck.attribution.passives import turned_to
from tests.attribution.reading import only, said
from tests.attribution.sheets import a_frame, a_line, place, shown


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe and Ann Roe left the hall.\nShe said it was late.",
        "Jane Doe, a baker, and her sister, Ann Roe, left.\nShe said it was late.",
        "Mayor Jane Doe spoke.\nDame Ann Roe spoke.\nDoe and Dame Ann left.\nShe said it was late.",
        "Jane Doe and the nurse left the hall.\nShe said it was late.",
        "Mayor Jane Doe came.\nWhen she and Doe left, the hall was dark.\nShe said it was late.",
        "The nurse and Jane Doe left the hall.\nShe said it was late.",
        "Jane Doe and Ann Roe left the hall.\n“It is late,” she said.",
        "Jane Doe met Ann Roe.\nThe two women left the hall.\nShe said it was late.",
        "Mayor Jane Doe and Ann Roe left the hall, and she said it was late.",
    ],
)
def test_of_two_women_side_by_side_neither_is_meant(text: str) -> None:
    """Whoever was named last or first: nobody is named for "she"."""
    assert said(text)[-1].kind == "unresolved"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Jane Doe and Tom Roe left the hall.\nShe said it was late.", "Jane Doe"),
        ("Jane Doe and her lawyer left the hall.\nShe said it was late.", "Jane Doe"),
        ("Jane Doe and the spokesman left the hall.\nShe said it was late.", "Jane Doe"),
        ("Jane Doe and the nurses left the hall.\nShe said it was late.", "Jane Doe"),
        (
            "Jane Doe and Ann Roe left.\nDoe said it was late.\nShe added that it rained.",
            "Jane Doe",
        ),
    ],
)
def test_beside_those_who_do_not_fit_somebody_is_meant(text: str, name: str) -> None:
    """A man, several people, or her own lawyer leave no doubt; nor if one was heard since."""
    assert said(text)[-1].name == name


def test_the_reason_says_that_two_stand_together() -> None:
    """The candidates are kept, so that a reader can settle it."""
    found = only(said("Jane Doe and the nurse left the hall.\nShe said it was late."))

    assert "two who fit stand together" in found.attribution.basis
    assert found.attribution.speaker.candidates == ("Jane Doe",)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ian Pugh asked Roy Stein if it was late.\nHe said that it was not.",
        "Mayor Ian Pugh asked Roy Stein if it was late.\n“No,” he said.",
        "Mayor Ian Pugh urged the treasurer, Neil Fox, to leave.\nHe said it was late.",
        "Mayor Ian Pugh told the driver, Sam Pell, to leave.\nHe said that it was late.",
        "Roy Stein came.\nMayor Ian Pugh asked him whether it was late.\nHe said it was not.",
        "Mayor Ian Pugh KC, 46, questioned Roy Stein.\nHe said it was late.",
    ],
)
def test_who_asks_somebody_may_not_be_who_answers(text: str) -> None:
    """It is the other's turn; but nothing shows that it is not his."""
    assert said(text)[-1].kind == "unresolved"


@pytest.mark.parametrize(
    "text",
    [
        "Mayor Ian Pugh asked Ann Roe to leave.\nHe said it was late.",
        "Mayor Ian Pugh told reporters that it was late.\nHe said it rained.",
        "Mayor Ian Pugh told the board that Neil Fox had left.\nPugh waved.\nHe said it rained.",
        "Mayor Ian Pugh told the board that it was late.\nHe added that it rained.",
        "Mayor Ian Pugh told Neil Fox that it was late.\nHe added that it rained.",
    ],
)
def test_who_tells_those_who_do_not_fit_goes_on(text: str) -> None:
    """A woman, reporters and a board are no "he"; nor is he asked who was named since."""
    assert said(text)[-1].name == "Ian Pugh"


@pytest.mark.parametrize("asker", ["", "Ruth Hale"])
def test_whoever_is_asked_has_the_next_turn_whoever_asks(asker: str) -> None:
    """A passive is answered by its subject, "asked by Hale" or not."""
    line = a_line(f"Jane Doe was asked {f'by {asker} ' if asker else ''}whether it was safe.")
    frame = a_frame(line, "asked", mention=asker or None, content="it was safe")
    told = replace(frame, told_to=place(line, "Jane Doe"))

    turned = turned_to(told, line)

    assert turned is not None
    assert shown(line, turned.mention) == "Jane Doe"
    assert turned_to(replace(told, mention=place(line, "Jane Doe")), line) is None


def test_of_two_whom_a_sentence_names_beside_its_subject_neither_is_meant() -> None:
    """She is the subject, and "he" may be the one or the other."""
    text = "Jane Doe took over from Tom Roe and hired Hugh Ames.\nHe said it was late."

    assert said(text)[-1].kind == "unresolved"


def test_who_is_the_subject_since_somebody_was_heard_stands_in_the_way() -> None:
    """After "Roe disagreed" he is hardly Pike, of whom nothing is told there."""
    text = "Tom Pike met Bill Roe.\nPike said it was late.\nRoe disagreed.\nHe said it was early."

    assert said(text)[-1].name != "Tom Pike"

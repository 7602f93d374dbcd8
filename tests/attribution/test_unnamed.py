"""How somebody knows whom an article does not name, and why he is not named."""

from dataclasses import replace

import pytest

from factcheck.attribution.unnamed import explained, knowledge, reason
from factcheck.model import Anonymous, Attribution, Number, Span, Voice
from tests.attribution.reading import only, said
from tests.attribution.sheets import a_frame, a_line, a_sheet, place


@pytest.mark.parametrize(
    ("source", "how"),
    [
        ("A person familiar with the matter", "familiar with the matter"),
        ("Two people briefed on the talks", "briefed on the talks"),
        ("An envoy briefed by the hosts", "briefed by the hosts"),
        ("A person with direct knowledge of it", "with direct knowledge of it"),
        ("An aide close to the mayor", "close to the mayor"),
        ("An aide close by", None),
        ("A clerk present at the vote", "present at the vote"),
        ("A present clerk", None),
        ("A neighbour who saw the fire", "who saw the fire"),
        ("A neighbour who has since seen it", "who has since seen it"),
        ("A nurse who was on duty", "who was on duty"),
        ("A nurse who was kind", None),
        ("A nurse who was in the room", "who was in the room"),
        ("A nurse who was in love with him", None),
        ("A neighbour who lives nearby", None),
        ("An officer who took part", "who took part"),
        ("An officer who took bribes", None),
        ("A medic who has spoken to him", "who has spoken to him"),
        ("A medic who spoke to the Post", None),
        ("One, who sat in on the talks", "who sat in on the talks"),
        ("Two who were on a Dec. 2 call", "who were on a Dec. 2 call"),
        ("A person briefed on it who asked not to be named", "briefed on it"),
        ("A clerk, who saw it, of Ham", "who saw it"),
        ("A person familiar to all", "familiar to all"),
        ("An official", None),
        pytest.param("Close to the mayor", None, id="nobody is described"),
    ],
)
def test_how_a_source_knows_is_told_to_the_end_of_the_clause(source: str, how: str | None) -> None:
    """From the word that opens it."""
    line = a_line(f"{source} said it was safe.")

    found = knowledge(line.tokens[slice(*place(line, source))])

    assert (found.of(f"{source} said it was safe.") if found else None) == how


@pytest.mark.parametrize(
    ("after", "why"),
    [
        (
            ", on condition of anonymity because he still works there",
            "because he still works there",
        ),
        (", asking not to be named for fear of reprisals", "for fear of reprisals"),
        (", who did not wish to be named as he works there", "as he works there"),
        (", granted anonymity to describe the talks", "to describe the talks"),
        (", speaking on condition of anonymity to the Post", None),
        (", speaking anonymously to reporters", None),
        (", speaking to unnamed officials as well as to us", None),
        (
            ", speaking anonymously in line with rules of the house",
            "in line with rules of the house",
        ),
        (", whose name was withheld for security reasons", "for security reasons"),
        (", who would not give her name because of her job", "because of her job"),
        (", on condition that his name was not used because he is shy", "because he is shy"),
        (", asking to remain nameless since he is shy", "since he is shy"),
        (", who was not authorised to speak", "who was not authorised to speak"),
        (", who wasn’t authorized to speak", "who wasn’t authorized to speak"),
        (", whose contract bars him from speaking", "whose contract bars him from speaking"),
        (", who risks his job by talking to us", "who risks his job by talking to us"),
        (", barred by law from speaking", "barred by law from speaking"),
        (", barred from the house", None),
        (", who cannot be named for legal reasons", "for legal reasons"),
        (", who was not authorised to open the cell", None),
        (", who was not allowed to speak to the prisoner", None),
        (
            ", who was not allowed to speak to the press",
            "who was not allowed to speak to the press",
        ),
        (", and declined to be identified, citing the talks", "citing the talks"),
        (", on condition of anonymity", None),
        (", who was authorised to speak", None),
        (", who was named head because he was old", None),
        (", because he was named for his uncle", None),
        (", “not authorised to speak”", None),
        (", according to a clerk who was not authorised to speak", None),
    ],
)
def test_why_a_source_is_not_named_is_told(after: str, why: str | None) -> None:
    """To the end of the clause; never what is quoted, or said of a further source."""
    sheet = a_sheet(f"An official said it was safe{after}.")
    frame = a_frame(sheet.lines[0], mention="An official", content="it was safe")

    found = reason(sheet.lines[0], frame, len(sheet.lines[0].tokens))

    assert (found.of(sheet.text) if found else None) == why


def test_a_reason_ends_where_its_source_speaks() -> None:
    """The verb and what is said are no part of it."""
    text = "A clerk who asked not to be named because he is shy said it was safe."
    line = a_line(text)
    frame = a_frame(line, mention="A clerk", content="it was safe")
    frame = replace(frame, aside=place(line, "who asked not to be named because he is shy"))

    found = reason(line, frame, len(line.tokens))

    assert found is not None
    assert found.of(text) == "because he is shy"


def test_a_source_that_is_not_mentioned_has_no_reason() -> None:
    """A passive shows nobody of whom something could be said."""
    line = a_line("It was said it was safe, for fear of anonymity because it rains.")

    assert reason(line, a_frame(line, content="it was safe"), len(line.tokens)) is None


def why(text: str, *mentions: str) -> list[str | None]:
    """Return why each of some sources, who says "it was safe", is not named."""
    sheet = a_sheet(text)
    heard = [
        Attribution(
            Anonymous(span, mention), (Span(0, 1),), Voice.INDIRECT, span, "a rule", confidence=0.9
        )
        for mention in mentions
        for span in [Span(text.index(mention), text.index(mention) + len(mention))]
    ]
    speakers = (one.speaker for one in explained(sheet, heard))
    return [s.reason.of(text) if isinstance(s, Anonymous) and s.reason else None for s in speakers]


@pytest.mark.parametrize(
    ("wish", "reasons"),
    [
        ("She asked not to be named because she is shy.", [None, "because she is shy"]),
        ("The nurse asked that her name be withheld as she is shy.", [None, "as she is shy"]),
        ("Both spoke on condition of anonymity because it rains.", ["because it rains"] * 2),
        ("All spoke on condition of anonymity because it rains.", ["because it rains"] * 2),
        ("She said the boy could not be named because he is ten.", [None, None]),
        ("The boy cannot be named because he is ten.", [None, None]),
        ("“She asked not to be named because she is shy.”", [None, None]),
        ("She asked not to be named.", [None, None]),
        ("The man asked not to be named because he is shy.", [None, "because he is shy"]),
        ("The head asked not to be named because she is shy.", [None, None]),
        ("Nobody asked not to be named because of it.", [None, None]),
    ],
)
def test_a_later_sentence_gives_the_reason(wish: str, reasons: list[str | None]) -> None:
    """Of whoever was last heard, or of "both"; not what she says of another."""
    text = f"A clerk said it was safe.\nA nurse said it was safe.\n{wish}"

    assert why(text, "A clerk", "A nurse") == reasons


@pytest.mark.parametrize("who", ["A mother", "Two guards"])
def test_the_wish_is_not_that_of_whom_he_cannot_mean(who: str) -> None:
    """A woman, or several."""
    wish = "He asked not to be named because he is shy."
    sheet = a_sheet(f"{who} said so.\n{wish}")
    span = Span(0, len(who))
    speaker = Anonymous(span, who, number=Number.SEVERAL if who[:3] == "Two" else Number.ONE)
    heard = Attribution(speaker, (Span(0, 1),), Voice.INDIRECT, span, "a rule", confidence=0.9)

    assert explained(sheet, [heard]) == [heard]


def test_the_reason_is_that_of_who_was_heard_lately() -> None:
    """Within two sentences."""
    wish = "He asked not to be named because he is shy."

    assert why(f"A clerk said so.\nIt rained.\n{wish}", "A clerk") == ["because he is shy"]
    assert why(f"A clerk said so.\nIt rained.\nIt rained.\n{wish}", "A clerk") == [None]


def test_everything_that_one_source_says_has_the_reason() -> None:
    """Before it is given and after."""
    items = said(
        "A ministry official said it was safe.\n"
        "The official asked not to be named because he is shy.\n"
        "The official said it was cheap."
    )

    reasons = [
        item.attribution.speaker.reason
        for item in items
        if isinstance(item.attribution.speaker, Anonymous)
    ]

    assert len(reasons) >= 2
    assert None not in reasons
    assert len({*reasons}) == 1


def test_the_reason_of_a_further_source_is_not_the_first_ones() -> None:
    """Where that source begins, the first one's words end."""
    line = a_line("An aide said it was safe, and a nurse, not named as she is shy, said so.")
    frame = a_frame(line, mention="An aide", content="it was safe")
    nurse, _ = place(line, "a nurse")

    assert reason(line, frame, nurse) is None
    assert reason(line, frame, len(line.tokens)) is not None


def test_an_aside_of_whom_is_not_what_somebody_says() -> None:
    """After "according to two people" it says more about them."""
    item = only(
        said("It was safe, according to two nurses, both of whom asked for anonymity to be frank.")
    )

    assert item.content == ("It was safe",)

"""Names as sets spell them."""

import pytest

from factcheck.evaluation.gold import SpeakerKind
from factcheck.evaluation.measures.names import is_agent, same_body, same_person
from factcheck.model import Anonymous, Named, Narrator, Organisation, Speaker, Unresolved
from tests.evaluation.samples import place, said

TEXT = "Board spokesman: the Harbour Board. Keir Larsson, she, officials. Olena Zelenskiy."
NOWHERE = place("she", TEXT)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Olena Zelensky", "Zelenskyy", id="an ending transliterated"),
        pytest.param("Sergei", "Sergey", id="a first name transliterated"),
        pytest.param("Jean-Noël Barré", "BARRE", id="accents and case"),
        pytest.param("Ada Quill Jr.", "Quill", id="what follows the surname"),
        pytest.param("Ada Quill KC", "Quill", id="letters after the surname"),
        pytest.param("Xi", "Xi Jinping", id="one word of a name"),
    ],
)
def test_spellings_of_one_person_are_the_same(one: str, other: str) -> None:
    """Surnames are compared as they sound, not as they are written."""
    assert same_person(one, other)
    assert same_person(other, one)


def test_other_surnames_are_other_persons() -> None:
    """A first name in common is not enough."""
    assert not same_person("Ada Quill", "Ada Brown")
    assert not same_person("", "Quill")


def test_bodies_are_the_same_in_part_and_in_short() -> None:
    """A longer name holds the shorter one's words, or is abbreviated to it."""
    assert same_body("the Harbour Board", "Northern Harbour Board")
    assert same_body("Customs and Border Protection", "CBP")
    assert not same_body("Harbour Board", "Home Office")


@pytest.mark.parametrize(
    ("agent", "kind", "speaker", "right"),
    [
        pytest.param(
            "Keir Larson", SpeakerKind.NAMED, Named(NOWHERE, "Larsson"), True, id="misspelt"
        ),
        pytest.param(
            "Olena Zelenskiy", SpeakerKind.NAMED, Named(NOWHERE, "Olenska"), False, id="another"
        ),
        pytest.param(
            "Ada Quill", SpeakerKind.NAMED, Anonymous(NOWHERE, "Quill"), False, id="no name given"
        ),
        pytest.param(
            "Harbor Board",
            SpeakerKind.ORGANISATION,
            Organisation(NOWHERE, "Harbour Board"),
            True,
            id="a body misspelt",
        ),
        pytest.param(
            "Harbour official",
            SpeakerKind.ANONYMOUS,
            Anonymous(NOWHERE, "officials"),
            True,
            id="a description",
        ),
        pytest.param(
            "Harbour official",
            SpeakerKind.ANONYMOUS,
            Named(NOWHERE, "Official"),
            False,
            id="a name for the unnamed",
        ),
        pytest.param("Ada Quill", SpeakerKind.NAMED, Unresolved(NOWHERE), False, id="unresolved"),
        pytest.param("Ada Quill", SpeakerKind.NAMED, Narrator(), False, id="the narrator"),
    ],
)
def test_a_speaker_is_compared_with_the_agent(
    agent: str, kind: SpeakerKind, speaker: Speaker, *, right: bool
) -> None:
    """Persons need a name, bodies and the unnamed the words for them."""
    attribution = said(place("officials", TEXT), speaker)

    assert is_agent(agent, kind, attribution, TEXT) is right


def test_a_spokesman_without_a_name_speaks_for_the_principal() -> None:
    """The body for which an unnamed person speaks is the agent."""
    spokesman = Anonymous(place("Board spokesman", TEXT), "spokesman")
    attribution = said(NOWHERE, spokesman, principal=place("the Harbour Board", TEXT))

    assert is_agent("Harbour Board", SpeakerKind.ORGANISATION, attribution, TEXT)

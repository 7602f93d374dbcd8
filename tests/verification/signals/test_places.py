"""Countries of a claim beside those of a sentence."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.signals.places import places
from factcheck.verification.signals.values import Words

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT


def compared(claim: str, sentence: str) -> list[Agreement]:
    """Return the agreements of the countries of a claim."""
    return [signal.agreement for signal in places(Words(claim), Words(sentence))]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("It hit North Korea.", "It has hit Pyongyang.", id="a capital"),
        pytest.param("It hit North Korea.", "It hit the DPRK.", id="a short form"),
        pytest.param("It hit North Korea.", "It hit North Korean troops.", id="an adjective"),
        pytest.param("It angered Russia.", "It angered the Kremlin.", id="a seat"),
        pytest.param("It angered Britain.", "It angered Downing Street.", id="a street"),
        pytest.param("It angered America.", "It angered the White House.", id="a house"),
        pytest.param("It angered the US.", "It angered the U.S. government.", id="full stops"),
        pytest.param("It angered Turkey.", "It angered Türkiye's government.", id="a new name"),
        pytest.param("It was in Scotland.", "It was in the UK.", id="a part"),
    ],
)
def test_a_country_agrees_by_every_name(claim: str, sentence: str) -> None:
    """Capitals, adjectives and seats of government are the country."""
    assert compared(claim, sentence) == [AGREE]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt was born in France.", "Holt was born in Spain.", id="born in"),
        pytest.param("Holt is a French actress.", "Holt is a Spanish actress.", id="an adjective"),
    ],
)
def test_another_country_in_the_same_place_differs(claim: str, sentence: str) -> None:
    """Two countries in one slot exclude each other."""
    assert compared(claim, sentence) == [DIFFER]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt was born in France.", "Holt was born.", id="no country"),
        pytest.param("Holt was born in France.", "Holt died in Spain.", id="another slot"),
        pytest.param("Holt was born in France.", "Spain won the cup.", id="other matter"),
        pytest.param("Holt lives in Scotland.", "Holt lives in Wales.", id="two parts"),
    ],
)
def test_a_country_that_is_not_there_is_not_gainsaid(claim: str, sentence: str) -> None:
    """Absence is no contradiction."""
    assert compared(claim, sentence) == [SILENT]


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("Then Michael Jordan left.", id="a surname"),
        pytest.param("Then Paris Hilton left.", id="a first name"),
        pytest.param("The South American trip ended.", id="a continent"),
        pytest.param("He told us.", id="a pronoun"),
        pytest.param("They ate turkey.", id="a bird"),
    ],
)
def test_what_only_looks_like_a_country_is_none(claim: str) -> None:
    """People, continents and words are no countries."""
    assert compared(claim, claim) == []

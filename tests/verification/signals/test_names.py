"""Names of a claim beside those of a sentence."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.signals.names import names
from factcheck.verification.signals.values import Words

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT


def compared(claim: str, sentence: str) -> list[Agreement]:
    """Return the agreements of the names of a claim."""
    return [signal.agreement for signal in names(Words(claim), Words(sentence))]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Then Jane Holt left.", "Jane Holt has left.", id="the same name"),
        pytest.param("Then Jane Holt left.", "Yesterday Holt left.", id="a surname"),
        pytest.param("Then Holt left.", "Mayor Jane Holt has left.", id="a longer name"),
        pytest.param("Then Donald Trump left.", "Donald J. Trump left.", id="an initial"),
        pytest.param(
            "President Volodymyr Zelensky left.", "Then Zelenskyy left.", id="another spelling"
        ),
        pytest.param(
            "The World Health Organization agreed.", "The WHO has agreed.", id="an acronym"
        ),
        pytest.param("The WHO agreed.", "The World Health Organization agreed.", id="spelled out"),
        pytest.param(
            "The Ham Transport Authority agreed.", "The HTA agreed.", id="initials of a body"
        ),
        pytest.param("Then Erdogan left.", "Recep Tayyip Erdoğan left.", id="accents"),
    ],
)
def test_a_name_that_is_there_agrees(claim: str, sentence: str) -> None:
    """A name agrees with its surname, its spellings and its initials."""
    assert compared(claim, sentence) == [AGREE]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("The race was won by Jo Smith.", "The race was won by Al Jones.", id="won by"),
        pytest.param(
            "The film was directed by Jane Holt.",
            "The film was written and directed by Ann Lee.",
            id="directed by",
        ),
        pytest.param(
            "The strike was condemned when President Macron spoke.",
            "The strike was condemned when President Scholz spoke.",
            id="one post",
        ),
    ],
)
def test_another_name_in_the_same_place_differs(claim: str, sentence: str) -> None:
    """Two names for one role of one event exclude each other."""
    assert compared(claim, sentence) == [DIFFER]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("The race was won by Jo Smith.", "The race was won.", id="not there"),
        pytest.param(
            "The race was won by Jo Smith.", "The race was lost by Al Jones.", id="another verb"
        ),
        pytest.param(
            "The race was won by Jo Smith.",
            "Ham's cup final was won by Al Jones.",
            id="another race",
        ),
        pytest.param("Then Jane Holt left.", "Then John Holt left.", id="another first name"),
        pytest.param(
            "The race was won by Jo Smith.",
            "The race was won by Al Jones, Smith said.",
            id="there, too",
        ),
    ],
)
def test_a_name_that_is_not_there_is_not_gainsaid(claim: str, sentence: str) -> None:
    """Absence is no contradiction."""
    assert DIFFER not in compared(claim, sentence)


def test_the_reason_prints_both_names() -> None:
    """A reader sees both names."""
    claim, sentence = "The race was won by Jo Smith.", "The race was won by Al Jones."

    (signal,) = names(Words(claim), Words(sentence))

    assert signal.reason == "the claim says Jo Smith, the sentence Al Jones"
    assert signal.in_sentence[0].of(sentence) == "Al Jones"

"""On whose word a sentence stands."""

import pytest

from factcheck.model import (
    Act,
    Agreement,
    Anonymous,
    Evidence,
    Footing,
    Named,
    Narrator,
    Organisation,
    Polarity,
    Signal,
    SignalKind,
    Span,
    Speaker,
)
from factcheck.verification.whose_word import Word, footing, word_of
from tests.verification.evidence import (
    a_body,
    a_document,
    a_person,
    by,
    in_text,
    narrated,
    said,
    unnamed,
    unsettled,
)

TEXT = "Doe said that Roe had told her that the ship sank, and Poe that it was raised."
DOE, ROE, POE = a_person("Jane Doe"), a_person("Ann Roe"), a_person("Ida Poe")
OUTER = "Roe had told her that the ship sank"


def the_word(item: Evidence) -> Word:
    word = word_of(item)
    assert word is not None
    return word


def test_most_of_the_sentence_counts() -> None:
    """Of two speakers the one counts who says more of it."""
    one, other = by(DOE, OUTER, text=TEXT), by(POE, "it was raised", text=TEXT)

    assert the_word(in_text(TEXT, other, one)).speaker == DOE


def test_the_words_that_bear_on_the_claim_come_first() -> None:
    """Of two speakers the one counts whose words were compared with the claim's."""
    one, other = by(DOE, OUTER, text=TEXT), by(POE, "it was raised", text=TEXT)
    place = TEXT.index("raised")
    span = (Span(place, place + 6),)
    signal = Signal(SignalKind.NEGATION, Agreement.AGREE, span, span, "raised")

    assert the_word(in_text(TEXT, one, other, signals=[signal])).speaker == POE


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param({}, ROE, id="who is told to have said it"),
        pytest.param({"act": Act.ATTITUDE}, DOE, id="who is told to think it"),
    ],
)
def test_the_inner_speaker_beats_the_outer(fields: dict[str, Act], expected: Named) -> None:
    """What somebody says that another said is the other's word."""
    outer = by(DOE, OUTER, text=TEXT)
    inner = by(ROE, "told her that the ship sank", text=TEXT, **fields)

    assert the_word(in_text(TEXT, outer, inner)).speaker == expected


def test_who_denies_that_another_said_it_passes_nothing_on() -> None:
    """The denial is a word, the other's is none."""
    outer = by(DOE, OUTER, text=TEXT, polarity=Polarity.DENIED)
    inner = by(ROE, "told her that the ship sank", text=TEXT)

    assert the_word(in_text(TEXT, outer, inner)).speaker == DOE


def test_who_is_cited_beats_who_cites() -> None:
    """Both say the same words, and one of them has them from the other."""
    paper = by(a_body("Reuters"), OUTER, text=TEXT)
    cited = by(unnamed("two officials"), OUTER, text=TEXT, via=(Span(0, 3),))

    assert isinstance(the_word(in_text(TEXT, paper, cited)).speaker, Anonymous)


def test_the_answer_counts_and_not_the_question() -> None:
    """Who is asked whether it is so, and answers, gives his word."""
    asked = by(DOE, OUTER, text=TEXT, polarity=Polarity.ASKED)
    answer = by(POE, "it was raised", text=TEXT)

    assert the_word(in_text(TEXT, asked, answer)).speaker == POE
    assert word_of(in_text(TEXT, asked)) is None


def test_a_sentence_that_nobody_is_known_to_say_is_the_outlets() -> None:
    """Without an attribution, the outlet speaks."""
    word = the_word(in_text("It sank."))

    assert (word.speaker, word.footing, word.name) == (
        Narrator(),
        Footing.OUTLET,
        "The Daily Test",
    )


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (DOE, Footing.ON_RECORD),
        (a_body("Harbour Board"), Footing.ON_RECORD),
        (a_document("the report"), Footing.ON_RECORD),
        (a_document("police reports"), Footing.ON_RECORD),
        (a_document("reports"), Footing.UNRESOLVED),
        (a_document("Local media reports"), Footing.UNRESOLVED),
        (unnamed("an official"), Footing.UNNAMED),
        (unnamed("a police spokesman"), Footing.ON_RECORD),
        (unnamed("a spokesman"), Footing.UNNAMED),
        (unsettled(), Footing.UNRESOLVED),
        (a_body("Reuters"), Footing.OUTLET),
        (Narrator(), Footing.OUTLET),
    ],
)
def test_the_footing_is_that_of_the_speaker(speaker: Speaker, expected: Footing) -> None:
    """On the record is who can be held to it."""
    assert footing(by(speaker, "It sank", text="It sank.")) is expected


@pytest.mark.parametrize(
    ("speaker", "expected"),
    [
        (a_person("Anton Belov", "Kremlin spokesman"), "Kremlin"),
        (a_person("Ida Lund", "spokeswoman for the mayor"), "the mayor"),
        (unnamed("a police spokeswoman"), "police"),
        (unnamed("a former spokesman"), None),
        (unnamed("an official"), None),
        (a_person("Ida Lund"), None),
    ],
)
def test_a_principal_is_read_from_a_role(
    speaker: Named | Anonymous | Organisation, expected: str | None
) -> None:
    """For whom somebody speaks stands in what he is called, where nothing else tells it."""
    assert the_word(said(speaker)).principal == expected


@pytest.mark.parametrize(
    ("phrase", "expected"), [("her lawyer, Ida Poe,", "her"), ("the lawyer", None)]
)
def test_somebodys_lawyer_speaks_for_somebody(phrase: str, expected: str | None) -> None:
    """Her lawyer is somebody's, and the words do not say whose."""
    text = f"It sank, {phrase} said."
    start = text.index(phrase)
    spoken = by(POE, "It sank", text=text, source=Span(start, start + len(phrase)))

    assert the_word(in_text(text, spoken)).owner == expected


def test_the_same_article_is_the_same_place() -> None:
    """Two sentences of one article share a place, and those of two do not."""
    one, two, other = (
        the_word(item) for item in (narrated(article="a:1"), said(DOE, article="a:1"), narrated())
    )

    assert one.place == two.place != other.place

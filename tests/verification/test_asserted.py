"""What a claim asserts, and who is to have said it."""

import pytest

from factcheck.attribution import Attributor, Tagger
from factcheck.model import Claim, Polarity
from factcheck.verification.asserted import Asserted, read_claim
from tests.verification.claims import CLAIMS

RULES = Attributor()


@pytest.fixture(scope="module")
def tagged() -> Attributor:
    return Attributor(Tagger(threads=1))


def read(text: str, speaker: str | None = None, *, by: Attributor = RULES) -> Asserted:
    return read_claim(Claim(text, speaker), attributor=by)


def right(by: Attributor) -> int:
    """Count the claims of the table whose speaker and matter are read right."""
    found = ((read(text, by=by), speaker, matter or text) for text, speaker, matter in CLAIMS)
    return sum(
        (one.speaker, one.matter.of(one.claim.text)) == (speaker, matter)
        for one, speaker, matter in found
    )


def test_the_rules_read_most_claims() -> None:
    """So many as the module states."""
    assert right(RULES) >= 68


def test_the_tagger_reads_nearly_all(tagged: Attributor) -> None:
    """So many as the module states."""
    assert right(tagged) >= 78


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        pytest.param("Doe denied that the ship had sunk.", Polarity.DENIED, id="a denial"),
        pytest.param("Doe said that the ship had not sunk.", Polarity.ASSERTED, id="a not"),
        pytest.param("Doe said no ship had sunk.", Polarity.ASSERTED, id="a no"),
    ],
)
def test_a_denial_is_told_from_what_is_said_with_a_not(
    text: str, polarity: Polarity, tagged: Attributor
) -> None:
    """Only who denies denies; a "not" in what is said is part of the matter."""
    assert read(text, by=tagged).polarity is polarity


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Doe never said that the ship had sunk.", id="not said"),
        pytest.param("Doe could not confirm that the ship had sunk.", id="not confirmed"),
        pytest.param("Doe said yes to the plan.", id="agreed"),
        pytest.param("Nobody said that the ship had sunk.", id="nobody"),
        pytest.param("He said that the ship had sunk.", id="a pronoun"),
        pytest.param("The ship sank off Port Ellis.", id="a fact"),
        pytest.param("", id="nothing"),
    ],
)
def test_a_claim_in_which_nobody_says_it_is_about_the_matter(text: str) -> None:
    """There is no speaker, and the matter is the whole text."""
    asserted = read(text)

    assert asserted.speaker is None
    assert asserted.matter.of(text) == text


def test_the_field_names_the_speaker_of_a_plain_text() -> None:
    """What is said is all of it."""
    asserted = read("The ship has sunk.", "Jane Doe")

    assert asserted.speaker == "Jane Doe"
    assert asserted.matter.of("The ship has sunk.") == "The ship has sunk."
    assert asserted.mention is None


@pytest.mark.parametrize(
    ("field", "matter"),
    [
        pytest.param("Jane Doe", "the ship had sunk", id="the same, in full"),
        pytest.param("Richard Roe", "Doe said that the ship had sunk.", id="another"),
        pytest.param("  ", "the ship had sunk", id="an empty field"),
    ],
)
def test_a_field_beside_a_speaker_in_the_text(field: str, matter: str) -> None:
    """One and the same says the matter; another is to have said the whole text."""
    text = "Doe said that the ship had sunk."

    asserted = read(text, field)

    assert asserted.matter.of(text) == matter
    assert asserted.speaker == ("Richard Roe" if field.startswith("R") else "Doe")


def test_a_pronoun_is_whoever_the_field_names() -> None:
    """The matter is what is said."""
    asserted = read("He said that the ship had sunk.", "Richard Roe")

    assert asserted.speaker == "Richard Roe"
    assert asserted.matter.of(asserted.claim.text) == "the ship had sunk"


def test_quotations_and_mention_are_places_in_the_text() -> None:
    """Quotations have their marks; those outside of the matter are none."""
    text = 'After the "great storm" Doe said that the ship had "gone down in minutes".'

    asserted = read(text)

    assert [span.of(text) for span in asserted.quotations] == ['"gone down in minutes"']
    assert asserted.mention is not None
    assert asserted.mention.of(text) == "Doe"


@pytest.mark.parametrize(
    "text",
    ['Doe: "Gone."', 'Jane Doe - "Gone."', "“Gone.” – Doe", "“Gone.” - Jane Doe"],
)
def test_a_label_names_the_speaker(text: str) -> None:
    """With a colon or a dash, before the quotation or behind it."""
    asserted = read(text)

    assert asserted.speaker in {"Doe", "Jane Doe"}
    assert [span.of(text).strip('"“”') for span in asserted.quotations] == ["Gone."]


def test_the_words_are_those_of_the_matter() -> None:
    """What is judged is what is said, not that it is said."""
    assert read("Doe said that the ship had sunk.").words.text == "the ship had sunk"

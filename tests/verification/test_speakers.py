"""Whether the speaker of an attribution is the one that a claim names."""

import pytest

from factcheck.attribution import Attributor
from factcheck.model import Agreement, Article, Block, BlockKind, Claim, SignalKind, Span
from factcheck.verification.asserted import read_claim
from factcheck.verification.speakers import same_speaker, speaker_signal
from tests.verification.evidence import a_person, by
from tests.verification.spoken import last_said, passages

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT


@pytest.mark.parametrize(
    ("claimed", "text", "agreement"),
    [
        pytest.param("Quill", "Harbour master Ada Quill said it sank.", AGREE, id="a surname"),
        pytest.param(
            "the harbour master", "Harbour master Ada Quill said it sank.", AGREE, id="a role"
        ),
        pytest.param(
            "a harbour master", "Harbour master Ada Quill said it sank.", AGREE, id="any such"
        ),
        pytest.param(
            "The mayor",
            "Mayor Ada Quill was there.\nQuill said it sank.",
            AGREE,
            id="a role before",
        ),
        pytest.param(
            "the mayor of Ellis",
            "The mayor of Ellis, Ada Quill, said it sank.",
            AGREE,
            id="a place",
        ),
        pytest.param(
            "the mayor of Ellis", "Mayor Ada Quill said it sank.", SILENT, id="another place, or no"
        ),
        pytest.param(
            "the former mayor", "Mayor Ada Quill said it sank.", SILENT, id="a former one"
        ),
        pytest.param("the governor", "Gov. Ada Quill said it sank.", AGREE, id="a short title"),
        pytest.param(
            "the mayor",
            "Mayor Bo Lund was there.\nGovernor Ada Quill said it sank.",
            DIFFER,
            id="a role of another",
        ),
        pytest.param("the captain", "Ada Quill said it sank.", SILENT, id="no role"),
        pytest.param("Lund", "Harbour master Ada Quill said it sank.", DIFFER, id="another"),
        pytest.param("scientists", "Ada Quill said it sank.", SILENT, id="who knows which"),
        pytest.param("Kestrel", "Kestrel spokesman Bo Lund said it sank.", AGREE, id="a spokesman"),
        pytest.param("NATO", "NATO Secretary General Mark Rutte said it sank.", AGREE, id="a head"),
        pytest.param(
            "NATO", "Former NATO commander Bo Lund said it sank.", SILENT, id="a former head"
        ),
        pytest.param(
            "the company", "Bo Lund, a manager, said it sank.", SILENT, id="which company"
        ),
        pytest.param(
            "the ministry", "A spokesman for the ministry said it sank.", AGREE, id="unnamed for it"
        ),
        pytest.param("Quill", "A spokesman for Ada Quill said it sank.", AGREE, id="for a person"),
        pytest.param("Quill", "A Western diplomat said it sank.", DIFFER, id="somebody unnamed"),
        pytest.param("Quill", "The man said it sank.", SILENT, id="somebody told of before"),
        pytest.param("NATO", "A NATO official said it sank.", SILENT, id="an official of it"),
        pytest.param(
            "A diplomat", "A Western diplomat said it sank.", AGREE, id="two descriptions"
        ),
        pytest.param("The mayor", "A Western diplomat said it sank.", DIFFER, id="one who is told"),
        pytest.param("Officials", "Critics said it sank.", SILENT, id="others, or not"),
        pytest.param("the mayor", "Police said it sank.", DIFFER, id="a body"),
        pytest.param("NATO", "The Kremlin said it sank.", DIFFER, id="another body"),
        pytest.param(
            "Halverd University",
            "A study by Halverd University said it sank.",
            AGREE,
            id="its study",
        ),
        pytest.param(
            "Quill", "A study by Halverd University said it sank.", DIFFER, id="others' study"
        ),
        pytest.param("Quill", "Documents said it sank.", SILENT, id="whose documents"),
    ],
)
def test_speakers(claimed: str, text: str, agreement: Agreement) -> None:
    """The one that is claimed, another, or one of whom the page does not say."""
    assert same_speaker(claimed, *last_said(text)).agreement is agreement


def test_a_spokesman_is_told() -> None:
    """The reason says that it is not the principal in person."""
    fit = same_speaker("the ministry", *last_said("A spokesman for the ministry said it sank."))

    assert fit.reason == "A spokesman for the ministry speaks for the ministry"


def test_a_pronoun_that_fits_two_is_not_settled() -> None:
    """The reason names those who could be meant."""
    said = last_said("Jane Doe met Ann Roe.\nShe said it sank.")

    fit = same_speaker("Doe", *said)

    assert fit.agreement is SILENT
    assert "the text does not settle who says it" in fit.reason


def test_the_outlet_is_itself_when_it_is_claimed() -> None:
    """Its own voice is silent of all others."""
    [passage] = passages("The ship sank off Port Ellis.", outlet="The Echo")
    [narrated] = passage.attributions

    assert same_speaker("the Echo", narrated, passage.article).agreement is AGREE
    assert same_speaker("Doe", narrated, passage.article).agreement is SILENT


def test_a_signal_points_at_the_speakers() -> None:
    """It has the words of the claim and those of the article, and says why."""
    claim = Claim("Lund said that the ship sank.")
    asserted = read_claim(claim, attributor=Attributor())
    [passage] = passages("The ship sank, Ada Quill said.")

    signal = speaker_signal(asserted, passage)

    assert signal is not None
    assert (signal.kind, signal.agreement) == (SignalKind.SPEAKER, DIFFER)
    assert [span.of(claim.text) for span in signal.in_claim] == ["Lund"]
    assert [span.of(passage.article.text) for span in signal.in_sentence] == ["Ada Quill"]
    assert signal.reason == "Ada Quill is not Lund"


def test_a_sentence_of_the_outlet_is_silent() -> None:
    """Nobody is credited with it."""
    asserted = read_claim(Claim("The ship sank.", "Lund"), attributor=Attributor())
    [passage] = passages("The ship sank off Port Ellis.")

    signal = speaker_signal(asserted, passage)

    assert signal is not None
    assert signal.agreement is SILENT
    assert signal.in_claim == signal.in_sentence == ()


def test_without_a_claimed_speaker_there_is_no_signal() -> None:
    """Nothing is compared."""
    asserted = read_claim(Claim("The ship sank."), attributor=Attributor())

    assert speaker_signal(asserted, passages("The ship sank, Ada Quill said.")[0]) is None


def test_a_headline_gives_a_role_to_nobody() -> None:
    """It may capitalise its verbs: nobody is called "Admits"."""
    title, body = "Harbour Chief Admits Taking Bribes", "Lamar Oake pleaded guilty, he said."
    text = f"{title}\n{body}"
    start = len(title) + 1
    said = by(a_person("Lamar Oake"), "guilty", text=text)
    told = (Block(Span(start, len(text)), BlockKind.BODY),)
    headed = Article(text, blocks=(Block(Span(0, start - 1), BlockKind.HEADLINE), *told))
    plain = Article(text, blocks=(Block(Span(0, len(text)), BlockKind.BODY),))

    assert same_speaker("the harbour chief", said, headed).agreement is Agreement.SILENT
    assert same_speaker("the harbour chief", said, plain).agreement is Agreement.DIFFER

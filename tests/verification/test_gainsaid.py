"""Who gainsays what a sentence says, in the sentence itself."""

from dataclasses import replace

import pytest

from factcheck.model import Agreement, Evidence, Signal, SignalKind, Span, Stance
from factcheck.verification.gainsaid import denial_of, figures_differ
from tests.verification.spoken import assessed, passages

SUPPORTS, REFUTES, NEITHER = Stance.SUPPORTS, Stance.REFUTES, Stance.NEITHER
AGREE, DIFFER = Agreement.AGREE, Agreement.DIFFER
TEXT = "South Korea says that ten ships were sent, a claim Moscow denies."


def evidence(text: str = TEXT, stance: Stance = SUPPORTS) -> Evidence:
    [passage] = passages(text)
    return assessed(passage, stance)


def with_signal(
    words: str, kind: SignalKind = SignalKind.WORDING, agreement: Agreement = AGREE
) -> Evidence:
    """Return evidence that is compared with the claim by some of its words alone."""
    item = evidence()
    assert item.assessment is not None
    place = Span(TEXT.index(words), TEXT.index(words) + len(words))
    signal = Signal(kind, agreement, (Span(0, 1),), (place,), "given")
    return replace(item, assessment=replace(item.assessment, signals=(signal,)))


@pytest.mark.parametrize(("stance", "opposite"), [(SUPPORTS, REFUTES), (REFUTES, SUPPORTS)])
def test_who_denies_it_says_the_opposite(stance: Stance, opposite: Stance) -> None:
    """Of the same sentence, in a word of its own."""
    word = denial_of(evidence(stance=stance))

    assert word is not None
    assert (word.name, word.stance) == ("Moscow", opposite)


@pytest.mark.parametrize(
    "item",
    [
        pytest.param(evidence(stance=NEITHER), id="it does nothing to the claim"),
        pytest.param(replace(evidence(), assessment=None), id="nobody judged"),
        pytest.param(evidence("South Korea says that ten ships were sent."), id="nobody denies it"),
        pytest.param(with_signal("a claim"), id="the claim is on other words"),
        pytest.param(
            with_signal("ten ships", SignalKind.QUANTITY, DIFFER), id="the claim has another number"
        ),
        pytest.param(
            evidence("South Korea says that ten ships were sent, a number Moscow denies."),
            id="only a number is denied, and the claim has none",
        ),
    ],
)
def test_other_denials_are_nobodys_word(item: Evidence) -> None:
    """They do not speak on the claim."""
    assert denial_of(item) is None


def test_the_speaker_of_a_claim_is_no_word_of_it() -> None:
    """That claim and sentence both name Moscow does not put the claim elsewhere."""
    item = with_signal("Moscow", SignalKind.SPEAKER)

    assert denial_of(item) is not None


def test_a_number_that_is_the_claims_may_be_denied_alone() -> None:
    """Who denies the number denies the claim."""
    text = "South Korea says that ten ships were sent, a number Moscow denies."
    item = evidence(text)
    assert item.assessment is not None
    place = Span(text.index("ten"), text.index("ten") + 3)
    signal = Signal(SignalKind.QUANTITY, AGREE, (Span(0, 1),), (place,), "given")

    assert denial_of(replace(item, assessment=replace(item.assessment, signals=(signal,))))


@pytest.mark.parametrize(
    ("kind", "agreement"),
    [
        (SignalKind.QUANTITY, AGREE),
        (SignalKind.QUANTITY, Agreement.SILENT),
        (SignalKind.NAME, DIFFER),
    ],
)
def test_other_signals_are_no_other_figures(kind: SignalKind, agreement: Agreement) -> None:
    """Only a number or a day that differs."""
    assessment = with_signal("ten ships", kind, agreement).assessment

    assert assessment is not None
    assert not figures_differ(assessment)

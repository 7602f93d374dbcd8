"""Negation in a claim and in a sentence."""

import pytest

from factcheck.model import Agreement
from factcheck.verification.signals.negation import negation, rejections
from factcheck.verification.signals.values import Words

AGREE, DIFFER = Agreement.AGREE, Agreement.DIFFER


def compared(claim: str, sentence: str) -> list[Agreement]:
    """Return the agreement of what is denied, if anything is."""
    return [signal.agreement for signal in negation(Words(claim), Words(sentence))]


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Holt did not sign the treaty.", id="not"),
        pytest.param("Holt didn't sign the treaty.", id="n't"),
        pytest.param("Holt didn’t sign the treaty.", id="a curly apostrophe"),
        pytest.param("Holt never signed the treaty.", id="never"),
        pytest.param("Holt failed to sign the treaty.", id="failed to"),
        pytest.param("Holt refused to sign the treaty.", id="refused to"),
        pytest.param("Holt left without signing the treaty.", id="without"),
        pytest.param("Holt denied having signed the treaty.", id="denied"),
        pytest.param("Holt is no longer ready to sign the treaty.", id="no longer"),
    ],
)
def test_one_that_denies_differs(sentence: str) -> None:
    """A denial gainsays what is said without, either way round."""
    claim = "Holt signed the treaty."

    assert compared(claim, sentence) == [DIFFER]
    assert compared(sentence, claim) == [DIFFER]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt did not sign the treaty.", "Holt never signed the treaty.", id="both"),
        pytest.param(
            "Holt signed the treaty.", "Holt never failed to sign the treaty.", id="twice"
        ),
    ],
)
def test_two_denials_agree(claim: str, sentence: str) -> None:
    """Both deny, or one does so twice."""
    assert compared(claim, sentence) == [AGREE]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt signed the treaty.", "Holt signed the treaty.", id="none"),
        pytest.param(
            "Holt signed the treaty.", "Holt signed the treaty, but did not smile.", id="a clause"
        ),
        pytest.param("Holt signed the treaty.", "Lee did not come.", id="another statement"),
        pytest.param("Holt signed the treaty.", "Holt not only signed the treaty.", id="not only"),
        pytest.param(
            "Holt starred in it.", "Holt starred in No Country for Old Men.", id="a title"
        ),
    ],
)
def test_what_is_not_denied_is_not_told(claim: str, sentence: str) -> None:
    """Negations elsewhere say nothing of the claim."""
    assert compared(claim, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        pytest.param("She rejected the claim that Holt signed the treaty.", "rejected the claim"),
        pytest.param(
            "She denied Mr Lee's reports that Holt signed the treaty.", "denied Mr Lee's reports"
        ),
        pytest.param("There is no evidence that Holt signed the treaty.", "no evidence that"),
        pytest.param("It is untrue that Holt signed the treaty.", "untrue that"),
        pytest.param("Lee falsely claimed that Holt signed the treaty.", "falsely claimed"),
        pytest.param("Lee spread false reports that Holt signed the treaty.", "false reports that"),
        pytest.param("It is a hoax that Holt signed the treaty.", "hoax that"),
        pytest.param("The story that Holt signed the treaty was debunked.", "was debunked"),
    ],
)
def test_what_is_reported_to_be_rejected_is_rejected(sentence: str, words: str) -> None:
    """A sentence that reports a claim in order to reject it gainsays it, with the words that do."""
    (signal,) = rejections(Words("Holt signed the treaty."), Words(sentence))

    assert signal.agreement is DIFFER
    assert [span.of(sentence) for span in signal.in_sentence] == [words]
    assert signal.reason == f"the sentence reports it in order to reject it: {words}"
    assert compared("Holt signed the treaty.", sentence) == []


def test_a_rejected_denial_is_no_rejection() -> None:
    """Who rejects that something did not happen, says that it did."""
    sentence = "She rejected the claim that Holt did not sign the treaty."

    assert rejections(Words("Holt signed the treaty."), Words(sentence)) == ()
    assert compared("Holt signed the treaty.", sentence) == [AGREE]

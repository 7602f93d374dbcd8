"""Tests of stances: a judge's reading, weighed with the signals."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.model import Agreement, Probabilities, Signal, SignalKind, Span, Stance
from factcheck.verification import Bearing, Pair, Words, assess
from factcheck.verification.stance import features, read_weights, weigh


class Certain:
    """A judge that reads every pair alike."""

    identity = "certain"

    def __init__(self, *probabilities: float) -> None:
        self._row = probabilities

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return the same row for each pair."""
        return np.array([self._row] * len(pairs), np.float32)


def a_signal(kind: SignalKind, agreement: Agreement, reason: str = "why") -> Signal:
    """Return a signal over the first word of each side."""
    return Signal(kind, agreement, (Span(0, 1),), (Span(0, 1),), reason)


DIFFERS = a_signal(SignalKind.QUANTITY, Agreement.DIFFER, "12 against 10")


def test_a_signal_moves_the_probabilities_by_its_weight() -> None:
    """A number that differs turns a slight support into a refutation, and is the reason."""
    judged = Probabilities(0.5, 0.3, 0.2)

    assessment = weigh(judged, [DIFFERS], {"quantity.differ": (-1.0, 1.0, 0.0)})

    assert assessment.stance is Stance.REFUTES
    assert assessment.reason == "12 against 10"
    total = sum(assessment.probabilities.of(stance) for stance in Stance)
    assert total == pytest.approx(1)


def test_without_signals_the_judge_alone_decides_and_the_reason_says_so() -> None:
    """Where no signal speaks for the stance, the reader learns that only the verifier does."""
    assessment = weigh(Probabilities(0.9, 0.05, 0.05), [], {})

    assert assessment.stance is Stance.SUPPORTS
    assert assessment.reason == "the verifier reads it as supporting (0.90 of 1)"


def test_a_signal_without_a_weight_changes_nothing() -> None:
    """What was never seen to tell anything moves no probability."""
    judged = Probabilities(0.5, 0.3, 0.2)

    assert weigh(judged, [DIFFERS], {}).probabilities.supports == pytest.approx(0.5)


def test_a_kind_counts_once_by_its_strongest_agreement() -> None:
    """Two numbers of which one differs are a difference."""
    agrees = a_signal(SignalKind.QUANTITY, Agreement.AGREE)

    assert features([agrees, DIFFERS, agrees]) == ["quantity.differ"]


def test_every_weight_names_a_feature_that_signals_can_have() -> None:
    """A weight of an unknown feature would never count, and nobody would see it."""
    known = {f"{kind}.{agreement}" for kind in SignalKind for agreement in Agreement}

    assert set(read_weights()) <= known


def test_places_of_signals_lie_in_the_texts() -> None:
    """The words that a signal compares can be printed from both texts."""
    claim = Words("North Korea is sending 10,000 soldiers")
    sentence = Words("Pyongyang, he said, was sending 12,000 soldiers from North Korea.")

    [assessment] = assess([Bearing(claim, sentence)], Certain(0.2, 0.7, 0.1))

    printed = {
        span.of(sentence.text) for signal in assessment.signals for span in signal.in_sentence
    }
    assert "soldiers" in printed or "12,000 soldiers" in printed


@pytest.mark.parametrize(
    ("claim", "sentence", "row", "stance"),
    [
        pytest.param(
            "The dam is safe.", "Dam at risk of collapse.", (0.8, 0.1, 0.1),
            Stance.NEITHER, id="at risk supports no safe",
        ),
        pytest.param(
            "Jane Doe has left the jury.", "Jane Doe has withdrawn from the jury.", (0.2, 0.7, 0.1),
            Stance.NEITHER, id="withdrew refutes no left",
        ),
        pytest.param(
            "Jane Doe has left the jury.", "Jane Doe has joined the jury.", (0.2, 0.7, 0.1),
            Stance.REFUTES, id="joined refutes left",
        ),
        pytest.param(
            "Holt was acquitted.", "Holt was acquitted of fraud.", (0.2, 0.7, 0.1),
            Stance.NEITHER, id="the same words refute nothing",
        ),
        pytest.param(
            "Doe voted for the plan.", "Doe voted for the plan to fail.", (0.2, 0.7, 0.1),
            Stance.NEITHER, id="nor do they support what they may turn",
        ),
        pytest.param(
            "Lowe was jailed.", "Lowe was jailed in error, and released.", (0.2, 0.7, 0.1),
            Stance.REFUTES, id="what is taken back is refuted",
        ),
        pytest.param(
            "The dam is old.", "The dam at Ham is old.", (0.2, 0.7, 0.1),
            Stance.REFUTES, id="other refutations stand",
        ),
    ],
)  # fmt: skip
def test_nothing_is_decided_against_what_the_words_show(
    claim: str, sentence: str, row: tuple[float, float, float], stance: Stance
) -> None:
    """Whatever the judge takes a word and its opposite for, or two words for the same."""
    [read] = assess([Bearing(Words(claim), Words(sentence))], Certain(*row))

    assert read.stance is stance
    assert read.stance is read.probabilities.likeliest

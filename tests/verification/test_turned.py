"""A "no" that stands on one side alone."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.model import Agreement, SignalKind, Stance
from factcheck.verification.protocol import Pair
from factcheck.verification.signals import Words
from factcheck.verification.stance import Bearing, assess
from factcheck.verification.turned import denied_here_alone

CLAIM = "Dockers were hurt when the crane at Felmouth came down."
ARTICLE = "A crane fell at Felmouth on Monday. Nobody was hurt."


class Against:
    """A judge to whom everything refutes everything."""

    identity = "against"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return that each refutes."""
        return np.array([[0.05, 0.9, 0.05]] * len(pairs), np.float32)


IN_SENTENCE = "the sentence says Nobody, the claim has no such word"
NO_ONE = IN_SENTENCE.replace("Nobody", "No-one")
NO_BREAK = IN_SENTENCE.replace("Nobody", "No‑one")
CANNOT = IN_SENTENCE.replace("Nobody", "cannot")
CANT = IN_SENTENCE.replace("Nobody", "can't")
IN_CLAIM = "the claim says Nobody, the sentence has no such word"
ALL_SHARED = "No dockers were hurt when the crane at Felmouth came down."


@pytest.mark.parametrize(
    ("claim", "sentence", "article", "told"),
    [
        pytest.param(CLAIM, "Nobody was hurt.", ARTICLE, [IN_SENTENCE], id="in the sentence"),
        pytest.param(CLAIM, "No-one was hurt.", ARTICLE, [NO_ONE], id="with a hyphen"),
        pytest.param(CLAIM, "No‑one was hurt.", ARTICLE, [NO_BREAK], id="with one that keeps"),
        pytest.param(CLAIM, "It cannot have hit them.", ARTICLE, [CANNOT], id="cannot"),
        pytest.param(CLAIM, "It can't have hit them.", ARTICLE, [CANT], id="can't"),
        pytest.param(CLAIM, "No-one else was hurt.", ARTICLE, [], id="no-one else"),
        pytest.param("Nobody fell at Felmouth.", "A crane did.", ARTICLE, [IN_CLAIM], id="claim"),
        pytest.param(CLAIM, "Two were hurt.", ARTICLE, [], id="in neither"),
        pytest.param("Nobody at Felmouth was warned.", "Nobody was hurt.", ARTICLE, [], id="both"),
        pytest.param(CLAIM, "Nobody was hurt.", "A bus fell at Ham.", [], id="another matter"),
        pytest.param("Dockers were hurt.", "Nobody was killed.", ARTICLE, [], id="no name"),
        pytest.param(
            "A driver was arrested after a fight outside the depot.",
            "Nobody was arrested.",
            "Drivers had a fight outside the depot. Nobody was arrested.",
            [IN_SENTENCE],
            id="no name, and most words in the article",
        ),
        pytest.param(
            "A driver was arrested after a fight outside the depot.",
            "Nobody was arrested.",
            "Two drivers raced on the bridge. Nobody was arrested.",
            [],
            id="no name, and few words in the article",
        ),
        pytest.param(CLAIM, "A million were without power.", ARTICLE, [], id="denies a part"),
        pytest.param(CLAIM, ALL_SHARED, ARTICLE, [], id="what the signal of negation tells"),
    ],
)
def test_a_no_on_one_side_alone_is_shown(
    claim: str, sentence: str, article: str, told: list[str]
) -> None:
    """In an article that is of the claim's matter; it is silent, for few words are shared."""
    found = denied_here_alone(Words(claim), Words(sentence), article)

    assert [signal.reason for signal in found] == told
    assert {(one.kind, one.agreement) for one in found} <= {(SignalKind.NEGATION, Agreement.SILENT)}


def test_the_reason_of_a_refutation_names_what_turns_it_round() -> None:
    """A reader sees the word, not only that the verifier reads it so."""
    bearing = Bearing(Words(CLAIM), Words("Nobody was hurt."), "", ARTICLE)

    [assessment] = assess([bearing], Against())

    assert assessment.stance is Stance.REFUTES
    assert assessment.reason.startswith("the sentence says Nobody, the claim has no such word; ")


HIRED = "Amble Rail will hire 300 drivers in Norland and none in Sudland."


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        pytest.param(
            "Amble Rail will hire 300 drivers in Sudland.", HIRED,
            ["the sentence says and none in Sudland"], id="of the other",
        ),
        pytest.param("Amble Rail will hire 300 drivers in Norland.", HIRED, [], id="of the one"),
        pytest.param("Police in Sudland arrested two men.", HIRED, [], id="another matter"),
        pytest.param("Amble Rail will hire none in Sudland.", HIRED, [], id="the claim has a no"),
        pytest.param(
            "The port lent money to Sudland.", "The port lent it to Norland, not to Sudland.",
            ["the sentence says not to Sudland"], id="after a comma",
        ),
        pytest.param(
            "The port lent money to Sudland.",
            "Sudland got money, and no ships to Sudland sank.", [], id="told of before",
        ),
    ],
)  # fmt: skip
def test_what_is_denied_of_the_other_is_shown(claim: str, sentence: str, told: list[str]) -> None:
    """Where one has it and another has none, who claims it of the other is refuted."""
    found = denied_here_alone(Words(claim), Words(sentence), "")

    assert [signal.reason for signal in found] == told
    for signal in found:
        assert signal.agreement is Agreement.DIFFER
        assert signal.in_claim[0].of(claim) == "Sudland"


def test_who_denies_another_number_turns_nothing_round() -> None:
    """That sixteen is wrong does not make sixty wrong."""
    claim, sentence = Words("Sixty is the right number."), Words("Sixteen is not the right number.")

    assert denied_here_alone(claim, sentence, "Sixteen is not the right number.") == ()

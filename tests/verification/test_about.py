"""Sentences that are not about the person of whom a claim is."""

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from factcheck.model import Stance
from factcheck.verification.protocol import Pair
from factcheck.verification.signals import Words
from factcheck.verification.stance import Bearing, absent_name, assess

SENTENCE = "A man has been arrested on suspicion of murder."


class Sure:
    """A judge to whom everything supports everything."""

    identity = "sure"

    def judge(self, pairs: Sequence[Pair]) -> NDArray[np.float32]:
        """Return that each supports."""
        return np.array([[0.9, 0.05, 0.05]] * len(pairs), np.float32)


def bearing(claim: str, sentence: str = SENTENCE, *, context: str = "", article: str) -> Bearing:
    return Bearing(Words(claim), Words(sentence), context, article)


@pytest.mark.parametrize(
    ("claim", "context", "article", "absent"),
    [
        ("Tom Pike has been arrested.", "", SENTENCE, "Tom Pike"),
        ("Tom Pike has been arrested.", "", f"{SENTENCE} Tom Pike was stabbed.", "Tom Pike"),
        ("Tom Pike has been arrested.", "Pike fled.", f"Pike fled. {SENTENCE}", None),
        ("Tom Pike has a licence.", "", f"{SENTENCE} Tom Pike was stabbed.", None),
        ("Tom Pike has a licence.", "", SENTENCE, "Tom Pike"),
        ("The Ham Council has a licence.", "", SENTENCE, None),
        ("Pike has a licence.", "", SENTENCE, None),
        ("A man has been arrested.", "", SENTENCE, None),
        ("Tom Pike has been arrested.", "", "", None),
    ],
)
def test_a_full_name_must_stand_in_the_article(
    claim: str, context: str, article: str, absent: str | None
) -> None:
    """Of an arrest beside the sentence: the article may name the victim."""
    assert absent_name(bearing(claim, context=context, article=article)) == absent


def test_what_is_not_said_of_a_person_supports_nothing_of_him() -> None:
    """However sure the verifier is; what is said of him does."""
    claim = "Tom Pike has been arrested."
    of_him = bearing(claim, "Tom Pike has been arrested.", article="Tom Pike has been arrested.")

    other, his = assess([bearing(claim, article=SENTENCE), of_him], Sure())

    assert (other.stance, his.stance) == (Stance.NEITHER, Stance.SUPPORTS)
    assert other.probabilities.neither > other.probabilities.supports
    assert other.reason == "what is said here is not said of Tom Pike"

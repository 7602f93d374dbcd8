"""Cues of speech."""

import pytest

from factcheck.evaluation.measures.cues import lemmas, speech_cues


@pytest.mark.parametrize(
    "cue",
    [
        "said",
        "says",
        "has repeatedly denied",
        "admitted",
        "was quoted as saying",
        "accusing",
        "replied",
        "According to",
        "'s claim",
        "statements",
        ":",
        " — ",
        "made it clear that he called",
        "lays out",
    ],
)
def test_cues_of_speech_are_known_in_all_their_forms(cue: str) -> None:
    """Regular forms are reduced to the lemmas of the list; auxiliaries and adverbs are passed."""
    assert speech_cues().holds(cue)


@pytest.mark.parametrize("cue", ["believes", "wanted", "is planning to", "hopes", "knew", "", ";"])
def test_cues_of_attitudes_are_not(cue: str) -> None:
    """Thinking, wanting and planning are something else."""
    assert not speech_cues().holds(cue)


@pytest.mark.parametrize(
    ("form", "lemma"),
    [("replies", "reply"), ("argued", "argue"), ("stated", "state"), ("quipped", "quip")],
)
def test_a_regular_form_has_its_lemma_among_the_candidates(form: str, lemma: str) -> None:
    """The list decides which of them is a word."""
    assert lemma in set(lemmas(form))

"""From numbers to attributions."""

import numpy as np
import pytest

from factcheck.attribution.tagging.reading import (
    KINDS,
    PARTS,
    POLARITIES,
    Computed,
    Tagged,
    decode,
)
from factcheck.model import Act, Polarity

# Logits that leave no doubt.
SURE = 9.0
NONE, SPEECH, ATTITUDE, INSIDE = range(4)


def computed(*cues: int, **parts: tuple[int, ...]) -> Computed:
    """Return what the network would say of a line; `parts` belong to the cue that comes first."""
    words, sure = len(cues), np.float32(SURE)
    marks = np.full((words, len(PARTS), 1), -sure)
    for name, numbers in parts.items():
        marks[list(numbers), PARTS.index(name)] = sure
    return Computed(
        np.eye(4, dtype=np.float32)[list(cues)] * sure,
        np.zeros((words, len(POLARITIES)), np.float32),
        np.zeros((words, len(KINDS)), np.float32),
        np.ones((words, len(PARTS), 1), np.float32),
        marks,
    )


def only(made: Computed) -> Tagged:
    [tagged] = decode(made, threshold=0.5)
    return tagged


@pytest.mark.parametrize(
    ("cues", "expected"),
    [
        pytest.param((NONE, NONE), [], id="none"),
        pytest.param((NONE, SPEECH, NONE), [(1,)], id="one word"),
        pytest.param((SPEECH, INSIDE, INSIDE, NONE), [(0, 1, 2)], id="several words"),
        pytest.param((SPEECH, SPEECH), [(0,), (1,)], id="side by side"),
        pytest.param((NONE, INSIDE, NONE), [], id="never begun"),
        pytest.param((NONE, NONE, ATTITUDE), [(2,)], id="at the end"),
    ],
)
def test_cues_begin_and_go_on(cues: tuple[int, ...], expected: list[tuple[int, ...]]) -> None:
    """A cue is the word with which one begins, and every word after it that goes on with it."""
    assert [tagged.cue for tagged in decode(computed(*cues), threshold=0.5)] == expected


@pytest.mark.parametrize(("cue", "act"), [(SPEECH, Act.SPEECH), (ATTITUDE, Act.ATTITUDE)])
def test_the_first_word_of_a_cue_tells_the_act(cue: int, act: Act) -> None:
    """Saying and thinking begin differently."""
    assert only(computed(NONE, cue)).act is act


def test_a_cue_is_as_certain_as_both_acts_together() -> None:
    """Doubt about the act is no doubt about the cue."""
    made = computed(SPEECH)
    made.cues[0, ATTITUDE] = SURE

    assert only(made).certainty == pytest.approx(1, abs=0.001)


@pytest.mark.parametrize(("threshold", "found"), [(0.4, 1), (0.6, 0)])
def test_a_cue_under_the_threshold_is_none(threshold: float, found: int) -> None:
    """Who asks says how certain a cue must be."""
    made = computed(SPEECH)
    made.cues[0, NONE] = SURE

    assert len(decode(made, threshold=threshold)) == found


def test_each_part_is_the_words_that_belong_to_the_cue() -> None:
    """A part may have several stretches; a part without words is left out."""
    tagged = only(computed(NONE, SPEECH, NONE, NONE, NONE, source=(0,), content=(2, 4)))

    assert tagged.parts == {"source": (0,), "content": (2, 4)}


def test_a_cue_is_no_part_of_itself() -> None:
    """Words of the cue are neither source nor content of it."""
    tagged = only(computed(NONE, SPEECH, INSIDE, NONE, content=(0, 1, 2, 3)))

    assert tagged.parts == {"content": (0, 3)}


def test_each_cue_has_its_own_parts() -> None:
    """Two cues of a line are compared with its words apart."""
    made = computed(SPEECH, NONE, ATTITUDE, content=(1,))
    made.anchors[2] = -1

    first, second = decode(made, threshold=0.5)

    assert first.parts["content"] == (1,)
    assert second.parts["content"] == (0,)


@pytest.mark.parametrize("polarity", Polarity)
def test_the_polarity_is_the_likeliest(polarity: Polarity) -> None:
    """It is read where the cue begins."""
    made = computed(NONE, SPEECH)
    made.polarities[1, POLARITIES.index(polarity)] = 1

    assert only(made).polarity is polarity


def test_every_kind_of_speaker_is_weighed() -> None:
    """The kinds' likelihoods come to one, and the cue's word decides."""
    made = computed(NONE, SPEECH)
    made.kinds[1, KINDS.index("document")] = SURE

    kinds = only(made).kinds

    assert max(kinds, key=lambda kind: kinds[kind]) == "document"
    assert sum(kinds.values()) == pytest.approx(1)


@pytest.mark.parametrize(
    ("logits", "expected"),
    [
        pytest.param((SURE, SURE), 1.0, id="sure of both words"),
        pytest.param((SURE, 0.1), 0.76, id="the mean"),
        pytest.param((-SURE, -SURE), 1.0, id="sure that there is none"),
    ],
)
def test_a_source_is_as_firm_as_its_words_on_the_average(
    logits: tuple[float, float], expected: float
) -> None:
    """Firmness tells how far the words of a source are to be trusted."""
    made = computed(NONE, NONE, SPEECH)
    made.parts[:2, PARTS.index("source"), 0] = logits

    assert only(made).firmness == pytest.approx(expected, abs=0.01)


def test_a_line_of_which_no_word_was_read_has_no_cues() -> None:
    """Nothing computed is nothing found."""
    assert decode(computed(), threshold=0.5) == []

"""Which evidence is sure enough to be ruled on."""

from dataclasses import replace

import pytest

from factcheck.model import Agreement, Evidence, Probabilities, SignalKind, Stance
from factcheck.retrieval import fusion
from factcheck.verification.relevance import bears, shows
from tests.verification.evidence import a_person, said, sure

DOE = a_person("Jane Doe")
FOR = sure(said(DOE))
AGAINST = sure(
    said(DOE, stance=Stance.REFUTES), kind=SignalKind.QUANTITY, reason="12,000 against 10,000"
)
NEITHER = sure(said(DOE, stance=Stance.NEITHER))


def alike(item: Evidence, likeness: float) -> Evidence:
    """Return evidence whose meaning is so like the claim's."""
    return replace(item, scores={fusion.VECTOR: likeness, fusion.WORDS: 20.0})


@pytest.mark.parametrize(
    ("item", "bearing"),
    [
        pytest.param(FOR, True, id="surely supports"),
        pytest.param(AGAINST, True, id="surely refutes"),
        pytest.param(NEITHER, False, id="neither"),
        pytest.param(sure(said(DOE), probable=0.5), False, id="the judge is not sure"),
        pytest.param(replace(FOR, assessment=None), False, id="nobody judged"),
        pytest.param(said(DOE), False, id="a score alone, no words of both"),
        pytest.param(alike(FOR, 0.9), True, id="about the same thing"),
        pytest.param(alike(FOR, 0.1), False, id="about something else"),
    ],
)
def test_only_what_is_sure_and_can_be_shown_is_ruled_on(item: Evidence, bearing: bool) -> None:  # noqa: FBT001
    """A sentence bears where the judge is sure, the matter is the same, and words show it."""
    assert bears(item) is bearing


def test_signals_that_point_at_no_words_show_nothing() -> None:
    """Words that were looked for and not found are no reason to rule."""
    assert FOR.assessment is not None
    silent = tuple(
        replace(one, agreement=Agreement.SILENT, in_sentence=()) for one in FOR.assessment.signals
    )

    assert not bears(replace(FOR, assessment=replace(FOR.assessment, signals=silent)))


def test_a_refutation_that_nothing_shows_needs_a_surer_judge() -> None:
    """Where no number, day, name or negation differs, the verifier alone must be surer."""
    assert AGAINST.assessment is not None
    agreeing = tuple(replace(one, agreement=Agreement.AGREE) for one in AGAINST.assessment.signals)
    unsure = Probabilities(0.1, 0.7, 0.2)
    shown = replace(AGAINST.assessment, probabilities=unsure)

    assert bears(replace(AGAINST, assessment=shown))
    assert not bears(replace(AGAINST, assessment=replace(shown, signals=agreeing)))


@pytest.mark.parametrize(
    ("item", "kind", "told"),
    [
        pytest.param(AGAINST, SignalKind.QUANTITY, ("12,000 against 10,000",), id="speaks for it"),
        pytest.param(AGAINST, SignalKind.DATE, (), id="another kind"),
        pytest.param(replace(AGAINST, assessment=None), SignalKind.QUANTITY, (), id="not judged"),
    ],
)
def test_what_shows_a_stance_is_told_in_words(
    item: Evidence, kind: SignalKind, told: tuple[str, ...]
) -> None:
    """The reasons are those of the signals of a kind that speak for the stance."""
    assert shows(item, kind) == told


def test_a_signal_against_the_stance_does_not_show_it() -> None:
    """A number that agrees is no reason for a refutation."""
    assert AGAINST.assessment is not None
    [signal] = AGAINST.assessment.signals
    agreeing = (replace(signal, agreement=Agreement.AGREE),)
    item = replace(AGAINST, assessment=replace(AGAINST.assessment, signals=agreeing))

    assert shows(item, SignalKind.QUANTITY) == ()

"""Which evidence is sure enough to be ruled on."""

from dataclasses import replace

import pytest

from factcheck.model import Agreement, Evidence, Probabilities, SignalKind, Stance
from factcheck.retrieval import fusion
from factcheck.verification.relevance import bears, shows
from tests.verification.evidence import a_person, said, sure
from tests.verification.spoken import assessed, passages

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
        pytest.param(sure(said(DOE), probable=0.35), False, id="the judge is not sure"),
        pytest.param(replace(FOR, assessment=None), False, id="nobody judged"),
        pytest.param(said(DOE), False, id="a score alone, no words of both"),
        pytest.param(alike(FOR, 0.9), True, id="about the same thing"),
        pytest.param(sure(said(DOE), probable=0.4), True, id="the judge leans to it enough"),
        pytest.param(alike(FOR, 0.1), False, id="about something else"),
        pytest.param(alike(FOR, 0.2), True, id="about much else besides"),
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


def test_a_refutation_that_nothing_shows_must_be_nearer_in_meaning() -> None:
    """Where no number, day, name or negation differs, only the verifier reads the opposite."""
    assert bears(alike(AGAINST, 0.4))
    assert not bears(alike(unshown(SignalKind.WORDING), 0.4))
    assert bears(alike(unshown(SignalKind.WORDING), 0.6))


def test_a_refutation_that_is_shown_may_be_less_probable() -> None:
    """The number that differs stands beside it."""
    assert AGAINST.assessment is not None
    unsure = Probabilities(0.28, 0.45, 0.27)

    shown = replace(AGAINST, assessment=replace(AGAINST.assessment, probabilities=unsure))
    silent = unshown(SignalKind.WORDING)
    assert silent.assessment is not None

    surer = Probabilities(0.22, 0.56, 0.22)

    assert bears(shown)
    assert not bears(replace(silent, assessment=replace(silent.assessment, probabilities=unsure)))
    assert bears(replace(silent, assessment=replace(silent.assessment, probabilities=surer)))


def test_where_the_numbers_agree_nothing_is_refuted_unless_something_differs() -> None:
    """However sure the verifier is, "at least seven" does not refute nine."""
    assert not bears(unshown(SignalKind.QUANTITY))


@pytest.mark.parametrize(
    ("probable", "likeness", "bearing"), [(0.8, 0.2, True), (0.7, 0.2, False), (0.8, 0.1, False)]
)
def test_a_no_on_one_side_alone_shows_a_probable_refutation(
    probable: float,
    likeness: float,
    bearing: bool,  # noqa: FBT001
) -> None:
    """It may be less near in meaning than one that nothing shows."""
    silent = unshown(SignalKind.WORDING)
    assert silent.assessment is not None
    [agreeing] = silent.assessment.signals
    turned = replace(agreeing, kind=SignalKind.NEGATION, agreement=Agreement.SILENT)
    rest = (1 - probable) / 2
    assessment = replace(
        silent.assessment,
        signals=(turned,),
        probabilities=Probabilities(rest, probable, rest),
    )

    assert bears(alike(replace(silent, assessment=assessment), likeness)) is bearing


def unshown(kind: SignalKind) -> Evidence:
    """Return a sure refutation of which a signal of this kind agrees."""
    assert AGAINST.assessment is not None
    agreeing = tuple(
        replace(one, kind=kind, agreement=Agreement.AGREE) for one in AGAINST.assessment.signals
    )
    return replace(AGAINST, assessment=replace(AGAINST.assessment, signals=agreeing))


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


@pytest.mark.parametrize(("before", "bearing"), [(0.7, True), (0.1, False)])
def test_a_denial_of_the_sentence_before_is_as_like_the_claim_as_that(
    before: float,
    bearing: bool,  # noqa: FBT001
) -> None:
    """Of "Moscow rejected the account." the words say nothing of what the claim is about."""
    passage = passages("Two ships sank.\nMoscow rejected the account.")[1]
    item = sure(assessed(passage, Stance.REFUTES))
    scores = {fusion.VECTOR: 0.1, fusion.BEFORE: before}

    assert bears(replace(item, scores=scores)) is bearing


@pytest.mark.parametrize(
    ("kind", "agreement", "bearing"),
    [
        (SignalKind.QUANTITY, Agreement.DIFFER, False),
        (SignalKind.DATE, Agreement.DIFFER, False),
        (SignalKind.QUANTITY, Agreement.AGREE, True),
        (SignalKind.NEGATION, Agreement.DIFFER, True),
    ],
)
def test_another_number_or_day_supports_nothing(
    kind: SignalKind,
    agreement: Agreement,
    bearing: bool,  # noqa: FBT001
) -> None:
    """However sure the verifier is that it does; of a denial, what is denied has the number."""
    assert FOR.assessment is not None
    signals = tuple(replace(one, kind=kind, agreement=agreement) for one in FOR.assessment.signals)
    item = replace(FOR, assessment=replace(FOR.assessment, signals=signals))

    assert bears(item) is bearing

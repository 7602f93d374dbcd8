"""How far what is given can be trusted."""

import pytest

from factcheck.evaluation.figures import Rate
from factcheck.evaluation.gold import SpeakerKind
from factcheck.evaluation.measures import trust
from factcheck.evaluation.measures.trust import Judged, Sought
from factcheck.model import Anonymous, Unresolved
from tests.evaluation.samples import place, quill, said

CONTENT = place("Ten boats")


def judged(confidence: float, *, right: bool) -> Judged:
    """Return a name that was given."""
    return Judged(said(CONTENT, quill(), confidence=confidence), right)


def test_precision_of_names_counts_names_alone() -> None:
    """Who was given no name does not matter to it."""
    unnamed = Judged(said(CONTENT, Anonymous(CONTENT, "boats")), right=False)

    assert trust.named([judged(0.9, right=True), judged(0.9, right=False), unnamed]) == Rate(1, 2)


def test_the_calibration_error_is_weighed_by_the_bins() -> None:
    """Three of four at .9 and none of one at .2: (4 * .15 + 1 * .2) / 5."""
    ones = [judged(0.9, right=right) for right in (True, True, True, False)]

    error = trust.calibration_error([*ones, judged(0.2, right=False)])

    assert error == pytest.approx((4 * 0.15 + 1 * 0.2) / 5)
    assert trust.calibration_error([]) == 0.0


def test_who_was_left_unresolved_is_not_judged() -> None:
    """Nobody was given who could be right."""
    unresolved = Judged(said(CONTENT, Unresolved(CONTENT), confidence=0.3), right=False)

    assert trust.calibration_error([unresolved]) == 0.0


def test_the_curve_gives_up_names_for_precision() -> None:
    """Each threshold has the share of the names that it keeps, and the share right of those."""
    ones = [judged(0.95, right=True), judged(0.7, right=False), judged(1.0, right=True)]

    *_, curve = trust.tables(ones, [], title="x")

    assert curve.rows[0] == ("0.00", "1.000 (3 of 3)", "0.667 (2 of 3)")
    assert ("0.75", "0.667 (2 of 3)", "1.000 (2 of 2)") in curve.rows


def test_recall_is_given_by_kind_of_source() -> None:
    """Kinds that the gold does not hold have no figure."""
    sought = [
        Sought(SpeakerKind.DOCUMENT, found=True, right=False),
        Sought(SpeakerKind.DOCUMENT, found=False, right=False),
        Sought(None, found=True, right=True),
    ]

    figures = trust.figures([], sought, key="x")

    assert figures["x.recall.document"] == 0.5
    assert "x.recall.named" not in figures
    assert trust.tables([], sought, title="x")[0].rows == (
        ("document", "0.500 (1 of 2)", "0.000 (0 of 2)"),
    )


def test_coverage_is_how_many_names_can_be_given_so_that_most_are_right() -> None:
    """The surest first; those of one confidence are given together or not at all."""
    sure = [judged(0.9, right=True)] * 19
    ones = [*sure, judged(0.8, right=False), judged(0.7, right=False), judged(0.7, right=True)]

    assert trust.coverage(ones) == Rate(20, 22)
    assert trust.coverage([*sure, judged(0.9, right=False), judged(0.9, right=False)]) == Rate(
        0, 21
    )
    assert trust.coverage([]) == Rate(0, 0)

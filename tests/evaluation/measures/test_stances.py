"""Figures of stances, by cases small enough to be computed by hand."""

import pytest

from factcheck.evaluation.measures.stances import (
    Taken,
    among,
    binned,
    calibration_error,
    figures,
    macro_f1,
    tables,
    take,
)
from factcheck.model import Probabilities, Stance

S, R, N = Stance.SUPPORTS, Stance.REFUTES, Stance.NEITHER


def taken(*rows: tuple[Stance, Stance, float]) -> list[Taken]:
    return [Taken(*row) for row in rows]


# Supports: precision 1/2, recall 1/1, F1 2/3. Refutes: 1/1, 1/2, 2/3. Neither: 1/1, 1/1, 1.
MIXED = taken((S, S, 0.9), (R, S, 0.7), (R, R, 0.95), (N, N, 0.55))


def test_macro_f1_is_the_mean_over_the_labels_of_the_gold() -> None:
    """By hand: the mean of two thirds, two thirds and one."""
    assert macro_f1(MIXED) == pytest.approx(7 / 9)


def test_a_label_that_the_gold_has_not_does_not_count() -> None:
    """Of support and refutation alone: precision 1/1 and 1/1, recall 1/2 and 1/1."""
    assert macro_f1(taken((S, S, 0.9), (S, N, 0.9), (R, R, 0.9))) == pytest.approx((2 / 3 + 1) / 2)


@pytest.mark.parametrize(
    ("rows", "error"),
    [
        pytest.param(taken((S, S, 1.0), (R, R, 1.0)), 0.0, id="sure and right"),
        pytest.param(taken((S, R, 1.0), (R, S, 1.0)), 1.0, id="sure and wrong"),
        pytest.param(taken((S, S, 0.75), (S, R, 0.75)), 0.25, id="half right, said to be .75"),
        # .9 and .95 fall into one bin, all right: off by .075 of two; .7: off by .7; .55: by .45.
        pytest.param(MIXED, (2 * 0.075 + 0.7 + 0.45) / 4, id="over several bins"),
    ],
)
def test_calibration_is_the_distance_of_what_is_said_from_what_is_right(
    rows: list[Taken], error: float
) -> None:
    """Each bin counts by how many are in it."""
    assert calibration_error(rows) == pytest.approx(error)


def test_a_probability_of_one_falls_into_the_last_bin() -> None:
    """There is no bin beyond it."""
    assert [len(inside) for inside in binned(taken((S, S, 1.0), (S, S, 0.0), (S, S, 0.1)))] == [
        *(1, 1, 0, 0, 0, 0, 0, 0, 0, 1)
    ]


def test_where_no_pair_is_neither_the_choice_is_between_the_other_two() -> None:
    """Their probabilities are taken as shares of what the two have."""
    judged = Probabilities(0.3, 0.1, 0.6)

    assert among([S, R, S]) == (S, R)
    assert among([S, N]) == (S, R, N)
    of_two, of_three = take(R, judged, (S, R)), take(N, judged, tuple(Stance))
    assert (of_two.stance, of_three.stance) == (S, N)
    assert (of_two.probability, of_three.probability) == pytest.approx((0.75, 0.6))


def test_stances_that_are_all_impossible_are_equally_likely() -> None:
    """No share is divided by nothing."""
    assert take(S, Probabilities(0.0, 0.0, 1.0), (S, R)).probability == 0.5


def test_every_figure_has_its_name() -> None:
    """Accuracy, macro-F1, calibration, and three for each label that the gold has."""
    found = figures(MIXED, key="stance")

    assert found["stance.accuracy"] == pytest.approx(3 / 4)
    assert found["stance.supports.precision"] == pytest.approx(1 / 2)
    assert found["stance.refutes.recall"] == pytest.approx(1 / 2)
    assert found["stance.neither.f1"] == 1.0
    assert "stance.neither.f1" not in figures(MIXED[:3], key="stance")


def test_tables_show_what_was_taken_for_what() -> None:
    """A row for each label with its figures and its confusions; a row for each bin in use."""
    by_label, by_probability = tables(MIXED, title="Pairs")

    assert by_label.title == "Pairs: 4 pairs, accuracy 0.750, macro-F1 0.778"
    assert by_label.rows[1] == ("refutes", "1.000", "0.500", "0.667", "1", "1", "0")
    assert [row[:2] for row in by_probability.rows] == [
        ("0.5 to 0.6", "1"),
        ("0.7 to 0.8", "1"),
        ("0.9 to 1.0", "2"),
    ]

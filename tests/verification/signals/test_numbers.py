"""Numbers as they are printed."""

from math import inf

import pytest

from factcheck.verification.signals.numbers import Form, numbers_of


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("12,000 and 1,234,567 and 2.5", [12_000, 1_234_567, 2.5], id="separators"),
        pytest.param(
            "1.5bn, 3.4 million, 40k and 1.2m", [1.5e9, 3.4e6, 40_000, 1.2e6], id="scales"
        ),
        pytest.param("twelve thousand, two million", [12_000, 2e6], id="words"),
        pytest.param("one hundred and twenty-three cars", [123], id="a run of words"),
        pytest.param("two and a half million cars", [2.5e6], id="and a half"),
        pytest.param("a hundred, a dozen, half a dozen", [100, 12, 6], id="articles"),
        pytest.param("half a million", [5e5], id="half a million"),
        pytest.param("first, 21st, twenty-first", [1, 21, 21], id="ordinals"),
        pytest.param("a third of them, two-thirds of it", [100 / 3, 200 / 3], id="fractions"),
        pytest.param("half of it, half the town", [50, 50], id="halves"),
        pytest.param("nine in ten, 9 out of 10", [90, 90], id="so many of so many"),
        pytest.param("twice", [2], id="twice"),
        pytest.param("half an hour in the second half", [2], id="halves that are no shares"),
        pytest.param("a .500 record, version 4.5.6", [], id="points that are no decimals"),
        pytest.param("He scores", [], id="a verb"),
        pytest.param("two-two", [2], id="a hyphen between numbers"),
        pytest.param("1" * 400, [], id="a key"),
        pytest.param("27 000 men, 1\u202f234\u202f567", [27_000, 1_234_567], id="spaces"),
        pytest.param("Oslo\u2009lost 12\u2009345, 5\u00a0600", [12_345, 5_600], id="thin spaces"),
        pytest.param("over 27 300 ships and 12 500.5", [27_300, 12_500.5], id="plain spaces"),
        pytest.param("1 200-strong, €27 000m", [1_200, 27e9], id="spaces, and what is tied"),
        pytest.param("in 2024 300 people", [2024, 300], id="a year before a number"),
        pytest.param("In 2024 300 000 people", [2024, 300_000], id="a year before one with spaces"),
        pytest.param("Since May 27 300 people", [27, 300], id="a day before a number"),
        pytest.param("a Boeing 737 800 of them", [737, 800], id="a name before a number"),
        pytest.param(
            "27  000, 27\n000, 27 0000, 027 000",
            [27, 0, 27, 0, 27, 0, 27, 0],
            id="spaces that part",
        ),
        pytest.param("12 " + "million " * 400, [1.2e19], id="scales without end"),
    ],
)
def test_numbers_are_read_in_digits_and_in_words(text: str, values: list[float]) -> None:
    """The value is the one that is printed."""
    assert [number.value for number in numbers_of(text)] == pytest.approx(values)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("12 ships", 12, 12, id="a small count is exact"),
        pytest.param("12,000 ships", 11_501, 12_499, id="a large one is rounded"),
        pytest.param("10,000 ships", 9_500, 10_500, id="but by at most a twentieth"),
        pytest.param("about 100 ships", 90, 110, id="about"),
        pytest.param("nearly 100 ships", 90, 100, id="nearly"),
        pytest.param("more than 100 ships", 100, inf, id="more than"),
        pytest.param("no fewer than 100 ships", 100, inf, id="no fewer than"),
        pytest.param("100 or more ships", 100, inf, id="or more"),
        pytest.param("100+ ships", 100, inf, id="a plus"),
        pytest.param("up to 100 ships", 0, 100, id="up to"),
        pytest.param("fewer than 100 ships", 0, 100, id="fewer than"),
        pytest.param("between 10 and 12 ships", 10, 12, id="between"),
        pytest.param("10 to 12 million ships", 10e6, 12e6, id="a range of millions"),
        pytest.param("10-12 ships", 10, 12, id="a range with a hyphen"),
        pytest.param("dozens of ships", 24, 200, id="dozens"),
        pytest.param("tens of thousands of ships", 20_000, 100_000, id="tens of thousands"),
        pytest.param("hundreds of thousands", 200_000, 1_000_000, id="hundreds of thousands"),
    ],
)
def test_words_beside_a_number_make_an_interval(text: str, low: float, high: float) -> None:
    """A number stands for everything that it is printed of."""
    (number,) = numbers_of(text)

    assert (number.interval.low, number.interval.high) == pytest.approx((low, high))


def test_a_hyphen_ties_a_noun_to_a_number() -> None:
    """What is tied to a number is kept beside it."""
    assert [number.attached for number in numbers_of("a 46-year-old and a two-time winner")] == [
        "year-old",
        "time",
    ]


def test_shares_and_ordinals_are_told_from_counts() -> None:
    """Numbers of different forms are never of one thing."""
    forms = [number.form for number in numbers_of("12 ships, the third ship, a third of ships")]

    assert forms == [Form.CARDINAL, Form.ORDINAL, Form.SHARE]

"""Dates and durations of a claim beside those of a sentence."""

from datetime import date

import pytest

from factcheck.model import Agreement
from factcheck.verification.signals.dates import dates
from factcheck.verification.signals.values import Words

AGREE, DIFFER, SILENT = Agreement.AGREE, Agreement.DIFFER, Agreement.SILENT
# A Wednesday.
DAY = date(2024, 10, 23)


def compared(claim: str, sentence: str) -> list[Agreement]:
    """Return the agreements of the dates of a claim with a sentence published on `DAY`."""
    return [signal.agreement for signal in dates(Words(claim), Words(sentence, DAY))]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt died on 17 October 2024.", "Holt died on Oct. 17, 2024.", id="styles"),
        pytest.param("Holt died on 17 October.", "Holt died on October 17th.", id="no year"),
        pytest.param("Holt died on 17/10/2024.", "Holt died on 17 October 2024.", id="figures"),
        pytest.param("Holt died on 2024-10-17.", "Holt died on 17 October 2024.", id="ISO"),
        pytest.param("Holt died in 2024.", "Holt died on 17 October 2024.", id="coarse and fine"),
        pytest.param("Holt died in October 2024.", "Holt died on 17 October 2024.", id="month"),
        pytest.param("Holt died in the 1990s.", "Holt died in 1994.", id="decade"),
        pytest.param("Holt died in the 19th century.", "Holt died in 1894.", id="century"),
        pytest.param("Holt died on 22 October 2024.", "Holt died yesterday.", id="yesterday"),
        pytest.param("Holt dies on 24 October 2024.", "Holt dies tomorrow.", id="tomorrow"),
        pytest.param("Holt died on 17 October 2024.", "Holt died on Thursday.", id="weekday"),
        pytest.param("Holt died on 15 October 2024.", "Holt died last week.", id="last week"),
        pytest.param(
            "Holt died in October 2024.", "Holt died earlier this month.", id="this month"
        ),
        pytest.param("Holt died in 2022.", "Holt died two years ago.", id="two years ago"),
        pytest.param("The vote is in 2025.", "The vote is next year.", id="next year"),
        pytest.param("It was built before 1950.", "It was built in 1930.", id="before"),
        pytest.param("He has led it since 2016.", "He has led it since May 2016.", id="since"),
        pytest.param("He served for three years.", "He served for 36 months.", id="duration"),
        pytest.param("They have 48 hours.", "They have two days.", id="hours and days"),
        pytest.param("He waited half an hour.", "He waited 30 minutes.", id="half an hour"),
        pytest.param("It took over 30 years.", "It took 40 years.", id="a bound"),
        pytest.param("It was a three-year term.", "The term was three years.", id="a hyphen"),
        pytest.param("It ran from 2010 to 2014.", "It ran in 2012.", id="a range of years"),
    ],
)
def test_days_that_can_be_the_same_agree(claim: str, sentence: str) -> None:
    """Dates agree where some day lies in both."""
    assert compared(claim, sentence) == [AGREE]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt died on 17 October.", "Holt died on 18 October.", id="days"),
        pytest.param("Holt died in 2019.", "Holt died in 2018.", id="years"),
        pytest.param("Holt died in 2019.", "Holt died on 17 October 2018.", id="coarse and fine"),
        pytest.param("Holt died in March 2019.", "Holt died in May 2019.", id="months"),
        pytest.param("Holt died on 20 October 2024.", "Holt died yesterday.", id="yesterday"),
        pytest.param("Holt died in 2019.", "Holt died last year.", id="last year"),
        pytest.param("It was built before 1950.", "It was built in 1960.", id="before"),
        pytest.param("He has led it since 2016.", "He has led it since 2018.", id="since"),
        pytest.param("He was jailed for three years.", "He was jailed for five years.", id="terms"),
        pytest.param("He waited half an hour.", "He waited nine minutes.", id="half an hour"),
        pytest.param(
            "Holt was born in 1950.", "Holt was born in 1951 and died in 2001.", id="same word"
        ),
    ],
)
def test_days_that_exclude_each_other_differ(claim: str, sentence: str) -> None:
    """Dates differ where each text gives one of the matter and no day lies in both."""
    assert compared(claim, sentence) == [DIFFER]


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        pytest.param("Holt died in 2019.", "Holt died.", id="no date"),
        pytest.param("Holt left in 2019.", "In 2017 Holt left, in 2018 Holt rose.", id="two dates"),
        pytest.param("Holt died in March.", "Holt died in 2019.", id="month and year"),
        pytest.param("Holt died on Thursday.", "Holt died on Friday.", id="a claim without a day"),
        pytest.param("Holt died on 1 May 2024.", "Holt died, she said on Tuesday.", id="said on"),
        pytest.param("Holt died in Ham in 2019.", "Nobody saw rain in 2018.", id="other matter"),
        pytest.param("He has led it since 2016.", "He led it in 2018.", id="begun and done"),
        pytest.param("Holt came before 1950.", "Holt came before 1940.", id="two open ends"),
        pytest.param("He served three years.", "He served.", id="no duration"),
        pytest.param("Holt died in June.", "Holt died a month after May.", id="reckoned"),
        pytest.param("The court will rule in May.", "The court sat in March.", id="what will be"),
        pytest.param("Holt had resigned in 2018.", "Holt resigned in 2021.", id="what had been"),
        pytest.param("Holt waited 36 weeks.", "Holt waited 22 minutes.", id="weeks and minutes"),
        pytest.param("Holt will serve two years.", "Holt served four years.", id="a term to come"),
    ],
)
def test_days_that_need_not_be_of_the_same_are_silent(claim: str, sentence: str) -> None:
    """A date that may be of something else does not gainsay."""
    assert compared(claim, sentence) == [SILENT]


@pytest.mark.parametrize(
    "claim",
    [
        pytest.param("May said that she may go.", id="a name"),
        pytest.param("The march was long.", id="a noun"),
        pytest.param("The army has 2000 soldiers.", id="a number"),
        pytest.param("He is 46 years old.", id="an age"),
        pytest.param("It came in 44 BC.", id="before the calendar"),
    ],
)
def test_what_is_no_date_is_left_alone(claim: str) -> None:
    """Words and numbers that only look like dates are none."""
    assert compared(claim, claim) == []


def test_the_reason_prints_both_wordings() -> None:
    """A reader sees both dates."""
    (signal,) = dates(Words("Holt died in 2019."), Words("Holt died on 1 May 2018."))

    assert signal.reason == "the claim says 2019, the sentence 1 May 2018"


def test_a_length_of_time_that_is_only_bounded_may_differ() -> None:
    """However small it may be."""
    told = compared("The strike lasted less than three days.", "The strike lasted ten days.")

    assert told == [Agreement.DIFFER]

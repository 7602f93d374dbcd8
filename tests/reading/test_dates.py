"""Dates: read as printed, never guessed."""

from datetime import date

import pytest

from factcheck.errors import BadInput
from factcheck.reading.dates import dates_in, read_date


@pytest.mark.parametrize(
    "printed",
    [
        "2024-10-07",
        "2024-10-07T23:30:00Z",
        "2024-10-07T23:30:00.123+03:00",
        "2024-10-07 23:30",
        "20241007",
        "2024/10/7",
        "October 7, 2024",
        "Oct. 7th, 2024 3:50 PM",
        "Monday, 7 October 2024 at 10.15 GMT",
        "7 of October 2024",
        "7-Oct-2024",
        "Mon, 07 Oct 2024 15:50:00 +0300",
        "07.10.2024",
    ],
)
def test_one_certain_date_is_read(printed: str) -> None:
    """ISO dates and those that newsrooms write are read as the day they print."""
    assert read_date(printed) == date(2024, 10, 7)


@pytest.mark.parametrize(
    "printed",
    [
        "03/04/2024",
        "31 February 2024",
        "October 2024",
        "2024",
        "7 Oct 24",
        "yesterday",
        "2024-10-07 or 2024-10-08",
        "7 October 2024, second edition",
        "",
        "2024-10-07" + " " * 200 + "x",
    ],
)
def test_what_is_not_one_certain_date_is_refused(printed: str) -> None:
    """A date that could be read two ways, or is no day of the calendar, is not guessed at."""
    with pytest.raises(BadInput, match="write it as 2024-10-17"):
        read_date(printed)


@pytest.mark.parametrize(
    ("printed", "day"),
    [
        ("13/04/2024", date(2024, 4, 13)),
        ("04/13/2024", date(2024, 4, 13)),
        ("05/05/2024", date(2024, 5, 5)),
        ("03.04.2024", date(2024, 4, 3)),
        ("03-04-2024", None),
    ],
    ids=["day first", "month first", "both the same", "full stops", "two readings"],
)
def test_digits_alone_are_read_where_only_one_reading_fits(printed: str, day: date | None) -> None:
    """A month has no thirteenth number, and full stops only ever follow the day."""
    [found] = dates_in(f"Published {printed}.")

    assert found.value == day

"""Column types that hold the same value in SQLite and in PostgreSQL."""

import unicodedata
from datetime import UTC, datetime

from sqlalchemy import BigInteger, DateTime, Dialect, Integer, Text
from sqlalchemy.types import TypeDecorator

from factcheck.errors import BadInput

# SQLite's row number is 64 bits wide, but only a column called INTEGER can be that number.
Key = BigInteger().with_variant(Integer, "sqlite")


class Words(TypeDecorator[str]):
    """Text without NUL, which PostgreSQL cannot hold and SQLite cuts off in its functions.

    Raises BadInput, for what is kept and for what is asked.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Refuse NUL."""
        if value is not None and "\0" in value:
            raise BadInput("text with a NUL character cannot be kept or searched for")
        return value


class Instant(TypeDecorator[datetime]):
    """A moment, kept in UTC and given back with its time zone, which SQLite alone would lose."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """Turn any time zone into UTC."""
        return value if value is None else value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002
    ) -> datetime | None:
        """Say that SQLite's bare times are UTC; PostgreSQL answers in the server's time zone."""
        if value is None or value.tzinfo is None:
            return value and value.replace(tzinfo=UTC)
        return value.astimezone(UTC)


def folded(text: str) -> str:
    """Return text as it is compared without regard to case, spacing or Unicode form.

    It is kept in a column, because the databases' own `lower` differ from one another.
    """
    composed = unicodedata.normalize("NFC", text).casefold()
    return " ".join(unicodedata.normalize("NFC", composed).split())


def outlet_key(outlet: str | None) -> str | None:
    """Return an outlet's name as it is compared: folded, without a leading "the"; None if blank."""
    return folded(outlet or "").removeprefix("the ") or None

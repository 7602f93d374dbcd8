"""No statement is sent more values than a database takes."""

from factcheck.store.batches import batches


def test_batches_fit_into_a_statement_and_lose_nothing() -> None:
    """SQLite takes 32,766 values in one statement."""
    values = list(range(100_000))

    parts = list(batches(iter(values)))

    assert max(len(part) for part in parts) <= 32_766
    assert [value for part in parts for value in part] == values
    assert list(batches([])) == []

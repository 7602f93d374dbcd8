"""Times, memory and processes."""

import os
from pathlib import Path

from benchmarks.measuring import Times, apart, bytes_of, in_turn, memory


def test_the_p99_is_what_one_call_in_a_hundred_took_longer_than() -> None:
    """Of 1 to 101 ms it is 100 ms, and the median 51."""
    times = Times(tuple(float(n) for n in range(1, 102)))

    assert (times.median, times.p99) == (51, 100)


def test_calls_take_turns() -> None:
    """The second call follows the first for each item."""
    called: list[tuple[str, int]] = []
    first, second = (lambda n: called.append(("a", n))), (lambda n: called.append(("b", n)))

    times = in_turn([first, second], [1, 2])

    assert called == [("a", 1), ("b", 1), ("a", 2), ("b", 2)]
    assert [len(one.each) for one in times] == [2, 2]


def test_what_is_called_apart_runs_in_another_process() -> None:
    """Its result comes back, from elsewhere."""
    assert apart(os.getpid) != os.getpid()


def holding(size: int) -> int:
    """Return by how much the process grows that holds so much; in a new one, nothing is reused."""
    before = memory()
    held = bytearray(os.urandom(size))
    return memory().since(before).own if held else 0


def test_memory_that_is_held_is_counted() -> None:
    """20 MB that were written to are the process's own."""
    assert apart(holding, 20_000_000) >= 15_000_000


def test_a_folders_size_is_that_of_all_its_files(tmp_path: Path) -> None:
    """Those in folders of it count."""
    (tmp_path / "inner").mkdir()
    (tmp_path / "one").write_bytes(b"123")
    (tmp_path / "inner" / "two").write_bytes(b"4567")

    assert bytes_of(tmp_path) == 7

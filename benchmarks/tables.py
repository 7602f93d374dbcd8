"""The tables of `docs/benchmarks.md` that are filled from what has been measured."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from benchmarks.figures import (
    Built,
    Compared,
    Conditions,
    FiledArchive,
    Filtered,
    Found,
    Grown,
    LaidOut,
    Probed,
    Searched,
    Served,
    Serving,
    Started,
    Ways,
    WordsBuilt,
    WordsSearched,
)
from benchmarks.results import SIZES, Results

MISSING = "not measured yet"

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Columns after that of the size, and the cells of each row at one size."""

    columns: Cells
    rows: Callable[[Results, int], Iterator[Cells]]
    sizes: Sequence[int] = SIZES

    def markdown(self, results: Results) -> str:
        """Return the table; a size without figures has one row that says so."""
        header = ("sentences", *self.columns)
        missing = (MISSING, *("" for _ in self.columns[1:]))
        lines = [header, tuple("---" for _ in header)]
        for size in self.sizes:
            rows = list(self.rows(results, size)) or [missing]
            lines += [(f"{size:,}", *row) for row in rows]
        return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def number(value: float) -> str:
    """Return a figure with three digits that count."""
    if abs(value) >= 100:
        return f"{value:,.0f}"
    digits = 1 if abs(value) >= 10 else 2
    return f"{value:.{digits}f}"


def megabytes(value: float) -> str:
    """Return bytes as MB."""
    return f"{value / 1e6:,.0f}"


def share(value: float) -> str:
    """Return a share in per cent."""
    return f"{100 * value:.2f}".rstrip("0").rstrip(".") + " %"


def _conditions(part: str) -> Callable[[Results, int], Iterator[Cells]]:
    def rows(results: Results, size: int) -> Iterator[Cells]:
        for row in results.rows(part, size, Conditions):
            yield (
                f"{row.cores}, {row.architecture}",
                f"{row.memory / 2**30:.0f} GiB",
                row.python,
                row.faiss,
                row.tantivy,
                str(row.repetitions),
                number(row.load),
            )

    return rows


def _built(part: str, results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows(part, size, Built):
        yield (
            row.kind,
            number(row.build_s),
            number(row.load_ms),
            *map(number, (row.disk, row.built, row.own, row.mapped)),
        )


def _searched(part: str, results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows(part, size, Searched):
        yield (
            row.kind,
            str(row.limit),
            number(row.median_ms),
            number(row.p99_ms),
            number(row.flat_ms / row.median_ms),
            f"{row.recall:.3f}",
            f"{row.within:.3f}",
        )


def _filtered(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("index", size, Filtered):
        exact = "yes" if row.exact else "NO"
        passing = f"{row.passing:,} ({share(row.share)})"
        yield row.kind, passing, number(row.median_ms), number(row.p99_ms), exact


def _words(results: Results, size: int) -> Iterator[Cells]:
    built = results.rows("index", size, WordsBuilt)
    for row in built:
        sizes = (number(row.disk), number(row.own))
        claims = [
            f"{number(one.median_ms)} ({number(one.p99_ms)})"
            for one in results.rows("index", size, WordsSearched)
        ]
        added = f"{number(row.add_ms)} ({number(row.add_p99_ms)})"
        yield number(row.build_s), *sizes, *claims, added


def _probed(part: str, results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows(part, size, Probed):
        scanned, refined = share(row.scanned), str(row.refined)
        yield row.kind, scanned, refined, f"{row.recall:.3f}", number(row.median_ms)


def _ways(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("index", size, Ways):
        yield row.kind, f"{row.passing:,}", number(row.looked_up_ms), number(row.scanned_ms)


def _grown(results: Results, size: int) -> Iterator[Cells]:
    rows = results.rows("index", size, Grown)
    for count in sorted({row.count for row in rows}):
        at = {row.kind: row for row in rows if row.count == count}
        yield f"{count:,}", *(number(row.median_ms) for row in at.values())


def _filed(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, FiledArchive):
        counts = (f"{row.articles:,}", number(row.articles_a_second))
        sizes = (number(row.archive), number(row.snapshot))
        yield *counts, *sizes, row.kind, number(row.lay_out_s)


def _started(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, Started):
        held = (row.before, row.first, row.first_shared, row.later, row.later_shared)
        yield row.cache, number(row.first_s), *map(megabytes, held)


def _served(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, Served):
        asked = "every sentence" if row.filter == "none" else f"{row.filter}, {share(row.share)}"
        times = (number(row.median_ms), number(row.p99_ms), number(row.rate))
        yield asked, str(row.clients), str(row.checks), *times


def _serving(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, Serving):
        yield str(row.processes), megabytes(row.shared), megabytes(row.largest)


def _found(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, Found):
        seconds = (row.acknowledged_s, row.found_s, row.slowest_s)
        yield str(row.articles), *map(number, seconds)


def _laid_out(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("scale", size, LaidOut):
        times = (row.before_ms, row.before_p99_ms, row.during_ms, row.during_p99_ms)
        yield number(row.took_s), *map(number, times), str(row.during)


def _compared(results: Results, size: int) -> Iterator[Cells]:
    for row in results.rows("others", size, Compared):
        recall = "" if row.vector_recall is None else f"{row.vector_recall:.3f}"
        times = (number(row.rate), number(row.query_ms), number(row.query_p99_ms))
        yield row.name, *times, megabytes(row.peak), recall, f"{row.gold_recall:.3f}"


_WHERE = ("cores", "memory", "Python", "faiss", "tantivy", "claims asked", "load before")
_SEARCHED = (
    "kind",
    "asked for",
    "median, ms",
    "p99, ms",
    "times `IndexFlatIP`",
    "recall@10",
    "among all found",
)
_PROBED = ("kind", "clusters scanned", "compared again", "recall@10", "median, ms")
_LEAST = SIZES[:1]

TABLES: Mapping[str, Table] = {
    "index-conditions": Table(_WHERE, _conditions("index")),
    "index-built": Table(
        ("kind", "laid out in, s", "opened in, ms", "on disk", "as laid out", "own", "resident"),
        partial(_built, "index"),
    ),
    "index-searched": Table(_SEARCHED, partial(_searched, "index")),
    "index-filtered": Table(("kind", "passing", "median, ms", "p99, ms", "exact"), _filtered),
    "index-words": Table(
        (
            "laid out in, s",
            "on disk",
            "memory",
            "6 words, ms",
            "23 words, ms",
            "60 words, ms",
            "an article, ms",
        ),
        _words,
    ),
    "index-probed": Table(_PROBED, partial(_probed, "index")),
    "public-conditions": Table(_WHERE, _conditions("public")),
    "public-searched": Table(_SEARCHED, partial(_searched, "public")),
    "public-probed": Table(_PROBED, partial(_probed, "public")),
    "index-ways": Table(("kind", "passing", "each looked up, ms", "all scanned, ms"), _ways),
    "index-grown": Table(("of them", "faiss-flat, ms", "faiss-pq, ms", "faiss-ivf, ms"), _grown),
    "scale-conditions": Table(_WHERE, _conditions("scale")),
    "scale-filed": Table(
        ("articles", "filed a second", "archive", "indexes", "kind", "laid out in, s"), _filed
    ),
    "scale-started": Table(
        ("files", "first answer, s", "before", "resident", "PSS", "later", "PSS later"), _started
    ),
    "scale-served": Table(
        ("asked of", "clients", "claims", "median, ms", "p99, ms", "checks a second"), _served
    ),
    "scale-serving": Table(("processes", "all together", "the largest"), _serving),
    "scale-found": Table(
        ("articles", "acknowledged, s", "found elsewhere, s", "the slowest, s"), _found
    ),
    "scale-laid-out": Table(
        ("took, s", "before, ms", "p99", "meanwhile, ms", "p99 meanwhile", "claims meanwhile"),
        _laid_out,
    ),
    "others-conditions": Table(_WHERE, _conditions("others"), _LEAST),
    "others": Table(
        (
            "with",
            "sentences a second",
            "one claim, ms",
            "p99, ms",
            "peak, MB",
            "recall@10 of vectors",
            "recall@5 on the gold",
        ),
        _compared,
        _LEAST,
    ),
}

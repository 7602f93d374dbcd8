"""Articles with their attributions marked in the text: `seeds/gold/attribution/README.md`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.model import Act, Article, Block, BlockKind, Polarity, Span

_PARTS = re.compile(r"^===\s*$", re.MULTILINE)
_MARK = re.compile(r"<(/?)([a-z])(\d+)>")
_BRACKET = re.compile(r"[<>]")
_FIELDS = ("title", "outlet", "date")
ROLES = "scqtdkrvp"
KINDS = (
    "named",
    "anonymous one",
    "anonymous several",
    "organisation",
    "document",
    "unresolved",
)
POLARITIES = tuple(polarity.value for polarity in Polarity)
ACTS = tuple(act.value for act in Act)


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution: its row, and where its parts stand, by the letter of their mark."""

    number: int
    kind: str
    name: str
    polarity: str
    said_on: date | None
    act: str
    note: str
    spans: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def of(self, role: str) -> tuple[Span, ...]:
        """Return where the parts with a mark stand."""
        return self.spans.get(role, ())


@dataclass(frozen=True, slots=True)
class MarkedArticle:
    """An article, what kind of text it is, and its attributions by number."""

    name: str
    article: Article
    style: str
    cases: tuple[str, ...]
    attributions: tuple[Marked, ...]


def read_marked(path: Path) -> MarkedArticle:
    """Read one file. Raises BadInput, naming the file and what is wrong in it."""
    try:
        return parse(path.read_text(encoding="utf-8"), name=path.name)
    except (ValueError, OSError) as error:
        raise BadInput(f"{path.name}: {error}") from error


def parse(written: str, *, name: str) -> MarkedArticle:
    """Read an article with its marks. Raises ValueError."""
    parts = _PARTS.split(written)
    if len(parts) != 3:
        raise ValueError("not three parts with a line of === between them")
    head = dict(_fields(parts[0]))
    if lacking := [name for name in _FIELDS if name not in head]:
        raise ValueError(f"without the fields {', '.join(lacking)}")
    text, spans = _unmark(parts[1].strip())
    rows = tuple(_row(line, spans) for line in parts[2].splitlines() if line.strip())
    _check(text, rows, spans)
    headline = text.split("\n", 1)[0] if parts[1].strip().startswith("# ") else ""
    blocks = [Block(Span(0, len(headline)), BlockKind.HEADLINE)] if headline else []
    start = len(headline) + (len(text[len(headline) :]) - len(text[len(headline) :].lstrip()))
    blocks.append(Block(Span(start, len(text)), BlockKind.BODY))
    article = Article(
        text,
        title=head["title"],
        outlet=head["outlet"],
        published=date.fromisoformat(head["date"]),
        language="en",
        blocks=tuple(blocks),
    )
    cases = tuple(case.strip() for case in head.get("cases", "").split(";") if case.strip())
    return MarkedArticle(name, article, head.get("style", ""), cases, rows)


def _fields(head: str) -> Iterator[tuple[str, str]]:
    for line in head.splitlines():
        if line.strip():
            key, colon, value = line.partition(":")
            if not colon:
                raise ValueError(f"not a field: {line!r}")
            yield key.strip(), value.strip()


def _unmark(marked: str) -> tuple[str, dict[int, dict[str, tuple[Span, ...]]]]:
    """Take the marks out of a text and return where what they enclosed stands."""
    marked = marked.removeprefix("# ")
    plain: list[str] = []
    length, at = 0, 0
    opened: list[tuple[str, int, int]] = []
    found: dict[int, dict[str, list[Span]]] = defaultdict(lambda: defaultdict(list))
    for match in _MARK.finditer(marked):
        plain.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        closing, role, number = match[1], match[2], int(match[3])
        if role not in ROLES:
            raise ValueError(f"there is no mark {match[0]}")
        if not closing:
            opened.append((role, number, length))
        elif not opened or opened[-1][:2] != (role, number):
            last = f"<{opened[-1][0]}{opened[-1][1]}>" if opened else "anything"
            raise ValueError(f"{match[0]} does not close {last}")
        else:
            start = opened.pop()[2]
            if start == length:
                raise ValueError(f"nothing stands in {match[0]}")
            found[number][role].append(Span(start, length))
    if opened:
        raise ValueError(f"never closed: <{opened[-1][0]}{opened[-1][1]}>")
    plain.append(marked[at:])
    text = "".join(plain)
    if broken := _BRACKET.search(text):
        raise ValueError(f"a broken mark near {text[max(0, broken.start() - 20) :][:40]!r}")
    return text, {n: {r: tuple(spans) for r, spans in by.items()} for n, by in found.items()}


def _row(line: str, spans: dict[int, dict[str, tuple[Span, ...]]]) -> Marked:
    cells = [cell.strip() for cell in line.split("|")]
    if len(cells) < 6:
        raise ValueError(f"fewer than six cells: {line!r}")
    number, kind, name, polarity, day, act = cells[:6]
    for value, known in ((kind, KINDS), (polarity, POLARITIES), (act, ACTS)):
        if value not in known:
            raise ValueError(f"{value!r} is none of {', '.join(known)}: {line!r}")
    if int(number) not in spans:
        raise ValueError(f"row {number} has no marks in the text")
    return Marked(
        int(number),
        kind,
        name,
        polarity,
        None if day == "-" else date.fromisoformat(day),
        act,
        " | ".join(cells[6:]),
        spans[int(number)],
    )


def _check(
    text: str, rows: Sequence[Marked], spans: dict[int, dict[str, tuple[Span, ...]]]
) -> None:
    numbers = [row.number for row in rows]
    if len(set(numbers)) != len(numbers):
        raise ValueError("two rows have one number")
    if missing := set(spans) - set(numbers):
        raise ValueError(f"marks without a row: {sorted(missing)}")
    for row in rows:
        if not row.of("c"):
            raise ValueError(f"row {row.number} has no content")
        if row.kind in ("named", "organisation", "document") and not row.name:
            raise ValueError(f"row {row.number} is {row.kind} and has no name")
        if row.kind == "named" and row.name not in text:
            raise ValueError(f"row {row.number}: the text does not hold {row.name!r}")
        for role, words in ((r, span.of(text)) for r, found in row.spans.items() for span in found):
            if words != words.strip():
                raise ValueError(f"row {row.number}: space at the edge of {words!r}")
            if "\n" in words and role != "c":
                raise ValueError(f"row {row.number}: a paragraph ends in {words!r}")

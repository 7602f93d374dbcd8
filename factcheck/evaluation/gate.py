"""Whether what was measured is good enough, and was measured on the gold that the floors are for.

A floor without its gold file's digest would be worth nothing: the gold could be made easier. A
folder, of marked articles or of printings, has one digest for all of its files. While it has
neither a digest nor a floor it is still being written, and speaks against nothing.
"""

import hashlib
import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import Misconfigured

FLOORS = "floors.json"
GOLD = "gold"
MARKED = "attribution"
COPIES = "copies"
SHAPES = "shapes"
# What the figures that are measured on the gold of a folder begin with.
_FOLDERS = {
    "attribution.marked.": MARKED,
    "copies.": COPIES,
    **{f"attribution.{SHAPES}.{part}.": f"{SHAPES}/{part}" for part in ("dev", "held-out")},
}
_TEXTS = frozenset({".txt", ".toml"})

# Floors are written with three digits; a figure that reads the same is not below.
ROUNDING = 0.0005


@dataclass(frozen=True, slots=True)
class Floors:
    """The least that each figure may be, and the SHA-256 of all gold files and folders by path."""

    figures: Mapping[str, float]
    digests: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Below:
    """A figure is under its floor; `measured` is None where there is no such figure."""

    figure: str
    measured: float | None
    floor: float

    def __str__(self) -> str:
        measured = "was not measured" if self.measured is None else f"is {self.measured:.3f}"
        return f"{self.figure} {measured}, its floor is {self.floor:.3f}"


@dataclass(frozen=True, slots=True)
class Changed:
    """A gold file is not the one that the floors were set on, or is gone, or is new.

    `pinned` is None for a new file, `found` for one that is gone.
    """

    file: str
    pinned: str | None
    found: str | None

    def __str__(self) -> str:
        return f"{self.file} has the digest {self.found}, the floors are for {self.pinned}"


Breach = Below | Changed


def read_floors(seeds: Path) -> Floors:
    """Read `floors.json`. Raises Misconfigured where it is not there or not in order."""
    path = seeds / FLOORS
    try:
        held = json.loads(path.read_text(encoding="utf-8"))
        digests = held.pop("digests")
        return Floors({name: float(floor) for name, floor in held.items()}, dict(digests))
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Misconfigured(f"the floors in {path} cannot be read: {error}") from error


def breaches(
    figures: Mapping[str, float], seeds: Path, *, parts: Collection[str]
) -> tuple[Breach, ...]:
    """Return what speaks against the figures, looking only at the floors of the measured parts.

    A figure's part is what stands before its first full stop. Raises Misconfigured where the
    floors cannot be read.
    """
    floors = read_floors(seeds)
    below = (
        Below(figure, figures.get(figure), floor)
        for figure, floor in floors.figures.items()
        if figure.partition(".")[0] in parts and figures.get(figure, -1.0) < floor - ROUNDING
    )
    return (*_changed(floors, seeds), *below)


def _changed(floors: Floors, seeds: Path) -> Iterator[Changed]:
    pinned = floors.digests
    there = {path.relative_to(seeds).as_posix() for path in (seeds / GOLD).glob("*.jsonl")}
    there |= {
        f"{GOLD}/{folder}"
        for begins, folder in _FOLDERS.items()
        if any(figure.startswith(begins) for figure in floors.figures)
    }
    for file in sorted(there | pinned.keys()):
        change = Changed(file, pinned.get(file), digest(seeds / file))
        if change.pinned is None or change.pinned != change.found:
            yield change


def digest(path: Path) -> str | None:
    """Return the SHA-256 of a file, or of a folder's texts; None where there is none.

    That of a folder is made of the names and digests of its `.txt` and `.toml` files, in the order
    of names.
    """
    if path.is_file():
        return hashlib.sha256(path.read_bytes()).hexdigest()
    texts = sorted(file for file in path.glob("*") if file.suffix in _TEXTS)
    lines = (f"{hashlib.sha256(text.read_bytes()).hexdigest()}  {text.name}\n" for text in texts)
    return hashlib.sha256("".join(lines).encode()).hexdigest() if texts else None

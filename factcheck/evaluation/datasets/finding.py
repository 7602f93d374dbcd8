"""Which sets a path holds, told from what is in it and not from its name."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.datasets import ced1k, gum, marked, polnear, shapes
from factcheck.evaluation.datasets.values import DataSet, Format

_RECOGNISE: Mapping[Format, Callable[[Path], bool]] = {
    Format.MARKED: marked.recognises,
    Format.SHAPES: shapes.recognises,
    Format.POLNEAR: polnear.recognises,
    Format.CED1K: ced1k.recognises,
    Format.GUM: gum.recognises,
}
_LOAD: Mapping[Format, Callable[[Path], DataSet]] = {
    Format.MARKED: marked.load,
    Format.SHAPES: shapes.load,
    Format.POLNEAR: polnear.load,
    Format.CED1K: ced1k.load,
    Format.GUM: gum.load,
}
# How far below the folder that was named sets are sought: attribution/polnear/dev.
_DEPTH = 2
# The part of PolNeAR that is measured where a folder holds several, and the one that never is.
_MEASURED, _TRAINED = "dev", "train"

_ACCEPTED = (
    "a part of PolNeAR (a folder with text/ and attributions/), a GUM or CED-1K file (.jsonl), a "
    "folder of texts marked as seeds/gold/attribution/README.md says, a folder of cases by shape "
    "(seeds/gold/shapes/README.md), or a folder that holds such"
)


def find_sets(path: Path) -> tuple[DataSet, ...]:
    """Read every set at a path. Raises BadInput, saying what is accepted, where there is none."""
    try:
        found = [(known, path)] if (known := _format(path)) else list(_below(path, _DEPTH))
        sets = tuple(_LOAD[known](place) for known, place in found)
    except OSError as error:
        raise BadInput(f"{path}: {error}") from error
    if not any(one.articles for one in sets):
        skipped = [skip for one in sets for skip in one.skipped]
        why = f"; {skipped[0]}" if skipped else ""
        raise BadInput(f"{path} holds no annotated article{why}. Accepted is {_ACCEPTED}.")
    return sets


def _format(path: Path) -> Format | None:
    return next((known for known, recognises in _RECOGNISE.items() if recognises(path)), None)


def _below(folder: Path, depth: int) -> Iterator[tuple[Format, Path]]:
    if not folder.is_dir():
        return
    inside = sorted(path for path in folder.iterdir() if path.is_dir() or path.suffix == ".jsonl")
    known = {path: _format(path) for path in inside}
    parts = [path for path, form in known.items() if form is Format.POLNEAR]
    kept = [path for path in parts if path.name == _MEASURED] or [
        path for path in parts if path.name != _TRAINED
    ]
    for path, form in known.items():
        if form is None and depth > 1:
            yield from _below(path, depth - 1)
        elif form is not None and (path not in parts or path in kept):
            yield form, path

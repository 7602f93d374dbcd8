"""Which sets a path holds, told from the files in it and not from its name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.collections import checkthat2020, checkthat2022, scifact
from factcheck.evaluation.collections.values import Collection

_RECOGNISE: Mapping[Callable[[Path], bool], Callable[[Path], Collection]] = {
    checkthat2022.recognises: checkthat2022.load,
    checkthat2020.recognises: checkthat2020.load,
    scifact.recognises: scifact.load,
}
# How far below the folder that was named sets are sought: retrieval/scifact.
_DEPTH = 2

_ACCEPTED = (
    "a folder of CheckThat 2022 2A or 2B (vclaims.jsonl, queries, qrels), of CheckThat 2020 T2 "
    "(verified_claims.docs.tsv, queries, qrels), of SciFact (corpus.jsonl, claims_*.jsonl), or a "
    "folder that holds such"
)


def find_collections(path: Path) -> tuple[Collection, ...]:
    """Read every set at a path. Raises BadInput, saying what is accepted, where there is none.

    A part without a claim that can be asked is left out.
    """
    found = [load(folder) for folder, load in _sought(path, _DEPTH)]
    sets = [replace(one, parts=tuple(part for part in one.parts if part.claims)) for one in found]
    if not any(one.parts for one in sets):
        skipped = [skip for one in sets for skip in one.skipped]
        why = f"; {skipped[0]}" if skipped else ""
        raise BadInput(f"{path} holds no claim with its documents{why}. Accepted is {_ACCEPTED}.")
    return tuple(one for one in sets if one.parts)


def _sought(path: Path, depth: int) -> Iterator[tuple[Path, Callable[[Path], Collection]]]:
    """Yield the folders of sets, and what reads each."""
    if not path.is_dir():
        return
    load = next((load for knows, load in _RECOGNISE.items() if knows(path)), None)
    if load:
        yield path, load
    elif depth:
        for folder in sorted(path.iterdir()):
            yield from _sought(folder, depth - 1)

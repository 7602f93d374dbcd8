"""CheckThat 2020, task 2: published fact-checks, and the tweets that they answer."""

from pathlib import Path

from factcheck.evaluation.collections.laying import lay_out
from factcheck.evaluation.collections.sheets import answers, questions, rows
from factcheck.evaluation.collections.values import Collection, Kind, Part, Searched
from factcheck.evaluation.datasets import Skipped

_DOCUMENTS = "verified_claims.docs.tsv"
_QUERIES, _ANSWERS = "tweets.queries.tsv", "*.qrels"
_KEY = "checkthat-2020-t2"


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder with such fact-checks."""
    return (path / _DOCUMENTS).is_file()


def load(path: Path) -> Collection:
    """Read a folder. What cannot be used is passed over and reported."""
    skipped: list[Skipped] = []
    known = {one.name: one for one in _documents(path / _DOCUMENTS, skipped)}
    parts: list[Part] = []
    for sheet in sorted(path.rglob(_QUERIES)):
        texts = questions([sheet])
        for file in sorted(sheet.parent.glob(_ANSWERS)):
            found = answers(file, texts, known=known, skipped=skipped)
            parts.append(Part(sheet.parent.name if sheet.parent != path else file.stem, found))
    kind = Kind.CHECKTHAT_2020
    return Collection(kind.value, _KEY, kind, tuple(known.values()), tuple(parts), tuple(skipped))


def _documents(path: Path, skipped: list[Skipped]) -> list[Searched]:
    found: list[Searched] = []
    for where, row in list(rows(path))[1:]:  # below the names of the columns
        try:
            name, claim, title, *_ = row
            found.append(lay_out(name, within=_KEY, title=title, sentences=[claim]))
        except ValueError as error:
            skipped.append(Skipped(where, str(error)))
    return found

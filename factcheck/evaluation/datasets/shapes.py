"""Our own cases by shape: small texts, each written for one shape of saying or of naming somebody.

A file is TOML: a list of `case`, each with its `shape`, its `text`, and either what is `said` in it
(`kind`, `speaker`, `content`) or what must stay in the outlet's voice (`silent`), or both.
"""

import tomllib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from cattrs import Converter
from cattrs.errors import BaseValidationError

from factcheck.evaluation.datasets.placing import lay_out
from factcheck.evaluation.datasets.values import Annotated, DataSet, Format, Reference, Skipped
from factcheck.evaluation.gold import SpeakerKind
from factcheck.model import Span


@dataclass(frozen=True, slots=True)
class _Statement:
    kind: SpeakerKind
    content: str
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class _Case:
    shape: str
    text: str
    said: tuple[_Statement, ...] = ()
    silent: tuple[str, ...] = ()
    title: str | None = None
    published: date | None = None


def _day(value: object, _: type) -> date:
    if type(value) is not date:
        raise ValueError(f"{value!r} is no day")
    return value


_CONVERTER = Converter(forbid_extra_keys=True)
_CONVERTER.register_structure_hook(date, _day)


def recognises(path: Path) -> bool:
    """Tell whether a path is a folder of such files."""
    return path.is_dir() and any(_holds_cases(file) for file in path.glob("*.toml"))


def load(path: Path) -> DataSet:
    """Read a folder. What cannot be used is passed over and reported."""
    articles: list[Annotated] = []
    skipped: list[Skipped] = []
    for file in sorted(path.glob("*.toml")):
        try:
            cases = _cases(file)
        except (OSError, ValueError) as error:
            skipped.append(Skipped(file.name, str(error)))
            continue
        for number, row in enumerate(cases, start=1):
            where = f"{file.stem} {number}"
            try:
                articles.append(_annotated(_CONVERTER.structure(row, _Case), where))
            except (BaseValidationError, ValueError) as error:
                skipped.append(Skipped(where, str(error)))
    name, key = f"{Format.SHAPES}: {path.stem}", f"shapes-{path.stem}"
    return DataSet(name, key, Format.SHAPES, tuple(articles), tuple(skipped))


def _cases(file: Path) -> list[object]:
    """Return the rows of a file. Raises ValueError where it holds no list of them."""
    cases = tomllib.loads(file.read_text(encoding="utf-8")).get("case")
    if not isinstance(cases, list):
        raise ValueError("there is no list of [[case]]")  # noqa: TRY004 - as of any bad file
    return cases


def _holds_cases(file: Path) -> bool:
    try:
        return any(isinstance(row, dict) and "shape" in row for row in _cases(file)[:1])
    except (OSError, ValueError):
        return False


def _annotated(case: _Case, where: str) -> Annotated:
    article = lay_out(_headed(case), title=case.title, published=case.published)
    references = tuple(
        Reference(
            str(number),
            one.content,
            (_place(one.content, article.text),),
            kind=one.kind,
            called=(one.speaker,) if one.speaker else (),
        )
        for number, one in enumerate(case.said, start=1)
    )
    silent = tuple(_place(words, article.text) for words in case.silent)
    return Annotated(where, article, references, case.shape, silent=silent)


def _headed(case: _Case) -> str:
    text = case.text.strip("\n")
    return f"{case.title}\n\n{text}" if case.title else text


def _place(words: str, text: str) -> Span:
    """Return where words stand. Raises ValueError where they stand nowhere, or twice."""
    at = text.find(words)
    if at < 0 or not words:
        raise ValueError(f"the text does not hold {words!r}")
    if text.find(words, at + 1) >= 0:
        raise ValueError(f"the text holds {words!r} more than once")
    return Span(at, at + len(words))

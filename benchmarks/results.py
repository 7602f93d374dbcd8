"""Figures as files: a JSON file for each part and size, under `benchmarks/results/`.

What the documents and plots show is read from there, so that nobody types a figure.
"""

import json
import os
import platform
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.figures import Conditions

FOLDER = Path(__file__).resolve().parent / "results"
SIZES = (10_000, 100_000, 1_000_000)

Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Results:
    """The files of one folder."""

    folder: Path = FOLDER

    def write(self, part: str, size: int, rows: Iterable[Any]) -> Path:
        """Keep rows, dataclasses of plain values, under the names of their types."""
        tables: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for row in rows:
            tables[type(row).__name__].append(asdict(row))
        self.folder.mkdir(parents=True, exist_ok=True)
        file = self._file(part, size)
        file.write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")
        return file

    def rows(self, part: str, size: int, kind: type[Row]) -> list[Row]:
        """Return the rows of one type; none where nothing has been measured."""
        file = self._file(part, size)
        if not file.is_file():
            return []
        tables = json.loads(file.read_text(encoding="utf-8"))
        return [kind(**row) for row in tables.get(kind.__name__, [])]

    def _file(self, part: str, size: int) -> Path:
        return self.folder / f"{part}-{size}.json"


def conditions(repetitions: int) -> Conditions:
    """Say under what conditions something is measured here and now."""
    pages, size = os.sysconf("SC_PHYS_PAGES"), os.sysconf("SC_PAGE_SIZE")
    return Conditions(
        cores=os.cpu_count() or 1,
        architecture=platform.machine(),
        memory=pages * size,
        python=platform.python_version(),
        faiss=version("faiss-cpu"),
        tantivy=version("tantivy"),
        repetitions=repetitions,
        load=round(os.getloadavg()[0], 2),
    )

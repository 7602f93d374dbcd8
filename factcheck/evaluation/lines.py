"""Gold files: a row of JSON a line, and what is wrong with one told with its place."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from factcheck.errors import BadInput


def read_rows(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield each row of a gold file with its place, "gold.jsonl:3". Raises BadInput."""
    with explained(path.name):
        lines = path.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        if line.strip():
            where = f"{path.name}:{number}"
            with explained(where):
                row = json.loads(line)
            yield where, row


@contextmanager
def explained(where: str) -> Iterator[None]:
    """Say of what is wrong with a row or a file where it is. Raises BadInput."""
    try:
        yield
    except KeyError as error:
        raise BadInput(f"{where}: there is no {error}") from error
    except (AttributeError, LookupError, OSError, TypeError, ValueError) as error:
        raise BadInput(f"{where}: {error}") from error

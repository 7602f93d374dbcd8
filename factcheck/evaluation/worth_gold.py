"""Gold for what is worth checking: the sentences of drafts, and whether an editor would check them.

A line of `gold/worth.jsonl` is one sentence. Whole drafts are in one half or the other.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from factcheck.errors import BadInput
from factcheck.evaluation.printings import Half


@dataclass(frozen=True, slots=True)
class GoldSentence:
    """A sentence of a draft, whether it is worth checking, and the kind of case."""

    half: Half
    draft: str
    text: str
    worth: bool
    kind: str


def read_worth(path: Path) -> tuple[GoldSentence, ...]:
    """Return the sentences of a gold file. Raises BadInput where a line is not one of such."""
    with _explained(path.name):
        lines = path.read_text(encoding="utf-8").split("\n")
    return tuple(
        _sentence(line, f"{path.name}:{number}")
        for number, line in enumerate(lines, 1)
        if line.strip()
    )


def _sentence(line: str, where: str) -> GoldSentence:
    with _explained(where):
        row = json.loads(line)
        if not isinstance(row["worth"], bool):
            raise TypeError(f"not true or false: {row['worth']!r}")
        return GoldSentence(Half(row["part"]), row["draft"], row["text"], row["worth"], row["kind"])


@contextmanager
def _explained(where: str) -> Iterator[None]:
    """Say of what is wrong where it is."""
    try:
        yield
    except KeyError as error:
        raise BadInput(f"{where}: there is no {error}") from error
    except (OSError, TypeError, ValueError) as error:
        raise BadInput(f"{where}: {error}") from error

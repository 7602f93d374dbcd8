"""BM25 in plain Python: the reference that every other backend is compared with."""

import json
import math
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar, Self

import numpy as np

from factcheck.errors import IndexMismatch
from factcheck.index.analyzing import analyzer
from factcheck.index.protocol import Ids, Scores, ranked

K1 = 1.2
B = 0.75
_FILE = "words.json"


class Bm25InMemory:
    """The words of every text, counted."""

    kind: ClassVar[str] = "bm25-in-memory"

    def __init__(self, texts: dict[int, str]) -> None:
        self._analyzer = analyzer()
        self._texts: dict[int, str] = {}
        self._counts: dict[int, Counter[str]] = {}
        self.add(np.array(list(texts), np.int64), list(texts.values()))

    @classmethod
    def empty(cls, place: Path) -> Self:
        """Return an index without texts."""
        del place
        return cls({})

    def __len__(self) -> int:
        return len(self._texts)

    def add(self, ids: Ids, texts: Sequence[str]) -> None:
        """Keep texts under their keys."""
        for key, text in zip(ids.tolist(), texts, strict=True):
            self._texts[key] = text
            self._counts[key] = Counter(self._analyzer.analyze(text))

    def remove(self, ids: Ids) -> None:
        """Forget these keys."""
        for key in ids.tolist():
            self._texts.pop(key, None)
            self._counts.pop(key, None)

    def commit(self) -> None:
        """Do nothing: what was changed is seen at once."""

    def best(
        self, texts: Sequence[str], limit: int, *, among: Ids | None = None
    ) -> tuple[Ids, Scores]:
        """Return the best keys and their scores."""
        keys = [key for key in self._counts if among is None or key in among]
        ids = np.broadcast_to(np.array(keys, np.int64), (len(texts), len(keys)))
        scores = [[self._score(text, self._counts[key]) for key in keys] for text in texts]
        shaped = np.array(scores, np.float32).reshape(len(texts), len(keys))
        return ranked(ids, np.where(shaped > 0, shaped, -np.inf), limit)

    def save(self, folder: Path) -> None:
        """Write everything to a file in `folder`."""
        (folder / _FILE).write_text(json.dumps(list(self._texts.items())), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path, place: Path) -> Self:
        """Read what `save` wrote."""
        del place
        try:
            return cls(dict(json.loads((folder / _FILE).read_text(encoding="utf-8"))))
        except (OSError, ValueError) as error:
            raise IndexMismatch(f"{_FILE} is not an index of this kind: {error}") from error

    def _score(self, text: str, counts: Counter[str]) -> float:
        usual = sum(other.total() for other in self._counts.values()) / len(self._counts)
        relative = 1 - B + B * counts.total() / max(usual, 1)
        return sum(
            self._rarity(word) * counts[word] * (K1 + 1) / (counts[word] + K1 * relative)
            for word in set(self._analyzer.analyze(text))
        )

    def _rarity(self, word: str) -> float:
        holding = sum(word in counts for counts in self._counts.values())
        return math.log(1 + (len(self._counts) - holding + 0.5) / (holding + 0.5))

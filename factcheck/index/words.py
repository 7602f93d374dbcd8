"""The words of sentences, and of the articles that they stand in.

A sentence alone seldom says what it is about: "He denied it." The words of its article do: what
they gain is in docs/decisions/retrieval.md.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Self

import numpy as np

from factcheck.errors import IndexMismatch
from factcheck.index.protocol import Ids, LexicalIndex
from factcheck.store import Worded

_SENTENCES = "sentences"
_ARTICLES = "articles"
_FIRSTS = "firsts.npy"


@dataclass(slots=True)
class Words:
    """Two indexes: of sentences under their keys, of articles under their first sentence's.

    `firsts` are those first keys in ascending order. An article's keys are given out in one go,
    so a sentence's article is that with the last first key not above its own.
    """

    sentences: LexicalIndex
    articles: LexicalIndex
    firsts: Ids

    @classmethod
    def empty(cls, kind: type[LexicalIndex], place: Callable[[str], Path]) -> Self:
        """Return indexes without words; `place` makes a folder for the files of each."""
        of_sentences, of_articles = kind.empty(place(_SENTENCES)), kind.empty(place(_ARTICLES))
        return cls(of_sentences, of_articles, np.empty(0, np.int64))

    def add(self, rows: Sequence[Worded]) -> None:
        """Keep the words of sentences: in ascending order, every sentence of each article."""
        if not rows:
            return
        self.sentences.add(_keys(rows), [row.text for row in rows])
        stories = [list(story) for _, story in groupby(rows, key=lambda row: row.revision_id)]
        firsts = _keys([story[0] for story in stories])
        self.articles.add(firsts, [_story(story) for story in stories])
        self.firsts = np.union1d(self.firsts, firsts)

    def remove(self, ids: Ids) -> None:
        """Forget these sentences: all of each article, which goes as a whole."""
        self.sentences.remove(ids)
        self.articles.remove(np.intersect1d(ids, self.firsts))

    def commit(self) -> None:
        """Have every change on disk. Raises OSError."""
        self.sentences.commit()
        self.articles.commit()

    def articles_of(self, ids: Ids) -> Ids:
        """Return the keys of these sentences' articles."""
        return self.firsts[np.searchsorted(self.firsts, ids, side="right") - 1]

    def save(self, folder: Path) -> None:
        """Write everything to folders and a file in `folder`."""
        for name, index in ((_SENTENCES, self.sentences), (_ARTICLES, self.articles)):
            (folder / name).mkdir()
            index.save(folder / name)
        np.save(folder / _FIRSTS, self.firsts)

    @classmethod
    def load(cls, kind: type[LexicalIndex], folder: Path, place: Callable[[str], Path]) -> Self:
        """Read what `save` wrote. Raises IndexMismatch."""
        try:
            firsts = np.load(folder / _FIRSTS)
        except (OSError, ValueError, EOFError) as error:
            raise IndexMismatch(f"{folder.name} holds no words that can be read") from error
        return cls(
            kind.load(folder / _SENTENCES, place(_SENTENCES)),
            kind.load(folder / _ARTICLES, place(_ARTICLES)),
            firsts,
        )


def _keys(rows: Sequence[Worded]) -> Ids:
    return np.array([row.id for row in rows], np.int64)


def _story(rows: Sequence[Worded]) -> str:
    """Return an article's words: its title, unless that is one of the sentences, and all those."""
    texts = [row.text for row in rows]
    title = rows[0].title
    return " ".join(texts if title in texts else [title, *texts])

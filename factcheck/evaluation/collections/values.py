"""What a set of documents and claims holds, in one shape for all sets."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import StrEnum

from factcheck.evaluation.datasets import Skipped
from factcheck.model import Article, BlockKind, Sentence

# An article's name in its set, and the number of a sentence in it.
Place = tuple[str, int]


class Kind(StrEnum):
    """The sets that can be read; the value is the name they are known by."""

    CHECKTHAT_2020 = "CheckThat 2020 T2"
    CHECKTHAT_2022A = "CheckThat 2022 2A"
    CHECKTHAT_2022B = "CheckThat 2022 2B"
    SCIFACT = "SciFact"


@dataclass(frozen=True, slots=True)
class Searched:
    """A document as an article, by its name in the set.

    `told` are the numbers of the sentences that the set itself has. To find one of those or the
    headline is to find the article; another sentence is only printed with them.
    """

    name: str
    article: Article
    sentences: tuple[Sentence, ...]
    told: tuple[int, ...]

    def counts(self, number: int) -> bool:
        """Tell whether to find this sentence is to find the article."""
        return number in self.told or self.sentences[number].block is BlockKind.HEADLINE


@dataclass(frozen=True, slots=True)
class Asked:
    """A claim, the names of the articles that answer it, and the sentences that decide it, if told.

    A set that tells no sentences has none for any claim.
    """

    text: str
    articles: frozenset[str]
    sentences: AbstractSet[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Part:
    """Some claims of a set that are measured by themselves; `key` is for the names of figures."""

    key: str
    claims: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents, the claims asked of them, and what of both was passed over.

    `key` is what the names of its figures begin with.
    """

    name: str
    key: str
    kind: Kind
    articles: tuple[Searched, ...]
    parts: tuple[Part, ...]
    skipped: tuple[Skipped, ...] = ()

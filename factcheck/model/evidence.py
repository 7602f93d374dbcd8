"""Sentences brought to bear on a claim."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from factcheck.model.articles import Article, Sentence
from factcheck.model.attributions import Attribution
from factcheck.model.claims import Claim
from factcheck.model.spans import Span
from factcheck.model.stances import Assessment
from factcheck.model.verdicts import Verdict


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence as the archive keeps it: its key, its article and revision, its neighbours.

    `attributions` are those whose content overlaps the sentence. `before` and `after` are the
    sentences next to it in the same block, if any. `source_ids` are those of the archive's sources
    that the speakers of `attributions` were linked to, one for each, None where there is none.
    """

    id: int
    sentence: Sentence
    article: Article
    revision: int
    attributions: tuple[Attribution, ...] = ()
    before: Span | None = None
    after: Span | None = None
    source_ids: tuple[str | None, ...] = ()

    @property
    def text(self) -> str:
        """The sentence as it is printed."""
        return self.sentence.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Hit:
    """A sentence's key with the score of each search that found it, and the one it is ranked by.

    `copies` are the keys of the same sentence in other printings of the story, the best first.
    """

    sentence_id: int
    score: float
    scores: Mapping[str, float]
    copies: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage brought to bear, with its scores and what it does to the claim.

    `copies` is the same sentence, but for a desk's edits, in other printings of the story: one
    story in five papers is one piece of evidence. `assessment` is None where nobody judged.
    """

    passage: Passage
    score: float
    scores: Mapping[str, float]
    copies: tuple[Passage, ...] = ()
    assessment: Assessment | None = None

    @property
    def printings(self) -> tuple[Passage, ...]:
        """The passage and its copies: a verdict may name any of them."""
        return self.passage, *self.copies


@dataclass(frozen=True, slots=True)
class Check:
    """A claim, the evidence found, the verdict, and the state of the archive it was found in.

    Everything up to the archive's change number `change` was searched. `model` is the embedding
    model's identity. `withdrawn` counts evidence whose article has been deleted since the check.
    `verdict` is None where nobody judged, and `judge` is the identity of what did. `remarks` say
    what the claim's filters name and the archive did not know.
    """

    id: str
    claim: Claim
    evidence: tuple[Evidence, ...]
    change: int
    model: str
    made_at: datetime
    withdrawn: int = 0
    verdict: Verdict | None = None
    judge: str | None = None
    remarks: tuple[str, ...] = ()

"""What it all comes to: the ruling on a claim, its reason, and whose word it rests on."""

from dataclasses import dataclass
from enum import StrEnum

from factcheck.model.spans import Span
from factcheck.model.stances import Stance


class Ruling(StrEnum):
    """What the archive says of a claim. Conflict is a ruling of its own, never an average."""

    SUPPORTED = "supported"
    REFUTED = "refuted"
    CONFLICTING = "conflicting"
    NOT_ENOUGH_EVIDENCE = "not_enough_evidence"


class Finding(StrEnum):
    """What became of a claim that somebody said something."""

    SAID = "said"
    MISATTRIBUTED = "misattributed"
    ALTERED = "altered"
    DENIED = "denied"
    NOT_FOUND = "not_found"

    @property
    def ruling(self) -> Ruling:
        """What that makes of the claim that it was said."""
        match self:
            case Finding.SAID:
                return Ruling.SUPPORTED
            case Finding.MISATTRIBUTED | Finding.ALTERED | Finding.DENIED:
                return Ruling.REFUTED
            case Finding.NOT_FOUND:
                return Ruling.NOT_ENOUGH_EVIDENCE


class Footing(StrEnum):
    """On whose word evidence stands."""

    ON_RECORD = "on_record"
    UNNAMED = "unnamed"
    UNRESOLVED = "unresolved"
    OUTLET = "outlet"


@dataclass(frozen=True, slots=True)
class Collapsed:
    """A sentence that stands behind an origin and does not count again, and why, in words."""

    sentence_id: int
    reason: str


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source of what stands for or against a claim.

    `name` is as it is printed: a person, body, document or outlet, or an unnamed source's
    description. `source_id` is that of the archive's source, where it has one. `sentence_ids` are
    all the evidence that stands on its word, the best first; `collapsed` says why those after the
    first add nothing. An origin that `counts` not repeats another. `caveat` says in words what
    cannot be known of it, such as whether two unnamed sources are one. `cited_by` is the outlet
    that cites it, where it is another outlet, which is not heard itself.
    """

    name: str
    footing: Footing
    stance: Stance
    sentence_ids: tuple[int, ...]
    collapsed: tuple[Collapsed, ...] = ()
    source_id: str | None = None
    counts: bool = True
    caveat: str | None = None
    cited_by: str | None = None


class Difference(StrEnum):
    """What was done to a word of a printed quotation to make the one of a claim."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Edit:
    """A run of words: in both quotations, only in the printed one, or only in the claim's.

    `span` points into the article's text, or for what was added into the claim's.
    """

    difference: Difference
    span: Span


@dataclass(frozen=True, slots=True)
class Saying:
    """A claim that somebody said something: what was found.

    `sentence_id` is the sentence that shows it; `speaker` who said it, as printed there; `edits`
    the difference between the printed quotation and the claim's, word by word, where it is altered.
    """

    finding: Finding
    speaker: str
    sentence_id: int | None = None
    said_by: str | None = None
    edits: tuple[Edit, ...] = ()


@dataclass(frozen=True, slots=True)
class Superseded:
    """A statement that a newer one of the same speaker took the place of, and why, in words."""

    sentence_id: int
    by: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """A ruling, its reason in words, and the origins that it counts.

    `saying` is there where the claim says that somebody said something: the ruling is about that.
    """

    ruling: Ruling
    reason: str
    origins: tuple[Origin, ...] = ()
    saying: Saying | None = None
    superseded: tuple[Superseded, ...] = ()

    @property
    def sentence_ids(self) -> frozenset[int]:
        """The keys of all sentences that the verdict names."""
        named = [key for origin in self.origins for key in origin.sentence_ids]
        named += [key for one in self.superseded for key in (one.sentence_id, one.by)]
        if self.saying and self.saying.sentence_id is not None:
            named.append(self.saying.sentence_id)
        return frozenset(named)

    @property
    def independent_sources(self) -> int:
        """How many independent sources bear the ruling out; on a conflict, those of both sides.

        What is ruled on a saying rests on whoever is printed as speaking: on one.
        """
        if self.saying is not None:
            return int(self.saying.finding is not Finding.NOT_FOUND)
        wanted = {
            Ruling.SUPPORTED: (Stance.SUPPORTS,),
            Ruling.REFUTED: (Stance.REFUTES,),
            Ruling.CONFLICTING: (Stance.SUPPORTS, Stance.REFUTES),
            Ruling.NOT_ENOUGH_EVIDENCE: (),
        }[self.ruling]
        return sum(origin.counts and origin.stance in wanted for origin in self.origins)

"""The desk: every service, bound to the parts it works with."""

import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Self

from factcheck.attribution import Attributor
from factcheck.embedding import Embedder
from factcheck.errors import BadInput
from factcheck.index import CurrentIndex
from factcheck.model import (
    Check,
    Claim,
    Counts,
    Dossier,
    DraftCheck,
    Filed,
    Filters,
    Listed,
    Passage,
    Quoted,
)
from factcheck.reading import Reading
from factcheck.services.check import Verifier, admit, check
from factcheck.services.draft import Draft, check_draft
from factcheck.services.ingest import Outcome, admit_text, ingest, not_too_long
from factcheck.services.naming import Meant, meant, named
from factcheck.settings import Settings
from factcheck.store import Archive
from factcheck.verification import Pair, StanceJudge, claim_reader

# Progress of long work: how much is done, of how much.
Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class State:
    """How much the archive holds, its change number, and how far the index has followed it."""

    counts: Counts
    change: int
    covered: int
    indexed: int
    model: str


class Desk:
    """What the ways in (HTTP, terminal, evaluation) ask.

    The tagger, the embedder, the judge and the index are opened at their first use, once, because
    listing sources needs none of them. A desk may be used by many threads.
    """

    def __init__(
        self,
        settings: Settings,
        archive: Archive,
        *,
        open_attributor: Callable[[], Attributor],
        open_embedder: Callable[[], Embedder],
        open_judge: Callable[[], StanceJudge | None],
        open_index: Callable[[Archive, Embedder], CurrentIndex],
    ) -> None:
        self.settings = settings
        self.archive = archive
        self._open_attributor = open_attributor
        self._open_embedder = open_embedder
        self._open_judge = open_judge
        self._open_index = open_index
        self._opening = threading.RLock()
        self._attributor: Attributor | None = None
        self._embedder: Embedder | None = None
        self._index: CurrentIndex | None = None
        self._verifier: Verifier | None = None
        self._judging = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Give back the archive's connections and what the index works with."""
        if self._index is not None:
            self._index.close()
        self.archive.close()

    @property
    def attributor(self) -> Attributor:
        """What says who said what, opened at its first use."""
        with self._opening:
            if self._attributor is None:
                self._attributor = self._open_attributor()
            return self._attributor

    @property
    def embedder(self) -> Embedder:
        """The model, opened at its first use."""
        with self._opening:
            if self._embedder is None:
                self._embedder = self._open_embedder()
            return self._embedder

    @property
    def verifier(self) -> Verifier | None:
        """What judges and rules, opened at its first use; None where nobody is to judge."""
        with self._opening:
            if not self._judging:
                judge = self._open_judge()
                self._verifier = Verifier(claim_reader(self.attributor), judge) if judge else None
                self._judging = True
            return self._verifier

    @property
    def index(self) -> CurrentIndex:
        """The index, opened at its first use."""
        with self._opening:
            if self._index is None:
                self._index = self._open_index(self.archive, self.embedder)
            return self._index

    def ingest(self, readings: Iterable[Reading]) -> Iterator[Outcome]:
        """Keep what was read and yield what became of each; the index follows at the end."""
        yield from ingest(
            not_too_long(readings, longest=self.settings.max_article_characters),
            archive=self.archive,
            embedder=self.embedder,
            attributor=self.attributor,
        )
        self.index.catch_up()
        # Whoever brings much pays for the index that it needs, not whoever asks next.
        self.index.settle()

    def admit_text(self, text: str) -> None:
        """Raise TooLarge for the text of an article, or a draft, that is longer than may be."""
        admit_text(text, longest=self.settings.max_article_characters)

    def check(self, claim: Claim, *, limit: int) -> Check:
        """Find the evidence for one claim and rule on it.

        Raises BadInput for a claim that cannot be checked.
        """
        [checked] = self.check_all([claim], limit=limit)
        return checked

    def check_all(self, claims: Sequence[Claim], *, limit: int) -> list[Check]:
        """Find the evidence for several claims and rule on them: models run them as one batch."""
        longest = self.settings.max_claim_characters
        admitted = [admit(claim, longest=longest) for claim in claims]
        return check(
            admitted,
            archive=self.archive,
            embedder=self.embedder,
            index=self.index,
            verifier=self.verifier,
            limit=limit,
        )

    def check_draft(self, draft: Draft, *, limit: int, progress: Progress) -> DraftCheck:
        """Check a reporter's own text sentence by sentence. Raises BadInput for one without words.

        A sentence longer than a claim may be is cut. Raises TooLarge for a text that is too long.
        """
        self.admit_text(draft.text)
        return check_draft(
            draft,
            attributor=self.attributor,
            check_all=lambda claims: self.check_all(claims, limit=limit),
            longest=self.settings.max_claim_characters,
            progress=progress,
        )

    def admit(self, claim: Claim) -> Claim:
        """Return the claim if it can be checked; raises BadInput that says why it cannot."""
        admitted = admit(claim, longest=self.settings.max_claim_characters)
        return replace(admitted, filters=self.meant(claim.filters).filters)

    def meant(self, filters: Filters) -> Meant:
        """Return filters with whole names for parts of them. Raises BadInput where several fit."""
        return meant(filters, self.archive)

    def unknown(self, filters: Filters) -> tuple[str, ...]:
        """Say of each outlet and source in the filters that is not known that it is not."""
        return self.archive.unknown(filters)

    def checked(self, check_id: str) -> Check:
        """Return an earlier check. Raises NotFound."""
        return self.archive.check(check_id)

    def article(self, article_id: str, revision: int | None = None) -> Filed:
        """Return an article's newest revision, or the one asked for. Raises NotFound."""
        return self.archive.get(article_id, revision)

    def articles(
        self, *, offset: int, limit: int, outlet: str | None = None
    ) -> tuple[list[Listed], int]:
        """Return a page of articles, the newest filed first, and how many there are."""
        return self.archive.articles(offset=offset, limit=limit, outlet=outlet)

    def delete(self, article_id: str) -> None:
        """Remove an article with every revision. Raises NotFound."""
        self.archive.delete(article_id)

    def sources(
        self, *, offset: int, limit: int, name: str | None = None
    ) -> tuple[list[Quoted], int]:
        """Return a page of sources, the most quoted first, and how many there are."""
        return self.archive.sources(offset=offset, limit=limit, name=name)

    def source(self, source_id: str) -> Quoted:
        """Return the source that an id leads to, also one of before a merge. Raises NotFound."""
        return self.archive.source(source_id)

    def named(self, words: str) -> Quoted:
        """Return the only source that is called so, or has this id. Raises NotFound, BadInput."""
        return named(words, self.archive)

    def dossier(self, source_id: str) -> Dossier:
        """Return a source with its names, roles and judgements. Raises NotFound."""
        return self.archive.dossier(source_id)

    def merge(self, source_id: str, other_ids: Sequence[str], *, reason: str) -> Dossier:
        """Make one source of several. Raises NotFound, or BadInput for what is not one.

        A reason without words is none, and refused with BadInput, as for `split`.
        """
        why = _reason(reason)
        return self.archive.dossier(self.archive.merge(source_id, other_ids, reason=why))

    def split(
        self,
        source_id: str,
        *,
        names: Sequence[str] = (),
        sentence_ids: Sequence[int] = (),
        reason: str,
    ) -> Dossier:
        """Make a source of its own of some names of a source, or of what it says in some sentences.

        Returns the new one. Raises NotFound, or BadInput for what cannot be split off.
        """
        why = _reason(reason)
        made = self.archive.split(source_id, names=names, sentence_ids=sentence_ids, reason=why)
        return self.archive.dossier(made)

    def undo(self, judgement_id: int) -> Dossier:
        """Undo what was decided in one go; returns the source concerned.

        Raises NotFound, or BadInput for what cannot be undone.
        """
        return self.archive.dossier(self.archive.undo(judgement_id))

    def statements(self, source_id: str, *, offset: int, limit: int) -> tuple[list[Passage], int]:
        """Return a page of what a source said, and how much there is. Raises NotFound."""
        return self.archive.statements(source_id, offset=offset, limit=limit)

    def warm(self) -> None:
        """Open everything and run each model once, so that whoever asks first need not wait."""
        self.state()
        self.embedder.embed_claims(["ready"])
        if self.verifier is not None:
            self.verifier.read(Claim("It is ready, the mayor said."))
            self.verifier.judge.judge([Pair("It is ready.", "It is ready.")])

    def rebuild(self, progress: Progress) -> int:
        """Make the index anew from the archive; returns how many sentences it holds."""
        self.index.rebuild(progress)
        return len(self.index)

    def state(self) -> State:
        """Say how much there is and whether the index is up to date."""
        index = self.index
        index.catch_up()
        return State(
            self.archive.counts(),
            self.archive.change,
            index.covered,
            len(index),
            self.embedder.model,
        )


def _reason(given: str) -> str:
    """Return a judgement's reason. Raises BadInput where it holds no words."""
    if not any(character.isalnum() for character in given):
        raise BadInput(
            "the reason holds no words: say why they are one, or are not; it is kept with the"
            " judgement"
        )
    return given.strip()

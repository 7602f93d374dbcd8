"""The archive: what was published, every sentence of it, and who said it."""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import lru_cache
from typing import Self

from factcheck.model import (
    Article,
    Change,
    Check,
    Counts,
    Dossier,
    Filed,
    Filters,
    Kept,
    Listed,
    Passage,
    Printing,
    Quoted,
    Record,
)
from factcheck.store import (
    checks,
    copying,
    dossiers,
    filing,
    judging,
    knowing,
    ledger,
    listing,
    opening,
    passages,
    printings,
    quoting,
    selection,
    vectors,
    wording,
)
from factcheck.store.database import Database
from factcheck.store.selection import Ids
from factcheck.store.vectors import Embeddings, Halves
from factcheck.store.wording import Worded

# How many selections of sentences by filters are kept: at a million sentences each is up to 8 MB.
_SELECTIONS = 4


class Archive:
    """One database, in which each method is one transaction.

    Any number of threads and processes may use one archive at once, and an archive that was opened
    before a process forked may be used in the child. A method that writes has committed when it
    returns. Every method raises NotReady where the database does not answer, and BadInput for what
    no database can hold.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._passing = lru_cache(_SELECTIONS)(self._select)

    @classmethod
    def open(cls, url: str) -> Self:
        """Open the archive at `url`, made or brought up to date as needed.

        Raises Misconfigured where it cannot be reached, or was made by a newer Factcheck.
        """
        return cls(opening.make(url))

    @classmethod
    def existing(cls, url: str) -> Self:
        """Open the archive at `url`, brought up to date. Raises NoArchive, and as `open` does.

        An archive in memory is there for the asking; no other is made.
        """
        return cls(opening.find(url))

    def close(self) -> None:
        """Give the connections back."""
        self._database.close()

    def known(self, article: Article) -> Kept | None:
        """Say where the article stands if its newest revision is this very one."""
        with self._database.reading() as connection:
            return filing.known(connection, article)

    def add(self, record: Record, embeddings: Embeddings | None = None) -> Kept:
        """File an article with its sentences, attributions and vectors.

        A changed article is a new revision: the old one stays to be cited, but its sentences can no
        longer be found. An unchanged one changes nothing. A new one is linked to the other
        printings of its story.
        """
        told = copying.read(record.article)
        with self._database.writing() as connection:
            return filing.add(connection, record, embeddings, told=told)

    def delete(self, article_id: str) -> None:
        """Take out every revision of an article, and what only it needed. Raises NotFound."""
        with self._database.writing() as connection:
            filing.remove(connection, article_id)

    def get(self, article_id: str, revision: int | None = None) -> Filed:
        """Return an article's newest revision, or the one asked for. Raises NotFound."""
        with self._database.reading() as connection:
            return passages.filed(connection, article_id, revision)

    def articles(
        self, *, offset: int, limit: int, outlet: str | None = None
    ) -> tuple[list[Listed], int]:
        """Return a page of articles, the newest filed first, and how many there are."""
        with self._database.reading() as connection:
            return listing.page(connection, offset=offset, limit=limit, outlet=outlet)

    def printings(self, article_ids: Iterable[str]) -> dict[str, tuple[Printing, ...]]:
        """Return in which other articles the story of each of these stands, by their ids.

        The earliest published come first, then those without a date. An article that is unknown, or
        whose story no other prints, has none.
        """
        with self._database.reading() as connection:
            return printings.read(connection, article_ids)

    def stories(self, sentence_ids: Iterable[int]) -> dict[int, int]:
        """Return the number of the story that each of these sentences belongs to.

        Sentences of two printings of one story have the same. Left out are unknown sentences, those
        of old revisions, and those of teasers and briefs, which tell other stories than the article
        that they are printed with. The number holds until an article is added or taken out.
        """
        with self._database.reading() as connection:
            return printings.stories_of(connection, sentence_ids)

    def passages(self, ids: Iterable[int]) -> list[Passage]:
        """Return these sentences in the order asked; unknown ones are left out.

        Sentences of old revisions are among them.
        """
        with self._database.reading() as connection:
            return passages.read(connection, ids)

    def passing(self, filters: Filters, as_of: date | None) -> Ids:
        """Return the keys of the searchable sentences that pass, in ascending order, read-only.

        The last few selections are kept until the archive changes. Those by source are not: who is
        one source may be judged anew without a change of what can be found. What is added between
        the two transactions of a first selection may pass already, which is no harm.
        """
        select = self._select if filters.sources else self._passing
        return select(filters, as_of, self.change)

    def unknown(self, filters: Filters) -> tuple[str, ...]:
        """Say of each outlet and source in the filters that is not known here that it is not.

        Each is a sentence, with the nearest names that are known.
        """
        if not (filters.outlets or filters.sources):
            return ()
        with self._database.reading() as connection:
            return tuple(knowing.unknown(connection, filters))

    def _select(self, filters: Filters, as_of: date | None, _change: int) -> Ids:
        with self._database.reading() as connection:
            found = selection.passing(connection, filters, as_of)
        found.setflags(write=False)
        return found

    @property
    def identity(self) -> str:
        """What tells this archive from every other, for whatever is derived from it."""
        with self._database.reading() as connection:
            return f"{ledger.archive(connection):x}"

    @property
    def change(self) -> int:
        """The number of the last change; who has seen it can have seen every one before."""
        with self._database.reading() as connection:
            return ledger.newest(connection)

    def changes(self, since: int) -> list[Change]:
        """Return the changes after number `since`, in order and without a gap."""
        with self._database.reading() as connection:
            return ledger.since(connection, since)

    def searchable(self, *, after: int, limit: int) -> Ids:
        """Return the next `limit` searchable keys above `after`, in ascending order."""
        with self._database.reading() as connection:
            return selection.searchable(connection, after=after, limit=limit)

    def vectors(self, ids: Iterable[int], model: str) -> tuple[Ids, Halves]:
        """Return, in ascending order, the keys whose vectors are kept, and their vectors."""
        with self._database.reading() as connection:
            return vectors.read(connection, ids, model)

    def worded(self, ids: Iterable[int]) -> list[Worded]:
        """Return the words of these sentences in ascending order; unknown ones are left out."""
        with self._database.reading() as connection:
            return wording.read(connection, ids)

    def missing(self, hashes: Iterable[str], model: str) -> set[str]:
        """Return those of the hashes under which no vector of this model is kept."""
        with self._database.reading() as connection:
            return vectors.missing(connection, hashes, model)

    def unembedded(self, model: str, *, limit: int) -> list[tuple[str, str]]:
        """Return hash and text of searchable sentences without a vector of this model.

        They are those of the first `limit` such sentences, each text once.
        """
        with self._database.reading() as connection:
            return vectors.unembedded(connection, model, limit=limit)

    def keep_embeddings(self, embeddings: Embeddings) -> None:
        """Keep the vectors of texts that stand in the archive."""
        with self._database.writing() as connection:
            ledger.hold(connection)
            vectors.keep(connection, embeddings)

    def sources(
        self, *, offset: int, limit: int, name: str | None = None
    ) -> tuple[list[Quoted], int]:
        """Return a page of sources, the most quoted first, and how many there are.

        With `name`, those whose name holds it, without regard to case.
        """
        with self._database.reading() as connection:
            return quoting.page(connection, offset=offset, limit=limit, name=name)

    def source(self, source_id: str) -> Quoted:
        """Return the source that an id leads to, also one of before a merge. Raises NotFound."""
        with self._database.reading() as connection:
            return quoting.one(connection, source_id)

    def dossier(self, source_id: str) -> Dossier:
        """Return a source with its names, roles and judgements. Raises NotFound."""
        with self._database.reading() as connection:
            return dossiers.read(connection, source_id)

    def merge(self, source_id: str, other_ids: Sequence[str], *, reason: str = "") -> str:
        """Make one source of several; return its id. Raises NotFound, or BadInput."""
        with self._database.writing() as connection:
            ledger.hold(connection)
            return judging.merge(connection, source_id, other_ids, reason=reason)

    def split(
        self,
        source_id: str,
        *,
        names: Sequence[str] = (),
        sentence_ids: Sequence[int] = (),
        reason: str = "",
    ) -> str:
        """Make a source of its own of some of a source's names or sentences; return its id.

        What a source says in a sentence goes with all that it says in that article. Raises
        NotFound, or BadInput.
        """
        with self._database.writing() as connection:
            ledger.hold(connection)
            return judging.split(
                connection, source_id, called=names, sentence_ids=sentence_ids, reason=reason
            )

    def undo(self, judgement_id: int) -> str:
        """Undo what was decided at the desk in one go; return the source concerned.

        Raises NotFound, or BadInput.
        """
        with self._database.writing() as connection:
            ledger.hold(connection)
            return judging.undo(connection, judgement_id)

    def statements(self, source_id: str, *, offset: int, limit: int) -> tuple[list[Passage], int]:
        """Return a page of a source's sentences, of the article filed last first, and their number.

        Their attributions are only those to the source. Raises NotFound.
        """
        with self._database.reading() as connection:
            return quoting.statements(connection, source_id, offset=offset, limit=limit)

    def keep_checks(self, made: Sequence[Check]) -> None:
        """Keep checks with what they rested on: a power cut may take the last of them."""
        with self._database.recording() as connection:
            checks.keep(connection, made)

    def check(self, check_id: str) -> Check:
        """Return a check; evidence that has been deleted is counted. Raises NotFound."""
        with self._database.reading() as connection:
            return checks.read(connection, check_id)

    def counts(self) -> Counts:
        """Say how much the archive holds."""
        with self._database.reading() as connection:
            return listing.counts(connection)

"""Whatever is judged in whatever order, every name means one source and nothing is lost."""

import random
from collections.abc import Callable, Sequence
from contextlib import suppress

import pytest
from sqlalchemy import select

from factcheck.errors import FactcheckError
from factcheck.store import Archive
from factcheck.store.tables import judgements
from tests.store.records import printing

Act = Callable[[Archive, random.Random, dict[str, str], int], None]

PRINTED = (
    *("Volodymyr Zelensky", "Volodymyr Zelenskyy", "Vladimir Zelensky", "Vladimir Zelenskiy"),
    *("George Bush", "George W. Bush", "George H. W. Bush", "Jane Doe", "JANE DOE", "Jane Roe"),
)


@pytest.mark.parametrize("seed", range(8))
def test_any_course_of_judgements_keeps_everything(sqlite_url: str, seed: int) -> None:
    """Articles come and go between merges, splits and undoings, which can all be undone at last."""
    chance = random.Random(seed)
    archive = Archive.open(sqlite_url)
    printed: dict[str, str] = {}
    acts: list[Act] = [_print, _print, _delete, _merge, _split, _split_statement, _undo]
    for step in range(60):
        chance.choice(acts)(archive, chance, printed, step)
        _all_is_there(archive, printed)
    while decided := _decided(archive):
        archive.undo(max(decided))
        _all_is_there(archive, printed)
    archive.close()


def _all_is_there(archive: Archive, printed: dict[str, str]) -> None:
    """Check that every statement is some source's, and that every known id leads to one."""
    quoted, total = archive.sources(offset=0, limit=100)
    assert sum(row.statements for row in quoted) == len(printed)
    assert total == len(quoted) == archive.counts().sources
    for row in quoted:
        dossier = archive.dossier(row.source.id)
        assert sum(name.statements for name in dossier.names) == row.statements
        assert archive.source(row.source.id) == row
        assert row.source.name in {name.name for name in dossier.names}
        assert all(archive.source(name.id) for name in dossier.names)


def _print(archive: Archive, chance: random.Random, printed: dict[str, str], step: int) -> None:
    name = chance.choice(PRINTED)
    # Some are new revisions of an article that printed another name.
    url = chance.choice([f"a:{step}", *printed])
    archive.add(printing(name, url))
    printed[url] = name


def _delete(archive: Archive, chance: random.Random, printed: dict[str, str], _: int) -> None:
    if printed:
        url = chance.choice(sorted(printed))
        archive.delete(printing("", url).article.id)
        del printed[url]


def _merge(archive: Archive, chance: random.Random, *_: object) -> None:
    ids = [row.source.id for row in archive.sources(offset=0, limit=100)[0]]
    _tried(lambda: archive.merge(chance.choice(ids), [chance.choice(ids)]), ids)


def _split(archive: Archive, chance: random.Random, *_: object) -> None:
    ids = [row.source.id for row in archive.sources(offset=0, limit=100)[0]]

    def split() -> None:
        dossier = archive.dossier(chance.choice(ids))
        name = chance.choice(dossier.names)
        archive.split(dossier.quoted.source.id, names=[chance.choice([name.id, name.name])])

    _tried(split, ids)


def _split_statement(archive: Archive, chance: random.Random, *_: object) -> None:
    ids = [row.source.id for row in archive.sources(offset=0, limit=100)[0]]

    def split() -> None:
        source_id = chance.choice(ids)
        passages, _ = archive.statements(source_id, offset=0, limit=50)
        archive.split(source_id, sentence_ids=[chance.choice(passages).id])

    _tried(split, ids)


def _undo(archive: Archive, chance: random.Random, *_: object) -> None:
    decided = _decided(archive)
    _tried(lambda: archive.undo(chance.choice(decided)), decided)


def _tried(act: Callable[[], object], needs: Sequence[object]) -> None:
    """Do what may be refused, where there is anything to do it to."""
    if needs:
        with suppress(FactcheckError):
            act()


def _decided(archive: Archive) -> list[int]:
    """Return the judgements of the desk that are not undone."""
    with archive._database.reading() as connection:
        still = judgements.c.undone_at.is_(None) & judgements.c.decision.is_not(None)
        return list(connection.execute(select(judgements.c.id).where(still)).scalars())

"""From an archive's address to its database, with the tables of this version of Factcheck."""

from collections.abc import Callable

from factcheck.errors import FactcheckError, NoArchive
from factcheck.store import schema
from factcheck.store.database import Database
from factcheck.store.engine import file_of, is_in_memory, open_engine


def make(url: str) -> Database:
    """Open the database at `url`, made or brought up to date as needed. Raises Misconfigured."""
    return _opened(url, schema.prepare)


def find(url: str) -> Database:
    """Open the database at `url`, brought up to date, and make none.

    One in memory is there for the asking. Raises NoArchive where there is none, or Misconfigured.
    """
    file = file_of(url)
    if file is not None and not file.exists():
        raise NoArchive(str(file))
    return _opened(url, schema.prepare if is_in_memory(url) else schema.renew)


def _opened(url: str, prepare: Callable[[Database], None]) -> Database:
    database = Database(open_engine(url))
    try:
        prepare(database)
    except NoArchive:
        database.close()
        raise
    except FactcheckError as error:
        database.close()
        raise type(error)(f"{database.place}: {error}") from error
    return database

"""Bring a database to the schema of this version of Factcheck."""

from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from factcheck.errors import Misconfigured, NoArchive
from factcheck.store.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

# The newest file in `migrations/versions`.
HEAD = "0007"

# Any number that no other program on the same server is likely to lock; chosen at random.
_ADVISORY_LOCK = 6_206_410_153_792_417_221


def prepare(database: Database) -> None:
    """Make the tables, or bring them up to date.

    Any number of processes may do so at once. Raises Misconfigured where the database cannot be
    used, or is of a newer schema than this version of Factcheck knows.
    """
    with database.reading(failing=Misconfigured) as connection:
        if _version(connection) == HEAD:
            return
    _update(database)


def renew(database: Database) -> None:
    """Bring the tables up to date. Raises NoArchive where none are, Misconfigured as `prepare`."""
    with database.reading(failing=Misconfigured) as connection:
        version = _version(connection)
    if version is None:
        raise NoArchive(database.place)
    if version != HEAD:
        _update(database)


def _update(database: Database) -> None:
    with database.writing(failing=Misconfigured) as connection:
        _take_turns(connection)
        version = _version(connection)
        if version != HEAD:
            _migrate(connection, version)


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one_or_none()


def _take_turns(connection: Connection) -> None:
    # In SQLite the transaction has its turn already.
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})


def _migrate(connection: Connection, version: str | None) -> None:
    # Alembic takes 0.1 s to import, which a database that is up to date does not pay.
    from alembic import command  # noqa: PLC0415
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    config = configuration(connection)
    known = {script.revision for script in ScriptDirectory.from_config(config).walk_revisions()}
    if version is not None and version not in known:
        raise Misconfigured(
            f"the archive's schema is {version}, and this version of Factcheck knows none newer "
            f"than {HEAD}: upgrade Factcheck, or name another database"
        )
    command.upgrade(config, HEAD)


def configuration(connection: Connection) -> "Config":
    """Return what Alembic needs to work on this connection, inside its transaction."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", "factcheck.store:migrations")
    config.set_main_option("path_separator", "os")
    return config

"""The database of studies: opened, brought up to date by migrations, its refusals told in words."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import sqlalchemy as sa

from game.records.store import NotSaved

MIGRATIONS = Path(__file__).parent / "migrations"
ONE_AT_A_TIME = 0x6F6D7374
"""PostgreSQL's lock under which one venue at a time brings the schema up to date."""


def open_engine(address: str) -> sa.Engine:
    """The database at the address, up to date. Raises NotSaved with the reason, and with what to do."""
    with told():
        try:
            engine = sa.create_engine(address, pool_pre_ping=True)
        except sa.exc.ArgumentError as error:
            raise NotSaved(f"this is no address of a database: {address!r}. {EXAMPLE}") from error
        except ImportError as error:
            raise NotSaved(f"{error.name} is not installed: pip install 'omstander[organisation]'") from error
        if engine.dialect.name not in ("sqlite", "postgresql"):
            raise NotSaved(f"studies are kept in PostgreSQL or SQLite, not in {engine.dialect.name}. {EXAMPLE}")
        if engine.dialect.name == "sqlite":
            sa.event.listen(engine, "connect", _set_up_sqlite)
        with engine.begin() as connection:
            if engine.dialect.name == "postgresql":
                connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": ONE_AT_A_TIME})
            bring_up_to_date(connection)
    return engine


EXAMPLE = "It looks like postgresql+psycopg://name:password@host/omstander"


def bring_up_to_date(connection: sa.Connection, revision: str = "head") -> None:
    """Run the migrations that the database does not have yet; nothing where it is up to date."""
    from alembic import command
    from alembic.config import Config
    from alembic.runtime.migration import MigrationContext
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    newest = ScriptDirectory.from_config(config).get_current_head()
    if revision == "head" and MigrationContext.configure(connection).get_current_revision() == newest:
        return
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


def _set_up_sqlite(raw: object, _record: object) -> None:
    cursor = raw.cursor()  # type: ignore[attr-defined]
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA busy_timeout=4000")
    cursor.close()


@contextmanager
def told() -> Iterator[None]:
    """Says what the database refuses as NotSaved."""
    try:
        yield
    except sa.exc.SQLAlchemyError as error:
        said = str(getattr(error, "orig", None) or error).strip()
        raise NotSaved(f"the records of the study cannot be read or written: {said}") from error

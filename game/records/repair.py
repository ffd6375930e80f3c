"""Looking over the saved answers before they are used, and repairing them from what can be read."""

from __future__ import annotations

from pathlib import Path

import sqlalchemy as sa

from game.records.damage import Damage, flush_file, flush_folder, name_aside, write_flushed
from game.records.rows import Row, renumbered
from game.records.sqlite_file import OnDisk, is_whole, on_disk, readable_rows
from game.records.table import Reason, connect, disconnect, empty_log, make_file, reason_in, sound_rows


def look_over(file: Path) -> tuple[sa.Connection, Damage | None]:
    """A connection to the file, which is made, or made anew from what can be read, where need be; and the damage.

    Nobody else may have it open. Raises OSError and SQLAlchemyError where the disk does not let it.
    """
    if not file.exists() and not _bytes_of(_log_file(file)):
        _put_new(file, ())
    found = on_disk(_bytes_of(file), _bytes_of(_log_file(file)))
    if is_whole(found):
        tail = _set_tail_aside(file, found) if found.log.broken_off else None
        connection = _sound_connection(file)
        if connection is not None:
            return connection, tail
    damage = _make_anew(file, found)
    return connect(file), damage


def _sound_connection(file: Path) -> sa.Connection | None:
    """A connection, when everything in the file is as it was written."""
    connection: sa.Connection | None = None
    try:
        connection = connect(file)
        if sound_rows(connection) is not None:
            empty_log(connection)
            return connection
    except sa.exc.SQLAlchemyError as error:
        if reason_in(error) is not Reason.DAMAGED:
            if connection is not None:
                disconnect(connection)
            raise
    except UnicodeError:
        pass  # the complaint quotes the damaged file
    if connection is not None:
        disconnect(connection)
    return None


def _set_tail_aside(file: Path, found: OnDisk) -> Damage:
    """Move what broke off out of the log, before SQLite drops it."""
    aside = name_aside(_log_file(file))
    write_flushed(aside, found.log_bytes[found.log.end :])
    with _log_file(file).open("r+b") as stream:
        stream.truncate(found.log.end)
    return Damage(aside)


def _make_anew(file: Path, found: OnDisk) -> Damage:
    """Set the damaged file and its log aside, and put a new one with every readable row in their place.

    Old and new are whole on disk before the first of the old bytes is touched.
    """
    aside = name_aside(file)
    write_flushed(aside, found.main)
    if found.log_bytes:
        write_flushed(_log_file(aside), found.log_bytes)
    rows = tuple(renumbered(readable_rows(found)))
    _put_new(file, rows)
    return Damage(aside, len(rows))


def _put_new(file: Path, rows: tuple[Row, ...]) -> None:
    """Put a new file with these rows in the place of whatever stands there, in one go."""
    new = file.with_name(f"{file.name}.new")
    for left in (new, _log_file(new), _index_file(new)):
        left.unlink(missing_ok=True)
    make_file(new, rows)
    flush_file(new)
    for old in (_log_file(file), _index_file(file)):
        old.unlink(missing_ok=True)  # the old log would be taken for the new file's
    new.replace(file)
    flush_folder(file.parent)


def _log_file(file: Path) -> Path:
    return file.with_name(f"{file.name}-wal")


def _index_file(file: Path) -> Path:
    return file.with_name(f"{file.name}-shm")


def _bytes_of(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except FileNotFoundError:
        return b""

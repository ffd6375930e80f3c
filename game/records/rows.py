"""Rows: an event as it lies in the file, with a checksum, so that damage is noticed and never read as an answer."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from game.records.events import Event


class Row(NamedTuple):
    """One event in the file.

    `number` counts the events of its play from 0. It is None for an event that stands behind a gap: the ones before it
    were lost, so it is kept, but not replayed.
    """

    play: str
    number: int | None
    scenario: str
    kind: str
    data: str
    at: str
    checksum: int


def row_of(event: Event, number: int | None) -> Row:
    """The row that keeps the event."""
    at = event.at.astimezone(UTC).isoformat()
    return _sealed(Row(event.play, number, event.scenario, event.kind, event.data, at, 0))


def event_in(row: Row) -> Event:
    """The event that a sound row keeps."""
    return Event(row.play, row.scenario, row.kind, row.data, datetime.fromisoformat(row.at))


def sound_row(values: tuple[object, ...]) -> Row | None:
    """The row with these values, in the order of its columns; None when they are not what was once written."""
    if len(values) != len(Row._fields):
        return None
    row = Row(*values)  # type: ignore[arg-type]
    texts = (row.play, row.scenario, row.kind, row.data, row.at)
    if not all(isinstance(text, str) for text in texts) or not isinstance(row.number, int | None):
        return None
    return row if _sealed(row) == row else None


def renumbered(rows: Iterable[Row]) -> Iterator[Row]:
    """The rows in the same order, each once; behind a gap in its play a row loses its number."""
    seen: set[Row] = set()
    expected: dict[str, int] = {}
    for row in rows:
        if row in seen:
            continue
        seen.add(row)
        following = expected.get(row.play, 0)
        if row.number == following:
            expected[row.play] = following + 1
            yield row
        else:
            yield _sealed(row._replace(number=None))


def _sealed(row: Row) -> Row:
    number = "" if row.number is None else str(row.number)
    content = "\x1f".join((row.play, number, row.scenario, row.kind, row.data, row.at))
    return row._replace(checksum=zlib.crc32(content.encode("utf-8", "surrogatepass")))

"""From a venue to its organisation: what was kept while there was no network, in order, each record exactly once.

A batch is written in one transaction there, and only then taken out of the outbox here. Whoever is cut off between the
two sends the batch again, and the other side passes over the ids that it has.
"""

from __future__ import annotations

from collections.abc import Iterator

import sqlalchemy as sa

from game.records.studies import TABLES, Row, Studies
from game.records.study_database import told
from game.records.study_tables import OUTBOX, STUDIES

BATCH = 2_000


def send(here: Studies, there: Studies) -> int:
    """Send everything that has not been sent yet; how many records. Raises NotSaved when it breaks off; nothing is lost
    then, and the next time goes on."""
    sent = 0
    while batch := _next_batch(here):
        _deliver(here, there, batch)
        _take_out(here, [number for number, _, _ in batch])
        sent += len(batch)
    return sent


def waiting(here: Studies) -> int:
    """How many records have not been sent yet."""
    with told(), here.engine.connect() as connection:
        return int(connection.execute(sa.select(sa.func.count()).select_from(OUTBOX)).scalar_one())


Entry = tuple[int, str, str]


def _next_batch(here: Studies) -> list[Entry]:
    with told(), here.engine.connect() as connection:
        chosen = sa.select(OUTBOX.c.number, OUTBOX.c.kind, OUTBOX.c.id).order_by(OUTBOX.c.number).limit(BATCH)
        return [(number, kind, id_) for number, kind, id_ in connection.execute(chosen)]


def _deliver(here: Studies, there: Studies, batch: list[Entry]) -> None:
    """Write the batch over there, kind by kind: sittings first, for observations are theirs."""
    rows = {kind: list(_rows(here, kind, [id_ for _, one, id_ in batch if one == kind])) for kind in TABLES}
    with told(), here.engine.connect() as connection:
        studies = [dict(row) for row in connection.execute(sa.select(STUDIES)).mappings()]
    with told(), there.engine.begin() as connection:
        if studies:
            connection.execute(there.insert(STUDIES), studies)
        there.take_in(connection, rows)


def _rows(here: Studies, kind: str, ids: list[str]) -> Iterator[Row]:
    """The rows as they are here, without the place that they have here."""
    table = TABLES[kind]
    columns = [column for column in table.c if column.name != "number"]
    with told(), here.engine.connect() as connection:
        for start in range(0, len(ids), 500):
            chosen = sa.select(*columns).where(table.c.id.in_(ids[start : start + 500]))
            yield from (dict(row) for row in connection.execute(chosen).mappings())


def _take_out(here: Studies, numbers: list[int]) -> None:
    with told(), here.engine.begin() as connection:
        connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.number.between(min(numbers), max(numbers))))

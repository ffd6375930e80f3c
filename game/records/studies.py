"""Records of studies: in SQLite beside the player's own, or on the organisation's PostgreSQL. Importing takes long."""

from __future__ import annotations

import math
import os
import zlib
from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite

from game.evaluation.disclosure import People
from game.evaluation.linking import find
from game.evaluation.panel import Block, Seat
from game.evaluation.records import Observation, Record, Sitting, Withdrawal
from game.evaluation.study import Arm, Plan
from game.records.folds import Seen, folded, unfolded
from game.records.store import NotSaved
from game.records.study_database import open_engine, told
from game.records.study_tables import FOLDS, OBSERVATIONS, OUTBOX, SHOWN, SITTINGS, STUDIES, WITHDRAWALS

DATABASE = "OMSTANDER_DATABASE"
"""An environment variable: the organisation's database, as SQLAlchemy writes it."""
FILE = "studies.sqlite"
VENUES_A_TIME = 50
"""Venues that a report reads at once: what bounds its memory."""

TABLES = MappingProxyType({"sitting": SITTINGS, "observation": OBSERVATIONS, "withdrawal": WITHDRAWALS})

Row = dict[str, Any]

_SEAT = (SITTINGS.c.number, SITTINGS.c.id, SITTINGS.c.venue, SITTINGS.c.arm, SITTINGS.c.code)


@dataclass(frozen=True, slots=True)
class Removed:
    """What a withdrawal took away."""

    sittings: int
    observations: int


class Studies:
    """The open records. Every call may raise NotSaved when the database refuses or is not there."""

    def __init__(self, engine: sa.Engine, *, sends: bool = False) -> None:
        """Made by `open_studies`; `sends` keeps note of what is still to go to the organisation."""
        self.engine = engine
        self._sends = sends

    def register(self, plan: Plan, text: str) -> bool:
        """Note the study's plan before its first sitting; whether it is still the plan that was noted then."""
        with told(), self.engine.begin() as connection:
            row = {"id": plan.id, "digest": plan.digest, "plan": text, "keep_until": plan.keep_until.isoformat()}
            connection.execute(self.insert(STUDIES), [row])
            noted = connection.execute(sa.select(STUDIES.c.digest).where(STUDIES.c.id == plan.id)).scalar_one()
            began = sa.select(sa.func.count()).select_from(SITTINGS).where(SITTINGS.c.study == plan.id)
            if noted != plan.digest and not connection.execute(began).scalar_one():
                connection.execute(sa.update(STUDIES).where(STUDIES.c.id == plan.id).values(**row))
                return True
        return bool(noted == plan.digest)

    def noted_plan(self, study: str) -> str | None:
        """The plan as it was noted before the first answer; None for an unknown study."""
        with told(), self.engine.connect() as connection:
            return connection.execute(sa.select(STUDIES.c.plan).where(STUDIES.c.id == study)).scalar_one_or_none()

    def write(self, records: Iterable[Record]) -> None:
        """Add the records, each once however often it comes; all of them are on the disk when this returns."""
        rows: dict[str, list[Row]] = {kind: [] for kind in TABLES}
        for record in records:
            kind, row = _row(record)
            rows[kind].append(row)
        with told(), self.engine.begin() as connection:
            self.take_in(connection, rows)

    def take_in(self, connection: sa.Connection, rows: Mapping[str, list[Row]]) -> None:
        """Add rows by kind within the transaction. What was withdrawn is not taken in again; a withdrawal takes away
        what it is about."""
        sittings = [row for row in rows["sitting"] if not self._is_withdrawn(connection, row)]
        self._add(connection, "sitting", sittings)
        wanted = {row["sitting"] for row in rows["observation"]}
        known = set(connection.execute(sa.select(SITTINGS.c.id).where(SITTINGS.c.id.in_(wanted))).scalars())
        self._add(connection, "observation", [row for row in rows["observation"] if row["sitting"] in known])
        self._fold(connection, known)
        self._add(connection, "withdrawal", rows["withdrawal"])
        for row in rows["withdrawal"]:
            self._withdraw(connection, row)

    def _fold(self, connection: sa.Connection, sittings: Collection[str]) -> None:
        """Fold what these sittings hold now."""
        o = OBSERVATIONS.c
        query = sa.select(o.sitting, o.moment, o.scenario, o.measure, o.value, o.at).where(o.sitting.in_(sittings))
        found: dict[str, list[Seen]] = {sitting: [] for sitting in sittings}
        for sitting, *seen in connection.execute(query):
            found[sitting].append((seen[0], seen[1], seen[2], seen[3], seen[4]))
        connection.execute(sa.delete(FOLDS).where(FOLDS.c.sitting.in_(sittings)))
        if found:
            connection.execute(
                sa.insert(FOLDS), [{"sitting": name, "folded": folded(seen)} for name, seen in found.items()]
            )

    def _add(self, connection: sa.Connection, kind: str, rows: list[Row]) -> None:
        if not rows:
            return
        connection.execute(self.insert(TABLES[kind]), rows)
        if self._sends:
            connection.execute(sa.insert(OUTBOX), [{"kind": kind, "id": row["id"]} for row in rows])

    def withdraw(self, withdrawal: Withdrawal) -> Removed:
        """Take away everything of the code, also where one or two of its elements differ; how much that was.

        The right to withdraw weighs more than a stranger's answers: whatever fits is taken away.
        """
        kind, row = _row(withdrawal)
        with told(), self.engine.begin() as connection:
            removed = self._withdraw(connection, {**row, "at": math.inf})  # clocks of venues differ
            self._add(connection, kind, [row])
        return removed

    def purge(self, today: date) -> tuple[str, ...]:
        """Take away all data of studies whose date has passed; the studies' ids."""
        with told(), self.engine.begin() as connection:
            over = sa.select(STUDIES.c.id).where(STUDIES.c.keep_until < today.isoformat())
            gone = tuple(connection.execute(over).scalars())
            for study in gone:
                sittings = sa.select(SITTINGS.c.id).where(SITTINGS.c.study == study)
                for table, which in (
                    (OUTBOX, OUTBOX.c.id.in_(sa.select(OBSERVATIONS.c.id).where(OBSERVATIONS.c.sitting.in_(sittings)))),
                    (OUTBOX, OUTBOX.c.id.in_(sittings)),
                    (FOLDS, FOLDS.c.sitting.in_(sittings)),
                    (OBSERVATIONS, OBSERVATIONS.c.sitting.in_(sittings)),
                    (SITTINGS, SITTINGS.c.study == study),
                    (WITHDRAWALS, WITHDRAWALS.c.study == study),
                    (SHOWN, SHOWN.c.study == study),
                ):
                    connection.execute(sa.delete(table).where(which))
        return gone

    def seats(self, study: str) -> Iterator[Seat]:
        """Every sitting of the study."""
        chosen = sa.select(*_SEAT).where(SITTINGS.c.study == study)
        with told(), self.engine.connect() as connection:
            for number, id_, venue, arm, code in connection.execute(chosen.order_by(SITTINGS.c.number)):
                yield Seat(number, id_, venue, Arm(arm), tuple(code.split(".")))

    def venues(self, study: str) -> tuple[str, ...]:
        """The venues of the study, in order of their names."""
        chosen = sa.select(SITTINGS.c.venue).where(SITTINGS.c.study == study).distinct().order_by(SITTINGS.c.venue)
        with told(), self.engine.connect() as connection:
            return tuple(connection.execute(chosen).scalars())

    def by_venues(self, study: str) -> Iterator[tuple[list[Seat], list[Block]]]:
        """Sittings and what they hold, of some venues at a time: a region never lies in memory as a whole."""
        venues = self.venues(study)
        for start in range(0, len(venues), VENUES_A_TIME):
            some = venues[start : start + VENUES_A_TIME]
            chosen = (SITTINGS.c.study == study) & SITTINGS.c.venue.in_(some)
            joined = SITTINGS.outerjoin(FOLDS, FOLDS.c.sitting == SITTINGS.c.id)
            query = sa.select(*_SEAT, FOLDS.c.folded).select_from(joined).where(chosen).order_by(SITTINGS.c.number)
            seats, blocks = list[Seat](), list[Block]()
            with told(), self.engine.connect() as connection:
                for number, id_, venue, arm, code, text in connection.execute(query):
                    seats.append(Seat(number, id_, venue, Arm(arm), tuple(code.split("."))))
                    blocks.extend(unfolded(number, text or "[]"))
            yield seats, blocks

    def count(self, study: str) -> tuple[int, int]:
        """How many sittings and how many withdrawals the study has."""
        with told(), self.engine.connect() as connection:
            return tuple(  # type: ignore[return-value]
                connection.execute(sa.select(sa.func.count()).where(table.c.study == study)).scalar_one()
                for table in (SITTINGS, WITHDRAWALS)
            )

    def shown(self, study: str) -> dict[str, list[People]]:
        """Whom earlier reports told of, by measure."""
        found: dict[str, list[People]] = {}
        with told(), self.engine.connect() as connection:
            rows = connection.execute(sa.select(SHOWN.c.measure, SHOWN.c.people).where(SHOWN.c.study == study))
            for measure, packed in rows:
                found.setdefault(measure, []).append(_unpacked(packed))
        return found

    def note_shown(self, study: str, shown: Mapping[str, Iterable[People]]) -> None:
        """Note whom a report tells of, beside what was noted before."""
        known = self.shown(study)
        rows = [
            {"study": study, "measure": measure, "people": _packed(people)}
            for measure, sets in shown.items()
            for people in sets
            if people not in known.get(measure, [])
        ]
        if rows:
            with told(), self.engine.begin() as connection:
                connection.execute(sa.insert(SHOWN), rows)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Studies:
        """The records themselves."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close."""
        self.close()

    def insert(self, table: sa.Table) -> postgresql.Insert | sqlite.Insert:
        """An insert that passes over ids that are there already; an answer that was changed replaces the first one."""
        insert = postgresql.insert if self.engine.dialect.name == "postgresql" else sqlite.insert
        adding = insert(table)
        if table is not OBSERVATIONS:
            return adding.on_conflict_do_nothing(index_elements=["id"])
        changed = {name: adding.excluded[name] for name in ("value", "seconds", "at")}
        return adding.on_conflict_do_update(index_elements=["id"], set_=changed)

    def _is_withdrawn(self, connection: sa.Connection, sitting: Row) -> bool:
        """Whether a later withdrawal has the code of this sitting, which was sent after it."""
        later = sa.select(WITHDRAWALS.c.id, WITHDRAWALS.c.code).where(
            (WITHDRAWALS.c.study == sitting["study"]) & (WITHDRAWALS.c.at >= sitting["at"])
        )
        codes = {id_: tuple(code.split(".")) for id_, code in connection.execute(later)}
        return bool(find(tuple(sitting["code"].split(".")), codes))

    def _withdraw(self, connection: sa.Connection, withdrawal: Row) -> Removed:
        of_study = sa.select(SITTINGS.c.id, SITTINGS.c.code).where(
            (SITTINGS.c.study == withdrawal["study"]) & (SITTINGS.c.at <= withdrawal["at"])
        )
        codes = {id_: tuple(code.split(".")) for id_, code in connection.execute(of_study)}
        found = find(tuple(withdrawal["code"].split(".")), codes)
        if not found:
            return Removed(0, 0)
        observations = sa.select(OBSERVATIONS.c.id).where(OBSERVATIONS.c.sitting.in_(found))
        connection.execute(sa.delete(OUTBOX).where(OUTBOX.c.id.in_(observations) | OUTBOX.c.id.in_(found)))
        connection.execute(sa.delete(FOLDS).where(FOLDS.c.sitting.in_(found)))
        gone = connection.execute(sa.delete(OBSERVATIONS).where(OBSERVATIONS.c.sitting.in_(found)))
        connection.execute(sa.delete(SITTINGS).where(SITTINGS.c.id.in_(found)))
        return Removed(len(found), gone.rowcount)


def open_studies(folder: Path) -> Studies:
    """The records in this folder, of a venue: made, brought up to date, and rid of what is past its date.

    Raises NotSaved when that cannot be done.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise NotSaved(f"{folder}: {error.strerror or error}") from error
    return _kept(Studies(open_engine(f"sqlite:///{folder / FILE}"), sends=bool(os.environ.get(DATABASE))))


def open_database(address: str) -> Studies:
    """The organisation's records, at an address such as `postgresql+psycopg://…`; raises NotSaved."""
    return _kept(Studies(open_engine(address)))


def _kept(studies: Studies) -> Studies:
    studies.purge(datetime.now(UTC).date())
    return studies


def _row(record: Record) -> tuple[str, Row]:
    match record:
        case Sitting(id=id_, study=study, venue=venue, arm=arm, code=code, at=at):
            told = {"id": id_, "study": study, "venue": venue, "arm": str(arm)}
            return "sitting", {**told, "code": ".".join(code), "at": at.timestamp()}
        case Withdrawal(id=id_, study=study, code=code, at=at):
            return "withdrawal", {"id": id_, "study": study, "code": ".".join(code), "at": at.timestamp()}
        case Observation():
            names = ("id", "sitting", "measure", "scenario", "item", "value", "seconds")
            told = {name: getattr(record, name) for name in names}
            return "observation", {**told, "moment": str(record.moment), "at": record.at.timestamp()}


def _packed(people: People) -> bytes:
    return zlib.compress(array("q", sorted(people)).tobytes())


def _unpacked(packed: bytes) -> People:
    numbers = array("q")
    numbers.frombytes(zlib.decompress(packed))
    return frozenset(numbers)

"""Writes what somebody tells a study into its records, with times and random names; opened when it is needed."""

from __future__ import annotations

import time
import uuid
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import sqlalchemy as sa

from game.evaluation.enquiry import Known
from game.evaluation.measures import FORM, Form
from game.evaluation.records import Observation, Sitting, Withdrawal
from game.evaluation.study import Arm, Study
from game.evaluation.told import Said, SatDown, Told, TookBack
from game.records.studies import Studies, open_studies
from game.records.study_database import told
from game.records.study_tables import OBSERVATIONS, SITTINGS


class StudyRecorder:
    """The records of a study at this venue. Every call may raise NotSaved."""

    def __init__(self, folder: Path, study: Study, plan_text: str, venue: str) -> None:
        """Opens the records in the folder, and notes the plan before the first answer."""
        self.records: Studies = open_studies(folder)
        self.records.register(study.plan, plan_text)
        self._study = study.plan.id
        self._venue = venue
        self._sitting = ""
        self._last = 0.0

    def write(self, happened: Told) -> None:
        """Write it down; when this returns it is on the disk."""
        at = datetime.now(UTC)
        match happened:
            case SatDown(code, arm):
                sitting = str(uuid.uuid4())
                self.records.write([Sitting(sitting, self._study, self._venue, arm, code, at)])
                self._sitting = sitting
            case Said() if self._sitting:
                self.records.write([self._observation(happened, at)])
            case TookBack(code):
                self.records.withdraw(Withdrawal(str(uuid.uuid4()), self._study, code, at))
                self._sitting = ""
        self._last = time.monotonic()

    def known(self) -> tuple[Known, ...]:
        """Earlier sittings here, in order."""
        return tuple(_known(self.records, self._study))

    def close(self) -> None:
        """Let go of the records."""
        self.records.close()

    def _observation(self, said: Said, at: datetime) -> Observation:
        """The same item of the same sitting has the same id: an answer that is changed replaces the first one."""
        id_ = str(uuid.uuid5(uuid.UUID(self._sitting), f"{said.moment}/{said.measure}/{said.item}"))
        seconds = time.monotonic() - self._last
        return Observation(
            id_, self._sitting, said.moment, said.measure, said.scenario, said.item, said.value, seconds, at
        )


def _known(records: Studies, study: str) -> Iterator[Known]:
    form = sa.select(OBSERVATIONS.c.value).where(
        (OBSERVATIONS.c.sitting == SITTINGS.c.id) & (OBSERVATIONS.c.measure == FORM)
    )
    chosen = (
        sa.select(SITTINGS.c.code, SITTINGS.c.arm, form.limit(1).scalar_subquery())
        .where(SITTINGS.c.study == study)
        .order_by(SITTINGS.c.number)
    )
    with told(), records.engine.connect() as connection:
        for code, arm, value in connection.execute(chosen):
            given = None if value is None else Form.B if value else Form.A
            yield Known(tuple(code.split(".")), given, Arm(arm))

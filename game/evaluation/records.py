"""What is kept of a study: sittings and observations. No name, no account, nothing that was typed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from game.evaluation.measures import Moment
from game.evaluation.study import Arm


@dataclass(frozen=True, slots=True)
class Sitting:
    """Somebody gave consent and their code: from here to the end of the visit is theirs.

    `id` is random. `code` holds the eight hashed elements of the code, "" where one was not answered.
    """

    id: str
    study: str
    venue: str
    arm: Arm
    code: tuple[str, ...]
    at: datetime


@dataclass(frozen=True, slots=True)
class Observation:
    """One thing that was answered: `value` as the measure counts it, `seconds` from the question to the answer;
    `scenario` is "" for what was asked in a questionnaire.

    `id` is random and makes it known when it is sent twice.
    """

    id: str
    sitting: str
    moment: Moment
    measure: str
    scenario: str
    item: str
    value: float
    seconds: float | None
    at: datetime


@dataclass(frozen=True, slots=True)
class Withdrawal:
    """Somebody took their data back by their code; `id` is random."""

    id: str
    study: str
    code: tuple[str, ...]
    at: datetime


Record = Sitting | Observation | Withdrawal
"""What is written, and sent on."""

"""Studies, sittings and observations for the tests."""

from __future__ import annotations

import uuid
from datetime import UTC, date, datetime, timedelta

from game.evaluation.linking import Code
from game.evaluation.measures import Moment
from game.evaluation.records import Observation, Sitting, Withdrawal
from game.evaluation.study import Arm, Design, Plan, Study, Unit, commitment_of

SEED = bytes(range(32))
DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def plan(design: Design = Design.SINGLE_GROUP, **other: object) -> Plan:
    """A plan with the date of this game."""
    told: dict[str, object] = {
        "id": "nacht", "name": "De nacht", "questionnaire": "evaluation/vragenlijst", "design": design,
        "unit": Unit.PERSON, "primary": "act", "expected": 60, "effect": 0.4, "keep_until": date(2999, 1, 1),
        "contact": "onderzoek@voorbeeld.nl", "written": DAY, "commitment": commitment_of(SEED), "digest": "d",
    }  # fmt: skip
    return Plan(**{**told, **other})  # type: ignore[arg-type]


def study(design: Design = Design.SINGLE_GROUP, **other: object) -> Study:
    """A study with its key."""
    return Study(plan(design, **other), b"0123456789abcdef", SEED)


def code(person: int) -> Code:
    """A code that nobody else fits."""
    return tuple(f"{person:08x}{element:08x}" for element in range(8))


def sitting(person: int, venue: str = "bar", arm: Arm = Arm.TRAINED, days: float = 0, **other: object) -> Sitting:
    """A sitting of this person so many days after the first."""
    told = Sitting(str(uuid.uuid4()), "nacht", venue, arm, code(person), NOON + timedelta(days=days))
    return told if not other else Sitting(**{**{f: getattr(told, f) for f in told.__slots__}, **other})


def observed(
    of: Sitting, moment: Moment, measure: str, value: float, scenario: str = "", item: str = "", minutes: float = 1
) -> Observation:
    """One observation of this sitting."""
    at = of.at + timedelta(minutes=minutes)
    return Observation(str(uuid.uuid4()), of.id, moment, measure, scenario, item or measure, value, 3.5, at)


def withdrawal(person: int, days: float = 1) -> Withdrawal:
    """Somebody takes their answers back."""
    return Withdrawal(str(uuid.uuid4()), "nacht", code(person), NOON + timedelta(days=days))

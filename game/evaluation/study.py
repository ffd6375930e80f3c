"""A study and its plan: the design, what is measured when, how it is analysed, and until when data are kept."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

SMALLEST_GROUP = 5
"""Groups of fewer people are never shown, also not by subtraction."""


class Design(StrEnum):
    """What the people who are trained are compared with."""

    SINGLE_GROUP = "single_group"
    """with themselves before"""
    COMPARISON = "comparison"
    """with a group that somebody chose, and that is not trained"""
    WAITING_LIST = "waiting_list"
    """with people who are trained later; who is first is drawn"""

    @property
    def is_drawn(self) -> bool:
        """Whether chance decides who is trained first."""
        return self is Design.WAITING_LIST


class Unit(StrEnum):
    """What is drawn: each person, or whole venues."""

    PERSON = "person"
    VENUE = "venue"


class Arm(StrEnum):
    """The groups of a study."""

    TRAINED = "trained"
    WAITING = "waiting"


@dataclass(frozen=True, slots=True)
class Plan:
    """What was written down before the first answer; dates as ISO.

    `commitment` is the SHA-256 of the seed by which groups are drawn: published before, checked after. `expected` is
    how many people are to take part, `effect` the smallest effect (in standard deviations) that would matter.
    """

    id: str
    name: str
    questionnaire: str
    design: Design
    unit: Unit
    primary: str
    expected: int
    effect: float
    keep_until: date
    contact: str
    written: date
    commitment: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Study:
    """A running study: its plan, and the key that stays with the organisation: the salt of the codes, the seed."""

    plan: Plan
    salt: bytes
    seed: bytes

    @property
    def is_sealed(self) -> bool:
        """Whether the seed is the one that the plan committed to."""
        return commitment_of(self.seed) == self.plan.commitment


def commitment_of(seed: bytes) -> str:
    """What is published of a seed before anybody is drawn."""
    return hashlib.sha256(b"omstander seed\0" + seed).hexdigest()


def digest_of(text: str) -> str:
    """A plan's name by its content: another content, another name."""
    return hashlib.sha256(text.encode()).hexdigest()

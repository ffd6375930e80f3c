"""What somebody tells a study, as happenings. Light to import: the game knows these also where no study is joined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from game.evaluation.linking import Code
    from game.evaluation.measures import Moment
    from game.evaluation.study import Arm


@dataclass(frozen=True, slots=True)
class SatDown:
    """Somebody gave consent and their code; what is told from now on is theirs."""

    code: Code
    arm: Arm


@dataclass(frozen=True, slots=True)
class Said:
    """One thing that was answered, as it counts; said again, it replaces what was said before."""

    moment: Moment
    measure: str
    scenario: str
    item: str
    value: float


@dataclass(frozen=True, slots=True)
class TookBack:
    """Somebody takes back everything of their code."""

    code: Code


Told = SatDown | Said | TookBack
"""What is written in the records of the study."""

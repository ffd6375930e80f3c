"""What observers saw, added up for each step and never for a person."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.story.rehearsal import Rehearsal
from game.story.scenario import STEPS, Step

MOST_SHEETS = 60


def _nothing() -> Mapping[Step, int]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tally:
    """So many checklists, and how often something of a step was ticked on them."""

    sheets: int = 0
    seen: Mapping[Step, int] = field(default_factory=_nothing)


@dataclass(frozen=True, slots=True)
class StepSum:
    """Of all that could be ticked in a step, so much was; `possible` is 0 without a checklist."""

    step: Step
    seen: int
    possible: int

    @property
    def share(self) -> float:
        """From 0 to 1; 0 without a checklist."""
        return self.seen / self.possible if self.possible else 0.0


def tally_of(rehearsal: Rehearsal, sheets: Iterable[tuple[str, ...]]) -> Tally:
    """The checklists counted together; what is not on the list counts for nothing."""
    steps = {one.id: one.step for one in rehearsal.checklist}
    seen, count = dict.fromkeys(STEPS, 0), 0
    for sheet in sheets:
        count += 1
        for one in set(sheet):
            if one in steps:
                seen[steps[one]] += 1
    return Tally(count, seen)


def together(tallies: Iterable[Tally]) -> Tally:
    """Several tallies as one."""
    seen, sheets = dict.fromkeys(STEPS, 0), 0
    for tally in tallies:
        sheets += tally.sheets
        for step in STEPS:
            seen[step] += tally.seen.get(step, 0)
    return Tally(sheets, seen)


def fitting(rehearsal: Rehearsal, tally: Tally) -> Tally:
    """What checklists on paper can say: no more ticks in a step than there are lines on all of them together."""
    sheets = min(max(0, tally.sheets), MOST_SHEETS)
    most = {step: sheets * len(rehearsal.of_step(step)) for step in STEPS}
    return Tally(sheets, {step: min(max(0, tally.seen.get(step, 0)), most[step]) for step in STEPS})


def sums(rehearsal: Rehearsal, tally: Tally) -> tuple[StepSum, ...]:
    """Step by step, in the order of the model."""
    return tuple(StepSum(step, tally.seen.get(step, 0), tally.sheets * len(rehearsal.of_step(step))) for step in STEPS)


def strongest_and_weakest(found: tuple[StepSum, ...]) -> tuple[Step | None, Step | None]:
    """The step of which most was seen, and the one of which least was; None for both where all are alike."""
    known = [one for one in found if one.possible]
    if not known or len({one.share for one in known}) == 1:
        return None, None
    return max(known, key=lambda one: one.share).step, min(known, key=lambda one: one.share).step

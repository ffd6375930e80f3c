"""What is measured, and when: the names that questionnaires, records and reports share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from game.story.scenario import STEPS


class Moment(StrEnum):
    """When something was measured; `TRAINING` is play between the questionnaires."""

    BEFORE = "before"
    TRAINING = "training"
    AFTER = "after"
    THREE_MONTHS = "three_months"


ASKED_AT = (Moment.BEFORE, Moment.AFTER, Moment.THREE_MONTHS)
"""The moments that have a questionnaire, in order."""


class Form(StrEnum):
    """The two parallel forms: other items about the same, so that nobody remembers an answer."""

    A = "a"
    B = "b"

    @property
    def other(self) -> Form:
        """The form to give next."""
        return Form.B if self is Form.A else Form.A


SUBSCALES = tuple(str(step) for step in STEPS)
"""The five subscales, one for each step, 1 to 5."""
EFFICACY, BARRIERS, CONTROL = "efficacy", "barriers", "control"
SAW, DID = "saw", "did"
SIGNAL, HARMLESS = "signal", "harmless"
"""Cues of the first look at a scene: 1 when it was marked, 0 when not."""
MODULE = "module"
FORM = "form"
"""Which form was given: 0 for A, 1 for B."""

SELF_REPORT = (*SUBSCALES, EFFICACY, BARRIERS, CONTROL)
"""What people say of themselves, as a mean per questionnaire."""


def looking_back(measure: str) -> str:
    """The same measure in the retrospective pre-test: how people afterwards say that it was before."""
    return f"then_{measure}"


def in_play(step: str) -> str:
    """The measure of a step in play: 1 when the first answer to a question was the wanted behaviour."""
    return f"play_{step}"


@dataclass(frozen=True, slots=True)
class Range:
    """From which to which value a measure runs; `good` is +1 where more is better, -1 where less is, 0 for neither."""

    least: float
    most: float
    good: int = 1


def range_of(measure: str) -> Range:
    """The range of a measure."""
    name = measure.removeprefix("then_")
    if name in SUBSCALES:
        return Range(1, 5)
    if name == EFFICACY:
        return Range(0, 100)
    if name == BARRIERS:
        return Range(1, 5, -1)
    if name == CONTROL:
        return Range(1, 5, 0)
    return Range(0, 1)


MEASURES = (
    *SELF_REPORT,
    *(looking_back(step) for step in SUBSCALES),
    *(in_play(step) for step in SUBSCALES),
    SAW,
    DID,
    SIGNAL,
    HARMLESS,
    FORM,
)
"""Everything that is summed for a person; MODULE is counted apart."""

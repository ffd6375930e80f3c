"""The words of a report: what each measure is called, numbers as people write them, and how many people."""

from __future__ import annotations

from types import MappingProxyType

from game.evaluation.disclosure import told_count
from game.evaluation.intervals import Estimate
from game.evaluation.measures import (
    BARRIERS,
    CONTROL,
    DID,
    EFFICACY,
    HARMLESS,
    SAW,
    SIGNAL,
    SUBSCALES,
    Moment,
    in_play,
)
from game.evaluation.study import SMALLEST_GROUP, Arm, Design, Unit
from game.language import Language, mark
from game.pages.words import STEP_NAMES
from game.story.scenario import Step

MEASURE_NAMES = MappingProxyType(
    {
        EFFICACY: mark("Sure of four tasks (0 to 100)"),
        BARRIERS: mark("What holds people back (1 to 5, less is better)"),
        CONTROL: mark("Off-topic questions (1 to 5)"),
        SAW: mark("Saw something in the last four weeks"),
        DID: mark("Did something, of those who saw it"),
        SIGNAL: mark("Signals that were marked"),
        HARMLESS: mark("Harmless cues that were marked"),
    }
)

MOMENT_NAMES = MappingProxyType(
    {
        Moment.BEFORE: mark("Before"),
        Moment.TRAINING: mark("Training"),
        Moment.AFTER: mark("Right after"),
        Moment.THREE_MONTHS: mark("After three months"),
    }
)

ARM_NAMES = MappingProxyType({Arm.TRAINED: mark("Trained"), Arm.WAITING: mark("Not yet trained")})

DESIGN_NAMES = MappingProxyType(
    {
        Design.SINGLE_GROUP: mark("One group, compared with itself before"),
        Design.COMPARISON: mark("Compared with a group that was not drawn by lot"),
        Design.WAITING_LIST: mark("Compared with people who are trained later, drawn by lot"),
    }
)

UNIT_NAMES = MappingProxyType({Unit.PERSON: mark("people are drawn"), Unit.VENUE: mark("venues are drawn")})


def measure_name(measure: str, language: Language) -> str:
    """What a measure is called."""
    plain = measure.removeprefix("play_").removeprefix("then_")
    if plain in SUBSCALES:
        return language.ui(STEP_NAMES[Step(plain)])
    return language.ui(MEASURE_NAMES[plain])


def has_comma(language: Language) -> bool:
    """Whether decimals are written with a comma."""
    return language.code == "nl"


def decimal(value: float, language: Language, places: int = 2) -> str:
    """The number, with a comma in Dutch and a real minus sign."""
    told = f"{value:.{places}f}"
    if not told.strip("-0."):
        told = told.lstrip("-")
    told = told.replace("-", "−")
    return told.replace(".", ",") if has_comma(language) else told


def signed(value: float, language: Language, places: int = 2) -> str:
    """The number with its sign, for a change."""
    told = decimal(value, language, places)
    return told if told.startswith("−") or not told.strip("0,.") else f"+{told}"


def between(estimate: Estimate, language: Language, places: int = 2, times: float = 1) -> str:
    """The interval: `0.12 to 0.45`."""
    low, high = (decimal(bound * times, language, places) for bound in (estimate.low, estimate.high))
    return language.ui("{low} to {high}", low=low, high=high)


def percent(share: float, language: Language) -> str:
    """A share as a whole percentage."""
    return language.ui("{share} %", share=round(100 * share))


def places_of(measure: str) -> int:
    """Decimals that are worth telling: none for a percentage, two for points."""
    return 0 if measure == EFFICACY else 2


def at_least(people: int, whole: int) -> int:
    """The number of people as it may be told: itself, or rounded down to five where the rest would be a small group."""
    return people if told_count(people, whole) is not None else people // SMALLEST_GROUP * SMALLEST_GROUP


def people_told(people: int, whole: int, language: Language) -> str:
    """The same in words."""
    told = at_least(people, whole)
    return str(people) if told == people else language.ui("{count} or more", count=told)


def count_told(count: int | None, language: Language) -> str:
    """A count, or that it may not be told."""
    return language.ui("not shown") if count is None else str(count)


PLAYED = tuple(in_play(step) for step in SUBSCALES)

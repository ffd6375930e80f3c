"""A programme: modules in order, boosters after them, and short cards of theory to recall."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.story.scenario import Step
from game.story.text import Text


class Hour(StrEnum):
    """When in a shift something happens."""

    OPENING = "opening"
    BUSY = "busy"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Module:
    """A scenario as part of a programme: which modules come first, which cards are read before it, and at which moment
    of a shift it plays."""

    id: str
    scenario: str
    after: tuple[str, ...] = ()
    cards: tuple[str, ...] = ()
    onboarding: bool = False
    moment: Hour = Hour.BUSY


@dataclass(frozen=True, slots=True)
class Booster:
    """A short variation on a module, some weeks later; `trains` is the step that it works on most."""

    id: str
    scenario: str
    of: str
    trains: Step


@dataclass(frozen=True, slots=True)
class CardChoice:
    """An answer to a card's question; `fits` when it is what the card tells."""

    id: str
    text: Text
    explanation: Text
    fits: bool


@dataclass(frozen=True, slots=True)
class Card:
    """A page of theory, where it is from, and one question to recall it by later."""

    id: str
    title: Text
    text: Text
    source: str
    checked: str
    question: Text
    choices: tuple[CardChoice, ...]

    def choice(self, choice_id: str) -> CardChoice | None:
        """The answer with this id."""
        return next((choice for choice in self.choices if choice.id == choice_id), None)


@dataclass(frozen=True, slots=True)
class Programme:
    """Modules and cards in order. `booster_days` are days after a module; `onboarding_minutes` is what somebody new is
    promised; `edition` is named on certificates."""

    id: str
    edition: str
    title: Text
    summary: Text
    onboarding_minutes: int
    booster_days: tuple[int, ...]
    modules: Mapping[str, Module]
    boosters: Mapping[str, Booster]
    cards: Mapping[str, Card]

    def module_of(self, scenario: str) -> Module | None:
        """The module that this scenario is."""
        return next((module for module in self.modules.values() if module.scenario == scenario), None)

    def is_booster(self, scenario: str) -> bool:
        """Whether this scenario is one of the boosters, which no menu lists beside the modules."""
        return any(booster.scenario == scenario for booster in self.boosters.values())

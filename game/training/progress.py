"""Where somebody is in a programme: what is done, what is due today, what comes next. A fold over what was played."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from game.story.playthrough import Path
from game.story.programme import Booster, Card, Module, Programme
from game.story.scenario import STEPS, Scenario, Step
from game.training import solo
from game.training.account import Go, account
from game.training.recall import Recalled, next_dates


@dataclass(frozen=True, slots=True)
class Played:
    """A scenario that was played to an ending, with the path that led there; `minutes` of play, 0 where not known."""

    scenario: str
    seed: int
    path: Path
    ending: str
    on: date
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Share:
    """How many questions were answered with the wanted behaviour at the first go, of how many; skipped ones apart."""

    first: int = 0
    asked: int = 0

    @property
    def part(self) -> float:
        """From 0 to 1; 0 where nothing was asked."""
        return self.first / self.asked if self.asked else 0.0


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` has the day on which each module was first played to its end; `booster` and `cards` are due today."""

    done: Mapping[str, date]
    next: Module | None
    booster: Booster | None
    cards: tuple[Card, ...]
    steps: Mapping[Step, Share]
    read: frozenset[str]

    @property
    def weakest(self) -> Step | None:
        """The step with the smallest share, the first of several; None before anything was asked."""
        asked = [step for step in STEPS if self.steps[step].asked]
        return min(asked, key=lambda step: self.steps[step].part, default=None)


def progress(
    programme: Programme,
    catalogue: Mapping[str, Scenario],
    played: Iterable[Played],
    recalled: Iterable[Recalled],
    today: date,
) -> Progress:
    """What the log says of this programme on this day. Boosters count for the shares of the steps too."""
    all_played = sorted(played, key=lambda one: one.on)
    mine = [one for one in all_played if programme.module_of(one.scenario) or programme.is_booster(one.scenario)]
    done: dict[str, date] = {}
    for one in mine:
        module = programme.module_of(one.scenario)
        if module:
            done.setdefault(module.id, one.on)
    steps = shares(catalogue, mine)
    due = next_dates(one for one in recalled if one.card in programme.cards)
    asked = tuple(programme.cards[card] for card, on in sorted(due.items(), key=lambda item: item[1]) if on <= today)
    first = Progress(done, _next(programme, catalogue, done), None, asked, steps, frozenset(due))
    booster = _booster(programme, mine, done, first.weakest, today)
    return Progress(done, first.next, booster, asked, steps, first.read)


def shares(catalogue: Mapping[str, Scenario], played: Iterable[Played]) -> dict[Step, Share]:
    """Per step, over the first playing of each scenario: practice is not counted as not knowing."""
    counted = dict.fromkeys(STEPS, Share())
    seen: set[str] = set()
    for one in played:
        scenario = catalogue.get(one.scenario)
        if scenario is None or one.scenario in seen:
            continue
        seen.add(one.scenario)
        for done in account(solo.resume(scenario, "", one.seed, one.path)):
            if done.go is not Go.SKIPPED:
                share = counted[done.step]
                counted[done.step] = Share(share.first + (done.go is Go.FIRST), share.asked + 1)
    return counted


def _next(programme: Programme, catalogue: Mapping[str, Scenario], done: Mapping[str, date]) -> Module | None:
    """The first module that is open: onboarding before the rest, each after the modules that it follows. One that
    cannot be played today stands in nobody's way."""
    there = {module.id: module for module in programme.modules.values() if module.scenario in catalogue}
    ordered = sorted(there.values(), key=lambda module: not module.onboarding)
    left = (one for one in ordered if one.id not in done)
    return next((one for one in left if all(first in done or first not in there for first in one.after)), None)


def _booster(
    programme: Programme, played: Iterable[Played], done: Mapping[str, date], weakest: Step | None, today: date
) -> Booster | None:
    """The booster that is due: one that trains the weakest step, longest ago or never played before the others.

    A day for a booster comes so many days after each module; a booster that was played on or after it answers it, so
    that a week with several of them asks for one.
    """
    came = [on + timedelta(days) for on in done.values() for days in programme.booster_days]
    came = [day for day in came if day <= today]
    last = {one.scenario: one.on for one in played if programme.is_booster(one.scenario)}
    open_ones = [one for one in programme.boosters.values() if one.of in done]
    if not came or not open_ones or (last and max(last.values()) >= max(came)):
        return None
    return min(open_ones, key=lambda one: (one.trains is not weakest, last.get(one.scenario, date.min)))

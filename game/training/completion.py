"""What somebody has done of a programme: which module on which day, for how long. Never how.

All that a certificate, a manager's overview or a learning platform is told comes from here, and nothing in here says
how a question was answered, nor which step goes less well.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from game.story.programme import Programme
from game.training.progress import Played


@dataclass(frozen=True, slots=True)
class ModuleDone:
    """A module that was played to an end: `on` the first time, with the minutes that it took."""

    module: str
    on: date
    minutes: int = 0


@dataclass(frozen=True, slots=True)
class Completion:
    """What a player has done of a programme. `boosters` are the days on which one was played: not which one, for that
    would tell which step was the weakest."""

    player: str
    nickname: str
    programme: str
    edition: str
    done: tuple[ModuleDone, ...] = ()
    boosters: tuple[date, ...] = ()

    @property
    def minutes(self) -> int:
        """All minutes together."""
        return sum(one.minutes for one in self.done)

    def on(self, module: str) -> date | None:
        """The day on which the module was done."""
        return next((one.on for one in self.done if one.module == module), None)


def completion(programme: Programme, played: Iterable[Played], player: str = "", nickname: str = "") -> Completion:
    """What the log says of the programme, in the order in which modules were done."""
    done: dict[str, ModuleDone] = {}
    boosters: set[date] = set()
    for one in sorted(played, key=lambda one: one.on):
        module = programme.module_of(one.scenario)
        if module:
            done.setdefault(module.id, ModuleDone(module.id, one.on, one.minutes))
        elif programme.is_booster(one.scenario):
            boosters.add(one.on)
    return Completion(player, nickname, programme.id, programme.edition, tuple(done.values()), tuple(sorted(boosters)))


def left_over(programme: Programme, done: Completion) -> tuple[str, ...]:
    """The modules that are not done yet, those of the onboarding first, in the programme's order."""
    left = [one for one in programme.modules.values() if done.on(one.id) is None]
    return tuple(one.id for one in sorted(left, key=lambda one: not one.onboarding))


def booster_due(programme: Programme, done: Completion, today: date) -> date | None:
    """Since which day a booster waits; None where none does, or where the programme has none for what was done.

    A booster that was played on or after its day answers it, as in `progress`.
    """
    if not any(done.on(booster.of) for booster in programme.boosters.values()):
        return None
    came = sorted(one.on + timedelta(days) for one in done.done for days in programme.booster_days)
    came = [day for day in came if day <= today]
    last = max(done.boosters, default=date.min)
    waiting = [day for day in came if day > last]
    return waiting[0] if came and max(came) > last else None


def merged(completions: Iterable[Completion]) -> tuple[Completion, ...]:
    """One completion for each player and programme, by nickname: what several files tell of them, put together."""
    together: dict[tuple[str, str], Completion] = {}
    for one in completions:
        key = one.player, one.programme
        together[key] = _joined(together[key], one) if key in together else one
    return tuple(sorted(together.values(), key=lambda one: (one.nickname.casefold(), one.player, one.programme)))


def _joined(one: Completion, other: Completion) -> Completion:
    first: Mapping[str, ModuleDone] = {
        entry.module: entry for entry in sorted((*one.done, *other.done), key=lambda entry: entry.on, reverse=True)
    }
    done = tuple(sorted(first.values(), key=lambda entry: (entry.on, entry.module)))
    boosters = tuple(sorted({*one.boosters, *other.boosters}))
    edition = max(one.edition, other.edition)
    return Completion(one.player, other.nickname, one.programme, edition, done, boosters)

"""Everybody who took part, with what was measured at each moment: people linked, first attempts kept, sums folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

from game.evaluation.linking import Code, Links, link
from game.evaluation.measures import ASKED_AT, HARMLESS, MODULE, SIGNAL, Moment
from game.evaluation.study import Arm


class Seat(NamedTuple):
    """A sitting as the report needs it; `number` is its place in the records."""

    number: int
    id: str
    venue: str
    arm: Arm
    code: Code


class Sum(NamedTuple):
    """What one sitting has of one measure at one moment: how many observations, their total, and when the first was
    (seconds). `scenario` is "" for a questionnaire."""

    sitting: int
    moment: Moment
    measure: str
    scenario: str
    times: int
    total: float
    first: float


class Cell(NamedTuple):
    """How many observations, and their total."""

    times: float
    total: float


NOTHING = Cell(0, 0.0)


@dataclass(slots=True)
class Person:
    """One person by the number of their first sitting. `cells` by moment and measure; in play, BEFORE is the first
    module and AFTER the last one, where there are two or more. `modules` counts those that were played."""

    number: int
    venue: str
    arm: Arm
    cells: dict[tuple[Moment, str], Cell] = field(default_factory=dict)
    modules: int = 0
    order: float = 0.0

    def mean(self, moment: Moment, measure: str) -> float | None:
        """The mean of a measure; None where nothing was answered."""
        cell = self.cells.get((moment, measure), NOTHING)
        return cell.total / cell.times if cell.times else None


@dataclass(frozen=True, slots=True)
class Panel:
    """The people, in order of their number; how linking went for each later moment; who answered at each moment."""

    people: tuple[Person, ...]
    links: Mapping[Moment, Links]
    answered: Mapping[tuple[Arm, Moment], int]


def build(seats: Iterable[Seat], sums: Iterable[Sum]) -> Panel:
    """The panel from all sittings and their sums; the sums have to come in order of their sitting's number.

    A person begins with the sitting in which the first questionnaire was answered. Later sittings of the same venue are
    theirs when their codes fit; whoever has no first questionnaire is counted and left out.
    """
    taken = {seat.number: seat for seat in seats}
    held: dict[int, list[Sum]] = {n: list(found) for n, found in groupby(sums, key=lambda one: one.sitting)}
    at = {moment: _seats_at(moment, taken, held) for moment in Moment}
    links: dict[Moment, Links] = {moment: _linked(moment, at) for moment in Moment if moment is not Moment.BEFORE}
    by_first: dict[int, list[int]] = {number: [number] for number in at[Moment.BEFORE]}
    for found in links.values():
        for first, later in found.pairs.items():
            if int(later) not in by_first[int(first)]:
                by_first[int(first)].append(int(later))
    people = tuple(_person(taken[first], numbers, held) for first, numbers in sorted(by_first.items()))
    answered = _answered(at)
    return Panel(people, links, answered)


def _seats_at(moment: Moment, taken: Mapping[int, Seat], held: Mapping[int, list[Sum]]) -> dict[int, Seat]:
    """The sittings that have something of this moment; of several with one and the same code the first alone."""
    found: dict[int, Seat] = {}
    known: set[tuple[str, Code]] = set()
    for number in sorted(held):
        seat = taken.get(number)
        if seat is None or not any(one.moment is moment for one in held[number]):
            continue
        name = (seat.venue, seat.code)
        if moment is not Moment.TRAINING and all(seat.code) and name in known:
            continue
        known.add(name)
        found[number] = seat
    return found


def _linked(moment: Moment, at: Mapping[Moment, Mapping[int, Seat]]) -> Links:
    """Pairs of first sittings and those of this moment, by venue; in the same sitting there is nothing to link."""
    first, later = at[Moment.BEFORE], at[moment]
    same = {str(number): str(number) for number in first if number in later}
    pairs, ambiguous, alone = dict(same), 0, 0
    venues: dict[str, tuple[dict[str, Code], dict[str, Code]]] = defaultdict(lambda: ({}, {}))
    for number, seat in first.items():
        if str(number) not in same:
            venues[seat.venue][0][str(number)] = seat.code
    for number, seat in later.items():
        if str(number) not in same:
            venues[seat.venue][1][str(number)] = seat.code
    for one, two in venues.values():
        found = link(one, two)
        pairs.update(found.pairs)
        ambiguous += found.ambiguous
        alone += found.alone
    return Links(pairs, ambiguous, alone)


def _person(seat: Seat, numbers: list[int], held: Mapping[int, list[Sum]]) -> Person:
    person = Person(seat.number, seat.venue, seat.arm)
    asked: dict[tuple[Moment, str], int] = {}
    played: dict[str, list[Sum]] = {}
    modules: set[str] = set()
    for number in sorted(numbers):
        for scenario, of_scenario in _by_scenario(held.get(number, ())):
            if not scenario:
                for one in of_scenario:
                    key = (one.moment, one.measure)
                    if asked.setdefault(key, number) == number:  # a second time says nothing new
                        person.cells[key] = _more(person.cells.get(key, NOTHING), one)
                continue
            modules.update(one.scenario for one in of_scenario if one.measure == MODULE)
            played.setdefault(scenario, of_scenario)  # first attempts: a scenario counts the first time
    _place_play(person, played)
    person.modules = len(modules)
    return person


def _by_scenario(sums: Iterable[Sum]) -> Iterator[tuple[str, list[Sum]]]:
    found: dict[str, list[Sum]] = {}
    for one in sums:
        found.setdefault(one.scenario, []).append(one)
    yield from found.items()


def _place_play(person: Person, played: Mapping[str, list[Sum]]) -> None:
    """The first module at BEFORE, the last one at AFTER."""
    begun = sorted(
        (min(one.first for one in sums), scenario)
        for scenario, sums in played.items()
        if any(one.measure in (SIGNAL, HARMLESS) for one in sums)
    )
    ends = [(Moment.BEFORE, begun[0][1])] if begun else []
    if len(begun) > 1:
        ends.append((Moment.AFTER, begun[-1][1]))
    for moment, scenario in ends:
        for one in played[scenario]:
            if one.measure != MODULE:
                key = (moment, one.measure)
                person.cells[key] = _more(person.cells.get(key, NOTHING), one)


def _more(cell: Cell, one: Sum) -> Cell:
    return Cell(cell.times + one.times, cell.total + one.total)


def _answered(at: Mapping[Moment, Mapping[int, Seat]]) -> dict[tuple[Arm, Moment], int]:
    counts: dict[tuple[Arm, Moment], int] = defaultdict(int)
    for moment in ASKED_AT:
        for seat in at[moment].values():
            counts[seat.arm, moment] += 1
    return dict(counts)

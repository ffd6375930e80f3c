"""Everybody who took part, with what was measured at each moment: people linked, first attempts kept, sums folded."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from types import MappingProxyType
from typing import NamedTuple

from game.evaluation.linking import Code, Links, attach, link
from game.evaluation.measures import ASKED_AT, HARMLESS, MEASURES, MODULE, SIGNAL, Moment
from game.evaluation.study import Arm

LATER = (Moment.AFTER, Moment.THREE_MONTHS)


class Seat(NamedTuple):
    """A sitting as the report needs it; `number` is its place in the records."""

    number: int
    id: str
    venue: str
    arm: Arm
    code: Code


class Block(NamedTuple):
    """What one sitting has of one questionnaire (`scenario` is "") or of one scenario: how many observations of each
    measure, and their total. `first` is when the first of them was, in seconds."""

    sitting: int
    moment: Moment
    scenario: str
    first: float
    cells: Mapping[str, tuple[float, float]]


class Cell(NamedTuple):
    """How many observations, and their total."""

    times: float
    total: float


_SLOTS: Mapping[Moment, Mapping[str, int]] = MappingProxyType(
    {
        moment: MappingProxyType({measure: place * len(MEASURES) + n for n, measure in enumerate(MEASURES)})
        for place, moment in enumerate(ASKED_AT)
    }
)
"""The place of each measure at each moment in what is kept of a person."""
SLOTS = len(ASKED_AT) * len(MEASURES)


def slot_of(moment: Moment, measure: str) -> int:
    """The place of a measure at a moment in what is kept of a person."""
    return _SLOTS[moment][measure]


def _nothing() -> array[float]:
    return array("f", bytes(4 * SLOTS))


@dataclass(slots=True)
class Person:
    """One person by the number of their first sitting. In play, BEFORE is the first module and AFTER the last one,
    where there are two or more. `modules` counts those that were played. Compact, for a region has many."""

    number: int
    venue: str
    arm: Arm
    modules: int = 0
    order: float = 0.0
    times: array[float] = field(default_factory=_nothing)
    totals: array[float] = field(default_factory=_nothing)

    def cell(self, moment: Moment, measure: str) -> Cell:
        """What was observed of a measure at a moment."""
        slot = slot_of(moment, measure)
        return Cell(self.times[slot], self.totals[slot])

    def mean(self, moment: Moment, measure: str) -> float | None:
        """The mean of a measure; None where nothing was answered."""
        times, total = self.cell(moment, measure)
        return total / times if times else None

    def add(self, moment: Moment, block: Block) -> None:
        """Count what was observed at this moment; measures of another version of the game are passed over."""
        slots = _SLOTS[moment]
        for measure, (times, total) in block.cells.items():
            slot = slots.get(measure)
            if slot is not None:
                self.times[slot] += times
                self.totals[slot] += total


@dataclass(frozen=True, slots=True)
class Panel:
    """The people, in order of their number; how linking went for each later moment; who answered at each moment."""

    people: tuple[Person, ...]
    links: Mapping[Moment, Links]
    answered: Mapping[tuple[Arm, Moment], int]


def build(seats: Iterable[Seat], blocks: Iterable[Block]) -> Panel:
    """The panel from all sittings and what they hold; the blocks have to come in order of their sitting's number.

    A person begins with the sitting in which the first questionnaire was answered. Later sittings of the same venue are
    theirs when their codes fit; whoever has no first questionnaire is counted and left out.
    """
    taken = {seat.number: seat for seat in seats}
    held: dict[int, list[Block]] = {n: list(found) for n, found in groupby(blocks, key=itemgetter(0))}
    at = _seats_at(taken, held)
    links: dict[Moment, Links] = {moment: _linked(moment, at) for moment in LATER}
    by_first: dict[int, list[int]] = {number: [number] for number in at[Moment.BEFORE]}
    theirs = [(first, later) for found in links.values() for first, later in found.pairs.items()]
    for first, later in (*theirs, *_attached(at)):
        if int(later) not in by_first[int(first)]:
            by_first[int(first)].append(int(later))
    people = tuple(_person(taken[first], numbers, held) for first, numbers in sorted(by_first.items()))
    return Panel(people, links, _answered(at))


def merged(panels: Iterable[Panel]) -> Panel:
    """One panel of several that have no venue in common, in order of the people's numbers."""
    people: list[Person] = []
    pairs: dict[Moment, dict[str, str]] = defaultdict(dict)
    links: dict[Moment, Links] = {moment: Links({}, 0, 0) for moment in LATER}
    answered: dict[tuple[Arm, Moment], int] = defaultdict(int)
    for panel in panels:
        people.extend(panel.people)
        for moment, found in panel.links.items():
            before = links[moment]
            pairs[moment].update(found.pairs)
            links[moment] = Links(pairs[moment], before.ambiguous + found.ambiguous, before.alone + found.alone)
        for key, count in panel.answered.items():
            answered[key] += count
    return Panel(tuple(sorted(people, key=lambda person: person.number)), links, dict(answered))


def _seats_at(taken: Mapping[int, Seat], held: Mapping[int, list[Block]]) -> dict[Moment, dict[int, Seat]]:
    """By moment, the sittings that have something of it; of several with one and the same code the first alone."""
    found: dict[Moment, dict[int, Seat]] = {moment: {} for moment in Moment}
    known: dict[Moment, set[tuple[str, Code]]] = {moment: set() for moment in ASKED_AT}
    for number in sorted(held.keys() & taken.keys()):
        seat = taken[number]
        name = (seat.venue, seat.code)
        for moment in {block.moment for block in held[number]}:
            if moment is not Moment.TRAINING and all(seat.code):
                if name in known[moment]:
                    continue
                known[moment].add(name)
            found[moment][number] = seat
    return found


def _linked(moment: Moment, at: Mapping[Moment, Mapping[int, Seat]]) -> Links:
    """Pairs of first sittings and those of this moment, by venue; in the same sitting there is nothing to link."""
    first, later = at[Moment.BEFORE], at[moment]
    same = {str(number): str(number) for number in first if number in later}
    pairs, ambiguous, alone = dict(same), 0, 0
    apart = {number: seat for number, seat in first.items() if number not in later}
    for one, two in _by_venue(apart, {number: seat for number, seat in later.items() if number not in first}):
        found = link(one, two)
        pairs.update(found.pairs)
        ambiguous += found.ambiguous
        alone += found.alone
    return Links(pairs, ambiguous, alone)


def _attached(at: Mapping[Moment, Mapping[int, Seat]]) -> Iterator[tuple[str, str]]:
    """Pairs of first sittings and those in which the same person only played; there may be many of these."""
    first = at[Moment.BEFORE]
    played = {number: seat for number, seat in at[Moment.TRAINING].items() if number not in first}
    for one, two in _by_venue(first, played):
        yield from ((first, later) for later, first in attach(one, two).items())


Codes = dict[str, Code]


def _by_venue(first: Mapping[int, Seat], later: Mapping[int, Seat]) -> Iterable[tuple[Codes, Codes]]:
    """The codes of each venue, first and later."""
    venues: dict[str, tuple[Codes, Codes]] = defaultdict(lambda: ({}, {}))
    for side, seats in ((0, first), (1, later)):
        for number, seat in seats.items():
            venues[seat.venue][side][str(number)] = seat.code
    return venues.values()


def _person(seat: Seat, numbers: list[int], held: Mapping[int, list[Block]]) -> Person:
    person = Person(seat.number, seat.venue, seat.arm)
    asked: dict[Moment, int] = {}
    played: dict[str, Block] = {}
    modules: set[str] = set()
    for number in sorted(numbers):
        for block in held.get(number, ()):
            if block.scenario:
                if MODULE in block.cells:
                    modules.add(block.scenario)
                played.setdefault(block.scenario, block)  # first attempts: a scenario counts the first time
            elif asked.setdefault(block.moment, number) == number:  # a second time says nothing new
                person.add(block.moment, block)
    _place_play(person, played)
    person.modules = len(modules)
    return person


def _place_play(person: Person, played: Mapping[str, Block]) -> None:
    """The first module at BEFORE, the last one at AFTER."""
    begun = sorted(
        (block.first, scenario)
        for scenario, block in played.items()
        if SIGNAL in block.cells or HARMLESS in block.cells
    )
    if begun:
        person.add(Moment.BEFORE, played[begun[0][1]])
    if len(begun) > 1:
        person.add(Moment.AFTER, played[begun[-1][1]])


def _answered(at: Mapping[Moment, Mapping[int, Seat]]) -> dict[tuple[Arm, Moment], int]:
    counts: dict[tuple[Arm, Moment], int] = defaultdict(int)
    for moment in ASKED_AT:
        for seat in at[moment].values():
            counts[seat.arm, moment] += 1
    return dict(counts)

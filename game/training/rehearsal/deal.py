"""Who does what in each round: circles, a turn for everybody, and nobody in a duty that they left out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from random import Random

from game.story.rehearsal import ROUNDS, Duty, Position, Rehearsal, RoleCard

FEWEST, MOST = 6, 60
"""People in a rehearsal."""
SMALLEST_CIRCLE, LARGEST_CIRCLE = 6, 8
"""Subgroups of six to eight talk best (Bystander Training for Trainers, scribd.com/document/341039603); nine to eleven
people stay one circle, for two would be too small."""
BESIDE = (Duty.FRIEND, Duty.WELFARE, Duty.SECURITY, Duty.CONTROL_ROOM, Duty.COLLEAGUE)
"""The duties beside the helpers, in the order in which a circle gets them."""
WORKS_AT: Mapping[Duty, Position] = {
    Duty.WELFARE: Position.WELFARE_POST,
    Duty.CONTROL_ROOM: Position.CONTROL_ROOM,
}
"""Duties that only exist where the venue has the position."""

Refused = Mapping[int, frozenset[Duty]]
"""By number: what somebody left out."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """What the person with this number does in a round; `card` is a role card's id, "" for observers and timekeepers,
    whose card is the same everywhere. `number` and `circle` count from 1, `round` from 0."""

    number: int
    circle: int
    round: int
    duty: Duty
    card: str = ""


@dataclass(frozen=True, slots=True)
class Deal:
    """Every assignment: for each round, by number."""

    rounds: tuple[Mapping[int, Assignment], ...]

    def of(self, number: int) -> tuple[Assignment, ...]:
        """What somebody does, round by round."""
        return tuple(one[number] for one in self.rounds)

    def circle(self, round_: int, circle: int) -> tuple[Assignment, ...]:
        """Who is in a circle, and does what, in this round."""
        return tuple(one for one in self.rounds[round_].values() if one.circle == circle)

    @property
    def circles(self) -> int:
        """How many circles there are."""
        return max(one.circle for one in self.rounds[0].values())


def deal(
    rehearsal: Rehearsal, people: int, positions: Iterable[Position], seed: int, refused: Refused | None = None
) -> Deal:
    """Who does what, for `people` from FEWEST to MOST and the positions that this crew has (at least one of the
    rehearsal's).

    Everybody helps once, observes once and has one other duty once. What somebody refuses changes their own turns;
    somebody else's change only where a circle would be left without a helper. So cards that were handed out stay good.
    Raises ValueError for too few or too many people, or no position.
    """
    there = tuple(position for position in rehearsal.posts if position in set(positions))
    if not FEWEST <= people <= MOST or not there:
        raise ValueError(f"{FEWEST} to {MOST} people and a position are needed, not {people} and {len(there)}")
    cards = _Cards(rehearsal, there)
    dealt: list[dict[int, Assignment]] = [{} for _ in range(ROUNDS)]
    for number, members in enumerate(circles_of(people, seed), start=1):
        for rounds, mine in zip(dealt, _in_circle(cards, number, members, refused or {}), strict=True):
            rounds.update(mine)
    return Deal(tuple(dict(sorted(one.items())) for one in dealt))


def circles_of(people: int, seed: int) -> tuple[tuple[int, ...], ...]:
    """The numbers from 1 on in circles whose sizes differ by one at most."""
    count = max(1, min(-(-people // LARGEST_CIRCLE), people // SMALLEST_CIRCLE))
    numbers = list(range(1, people + 1))
    Random(seed).shuffle(numbers)
    return tuple(tuple(numbers[first::count]) for first in range(count))


@dataclass(frozen=True, slots=True)
class _Cards:
    """The cards that can be dealt where the venue has these positions."""

    rehearsal: Rehearsal
    positions: tuple[Position, ...]

    def helpers(self) -> list[RoleCard]:
        by_position = {card.position: card for card in self.rehearsal.cards_of(Duty.HELPER)}
        return [by_position[position] for position in self.positions]

    def beside(self) -> list[RoleCard]:
        """A card of each duty, then each duty's second, and so on."""
        duties = [duty for duty in BESIDE if WORKS_AT.get(duty) in (None, *self.positions)]
        stacks = [list(self.rehearsal.cards_of(duty)) for duty in duties]
        deepest = max(map(len, stacks), default=0)
        return [stack[at] for at in range(deepest) for stack in stacks if at < len(stack)]


def _in_circle(
    cards: _Cards, circle: int, members: tuple[int, ...], refused: Refused
) -> tuple[dict[int, Assignment], ...]:
    """Thirds take turns: one helps, the next stands beside them, the last observes."""
    thirds = [members[first::ROUNDS] for first in range(ROUNDS)]
    helpers, beside = cards.helpers(), cards.beside()
    rounds: list[dict[int, Assignment]] = []
    helped = stood = circle - 1
    for round_ in range(ROUNDS):
        helping, standing, watching = (thirds[(round_ + turn) % ROUNDS] for turn in range(ROUNDS))
        dealt = {one: Assignment(one, circle, round_, Duty.OBSERVER) for one in watching}
        for at, one in enumerate(helping):
            card = helpers[(helped + at) % len(helpers)]
            dealt[one] = Assignment(one, circle, round_, Duty.HELPER, card.id)
        for at, one in enumerate(standing):
            card = beside[(stood + at) % len(beside)]
            dealt[one] = Assignment(one, circle, round_, card.duty, card.id)
        helped, stood = helped + len(helping), stood + len(standing)
        rounds.append(dealt)
    return _respected(cards, rounds, refused)


def _respected(
    cards: _Cards, rounds: list[dict[int, Assignment]], refused: Refused
) -> tuple[dict[int, Assignment], ...]:
    """The same rounds with nobody in a duty that they refused, and a helper wherever somebody is willing."""
    for dealt in rounds:
        for number, one in dealt.items():
            if one.duty in refused.get(number, ()):
                dealt[number] = _instead(cards, dealt, one, refused[number])
    for dealt in rounds:
        if not any(one.duty is Duty.HELPER for one in dealt.values()):
            _ask_somebody(cards, rounds, dealt, refused)
    return tuple(rounds)


def _instead(cards: _Cards, dealt: Mapping[int, Assignment], one: Assignment, refused: frozenset[Duty]) -> Assignment:
    """Another duty for somebody who refused this one: beside the helpers, else observing, else helping, else time."""
    used = {other.card for other in dealt.values()}
    open_ = [card for card in cards.beside() if card.duty not in refused]
    open_.sort(key=lambda card: card.id in used)
    if one.duty is not Duty.HELPER and Duty.OBSERVER not in refused:
        return replace(one, duty=Duty.OBSERVER, card="")
    if open_:
        return replace(one, duty=open_[0].duty, card=open_[0].id)
    if Duty.OBSERVER not in refused:
        return replace(one, duty=Duty.OBSERVER, card="")
    if Duty.HELPER not in refused:
        return replace(one, duty=Duty.HELPER, card=cards.helpers()[one.number % len(cards.positions)].id)
    return replace(one, duty=Duty.TIMEKEEPER, card="")


def _ask_somebody(
    cards: _Cards, rounds: list[dict[int, Assignment]], dealt: dict[int, Assignment], refused: Refused
) -> None:
    """Let somebody who is willing help in this round too; who would have observed observes in their own turn instead,
    where somebody else helps then."""
    willing = [one for one in dealt.values() if Duty.HELPER not in refused.get(one.number, ())]
    if not willing:
        return
    helps = {one.number: sum(r[one.number].duty is Duty.HELPER for r in rounds) for one in willing}
    asked = min(willing, key=lambda one: (one.duty is Duty.OBSERVER, helps[one.number], one.number))
    dealt[asked.number] = replace(asked, duty=Duty.HELPER, card=cards.helpers()[asked.round % len(cards.positions)].id)
    if asked.duty is not Duty.OBSERVER or Duty.OBSERVER in refused.get(asked.number, ()):
        return
    for other in rounds:
        helpers = [one for one in other.values() if one.duty is Duty.HELPER]
        if other is not dealt and len(helpers) > 1 and other[asked.number].duty is Duty.HELPER:
            other[asked.number] = replace(other[asked.number], duty=Duty.OBSERVER, card="")
            return

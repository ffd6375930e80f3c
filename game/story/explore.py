"""The whole state space of a scenario, visited with the runtime's own functions: what is proved here, the game does.

Answers that lead to the same state count as one: an answer with a plan of six slots is not tried in every combination.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.story.playthrough import (
    Answer,
    Flags,
    NotPossible,
    Path,
    State,
    StepClosed,
    advance,
    begin,
    ending_at,
    holds,
    is_wanted,
    open_choices,
    question_at,
    scene_at,
    with_effects,
)
from game.story.scenario import Asks, Choice, Question, Scenario

_Name = tuple[str, str, str]
"""A choice by its scene, its question and its own id."""

MOST_STATES = 20_000
"""How many states are visited before a scenario counts as too large to prove."""


class Kind(StrEnum):
    """What can be wrong with the ways through a story."""

    NEVER_REACHED = "never_reached"
    """no way leads to a scene or an ending"""
    NO_WANTED_ANSWER = "no_wanted_answer"
    """a question that at this point has no wanted answer"""
    CLOSED_WAY = "closed_way"
    """an answer after which the runtime finds no way on that is open"""
    ENDLESS = "endless"
    """a point from which wanted answers never lead to an ending"""
    NEVER_OFFERED = "never_offered"
    """a choice that never can be picked"""
    NEVER_WANTED = "never_wanted"
    """a choice whose condition for being wanted never holds when it can be picked"""
    TOO_MANY_STATES = "too_many_states"
    """more states than are visited"""


@dataclass(frozen=True, slots=True)
class Found:
    """One fault: the scene or ending (with `question` and `choice` where it is about those), and a path there."""

    kind: Kind
    scene: str
    question: str = ""
    choice: str = ""
    path: Path = ()
    cause: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """An answer that stands for all that lead to the same state."""

    answer: Answer
    after: State
    wanted: bool


@dataclass(frozen=True, slots=True)
class Exploration:
    """Every state in the order in which it was found, with the ways on from it and the way that first led there.

    `closed` has the answers after which the runtime refused to go on. `complete` is False when there were more states
    than MOST_STATES.
    """

    scenario: Scenario
    ways: Mapping[State, tuple[Way, ...]]
    came: Mapping[State, tuple[State, Answer] | None]
    closed: tuple[tuple[State, Answer], ...]
    complete: bool

    def path_to(self, state: State) -> Path:
        """The shortest row of answers that leads to the state."""
        path: list[Answer] = []
        before = self.came[state]
        while before is not None:
            path.append(before[1])
            before = self.came[before[0]]
        return tuple(reversed(path))


def explore(scenario: Scenario, most: int = MOST_STATES) -> Exploration:
    """Every state that any answers can lead to, breadth first; no more than `most` of them."""
    start = begin(scenario)
    came: dict[State, tuple[State, Answer] | None] = {start: None}
    ways: dict[State, tuple[Way, ...]] = {}
    closed: list[tuple[State, Answer]] = []
    ahead = deque([start])
    while ahead and len(came) <= most:
        state = ahead.popleft()
        ways[state] = tuple(_ways(scenario, state, closed))
        for way in ways[state]:
            if way.after not in came:
                came[way.after] = state, way.answer
                ahead.append(way.after)
    for state in came:
        ways.setdefault(state, ())
    return Exploration(scenario, ways, came, tuple(closed), not ahead)


def answers(scenario: Scenario, state: State) -> Iterator[Answer]:
    """Answers that can be given in the state, at least one for each state that any answer leads to."""
    scene, question = scene_at(scenario, state), question_at(scenario, state)
    if scene is None or question is None:
        return
    for picks in _picks(question, state.flags):
        yield Answer(scene.id, question.id, picks)


def faults(exploration: Exploration) -> tuple[Found, ...]:
    """What is wrong with the ways through the story, in the order of the file."""
    if not exploration.complete:
        return (_too_many(exploration),)
    return (
        *_never_reached(exploration),
        *_stuck(exploration),
        *_endless(exploration),
        *_idle_choices(exploration),
    )


def ends_first(exploration: Exploration) -> list[State]:
    """The states with the ends first, each after all that its wanted answers lead to; a circle is left out."""
    after = {
        state: {w.after for w in ways if w.wanted and w.after != state} for state, ways in exploration.ways.items()
    }
    before: dict[State, list[State]] = {}
    for state, nexts in after.items():
        for to in nexts:
            before.setdefault(to, []).append(state)
    left = {state: len(nexts) for state, nexts in after.items()}
    ready = [state for state, count in left.items() if count == 0]
    order: list[State] = []
    while ready:
        state = ready.pop()
        order.append(state)
        for earlier in before.get(state, ()):
            left[earlier] -= 1
            if left[earlier] == 0:
                ready.append(earlier)
    return order


def _ways(scenario: Scenario, state: State, closed: list[tuple[State, Answer]]) -> Iterator[Way]:
    seen: set[tuple[State, bool]] = set()
    for answer in answers(scenario, state):
        try:
            after = advance(scenario, state, answer)
        except StepClosed:
            closed.append((state, answer))
            continue
        except NotPossible:
            continue
        way = Way(answer, after, is_wanted(scenario, state, answer))
        if (way.after, way.wanted) not in seen:
            seen.add((way.after, way.wanted))
            yield way


def _picks(question: Question, flags: Flags) -> Iterator[tuple[str, ...]]:
    choices = open_choices(question, flags)
    if question.asks is Asks.ONE:
        yield from ((choice.id,) for choice in choices)
    elif question.asks is Asks.MARKS:
        yield tuple(choice.id for choice in choices if choice.wanted is not None)
        yield ()
        yield from ((choice.id,) for choice in choices)
    else:
        yield from _plans(question, choices, flags)


@dataclass(frozen=True, slots=True)
class _Plan:
    """A plan as far as it was put together: all that decides what becomes of it."""

    flags: Flags
    wanted: bool = True
    goes_to: str = ""
    detour: str = ""

    def with_choice(self, choice: Choice) -> _Plan:
        wanted_here = choice.wanted is not None and holds(choice.wanted, self.flags)
        flags = with_effects(self.flags, choice)
        goes_to = choice.goes_to or self.goes_to
        detour = self.detour or ("" if wanted_here else choice.goes_to or "")
        return _Plan(flags, self.wanted and wanted_here, goes_to, detour)


def _plans(question: Question, choices: tuple[Choice, ...], flags: Flags) -> Iterator[tuple[str, ...]]:
    """One plan for each that turns out differently, slot by slot."""
    plans: dict[_Plan, tuple[str, ...]] = {_Plan(flags): ()}
    for slot in question.slots:
        longer: dict[_Plan, tuple[str, ...]] = {}
        for plan, picks in plans.items():
            for choice in choices:
                if choice.slot == slot.id:
                    longer.setdefault(plan.with_choice(choice), (*picks, choice.id))
        plans = longer
    yield from plans.values()


def _too_many(exploration: Exploration) -> Found:
    """The flags whose values multiply most."""
    values: dict[str, set[object]] = {}
    for state in exploration.came:
        for flag, value in zip(exploration.scenario.flags, state.flags, strict=True):
            values.setdefault(flag.name, set()).add(value)
    most = sorted(values, key=lambda name: (-len(values[name]), name))[:3]
    cause = ", ".join(f"{name} ({len(values[name])} values)" for name in most)
    return Found(Kind.TOO_MANY_STATES, exploration.scenario.start, cause=cause)


def _never_reached(exploration: Exploration) -> Iterator[Found]:
    reached = {state.scene for state in exploration.came}
    for name in (*exploration.scenario.scenes, *exploration.scenario.endings):
        if name not in reached:
            yield Found(Kind.NEVER_REACHED, name)


def _stuck(exploration: Exploration) -> Iterator[Found]:
    """Points without a wanted answer, and answers that lead nowhere; each scene's question once."""
    scenario, told = exploration.scenario, set[tuple[Kind, str, str]]()
    for state, answer in exploration.closed:
        if (Kind.CLOSED_WAY, answer.scene, answer.question) not in told:
            told.add((Kind.CLOSED_WAY, answer.scene, answer.question))
            path = (*exploration.path_to(state), answer)
            yield Found(Kind.CLOSED_WAY, answer.scene, answer.question, path=path)
    refused = {state for state, _ in exploration.closed}
    for state, ways in exploration.ways.items():
        question = question_at(scenario, state)
        if question is None or state in refused or any(way.wanted for way in ways):
            continue
        if (Kind.NO_WANTED_ANSWER, state.scene, question.id) not in told:
            told.add((Kind.NO_WANTED_ANSWER, state.scene, question.id))
            yield Found(Kind.NO_WANTED_ANSWER, state.scene, question.id, path=exploration.path_to(state))


def _endless(exploration: Exploration) -> Iterator[Found]:
    """Points that have a wanted answer, from which wanted answers never lead to an ending."""
    back: dict[State, list[State]] = {}
    for state, ways in exploration.ways.items():
        for way in ways:
            if way.wanted:
                back.setdefault(way.after, []).append(state)
    good: set[State] = set()
    ahead = [state for state in exploration.came if ending_at(exploration.scenario, state)]
    while ahead:
        state = ahead.pop()
        if state not in good:
            good.add(state)
            ahead.extend(back.get(state, ()))
    told: set[str] = set()
    for state, ways in exploration.ways.items():
        loops = state not in good and any(way.wanted for way in ways)
        if loops and state.scene not in told:
            told.add(state.scene)
            yield Found(Kind.ENDLESS, state.scene, path=exploration.path_to(state))


def _idle_choices(exploration: Exploration) -> Iterator[Found]:
    """Choices that are never offered, or never wanted although an author says when they are."""
    reached, offered, wanted = _met(exploration)
    for scene in exploration.scenario.scenes.values():
        for question in scene.questions:
            for choice in question.choices if (scene.id, question.id) in reached else ():
                name = scene.id, question.id, choice.id
                if name not in offered:
                    yield Found(Kind.NEVER_OFFERED, *name)
                elif choice.wanted is not None and name not in wanted:
                    yield Found(Kind.NEVER_WANTED, *name)


def _met(exploration: Exploration) -> tuple[set[tuple[str, str]], set[_Name], set[_Name]]:
    """The questions that are asked at all, the choices that are ever offered, and those that are ever wanted."""
    reached, offered, wanted = set[tuple[str, str]](), set[_Name](), set[_Name]()
    for state, ways in exploration.ways.items():
        question = question_at(exploration.scenario, state)
        if question is None:
            continue
        reached.add((state.scene, question.id))
        for choice in open_choices(question, state.flags):
            offered.add((state.scene, question.id, choice.id))
            if choice.wanted is not None and holds(choice.wanted, state.flags):
                wanted.add((state.scene, question.id, choice.id))
        for way in ways:
            if way.wanted:
                wanted.update((state.scene, question.id, pick) for pick in way.answer.picks)
    return reached, offered, wanted

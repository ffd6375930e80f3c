"""The shortest way to a scene: what to answer so that the story comes there, with the flags that it then has."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice, product

from game.story.playthrough import Answer, Path, State, advance, begin, open_choices, question_at, wanted_answer
from game.story.scenario import Asks, Question, Scenario

MOST_STATES = 20_000
"""Story states that are looked at before giving up; a shipped scenario has some hundreds."""
MOST_ANSWERS = 256
"""Answers to one question that are tried: six cards in each of three slots are 216."""


def way_to(scenario: Scenario, target: str) -> Path | None:
    """The shortest path to the scene or ending with this id; None when nothing leads there."""
    first = begin(scenario)
    if first.scene == target:
        return ()
    came: dict[State, tuple[State, Answer] | None] = {first: None}
    queue = deque([first])
    while queue and len(came) < MOST_STATES:
        state = queue.popleft()
        for answer in _answers(scenario, state):
            try:
                after = advance(scenario, state, answer)
            except ValueError:
                continue
            if after in came:
                continue
            came[after] = (state, answer)
            if after.scene == target:
                return _path(came, after)
            queue.append(after)
    return None


def _path(came: dict[State, tuple[State, Answer] | None], state: State) -> Path:
    answers: list[Answer] = []
    before = came[state]
    while before is not None:
        answers.append(before[1])
        before = came[before[0]]
    return tuple(reversed(answers))


def _answers(scenario: Scenario, state: State) -> Iterator[Answer]:
    """The answers that may lead somewhere else, the wanted one first."""
    question = question_at(scenario, state)
    if question is None:
        return
    with suppress(ValueError):
        yield wanted_answer(scenario, state)
    for picks in _picks(question, state):
        yield Answer(state.scene, question.id, picks)


def _picks(question: Question, state: State) -> Iterator[tuple[str, ...]]:
    open_ = open_choices(question, state.flags)
    if question.asks is not Asks.ONE_PER_SLOT:
        yield from ((choice.id,) for choice in open_)
        return
    cards = [[choice.id for choice in open_ if choice.slot == slot.id] for slot in question.slots]
    yield from islice(product(*cards), MOST_ANSWERS)

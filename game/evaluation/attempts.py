"""What playing measures: first answers only, each question of each scenario once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.evaluation.measures import HARMLESS, SIGNAL, in_play
from game.story.playthrough import Answer, Path, State, advance, begin, is_wanted, question_at, scene_at, weigh_answer
from game.story.scenario import Asks, Scenario


@dataclass(frozen=True, slots=True)
class Attempt:
    """One first answer: the measure, what it was about (`scenario/scene/question`, with its cue), and its value."""

    measure: str
    scenario: str
    item: str
    value: float


def first_attempts(scenario: Scenario, path: Path) -> tuple[Attempt, ...]:
    """What the last move of the path measures: nothing for a skip, or where the question was answered before.

    A look gives an attempt for each cue: 1 when it was marked, measured as a signal or as a harmless cue. Any other
    question gives one: 1 when its whole answer was the wanted behaviour.
    """
    if not path or not isinstance(path[-1], Answer):
        return ()
    state, asked = begin(scenario), set[tuple[str, int]]()
    for move in path[:-1]:
        asked.add((state.scene, state.question))
        state = advance(scenario, state, move)
    if (state.scene, state.question) in asked:
        return ()
    return tuple(_measured(scenario, state, path[-1]))


def _measured(scenario: Scenario, state: State, answer: Answer) -> Iterator[Attempt]:
    scene, question = scene_at(scenario, state), question_at(scenario, state)
    if scene is None or question is None:
        return
    name = f"{scenario.id}/{scene.id}/{question.id}"
    if question.asks is Asks.MARKS:
        for picked in weigh_answer(scenario, state, answer):
            measure = HARMLESS if picked.choice.wanted is None else SIGNAL
            yield Attempt(measure, scenario.id, f"{name}/{picked.choice.id}", float(picked.picked))
    else:
        yield Attempt(in_play(scene.step), scenario.id, name, float(is_wanted(scenario, state, answer)))

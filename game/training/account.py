"""What a player did, step by step: a fold over the path, for the debrief and for reading back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from game.story.playthrough import (
    Move,
    Skip,
    State,
    advance,
    begin,
    is_wanted,
    question_at,
    wanted_answers,
    weigh_answer,
)
from game.story.scenario import Choice, Scenario, Step
from game.training.solo import Solo


class Go(StrEnum):
    """At which go a question was answered with the wanted behaviour."""

    FIRST = "first"
    LATER = "later"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Turn:
    """One move, with the story state in which it was made."""

    before: State
    move: Move


@dataclass(frozen=True, slots=True)
class Done:
    """One question that was passed: with which choices, and at which go."""

    step: Step
    scene: str
    question: str
    choices: tuple[Choice, ...]
    go: Go


def turns(play: Solo) -> Iterator[Turn]:
    """Every move of the path, in order."""
    state = begin(play.scenario)
    for move in play.path:
        yield Turn(state, move)
        state = advance(play.scenario, state, move)


def account(play: Solo) -> tuple[Done, ...]:
    """The questions that were passed, in order; a skipped scene counts with what the game showed."""
    passed: list[Done] = []
    again = False
    for turn in turns(play):
        if isinstance(turn.move, Skip):
            passed.extend(shown_instead(play.scenario, turn.before))
            again = False
        elif is_wanted(play.scenario, turn.before, turn.move):
            go = Go.LATER if again else Go.FIRST
            picked = weigh_answer(play.scenario, turn.before, turn.move)
            passed.append(_done(play.scenario, turn.before, tuple(p.choice for p in picked if p.picked), go))
            again = False
        else:
            again = True
    return tuple(passed)


def shown_instead(scenario: Scenario, before: State) -> Iterator[Done]:
    """What the game does in the player's place when the scene is skipped in this state, question by question."""
    for state, answer in wanted_answers(scenario, before):
        picked = weigh_answer(scenario, state, answer)
        yield _done(scenario, state, tuple(p.choice for p in picked if p.picked), Go.SKIPPED)


def _done(scenario: Scenario, state: State, choices: tuple[Choice, ...], go: Go) -> Done:
    scene, question = scenario.scenes[state.scene], question_at(scenario, state)
    return Done(scene.step, scene.id, question.id if question else "", choices, go)

"""Playing a scenario: `advance(scenario, state, move) -> state`, pure and total over the moves that a state allows.

The step gate lives here (guideline, "Activeren van omstanders": a step can be reached only when the one before it has
succeeded). A scene is left for the next step by a wanted answer alone, never for a step further on or back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.story.scenario import (
    STEPS,
    Asks,
    Choice,
    Condition,
    Ending,
    Question,
    Scenario,
    Scene,
    Step,
    Value,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What the player picked for one question; `picks` are choice ids."""

    scene: str
    question: str
    picks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Skip:
    """The rest of a scene was passed over: the game shows the wanted behaviour in the player's place."""

    scene: str


Move = Answer | Skip
Path = tuple[Move, ...]
Flags = tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class State:
    """The story state: which scene (or ending), which of its questions, and the value of every flag."""

    scene: str
    question: int
    flags: Flags


@dataclass(frozen=True, slots=True)
class Picked:
    """One choice in an answer: whether it was picked, and whether that is the wanted behaviour here."""

    choice: Choice
    picked: bool
    wanted: bool


class NotPossible(ValueError):
    """The move does not fit the state: another scene, an unknown choice, an incomplete answer."""


class StepClosed(ValueError):
    """The scenario leads to a step that is not open; nothing was changed."""


def begin(scenario: Scenario) -> State:
    """The story state before the first answer."""
    return State(scenario.start, 0, tuple(flag.values[0] for flag in scenario.flags))


def holds(condition: Condition, flags: Flags) -> bool:
    """Whether every test of the condition holds for the flags."""
    for test in condition:  # noqa: SIM110 (all() is five times slower, and this runs several times in every answer)
        if flags[test.flag.index] not in test.values:
            return False
    return True


def scene_at(scenario: Scenario, state: State) -> Scene | None:
    """The scene that is being played, or None at an ending."""
    return scenario.scenes.get(state.scene)


def ending_at(scenario: Scenario, state: State) -> Ending | None:
    """The ending that was reached, or None."""
    return scenario.endings.get(state.scene)


def question_at(scenario: Scenario, state: State) -> Question | None:
    """The question that waits for an answer, or None at an ending."""
    scene = scenario.scenes.get(state.scene)
    return scene.questions[state.question] if scene else None


def open_choices(question: Question, flags: Flags) -> tuple[Choice, ...]:
    """The choices whose condition holds, in the author's order."""
    return tuple(choice for choice in question.choices if holds(choice.when, flags))


def steps_done(scenario: Scenario, state: State) -> int:
    """How many steps have succeeded, 0 to 5."""
    scene = scenario.scenes.get(state.scene)
    return scene.step.number if scene else len(STEPS)


def weigh_answer(scenario: Scenario, state: State, answer: Answer) -> tuple[Picked, ...]:
    """What the answer says choice by choice: for marks every cue, otherwise each choice that was picked.

    Raises NotPossible when the answer does not fit the state.
    """
    _, question = _asked(scenario, state, answer)
    choices = _picked_choices(question, state.flags, answer.picks)
    if question.asks is Asks.MARKS:
        return tuple(
            Picked(choice, choice in choices, (choice in choices) == (choice.wanted is not None))
            for choice in open_choices(question, state.flags)
        )
    seen = []
    flags = state.flags
    for choice in choices:
        seen.append(Picked(choice, True, choice.wanted is not None and holds(choice.wanted, flags)))
        flags = with_effects(flags, choice)
    return tuple(seen)


def is_wanted(scenario: Scenario, state: State, answer: Answer) -> bool:
    """Whether the whole answer is wanted behaviour, so that the story goes on.

    Raises NotPossible when the answer does not fit the state.
    """
    _, question = _asked(scenario, state, answer)
    choices = _picked_choices(question, state.flags, answer.picks)
    return _flags_when_wanted(question, choices, state.flags) is not None


def wanted_answer(scenario: Scenario, state: State) -> Answer:
    """The first wanted answer to the question that is asked, in the author's order.

    Raises NotPossible at an ending, or when the author left no wanted answer.
    """
    scene, question = scene_at(scenario, state), question_at(scenario, state)
    if scene is None or question is None:
        raise NotPossible(f"{scenario.id}: {state.scene} is an ending; nothing is asked there")
    if question.asks is Asks.MARKS:
        wanted = tuple(c.id for c in open_choices(question, state.flags) if c.wanted is not None)
        return Answer(scene.id, question.id, wanted)
    picks: list[str] = []
    flags = state.flags
    for slot in _slot_ids(question):
        choice = _first_wanted(question, slot, flags)
        if choice is None:
            raise NotPossible(f"{scenario.id}/{scene.id}/{question.id}: no wanted choice is open here")
        picks.append(choice.id)
        flags = with_effects(flags, choice)
    return Answer(scene.id, question.id, tuple(picks))


def advance(scenario: Scenario, state: State, move: Move) -> State:
    """The story state after the move; a less good answer leaves it as it was, for another go.

    Raises NotPossible when the move does not fit the state, StepClosed when the scenario leads past a closed step.
    """
    if isinstance(move, Skip):
        return _skipped(scenario, state, move)
    scene, question = _asked(scenario, state, move)
    choices = _picked_choices(question, state.flags, move.picks)
    flags = _flags_when_wanted(question, choices, state.flags)
    if flags is None:
        return _detour(scenario, state, scene, choices)
    goes_to = None
    for choice in choices:
        goes_to = choice.goes_to or goes_to
    if goes_to is None and state.question + 1 < len(scene.questions):
        return State(state.scene, state.question + 1, flags)
    return State(_gate(scenario, scene, goes_to or _next_scene(scenario, scene, flags), wanted=True), 0, flags)


def replay(scenario: Scenario, path: Iterable[Move]) -> State:
    """The story state after all moves of the path; raises what `advance` raises."""
    state = begin(scenario)
    for move in path:
        state = advance(scenario, state, move)
    return state


def wanted_answers(scenario: Scenario, state: State) -> Iterator[tuple[State, Answer]]:
    """The wanted answers to the rest of the scene, each with the state that it is given in: what a skip shows.

    Raises what `wanted_answer` and `advance` raise.
    """
    before = state
    while before.scene == state.scene:
        answer = wanted_answer(scenario, before)
        yield before, answer
        after = advance(scenario, before, answer)
        if after.scene == before.scene and after.question <= before.question:
            return  # the scene leads to its own beginning
        before = after


def _skipped(scenario: Scenario, state: State, skip: Skip) -> State:
    if state.scene not in scenario.scenes or skip.scene != state.scene:
        raise NotPossible(f"{scenario.id}: cannot skip {skip.scene}, the story is at {state.scene}")
    for before, answer in wanted_answers(scenario, state):
        state = advance(scenario, before, answer)
    return state


def _detour(scenario: Scenario, state: State, scene: Scene, choices: list[Choice]) -> State:
    """A less good answer may lead through another scene of the same step; otherwise the question is asked again."""
    flags = state.flags
    for choice in choices:
        if choice.goes_to is not None and (choice.wanted is None or not holds(choice.wanted, flags)):
            return State(_gate(scenario, scene, choice.goes_to, wanted=False), 0, state.flags)
        flags = with_effects(flags, choice)
    return state


def _flags_when_wanted(question: Question, choices: list[Choice], flags: Flags) -> Flags | None:
    """The flags after the answer when it is wanted behaviour, choice by choice in order; None when it is not."""
    if question.asks is Asks.MARKS:
        signals = 0
        for choice in question.choices:
            signals += choice.wanted is not None and holds(choice.when, flags)
        if signals != len(choices):
            return None
    for choice in choices:
        if choice.wanted is None or not holds(choice.wanted, flags):
            return None
        if choice.effects:
            flags = with_effects(flags, choice)
    return flags


def _gate(scenario: Scenario, scene: Scene, goes_to: str, *, wanted: bool) -> str:
    """`goes_to`, when the step gate lets this answer through."""
    target = scenario.scenes.get(goes_to)
    if target is None and goes_to not in scenario.endings:
        raise StepClosed(f"{scenario.id}/{scene.id}: goes to {goes_to!r}, which is no scene or ending")
    if target is not None and target.step is scene.step:
        return goes_to
    reached = target.step.number if target else len(STEPS)
    if step_opens(scene.step, reached, wanted=wanted):
        return goes_to
    raise StepClosed(f"{scenario.id}/{scene.id}: step {scene.step} does not open the way to {goes_to!r}")


def step_opens(step: Step, reached: int, *, wanted: bool) -> bool:
    """Whether an answer in `step` may lead to step number `reached` (5 for an ending)."""
    return reached == step.number or (wanted and reached == step.number + 1)


def _next_scene(scenario: Scenario, scene: Scene, flags: Flags) -> str:
    for branch in scene.branches:
        if holds(branch.when, flags):
            return branch.goes_to
    raise StepClosed(
        f"{scenario.id}/{scene.id}: no way on is open here; give the scene a last `goes_to` without `when`"
    )


def _asked(scenario: Scenario, state: State, answer: Answer) -> tuple[Scene, Question]:
    """The scene and the question that the answer is for; raises NotPossible when another one is asked."""
    scene = scenario.scenes.get(state.scene)
    if scene is not None and answer.scene == scene.id:
        question = scene.questions[state.question]
        if answer.question == question.id:
            return scene, question
    raise NotPossible(f"{scenario.id}: answered {answer.scene}/{answer.question}, but the story is at {state}")


def _picked_choices(question: Question, flags: Flags, picks: tuple[str, ...]) -> list[Choice]:
    """The choices that the ids name, in slot order; raises NotPossible unless they are a complete answer."""
    choices = []
    for pick in picks:
        choice = question.by_id.get(pick)
        if choice is None or not holds(choice.when, flags):
            raise NotPossible(f"{question.id}: {pick!r} cannot be picked here")
        choices.append(choice)
    if not _is_complete(question, choices):
        raise NotPossible(f"{question.id}: {', '.join(picks) or 'nothing'} is no complete answer")
    return choices


def _is_complete(question: Question, choices: list[Choice]) -> bool:
    if question.asks is Asks.ONE:
        return len(choices) == 1
    if question.asks is Asks.MARKS:
        return len({choice.id for choice in choices}) == len(choices)
    return [choice.slot for choice in choices] == [slot.id for slot in question.slots]


def _slot_ids(question: Question) -> tuple[str, ...]:
    return tuple(slot.id for slot in question.slots) if question.asks is Asks.ONE_PER_SLOT else ("",)


def _first_wanted(question: Question, slot: str, flags: Flags) -> Choice | None:
    for choice in question.choices:
        if choice.slot == slot and choice.wanted is not None and holds(choice.when + choice.wanted, flags):
            return choice
    return None


def with_effects(flags: Flags, choice: Choice) -> Flags:
    """The flags after the choice was picked."""
    if not choice.effects:
        return flags
    values = list(flags)
    for effect in choice.effects:
        values[effect.flag.index] = effect.value
    return tuple(values)

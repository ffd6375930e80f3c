"""The laws of a playthrough: replay, the step gate, going back, skipping."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.story.playthrough import (
    Answer,
    Move,
    NotPossible,
    Skip,
    StepClosed,
    advance,
    begin,
    ending_at,
    is_wanted,
    question_at,
    replay,
    scene_at,
    steps_done,
    wanted_answer,
)
from game.story.scenario import STEPS, Scenario
from tests.effort import often
from tests.story.scenarios import answers, scenarios


@st.composite
def playings(draw: st.DrawFn, *, lawful: bool = True) -> tuple[Scenario, tuple[Move, ...]]:
    """A scenario and moves that it allows, good and less good ones, until an ending or long enough."""
    scenario = draw(scenarios(lawful=lawful))
    state, path = begin(scenario), []
    for _ in range(draw(st.integers(0, 25))):
        question = question_at(scenario, state)
        if question is None:
            break
        move: Move = Skip(state.scene)
        if draw(st.integers(0, 5)):
            move = Answer(state.scene, question.id, draw(answers(question)))
        try:
            state = advance(scenario, state, move)
        except StepClosed:
            assert not lawful
            continue
        path.append(move)
    return scenario, tuple(path)


@given(playings())
def test_replaying_a_path_gives_the_same_state(playing):
    """A save is the path alone, so replaying it must lead to where the player was."""
    scenario, path = playing
    state = begin(scenario)
    for move in path:
        state = advance(scenario, state, move)
    assert replay(scenario, path) == state


@given(playings(), st.data())
def test_replaying_a_part_and_then_the_rest_is_the_whole(playing, data):
    """Stopping and resuming anywhere changes nothing."""
    scenario, path = playing
    cut = data.draw(st.integers(0, len(path)))
    state = replay(scenario, path[:cut])
    for move in path[cut:]:
        state = advance(scenario, state, move)
    assert state == replay(scenario, path)


@given(playings(lawful=False))
@settings(max_examples=often(40, 1000))
def test_no_answer_sequence_skips_a_step(playing):
    """Whatever an author wrote: steps open one after the other, and only by a wanted answer or a shown one."""
    scenario, path = playing
    state = begin(scenario)
    reached = 0
    for move in path:
        wanted = isinstance(move, Skip) or is_wanted(scenario, state, move)
        after = advance(scenario, state, move)
        done = steps_done(scenario, after)
        assert done - reached in ((0, 1) if wanted else (0,))
        reached, state = done, after


@given(playings())
def test_a_less_good_answer_stays_in_its_step(playing):
    """It is explained and asked again; it never opens the next step or an ending."""
    scenario, path = playing
    state = begin(scenario)
    for move in path:
        after = advance(scenario, state, move)
        if isinstance(move, Answer) and not is_wanted(scenario, state, move):
            scene = scene_at(scenario, after)
            assert scene is not None
            assert scene.step is scenario.scenes[state.scene].step
            assert after.flags == state.flags
        state = after


@given(scenarios())
def test_wanted_answers_always_lead_to_an_ending(scenario):
    """Whoever does what is wanted is never stuck."""
    state = begin(scenario)
    for _ in range(100):
        if ending_at(scenario, state):
            break
        state = advance(scenario, state, wanted_answer(scenario, state))
    assert ending_at(scenario, state) is not None
    assert steps_done(scenario, state) == len(STEPS)


@given(playings())
def test_skipping_a_scene_does_what_its_wanted_answers_do(playing):
    """A skip is no short cut: the game gives the wanted answers in the player's place."""
    scenario, path = playing
    state = replay(scenario, path)
    scene = scene_at(scenario, state)
    if scene is None:
        return
    skipped = advance(scenario, state, Skip(scene.id))
    for _ in scene.questions[state.question :]:
        if state.scene == scene.id:
            state = advance(scenario, state, wanted_answer(scenario, state))
    assert skipped == state


@given(playings(), st.text(max_size=8), st.lists(st.text(max_size=8), max_size=4))
def test_an_answer_that_does_not_fit_is_refused(playing, question, picks):
    """A stale or foreign answer changes nothing and says what was asked."""
    scenario, path = playing
    state = replay(scenario, path)
    with pytest.raises(NotPossible, match="test/made"):
        advance(scenario, state, Answer("elsewhere", question, tuple(picks)))
    with pytest.raises(NotPossible, match="test/made"):
        advance(scenario, state, Skip("elsewhere"))


@given(scenarios())
def test_an_incomplete_answer_is_refused(scenario):
    """One choice for each slot, no more and no less."""
    state = begin(scenario)
    answer = wanted_answer(scenario, state)
    twice = Answer(answer.scene, answer.question, (*answer.picks, *(answer.picks or ("?",))))
    with pytest.raises(NotPossible):
        advance(scenario, state, twice)

"""What is proved of a scenario is what happens when it is played."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.story.explore import Kind, answers, explore, faults
from game.story.pace import pace
from game.story.playthrough import StepClosed, advance, begin, ending_at, is_wanted, question_at, replay
from game.story.scenario import Branch, Test
from tests.shipped import golden, golden_path, library
from tests.story.scenarios import answers as any_answer
from tests.story.scenarios import scenarios

FRIDAY = library().scenarios["horeca/vrijdag-aan-de-bar"]


@given(scenario=scenarios(lawful=False) | scenarios(), data=st.data())
def test_whatever_somebody_answers_was_explored(scenario, data):
    """A state that only a real player would find is a hole in the proof."""
    exploration, state = explore(scenario), begin(scenario)
    for _ in range(40):
        assert state in exploration.came
        question = question_at(scenario, state)
        if question is None:
            return
        answer = replace(next(answers(scenario, state)), picks=data.draw(any_answer(question)))
        try:
            after = advance(scenario, state, answer)
        except StepClosed:
            assert state in {refused for refused, _ in exploration.closed}
            return
        wanted = is_wanted(scenario, state, answer)
        assert (after, wanted) in {(way.after, way.wanted) for way in exploration.ways[state]}
        state = after


@given(scenarios(lawful=False) | scenarios())
def test_the_way_to_a_state_leads_there(scenario):
    """A trainer who follows the told way sees what is wrong."""
    exploration = explore(scenario)
    for state in exploration.came:
        assert replay(scenario, exploration.path_to(state)) == state
    for state, answer in exploration.closed:
        with pytest.raises(StepClosed):
            advance(scenario, state, answer)


@given(scenarios(lawful=False) | scenarios())
def test_no_step_is_passed_without_success(scenario):
    """Whatever an author wrote: a state of the next step comes after a wanted answer alone."""
    exploration = explore(scenario)
    for state, ways in exploration.ways.items():
        for way in ways:
            before, after = scenario.scenes[state.scene], scenario.scenes.get(way.after.scene)
            step = after.step.number if after else 5
            assert step == before.step.number or (way.wanted and step == before.step.number + 1)


def test_the_shipped_scenario_has_no_fault_and_every_ending():
    """What the check says of it, counted here once."""
    exploration = explore(FRIDAY)
    assert faults(exploration) == ()
    assert {state.scene for state in exploration.came if ending_at(FRIDAY, state)} == set(FRIDAY.endings)


def test_what_is_taken_out_of_a_story_is_missed():
    """Without the way to a scene it is never reached; without a way on that always holds somebody is stuck."""
    scene = next(s for s in FRIDAY.scenes.values() if len(s.branches) > 1)
    flag = scene.branches[0].when[0].flag
    first = replace(scene, branches=scene.branches[-1:])
    lost = faults(explore(_with(scene.id, first)))
    assert scene.branches[0].goes_to in {one.scene for one in lost if one.kind is Kind.NEVER_REACHED}
    never = Test(flag, frozenset())
    shut = replace(scene, branches=(Branch((never,), scene.branches[0].goes_to),))
    found = faults(explore(_with(scene.id, shut)))
    closed = [one for one in found if one.kind is Kind.CLOSED_WAY]
    assert [one.scene for one in closed] == [scene.id]
    with pytest.raises(StepClosed):
        replay(_with(scene.id, shut), closed[0].path)


def _with(name, scene):
    """The story with another scene in this place."""
    return replace(FRIDAY, scenes={**FRIDAY.scenes, name: scene})


def test_a_circle_without_a_way_out_is_found():
    """Two scenes that lead to each other for ever."""
    acts = [scene for scene in FRIDAY.scenes.values() if scene.step.number == 4 and len(scene.questions) == 1]
    one, other = acts[0], acts[1]
    scenes = {
        **FRIDAY.scenes,
        one.id: replace(one, branches=(Branch((), other.id),)),
        other.id: replace(other, branches=(Branch((), one.id),)),
    }
    found = faults(explore(replace(FRIDAY, scenes=scenes)))
    assert {one.id, other.id} & {f.scene for f in found if f.kind is Kind.ENDLESS}


def test_a_story_too_large_to_prove_says_so():
    """Half a proof is none."""
    assert [one.kind for one in faults(explore(FRIDAY, most=10))] == [Kind.TOO_MANY_STATES]


def test_the_pace_lies_around_that_of_the_golden_playthroughs():
    """Nobody answers less often than the quickest way, or is done before it."""
    found = pace(explore(FRIDAY))
    assert found is not None
    lengths = [len(golden_path(*one)) for one in golden() if one[0] == FRIDAY.id]
    assert found.fewest <= min(lengths)
    assert found.fewest < found.most
    assert found.quickest < found.slowest

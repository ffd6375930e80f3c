"""What playing measures: the first answer to each question."""

from __future__ import annotations

from game.evaluation.attempts import first_attempts
from game.evaluation.measures import HARMLESS, SIGNAL, in_play
from game.story.playthrough import Answer, Skip, begin, question_at, replay, wanted_answer
from game.story.scenario import Asks, Scenario
from tests.shipped import library


def scenario() -> Scenario:
    """One that ships."""
    return library().scenarios["horeca/vrijdag-aan-de-bar"]


def to_look(scenario: Scenario) -> tuple[Answer, ...]:
    """The wanted answers up to the first look."""
    path: tuple[Answer, ...] = ()
    while True:
        state = replay(scenario, path)
        question = question_at(scenario, state)
        assert question is not None
        if question.asks is Asks.MARKS:
            return path
        path = (*path, wanted_answer(scenario, state))


def test_a_look_gives_an_attempt_for_each_cue():
    """Signals and harmless cues apart, 1 for those that were marked."""
    path = to_look(scenario())
    state = replay(scenario(), path)
    question = question_at(scenario(), state)
    assert question is not None
    one_signal = next(c.id for c in question.choices if c.wanted is not None)
    one_harmless = next(c.id for c in question.choices if c.wanted is None)
    found = first_attempts(scenario(), (*path, Answer(state.scene, question.id, (one_signal, one_harmless))))
    assert len(found) == len(question.choices)
    assert sum(one.value for one in found if one.measure == SIGNAL) == 1
    assert sum(one.value for one in found if one.measure == HARMLESS) == 1


def test_only_the_first_answer_counts():
    """Whoever answers again, after reading the explanation, is not measured."""
    start = begin(scenario())
    question = question_at(scenario(), start)
    assert question is not None
    wanted = wanted_answer(scenario(), start)
    wrong = Answer(start.scene, question.id, (next(c.id for c in question.choices if c.wanted is None),))
    step = in_play(scenario().scenes[start.scene].step)
    assert [(a.measure, a.value) for a in first_attempts(scenario(), (wrong,))] == [(step, 0.0)]
    assert first_attempts(scenario(), (wrong, wanted)) == ()
    assert [(a.measure, a.value) for a in first_attempts(scenario(), (wanted,))] == [(step, 1.0)]


def test_a_skip_measures_nothing():
    """Passing over a scene is never held against anybody."""
    assert first_attempts(scenario(), (Skip(scenario().start),)) == ()
    assert first_attempts(scenario(), ()) == ()

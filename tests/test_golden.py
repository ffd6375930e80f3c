"""Golden playthroughs: each ending is reached by its path, at once and with a save and a load after every answer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from game.records.events import event_of, path_of
from game.records.store import open_store
from game.story.playthrough import advance, begin, replay, steps_done
from game.story.scenario import STEPS
from game.training import solo
from game.training.solo import Moved
from tests.effort import THOROUGH
from tests.shipped import first_golden, golden, golden_path, library

NOW = datetime(2026, 11, 23, tzinfo=UTC)
ONE_OF = 1 if THOROUGH else 5
"""Of so many golden playthroughs one is stopped after every answer; a thorough run does all."""


def test_every_ending_has_a_golden_playthrough():
    """No ending goes untried."""
    endings = [(id_, ending) for id_, scenario in library().scenarios.items() for ending in scenario.endings]
    assert sorted(endings) == golden()


@pytest.mark.parametrize(("scenario_id", "ending"), golden())
def test_a_golden_playthrough_reaches_its_ending(scenario_id, ending):
    """The same answers lead to the same ending, through all five steps."""
    scenario = library().scenarios[scenario_id]
    state = replay(scenario, golden_path(scenario_id, ending))
    assert state.scene == ending
    assert steps_done(scenario, state) == len(STEPS)


@pytest.mark.parametrize(("scenario_id", "ending"), [*golden()[::ONE_OF], first_golden()])
def test_stopping_and_going_on_after_every_answer_changes_nothing(scenario_id, ending, tmp_path):
    """Each answer is written, the game stopped, and the path read back from the disk before the next one."""
    scenario = library().scenarios[scenario_id]
    state = begin(scenario)
    for count, move in enumerate(golden_path(scenario_id, ending), start=1):
        with open_store(tmp_path).store as store:
            store.append(event_of(Moved("play", scenario_id, move), NOW))
            path = path_of(store.events())
        state = advance(scenario, state, move)
        assert len(path) == count
        assert solo.resume(scenario, "play", 1, path).state == state

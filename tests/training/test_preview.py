"""A scenario while it is written: the same place in the story after each save, or the furthest that still holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.authoring.reader import read_scenario
from game.story.playthrough import replay
from game.story.scenario import Scenario
from game.story.ways import way_to
from game.training import solo
from game.training.preview import JumpTo, Mistake, Preview, Rewritten, jumped, rewritten
from game.training.settings import Settings
from game.training.solo import Showing, Solo
from game.training.visit import Press, View, Visit, react
from tests.authoring.places import SCENARIOS, SMALL, write
from tests.pages.walk import playing
from tests.shipped import golden, library

ANY = list(library().scenarios.values())


def small() -> Scenario:
    """The small scenario."""
    scenario = read_scenario(SMALL, SCENARIOS).scenario
    assert scenario is not None
    return scenario


@pytest.mark.parametrize(("scenario", "ending"), golden())
def test_a_save_without_a_change_changes_nothing(scenario: str, ending: str):
    """On every page of a golden playthrough."""
    for play in playing(scenario, ending, 3):
        assert rewritten(play, play.scenario) == play


@pytest.mark.parametrize(("scenario", "ending"), golden())
def test_an_answer_that_is_gone_takes_the_story_back_to_where_it_still_holds(scenario: str, ending: str):
    """Never further back than that, and always to a page that can be played on."""
    *_, last = playing(scenario, ending, 3)
    gone = last.path[-2]
    scenes = {id_: s for id_, s in last.scenario.scenes.items() if id_ != gone.scene}
    now = rewritten(last, replace(last.scenario, scenes=scenes))
    assert now.path == last.path[: len(now.path)]
    assert len(now.path) < len(last.path)
    assert gone.scene not in {move.scene for move in now.path}
    assert now.state == replay(now.scenario, now.path)
    assert now.showing is Showing.SCENE


@pytest.mark.parametrize("scenario", [small(), *ANY], ids=lambda scenario: scenario.id)
def test_there_is_a_way_to_every_scene_and_ending(scenario: Scenario):
    """Each can be jumped to, with flags that the story can have there."""
    for target in (*scenario.scenes, *scenario.endings):
        path = way_to(scenario, target)
        assert path is not None, target
        assert replay(scenario, path).scene == target
        play = jumped(solo.start(scenario, "p", 1), target)
        assert play.state.scene == target
        assert solo.go_back(play)[0] != play


def test_nothing_leads_to_a_scene_that_is_not_there():
    """A jump to nowhere stays where it is."""
    assert way_to(small(), "weg") is None
    play = solo.start(small(), "p", 1)
    assert jumped(play, "weg") == play


def visit_on(scenario: Scenario | None, *mistakes: Mistake) -> Visit:
    """A visit with the file as it was read first."""
    empty = Visit({}, (), Settings(language="nl"), preview=Preview("avond.yaml"))
    return react(empty, Rewritten(Preview("avond.yaml", mistakes=mistakes), scenario))[0]


def test_mistakes_show_and_the_last_good_version_stays_playable():
    """Whoever closes them plays on; the next good version takes them away."""
    visit = visit_on(small())
    visit, _ = react(visit, JumpTo("kijken"))
    before = visit.play
    visit, happened = react(visit, Rewritten(Preview("avond.yaml", mistakes=(Mistake(3, "Nee"),)), None))
    assert (visit.view, visit.play, happened) == (View.MISTAKES, before, ())
    closed, _ = react(visit, Press.CLOSE)
    assert (closed.view, closed.play) == (View.PLAY, before)
    mended, _ = react(visit, Rewritten(Preview("avond.yaml"), small()))
    assert (mended.view, mended.play) == (View.PLAY, before)


def test_a_file_that_never_was_good_shows_its_mistakes_and_then_its_first_scene():
    """A new scenario is previewed from its first line on."""
    visit = visit_on(None, Mistake(1, "Nee"))
    assert visit.view is View.MISTAKES
    visit, _ = react(visit, Rewritten(Preview("avond.yaml"), small()))
    assert isinstance(visit.play, Solo)
    assert (visit.view, visit.play.showing, visit.play.state.scene) == (View.PLAY, Showing.SCENE, small().start)


def test_a_picked_choice_that_is_gone_is_not_picked_any_more(tmp_path):
    """What is picked but not answered stays picked as far as it is there."""
    play = jumped(solo.start(small(), "p", 1), "kijken")
    for choice in small().scenes["kijken"].questions[0].choices:
        play, _ = solo.pick(play, choice.id)
    gone = play.draft[0]
    text = SMALL.read_text(encoding="utf-8").replace(f"      {gone}:", "      iets-anders:", 1)
    scenario = read_scenario(write(tmp_path, text, "small.yaml"), tmp_path).scenario
    assert scenario is not None
    assert rewritten(play, scenario).draft == play.draft[1:]

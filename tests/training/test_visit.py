"""A visit: which page is open follows from what was done, and leaving is always possible and never costs anything."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType

from hypothesis import given
from hypothesis import strategies as st

from game.story.playthrough import Skip
from game.training.settings import Settings
from game.training.solo import Showing, Started
from game.training.visit import (
    Act,
    Begin,
    Change,
    Continue,
    Notice,
    Open,
    Press,
    Recall,
    Trouble,
    Unfinished,
    View,
    Visit,
    closes_to,
    react,
)
from tests.story.scenarios import scenarios

ACTS: tuple[Act, ...] = (
    Press.ONWARD,
    Press.SKIP,
    Press.GO_BACK,
    Press.DONE,
    Press.CLOSE,
    Press.TO_MENU,
    Open(View.PAUSE),
    Open(View.SETTINGS),
    Open(View.HELP),
    Open(View.READ_BACK),
    Begin("test/made", "play", 4),
    Continue("test/made"),
    Change(Settings(text_size=200)),
)


@st.composite
def visits(draw: st.DrawFn) -> Visit:
    """A visit after any acts."""
    scenario = draw(scenarios())
    visit = Visit(MappingProxyType({scenario.id: scenario}), (), Settings())
    for act in draw(st.lists(st.sampled_from(ACTS), max_size=20)):
        visit, _ = react(visit, act)
    return visit


@given(visits(), st.lists(st.sampled_from(ACTS), max_size=5))
def test_the_quick_exit_hides_everything_and_loses_nothing(visit, acts):
    """From any page, whatever is pressed meanwhile: coming back shows the same page with the same answers."""
    hidden, happened = react(visit, Press.QUICK_EXIT)
    assert hidden.hidden
    assert happened == ()
    for act in acts:
        hidden, _ = react(hidden, act)
        assert hidden.hidden
    back, _ = react(hidden, Press.COME_BACK)
    assert back == visit


@given(visits())
def test_the_game_can_be_closed_from_every_page(visit):
    """The window's own close button works, also on the neutral page."""
    assert react(visit, Press.QUIT)[0].view is View.CLOSED
    assert react(replace(visit, hidden=True), Press.QUIT)[0].view is View.CLOSED


@given(visits(), st.sampled_from([View.PAUSE, View.SETTINGS, View.HELP, View.READ_BACK]))
def test_what_lies_over_a_play_closes_to_it_without_touching_it(visit, view):
    """Pause, settings, help and reading back change no answer; closing leads home in two steps at most."""
    opened, happened = react(visit, Open(view))
    assert happened == ()
    for _ in range(2):
        opened, _ = react(opened, Press.CLOSE)
    assert opened.play == visit.play
    assert opened.view in (closes_to(replace(visit, view=View.HELP)), View.PAUSE)


@given(visits())
def test_going_to_the_menu_keeps_the_play_to_go_on_with(visit):
    """An answered question is never lost on the way to the menu."""
    play = visit.play
    menu, _ = react(visit, Press.TO_MENU)
    assert menu.play is None
    if play and play.path and play.state.scene not in play.scenario.endings:
        again, _ = react(menu, Continue(play.scenario.id))
        assert again.play is not None
        assert (again.play.path, again.play.state, again.play.seed) == (play.path, play.state, play.seed)


@given(visits())
def test_what_earlier_visits_left_is_added_and_hides_nothing_newer(visit):
    """The log may be read after the first page: what this visit already knows wins."""
    earlier = Unfinished("old", 1, (Skip("scene-0"),))
    told = Recall({"test/made": earlier, "test/other": earlier}, {"test/made": 3}, (Notice(Trouble.RECORDS_DAMAGED),))
    after, _ = react(visit, told)
    assert after.unfinished["test/other"] == earlier
    if "test/made" in visit.unfinished:
        assert after.unfinished["test/made"] == visit.unfinished["test/made"]
    assert after.notices[-1].trouble is Trouble.RECORDS_DAMAGED
    assert after.play == visit.play


@given(scenarios())
def test_a_play_begins_at_its_content_note(scenario):
    """Nobody is thrown into a scene unprepared."""
    visit = Visit(MappingProxyType({scenario.id: scenario}), (), Settings())
    begun, happened = react(visit, Begin(scenario.id, "play", 9))
    assert begun.play is not None
    assert begun.play.showing is Showing.NOTE
    assert happened == (Started("play", scenario.id, 9),)
    assert react(visit, Begin("nothing/there", "play", 9)) == (visit, ())

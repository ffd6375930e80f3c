"""The night that fills, endings to find, and the last page: shown for what was done, never for how."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from game.pages.ending import endings_words
from game.pages.make import page_of
from game.pages.night import AS_IT_SHOULD_BE
from game.pages.page import Page
from game.story.picture import LIGHTS
from game.training.players import Chore, Crew, Player
from game.training.progress import Played
from game.training.solo import Showing
from game.training.visit import Begin, Open, Press, View, Visit, react
from tests.pages.walk import TODAY, first_visit, language, playing
from tests.shipped import cast, golden, library

PROGRAMME = library().programmes["horeca"]
SCENARIOS = [one.scenario for one in PROGRAMME.modules.values()]


def done(*scenarios: str) -> Visit:
    """Somebody who has played these to an end."""
    played = tuple(Played(one, 1, (), next(iter(library().scenarios[one].endings)), TODAY) for one in scenarios)
    counts = dict.fromkeys(scenarios, 1)
    return replace(first_visit(), played=played, finished=counts, crew=Crew((Player("o", "Otter"),), "o"))


def shown(visit: Visit) -> Page:
    """The page in Dutch."""
    return page_of(visit, language("nl"), cast())


def training(visit: Visit) -> Page:
    """The training's page."""
    return shown(react(visit, Open(View.PROGRAMME))[0])


def test_a_window_is_lit_for_each_module_that_is_done():
    """Opening, busy, closing: all modules are there, and words say how many are done."""
    for count in range(len(SCENARIOS) + 1):
        page = training(done(*SCENARIOS[:count]))
        assert sum(part.lit for part in page.night) == count
        assert sum(part.count for part in page.night) == len(SCENARIOS)
        assert all(f"{part.lit} van de {part.count}" in part.words for part in page.night)


def test_the_place_fills_with_what_is_done():
    """Nobody leaves, and at the end everybody of the last page is there."""
    here: set[str] = set()
    for count in range(len(SCENARIOS) + 1):
        picture = training(done(*SCENARIOS[:count])).picture
        assert picture is not None
        now = {figure.role for figure in picture.picture.figures}
        assert here <= now, count
        assert picture.picture.light in LIGHTS[picture.picture.place]
        here = now
    assert here == {figure.role for figure in AS_IT_SHOULD_BE.figures}


def test_endings_are_counted_and_never_told():
    """So that there is something left to find."""
    scenario = next(one for one in library().scenarios.values() if len(one.endings) > 1)
    first = next(iter(scenario.endings))
    one = endings_words(scenario, frozenset({first}), language("nl"))
    assert one == f"Je vond 1 van de {len(scenario.endings)} eindes."
    assert endings_words(scenario, frozenset(scenario.endings), language("nl")).startswith("Je vond alle")
    assert endings_words(scenario, frozenset({"gone"}), language("nl")) == ""
    titles = [ending.title.message for ending in scenario.endings.values()]
    assert not any(title in one for title in titles)


@pytest.mark.parametrize(("scenario", "ending"), [one for one in golden() if one[0] == SCENARIOS[0]])
def test_the_ending_counts_itself(scenario: str, ending: str):
    """Also where the log has not told it yet; another one that was found before counts too."""
    play = next(one for one in playing(scenario, ending, 1) if one.showing is Showing.ENDING)
    there = len(library().scenarios[scenario].endings)
    visit = replace(first_visit(), view=View.PLAY, play=play)
    assert any(f"1 van de {there}" in one.text for one in shown(visit).body)
    other = next(one for one in library().scenarios[scenario].endings if one != ending)
    before = replace(visit, played=(Played(scenario, 1, (), other, TODAY),))
    assert any(f"2 van de {there}" in one.text for one in shown(before).body)


def test_the_last_module_of_the_path_leads_to_the_night_once():
    """From its debrief to the menu by way of the last page; playing it again leads to the menu."""
    *others, last = SCENARIOS
    scenario = library().scenarios[last]
    visit, _ = react(done(*others), Begin(last, "p", 1))
    assert visit.play is not None
    while visit.play is not None and visit.play.state.scene not in scenario.endings:
        visit, _ = react(visit, Press.SKIP if visit.play.showing is Showing.SCENE else Press.ONWARD)
    after, _ = react(visit, Press.TO_MENU)
    assert after.view is View.NIGHT
    page = shown(after)
    assert page.picture is not None
    assert page.picture.picture == AS_IT_SHOULD_BE
    assert react(after, Press.TO_MENU)[0].view is View.MENU
    again, _ = react(replace(visit, finished={**visit.finished, last: 1}), Press.TO_MENU)
    assert again.view is View.MENU
    half, _ = react(replace(visit, played=visit.played[1:]), Press.TO_MENU)
    assert half.view is View.MENU


def test_a_module_is_a_part_of_the_shift():
    """It says when in the night it begins, and leads back to the training, where its window is lit."""
    ending = next(end for name, end in golden() if name == SCENARIOS[0])
    first, *_, last = playing(SCENARIOS[0], ending, 1)
    note = shown(replace(first_visit(), view=View.PLAY, play=first))
    assert note.kicker.startswith("Drukte")
    page = shown(replace(first_visit(), view=View.PLAY, play=last))
    assert page.first_focus() == "training"
    played = (Played(SCENARIOS[0], 1, last.path, ending, TODAY),)
    after, _ = react(replace(first_visit(), view=View.PLAY, play=last, played=played), Press.TO_TRAINING)
    assert (after.view, after.play) == (View.PROGRAMME, None)
    assert after.finished == {SCENARIOS[0]: 1}
    assert sum(part.lit for part in shown(after).night) == 1
    outside = replace(first_visit(), view=View.PLAY, play=last, programme=None)
    assert shown(outside).control("training") is None


def test_a_certificate_is_offered_to_who_has_a_nickname_and_did_something():
    """Without a name the way leads to one; before the first module there is nothing to prove."""
    assert training(done()).control("certificate") is None
    named = training(done(SCENARIOS[0])).control("certificate")
    assert named is not None
    assert named.act is Chore.CERTIFICATE
    nobody = training(replace(done(SCENARIOS[0]), crew=Crew())).control("certificate")
    assert nobody is not None
    assert nobody.act == Open(View.PLAYERS)


def test_everybody_is_told_what_a_manager_sees():
    """Where it is made: modules and days, never answers; nothing of who plays without a name."""
    told = " ".join(one.text for one in training(done(SCENARIOS[0])).body)
    assert "leidinggevende" in told
    assert "Nooit je antwoorden" in told
    nobody = " ".join(one.text for one in training(replace(done(), crew=Crew())).body)
    assert "ziet hier niets van" in nobody


def test_the_night_is_not_counted_in_days_in_a_row():
    """A practice streak is pressure: two visits a month apart show the same as two on one day."""
    close, far = done(*SCENARIOS[:2]), done(*SCENARIOS[:2])
    far = replace(far, played=(replace(far.played[0], on=TODAY - timedelta(30)), far.played[1]))
    assert training(close).night == training(far).night

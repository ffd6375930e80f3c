"""Where a pack shows: the norm and the protocol in the debrief, the partners with who helps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from game.authoring.pack_folder import load_pack
from game.pages.make import page_of
from game.pages.page import Page, Tone
from game.story.scenario import Play
from game.training import solo
from game.training.solo import Showing, Solo
from game.training.visit import View, Visit
from tests.authoring.zips import PACK
from tests.pages.walk import first_visit, language
from tests.shipped import cast, golden_path, library

SCENARIO, ENDING = "horeca/vrijdag-aan-de-bar", "gewoon-gebleven"


def with_pack(**changes: object) -> Visit:
    """A visit with the café's pack."""
    return replace(first_visit(), pack=load_pack(PACK).pack, **changes)  # type: ignore[arg-type]


def shown(visit: Visit) -> Page:
    """The page that the visit shows, in Dutch."""
    return page_of(visit, language("nl"), cast())


def debrief(page: int, visit: Visit) -> Page:
    """A page of the debrief after a golden playthrough."""
    play = solo.resume(library().scenarios[SCENARIO], "play", 1, golden_path(SCENARIO, ENDING))
    return shown(replace(visit, view=View.PLAY, play=replace(play, showing=Showing.DEBRIEF, page=page)))


def test_the_house_norm_stands_before_the_norm_of_the_scenario():
    """What counts here is said by somebody of the house, by name."""
    norms = [one for one in debrief(1, with_pack()).body if one.tone is Tone.NORM]
    assert [one.label for one in norms] == ["Fatima, eigenaar, Café De Zon", "Wat hier geldt"]
    assert norms[0].text == "In De Zon raak je niemand aan die dat niet wil. Dat doen we hier niet."


def test_the_protocol_and_the_partners_are_where_they_are_looked_for():
    """What the team does is in the debrief and with who helps; numbers carry the date on which they were checked."""
    headings = [one.text for one in debrief(1, with_pack()).body if one.tone is Tone.HEADING]
    assert "Café De Zon: De rustige plek" in headings
    for page in (shown(with_pack(view=View.HELP)), debrief(2, with_pack())):
        said = [f"{one.label} {one.text}" for one in page.body]
        partner = next(n for n, one in enumerate(said) if "Wijkagent Noord: 0900 8844" in one)
        assert "2026-11-01" in said[partner + 1]
        assert next(n for n, one in enumerate(said) if one.startswith("112")) < partner


def test_the_house_norm_stands_before_the_story():
    """Whoever begins a module has read what counts in this house, and who says so."""
    begun = solo.start(library().scenarios[SCENARIO], "play", 1)
    page = shown(with_pack(view=View.PLAY, play=begun))
    assert [one.label for one in page.body if one.tone is Tone.NORM] == ["Fatima, eigenaar, Café De Zon"]


def test_what_the_team_does_stands_beside_a_plan_that_helps():
    """Who to call and where to go are asked when a plan is made; not before, and not beside other answers."""
    headings = set()
    for made, play in _explanations():
        page = shown(with_pack(view=View.PLAY, play=play))
        told = any(one.text == "Café De Zon: De rustige plek" for one in page.body)
        headings.add((made, told))
    assert headings == {(True, True), (False, False)}


def _explanations() -> Iterator[tuple[bool, Solo]]:
    """Each explanation of a golden playthrough, and whether it is about a plan that helps."""
    scenario, path = library().scenarios[SCENARIO], golden_path(SCENARIO, ENDING)
    for length in range(1, len(path) + 1):
        play = solo.resume(scenario, "play", 1, path[:length])
        scene = scenario.scenes[solo.state_before(play).scene]
        made = scene.play is Play.PLAN and solo.answered_well(play)
        yield made, replace(play, showing=Showing.EXPLANATION)


def test_without_a_pack_nothing_of_a_house_shows():
    """The game's own pages are as they were."""
    assert [one.label for one in debrief(1, first_visit()).body if one.tone is Tone.NORM] == ["Wat hier geldt"]
    assert shown(first_visit()).kicker != shown(with_pack()).kicker == "Café De Zon"

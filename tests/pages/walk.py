"""Every page that a player can come upon: golden playthroughs page by page, and the pages around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache

from game.language import Language, load_language
from game.pages.make import page_of
from game.pages.page import Page
from game.story.playthrough import Move, Skip
from game.training import solo
from game.training.cards import AnswerCard, OpenCard
from game.training.players import LONGEST_NICKNAME, Asked, Chore, Crew, Player, Problem
from game.training.progress import Played
from game.training.recall import Recalled
from game.training.settings import Settings
from game.training.solo import Showing, Solo
from game.training.visit import Notice, Trouble, Unfinished, View, Visit, react
from tests.effort import THOROUGH
from tests.shipped import FIRST, ROOT, cast, first_golden, golden, golden_path, library

TODAY = date(2026, 11, 24)
CODES = ("nl", "en", "pseudo")


@cache
def language(code: str) -> Language:
    """The language with its catalogues."""
    return load_language(code, ROOT / "locales")


def first_visit() -> Visit:
    """A visit as it begins, with everything that ships."""
    programme = library().programmes["horeca"]
    settings = Settings(language="nl")
    return Visit(library().scenarios, library().help_lines, settings, programme=programme, today=TODAY)


@cache
def pages(code: str) -> tuple[Page, ...]:
    """Every page in the language, each once."""
    made = [page_of(visit, language(code), cast()) for visit in visits()]
    return tuple({page.id: page for page in made}.values())


def visits() -> Iterator[Visit]:
    """The visits behind every page."""
    yield from around()
    for seed, (scenario, ending) in enumerate(walked(), start=1):
        for play in playing(scenario, ending, seed):
            yield replace(first_visit(), view=View.PLAY, play=play)
            last = play
        yield replace(first_visit(), view=View.READ_BACK, play=replace(last, id=f"{last.id}/read"))


def walked() -> list[tuple[str, str]]:
    """The golden playthroughs whose pages are looked at: each scenario's first, and every one of the first scenario."""
    return [(id_, ending) for id_, ending in golden() if THOROUGH or id_ == FIRST or (id_, ending) == _first_of(id_)]


def _first_of(scenario: str) -> tuple[str, str]:
    return next(one for one in golden() if one[0] == scenario)


def around() -> Iterator[Visit]:
    """Menu, settings, help, pause, neutral page and notices."""
    visit = first_visit()
    scenario = next(iter(visit.catalogue.values()))
    play = solo.start(scenario, "begun", 1)
    left = Unfinished("left", 3, golden_path(*first_golden())[:9])
    yield visit
    yield replace(visit, unfinished={scenario.id: left}, finished={scenario.id: 2}, crew=named())
    for view in (View.SETTINGS, View.HELP):
        yield replace(visit, view=view)
    for view in (View.PAUSE, View.READ_BACK):
        yield replace(visit, view=view, play=play)
    yield from in_training(visit)
    yield from at_the_seat(visit)
    yield replace(visit, hidden=True)
    for trouble in Trouble:
        yield replace(visit, notices=(Notice(trouble, "/home/iemand/een/lange/map/records-damaged-2026.sqlite"),))


def named() -> Crew:
    """Somebody with the widest nickname there can be has the seat."""
    return Crew((Player("1", "W" * LONGEST_NICKNAME, True), Player("2", "Otter")), playing="1")


def at_the_seat(visit: Visit) -> Iterator[Visit]:
    """Who plays: every page, with the longest names, what is wrong, and letters on the screen."""
    long = "W" * LONGEST_NICKNAME
    crew = replace(named(), typed=long, nickname=long, chosen="1", letters=True, problem=Problem.TAKEN)
    for asked in Asked:
        typed = "12345678" if "pin" in asked else long
        wait = 300 if asked is Asked.PIN else 0
        file = "/home/iemand/Documenten/Omstander/omstander-met-een-lange-naam-2026-11-24.json"
        now = replace(crew, asked=asked, typed=typed, wait=wait, written=file, chore=Chore.CERTIFICATE)
        yield replace(visit, view=View.PLAYERS, crew=now, told_to="Leerplein Horeca Noordoost")


def in_training(visit: Visit) -> Iterator[Visit]:
    """The programme for somebody new, and for somebody who is on the way; a card to read, asked and answered."""
    yield replace(visit, view=View.PROGRAMME)
    scenario, ending = first_golden()
    done = Played(scenario, 1, golden_path(scenario, ending), ending, TODAY - timedelta(30))
    read = tuple(Recalled(card, datetime(2026, 10, 1, tzinfo=UTC), None) for card in ("de-wet", "daarna"))
    on_the_way = replace(visit, played=(done,), recalled=read, crew=named())
    yield replace(on_the_way, view=View.PROGRAMME)
    yield replace(visit, view=View.NIGHT)
    modules = visit.programme.modules.values() if visit.programme else ()
    everything = tuple(Played(module.scenario, 1, (), "", TODAY) for module in modules)
    yield replace(visit, view=View.PROGRAMME, played=everything, crew=named())
    for start, acts in ((visit, ()), (on_the_way, ()), (on_the_way, (AnswerCard("dwang"),))):
        opened = react(start, OpenCard("de-wet"))[0]
        for act in acts:
            opened = react(opened, act)[0]
        yield opened


def playing(scenario_id: str, ending: str, seed: int) -> Iterator[Solo]:
    """The golden playthrough from its note to the last page of the debrief, page by page, drafts included."""
    play = solo.start(library().scenarios[scenario_id], f"{ending}-{seed}", seed)
    yield play
    for move in golden_path(scenario_id, ending):
        while play.showing is not Showing.SCENE:
            play = solo.onward(play)
        yield play
        for step in _moving(play, move):
            yield step
            play = step
    while (after := solo.onward(play)) != play:
        play = after
        yield play


def _moving(play: Solo, move: Move) -> Iterator[Solo]:
    """The move, pick by pick as a person makes it."""
    if isinstance(move, Skip):
        yield solo.skip(play)[0]
        return
    for pick in (*(p for p in play.draft if p not in move.picks), *(p for p in move.picks if p not in play.draft)):
        if play.showing is Showing.SCENE and (pick in move.picks or pick in play.draft):
            play, _ = solo.pick(play, pick)
            yield play
    if play.showing is Showing.SCENE:
        yield solo.done(play)[0]

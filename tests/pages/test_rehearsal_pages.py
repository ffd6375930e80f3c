"""A rehearsal in the window and on phones: everything fits, nobody plays who crosses a line, one can always stop."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.pages.make import page_of
from game.pages.page import Page, Tone
from game.pages.rehearsal.lead import lead_page
from game.pages.rehearsal.phone import LEFT_OUT, answerable, phone_page
from game.pages.rehearsal.rounds import clock_words
from game.pages.rehearsal.setup import chosen, rehearsable
from game.story.rehearsal import Duty
from game.story.scenario import STEPS
from game.training.group.board import Nearby
from game.training.rehearsal.acts import Agreed, Decided, Joined, Lead, Led, Observed, OnPaper, RehearsalAct, Wrote
from game.training.rehearsal.board import (
    ArrangeRehearsal,
    RehearsalBoard,
    RehearsalIs,
    RehearsalPress,
    RehearsalSetup,
)
from game.training.rehearsal.reducer import begin_rehearsal, react, replayed
from game.training.rehearsal.rehearsing import Look, Over, Rehearsing
from game.training.rehearsal.session import MINUTE, Phase, RehearsalSession, Terms
from game.training.rehearsal.tally import Tally
from game.training.settings import Settings
from game.training.visit import Press, View, Visit, closes_to
from game.training.visit import react as visit_react
from tests.pages.walk import language
from tests.shipped import cast, library
from tests.stage.laid_out import faults, laid

BEGAN = 1_000_000.0
SIZES = ((1280, 720), (1920, 1080), (1024, 768))
IDS = [scenario.id for scenario in rehearsable(library().scenarios, library().rehearsals)]


def session_of(scenario: str, people: int = 12, *, tabletop: bool = False) -> RehearsalSession:
    """A rehearsal of this scenario that begins, with three phones."""
    found = library().scenarios[scenario]
    assert found.rehearsal is not None
    terms = Terms(people, tuple(found.rehearsal.posts), found.rehearsal.boxes, 7, tabletop)
    return replayed(begin_rehearsal(found, terms, BEGAN), [Joined(seat, f"m{seat}") for seat in (1, 2, 3)])


@cache
def moments(scenario: str, people: int = 12, tabletop: bool = False) -> tuple[RehearsalSession, ...]:
    """Every place of a whole rehearsal; in the talk, observers have sent what they saw."""
    session = session_of(scenario, people, tabletop=tabletop)
    seen = [session]
    while session.phase is not Phase.ENDED:
        session = _further(session)
        seen.append(session)
    return tuple(seen)


def _further(session: RehearsalSession) -> RehearsalSession:
    act: RehearsalAct = Led(Lead.NEXT, BEGAN)
    if session.phase is Phase.MESSAGE:
        tried = session.decided.get(session.message.id)
        less_good = next(one for one in session.message.decisions if not one.wanted)
        wanted = next(one for one in session.message.decisions if one.wanted)
        act = Decided(session.message.id, wanted.id if tried else less_good.id)
    after, event = react(session, act)
    assert event is not None
    if after.phase is Phase.DISCUSS:
        after = replayed(after, [OnPaper(after.spot.turn, Tally(3, dict.fromkeys(STEPS, 4)))])
    if after.phase is Phase.AGREE:
        after = replayed(
            after, [Agreed(next(iter(after.rehearsal.agreements)), True), Wrote("Elke dag kort opfrissen")]
        )
    return after


def board(session: RehearsalSession, now: float = BEGAN) -> RehearsalBoard:
    """What the window is told of this moment."""
    return RehearsalBoard(session, "192.168.178.124:8765", "123456", now)


def windows(code: str) -> Iterator[Page]:
    """Every page of the window, in all rehearsals, at the table too, with what arrives and what lies over them."""
    for scenario in IDS:
        for session in (*moments(scenario), *moments(scenario, tabletop=True)):
            for now in (BEGAN, BEGAN + 5 * MINUTE, BEGAN + 20 * MINUTE):
                yield led(session, code, now)
            for lead in (Lead.PAUSE, Lead.STOP):
                yield led(replayed(session, [Led(lead, BEGAN)]), code)
    large = moments(IDS[0], 60)
    for session in large:
        yield led(session, code)
    for over in (Over.LEFT_OUT, Over.ON_PAPER, Over.WHO_DOES_WHAT, Over.OWN_WORDS):
        here = large[4] if over is Over.ON_PAPER else large[0]
        yield lead_page(Rehearsing(over=over, typed="Wij"), board(here), language(code), cast())


def led(session: RehearsalSession, code: str = "nl", now: float = BEGAN) -> Page:
    """The page of the window at this moment."""
    return lead_page(Rehearsing(), board(session, now), language(code), cast(), library().help_lines)


@pytest.mark.parametrize("code", ["nl", "en", "pseudo"])
def test_every_page_stands_well_in_the_window(code: str) -> None:
    """In each size one of three pages: nothing over each other, every word there, every control in reach."""
    pages = {(page.id, page.body): page for page in windows(code)}
    for number, page in enumerate(pages.values()):
        assert faults(page, laid(page, SIZES[number % 3])) == [], page.id


@pytest.mark.parametrize("scenario", IDS)
def test_what_is_read_aloud_in_the_tent_shows_without_scrolling(scenario: str) -> None:
    """The brief, each round with whatever has arrived, the talk: nobody scrolls while a crew waits."""
    for session in moments(scenario):
        for minutes in range(0, 10, 2):
            page = led(session, now=BEGAN + minutes * MINUTE)
            if session.phase in (Phase.BRIEF, Phase.PLAY, Phase.DISCUSS, Phase.LEAVE_ROLES, Phase.DEBRIEF):
                assert laid(page, (1280, 720)).scroll_max == 0, page.id


def test_sixty_people_find_their_number_without_scrolling() -> None:
    """Eight circles stand in two columns."""
    for session in moments(IDS[0], 60):
        if session.phase is Phase.PLACES:
            assert laid(led(session), (1280, 720)).scroll_max == 0


@pytest.mark.parametrize("tabletop", [False, True])
def test_one_can_always_pause_and_stop(tabletop: bool) -> None:
    """On every page of a rehearsal until it is over; the quick exit too."""
    for session in moments(IDS[0], tabletop=tabletop)[:-1]:
        controls = {control.id for control in led(session).controls() if control.act is not None}
        assert {"pause", "stop", "exit"} <= controls, session.phase
    for over in (Over.LEFT_OUT, Over.ON_PAPER, Over.WHO_DOES_WHAT, Over.OWN_WORDS):
        page = lead_page(Rehearsing(over=over), board(moments(IDS[0])[4]), language("nl"), cast())
        assert {"hold", "stop", "exit"} <= {control.id for control in page.controls() if control.act is not None}


def test_the_clock_is_large_and_tells_softly() -> None:
    """It stands in the corner of each timed page, and says when half of it is over."""
    play = next(one for one in moments(IDS[0]) if one.phase is Phase.PLAY)
    assert clock_words(board(play, BEGAN + 61)) == "8:59"
    assert clock_words(board(play, BEGAN + 5000)) == "0:00"
    page = led(play, now=BEGAN + 5 * MINUTE)
    clock = next(one for one in page.body if one.tone is Tone.CLOCK)
    assert clock.text == "5:00"
    assert clock.label
    assert page.sign.startswith("half")
    lines = [one for one in laid(page, (1280, 720)).scrolled if getattr(one, "text", "") == "5:00"]
    assert lines
    assert getattr(lines[0], "size", 0) >= 60


def test_nobody_plays_the_person_acting_nor_the_guest() -> None:
    """No card, no duty; both are chairs, and the brief says so."""
    assert {duty.value for duty in Duty}.isdisjoint({"target", "acting", "guest"})
    for scenario in IDS:
        rehearsal = library().scenarios[scenario].rehearsal
        assert rehearsal is not None
        brief = led(moments(scenario)[1])
        told = " ".join(one.text for one in brief.body)
        assert "stoel" in told
        for card in rehearsal.cards.values():
            assert not card.who.message.startswith((f"Je bent {{{rehearsal.chair}}}", f"Je bent {{{rehearsal.guest}}}"))


def test_the_window_shows_sums_and_never_a_number_that_saw_something() -> None:
    """What observers saw stands per step, with nobody's number."""
    talk = next(one for one in moments(IDS[0]) if one.phase is Phase.DISCUSS)
    page = led(talk)
    assert len(page.meters) == len(STEPS)
    shown = repr((page.body, page.meters))
    assert all(seat not in shown for seat in ("Nummer", "seat"))


# ------------------------------------------------------------------ phones


def test_each_phone_has_its_own_card_and_observers_a_checklist() -> None:
    """Number, circle and duty; ticking is open for observers alone, while the round is."""
    play = next(one for one in moments(IDS[0]) if one.phase is Phase.PLAY)
    turn = play.deal().rounds[0]
    for seat, one in turn.items():
        page = phone_page(play, seat, language("nl"), cast(), library().help_lines)
        if one.duty is Duty.OBSERVER:
            assert len(page.options) == len(play.rehearsal.checklist)
            assert [group.id for group in page.groups] == list(STEPS)
            assert answerable(play, seat) == "round/0"
        else:
            assert not page.options
            assert answerable(play, seat) == ""
            assert any("open" in one.text for one in page.body), "the radio's rule"


def test_a_card_shows_its_place_on_the_map() -> None:
    """A helper's own position is marked, and no other."""
    play = next(one for one in moments(IDS[0]) if one.phase is Phase.PLAY)
    helpers = [seat for seat, one in play.deal().rounds[0].items() if one.duty is Duty.HELPER]
    for seat in helpers:
        page = phone_page(play, seat, language("nl"), cast())
        assert sum(mark.here for mark in page.map) == 1


def test_before_it_begins_a_phone_can_leave_duties_out() -> None:
    """And nobody who came after all numbers were taken."""
    first = moments(IDS[0])[0]
    page = phone_page(first, 3, language("nl"), cast())
    assert page.title == "Jouw nummer: 3"
    assert answerable(first, 3) == LEFT_OUT
    assert answerable(first, 13) == ""
    assert [option.id for option in page.options] == [duty for duty in Duty if duty is not Duty.TIMEKEEPER]


def test_phones_say_stop_pause_and_who_helps() -> None:
    """When somebody says stop nothing else shows; at the end the numbers."""
    play = next(one for one in moments(IDS[0]) if one.phase is Phase.PLAY)
    stopped = replayed(play, [Led(Lead.STOP, BEGAN)])
    assert phone_page(stopped, 1, language("nl"), cast()).title == "Stop"
    ended = phone_page(moments(IDS[0])[-1], 0, language("nl"), cast(), library().help_lines)
    assert "0800-0188" in repr(ended.body)


# ------------------------------------------------------------------ setting up


def visit(setup: RehearsalSetup) -> Visit:
    """A visit in which this is set up."""
    scenarios, lines = library().scenarios, library().help_lines
    first = Visit(scenarios, lines, Settings(language="nl"), rehearsals=library().rehearsals)
    after, _ = visit_react(visit_react(first, RehearsalPress.SET_UP)[0], ArrangeRehearsal(setup))
    return after


def test_the_setup_page_offers_what_there_is() -> None:
    """Each rehearsal, both lengths of the programme, the table, the positions of the scenario; it fits."""
    setup = chosen(library().scenarios, RehearsalSetup(networks=(Nearby("10.0.0.2", "wlan0"),)), IDS[0])
    for one in (
        setup,
        replace(setup, trouble="Adres bezet"),
        replace(setup, written="/x.pdf"),
        RehearsalSetup(waiting=True),
    ):
        page = page_of(visit(one), language("nl"), cast())
        assert faults(page, laid(page, (1280, 720))) == []
    page = page_of(visit(setup), language("nl"), cast())
    ids = {option.id for option in page.options}
    assert {f"scenario:{one}" for one in IDS} <= ids
    assert {"planned:85", "planned:15", "tabletop", "position:stage", "print:cards"} <= ids


def test_without_a_position_it_does_not_begin() -> None:
    """The page says what to do."""
    setup = replace(chosen(library().scenarios, RehearsalSetup(), IDS[0]), positions=())
    page = page_of(visit(setup), language("nl"), cast())
    assert page.onward is not None
    assert page.onward.act is None
    assert any(one.tone is Tone.LOOK_AGAIN for one in page.body)


def test_closing_help_comes_back_to_the_rehearsal() -> None:
    """It runs on under every page that lies over it."""
    here, _ = visit_react(visit(RehearsalSetup()), RehearsalIs(board(moments(IDS[0])[0])))
    assert here.view is View.REHEARSAL
    assert closes_to(replace(here, view=View.HELP)) is View.REHEARSAL
    over, _ = visit_react(here, Look(Over.WHO_DOES_WHAT))
    back, _ = visit_react(over, Press.CLOSE)
    assert back.rehearsing is not None
    assert back.rehearsing.over is Over.NOTHING
    menu, _ = visit_react(here, Press.TO_MENU)
    assert (menu.view, menu.rehearsing) == (View.MENU, None)
    late, _ = visit_react(menu, RehearsalIs(board(moments(IDS[0])[1])))
    assert (late.view, late.rehearsing) == (View.MENU, None)


def test_the_menu_leads_to_a_rehearsal() -> None:
    """The page opens at once, and says that it looks for networks; then it offers what there is."""
    menu = Visit(library().scenarios, (), Settings(language="nl"), rehearsals=library().rehearsals)
    card = page_of(menu, language("nl"), cast()).control("rehearsal")
    assert card is not None
    assert card.act is not None
    opened, _ = visit_react(menu, card.act)
    assert opened.view is View.REHEARSAL
    assert page_of(opened, language("nl"), cast()).id == "rehearsal/setup"


def test_a_page_that_lies_over_closes_when_the_rehearsal_goes_on() -> None:
    """And not when only the clock ticks."""
    first, second = moments(IDS[0])[:2]
    here, _ = visit_react(visit(RehearsalSetup()), RehearsalIs(board(first)))
    here, _ = visit_react(here, Look(Over.LEFT_OUT, 4))
    ticked, _ = visit_react(here, RehearsalIs(board(first, BEGAN + 1)))
    assert ticked.rehearsing is not None
    assert (ticked.rehearsing.over, ticked.rehearsing.number) == (Over.LEFT_OUT, 4)
    moved, _ = visit_react(ticked, RehearsalIs(board(second)))
    assert moved.rehearsing is not None
    assert moved.rehearsing.over is Over.NOTHING


def test_an_observers_ticks_stand_in_the_window_as_sums() -> None:
    """From the phone to the bars."""
    play = next(one for one in moments(IDS[0]) if one.phase is Phase.PLAY)
    seat = next(n for n, one in play.deal().rounds[0].items() if one.duty is Duty.OBSERVER)
    play = replayed(play, [Joined(n, f"m{n}") for n in range(4, 13)])
    seen = tuple(one.id for one in play.rehearsal.checklist[:2])
    talk = replayed(play, [Observed(seat, 0, seen), Led(Lead.NEXT, BEGAN)])
    assert led(talk).meters[0].count == 2

"""A session on the wall and on phones: everything fits, nothing tells who answered, the norm is stated."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import pytest

from game.pages.group.lead import sheet
from game.pages.group.phone import phone_page
from game.pages.group.setup import hotspot_page, setup_page
from game.pages.group.wall import points, wall_page
from game.pages.page import Page, Tone
from game.stage.boxes import Line
from game.training.group.acts import ClockStarted, Closed, GroupAct, Hands, Lead
from game.training.group.board import DEPTHS, Board, Nearby, Setup
from game.training.group.reducer import begin_group, react
from game.training.group.session import GroupSession, Phase
from tests.pages.walk import language
from tests.shipped import cast, library
from tests.stage.laid_out import faults, laid

SIZES = ((1280, 720), (1920, 1080), (1024, 768))


@cache
def moments(plan: str) -> tuple[GroupSession, ...]:
    """Every moment of a whole session, each question shown by hands in a room where most chose what helps."""
    session = begin_group(library().plans[plan], library().scenarios, 7)
    seen = [session]
    while session.phase is not Phase.ENDED:
        session = step(session)
        seen.append(session)
    return tuple(seen)


def step(session: GroupSession) -> GroupSession:
    """The next moment: a question is opened, closed by hands, shown."""
    question = session.question
    counts = {c.id: 20 for c in question.choices if c.wanted is not None} if question else {}
    acts: dict[Phase, GroupAct] = {Phase.TOLD: Lead.OPEN, Phase.OPEN: Hands(24, counts), Phase.CLOSED: Lead.SHOW}
    after, event = react(session, acts.get(session.phase, Lead.NEXT))
    assert event is not None
    return after


def board(session: GroupSession, depth: int = 6, *, private: bool = False) -> Board:
    """What the window is told of this moment."""
    return Board(session, "192.168.178.124:8765", "123456", "abcd-efgh-jkmn", depth, private, answered=3, present=24)


def walls(depth: int = 6) -> Iterator[Page]:
    """Every page of the wall in both sessions, and those before them."""
    for plan in library().plans:
        for session in moments(plan):
            yield wall_page(board(session, depth), language("nl"), cast(), library().help_lines)
    first = moments("jongerenwerk-45")[0]
    yield wall_page(board(first, depth, private=True), language("nl"), cast(), library().help_lines)


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_every_wall_page_fits_and_nobody_has_to_scroll(size: tuple[int, int]) -> None:
    """Text stays in its place and in the window; what helps and the shares are wholly in sight."""
    for page in walls():
        layout = laid(page, size)
        assert not faults(page, layout), page.id
        if size != (1024, 768):
            assert layout.scroll_max == 0, (page.id, layout.scroll_max)


@pytest.mark.parametrize("depth", DEPTHS)
def test_address_and_code_are_as_large_as_the_room_is_deep(depth: int) -> None:
    """About 8 points more for each metre, as far as the wall is wide; a code of six digits is always larger than the
    text around it."""
    page = wall_page(board(moments("jongerenwerk-45")[0], depth), language("nl"), cast())
    lines = [item for item in laid(page, (1920, 1080)).scrolled if isinstance(item, Line)]
    code = next(line for line in lines if line.text == "123 456")
    address = next(line for line in lines if line.text.startswith("192."))
    assert code.size >= min(points(depth) * 2, 150) * 0.95
    assert address.size >= min(points(depth) * 2, 95) * 0.95


def test_the_join_page_never_names_this_computer_only() -> None:
    """The address is the one that phones can reach."""
    page = wall_page(board(moments("jongerenwerk-45")[0]), language("nl"), cast())
    assert page.code == "http://192.168.178.124:8765/j/123456"
    assert "abcd" not in page.code + "".join(one.text for one in page.body)


def test_the_key_is_only_on_the_page_for_the_facilitator() -> None:
    """Once how to join is shown, no page of the wall holds the key."""
    for page in list(walls())[:-1]:
        assert "abcd-efgh" not in repr(page)


def test_the_norm_is_stated_first() -> None:
    """Both sessions open with it, on the wall and on every phone."""
    for plan in library().plans:
        opening = moments(plan)[1]
        for code in ("nl", "en"):
            page = phone_page(opening, language(code), cast())
            assert page.body[0].tone is Tone.NORM


def test_question_and_options_stand_on_the_phone_in_full() -> None:
    """Whoever cannot see the wall has everything in hand."""
    for session in moments("jongerenwerk-90"):
        if session.phase is Phase.OPEN:
            assert session.question is not None
            page = phone_page(session, language("nl"), cast())
            assert len(page.options) == len(session.question.choices)
            assert page.title


def test_every_moment_has_a_line_to_say_and_a_next_step() -> None:
    """The facilitator is never without a word or a way on."""
    for plan in library().plans:
        for session in moments(plan):
            told = sheet(session, language("nl"), cast(), ())
            assert told.say
            assert told.main is not None or told.ended
            assert told.affected


def test_no_clock_runs_unless_it_was_switched_on() -> None:
    """And when it was, the wall counts down."""
    talk = next(s for s in moments("jongerenwerk-45") if s.part and s.part.prompts)
    assert not any(
        ":" in one.text for one in wall_page(board(talk), language("nl"), cast()).body if one.tone is Tone.LARGE
    )
    clocked, _ = react(talk, ClockStarted(1000.0))
    page = wall_page(replace(board(clocked), now=755.0), language("nl"), cast())
    assert page.body[0].text == "4:05"


def test_where_most_did_not_choose_what_helps_the_wall_shows_it_without_a_number() -> None:
    """The wanted behaviour and why, no share; with phones and with hands."""
    session = next(
        s for s in moments("jongerenwerk-45") if s.phase is Phase.OPEN and s.scene and s.scene.id == "mate-twijfelt"
    )
    for act in (Hands(24, {"vast-ruzie": 20, "wat-ik-zag": 4}), Lead.SHOW):
        session, _ = react(session, act)
    page = wall_page(board(session), language("nl"), cast())
    assert not page.meters
    assert not any(character.isdigit() for one in page.body for character in one.text)
    assert page.body


def test_a_closed_round_shows_nothing_yet() -> None:
    """Between closing and showing there is no share on the wall or a phone."""
    for session in moments("jongerenwerk-45"):
        if session.phase is Phase.CLOSED:
            assert not wall_page(board(session), language("nl"), cast()).meters
            assert "20" not in repr(phone_page(session, language("nl"), cast()).body)


def test_setting_up_fits_and_says_what_to_do_without_a_network() -> None:
    """With networks, without, with a trouble: each page fits, and offers the hotspot."""
    found = (Nearby("192.168.178.24", "wlan0"), Nearby("10.42.0.1", "Wi-Fi"))
    ready = Setup(found, found[0].address, "jongerenwerk-45")
    for setup in (ready, Setup(), replace(ready, trouble="Address already in use"), replace(ready, waiting=True)):
        page = setup_page(setup, library().plans, language("nl"))
        assert not faults(page, laid(page, (1280, 720)))
        assert any(control.id == "hotspot" for control in page.bar)
        start = page.onward
        assert start is not None
        assert (start.act is None) is (setup.waiting or not setup.networks)
    page = hotspot_page(ready.system, language("nl"))
    assert not faults(page, laid(page, (1280, 720)))


def test_the_end_tells_who_helps() -> None:
    """On the wall by name and number, on the phones with what each is for."""
    ended = moments("jongerenwerk-45")[-1]
    wall = wall_page(board(ended), language("nl"), cast(), library().help_lines)
    phone = phone_page(ended, language("nl"), cast(), library().help_lines)
    for line in library().help_lines:
        assert line.number in repr(wall.body).lower()
        assert line.number in repr(phone.body).lower()


def test_closing_needs_an_open_round() -> None:
    """The act that closes does nothing elsewhere."""
    session = moments("jongerenwerk-45")[0]
    assert react(session, Closed())[1] is None

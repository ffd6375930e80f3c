"""Who plays: what can be a nickname, how somebody new comes in, and that nothing of the one before stays."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.training.players import (
    LONGEST_NICKNAME,
    PIN_DIGITS,
    Asked,
    Choose,
    Chore,
    Crew,
    CrewAct,
    CrewPress,
    Make,
    Player,
    Problem,
    Refused,
    Sit,
    Typed,
    Written,
    crew_react,
    kept_of,
    nickname_problem,
)
from game.training.progress import Played
from game.training.visit import Begin, Open, Recall, Seated, Unfinished, View, react
from tests.pages.walk import TODAY, first_visit
from tests.shipped import first_golden, golden_path

SAM, OTTER = Player("s", "Sam", True), Player("o", "Otter")
CREW = Crew((OTTER, SAM))


def after(crew: Crew, *acts: CrewAct) -> Crew:
    """The crew after these acts."""
    for act in acts:
        crew = crew_react(crew, act)
    return crew


@pytest.mark.parametrize(
    ("typed", "problem"),
    [("S", Problem.TOO_SHORT), ("  ", Problem.TOO_SHORT), ("OTTER ", Problem.TAKEN), ("Vos", Problem.NONE)],
)
def test_a_nickname_is_long_enough_and_free(typed: str, problem: Problem) -> None:
    """Capitals and spaces make no other person of somebody."""
    assert nickname_problem(typed, CREW.players) is problem


@given(st.text())
def test_whatever_is_typed_an_entry_takes_only_what_it_can_hold(text: str) -> None:
    """No address (@) and nothing without a shape; a PIN has digits alone; typing on from there loses nothing."""
    name, pin = kept_of(Asked.NICKNAME, text), kept_of(Asked.PIN, text)
    assert len(name) <= LONGEST_NICKNAME
    assert "@" not in name
    assert name.isprintable()
    assert kept_of(Asked.NICKNAME, name) == name
    assert pin == "" or (pin.isascii() and pin.isdecimal())
    assert len(pin) <= PIN_DIGITS[1]


def test_somebody_new_needs_a_nickname_only() -> None:
    """Three presses without a PIN."""
    made = after(CREW, CrewPress.NEW, Typed("Vos"), CrewPress.NEXT, CrewPress.NO_PIN)
    assert made.errand == Make("Vos")


def test_a_pin_is_asked_twice() -> None:
    """A slip of the finger locks nobody out."""
    begun = after(CREW, CrewPress.NEW, Typed("Vos"), CrewPress.NEXT, Typed("2580"), CrewPress.NEXT)
    assert after(begun, Typed("2580"), CrewPress.NEXT).errand == Make("Vos", "2580")
    other = after(begun, Typed("2581"), CrewPress.NEXT)
    assert other.errand is None
    assert (other.asked, other.problem, other.pin) == (Asked.NEW_PIN, Problem.PIN_OTHER, "")
    assert after(begun, CrewPress.BACK, Typed("25"), CrewPress.NEXT).problem is Problem.PIN_SHORT


def test_what_was_played_without_a_name_is_offered_and_never_taken_by_itself() -> None:
    """Somebody else may have played it."""
    crew = replace(CREW, left=True)
    asked = after(crew, CrewPress.NEW, Typed("Vos"), CrewPress.NEXT, CrewPress.NO_PIN)
    assert asked.asked is Asked.TAKE_ALONG
    assert asked.errand is None
    assert after(asked, CrewPress.LEAVE).errand == Make("Vos")
    assert after(asked, CrewPress.TAKE_ALONG).errand == Make("Vos", takes_along=True)


def test_only_a_locked_seat_asks_for_a_pin() -> None:
    """Nobody is asked for one that they did not choose; who plays already is not asked again."""
    assert after(CREW, Choose("o")).errand == Sit("o")
    assert after(CREW, Choose("")).errand == Sit("")
    asked = after(CREW, Choose("s"))
    assert (asked.errand, asked.asked) == (None, Asked.PIN)
    assert after(asked, Typed("2580"), CrewPress.NEXT).errand == Sit("s", "2580")
    assert after(replace(CREW, playing="s"), Choose("s")).errand == Sit("s")


def test_after_a_wrong_pin_the_entry_is_empty_and_the_wait_is_told() -> None:
    """So that the next try is typed at once."""
    tried = after(CREW, Choose("s"), Typed("0000"), CrewPress.NEXT, Refused(Problem.PIN_WRONG, 5))
    assert (tried.typed, tried.problem, tried.wait, tried.errand) == ("", Problem.PIN_WRONG, 5, None)


def test_erasing_is_asked_once_more() -> None:
    """One press too many erases nothing."""
    assert after(CREW, CrewPress.DATA).asked is Asked.DATA
    assert after(CREW, CrewPress.DATA, CrewPress.ASK_ERASE).errand is None
    assert after(CREW, CrewPress.DATA, CrewPress.ASK_ERASE, Chore.ERASE).errand is Chore.ERASE


def test_the_seat_takes_nothing_of_whoever_sat_there_before() -> None:
    """No progress, no unfinished playing, no open story; settings are the new one's own."""
    scenario, ending = first_golden()
    path = golden_path(scenario, ending)
    before = replace(
        first_visit(),
        played=(Played(scenario, 1, path, ending, TODAY),),
        finished={scenario: 1},
        unfinished={scenario: Unfinished("p", 1, path[:2])},
    )
    before, _ = react(before, Begin(scenario, "p2", 3))
    larger = replace(before.settings, text_size=200)
    now, told = react(before, Seated((OTTER,), larger, Recall({}, {}, player="o")))
    assert told == ()
    assert (now.played, now.finished, now.unfinished, now.play) == ((), {}, {}, None)
    assert now.settings.text_size == 200
    assert now.crew.player == OTTER
    assert now.view is View.MENU


def test_what_comes_late_of_somebody_who_left_the_seat_is_dropped() -> None:
    """Reading a log takes a moment; the next one may have sat down by then."""
    visit, _ = react(first_visit(), Seated((OTTER,), first_visit().settings, Recall({}, {}, player="o")))
    late = Recall({"x": Unfinished("p", 1, ())}, {"x": 3}, player="")
    assert react(visit, late)[0] == visit
    mine = replace(late, player="o")
    assert react(visit, mine)[0].finished == {"x": 3}


def test_a_file_that_was_made_is_shown_where_it_lies() -> None:
    """Also from the training's page; closing leads back."""
    visit, _ = react(first_visit(), Open(View.PROGRAMME))
    shown, _ = react(visit, Written("/home/x/certificate.pdf", Chore.CERTIFICATE))
    assert shown.view is View.PLAYERS
    assert shown.crew.written == "/home/x/certificate.pdf"
    assert react(shown, Open(View.PROGRAMME))[0].crew.asked is Asked.WHO

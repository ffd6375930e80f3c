"""A rehearsal: whatever people leave out and whoever presses what, everybody has a turn and nothing is lost."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.authoring.reader import read_scenario
from game.records.rehearsal_file import RehearsalFile
from game.story.rehearsal import REFUSABLE, ROUNDS, Boxes, Duty, Position, Rehearsal
from game.story.scenario import STEPS, Scenario, Step
from game.training.rehearsal.acts import (
    Agreed,
    Closed,
    Decided,
    Dropped,
    Joined,
    Lead,
    Led,
    Observed,
    OnPaper,
    Refused,
    RehearsalAct,
    Wrote,
)
from game.training.rehearsal.deal import FEWEST, MOST, circles_of, deal
from game.training.rehearsal.reducer import begin_rehearsal, react, replayed
from game.training.rehearsal.session import MINUTE, Phase, RehearsalSession, Sign, Terms
from game.training.rehearsal.tally import Tally, strongest_and_weakest, sums
from tests.authoring.places import SCENARIOS, SMALL
from tests.effort import often

BEGAN = 1_000_000.0
PEOPLE = 7


@cache
def scenario() -> Scenario:
    """The small scenario, whose rehearsal has four positions."""
    found = read_scenario(SMALL, SCENARIOS).scenario
    assert found is not None
    return found


@cache
def rehearsal() -> Rehearsal:
    """Its rehearsal."""
    found = scenario().rehearsal
    assert found is not None
    return found


POSITIONS = tuple(rehearsal().posts)
CHECKLIST = tuple(one.id for one in rehearsal().checklist)


def begun(*, tabletop: bool = False, boxes: Boxes | None = None) -> RehearsalSession:
    """A rehearsal of seven people that begins."""
    terms = Terms(PEOPLE, POSITIONS, boxes or Boxes(), 7, tabletop)
    return begin_rehearsal(scenario(), terms, BEGAN)


def led(session: RehearsalSession, *leads: Lead, at: float = BEGAN) -> RehearsalSession:
    """The rehearsal after the one who leads did these."""
    return replayed(session, [Led(one, at) for one in leads])


def in_phase(phase: Phase, turn: int = 0, *, tabletop: bool = False) -> RehearsalSession:
    """A rehearsal at this place."""
    session = begun(tabletop=tabletop)
    while (session.phase, session.spot.turn) != (phase, turn):
        if session.phase is Phase.MESSAGE:
            good = next(one for one in session.message.decisions if one.wanted)
            session = replayed(session, [Decided(session.message.id, good.id)])
        else:
            session = led(session, Lead.NEXT)
    return session


# ------------------------------------------------------------------ who does what

some_positions = st.sets(st.sampled_from(POSITIONS), min_size=1).map(tuple)


@given(st.integers(FEWEST, MOST), some_positions, st.integers(0, 10_000))
def test_everybody_helps_once_observes_once_and_has_one_other_duty(
    people: int, positions: tuple[Position, ...], seed: int
) -> None:
    """For every number of people and every set of positions."""
    dealt = deal(rehearsal(), people, positions, seed)
    for number in range(1, people + 1):
        duties = [one.duty for one in dealt.of(number)]
        assert duties.count(Duty.HELPER) == duties.count(Duty.OBSERVER) == 1
        assert Duty.TIMEKEEPER not in duties


@given(st.integers(FEWEST, MOST), some_positions, st.integers(0, 10_000))
def test_nobody_is_dealt_a_position_that_the_crew_does_not_have(
    people: int, positions: tuple[Position, ...], seed: int
) -> None:
    """And each circle has a helper for every position that there is, for it has at least six helpers' turns."""
    dealt = deal(rehearsal(), people, positions, seed)
    for circle in range(1, dealt.circles + 1):
        cards = [rehearsal().cards[one.card] for r in range(ROUNDS) for one in dealt.circle(r, circle) if one.card]
        assert {card.position for card in cards} - {None} <= set(positions)
        assert {card.position for card in cards if card.duty is Duty.HELPER} == set(positions)


@given(st.integers(FEWEST, MOST), st.integers(0, 10_000))
def test_circles_are_large_enough_to_play_and_small_enough_to_talk(people: int, seed: int) -> None:
    """Six to eight; nine to eleven people stay together, for two circles of them would be too small."""
    circles = circles_of(people, seed)
    assert sorted(number for circle in circles for number in circle) == list(range(1, people + 1))
    for circle in circles:
        assert 6 <= len(circle) <= (8 if people not in (9, 10, 11, 17) else 11)


refusing = st.dictionaries(st.integers(1, 30), st.frozensets(st.sampled_from(REFUSABLE)))


@given(st.integers(FEWEST, 30), some_positions, st.integers(0, 10_000), refusing)
def test_nobody_has_a_duty_that_they_left_out(
    people: int, positions: tuple[Position, ...], seed: int, refused: dict[int, frozenset[Duty]]
) -> None:
    """Everybody has something to do in every round all the same; a circle has a helper where anybody is willing."""
    dealt = deal(rehearsal(), people, positions, seed, refused)
    for turn in dealt.rounds:
        assert set(turn) == set(range(1, people + 1))
        assert not [one for one in turn.values() if one.duty in refused.get(one.number, ())]
        for circle in range(1, dealt.circles + 1):
            members = [one for one in turn.values() if one.circle == circle]
            willing = [one for one in members if Duty.HELPER not in refused.get(one.number, ())]
            assert not willing or any(one.duty is Duty.HELPER for one in members)


@given(st.integers(FEWEST, 30), some_positions, st.integers(0, 10_000), refusing)
def test_whoever_leaves_nothing_out_still_helps_and_observes(
    people: int, positions: tuple[Position, ...], seed: int, refused: dict[int, frozenset[Duty]]
) -> None:
    """Unless a circle has so few who are willing that one of them helps more than once."""
    dealt = deal(rehearsal(), people, positions, seed, refused)
    for number in [one for one in range(1, people + 1) if not refused.get(one)]:
        mine = dealt.of(number)
        circle = [one.number for one in dealt.circle(0, mine[0].circle)]
        willing = [one for one in circle if Duty.HELPER not in refused.get(one, ())]
        assert Duty.HELPER in {one.duty for one in mine}
        assert len(willing) < 3 or Duty.OBSERVER in {one.duty for one in mine}


@given(st.integers(FEWEST, 30), st.integers(0, 10_000), st.integers(1, 6), st.frozensets(st.sampled_from(REFUSABLE)))
def test_cards_that_were_handed_out_stay_good(people: int, seed: int, number: int, duties: frozenset[Duty]) -> None:
    """What one person leaves out changes at most one other person, and only where a circle had no helper left."""
    before = deal(rehearsal(), people, POSITIONS, seed)
    after = deal(rehearsal(), people, POSITIONS, seed, {number: duties})
    others = [one for one in range(1, people + 1) if one != number and before.of(one) != after.of(one)]
    assert others == []


@pytest.mark.parametrize(("people", "positions"), [(5, POSITIONS), (61, POSITIONS), (12, ())])
def test_too_few_too_many_or_nowhere_is_refused(people: int, positions: tuple[Position, ...]) -> None:
    """The setup page offers none of these; a file or a command may."""
    with pytest.raises(ValueError, match="6 to 60"):
        deal(rehearsal(), people, positions, 1)


# ------------------------------------------------------------------ the way through


def test_the_way_leads_through_three_rounds_and_out_of_the_roles() -> None:
    """Prepare, brief, three times places, play and talk; then out of the roles, back, agree."""
    session, phases = begun(), []
    while session.phase is not Phase.ENDED:
        phases.append(session.phase)
        session = led(session, Lead.NEXT)
    rounds = [Phase.PLACES, Phase.PLAY, Phase.DISCUSS] * ROUNDS
    assert phases == [Phase.PREPARE, Phase.BRIEF, *rounds, Phase.LEAVE_ROLES, Phase.DEBRIEF, Phase.AGREE]


def test_the_clock_runs_stands_still_and_tells_softly() -> None:
    """Half, the last minute, over; a pause takes no time."""
    session = in_phase(Phase.PLAY)
    assert session.clock is not None
    assert session.sign(BEGAN + 4 * MINUTE) is Sign.NONE
    assert session.sign(BEGAN + 5 * MINUTE) is Sign.HALF
    assert session.sign(BEGAN + 9.5 * MINUTE) is Sign.LAST_MINUTE
    assert session.sign(BEGAN + 11 * MINUTE) is Sign.OVER
    paused = led(session, Lead.PAUSE, at=BEGAN + 2 * MINUTE)
    again = led(paused, Lead.RESUME, at=BEGAN + 60 * MINUTE)
    assert again.clock is not None
    assert paused.clock is not None
    assert paused.clock.remains(BEGAN + 30 * MINUTE) == again.clock.remains(BEGAN + 60 * MINUTE) == 8 * MINUTE
    more = led(again, Lead.MORE_TIME, at=BEGAN + 60 * MINUTE)
    assert more.clock is not None
    assert more.clock.remains(BEGAN + 60 * MINUTE) == 9 * MINUTE


def test_events_arrive_with_the_clock_and_stretch_with_the_time_box() -> None:
    """The author's minutes 2, 5 and 8 of 10 are half as many where play takes five."""
    session = in_phase(Phase.PLAY)
    ids = [[one.id for one in session.arrived(BEGAN + minutes * MINUTE)] for minutes in (1, 2, 5, 9)]
    assert ids == [[], ["stil"], ["stil", "radio"], ["stil", "radio", "naar-huis"]]
    short = led(begun(boxes=Boxes(10, 5, 5, 10)), *[Lead.NEXT] * 3)
    assert [one.id for one in short.arrived(BEGAN + 2.5 * MINUTE)] == ["stil", "radio"]


def test_an_event_can_be_brought_before_its_time() -> None:
    """It comes once, and the clock does not bring it again."""
    session = led(in_phase(Phase.PLAY), Lead.BRING)
    assert [one.id for one in session.arrived(BEGAN)] == ["stil"]
    assert [one.id for one in session.arrived(BEGAN + 3 * MINUTE)] == ["stil"]


@pytest.mark.parametrize("phase", [Phase.PREPARE, Phase.BRIEF, Phase.PLACES, Phase.PLAY, Phase.DISCUSS])
def test_stop_holds_everything_until_somebody_says_how_to_go_on(phase: Phase) -> None:
    """Nothing goes on by itself; out of the roles is always open."""
    session = led(in_phase(phase), Lead.STOP)
    assert led(session, Lead.NEXT, Lead.BACK, Lead.BRING, Lead.PAUSE) == session
    assert led(session, Lead.RESUME).phase is phase
    assert led(session, Lead.LEAVE_ROLES).phase is Phase.LEAVE_ROLES


def test_after_stop_a_round_begins_again_or_goes_to_the_talk() -> None:
    """Whoever said it decides."""
    session = led(in_phase(Phase.PLAY, 1), Lead.STOP)
    assert led(session, Lead.AGAIN).spot == in_phase(Phase.PLACES, 1).spot
    assert led(session, Lead.TALK).spot == in_phase(Phase.DISCUSS, 1).spot


# ------------------------------------------------------------------ what observers saw


def observer(session: RehearsalSession) -> int:
    """A number that observes in this round."""
    turn = session.deal().rounds[session.spot.turn]
    return next(number for number, one in turn.items() if one.duty is Duty.OBSERVER)


def with_phones(session: RehearsalSession, count: int = PEOPLE) -> RehearsalSession:
    """The same with so many phones."""
    return replayed(session, [Joined(seat, f"mark-{seat}") for seat in range(1, count + 1)])


def test_only_sums_are_left_of_a_round() -> None:
    """Each observer's checklist is there while the round is open, then only the count per step."""
    session = with_phones(in_phase(Phase.PLAY))
    seat = observer(session)
    session = replayed(session, [Observed(seat, 0, ("kijkt-rond", "vraagt")), Observed(seat, 0, ("kijkt-rond",))])
    assert session.tally(0) == Tally(1, {**dict.fromkeys(STEPS, 0), Step.RECOGNISE: 1})
    closed, event = react(led(session, Lead.NEXT), Led(Lead.NEXT, BEGAN))
    assert isinstance(event, Closed)
    assert closed.marks == {}
    assert closed.tally(0) == session.tally(0)


def test_only_who_observes_marks_and_only_while_the_round_is_open() -> None:
    """A helper's phone, a forged id, another round: none of it counts."""
    session = with_phones(in_phase(Phase.PLAY))
    seat = observer(session)
    helper = next(n for n, one in session.deal().rounds[0].items() if one.duty is Duty.HELPER)
    for act in (Observed(helper, 0, ()), Observed(seat, 1, ()), Observed(seat, 0, ("nope",)), Observed(99, 0, ())):
        assert react(session, act) == (session, None)


def test_a_guest_with_a_phone_observes_in_every_round() -> None:
    """Whoever comes in after all numbers are taken."""
    session = with_phones(in_phase(Phase.PLAY, 2), PEOPLE + 1)
    assert react(session, Observed(PEOPLE + 1, 2, ("wacht",)))[0].tally(2).sheets == 1


def test_out_of_the_roles_after_a_stop_loses_no_marks() -> None:
    """What was ticked before somebody said stop is in the sums, also when it is read back from the log."""
    session = with_phones(in_phase(Phase.PLAY))
    session = replayed(session, [Observed(observer(session), 0, ("wacht",))])
    after = led(session, Lead.STOP, Lead.LEAVE_ROLES)
    assert after.tallies().seen[Step.ACT] == 1


def test_paper_counts_beside_phones_and_never_more_than_there_are_lines() -> None:
    """Three lines of the last step on two papers are six at most."""
    session = replayed(in_phase(Phase.DISCUSS), [OnPaper(0, Tally(2, {Step.ACT: 50}))])
    found = {one.step: (one.seen, one.possible) for one in sums(rehearsal(), session.tally(0))}
    assert found[Step.ACT] == (6, 6)
    assert found[Step.JUDGE] == (0, 4)


def test_the_strongest_and_the_weakest_step_are_told_only_where_they_differ() -> None:
    """Without checklists, and where all are alike, nothing is strong or weak."""
    assert strongest_and_weakest(sums(rehearsal(), Tally())) == (None, None)
    assert strongest_and_weakest(sums(rehearsal(), Tally(1, {}))) == (None, None)
    seen = {Step.RECOGNISE: 2, Step.JUDGE: 1, Step.TAKE_RESPONSIBILITY: 1, Step.KNOW_HOW: 1, Step.ACT: 0}
    assert strongest_and_weakest(sums(rehearsal(), Tally(1, seen))) == (Step.RECOGNISE, Step.ACT)


def test_agreements_are_chosen_taken_back_and_written() -> None:
    """At the end alone, and at most six in own words."""
    session = in_phase(Phase.AGREE)
    session = replayed(session, [Agreed("oproep", True), Agreed("paar", True), Agreed("oproep", False)])
    session = replayed(session, [Wrote(f"  {n} ") for n in range(9)])
    session = replayed(session, [Dropped(0)])
    assert session.agreed == ("paar",)
    assert session.own_words == ("1", "2", "3", "4", "5")
    assert react(begun(), Agreed("oproep", True)) == (begun(), None)


# ------------------------------------------------------------------ at the table


def test_a_less_good_decision_is_explained_and_decided_once_more() -> None:
    """A message is left by what helps; the log then has its line."""
    session = in_phase(Phase.MESSAGE, tabletop=True)
    assert led(session, Lead.NEXT) == session
    session = replayed(session, [Decided("eerste", "wachten")])
    assert session.phase is Phase.DECIDED
    session = led(session, Lead.NEXT)
    assert session.phase is Phase.MESSAGE
    session = led(replayed(session, [Decided("eerste", "sturen")]), Lead.NEXT)
    assert (session.phase, session.spot.turn) == (Phase.MESSAGE, 1)


def test_the_table_ends_with_the_log_and_agreements() -> None:
    """No rounds, no observers."""
    session = in_phase(Phase.LOG, tabletop=True)
    assert led(session, Lead.NEXT, Lead.NEXT).phase is Phase.ENDED
    assert set(session.decided) == {"eerste", "tweede"}


# ------------------------------------------------------------------ whatever happens

numbers = st.integers(0, PEOPLE + 2)
acts: st.SearchStrategy[RehearsalAct] = st.one_of(
    st.builds(Led, st.sampled_from(Lead), st.floats(BEGAN, BEGAN + 9000)),
    st.builds(Led, st.just(Lead.NEXT), st.floats(BEGAN, BEGAN + 9000)),
    st.builds(Joined, st.integers(1, 4), st.text(max_size=4)),
    st.builds(Refused, numbers, st.frozensets(st.sampled_from(Duty))),
    st.builds(Observed, numbers, st.integers(0, ROUNDS), st.lists(st.sampled_from(CHECKLIST), unique=True).map(tuple)),
    st.builds(OnPaper, st.integers(0, ROUNDS), st.builds(Tally, st.integers(-1, 99), st.just({Step.ACT: 3}))),
    st.builds(Agreed, st.sampled_from(("oproep", "nope")), st.booleans()),
    st.builds(Wrote, st.text(max_size=130)),
    st.builds(Dropped, st.integers(-1, 3)),
    st.builds(Decided, st.sampled_from(("eerste", "tweede")), st.sampled_from(("sturen", "wachten", "nope"))),
)


@given(st.lists(acts, max_size=often(40, 120)), st.booleans())
def test_what_the_log_holds_makes_the_same_rehearsal(done: list[RehearsalAct], tabletop: bool) -> None:
    """Each event through its line and back; checklists, which are kept apart, come last or are gone by then."""
    session, events = begun(tabletop=tabletop), list[RehearsalAct]()
    file = RehearsalFile(SCENARIOS)
    for act in done:
        session, event = react(session, act)
        if event is not None:
            events.append(event)
            if not file.is_answer(event) and not file.keeps_round(event):
                events = [one for one in events if not file.is_answer(one)]
    again = [file.act_of(file.line_of(one)) for one in events if not file.is_answer(one)]
    again += [file.act_of(file.line_of(one)) for one in events if file.is_answer(one)]
    back = replayed(begun(tabletop=tabletop), again)
    assert (back.at, back.seen, back.marks, back.agreed, back.clock) == (
        session.at,
        session.seen,
        session.marks,
        session.agreed,
        session.clock,
    )


@given(st.lists(acts, max_size=60))
def test_rounds_close_in_order_and_never_open_again(done: list[RehearsalAct]) -> None:
    """However the one who leads goes back and forth, what is counted stays counted."""
    closed = [begun()]
    for act in done:
        closed.append(react(closed[-1], act)[0])
    for before, after in pairwise(one.seen for one in closed):
        assert list(before.items()) == list(after.items())[: len(before)]
        assert list(after) == list(range(len(after)))

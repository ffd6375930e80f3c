"""`react(session, act) -> (session, event)`: pure, total, and the same when the events are read back from the log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from types import MappingProxyType

from game.story.scenario import Scenario
from game.story.session import SessionPlan
from game.training.group.acts import (
    Answered,
    ClockStarted,
    Closed,
    GroupAct,
    GroupChose,
    Hands,
    Joined,
    Lead,
    LetGo,
    LetIn,
)
from game.training.group.session import ASKING, MOST_SEATS, ROUNDS, GroupSession, Phase, Seat
from game.training.group.tally import fits, hands_tally, tally_of
from game.training.group.walk import onward, passed_over

QUIET = (Joined, Answered, LetGo, LetIn)
"""Acts after which the phones show what they showed."""
NO_ANSWERS: Mapping[int, tuple[str, ...]] = MappingProxyType({})


def begin_group(plan: SessionPlan, scenarios: Mapping[str, Scenario], seed: int) -> GroupSession:
    """A session at its join page; raises LookupError for a scenario that is not there."""
    missing = [one for one in plan.scenarios if one not in scenarios]
    if missing:
        raise LookupError(f"the session {plan.id} plays {', '.join(missing)}, which is not there")
    return GroupSession(plan, {one: scenarios[one] for one in plan.scenarios}, seed)


def react(session: GroupSession, act: GroupAct) -> tuple[GroupSession, GroupAct | None]:
    """The session after the act, and the event for the log; the same session and None for an act that does not fit."""
    event: GroupAct = act
    if isinstance(act, Closed) and act.tally is None and session.phase is Phase.OPEN and session.scenario:
        state = session.spot.state
        assert state is not None
        event = Closed(tally_of(session.scenario, state, session.answers.values()))
    after = _after(session, event)
    if after is session:
        return session, None
    return (after if isinstance(event, QUIET) else replace(after, turn=session.turn + 1)), event


def replayed(session: GroupSession, events: Iterable[GroupAct]) -> GroupSession:
    """The session after all events; one that does not fit changes nothing."""
    for event in events:
        session, _ = react(session, event)
    return session


def _after(session: GroupSession, act: GroupAct) -> GroupSession:
    if session.phase is Phase.ENDED:
        return session
    match act:
        case Joined():
            return _joined(session, act)
        case Answered():
            return _answered(session, act)
        case LetGo(seat):
            return _seated(session, seat, gone=True)
        case LetIn(seat):
            return _seated(session, seat, gone=False)
        case Lead.END:
            return _ended(session)
        case Lead.RESUME:
            return replace(session, paused=False) if session.paused else session
    return session if session.paused else _led(session, act)


def _led(session: GroupSession, act: GroupAct) -> GroupSession:
    match act:
        case Lead.PAUSE:
            return replace(session, paused=True)
        case ClockStarted(until):
            return replace(session, clock=until)
        case Lead.STOP_CLOCK:
            return replace(session, clock=None) if session.clock is not None else session
        case Closed(tally) if tally is not None and session.phase is Phase.OPEN:
            results = {**session.results, session.round_id: tally}
            return _phase(replace(session, results=results, answers=NO_ANSWERS), Phase.CLOSED)
        case Hands(people, counts) if session.question and 0 < people <= MOST_SEATS:
            return _hands(session, people, counts)
        case GroupChose(picks) if session.question:
            return _chose(session, picks)
        case Lead():
            return _stepped(session, act)
    return session


def _stepped(session: GroupSession, act: Lead) -> GroupSession:
    phase = session.phase
    match act:
        case Lead.OPEN if phase is Phase.TOLD or session.may_ask_again:
            opened = replace(session, round=session.round + 1, answers=NO_ANSWERS, clock=None)
            return _phase(opened, Phase.OPEN)
        case Lead.SHOW if phase is Phase.CLOSED:
            return _phase(session, Phase.SHOWN)
        case Lead.NEXT if phase not in (Phase.TOLD, Phase.OPEN, Phase.CLOSED):
            return _kept(session, onward(session))
        case Lead.SKIP if phase is not Phase.JOIN:
            return _kept(session, passed_over(session))
        case Lead.BACK:
            return _back(session)
    return session


def _joined(session: GroupSession, act: Joined) -> GroupSession:
    if act.seat != len(session.seats) + 1 or act.seat > MOST_SEATS:
        return session
    return replace(session, seats={**session.seats, act.seat: Seat(act.mark)})


def _seated(session: GroupSession, number: int, *, gone: bool) -> GroupSession:
    seat = session.seats.get(number)
    if seat is None or seat.gone is gone:
        return session
    answers = {one: picks for one, picks in session.answers.items() if one != number or not gone}
    return replace(session, seats={**session.seats, number: replace(seat, gone=gone)}, answers=answers)


def _answered(session: GroupSession, act: Answered) -> GroupSession:
    seat, state, scenario = session.seats.get(act.seat), session.spot.state, session.scenario
    if seat is None or seat.gone or session.paused or session.phase is not Phase.OPEN or act.round != session.round_id:
        return session
    if state is None or scenario is None or session.answers.get(act.seat) == act.picks:
        return session
    if not fits(scenario, state, act.picks):
        return session
    return replace(session, answers={**session.answers, act.seat: act.picks})


def _hands(session: GroupSession, people: int, counts: Mapping[str, int]) -> GroupSession:
    """A round that is shown by hands: the open one, or else the next."""
    state, scenario = session.spot.state, session.scenario
    number = session.round if session.phase is Phase.OPEN else session.round + 1
    if state is None or scenario is None or number > ROUNDS or session.phase not in ASKING:
        return session
    tally = hands_tally(scenario, state, people, counts)
    results = {**session.results, f"{session.question_id}/{number}": tally}
    return _phase(replace(session, round=number, results=results, answers=NO_ANSWERS, clock=None), Phase.CLOSED)


def _chose(session: GroupSession, picks: tuple[str, ...]) -> GroupSession:
    state, scenario = session.spot.state, session.scenario
    if state is None or scenario is None or not fits(scenario, state, picks):
        return session
    agreed = {**session.agreed, session.question_id: picks}
    number = max(session.round, 1)
    return _phase(replace(session, round=number, agreed=agreed, answers=NO_ANSWERS, clock=None), Phase.CLOSED)


def _back(session: GroupSession) -> GroupSession:
    if session.phase is Phase.OPEN:  # opened by mistake: what was answered so far is thrown away
        number = session.round - 1
        back_to = Phase.CLOSED if number else Phase.TOLD
        return _phase(replace(session, round=number, answers=NO_ANSWERS), back_to)
    if not session.trail:
        return session
    here = replace(session, spot=session.trail[-1], trail=session.trail[:-1], clock=None, answers=NO_ANSWERS)
    rounds = [n for n in range(1, ROUNDS + 1) if f"{here.question_id}/{n}" in here.results]
    return replace(here, round=max(rounds, default=1 if here.question_id in here.agreed else 0))


def _kept(session: GroupSession, after: GroupSession) -> GroupSession:
    """The session further on, which can go back to where it was; it leaves its open round and its clock behind."""
    if after.phase is Phase.ENDED:
        return _ended(session)
    was = session.spot
    if was.phase is Phase.OPEN:
        was = replace(was, phase=Phase.TOLD)
    return replace(after, trail=(*session.trail, was), answers=NO_ANSWERS, clock=None)


def _ended(session: GroupSession) -> GroupSession:
    """The session is over: no answer, no phone is kept."""
    spot = replace(session.spot, part=len(session.plan.parts), phase=Phase.ENDED, path=(), state=None)
    return replace(session, spot=spot, answers=NO_ANSWERS, seats={}, clock=None, paused=False, trail=())


def _phase(session: GroupSession, phase: Phase) -> GroupSession:
    return replace(session, spot=replace(session.spot, phase=phase))

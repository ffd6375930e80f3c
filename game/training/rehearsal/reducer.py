"""`react(session, act) -> (session, event)`: pure, total, and the same when the events are read back from the log."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from game.story.rehearsal import REFUSABLE, ROUNDS
from game.story.scenario import Scenario
from game.training.group.session import Seat
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
from game.training.rehearsal.deal import FEWEST, MOST, deal
from game.training.rehearsal.session import CLOSING, MINUTE, Clock, Phase, RehearsalSession, Terms
from game.training.rehearsal.tally import fitting, tally_of

MOST_SEATS = 200
"""Phones in one rehearsal: everybody, and guests who observe."""
MOST_OWN_WORDS, LONGEST_WORDS = 6, 120
QUIET = (Joined, Observed, OnPaper, Agreed, Wrote, Dropped)
"""Acts after which the phones show what they showed."""


def begin_rehearsal(scenario: Scenario, terms: Terms, now: float) -> RehearsalSession:
    """A rehearsal that begins. Raises LookupError for a scenario without one or without such positions, ValueError for
    a number of people that does not fit."""
    session = RehearsalSession(scenario, terms)
    unknown = [position for position in terms.positions if position not in session.rehearsal.posts]
    if unknown:
        raise LookupError(f"the rehearsal of {scenario.id} has no position {unknown[0]}")
    if not FEWEST <= terms.people <= MOST:
        raise ValueError(f"a rehearsal is for {FEWEST} to {MOST} people, not {terms.people}")
    deal(session.rehearsal, terms.people, terms.positions, terms.seed)
    return _arrived(session, 0, now)


def react(session: RehearsalSession, act: RehearsalAct) -> tuple[RehearsalSession, RehearsalAct | None]:
    """The session after the act, and the event for the log; the same session and None for an act that does not fit."""
    event: RehearsalAct = act
    if isinstance(act, Led) and _closes(session, act.lead):
        event = Closed(tally_of(session.rehearsal, session.marks.values()), act.at, act.lead)
    after = _after(session, event)
    if after is session:
        return session, None
    return (after if _is_quiet(session, after, event) else replace(after, turn=session.turn + 1)), event


def replayed(session: RehearsalSession, events: Iterable[RehearsalAct]) -> RehearsalSession:
    """The session after all events; one that does not fit changes nothing."""
    for event in events:
        session, _ = react(session, event)
    return session


def _is_quiet(before: RehearsalSession, after: RehearsalSession, event: RehearsalAct) -> bool:
    """Whether the phones show what they showed. Who leaves a duty out sees it at once; others only where it concerns
    them."""
    if isinstance(event, Refused):
        numbers = range(1, before.terms.people + 1)
        was, now = before.deal(), after.deal()
        return all(was.of(one) == now.of(one) for one in numbers if one != event.number)
    if isinstance(event, Led):
        return event.lead in (Lead.BRING, Lead.MORE_TIME)
    return isinstance(event, QUIET)


def _closes(session: RehearsalSession, lead: Lead) -> bool:
    """Whether the act closes the round: on from the talk about it, or out of the roles after a stop."""
    if session.spot.turn != session.marked_round or not session.in_round:
        return False
    if lead is Lead.NEXT:
        return session.phase is Phase.DISCUSS and not _held(session)
    return lead is Lead.LEAVE_ROLES and session.stopped


def _held(session: RehearsalSession) -> bool:
    return session.paused or session.stopped


def _after(session: RehearsalSession, act: RehearsalAct) -> RehearsalSession:
    if session.phase is Phase.ENDED:
        return session
    match act:
        case Joined():
            return _joined(session, act)
        case Refused(number, duties):
            return _refused(session, number, duties)
        case Observed():
            return _observed(session, act)
        case OnPaper(round_, tally) if round_ in range(len(session.rehearsal.rounds)):
            counted = fitting(session.rehearsal, tally)
            return replace(session, on_paper={**session.on_paper, round_: counted})
        case Closed(tally, at, lead) if _closes(session, lead):
            closed = replace(session, seen={**session.seen, session.spot.turn: tally}, marks={})
            return _led(closed, Led(lead, at))
        case Led():
            return _led(session, act)
        case Decided():
            return _decided(session, act)
    return _agreed(session, act)


def _led(session: RehearsalSession, act: Led) -> RehearsalSession:
    if session.stopped:
        return _after_stop(session, act)
    match act.lead:
        case Lead.STOP:
            return replace(_standing(session, act.at), stopped=True, paused=False)
        case Lead.PAUSE if not session.paused:
            return replace(_standing(session, act.at), paused=True)
        case Lead.RESUME if session.paused:
            return replace(_running(session, act.at), paused=False)
        case _ if session.paused:
            return session
        case Lead.NEXT:
            return _onward(session, act.at)
        case Lead.BACK if session.at > 0:
            return _arrived(session, session.at - 1, act.at)
        case Lead.BRING if session.phase is Phase.PLAY:
            there = len(session.arrived(act.at))
            more = min(len(session.round.events), there + 1)
            return replace(session, brought=more) if more > there else session
        case Lead.MORE_TIME if session.clock is not None:
            left = max(0.0, session.clock.remains(act.at)) + MINUTE
            return replace(session, clock=Clock(left, act.at))
    return session


def _after_stop(session: RehearsalSession, act: Led) -> RehearsalSession:
    """Once somebody said stop: on from here, this round again, straight to the talk, or out of the roles."""
    match act.lead:
        case Lead.RESUME:
            return replace(_running(session, act.at), stopped=False)
        case Lead.AGAIN if session.in_round:
            return _arrived(replace(session, marks={}), _at(session, Phase.PLACES, session.spot.turn), act.at)
        case Lead.TALK if session.in_round:
            return _arrived(session, _at(session, Phase.DISCUSS, session.spot.turn), act.at)
        case Lead.LEAVE_ROLES:
            phase = Phase.LOG if session.terms.tabletop else Phase.LEAVE_ROLES
            return _arrived(session, max(session.at, _at(session, phase)), act.at)
    return session


def _onward(session: RehearsalSession, now: float) -> RehearsalSession:
    if session.phase is Phase.MESSAGE:
        return session  # a message waits for a decision
    if session.phase is Phase.DECIDED and not decided_well(session):
        return _arrived(session, session.at - 1, now)
    return _arrived(session, session.at + 1, now)


def decided_well(session: RehearsalSession) -> bool:
    """Whether what the control room decided on this message is what helps."""
    chosen = session.decided.get(session.message.id)
    return any(one.id == chosen and one.wanted for one in session.message.decisions)


def _decided(session: RehearsalSession, act: Decided) -> RehearsalSession:
    fits = session.phase is Phase.MESSAGE and act.message == session.message.id and not _held(session)
    if not fits or act.decision not in {one.id for one in session.message.decisions}:
        return session
    return replace(session, decided={**session.decided, act.message: act.decision}, at=session.at + 1)


def _agreed(session: RehearsalSession, act: RehearsalAct) -> RehearsalSession:
    if session.phase is not Phase.AGREE:
        return session
    match act:
        case Agreed(agreement, on) if agreement in session.rehearsal.agreements and on is not (
            agreement in session.agreed
        ):
            others = tuple(one for one in session.agreed if one != agreement)
            return replace(session, agreed=(*others, agreement) if on else others)
        case Wrote(text) if text.strip() and len(session.own_words) < MOST_OWN_WORDS:
            return replace(session, own_words=(*session.own_words, text.strip()[:LONGEST_WORDS]))
        case Dropped(which) if which in range(len(session.own_words)):
            left = session.own_words[:which] + session.own_words[which + 1 :]
            return replace(session, own_words=left)
    return session


def _joined(session: RehearsalSession, act: Joined) -> RehearsalSession:
    if act.seat != len(session.seats) + 1 or act.seat > MOST_SEATS:
        return session
    return replace(session, seats={**session.seats, act.seat: Seat(act.mark)})


def _refused(session: RehearsalSession, number: int, duties: frozenset[object]) -> RehearsalSession:
    kept = frozenset(duty for duty in REFUSABLE if duty in duties)
    if number not in range(1, session.terms.people + 1) or session.refused.get(number, frozenset()) == kept:
        return session
    others = {one: left for one, left in session.refused.items() if one != number}
    return replace(session, refused={**others, number: kept} if kept else others)


def _observed(session: RehearsalSession, act: Observed) -> RehearsalSession:
    known = {one.id for one in session.rehearsal.checklist}
    if act.seat not in session.seats or act.round != session.marked_round or not known.issuperset(act.seen):
        return session
    if act.round >= ROUNDS or not session.observes(act.seat, act.round) or session.marks.get(act.seat) == act.seen:
        return session
    return replace(session, marks={**session.marks, act.seat: act.seen})


def _arrived(session: RehearsalSession, at: int, now: float) -> RehearsalSession:
    """The session at another place: its time box begins, events have not come yet. Once it has ended, no phone and no
    number is kept."""
    spot = session.itinerary[at]
    box = session.box(spot)
    clock = session.clock if {session.phase, spot.phase} <= set(CLOSING) else Clock(box, now) if box else None
    there = replace(session, at=at, clock=clock, brought=0, paused=False, stopped=False)
    if spot.phase is Phase.ENDED:
        return replace(there, seats={}, refused={}, marks={})
    return there


def _standing(session: RehearsalSession, now: float) -> RehearsalSession:
    clock = session.clock
    return replace(session, clock=Clock(clock.remains(now), None)) if clock else session


def _running(session: RehearsalSession, now: float) -> RehearsalSession:
    clock = session.clock
    return replace(session, clock=Clock(clock.left, now)) if clock and clock.since is None else session


def _at(session: RehearsalSession, phase: Phase, turn: int = 0) -> int:
    return next(at for at, spot in enumerate(session.itinerary) if (spot.phase, spot.turn) == (phase, turn))

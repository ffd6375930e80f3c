"""The way through a session: from part to part, and in a scenario along the wanted behaviour of the group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from game.story.playthrough import (
    Answer,
    Move,
    Path,
    Skip,
    State,
    advance,
    begin,
    ending_at,
    holds,
    is_wanted,
    question_at,
    scene_at,
    wanted_answer,
    with_effects,
)
from game.story.scenario import Asks, Question, Scenario
from game.story.session import PartKind, SessionPart
from game.training.group.session import GroupSession, Phase, Spot
from game.training.group.tally import Tally


def at_part(session: GroupSession, number: int) -> GroupSession:
    """The session at the beginning of a part; after the last one it has ended."""
    if number >= len(session.plan.parts):
        return replace(session, spot=Spot(len(session.plan.parts), Phase.ENDED))
    part = session.plan.parts[number]
    if part.kind is not PartKind.SCENES:
        return replace(session, spot=Spot(number, Phase.PART), round=0)
    state = begin(session.scenarios[part.scenario])
    return replace(session, spot=Spot(number, Phase.NOTE, (), state), round=0)


def onward(session: GroupSession) -> GroupSession:
    """The session at the next moment, for the phases that just go on."""
    spot, part, scenario = session.spot, session.part, session.scenario
    match spot.phase:
        case Phase.JOIN | Phase.PART | Phase.ENDING:
            return at_part(session, spot.part + 1)
        case Phase.NOTE if part and scenario and spot.state:
            return arrived(session, part, scenario, (), spot.state)
        case Phase.SHOWN if part and scenario and spot.state:
            return _moved(session, part, scenario, group_answer(session, scenario, spot.state))
        case Phase.PASSED if part and scenario and spot.state:
            return _moved(session, part, scenario, Skip(spot.state.scene))
    return session


def passed_over(session: GroupSession) -> GroupSession:
    """The session after the rest of the scene, or of the part outside a scenario."""
    part, scenario, state = session.part, session.scenario, session.spot.state
    if part and scenario and state and scene_at(scenario, state) and session.phase is not Phase.NOTE:
        return _moved(session, part, scenario, Skip(state.scene))
    return at_part(session, session.spot.part + 1)


def arrived(session: GroupSession, part: SessionPart, scenario: Scenario, path: Path, state: State) -> GroupSession:
    """The session where the story stands now: at a question to ask, a scene to tell, or an ending."""
    while ending_at(scenario, state) is None:
        question = question_at(scenario, state)
        if part.asked and state.scene not in part.asked:
            return replace(session, spot=Spot(session.spot.part, Phase.PASSED, path, state), round=0)
        if question and _is_asked(part, state.scene, question.id):
            here = replace(session, spot=Spot(session.spot.part, Phase.TOLD, path, state), round=0)
            return _as_it_was(here)
        answer = wanted_answer(scenario, state)
        path, state = (*path, answer), advance(scenario, state, answer)
    return replace(session, spot=Spot(session.spot.part, Phase.ENDING, path, state), round=0)


def group_answer(session: GroupSession, scenario: Scenario, state: State) -> Answer:
    """How the story goes on: what the group agreed on where that is wanted, else the wanted answer that most chose."""
    question = question_at(scenario, state)
    agreed = session.agreed.get(session.question_id, ())
    if question and agreed and is_wanted(scenario, state, Answer(state.scene, question.id, agreed)):
        return Answer(state.scene, question.id, agreed)
    tally = session.tally
    if question is None or question.asks is Asks.MARKS or tally is None:
        return wanted_answer(scenario, state)
    return _most_chosen(scenario, state, question, tally.picks)


def _most_chosen(scenario: Scenario, state: State, question: Question, picks: Mapping[str, int]) -> Answer:
    """Slot by slot the wanted choice that most picked; of equal ones the author's first."""
    flags, chosen = state.flags, list[str]()
    for slot in [slot.id for slot in question.slots] if question.asks is Asks.ONE_PER_SLOT else [""]:
        open_ = [
            choice
            for choice in question.choices
            if choice.slot == slot and choice.wanted is not None and holds(choice.when + choice.wanted, flags)
        ]
        if not open_:
            return wanted_answer(scenario, state)
        best = max(open_, key=lambda choice: picks.get(choice.id, 0))
        chosen.append(best.id)
        flags = with_effects(flags, best)
    return Answer(state.scene, question.id, tuple(chosen))


def _moved(session: GroupSession, part: SessionPart, scenario: Scenario, move: Move) -> GroupSession:
    spot = session.spot
    if spot.state is None:
        return session
    return arrived(session, part, scenario, (*spot.path, move), advance(scenario, spot.state, move))


def _is_asked(part: SessionPart, scene: str, question: str) -> bool:
    asked = part.asked.get(scene)
    return asked is None or not asked.questions or question in asked.questions


def _as_it_was(session: GroupSession) -> GroupSession:
    """A question that the group answered before, on its way back and on again, is shown as it was."""
    done = [n for n in (1, 2) if _result(session, n) is not None]
    if not done and session.question_id not in session.agreed:
        return session
    return replace(session, spot=replace(session.spot, phase=Phase.SHOWN), round=max(done, default=1))


def _result(session: GroupSession, number: int) -> Tally | None:
    return session.results.get(f"{session.question_id}/{number}")

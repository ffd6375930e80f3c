"""Answers of a room counted, and what of the count may be shown.

The norm is protected (content rule 4): a share is shown only from five answers on, and only where most chose the
wanted behaviour. Showing that many did not would tell a room that not helping is usual.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.story.playthrough import Answer, NotPossible, State, question_at, weigh_answer
from game.story.scenario import Asks, Question, Scenario

FEWEST = 5
"""Answers below which nothing is shown as a whole: in a smaller group one could tell who answered what."""


def no_counts() -> Mapping[str, int]:
    """No choice, no count."""
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answered, how often each choice was picked, and in how many answers each part was the wanted one.

    A part is a slot, a signal among the cues, or "" for the whole of a question with one answer.
    """

    answers: int = 0
    picks: Mapping[str, int] = field(default_factory=no_counts)
    wanted: Mapping[str, int] = field(default_factory=no_counts)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of all who answered chose what is wanted in this part; only made where it may be shown."""

    part: str
    wanted: int
    answers: int
    before: int | None = None
    """How many of a hundred chose it the first time, where that may be shown too"""


def parts_of(question: Question) -> tuple[str, ...]:
    """What is counted apart: each signal, each slot, or the answer as a whole."""
    if question.asks is Asks.MARKS:
        return tuple(choice.id for choice in question.choices if choice.wanted is not None)
    return tuple(slot.id for slot in question.slots) if question.asks is Asks.ONE_PER_SLOT else ("",)


def fits(scenario: Scenario, state: State, picks: tuple[str, ...]) -> bool:
    """Whether the picks are a complete answer to the question that is asked."""
    try:
        weigh_answer(scenario, state, _answer(scenario, state, picks))
    except NotPossible:
        return False
    return True


def tally_of(scenario: Scenario, state: State, answers: Iterable[tuple[str, ...]]) -> Tally:
    """All answers to the question counted; each has to fit it."""
    question = question_at(scenario, state)
    if question is None:
        return Tally()
    total, picked = 0, dict[str, int]()
    wanted = dict.fromkeys(parts_of(question), 0)
    kept: dict[tuple[str, ...], int] = {}
    for picks in answers:
        kept[picks] = kept.get(picks, 0) + 1
    for picks, count in kept.items():
        total += count
        for seen in weigh_answer(scenario, state, _answer(scenario, state, picks)):
            if seen.picked:
                picked[seen.choice.id] = picked.get(seen.choice.id, 0) + count
            part = seen.choice.id if question.asks is Asks.MARKS else seen.choice.slot
            if part in wanted and seen.wanted:
                wanted[part] += count
    return Tally(total, picked, wanted)


def hands_tally(scenario: Scenario, state: State, people: int, counts: Mapping[str, int]) -> Tally:
    """A show of hands as a tally; no choice counts more hands than there are people."""
    question = question_at(scenario, state)
    if question is None:
        return Tally()
    picked = {c.id: min(max(0, counts.get(c.id, 0)), people) for c in question.choices if counts.get(c.id, 0) > 0}
    wanted = dict.fromkeys(parts_of(question), 0)
    for choice in question.choices:
        part = choice.id if question.asks is Asks.MARKS else choice.slot
        if part in wanted and choice.wanted is not None:
            wanted[part] = min(people, wanted[part] + picked.get(choice.id, 0))
    return Tally(people, picked, wanted)


def shares(tally: Tally, before: Tally | None = None) -> tuple[Share, ...]:
    """What may be shown: the parts in which most chose the wanted behaviour, from five answers on.

    `before` is the tally of the first round: a move is told where more of a hundred chose the wanted behaviour now.
    """
    if tally.answers < FEWEST:
        return ()
    return tuple(
        Share(part, count, tally.answers, _before(part, count, tally, before))
        for part, count in tally.wanted.items()
        if count * 2 > tally.answers
    )


def _before(part: str, count: int, tally: Tally, before: Tally | None) -> int | None:
    """The share of the first round in a hundred, where it was lower and five or more answered."""
    if before is None or before.answers < FEWEST:
        return None
    first = before.wanted.get(part, 0)
    return round(100 * first / before.answers) if first * tally.answers < count * before.answers else None


def moved_towards(tally: Tally, before: Tally | None) -> bool:
    """Whether more of a hundred chose the wanted behaviour the second time, over all parts."""
    if before is None or min(tally.answers, before.answers) < FEWEST:
        return False
    return sum(tally.wanted.values()) * before.answers > sum(before.wanted.values()) * tally.answers


def _answer(scenario: Scenario, state: State, picks: tuple[str, ...]) -> Answer:
    question = question_at(scenario, state)
    return Answer(state.scene, question.id if question else "", picks)

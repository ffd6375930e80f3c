"""How many people are needed to see an effect of a given size, so that nobody promises what ten people cannot show.

The exact power of a t test is that of the non-central t distribution (Cohen 1988, *Statistical Power Analysis for the
Behavioral Sciences*, 2nd ed., chapter 2).
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from game.evaluation.study import Design, Unit

ALPHA = 0.05
MOST = 1_000_000


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of a study: an `effect` in standard deviations of the score, seen with this `power`.

    `correlation` is that of a score with itself at a later moment, `lost` the share that does not come back, `likeness`
    how alike people of one venue are (intraclass correlation), `venue_size` how many of one venue take part.
    """

    design: Design
    effect: float
    power: float = 0.8
    correlation: float = 0.5
    lost: float = 0.3
    unit: Unit = Unit.PERSON
    likeness: float = 0.05
    venue_size: float = 10


@dataclass(frozen=True, slots=True)
class Needed:
    """How many are needed: `analysed` people with both measurements, in each of `groups`; `invited` people in all at
    the start; `venues` in all where these are drawn, else 0."""

    groups: int
    analysed: int
    invited: int
    venues: int


def power_paired(standardised: float, n: int) -> float:
    """The power of a paired t test, two-sided at 5 %; `standardised` is mean change / standard deviation of changes."""
    return _power(standardised * math.sqrt(n), n - 1)


def power_between(effect: float, n: int) -> float:
    """The power of a t test between two groups of `n`, two-sided at 5 %; `effect` is Cohen's d."""
    return _power(effect * math.sqrt(n / 2), 2 * n - 2)


def power_of(question: Question, n: int) -> float:
    """The power with `n` people analysed in each group.

    Changes of the same people vary by √(2(1-r)) standard deviations. Between groups, adjusting for the score before
    takes the variance times 1-r² (Borm, Fransen & Lemmens 2007, J. Clinical Epidemiology 60). Where venues are drawn,
    n counts for n / (1 + (m-1)ρ) people (design effect: Donner & Klar 2000, *Cluster Randomization Trials*).
    """
    fewer = 1 + (question.venue_size - 1) * question.likeness if question.unit is Unit.VENUE else 1.0
    counted = max(2, math.floor(n / fewer))
    if question.design is Design.SINGLE_GROUP:
        return power_paired(question.effect / math.sqrt(2 * (1 - question.correlation)), counted)
    return power_between(question.effect / math.sqrt(1 - question.correlation**2), counted)


def needed(question: Question) -> Needed:
    """How many people the study needs. Raises ValueError for an effect that so many people as there are cannot show."""
    _check(question)
    low, high = 1, 3
    while power_of(question, high) < question.power:
        low, high = high, high * 2
        if high > MOST:
            raise ValueError(f"an effect of {question.effect:g} is too small to be seen by any number of people")
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if power_of(question, middle) >= question.power else (middle, high)
    groups = 1 if question.design is Design.SINGLE_GROUP else 2
    per_group = math.ceil(high / (1 - question.lost))
    venues = 0
    if question.unit is Unit.VENUE:
        each = math.ceil(per_group / question.venue_size)
        venues, per_group = groups * each, math.ceil(each * question.venue_size)
    return Needed(groups, high, groups * per_group, venues)


def smallest_effect(question: Question, n: int) -> float:
    """The smallest effect that `n` analysed people in each group show with the power that is asked."""
    low, high = 0.0, 20.0
    for _ in range(60):
        middle = (low + high) / 2
        reached = power_of(_with_effect(question, middle), n) >= question.power
        low, high = (low, middle) if reached else (middle, high)
    return high


def _with_effect(question: Question, effect: float) -> Question:
    from dataclasses import replace

    return replace(question, effect=effect)


def _check(question: Question) -> None:
    if question.effect <= 0:
        raise ValueError("the effect has to be above 0: 0.2 is small, 0.5 medium, 0.8 large")
    for name, value in (("power", question.power), ("correlation", question.correlation), ("lost", question.lost)):
        if not 0 <= value < 1:
            raise ValueError(f"`{name}` has to be from 0 to below 1, not {value:g}")
    if question.venue_size < 1 or not 0 <= question.likeness < 1:
        raise ValueError("a venue has at least one person, and likeness is from 0 to below 1")


def _power(shifted: float, freedom: int) -> float:
    from scipy.special import nctdtr, stdtrit

    edge = float(stdtrit(freedom, 1 - ALPHA / 2))
    above = 1 - float(nctdtr(freedom, shifted, edge))
    below = float(nctdtr(freedom, shifted, -edge))
    return above + (0.0 if math.isnan(below) else below)

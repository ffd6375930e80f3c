"""Recognising, as signal detection: telling signals from harmless cues apart, separately from a readiness to say yes.

Sources: Macmillan & Creelman (2005), *Detection Theory: A User's Guide*, 2nd ed., chapters 1 and 2; Hautus (1995),
*Corrections for extreme proportions and their biasing effects on estimated values of d′*, Behavior Research Methods 27.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import NormalDist

_NORMAL = NormalDist()


@dataclass(frozen=True, slots=True)
class Marks:
    """What was marked: `hits` of `signals`, `false_alarms` of `harmless` cues. Weighted counts may be broken."""

    hits: float
    signals: float
    false_alarms: float
    harmless: float

    def __add__(self, other: Marks) -> Marks:
        """Both together."""
        return Marks(
            self.hits + other.hits,
            self.signals + other.signals,
            self.false_alarms + other.false_alarms,
            self.harmless + other.harmless,
        )

    def __sub__(self, other: Marks) -> Marks:
        """This without the other, which is part of it."""
        return self + Marks(-other.hits, -other.signals, -other.false_alarms, -other.harmless)


@dataclass(frozen=True, slots=True)
class Detection:
    """`sensitivity` d′: how well signals are told from harmless cues, 0 for guessing. `bias` c: 0 for none, above 0 for
    a tendency to mark little, below 0 for a tendency to mark much."""

    sensitivity: float
    bias: float


NO_MARKS = Marks(0, 0, 0, 0)


def detect(marks: Marks) -> Detection:
    """d′ = z(H) - z(F) and c = -(z(H) + z(F)) / 2, with the log-linear correction of the rates.

    The correction (Hautus 1995) adds 0.5 to hits and false alarms and 1 to the trials, always, so that rates of 0 and
    1 stay finite. Raises ValueError without a signal or without a harmless cue.
    """
    if marks.signals <= 0 or marks.harmless <= 0:
        raise ValueError("recognising needs signals and harmless cues")
    hit = _NORMAL.inv_cdf((marks.hits + 0.5) / (marks.signals + 1))
    false_alarm = _NORMAL.inv_cdf((marks.false_alarms + 0.5) / (marks.harmless + 1))
    return Detection(hit - false_alarm, -(hit + false_alarm) / 2)


def variance_of_sensitivity(marks: Marks) -> float:
    """The variance of d′ when every cue is judged independently (Gourevitch & Galanter 1967, Psychometrika 32).

    H(1-H) / (N_s φ(z(H))²) + F(1-F) / (N_n φ(z(F))²), with the corrected rates.
    """
    total = 0.0
    for count, trials in ((marks.hits, marks.signals), (marks.false_alarms, marks.harmless)):
        rate = (count + 0.5) / (trials + 1)
        total += rate * (1 - rate) / (trials * _NORMAL.pdf(_NORMAL.inv_cdf(rate)) ** 2)
    return total


@dataclass(frozen=True, slots=True)
class Shift:
    """A change in d′ and one in c, each with its standard error; `people` is how many were compared."""

    earlier: Detection
    later: Detection
    sensitivity_error: float
    bias_error: float
    people: int


def shift(earlier: Sequence[Marks], later: Sequence[Marks]) -> Shift:
    """The change in d′ and c of the same people, by their pooled marks; standard errors by the jackknife over people.

    Pooled, not averaged: one person sees a handful of cues, and a mean of corrected d′ values from so few trials moves
    when only the readiness to say yes moves. Where people's bias is spread normally with variance v, the pooled d′ is
    d′/√(1+v) whatever the mean bias is, so a shift of bias alone leaves it where it was. The jackknife (leave one
    person out: Efron & Tibshirani 1993, *An Introduction to the Bootstrap*, chapter 11) counts people, not answers.
    Raises ValueError for fewer than two people, or without cues of both kinds.
    """
    n = len(earlier)
    if n < 2 or len(later) != n:
        raise ValueError("a change needs the same two or more people, earlier and later")
    first, last = sum(earlier, NO_MARKS), sum(later, NO_MARKS)
    before, after = detect(first), detect(last)
    left = [(detect(first - one), detect(last - two)) for one, two in zip(earlier, later, strict=True)]
    d_error = _jackknife([b.sensitivity - a.sensitivity for a, b in left])
    c_error = _jackknife([b.bias - a.bias for a, b in left])
    return Shift(before, after, d_error, c_error, n)


def spread(marks: Sequence[Marks]) -> tuple[Detection, float, float]:
    """The pooled d′ and c of these people with their jackknife standard errors; raises what `shift` raises."""
    if len(marks) < 2:
        raise ValueError("an interval needs two or more people")
    whole = sum(marks, NO_MARKS)
    left = [detect(whole - one) for one in marks]
    return detect(whole), _jackknife([d.sensitivity for d in left]), _jackknife([d.bias for d in left])


def _jackknife(left_out: Sequence[float]) -> float:
    """√((n-1)/n Σ(θ₋ᵢ - θ̄)²), from the estimates that leave one out."""
    n = len(left_out)
    middle = math.fsum(left_out) / n
    return math.sqrt((n - 1) / n * math.fsum((one - middle) ** 2 for one in left_out))

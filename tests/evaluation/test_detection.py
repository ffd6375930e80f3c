"""Recognising as signal detection: the formulas, their bounds, and that a shift of bias is no better recognising."""

from __future__ import annotations

import math
import random
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import norm

from game.evaluation.detection import Marks, detect, shift, spread, variance_of_sensitivity

NORMAL = NormalDist()
SOME = st.integers(1, 60)


@st.composite
def marked(draw):
    """Any marks of any number of cues."""
    signals, harmless = draw(SOME), draw(SOME)
    return Marks(draw(st.integers(0, signals)), signals, draw(st.integers(0, harmless)), harmless)


@given(marked())
def test_it_is_what_scipy_makes_of_the_corrected_rates(marks):
    """d′ and c by another library, with Hautus' log-linear correction written out."""
    hit, alarm = (marks.hits + 0.5) / (marks.signals + 1), (marks.false_alarms + 0.5) / (marks.harmless + 1)
    found = detect(marks)
    assert found.sensitivity == pytest.approx(norm.ppf(hit) - norm.ppf(alarm), abs=1e-9)
    assert found.bias == pytest.approx(-(norm.ppf(hit) + norm.ppf(alarm)) / 2, abs=1e-9)


@given(marked())
def test_perfect_and_empty_answers_stay_finite(marks):
    """Rates of 0 and 1 give numbers, also their variance."""
    assert math.isfinite(detect(marks).sensitivity)
    assert variance_of_sensitivity(marks) > 0


@given(marked())
def test_calling_signals_harmless_turns_the_sensitivity_round(marks):
    """Swapping the kinds of cues turns d′ round and leaves c as it is."""
    other = detect(Marks(marks.false_alarms, marks.harmless, marks.hits, marks.signals))
    assert other.sensitivity == pytest.approx(-detect(marks).sensitivity)
    assert other.bias == pytest.approx(detect(marks).bias)


def test_large_counts_give_the_textbook_value():
    """Hit rate .8 and false-alarm rate .4 are d′ = 1.095 and c = -0.294 (Stanislaw & Todorov 1999)."""
    found = detect(Marks(800_000, 1_000_000, 400_000, 1_000_000))
    assert found.sensitivity == pytest.approx(1.095, abs=1e-3)
    assert found.bias == pytest.approx(-0.294, abs=1e-3)


def crowd(dice: random.Random, people: int, d: float, c: float) -> list[Marks]:
    """What people mark of three signals and three harmless cues; each has a bias of their own around c."""
    found = []
    for _ in range(people):
        own = dice.gauss(c, 0.6)
        hits = sum(dice.gauss(d / 2, 1) > own for _ in range(3))
        alarms = sum(dice.gauss(-d / 2, 1) > own for _ in range(3))
        found.append(Marks(hits, 3, alarms, 3))
    return found


def test_a_shift_of_bias_alone_is_no_better_recognising():
    """People who only mark more often keep their d′, while a mean of each one's own d′ would have moved."""
    dice = random.Random(4)
    moved = shift(crowd(dice, 6000, 1.2, 0.9), crowd(dice, 6000, 1.2, -0.1))
    change = moved.later.sensitivity - moved.earlier.sensitivity
    assert abs(change) < 2.5 * moved.sensitivity_error
    assert abs(change) < 0.06
    assert moved.later.bias - moved.earlier.bias < -0.7


def test_better_recognising_is_seen():
    """The same people with a larger d′ and the same bias move in d′ alone."""
    dice = random.Random(5)
    moved = shift(crowd(dice, 3000, 0.8, 0.2), crowd(dice, 3000, 1.6, 0.2))
    assert moved.later.sensitivity - moved.earlier.sensitivity > 8 * moved.sensitivity_error
    assert abs(moved.later.bias - moved.earlier.bias) < 3 * moved.bias_error


def test_the_jackknife_agrees_with_the_formula_where_answers_are_independent():
    """With nothing but chance between people, the error is that of Gourevitch and Galanter."""
    dice = random.Random(6)
    people = []
    for _ in range(2000):
        hits, alarms = sum(dice.random() < 0.7 for _ in range(4)), sum(dice.random() < 0.3 for _ in range(4))
        people.append(Marks(hits, 4, alarms, 4))
    _, error, _ = spread(people)
    whole = Marks(sum(p.hits for p in people), 8000, sum(p.false_alarms for p in people), 8000)
    assert error == pytest.approx(math.sqrt(variance_of_sensitivity(whole)), rel=0.06)


@pytest.mark.parametrize("marks", [Marks(0, 0, 1, 3), Marks(1, 3, 0, 0)])
def test_one_kind_of_cue_alone_measures_nothing(marks):
    """Without harmless cues nobody can tell recognising from marking everything."""
    with pytest.raises(ValueError, match="signals and harmless"):
        detect(marks)

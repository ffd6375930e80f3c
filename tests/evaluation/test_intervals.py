"""Intervals and effects, against published worked examples and scipy."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats

from game.evaluation.intervals import (
    difference,
    effect_between,
    effect_of_change,
    mean_change,
    paired_effect,
    slope,
    wilson,
)


@pytest.mark.parametrize(
    ("hits", "people", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_shares_have_the_intervals_that_newcombe_published(hits, people, low, high):
    """Table I of Newcombe 1998, method 3."""
    found = wilson(hits / people, people)
    assert [found.low, found.high] == pytest.approx([low, high], abs=6e-5)


def test_the_effect_of_a_change_is_that_of_the_textbook():
    """Borenstein et al. 2009, chapter 4: S_change 5.5, r = .7, n = 50 give g = 0.4160, V_g = 0.0127."""
    found = effect_of_change(3, 5.5, 0.7, 50)
    assert found.value == pytest.approx(0.4160, abs=5e-5)
    assert ((found.high - found.low) / 2 / 1.959964) ** 2 == pytest.approx(0.0127, abs=5e-5)


def test_the_effect_between_groups_is_that_of_the_textbook():
    """Borenstein et al. 2009, chapter 4: means 103 and 100, S 5.0249, n = 50 each give g = 0.5924, V_g = 0.0411."""
    found = effect_between(3, 5.0249, 50, 50)
    assert found.value == pytest.approx(0.5924, abs=5e-5)
    assert ((found.high - found.low) / 2 / 1.959964) ** 2 == pytest.approx(0.0411, abs=5e-5)


NUMBERS = st.lists(st.floats(-4, 4, allow_nan=False).map(lambda x: round(x, 3)), min_size=4, max_size=40)


@given(NUMBERS)
def test_a_change_has_the_interval_of_the_paired_t_test(changes):
    """Without orders of forms and venues it is scipy's confidence interval of a mean."""
    found = mean_change(changes, [0.0] * len(changes), ["one"] * len(changes))
    assert found.value == pytest.approx(np.mean(changes), abs=1e-9)
    half = stats.sem(changes) * stats.t.ppf(0.975, len(changes) - 1)
    assert [found.low, found.high] == pytest.approx([found.value - half, found.value + half], abs=1e-7)


def test_another_difficulty_of_the_forms_is_no_change():
    """Form B is half a point harder; more people began with A; the change is still found at the balance of both."""
    orders = [-0.5] * 30 + [0.5] * 10
    noise = random.Random(1)
    changes = [0.4 + order + noise.gauss(0, 0.01) for order in orders]
    assert mean_change(changes, orders, ["v"] * 40).value == pytest.approx(0.4, abs=0.01)


def test_the_comparison_is_that_of_least_squares():
    """The group's coefficient, checked against the normal equations; its t against scipy's regression of residuals."""
    dice = random.Random(2)
    before = [dice.gauss(3, 1) for _ in range(60)]
    group = [i % 2 == 0 for i in range(60)]
    after = [0.6 * b + 0.5 * g + dice.gauss(1, 0.5) for b, g in zip(before, group, strict=True)]
    found = difference(before, after, group, [0.0] * 60, ["v"] * 60)
    x = np.column_stack([np.ones(60), group, before]).astype(float)
    beta = np.linalg.solve(x.T @ x, x.T @ np.asarray(after))
    left = np.asarray(after) - x @ beta
    error = np.sqrt(np.linalg.inv(x.T @ x)[1, 1] * (left @ left) / 57)
    assert found.value == pytest.approx(beta[1])
    assert found.high - found.value == pytest.approx(stats.t.ppf(0.975, 57) * error)


def test_people_of_one_venue_do_not_count_as_so_many_strangers():
    """Where venues differ more than people, the interval counts venues and is wider."""
    dice = random.Random(3)
    changes, venues = [], []
    for venue in range(20):
        of_venue = dice.gauss(0.3, 0.5)
        changes += [of_venue + dice.gauss(0, 0.2) for _ in range(10)]
        venues += [f"v{venue}"] * 10
    one = mean_change(changes, [0.0] * 200, ["same"] * 200)
    many = mean_change(changes, [0.0] * 200, venues)
    assert many.value == pytest.approx(one.value)
    assert many.clusters == 20
    assert many.high - many.low > 2 * (one.high - one.low)


def test_one_person_in_each_venue_is_the_plain_interval():
    """Counting venues changes nothing where each has one person."""
    changes = [random.Random(i).gauss(0, 1) for i in range(30)]
    one = mean_change(changes, [0.0] * 30, ["same"] * 30)
    assert mean_change(changes, [0.0] * 30, range(30)) == one


def test_dose_is_the_slope_of_scipy():
    """The change that goes with one more module."""
    dice = random.Random(8)
    doses = [dice.randrange(1, 7) for _ in range(50)]
    changes = [0.1 * dose + dice.gauss(0, 0.3) for dose in doses]
    found, by_scipy = slope(doses, changes), stats.linregress(doses, changes)
    assert found is not None
    assert found.value == pytest.approx(by_scipy.slope)
    assert found.high - found.value == pytest.approx(by_scipy.stderr * stats.t.ppf(0.975, 48))


@pytest.mark.parametrize("scores", [([1.0, 1.0, 1.0, 1.0], [2.0, 3.0, 2.0, 3.0]), ([1.0, 2.0], [2.0, 3.0])])
def test_no_effect_is_made_up_where_scores_do_not_vary(scores):
    """A standardised effect needs a spread to stand on."""
    assert paired_effect(*scores) is None

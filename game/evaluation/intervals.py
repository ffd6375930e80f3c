"""Estimates with their 95 % intervals and standardised effects. Formulas with their sources; least squares by numpy."""

from __future__ import annotations

import math
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from statistics import NormalDist
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    Many = Sequence[float] | np.ndarray[tuple[int, ...], np.dtype[Any]]

LEVEL = 0.95
SAME = 1e-6
"""What varies less than this does not vary."""
FEWEST_CLUSTERS = 10
"""Venues from which on an interval counts venues instead of people; below that the formula is not to be trusted."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """A value with its interval; `people` is how many it rests on, `clusters` how many venues where those count."""

    value: float
    low: float
    high: float
    people: int
    clusters: int = 0

    @property
    def shows_change(self) -> bool:
        """Whether the interval leaves 0 out."""
        return self.low > 0 or self.high < 0


def t_quantile(freedom: float) -> float:
    """The two-sided 95 % quantile of Student's t with so many degrees of freedom."""
    from scipy.special import stdtrit  # scipy.stats takes seconds to import

    return float(stdtrit(freedom, 0.5 + LEVEL / 2))


def around(value: float, error: float, freedom: float, people: int, clusters: int = 0) -> Estimate:
    """The value ± t · error."""
    half = t_quantile(freedom) * error
    return Estimate(value, value - half, value + half, people, clusters)


def wilson(share: float, people: float) -> Estimate:
    """The score interval of a share (Wilson 1927, JASA 22; recommended by Newcombe 1998, Statistics in Medicine 17).

    Where each person gives several answers, take the mean of their shares and the number of people: no shares within
    [0, 1] can vary more than p(1-p) (Bhatia & Davis 2000), so the interval is never too narrow. Raises ValueError
    without people.
    """
    if people <= 0:
        raise ValueError("a share needs at least one person")
    z = NormalDist().inv_cdf(0.5 + LEVEL / 2)
    middle = (share + z * z / (2 * people)) / (1 + z * z / people)
    half = z / (1 + z * z / people) * math.sqrt(share * (1 - share) / people + z * z / (4 * people * people))
    return Estimate(share, max(0.0, middle - half), min(1.0, middle + half), round(people))


def mean_change(changes: Many, orders: Many, venues: Sequence[Hashable] | Many) -> Estimate:
    """The mean change of the same people, at the balance of both orders of the forms.

    `orders` is -½ (A first), +½ (B first) or 0 (the same form twice) for each person: least squares of the change on
    a constant and the order, of which the constant is told. In one order only, forms and time cannot be told apart, and
    the plain mean is told. Raises ValueError for fewer than three people.
    """
    import numpy as np

    columns = [np.ones(len(changes))]
    if len(np.unique(np.asarray(orders, float))) > 1:
        columns.append(np.asarray(orders, float))
    return _least_squares(np.column_stack(columns), np.asarray(changes, float), venues)[0]


def difference(
    befores: Many,
    afters: Many,
    trained: Many,
    orders: Many,
    venues: Sequence[Hashable] | Many,
) -> Estimate:
    """How much more the trained changed than the others, adjusted for the score before (analysis of covariance).

    Least squares of the score after on a constant, the group, the score before and the order of the forms; the
    group's coefficient is told (Vickers & Altman 2001, BMJ 323). Raises ValueError for fewer than three people a group.
    """
    import numpy as np

    group = np.asarray(trained, float)
    if min(group.sum(), len(group) - group.sum()) < 3:
        raise ValueError("a comparison needs three people in each group")
    before = np.asarray(befores, float)
    columns = [np.ones(len(group)), group, before - before.mean()]
    if len(np.unique(np.asarray(orders, float))) > 1:
        columns.append(np.asarray(orders, float))
    return _least_squares(np.column_stack(columns), np.asarray(afters, float), venues)[1]


def _least_squares(design: Numbers, outcome: Numbers, venues: Sequence[Hashable] | Many) -> list[Estimate]:
    """The coefficients with intervals: by people, or cluster-robust (Liang & Zeger 1986) by venue from ten venues on.

    The sandwich is multiplied by G/(G-1) · (n-1)/(n-k), with t of G-1 less the group columns as reference
    (Cameron & Miller 2015, Journal of Human Resources 50).
    """
    import numpy as np

    n, k = design.shape
    if n <= k + 1:
        raise ValueError("too few people for an interval")
    solved, *_ = np.linalg.lstsq(design, outcome, rcond=None)
    left = outcome - design @ solved
    bread = np.linalg.pinv(design.T @ design)
    names, index = np.unique(np.asarray(venues), return_inverse=True)
    clusters = len(names)
    if clusters >= FEWEST_CLUSTERS and clusters < n:
        sums = np.zeros((clusters, k))
        np.add.at(sums, index, design * left[:, None])
        factor = clusters / (clusters - 1) * (n - 1) / (n - k)
        covariance = bread @ (sums.T @ sums) @ bread * factor
        freedom, told = clusters - min(k, 2), clusters
    else:
        covariance = bread * float(left @ left) / (n - k)
        freedom, told = n - k, 0
    errors = np.sqrt(np.maximum(np.diag(covariance), 0))
    return [around(float(b), float(e), freedom, n, told) for b, e in zip(solved, errors, strict=True)]


def paired_effect(befores: Many, afters: Many) -> Estimate | None:
    """Hedges' g of a change in the same people, in standard deviations of the score.

    d = (mean after - mean before) / S, S = S_change / √(2(1-r)); V_d = (1/n + d²/2n) · 2(1-r); g = J·d with
    J = 1 - 3/(4(n-1) - 1) (Borenstein et al. 2009, *Introduction to Meta-Analysis*, formulas 4.26 to 4.31). None where
    scores do not vary, or for fewer than four people.
    """
    import numpy as np

    before, after = np.asarray(befores, float), np.asarray(afters, float)
    change = after - before
    if len(before) < 4 or min(before.std(), after.std(), change.std()) < SAME:
        return None
    r = float(np.corrcoef(before, after)[0, 1])
    if r > 1 - SAME:
        return None
    return effect_of_change(float(change.mean()), float(change.std(ddof=1)), r, len(before))


def effect_of_change(change: float, spread: float, correlation: float, n: int) -> Estimate:
    """Hedges' g from the mean change, the standard deviation of the changes, and the correlation of the two scores."""
    within = spread / math.sqrt(2 * (1 - correlation))
    d = change / within
    variance = (1 / n + d * d / (2 * n)) * 2 * (1 - correlation)
    return _corrected(d, variance, n - 1, n)


def effect_between(difference_of_means: float, spread: float, n_one: int, n_two: int) -> Estimate:
    """Hedges' g of a difference between two groups, `spread` the standard deviation within them.

    V_d = (n₁+n₂)/(n₁n₂) + d²/(2(n₁+n₂)); J = 1 - 3/(4(n₁+n₂-2) - 1) (Borenstein et al. 2009, 4.18 to 4.24).
    """
    d = difference_of_means / spread
    variance = (n_one + n_two) / (n_one * n_two) + d * d / (2 * (n_one + n_two))
    return _corrected(d, variance, n_one + n_two - 2, n_one + n_two)


def _corrected(d: float, variance: float, freedom: int, people: int) -> Estimate:
    j = 1 - 3 / (4 * freedom - 1)
    half = NormalDist().inv_cdf(0.5 + LEVEL / 2) * j * math.sqrt(variance)
    return Estimate(j * d, j * d - half, j * d + half, people)


def slope(doses: Many, changes: Many) -> Estimate | None:
    """The change that goes with one more module, by least squares; None where doses are all the same, or too few."""
    import numpy as np

    if len(doses) < 5 or len(np.unique(np.asarray(doses))) < 2:
        return None
    dose = np.asarray(doses, float)
    design = np.column_stack([np.ones(len(dose)), dose])
    return _least_squares(design, np.asarray(changes, float), np.arange(len(dose)))[1]

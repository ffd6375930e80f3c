"""Who is trained first: even, unforeseen, and open to checking."""

from __future__ import annotations

from collections import Counter
from datetime import date
from itertools import islice

import pytest

from game.evaluation.drawing_lots import arm_of, arms
from game.evaluation.study import Arm, Design, Plan, Study, Unit, commitment_of

SEED = bytes(range(32))


def study(design: Design = Design.WAITING_LIST, unit: Unit = Unit.PERSON, seed: bytes = SEED) -> Study:
    """A study that committed to SEED."""
    day = date(2026, 11, 24)
    plan = Plan("s", "S", "q", design, unit, "act", 60, 0.4, date(2027, 11, 24), "x", day, commitment_of(SEED))
    return Study(plan, b"salt", seed)


@pytest.mark.parametrize("stratum", ["a", "b", "c"])
def test_groups_stay_even(stratum):
    """However many come, the groups never differ by more than half a block."""
    lead = 0
    for arm in islice(arms(SEED, stratum), 500):
        lead += 1 if arm is Arm.TRAINED else -1
        assert abs(lead) <= 3


def test_each_place_is_as_often_trained_as_waiting():
    """Over many studies nothing about the place in the row tells the group."""
    first = Counter(tuple(islice(arms(bytes([n % 256, n // 256]), "v"), 6)) for n in range(4000))
    for place in range(6):
        trained = sum(count for row, count in first.items() if row[place] is Arm.TRAINED)
        assert abs(trained - 2000) < 150


def test_knowing_the_row_so_far_mostly_tells_nothing():
    """Somebody who knows all earlier groups and guesses the rarer one is right in under three of four cases."""
    right = 0
    for n in range(300):
        lead = 0
        for arm in islice(arms(n.to_bytes(2, "big"), "v"), 20):
            guess = Arm.WAITING if lead > 0 else Arm.TRAINED
            right += guess is arm
            lead += 1 if arm is Arm.TRAINED else -1
    assert right / 6000 < 0.75


def test_whoever_has_the_seed_draws_the_same_list():
    """Afterwards anybody can check what was drawn; another seed is refused."""
    assert [arm_of(study(), "v", n) for n in range(9)] == list(islice(arms(SEED, "venue/v"), 9))
    with pytest.raises(ValueError, match="seed"):
        arm_of(study(seed=b"another"), "v", 0)


def test_without_lots_everybody_is_trained():
    """A design that draws nothing has one group in the game."""
    assert {arm_of(study(Design.SINGLE_GROUP), "v", n) for n in range(9)} == {Arm.TRAINED}

"""Nothing about fewer than five people, shown or worked out."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from game.evaluation.disclosure import Ledger, told_count


def people(first: int, last: int) -> frozenset[int]:
    """The people with these numbers."""
    return frozenset(range(first, last))


def test_a_group_of_four_is_not_shown():
    """Five is the smallest."""
    assert not Ledger().show(people(0, 4))
    assert Ledger().show(people(0, 5))


def test_a_whole_does_not_give_a_part_away():
    """Twenty, then sixteen of them: the four could be worked out."""
    ledger = Ledger()
    assert ledger.show(people(0, 20))
    assert not ledger.show(people(0, 16))
    assert ledger.show(people(0, 15))


def test_earlier_reports_count():
    """Yesterday's twenty and today's twenty-one would tell of one person."""
    assert not Ledger([people(0, 20)]).may_show(people(0, 21))
    assert Ledger([people(0, 20)]).may_show(people(0, 20))


def test_sums_of_several_tables_count():
    """Two groups and a whole of which the two leave three people over."""
    ledger = Ledger()
    assert ledger.show(people(0, 10))
    assert ledger.show(people(10, 20))
    assert not ledger.show(people(0, 23))


def test_groups_that_cross_without_telling_of_anybody_are_shown():
    """Overlap alone gives no small group away."""
    ledger = Ledger()
    assert ledger.show(people(0, 20))
    assert ledger.show(people(18, 40))


@given(st.lists(st.frozensets(st.integers(0, 11), min_size=1), max_size=5))
def test_no_small_group_is_a_combination_of_what_was_shown(wanted):
    """Tried by brute force: the indicator of every group of one to four stays outside the space of what was shown."""
    ledger = Ledger()
    for one in wanted:
        ledger.show(one)
    if not ledger.shown:
        return
    rows = np.array([[float(p in one) for p in range(12)] for one in ledger.shown])
    projector = np.linalg.pinv(rows) @ rows
    for bits in product((0.0, 1.0), repeat=12):
        if 1 <= sum(bits) <= 4:
            target = np.array(bits)
            assert not np.allclose(target @ projector, target)


def test_a_count_is_told_when_neither_it_nor_the_rest_is_small():
    """Of twenty: eighteen would tell that two are missing."""
    assert [told_count(n, 20) for n in (20, 18, 15, 5, 4, 0)] == [20, None, 15, 5, None, 0]

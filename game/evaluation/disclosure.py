"""What may be shown of groups, so that nothing about fewer than five people can be read off, nor worked out.

A table of a whole and a table of a part give the rest away; so do sums of several. A set of people may be shown when no
combination of what was shown (of the same measure, now or in earlier reports) yields a group of one to four. So
statistical offices audit for exact disclosure (Hundepool et al. 2012, *Statistical Disclosure Control*, chapter 4).
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from itertools import combinations
from typing import TYPE_CHECKING

from game.evaluation.study import SMALLEST_GROUP

if TYPE_CHECKING:
    import numpy as np

    Numbers = np.ndarray[tuple[int, ...], np.dtype[np.int64]]

People = frozenset[int]
"""People by the number of their first sitting."""


class Ledger:
    """Which sets of people have been shown, for one measure; it lets another one in only when no small group shows."""

    def __init__(self, shown: Iterable[People] = ()) -> None:
        """What earlier reports showed."""
        self.shown: list[People] = list(shown)
        self._numbers = [_numbers(people) for people in self.shown]

    def may_show(self, people: People) -> bool:
        """Whether showing something of these people tells nothing about fewer than five."""
        if people in self.shown:
            return True
        return len(people) >= SMALLEST_GROUP and not _gives_away([*self._numbers, _numbers(people)])

    def show(self, people: People) -> bool:
        """Take note that it is shown, if it may be; whether it may."""
        if not self.may_show(people):
            return False
        if people not in self.shown:
            self.shown.append(people)
            self._numbers.append(_numbers(people))
        return True


def _numbers(people: People) -> Numbers:
    import numpy as np

    return np.sort(np.fromiter(people, np.int64, len(people)))


def _gives_away(sets: list[Numbers]) -> bool:
    """Whether the indicator of one to four people is a linear combination of the indicators of the sets.

    People who are in the same sets cannot be told apart, so the smallest groups there are are unions of such classes.
    """
    import numpy as np

    everybody = np.unique(np.concatenate(sets))
    places = (np.searchsorted(one, everybody).clip(max=len(one) - 1) for one in sets)
    inside = np.stack([one[place] == everybody for one, place in zip(sets, places, strict=True)], axis=1)
    kinds, sizes = np.unique(np.packbits(inside, axis=1), axis=0, return_counts=True)
    if sizes.min() >= SMALLEST_GROUP:
        return False
    rows = [[Fraction(int(bit)) for bit in row] for row in np.unpackbits(kinds, axis=1, count=len(sets)).T]
    small = [number for number, size in enumerate(sizes) if size < SMALLEST_GROUP]
    basis = _reduced(rows)
    for count in range(1, SMALLEST_GROUP):
        for chosen in combinations(small, count):
            if sum(int(sizes[number]) for number in chosen) < SMALLEST_GROUP:
                target = [Fraction(number in chosen) for number in range(len(kinds))]
                if _is_combination(target, basis):
                    return True
    return False


Row = list[Fraction]


def _reduced(rows: list[Row]) -> list[tuple[int, Row]]:
    """The rows in reduced echelon form, each with the column of its first 1."""
    basis: list[tuple[int, Row]] = []
    for row in rows:
        left = _without(row, basis)
        pivot = next((column for column, value in enumerate(left) if value), None)
        if pivot is None:
            continue
        left = [value / left[pivot] for value in left]
        basis = [(column, _minus(other, left, other[pivot])) for column, other in basis]
        basis.append((pivot, left))
    return basis


def _is_combination(target: Row, basis: list[tuple[int, Row]]) -> bool:
    return not any(_without(target, basis))


def _without(row: Row, basis: list[tuple[int, Row]]) -> Row:
    for column, other in basis:
        row = _minus(row, other, row[column])
    return row


def _minus(row: Row, other: Row, times: Fraction) -> Row:
    return [a - times * b for a, b in zip(row, other, strict=True)] if times else row


def told_count(count: int, whole: int) -> int | None:
    """A count that may be told of a part of `whole`; None where it, or what is left, is one to four."""
    return count if all(part == 0 or part >= SMALLEST_GROUP for part in (count, whole - count)) else None

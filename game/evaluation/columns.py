"""The people of a panel as columns: what an analysis of many reckons with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.evaluation.measures import FORM, Moment
from game.evaluation.panel import LATER, SLOTS, Panel, slot_of
from game.evaluation.study import Arm

if TYPE_CHECKING:
    import numpy as np

    Floats = np.ndarray[tuple[int, ...], np.dtype[np.float64]]
    Ints = np.ndarray[tuple[int, ...], np.dtype[np.int64]]
    Chosen = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


@dataclass(frozen=True, slots=True)
class Columns:
    """One entry for each person: number, group, venue (numbered), modules played, order of the forms (-½ for A first,
    ½ for B first, 0 for one form); `times` and `totals` have a column for each measure at each moment."""

    numbers: Ints
    trained: Chosen
    venues: Ints
    modules: Ints
    orders: Floats
    times: Floats
    totals: Floats

    def mean(self, moment: Moment, measure: str) -> Floats:
        """Each person's mean of a measure; not a number where nothing was answered."""
        import numpy as np

        slot = slot_of(moment, measure)
        times = self.times[:, slot]
        means: Floats = np.divide(self.totals[:, slot], times, out=np.full(len(times), np.nan), where=times > 0)
        return means

    def cell(self, moment: Moment, measure: str) -> tuple[Floats, Floats]:
        """How often each person was observed, and the total."""
        slot = slot_of(moment, measure)
        return self.times[:, slot], self.totals[:, slot]

    def of(self, arm: Arm) -> Chosen:
        """Who is in this group."""
        return self.trained if arm is Arm.TRAINED else ~self.trained


def columns(panel: Panel) -> Columns:
    """The panel as columns, in the order of its people."""
    import numpy as np

    people = panel.people
    shape = (len(people), SLOTS)
    times, totals = (
        np.frombuffer(b"".join(part), np.float32).reshape(shape).astype(float)
        for part in ((one.times for one in people), (one.totals for one in people))
    )
    venues = {venue: number for number, venue in enumerate(sorted({one.venue for one in people}))}
    found = Columns(
        np.array([one.number for one in people], np.int64),
        np.array([one.arm is Arm.TRAINED for one in people], bool),
        np.array([venues[one.venue] for one in people], np.int64),
        np.array([one.modules for one in people], np.int64),
        np.zeros(len(people)),
        times,
        totals,
    )
    found.orders[:] = _orders(found)
    return found


def _orders(found: Columns) -> Floats:
    import numpy as np

    first, *later = (found.mean(moment, FORM) for moment in (Moment.BEFORE, *LATER))
    then = np.where(np.isnan(later[0]), later[1], later[0])
    known = ~np.isnan(first) & ~np.isnan(then) & (first != then)
    return np.where(known, first - 0.5, 0.0)

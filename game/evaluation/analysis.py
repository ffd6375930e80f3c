"""From a panel to the results of a report: what may be shown of whom, with intervals, and nothing beyond the design."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.evaluation.columns import Columns, columns
from game.evaluation.detection import Detection, Marks, Shift, shift, spread
from game.evaluation.disclosure import Ledger, People
from game.evaluation.intervals import (
    SAME,
    Estimate,
    around,
    difference,
    effect_between,
    mean_change,
    paired_effect,
    slope,
    wilson,
)
from game.evaluation.measures import (
    ASKED_AT,
    CONTROL,
    DID,
    HARMLESS,
    SAW,
    SELF_REPORT,
    SIGNAL,
    SUBSCALES,
    Moment,
    in_play,
    looking_back,
)
from game.evaluation.panel import LATER, Panel
from game.evaluation.study import SMALLEST_GROUP, Arm, Design, Plan

if TYPE_CHECKING:
    from game.evaluation.columns import Chosen, Floats

TURNOUT = "turnout"
"""The ledger of who answered at all."""


@dataclass(frozen=True, slots=True)
class Turnout:
    """How many answered at a moment, rounded down to five, and how many of them could be compared with their first
    answers; None where that would tell of fewer than five. `lost` is the share that could not be linked again.
    """

    arm: Arm
    moment: Moment
    answered: int | None
    linked: int | None = None
    lost: float | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """The change of a measure in people who answered both times; `effect` in standard deviations."""

    measure: str
    arm: Arm
    moment: Moment
    first: float
    later: float
    change: Estimate
    effect: Estimate | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """How much more the trained changed than those who waited, adjusted for the first score."""

    measure: str
    moment: Moment
    difference: Estimate
    effect: Estimate | None


@dataclass(frozen=True, slots=True)
class Recognition:
    """d′ and c, first and last module of the same people; the intervals are of the change of each."""

    first: Detection
    last: Detection
    sensitivity: Estimate
    bias: Estimate


@dataclass(frozen=True, slots=True)
class Share:
    """The mean share of a measure in play, or of what was seen and done, among people."""

    measure: str
    moment: Moment
    share: Estimate


@dataclass(frozen=True, slots=True)
class Dose:
    """The change of a measure that goes with one more module."""

    measure: str
    change: Estimate


@dataclass(frozen=True, slots=True)
class Points:
    """One dot for each number of modules: its people and their mean change; for a plot, so groups of five or more."""

    modules: int
    people: int
    change: float


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that a report tells. What is not here was not measured, or may not be shown; `held_back` counts the
    results that tell of fewer people, or of none, because they would tell something about fewer than five."""

    plan: Plan
    turnout: tuple[Turnout, ...]
    unlinked: Mapping[Moment, tuple[int | None, int | None]]
    changes: tuple[Change, ...]
    comparisons: tuple[Comparison, ...]
    recognition: Recognition | None
    level: tuple[Detection, Estimate, Estimate] | None
    shares: tuple[Share, ...]
    doses: tuple[Dose, ...]
    dose_points: tuple[Points, ...]
    weakest: str | None
    balanced: bool
    venues: int
    held_back: int
    shown: Mapping[str, tuple[People, ...]]


class Shown:
    """The ledgers of all measures, and how often they refused."""

    def __init__(self, people: Columns, earlier: Mapping[str, Iterable[People]]) -> None:
        """What earlier reports showed, by measure."""
        self.people = people
        self.ledgers = {measure: Ledger(sets) for measure, sets in earlier.items()}
        self.refused = 0

    def pick(self, measure: str, chosen: Chosen) -> Chosen:
        """Of whom something about this measure may be told: of all of them, else of those of them of whom an earlier
        report told, else of nobody. It is taken note of."""
        import numpy as np

        numbers = frozenset(self.people.numbers[chosen].tolist())
        ledger = self.ledgers.setdefault(measure, Ledger())
        if not numbers or ledger.show(numbers):
            return chosen
        self.refused += 1
        told = max((one for one in ledger.shown if one < numbers), key=len, default=frozenset())
        return np.isin(self.people.numbers, list(told))


def analyse(plan: Plan, panel: Panel, earlier: Mapping[str, Iterable[People]]) -> Results:
    """The results of the study as far as they may be shown, given what earlier reports showed."""
    people = columns(panel)
    shown = Shown(people, earlier)
    changes = tuple(_changes(people, shown))
    doses, points = _doses(people, shown)
    shares = tuple(_shares(people, shown))
    return Results(
        plan=plan,
        turnout=tuple(_turnout(panel, people, shown)),
        unlinked={one: _unlinked(panel, one) for one in LATER if any((arm, one) in panel.answered for arm in Arm)},
        changes=changes,
        comparisons=tuple(_comparisons(people, shown)) if plan.design is not Design.SINGLE_GROUP else (),
        recognition=_recognition(people, shown),
        level=_level(people, shown),
        shares=shares,
        doses=doses,
        dose_points=points,
        weakest=weakest_step(shares, changes),
        balanced=len(set(people.orders.tolist()) - {0.0}) == 2,
        venues=len(set(people.venues.tolist())),
        held_back=shown.refused,
        shown={measure: tuple(ledger.shown) for measure, ledger in shown.ledgers.items()},
    )


def _turnout(panel: Panel, people: Columns, shown: Shown) -> Iterable[Turnout]:
    import numpy as np

    for arm in Arm:
        group = people.of(arm)
        if not group.any():
            continue
        first = int(shown.pick(TURNOUT, group).sum())
        for moment in ASKED_AT:
            if not any(panel.answered.get((one, moment)) for one in Arm):
                continue
            answered = fives(panel.answered.get((arm, moment), 0))
            if moment is Moment.BEFORE:
                yield Turnout(arm, moment, answered)
                continue
            found = group & np.isin(people.numbers, [int(number) for number in panel.links[moment].pairs])
            linked = int(shown.pick(TURNOUT, found).sum()) or None
            yield Turnout(arm, moment, answered, linked, 1 - linked / first if linked and first else None)


def fives(count: int) -> int | None:
    """The count rounded down to a multiple of five, so that two reports do not tell of one newcomer; None below."""
    return count // SMALLEST_GROUP * SMALLEST_GROUP or None


def _unlinked(panel: Panel, moment: Moment) -> tuple[int | None, int | None]:
    links = panel.links[moment]
    return fives(links.ambiguous), fives(links.alone)


def _changes(people: Columns, shown: Shown) -> Iterable[Change]:
    for arm in Arm:
        group = people.of(arm)
        for moment in LATER:
            for measure in SELF_REPORT:
                first, later = people.mean(Moment.BEFORE, measure), people.mean(moment, measure)
                yield from _change(people, shown, group, measure, arm, moment, first, later)
        for step in SUBSCALES:  # how people say afterwards that they changed: told as such
            first, later = people.mean(Moment.AFTER, looking_back(step)), people.mean(Moment.AFTER, step)
            yield from _change(people, shown, group, looking_back(step), arm, Moment.AFTER, first, later)


def _change(
    people: Columns, shown: Shown, group: Chosen, measure: str, arm: Arm, moment: Moment, first: Floats, later: Floats
) -> Iterable[Change]:
    chosen = shown.pick(measure, group & _both(first, later))
    if not chosen.any():
        return
    one, two = first[chosen], later[chosen]
    orders = people.orders[chosen] * (not measure.startswith("then_"))
    estimate = mean_change(two - one, orders, people.venues[chosen])
    yield Change(measure, arm, moment, float(one.mean()), float(two.mean()), estimate, paired_effect(one, two))


def _both(first: Floats, later: Floats) -> Chosen:
    """Who has both."""
    import numpy as np

    return ~np.isnan(first) & ~np.isnan(later)


def _comparisons(people: Columns, shown: Shown) -> Iterable[Comparison]:
    for moment in LATER:
        for measure in SELF_REPORT:
            first, later = people.mean(Moment.BEFORE, measure), people.mean(moment, measure)
            both = _both(first, later)
            groups = [shown.pick(measure, both & people.of(arm)) for arm in Arm]
            if not all(group.any() for group in groups):
                continue
            chosen = groups[0] | groups[1]
            estimate = difference(
                first[chosen], later[chosen], people.trained[chosen], people.orders[chosen], people.venues[chosen]
            )
            sizes = [int(group.sum()) for group in groups]
            squares = sum(float(((first[group] - first[group].mean()) ** 2).sum()) for group in groups)
            within = (squares / (sum(sizes) - 2)) ** 0.5
            effect = effect_between(estimate.value, within, *sizes) if within > SAME else None
            yield Comparison(measure, moment, estimate, effect)


def _marks(people: Columns, moment: Moment, chosen: Chosen) -> list[Marks]:
    signals, hits = people.cell(moment, SIGNAL)
    harmless, alarms = people.cell(moment, HARMLESS)
    found = zip(*(part[chosen].tolist() for part in (hits, signals, alarms, harmless)), strict=True)
    return [Marks(*one) for one in found]


def _looked(people: Columns, moment: Moment) -> Chosen:
    return people.trained & (people.cell(moment, SIGNAL)[0] > 0) & (people.cell(moment, HARMLESS)[0] > 0)


def _recognition(people: Columns, shown: Shown) -> Recognition | None:
    """The change between the first and the last module, for those who played two or more."""
    both = shown.pick(SIGNAL, _looked(people, Moment.BEFORE) & _looked(people, Moment.AFTER))
    if not both.any():
        return None
    found = shift(_marks(people, Moment.BEFORE, both), _marks(people, Moment.AFTER, both))
    return Recognition(found.earlier, found.later, *_of_shift(found))


def _of_shift(found: Shift) -> tuple[Estimate, Estimate]:
    freedom = found.people - 1
    return (
        around(found.later.sensitivity - found.earlier.sensitivity, found.sensitivity_error, freedom, found.people),
        around(found.later.bias - found.earlier.bias, found.bias_error, freedom, found.people),
    )


def _level(people: Columns, shown: Shown) -> tuple[Detection, Estimate, Estimate] | None:
    """d′ and c in the first module, of all who looked."""
    looked = shown.pick(SIGNAL, _looked(people, Moment.BEFORE))
    if not looked.any():
        return None
    marks = _marks(people, Moment.BEFORE, looked)
    whole, d_error, c_error = spread(marks)
    n = len(marks)
    return whole, around(whole.sensitivity, d_error, n - 1, n), around(whole.bias, c_error, n - 1, n)


def _shares(people: Columns, shown: Shown) -> Iterable[Share]:
    import numpy as np

    played = [in_play(step) for step in SUBSCALES]
    for measure, moments in (
        *((measure, (Moment.BEFORE, Moment.AFTER)) for measure in played),
        *((measure, (Moment.BEFORE, Moment.THREE_MONTHS)) for measure in (SAW, DID)),
    ):
        for moment in moments:
            means = people.mean(moment, measure)
            chosen = shown.pick(measure, people.trained & ~np.isnan(means))
            if chosen.any():
                yield Share(measure, moment, wilson(float(means[chosen].mean()), int(chosen.sum())))


def _doses(people: Columns, shown: Shown) -> tuple[tuple[Dose, ...], tuple[Points, ...]]:
    import numpy as np

    doses, gains = [], []
    for measure in SUBSCALES:
        first, later = people.mean(Moment.BEFORE, measure), people.mean(Moment.AFTER, measure)
        gains.append(later - first)
        chosen = shown.pick(measure, people.trained & _both(first, later))
        told = slope(people.modules[chosen], (later - first)[chosen]) if chosen.any() else None
        if told:
            doses.append(Dose(measure, told))
    overall = np.mean(gains, axis=0)
    return tuple(doses), tuple(_points(people, overall, shown))


def _points(people: Columns, overall: Floats, shown: Shown) -> Iterable[Points]:
    import numpy as np

    whole = people.trained & ~np.isnan(overall)
    for modules in np.unique(people.modules[whole]).tolist():
        here = shown.pick("all_steps", whole & (people.modules == modules))
        if here.any():
            yield Points(modules, int(here.sum()), float(overall[here].mean()))


def weakest_step(shares: Sequence[Share], changes: Sequence[Change]) -> str | None:
    """The step that went least well: in play where that was measured (the last module before the first one), else the
    lowest self-report afterwards."""
    for moment in (Moment.AFTER, Moment.BEFORE):
        found = {one.measure.removeprefix("play_"): one.share.value for one in shares if one.moment is moment}
        steps = {step: found[step] for step in SUBSCALES if step in found}
        if len(steps) > 1:
            return min(steps, key=lambda step: steps[step])
    said = {one.measure: one.later for one in changes if one.measure in SUBSCALES and one.arm is Arm.TRAINED}
    return min(said, key=lambda step: said[step]) if said else None


def control_moved(results: Results) -> bool:
    """Whether the off-topic items changed too, among the trained: then something else than the training was at work."""
    return any(one.measure == CONTROL and one.arm is Arm.TRAINED and one.change.shows_change for one in results.changes)

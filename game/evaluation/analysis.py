"""From a panel to the results of a report: what may be shown of whom, with intervals, and nothing beyond the design."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean, stdev

from game.evaluation.detection import Detection, Marks, Shift, shift, spread
from game.evaluation.disclosure import Ledger, People
from game.evaluation.intervals import (
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
    FORM,
    HARMLESS,
    SAW,
    SELF_REPORT,
    SIGNAL,
    SUBSCALES,
    Moment,
    in_play,
    looking_back,
)
from game.evaluation.panel import LATER, Panel, Person
from game.evaluation.study import SMALLEST_GROUP, Arm, Design, Plan

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

    def __init__(self, earlier: Mapping[str, Iterable[People]]) -> None:
        """What earlier reports showed, by measure."""
        self.ledgers = {measure: Ledger(sets) for measure, sets in earlier.items()}
        self.refused = 0

    def pick(self, measure: str, people: Iterable[Person]) -> frozenset[int]:
        """Of whom something about this measure may be told: of all of them, else of those of them of whom an earlier
        report told, else of nobody. It is taken note of."""
        numbers = frozenset(person.number for person in people)
        ledger = self.ledgers.setdefault(measure, Ledger())
        if not numbers or ledger.show(numbers):
            return numbers
        self.refused += 1
        return max((one for one in ledger.shown if one < numbers), key=len, default=frozenset())


def analyse(plan: Plan, panel: Panel, earlier: Mapping[str, Iterable[People]]) -> Results:
    """The results of the study as far as they may be shown, given what earlier reports showed."""
    shown = Shown(earlier)
    _set_orders(panel.people)
    trained = [person for person in panel.people if person.arm is Arm.TRAINED]
    changes = tuple(_changes(panel.people, shown))
    doses, points = _doses(trained, shown)
    shares = tuple(_shares(trained, shown))
    return Results(
        plan=plan,
        turnout=tuple(_turnout(panel, shown)),
        unlinked={one: _unlinked(panel, one) for one in LATER if any((arm, one) in panel.answered for arm in Arm)},
        changes=changes,
        comparisons=tuple(_comparisons(panel.people, shown)) if plan.design is not Design.SINGLE_GROUP else (),
        recognition=_recognition(trained, shown),
        level=_level(trained, shown),
        shares=shares,
        doses=doses,
        dose_points=points,
        weakest=weakest_step(shares, changes),
        balanced=_balanced(panel.people),
        venues=len({person.venue for person in panel.people}),
        held_back=shown.refused,
        shown={measure: tuple(ledger.shown) for measure, ledger in shown.ledgers.items()},
    )


def _set_orders(people: Iterable[Person]) -> None:
    """The order of the forms for each person: -½ for A first, ½ for B first, 0 where it was the same form."""
    for person in people:
        first = person.mean(Moment.BEFORE, FORM)
        later = next((f for m in LATER if (f := person.mean(m, FORM)) is not None), None)
        person.order = 0.0 if first is None or later is None or first == later else first - 0.5


def _balanced(people: Iterable[Person]) -> bool:
    """Whether both orders of the forms occur, so that a change of form is no change of people."""
    return len({person.order for person in people} - {0.0}) == 2


def _turnout(panel: Panel, shown: Shown) -> Iterable[Turnout]:
    for arm in Arm:
        group = [person for person in panel.people if person.arm is arm]
        first = len(shown.pick(TURNOUT, group))
        if not group:
            continue
        for moment in ASKED_AT:
            if not any(panel.answered.get((one, moment)) for one in Arm):
                continue
            answered = fives(panel.answered.get((arm, moment), 0))
            if moment is Moment.BEFORE:
                yield Turnout(arm, moment, answered)
                continue
            pairs = panel.links[moment].pairs
            linked = len(shown.pick(TURNOUT, [person for person in group if str(person.number) in pairs])) or None
            yield Turnout(arm, moment, answered, linked, 1 - linked / first if linked and first else None)


def fives(count: int) -> int | None:
    """The count rounded down to a multiple of five, so that two reports do not tell of one newcomer; None below."""
    return count // SMALLEST_GROUP * SMALLEST_GROUP or None


def _unlinked(panel: Panel, moment: Moment) -> tuple[int | None, int | None]:
    links = panel.links[moment]
    return fives(links.ambiguous), fives(links.alone)


def _both(people: Iterable[Person], measure: str, first: Moment, later: Moment) -> list[tuple[Person, float, float]]:
    pairs = ((person, person.mean(first, measure), person.mean(later, measure)) for person in people)
    return [(person, one, two) for person, one, two in pairs if one is not None and two is not None]


def _changes(people: Sequence[Person], shown: Shown) -> Iterable[Change]:
    measures = SELF_REPORT
    for arm in Arm:
        group = [person for person in people if person.arm is arm]
        for moment in LATER:
            for measure in measures:
                change = _change(_both(group, measure, Moment.BEFORE, moment), measure, arm, moment, shown)
                if change:
                    yield change
        yield from _looking_back(group, arm, shown)


def _looking_back(group: Sequence[Person], arm: Arm, shown: Shown) -> Iterable[Change]:
    """How people say afterwards that they changed: a change from the retrospective pre-test, told as such."""
    for measure in SUBSCALES:
        then = looking_back(measure)
        found = [
            (person, one, two)
            for person in group
            if (one := person.mean(Moment.AFTER, then)) is not None
            and (two := person.mean(Moment.AFTER, measure)) is not None
        ]
        change = _change(found, then, arm, Moment.AFTER, shown)
        if change:
            yield change


def _change(
    found: Sequence[tuple[Person, float, float]], measure: str, arm: Arm, moment: Moment, shown: Shown
) -> Change | None:
    told = shown.pick(measure, [person for person, _, _ in found])
    found = [one for one in found if one[0].number in told]
    if not found:
        return None
    firsts, laters = [one for _, one, _ in found], [two for _, _, two in found]
    changes = [two - one for _, one, two in found]
    orders = [0.0 if measure.startswith("then_") else person.order for person, _, _ in found]
    estimate = mean_change(changes, orders, [person.venue for person, _, _ in found])
    return Change(measure, arm, moment, fmean(firsts), fmean(laters), estimate, paired_effect(firsts, laters))


def _comparisons(people: Sequence[Person], shown: Shown) -> Iterable[Comparison]:
    for moment in LATER:
        for measure in SELF_REPORT:
            found = _both(people, measure, Moment.BEFORE, moment)
            groups = [shown.pick(measure, [person for person, _, _ in found if person.arm is arm]) for arm in Arm]
            if not all(groups):
                continue
            found = [one for one in found if any(one[0].number in group for group in groups)]
            firsts = [one for _, one, _ in found]
            trained = [person.arm is Arm.TRAINED for person, _, _ in found]
            estimate = difference(
                firsts,
                [two for _, _, two in found],
                trained,
                [person.order for person, _, _ in found],
                [person.venue for person, _, _ in found],
            )
            sides = [
                [one for one, is_trained in zip(firsts, trained, strict=True) if is_trained is s] for s in (True, False)
            ]
            within = _pooled(sides)
            effect = effect_between(estimate.value, within, len(sides[0]), len(sides[1])) if within else None
            yield Comparison(measure, moment, estimate, effect)


def _pooled(groups: Sequence[Sequence[float]]) -> float:
    freedom = sum(len(group) - 1 for group in groups)
    return float((sum((len(group) - 1) * stdev(group) ** 2 for group in groups) / freedom) ** 0.5)


def _marks(person: Person, moment: Moment) -> Marks:
    signals, harmless = (person.cell(moment, measure) for measure in (SIGNAL, HARMLESS))
    return Marks(signals.total, signals.times, harmless.total, harmless.times)


def _looked(person: Person, moment: Moment) -> bool:
    marks = _marks(person, moment)
    return marks.signals > 0 and marks.harmless > 0


def _recognition(people: Sequence[Person], shown: Shown) -> Recognition | None:
    """The change between the first and the last module, for those who played two or more."""
    both = [person for person in people if _looked(person, Moment.BEFORE) and _looked(person, Moment.AFTER)]
    told = shown.pick(SIGNAL, both)
    both = [person for person in both if person.number in told]
    if not both:
        return None
    found = shift([_marks(p, Moment.BEFORE) for p in both], [_marks(p, Moment.AFTER) for p in both])
    return Recognition(found.earlier, found.later, *_of_shift(found))


def _of_shift(found: Shift) -> tuple[Estimate, Estimate]:
    freedom = found.people - 1
    return (
        around(found.later.sensitivity - found.earlier.sensitivity, found.sensitivity_error, freedom, found.people),
        around(found.later.bias - found.earlier.bias, found.bias_error, freedom, found.people),
    )


def _level(people: Sequence[Person], shown: Shown) -> tuple[Detection, Estimate, Estimate] | None:
    """d′ and c in the first module, of all who looked."""
    looked = [person for person in people if _looked(person, Moment.BEFORE)]
    told = shown.pick(SIGNAL, looked)
    looked = [person for person in looked if person.number in told]
    if not looked:
        return None
    whole, d_error, c_error = spread([_marks(person, Moment.BEFORE) for person in looked])
    n = len(looked)
    return whole, around(whole.sensitivity, d_error, n - 1, n), around(whole.bias, c_error, n - 1, n)


def _shares(people: Sequence[Person], shown: Shown) -> Iterable[Share]:
    played = [in_play(step) for step in SUBSCALES]
    for measure, moments in (
        *((measure, (Moment.BEFORE, Moment.AFTER)) for measure in played),
        *((measure, (Moment.BEFORE, Moment.THREE_MONTHS)) for measure in (SAW, DID)),
    ):
        for moment in moments:
            found = [(person, mean) for person in people if (mean := person.mean(moment, measure)) is not None]
            told = shown.pick(measure, [person for person, _ in found])
            found = [one for one in found if one[0].number in told]
            if found:
                yield Share(measure, moment, wilson(fmean(mean for _, mean in found), len(found)))


def _doses(people: Sequence[Person], shown: Shown) -> tuple[tuple[Dose, ...], tuple[Points, ...]]:
    doses, overall = [], list[tuple[int, float, Person]]()
    for measure in SUBSCALES:
        found = _both(people, measure, Moment.BEFORE, Moment.AFTER)
        picked = shown.pick(measure, [person for person, _, _ in found])
        found = [one for one in found if one[0].number in picked]
        if found:
            told = slope([person.modules for person, _, _ in found], [two - one for _, one, two in found])
            if told:
                doses.append(Dose(measure, told))
    for person in people:
        gains = [
            two - one
            for measure in SUBSCALES
            if (one := person.mean(Moment.BEFORE, measure)) is not None
            and (two := person.mean(Moment.AFTER, measure)) is not None
        ]
        if len(gains) == len(SUBSCALES):
            overall.append((person.modules, fmean(gains), person))
    return tuple(doses), tuple(_points(overall, shown))


def _points(overall: Sequence[tuple[int, float, Person]], shown: Shown) -> Iterable[Points]:
    for modules in sorted({count for count, _, _ in overall}):
        here = [(gain, person) for count, gain, person in overall if count == modules]
        told = shown.pick("all_steps", [person for _, person in here])
        here = [one for one in here if one[1].number in told]
        if here:
            yield Points(modules, len(here), fmean(gain for gain, _ in here))


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

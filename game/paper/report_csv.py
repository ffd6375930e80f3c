"""The results as a tidy table, one value a row, with a dictionary of its columns and measures. Never one person."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from game.evaluation.analysis import Results
from game.evaluation.intervals import Estimate
from game.evaluation.measures import (
    BARRIERS,
    CONTROL,
    DID,
    EFFICACY,
    SAW,
    SUBSCALES,
    Moment,
    in_play,
    looking_back,
    range_of,
)
from game.paper.report_words import at_least

COLUMNS = (
    ("measure", "what is measured; see the measures below"),
    ("moment", "before, after, three_months; for play: first_module, last_module"),
    ("arm", "trained, waiting, or both for a comparison"),
    ("statistic", "what the value is; see the statistics below"),
    ("value", "the value, with a decimal point"),
    ("low", "lower bound of the 95 % interval, empty where there is none"),
    ("high", "upper bound of the 95 % interval, empty where there is none"),
    ("people_at_least", "people it rests on; rounded down to five where the rest would be one to four"),
)
STATISTICS = (
    ("answered", "people who answered at this moment, rounded down to fives"),
    ("linked", "people whose answers could be linked to their first ones"),
    ("mean_before", "mean of the first score of people who answered twice"),
    ("mean_later", "mean of their later score"),
    ("change", "mean change at the balance of both orders of the forms"),
    ("hedges_g", "standardised effect with the small-sample correction"),
    ("difference", "how much more the trained changed, adjusted for the first score"),
    ("share", "mean share among people, 0 to 1"),
    ("d_prime", "telling signals from harmless cues, log-linear correction"),
    ("criterion_c", "readiness to mark: below 0 much, above 0 little"),
    ("change_d_prime", "change of d_prime from the first to the last module, same people"),
    ("change_criterion_c", "change of criterion_c from the first to the last module, same people"),
    ("change_per_module", "change that goes with one more module"),
)
Row = tuple[str, str, str, str, float, float | None, float | None, int | None]


def results_csv(results: Results) -> str:
    """The results, a header and one value a row."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(name for name, _ in COLUMNS)
    for *names, value, low, high, people in _rows(results):
        writer.writerow([*names, *(("" if n is None else f"{n:.6g}") for n in (value, low, high)), people or ""])
    return out.getvalue()


def dictionary_csv() -> str:
    """What each column, statistic and measure is: kind, name, meaning, least, most, and whether more is better."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("kind", "name", "meaning", "least", "most", "more_is"))
    writer.writerows(("column", name, meaning, "", "", "") for name, meaning in COLUMNS)
    writer.writerows(("statistic", name, meaning, "", "", "") for name, meaning in STATISTICS)
    for name, meaning in _measures():
        found = range_of(name)
        better = {1: "better", -1: "less good", 0: "neither"}[found.good]
        writer.writerow(("measure", name, meaning, f"{found.least:g}", f"{found.most:g}", better))
    return out.getvalue()


def _measures() -> Iterator[tuple[str, str]]:
    for step in SUBSCALES:
        yield step, f"subscale of the step {step}: mean agreement, reversed items turned round"
    yield EFFICACY, "how sure of four tasks, in percent"
    yield BARRIERS, "what holds back: mean agreement"
    yield CONTROL, "two off-topic items: mean agreement"
    for step in SUBSCALES:
        yield looking_back(step), f"asked afterwards: how the step {step} was before (retrospective pre-test)"
    for step in SUBSCALES:
        yield in_play(step), f"share of first answers in {step} that are the wanted behaviour"
    yield SAW, "share that saw something in the last four weeks"
    yield DID, "share that did something, of those who saw it"


def _rows(results: Results) -> Iterator[Row]:
    most = max((one.linked or 0 for one in results.turnout), default=0)
    yield from _turnout_rows(results)
    for change in results.changes:
        about = (change.measure, str(change.moment), str(change.arm))
        people = at_least(change.change.people, max(most, change.change.people))
        yield (*about, "mean_before", change.first, None, None, people)
        yield (*about, "mean_later", change.later, None, None, people)
        yield (*about, "change", *_three(change.change), people)
        if change.effect:
            yield (*about, "hedges_g", *_three(change.effect), people)
    for one in results.comparisons:
        people = at_least(one.difference.people, max(2 * most, one.difference.people))
        about = (one.measure, str(one.moment), "both")
        yield (*about, "difference", *_three(one.difference), people)
        if one.effect:
            yield (*about, "hedges_g", *_three(one.effect), people)
    yield from _play_rows(results)


def _turnout_rows(results: Results) -> Iterator[Row]:
    for one in results.turnout:
        for statistic, count in (("answered", one.answered), ("linked", one.linked)):
            if count is not None:
                yield ("people", str(one.moment), str(one.arm), statistic, count, None, None, count)


def _play_rows(results: Results) -> Iterator[Row]:
    modules = {Moment.BEFORE: "first_module", Moment.AFTER: "last_module"}
    for share in results.shares:
        when = modules[share.moment] if share.measure.startswith("play_") else str(share.moment)
        yield (share.measure, when, "trained", "share", *_three(share.share), _fives(share.share.people))
    if results.level:
        whole, sensitivity, bias = results.level
        people = _fives(sensitivity.people)
        yield ("recognising", "first_module", "trained", "d_prime", whole.sensitivity, *_bounds(sensitivity), people)
        yield ("recognising", "first_module", "trained", "criterion_c", whole.bias, *_bounds(bias), people)
    if results.recognition:
        for name, found in (("d_prime", results.recognition.sensitivity), ("criterion_c", results.recognition.bias)):
            yield ("recognising", "last_module", "trained", f"change_{name}", *_three(found), _fives(found.people))
    for dose in results.doses:
        people = _fives(dose.change.people)
        yield (dose.measure, "after", "trained", "change_per_module", *_three(dose.change), people)


def _three(estimate: Estimate) -> tuple[float, float, float]:
    return estimate.value, estimate.low, estimate.high


def _bounds(estimate: Estimate) -> tuple[float, float]:
    return estimate.low, estimate.high


def _fives(people: int) -> int:
    return people // 5 * 5

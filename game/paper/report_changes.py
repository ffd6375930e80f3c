"""The parts of a report about what people say of themselves: change, comparison, looking back."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from game.evaluation.analysis import Change, Comparison, Results
from game.evaluation.intervals import Estimate
from game.evaluation.measures import SELF_REPORT, SUBSCALES, Moment, looking_back
from game.evaluation.study import Arm, Design
from game.language import Language
from game.paper.document import Block, Figure, Table, Words
from game.paper.report_claims import change_said, verdict
from game.paper.report_plots import Dot, Series, intervals
from game.paper.report_words import (
    ARM_NAMES,
    MOMENT_NAMES,
    between,
    decimal,
    measure_name,
    people_told,
    places_of,
    signed,
)


def change_blocks(results: Results, language: Language) -> Iterator[Block]:
    """A plot of the steps, and a table for each group and moment."""
    ui = language.ui
    steps = [one for one in results.changes if one.measure in SUBSCALES and one.arm is Arm.TRAINED]
    if steps:
        yield _plot(steps, language)
    for arm in Arm:
        for moment in (Moment.AFTER, Moment.THREE_MONTHS):
            found = [
                one for one in results.changes if one.arm is arm and one.moment is moment and one.measure in SELF_REPORT
            ]
            if found:
                caption = ui(
                    "{group}: from before to {moment}",
                    group=ui(ARM_NAMES[arm]),
                    moment=ui(MOMENT_NAMES[moment]).lower(),
                )
                yield _table(found, caption, linked(results, arm, moment), language)
    if steps:
        yield Words(ui("These are answers about oneself. They do not show what somebody does on a busy night."))


def linked(results: Results, arm: Arm, moment: Moment) -> int:
    """How many people the comparisons of a moment could rest on; 0 where that is not told."""
    return next((one.linked or 0 for one in results.turnout if one.arm is arm and one.moment is moment), 0)


def _plot(steps: Sequence[Change], language: Language) -> Figure:
    ui = language.ui
    series = tuple(
        Series(ui(MOMENT_NAMES[moment]), tuple(_dot(one, language) for one in steps if one.moment is moment))
        for moment in (Moment.AFTER, Moment.THREE_MONTHS)
    )
    series = tuple(one for one in series if one.dots)
    svg, png = intervals(
        series, ui("Change on a scale of 1 to 5, with its 95 % interval"), ui("no change"), comma=language.code == "nl"
    )
    said = "; ".join(change_said(one, language) for one in steps)
    return Figure(ui("How far the trained changed, step by step"), said, svg, png)


def _dot(change: Change, language: Language) -> Dot:
    one = change.change
    return Dot(measure_name(change.measure, language), one.value, one.low, one.high)


def _table(found: Sequence[Change], caption: str, whole: int, language: Language) -> Table:
    ui = language.ui
    header = (
        ui("Measure"),
        ui("Before"),
        ui("Later"),
        ui("Change"),
        ui("95 % interval"),
        ui("Effect (g)"),
        ui("People"),
        "",
    )
    rows = []
    for one in found:
        places = places_of(one.measure)
        rows.append(
            (
                measure_name(one.measure, language),
                decimal(one.first, language, places),
                decimal(one.later, language, places),
                signed(one.change.value, language, places),
                between(one.change, language, places),
                effect_told(one.effect, language),
                people_told(one.change.people, max(whole, one.change.people), language),
                verdict(one.measure, one.change, language),
            )
        )
    return Table(caption, header, tuple(rows))


def effect_told(effect: Estimate | None, language: Language) -> str:
    """The effect in standard deviations, with its interval."""
    if effect is None:
        return "–"
    return f"{signed(effect.value, language, 1)} ({between(effect, language, 1)})"


def comparison_blocks(results: Results, language: Language) -> Iterator[Block]:
    """How much more the trained changed, where there is another group."""
    ui = language.ui
    if results.plan.design is Design.SINGLE_GROUP:
        return
    if not results.comparisons:
        yield Words(ui("There are too few people in one of the groups to compare them."))
        return
    steps = [one for one in results.comparisons if one.measure in SUBSCALES]
    if steps:
        series = tuple(
            Series(
                ui(MOMENT_NAMES[moment]), tuple(_difference_dot(one, language) for one in steps if one.moment is moment)
            )
            for moment in (Moment.AFTER, Moment.THREE_MONTHS)
        )
        label = ui("How much more the trained changed (1 to 5), with its 95 % interval")
        svg, png = intervals(
            tuple(one for one in series if one.dots), label, ui("no difference"), comma=language.code == "nl"
        )
        said = "; ".join(
            f"{measure_name(one.measure, language)}: {signed(one.difference.value, language)} "
            f"({between(one.difference, language)})"
            for one in steps
        )
        yield Figure(ui("Trained less not yet trained, adjusted for the first answers"), said, svg, png)
    for moment in (Moment.AFTER, Moment.THREE_MONTHS):
        found = [one for one in results.comparisons if one.moment is moment]
        if found:
            yield _comparison_table(found, ui(MOMENT_NAMES[moment]), results, language)


def _difference_dot(one: Comparison, language: Language) -> Dot:
    return Dot(measure_name(one.measure, language), one.difference.value, one.difference.low, one.difference.high)


def _comparison_table(found: Sequence[Comparison], caption: str, results: Results, language: Language) -> Table:
    ui = language.ui
    header = (ui("Measure"), ui("Difference"), ui("95 % interval"), ui("Effect (g)"), ui("People"), "")
    whole = sum(linked(results, arm, found[0].moment) for arm in Arm)
    rows = tuple(
        (
            measure_name(one.measure, language),
            signed(one.difference.value, language, places_of(one.measure)),
            between(one.difference, language, places_of(one.measure)),
            effect_told(one.effect, language),
            people_told(one.difference.people, max(whole, one.difference.people), language),
            verdict(one.measure, one.difference, language),
        )
        for one in found
    )
    return Table(caption, header, rows)


def looking_back_blocks(results: Results, language: Language) -> Iterator[Block]:
    """The retrospective pre-test, told apart: it mostly shows larger gains, and why is disputed."""
    ui = language.ui
    names = {looking_back(step) for step in SUBSCALES}
    found = [one for one in results.changes if one.measure in names and one.arm is Arm.TRAINED]
    if not found:
        return
    yield Words(
        ui(
            "After the training people were also asked how it was before. Who has learned what there is to know may "
            "rate their former self lower. Such gains are mostly larger, and partly wishful. They do not count "
            "towards the conclusions."
        )
    )
    caption = ui("Retrospective: now, less how people say that it was before")
    yield _table(found, caption, linked(results, Arm.TRAINED, Moment.AFTER), language)

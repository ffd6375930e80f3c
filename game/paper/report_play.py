"""The parts of a report about play, about work, and about the dose."""

from __future__ import annotations

from collections.abc import Iterator

from game.evaluation.analysis import Results, Share
from game.evaluation.measures import DID, SAW, Moment
from game.language import Language, mark
from game.paper.document import Block, Figure, Table, Words
from game.paper.report_plots import Dot, Series, dose, intervals
from game.paper.report_words import (
    MOMENT_NAMES,
    PLAYED,
    at_least,
    between,
    decimal,
    has_comma,
    measure_name,
    percent,
    signed,
)

MODULE_NAMES = {Moment.BEFORE: mark("First module"), Moment.AFTER: mark("Last module")}


def recognition_blocks(results: Results, language: Language) -> Iterator[Block]:
    """d’ and c apart: of all who looked, and the change of those who played several modules."""
    ui = language.ui
    if results.level is None:
        return
    whole, sensitivity, bias = results.level
    rows = [
        (
            ui("Telling signals apart (d’), first module"),
            decimal(whole.sensitivity, language),
            between(sensitivity, language),
        ),
        (ui("Marking little or much (c), first module"), signed(whole.bias, language), between(bias, language)),
    ]
    found = results.recognition
    if found:
        rows += [
            (
                ui("Change in telling signals apart (d’)"),
                signed(found.sensitivity.value, language),
                between(found.sensitivity, language),
            ),
            (
                ui("Change in marking little or much (c)"),
                signed(found.bias.value, language),
                between(found.bias, language),
            ),
        ]
    yield Words(
        ui(
            "Two things are told apart. d’ is how well signals are told from harmless situations: 0 is guessing, more "
            "is better. c is how ready people are to mark anything at all: below 0 they mark much, above 0 little. Who "
            "only marks more does not recognise better."
        )
    )
    yield Table(
        ui("First answers, before anything was explained"),
        (ui("Measure"), ui("Value"), ui("95 % interval")),
        tuple(rows),
    )
    if found:
        series = (
            Series(
                ui("Change from the first to the last module"),
                (
                    Dot("d’", found.sensitivity.value, found.sensitivity.low, found.sensitivity.high),
                    Dot("c", found.bias.value, found.bias.low, found.bias.high),
                ),
            ),
        )
        svg, png = intervals(
            series, ui("Change from the first to the last module"), ui("no change"), comma=language.code == "nl"
        )
        said = "; ".join(" ".join(row) for row in rows[2:])
        yield Figure(ui("Recognising (d’) and bias (c), told apart"), said, svg, png)
        yield Words(
            ui(
                "The modules have other scenes. Where all play them in one order, a harder scene can hide a gain, or "
                "an easier one look like it."
            )
        )
    elif results.recognition is None:
        yield Words(ui("Too few people played two modules to tell a change."))


def play_blocks(results: Results, language: Language) -> Iterator[Block]:
    """Shares of first answers that are the wanted behaviour, step by step."""
    ui = language.ui
    found = [one for one in results.shares if one.measure in PLAYED]
    if not found:
        return
    series = tuple(
        Series(ui(name), tuple(_dot(one, language) for one in found if one.moment is moment))
        for moment, name in MODULE_NAMES.items()
    )
    label = ui("First answers that are the wanted behaviour, in percent, with their 95 % interval")
    svg, png = intervals(tuple(one for one in series if one.dots), label, comma=has_comma(language))
    said = "; ".join(_said(one, ui(MODULE_NAMES[one.moment]), language) for one in found)
    yield Figure(ui("First answers in play, step by step"), said, svg, png)
    yield _table(found, {moment: ui(name) for moment, name in MODULE_NAMES.items()}, language)


def seen_blocks(results: Results, language: Language) -> Iterator[Block]:
    """Opportunity before behaviour."""
    ui = language.ui
    found = [one for one in results.shares if one.measure in (SAW, DID)]
    if not found:
        return
    yield _table(found, {moment: ui(name) for moment, name in MOMENT_NAMES.items()}, language)
    yield Words(ui("First was asked whether somebody saw something, only then what they did. Nobody watched."))


def _table(found: list[Share], names: dict[Moment, str], language: Language) -> Table:
    ui = language.ui
    header = (ui("Measure"), ui("When"), ui("Share"), ui("95 % interval"), ui("People, at least"))
    most = {moment: max((one.share.people for one in found if one.moment is moment), default=0) for moment in names}
    rows = tuple(
        (
            measure_name(one.measure, language),
            names[one.moment],
            percent(one.share.value, language),
            between(one.share, language, 0, 100),
            str(at_least(one.share.people, most[one.moment])),
        )
        for one in found
    )
    return Table(ui("Shares among people, with their 95 % interval in percent"), header, rows)


def _dot(one: Share, language: Language) -> Dot:
    share = one.share
    return Dot(measure_name(one.measure, language), 100 * share.value, 100 * share.low, 100 * share.high)


def _said(one: Share, when: str, language: Language) -> str:
    return f"{measure_name(one.measure, language)}, {when.lower()}: {percent(one.share.value, language)}"


def dose_blocks(results: Results, language: Language) -> Iterator[Block]:
    """The change against the number of modules; who plays more differs in more than that."""
    ui = language.ui
    if not results.doses and len(results.dose_points) < 2:
        return
    yield Words(
        ui(
            "People chose themselves how much they played. Who plays more may be keener from the start, so this "
            "does not show that more modules work better."
        )
    )
    if len(results.dose_points) > 1:
        points = [(one.modules, one.people, one.change) for one in results.dose_points]
        svg, png = dose(points, ui("Modules played"), ui("Mean change, 1 to 5"), comma=has_comma(language))
        said = "; ".join(
            ui("{modules} modules: {change}", modules=modules, change=signed(change, language))
            for modules, _, change in points
        )
        yield Figure(ui("Mean change of all steps right after, by the number of modules"), said, svg, png)
    if results.doses:
        rows = tuple(
            (measure_name(one.measure, language), signed(one.change.value, language), between(one.change, language))
            for one in results.doses
        )
        header = (ui("Measure"), ui("Change per module"), ui("95 % interval"))
        yield Table(ui("Change that goes with one more module"), header, rows)

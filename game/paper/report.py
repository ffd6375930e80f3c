"""The report of a study, as a document: who took part, what changed, what that may mean, how it was worked out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from game.evaluation.analysis import Results
from game.evaluation.measures import Moment
from game.evaluation.power import Question, smallest_effect
from game.evaluation.study import SMALLEST_GROUP, Design
from game.language import Language
from game.paper.document import Block, Document, Points, Quote, Section, Table, Words
from game.paper.report_changes import change_blocks, comparison_blocks, looking_back_blocks
from game.paper.report_claims import claims, warnings
from game.paper.report_play import dose_blocks, play_blocks, recognition_blocks, seen_blocks
from game.paper.report_words import (
    ARM_NAMES,
    DESIGN_NAMES,
    MOMENT_NAMES,
    UNIT_NAMES,
    count_told,
    decimal,
    measure_name,
    percent,
)
from game.story.scenario import Scenario, Step


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report needs beside the results: the plan as it was noted, and as it stands now; when it is made;
    the booster that trains each step."""

    plan_text: str
    plan_changed: bool
    seed_matches: bool | None
    made: date
    withdrawn: int
    boosters: Mapping[Step, Scenario] = field(default_factory=dict)


def report(results: Results, facts: Facts, language: Language) -> Document:
    """The whole document."""
    ui, plan = language.ui, results.plan
    told = [
        Section(ui("In short"), tuple(_in_short(results, facts, language))),
        Section(ui("Who took part"), tuple(_turnout(results, facts, language))),
        Section(ui("What people say of themselves"), tuple(change_blocks(results, language))),
        Section(ui("Trained and not yet trained"), tuple(comparison_blocks(results, language))),
        Section(ui("Looking back"), tuple(looking_back_blocks(results, language))),
        Section(ui("Recognising in play"), tuple(recognition_blocks(results, language))),
        Section(ui("The other steps in play"), tuple(play_blocks(results, language))),
        Section(ui("What people saw and did at work"), tuple(seen_blocks(results, language))),
        Section(ui("More modules, more change?"), tuple(dose_blocks(results, language))),
        Section(ui("Where to go on"), tuple(_weakest(results, facts, language))),
        Section(ui("The plan"), tuple(_plan(results, facts, language))),
        Section(ui("How this was worked out"), (Points(tuple(_method(language))),)),
    ]
    return Document(
        title=ui("Evaluation: {name}", name=plan.name),
        subtitle=ui("Made on {date}. {design}.", date=facts.made.isoformat(), design=ui(DESIGN_NAMES[plan.design])),
        language=language.code,
        foot=ui("Omstander. About groups of five or more, never about one person."),
        sections=tuple(section for section in told if section.blocks),
    )


def _in_short(results: Results, facts: Facts, language: Language) -> Iterator[Block]:
    yield from (Words(text, strong=True) for text in warnings(results, language, plan_changed=facts.plan_changed))
    yield Points(tuple(claims(results, language)))


def _turnout(results: Results, facts: Facts, language: Language) -> Iterator[Block]:
    ui = language.ui
    rows = tuple(
        (
            f"{ui(ARM_NAMES[one.arm])}, {ui(MOMENT_NAMES[one.moment]).lower()}",
            count_told(one.answered, language),
            "" if one.moment is Moment.BEFORE else count_told(one.linked, language),
            "" if one.lost is None else percent(one.lost, language),
        )
        for one in results.turnout
    )
    header = (
        ui("Group and moment"),
        ui("Answered, at least"),
        ui("Linked to their first answers"),
        ui("Not linked again"),
    )
    caption = ui("Counts are rounded down to fives; what would tell of fewer than five people is not shown.")
    yield Table(caption, header, rows)
    for moment, (ambiguous, alone) in results.unlinked.items():
        when = ui(MOMENT_NAMES[moment])
        if alone:
            yield Words(
                ui("{moment}: {count} or more did not come back, or made another code.", moment=when, count=alone)
            )
        if ambiguous:
            text = ui("{moment}: {count} or more have a code that fits several people.", moment=when, count=ambiguous)
            yield Words(f"{text} {ui('They are left out of what is told over time.')}")
    yield Words(
        ui(
            "Whoever comes back may differ from whoever does not. Everything over time is about people who answered "
            "both times."
        )
    )
    if facts.withdrawn >= SMALLEST_GROUP:
        yield Words(ui("Some people withdrew; nothing of theirs is left in the data."))


def _weakest(results: Results, facts: Facts, language: Language) -> Iterator[Block]:
    ui = language.ui
    if results.weakest is None:
        return
    step = measure_name(results.weakest, language).lower()
    yield Words(ui("The step that went least well is: {step}.", step=step))
    chosen = facts.boosters.get(Step(results.weakest))
    if chosen:
        title = language.tell(chosen.title)
        yield Words(ui("A booster that practises it: “{title}” ({id}).", title=title, id=chosen.id))


def _plan(results: Results, facts: Facts, language: Language) -> Iterator[Block]:
    ui, plan = language.ui, results.plan
    people = sum(one.linked or 0 for one in results.turnout if one.moment is Moment.AFTER)
    yield Words(
        ui(
            "Written on {date}, before the first answer: {expected} people were expected, and an effect of {effect} "
            "standard deviations would matter.",
            date=plan.written.isoformat(),
            expected=plan.expected,
            effect=decimal(plan.effect, language, 1),
        )
    )
    groups = 1 if plan.design is Design.SINGLE_GROUP else 2
    if people // groups >= 5:
        smallest = smallest_effect(Question(plan.design, plan.effect), people // groups)
        yield Words(
            ui(
                "With the people who could be compared right after, only effects of about {effect} standard deviations "
                "or more are likely to be seen (power 80 %).",
                effect=decimal(smallest, language, 1),
            )
        )
    if plan.design.is_drawn:
        told = ui(UNIT_NAMES[plan.unit])
        if facts.seed_matches is None:
            yield Words(
                ui("Who was trained first was drawn ({unit}). The key was not there to check the lots.", unit=told)
            )
        elif facts.seed_matches:
            yield Words(
                ui(
                    "Who was trained first was drawn ({unit}); the key is the one that the plan committed to.",
                    unit=told,
                )
            )
        else:
            yield Words(ui("The key is not the one that the plan committed to: do not trust the lots."), strong=True)
    yield Quote(ui("The plan as it was written:"), facts.plan_text)


def _method(language: Language) -> Iterator[str]:
    ui = language.ui
    yield ui("Answers of one person are linked by a code of eight small questions, of which two may differ.")
    yield ui(
        "A 95 % interval is worked out so that over many studies 95 of 100 hold the true value. From ten venues on it "
        "counts venues, because people of one venue are alike."
    )
    yield ui(
        "Effects are Hedges' g (Borenstein and others 2009), comparisons analyses of covariance (Vickers & Altman "
        "2001), shares have Wilson's interval (1927)."
    )
    yield ui(
        "Recognising is told as d’ (telling signals from harmless cues) and c (marking little or much), with the "
        "log-linear correction (Hautus 1995), from first answers only."
    )
    yield ui("Skipped questions are left out, never counted as a low answer.")
    yield ui("Steps are tested one by one without correction: of twenty, one may show a change by chance.")

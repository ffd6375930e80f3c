"""What a report says in sentences: no more than the design allows, and never of one person."""

from __future__ import annotations

from collections.abc import Iterator

from game.evaluation.analysis import Change, Results, control_moved
from game.evaluation.intervals import Estimate
from game.evaluation.measures import DID, SUBSCALES, Moment, range_of
from game.evaluation.study import Arm, Design
from game.language import Language
from game.paper.report_words import between, decimal, measure_name, percent, places_of, signed


def claims(results: Results, language: Language) -> Iterator[str]:
    """The report in short, a few sentences."""
    linked = [one.linked for one in results.turnout if one.moment is Moment.AFTER]
    people = sum(one or 0 for one in linked)
    if people and None not in linked:
        yield language.ui("{people} people could be followed from before to right after the training.", people=people)
    yield from _said(results, language)
    yield from _caused(results, language)
    yield from _recognised(results, language)
    yield from _acted(results, language)
    yield language.ui("Whether there is less harassment was not measured, and this report says nothing about it.")


def warnings(results: Results, language: Language, *, plan_changed: bool) -> Iterator[str]:
    """What must be known before anything else is read."""
    ui = language.ui
    if plan_changed:
        yield ui("The plan was changed after the first answer. What was planned at first is quoted below.")
    if not results.changes:
        yield ui("There are too few people to show any result: at least five have to answer twice.")
    if control_moved(results):
        yield ui(
            "Answers to the off-topic questions changed too. So part of every change here has another cause than the "
            "training, such as time, or wanting to give good answers."
        )
    if results.changes and not results.balanced:
        yield ui(
            "Everybody had the two forms of the questionnaire in the same order, so a harder or an easier form cannot "
            "be told from a change in people."
        )
    if results.held_back:
        yield ui(
            "Some people are left out of some results, because these would tell something about fewer than five "
            "people, together with other results or with an earlier report."
        )


def _said(results: Results, language: Language) -> Iterator[str]:
    """What people say of themselves, step by step, at the last moment that was measured."""
    ui = language.ui
    found = _last(results)
    if not found:
        return
    better, worse, same = list[str](), list[str](), list[str]()
    for one in found:
        name = measure_name(one.measure, language).lower()
        (better if one.change.low > 0 else worse if one.change.high < 0 else same).append(name)
    after = found[0].moment is Moment.THREE_MONTHS
    when = ui("Three months later") if after else ui("Right after the training")
    if better:
        told = _listed(better, language)
        yield ui("{when} the trained rated themselves higher than before on: {steps}.", when=when, steps=told)
    if worse:
        yield ui("{when} they rated themselves lower on: {steps}.", when=when, steps=_listed(worse, language))
    if same:
        told = _listed(same, language)
        yield ui("No change could be shown on: {steps}. That is not proof that nothing changed.", steps=told)
    main = next((one for one in found if one.measure == results.plan.primary), None)
    if main:
        yield ui(
            "The main outcome of the plan, {step}: from {first} to {later}, a change of {change} (95 % interval "
            "{interval}).",
            step=measure_name(main.measure, language).lower(),
            first=decimal(main.first, language),
            later=decimal(main.later, language),
            change=signed(main.change.value, language),
            interval=between(main.change, language),
        )


def _last(results: Results) -> list[Change]:
    """The changes of the steps among the trained, at three months where there are any, else right after."""
    for moment in (Moment.THREE_MONTHS, Moment.AFTER):
        found = [
            one
            for one in results.changes
            if one.measure in SUBSCALES and one.arm is Arm.TRAINED and one.moment is moment
        ]
        if found:
            return found
    return []


def _caused(results: Results, language: Language) -> Iterator[str]:
    """Whether the change can be put down to the training: that depends on the design."""
    ui = language.ui
    if results.plan.design is Design.SINGLE_GROUP or not results.comparisons:
        if results.changes:
            yield ui("Nobody was compared with people without the training, so the cause of a change is not known.")
        return
    moment = max((one.moment for one in results.comparisons), key=lambda moment: moment is Moment.THREE_MONTHS)
    found = {one.measure: one.difference for one in results.comparisons if one.moment is moment}
    more = [measure_name(step, language).lower() for step in SUBSCALES if step in found and found[step].low > 0]
    drawn = results.plan.design is Design.WAITING_LIST
    if not more:
        yield ui("On no step could be shown that the trained changed more than those who were not trained yet.")
    elif drawn:
        yield ui(
            "The trained rated themselves higher than those who wait, who were drawn by lot, on: {steps}. That "
            "difference is an effect of the training on what people say of themselves.",
            steps=_listed(more, language),
        )
    else:
        yield ui(
            "The trained changed more than the comparison group on: {steps}. The groups were not drawn by lot and may "
            "have differed in other ways, so this may have another cause.",
            steps=_listed(more, language),
        )


def _recognised(results: Results, language: Language) -> Iterator[str]:
    """d’ and c apart: marking more is not recognising better."""
    ui, found = language.ui, results.recognition
    if found is None:
        return
    if found.sensitivity.low > 0:
        yield ui("In play, people told signals from harmless situations better in the last module than in the first.")
    elif found.sensitivity.high < 0:
        yield ui("In play, people told signals from harmless situations less well in the last module.")
    else:
        yield ui("In play, it could not be shown that people told signals from harmless situations better.")
    if found.bias.high < 0:
        yield ui("They marked more overall, signals and harmless situations alike. That is no better recognising.")
    elif found.bias.low > 0:
        yield ui("They marked less overall, signals and harmless situations alike.")


def _acted(results: Results, language: Language) -> Iterator[str]:
    """What people say that they did; nobody watched."""
    ui = language.ui
    found = {one.moment: one.share for one in results.shares if one.measure == DID}
    first, later = found.get(Moment.BEFORE), found.get(Moment.THREE_MONTHS)
    if first is None or later is None:
        yield ui("Whether people act more often at work was not measured.")
        return
    yield ui(
        "Of those who saw something at work, {first} said before the training that they did something "
        "({first_interval}), and {later} three months after ({later_interval}). They told so themselves; nobody "
        "watched.",
        first=percent(first.value, language),
        first_interval=between(first, language, 0, 100),
        later=percent(later.value, language),
        later_interval=between(later, language, 0, 100),
    )


def change_said(change: Change, language: Language) -> str:
    """One change in words, for who cannot see the plot."""
    places = places_of(change.measure)
    value, interval = signed(change.change.value, language, places), between(change.change, language, places)
    return f"{measure_name(change.measure, language)}: {value} ({interval})"


def verdict(measure: str, estimate: Estimate, language: Language) -> str:
    """What an interval says, in two or three words."""
    good = range_of(measure).good
    if not estimate.shows_change:
        return language.ui("no change shown")
    if not good:
        return language.ui("changed")
    return language.ui("better") if (estimate.value > 0) == (good > 0) else language.ui("less good")


def _listed(names: list[str], language: Language) -> str:
    if len(names) == 1:
        return names[0]
    return language.ui("{names} and {last}", names=", ".join(names[:-1]), last=names[-1])

"""Simulated learners whose true change is known: they answer the real questionnaire and look at the real scenes."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from game.authoring.questionnaire_file import load_questionnaires
from game.evaluation.measures import (
    BARRIERS,
    CONTROL,
    EFFICACY,
    FORM,
    HARMLESS,
    MODULE,
    SIGNAL,
    SUBSCALES,
    Form,
    Moment,
    in_play,
)
from game.evaluation.panel import Block, Panel, Seat, build
from game.evaluation.questionnaire import Ask, Kind, Questionnaire, asked, score
from game.evaluation.study import Arm
from game.story.playthrough import advance, begin, question_at, scene_at, wanted_answer
from game.story.scenario import Asks, Scenario
from tests.evaluation.studying import code
from tests.shipped import ROOT, library


@dataclass(frozen=True, slots=True)
class World:
    """What is true: how far people change on each step (in standard deviations of what lies behind their answers), how
    much better they recognise (d′), how much readier they mark (c), how far the training moves their yardstick."""

    change: float = 0.0
    sensitivity: float = 0.0
    bias: float = 0.0
    response_shift: float = 0.0
    lost: float = 0.25
    guessing: float = 0.05
    form_b_is_harder: float = 0.25
    waiting: bool = False


@dataclass(slots=True)
class Learner:
    """One person: where they stand on each step, how they recognise and how readily they mark."""

    dice: random.Random
    stands: dict[str, float]
    sensitivity: float
    bias: float

    def answer(self, ask: Ask, shifted: float, form: Form, world: World) -> str | None:
        """What they answer to a question of the questionnaire; None when they skip it."""
        dice = self.dice
        if dice.random() < 0.02:
            return None
        if dice.random() < world.guessing or ask.item.kind is Kind.OPPORTUNITY:
            return dice.choice(ask.answers)
        measure = ask.item.measure
        behind = self.stands.get(measure, self.stands[CONTROL] if measure == CONTROL else self.stands["act"])
        if measure != CONTROL and ask.item.kind is not Kind.LOOKING_BACK:
            behind += shifted
        if ask.item.form is Form.B:
            behind -= world.form_b_is_harder
        if measure == BARRIERS:
            behind = -behind
        felt = behind + dice.gauss(0, 0.8)
        if measure == EFFICACY:
            return str(10 * min(10, max(0, round(5 + 2 * felt))))
        points = min(5, max(1, round(3.2 + 0.9 * felt)))
        return str(6 - points if ask.item.reversed else points)


@cache
def questionnaire() -> Questionnaire:
    """The one that ships."""
    return load_questionnaires(ROOT / "scenarios")["evaluation/vragenlijst"]


@cache
def modules() -> tuple[tuple[str, tuple[tuple[str, int, int], ...]], ...]:
    """Two scenarios with what each of their questions measures: the step, signals, harmless cues (0 where no look).

    Where one ships, it is played under two names.
    """
    shipped = list(library().scenarios.values())
    first, last = shipped[0], shipped[1] if len(shipped) > 1 else replace(shipped[0], id="horeca/andere-avond")
    return tuple((one.id, tuple(_questions(one))) for one in (first, last))


def _questions(scenario: Scenario) -> Iterator[tuple[str, int, int]]:
    state = begin(scenario)
    while (scene := scene_at(scenario, state)) and (question := question_at(scenario, state)):
        signals = sum(choice.wanted is not None for choice in question.choices)
        marks = question.asks is Asks.MARKS
        yield str(scene.step), signals if marks else 0, len(question.choices) - signals if marks else 0
        state = advance(scenario, state, wanted_answer(scenario, state))


def study_of(people: int, world: World, seed: int, arms: Sequence[Arm] = (Arm.TRAINED,)) -> Panel:
    """A study with so many people in all, who come and go; their answers folded as the records fold them."""
    dice = random.Random(seed)
    seats, sums = [], list[Block]()
    for number in range(1, people + 1):
        arm = arms[number % len(arms)]
        seats.append(Seat(number, str(number), "bar", arm, code(number)))
        sums.extend(_took_part(number, dice, world, trained=arm is Arm.TRAINED))
    return build(seats, sums)


def _took_part(number: int, dice: random.Random, world: World, *, trained: bool) -> Iterator[Block]:
    common = dice.gauss(0, 0.7)
    stands = {step: common + dice.gauss(0, 0.7) for step in (*SUBSCALES, CONTROL)}
    learner = Learner(dice, stands, dice.gauss(1.2, 0.2), dice.gauss(0.3, 0.6))
    form = dice.choice(list(Form))
    comes_back = dice.random() > world.lost * (1.3 if stands["act"] < 0 else 0.7)
    yield from _questionnaire(number, learner, Moment.BEFORE, form, 0.0, world)
    gain = dice.gauss(world.change, 0.3) if trained else 0.0
    if trained:
        yield from _plays(number, learner, world, comes_back=comes_back)
    if comes_back:
        shift = world.response_shift if trained else 0.0
        yield from _questionnaire(number, learner, Moment.AFTER, form.other, gain - shift, world)


def _questionnaire(
    number: int, learner: Learner, moment: Moment, form: Form, shifted: float, world: World
) -> Iterator[Block]:
    found: dict[str, list[float]] = {FORM: [float(form is Form.B)]}
    answers: dict[str, str] = {}
    for ask in asked(questionnaire(), moment, form, answers):
        answer = learner.answer(ask, shifted, form, world)
        if answer is None:
            continue
        answers[ask.id] = answer
        counted = score(ask, answer)
        if counted:
            found.setdefault(counted[0], []).append(counted[1])
    yield Block(number, moment, "", 0.0, _cells(found))


def _cells(found: dict[str, list[float]]) -> dict[str, tuple[float, float]]:
    return {measure: (len(values), math.fsum(values)) for measure, values in found.items()}


def _plays(number: int, learner: Learner, world: World, *, comes_back: bool) -> Iterator[Block]:
    for place, (name, questions) in enumerate(modules()[: 2 if comes_back else 1]):
        d = learner.sensitivity + (world.sensitivity if place else 0)
        c = learner.bias + (world.bias if place else 0)
        found: dict[str, list[float]] = {MODULE: [1.0]}
        for step, signals, harmless in questions:
            if signals + harmless == 0:
                found.setdefault(in_play(step), []).append(float(learner.dice.random() < 0.6 + 0.2 * place))
            found.setdefault(SIGNAL, []).extend(float(learner.dice.gauss(d / 2, 1) > c) for _ in range(signals))
            found.setdefault(HARMLESS, []).extend(float(learner.dice.gauss(-d / 2, 1) > c) for _ in range(harmless))
        yield Block(number, Moment.TRAINING, name, float(place), _cells(found))

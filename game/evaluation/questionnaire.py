"""A questionnaire: what is asked at which moment, in which form. Frozen values, made by `authoring`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.evaluation.measures import CONTROL, DID, SAW, Form, Moment, looking_back
from game.story.text import Text

SECONDS_AN_ANSWER = 2.0
"""To choose and press; people know the scale after a few items."""
WORDS_A_SECOND = 230 / 60
"""Silent reading of Dutch or English (Brysbaert 2019, J. Memory and Language 109: 238 words a minute)."""
LONGEST = 180
"""Seconds that a questionnaire may take: of the four minutes, one is for the code."""


class Kind(StrEnum):
    """How the items of a section are answered."""

    AGREE = "agree"
    """five points from disagree to agree"""
    CONFIDENCE = "confidence"
    """0 to 100 % sure, by tens"""
    OPPORTUNITY = "opportunity"
    """whether it was seen; only then, what was done"""
    LOOKING_BACK = "looking_back"
    """afterwards, how it was before the training: an extra, told as such"""


AGREE = ("1", "2", "3", "4", "5")
CONFIDENCE = tuple(str(n) for n in range(0, 101, 10))
YES, NO, UNSURE = "yes", "no", "unsure"
SAW_IT = (YES, NO, UNSURE)


@dataclass(frozen=True, slots=True)
class Option:
    """Something that can have been done; `stepped_in` tells whether it counts as stepping in."""

    id: str
    text: Text
    stepped_in: bool


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that is asked. `form` is None where both forms have it; `reversed` where agreeing means less.

    `then` is asked, with `options` for answers, once an item of opportunity was answered with yes.
    """

    id: str
    text: Text
    measure: str
    kind: Kind
    moments: frozenset[Moment]
    form: Form | None = None
    reversed: bool = False
    then: Text | None = None
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class CodeQuestion:
    """One of the eight small questions that a person's own code is made of; `answers` are what can be answered."""

    id: str
    text: Text
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Consent:
    """What somebody reads before anything is asked."""

    title: Text
    parts: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """All items in the order in which they are asked, the consent page, and the questions of the code.

    `intros` has, by item, what stands above the items of its section.
    """

    id: str
    title: Text
    consent: Consent
    code_intro: Text
    code: tuple[CodeQuestion, ...]
    intros: Mapping[str, Text]
    items: tuple[Item, ...]
    by_id: Mapping[str, Item] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the items by their ids."""
        object.__setattr__(self, "by_id", {item.id: item for item in self.items})


@dataclass(frozen=True, slots=True)
class Ask:
    """One question as it is put: an item, or (`follow_up`) what was done after somebody saw it."""

    item: Item
    follow_up: bool = False

    @property
    def id(self) -> str:
        """The name under which the answer is kept."""
        return f"{self.item.id}-did" if self.follow_up else self.item.id

    @property
    def answers(self) -> tuple[str, ...]:
        """What can be answered."""
        if self.follow_up:
            return tuple(option.id for option in self.item.options)
        match self.item.kind:
            case Kind.CONFIDENCE:
                return CONFIDENCE
            case Kind.OPPORTUNITY:
                return SAW_IT
        return AGREE


def asked(questionnaire: Questionnaire, moment: Moment, form: Form, answers: Mapping[str, str]) -> Iterator[Ask]:
    """What is asked, in order, given the answers so far: opportunity before behaviour."""
    for item in questionnaire.items:
        if moment in item.moments and item.form in (None, form):
            yield Ask(item)
            if item.kind is Kind.OPPORTUNITY and answers.get(item.id) == YES:
                yield Ask(item, follow_up=True)


def score(ask: Ask, answer: str) -> tuple[str, float] | None:
    """The measure and the value that an answer counts for; None where it says nothing (unsure whether it was seen).

    Agreement is 1 to 5, turned round for reversed items, so that more is always more of the measure.
    """
    item = ask.item
    if ask.follow_up:
        option = next(option for option in item.options if option.id == answer)
        return DID, float(option.stepped_in)
    if item.kind is Kind.OPPORTUNITY:
        return None if answer == UNSURE else (SAW, float(answer == YES))
    value = float(answer)
    if item.kind is not Kind.CONFIDENCE and item.reversed:
        value = 6 - value
    return (looking_back(item.measure) if item.kind is Kind.LOOKING_BACK else item.measure), value


def seconds(questionnaire: Questionnaire, moment: Moment, form: Form) -> float:
    """About how long the questionnaire takes at this moment for somebody who saw everything that is asked about."""
    seen = {item.id: YES for item in questionnaire.items if item.kind is Kind.OPPORTUNITY}
    total = 0.0
    for ask in asked(questionnaire, moment, form, seen):
        texts = [ask.item.text.message]
        if ask.follow_up and ask.item.then:
            texts = [ask.item.then.message, *(option.text.message for option in ask.item.options)]
        total += SECONDS_AN_ANSWER + sum(_words(text) for text in texts) / WORDS_A_SECOND
    return total


def measures_of(questionnaire: Questionnaire) -> tuple[str, ...]:
    """Every measure that is a mean of agreement or confidence, in order, the retrospective ones last."""
    own = dict.fromkeys(item.measure for item in questionnaire.items if item.kind in (Kind.AGREE, Kind.CONFIDENCE))
    then = dict.fromkeys(looking_back(item.measure) for item in questionnaire.items if item.kind is Kind.LOOKING_BACK)
    return (*own, *then)


def is_off_topic(item: Item) -> bool:
    """Whether the item is about something that the training does not touch."""
    return item.measure == CONTROL


def _words(text: str) -> int:
    return len(re.findall(r"\w+", text))

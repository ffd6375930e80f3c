"""A scenario: the scenes that a player passes, with every choice explained. Frozen values, made by `authoring`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from game.story.picture import Picture, Wear
from game.story.text import Text

if TYPE_CHECKING:
    from game.story.rehearsal import Rehearsal

Value = bool | str


class Step(StrEnum):
    """The five steps of the Bystander Intervention Model, in order (guideline, "Activeren van omstanders")."""

    RECOGNISE = "recognise"
    JUDGE = "judge"
    TAKE_RESPONSIBILITY = "take_responsibility"
    KNOW_HOW = "know_how"
    ACT = "act"

    @property
    def number(self) -> int:
        """The place of the step in the model, 0 to 4."""
        return STEPS.index(self)


STEPS = tuple(Step)


class Play(StrEnum):
    """The way in which a scene is played."""

    LOOK = "look"
    WEIGH = "weigh"
    COMMIT = "commit"
    PLAN = "plan"
    DO = "do"
    CHOOSE = "choose"


class Strategy(StrEnum):
    """The ways to step in (the five D's)."""

    DIRECT = "direct"
    DISTRACT = "distract"
    DELEGATE = "delegate"
    DOCUMENT = "document"
    DELAY = "delay"


class Criterion(StrEnum):
    """What behaviour is held against in *weigh* (Movisie's six criteria)."""

    CONSENT = "consent"
    FREE_WILL = "free_will"
    EQUALITY = "equality"
    FITTING_AGE = "fitting_age"
    FITTING_SITUATION = "fitting_situation"
    SELF_RESPECT = "self_respect"


class Part(StrEnum):
    """What a role is to the story; casting is balanced over these."""

    TARGET = "target"
    ACTING = "acting"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    BYSTANDER = "bystander"


class Asks(StrEnum):
    """What makes an answer to a question complete."""

    ONE = "one"
    """exactly one of the choices"""
    MARKS = "marks"
    """any number of the choices, none included"""
    ONE_PER_SLOT = "one_per_slot"
    """exactly one choice for each slot"""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something that the story remembers; `values[0]` holds at the start, `index` is its place in the story state."""

    name: str
    values: tuple[Value, ...]
    index: int


@dataclass(frozen=True, slots=True)
class Test:
    """Holds when the flag has one of the values."""

    flag: Flag
    values: frozenset[Value]

    __test__ = False  # pytest would take the name for a test case


Condition = tuple[Test, ...]
"""Holds when each test holds; the empty condition always does."""


@dataclass(frozen=True, slots=True)
class Effect:
    """Sets a flag."""

    flag: Flag
    value: Value


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that can be picked. `wanted` is the condition under which it is wanted here, None for never."""

    id: str
    text: Text
    explanation: Text
    wanted: Condition | None
    slot: str = ""
    when: Condition = ()
    effects: tuple[Effect, ...] = ()
    goes_to: str | None = None
    strategy: Strategy | None = None
    tone: Text | None = None
    result: Text | None = None
    reads: Text | None = None
    missed: Text | None = None
    role: str | None = None
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """A place in an answer that takes one choice."""

    id: str
    text: Text | None = None


@dataclass(frozen=True, slots=True)
class Question:
    """One thing that is asked in a scene: a thought to answer, a line to say, a set of cues to mark."""

    id: str
    asks: Asks
    choices: tuple[Choice, ...]
    text: Text | None = None
    slots: tuple[Slot, ...] = ()
    picture: Picture | None = None
    by_id: Mapping[str, Choice] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the choices by their ids."""
        object.__setattr__(self, "by_id", {choice.id: choice for choice in self.choices})

    def choice(self, choice_id: str) -> Choice | None:
        """The choice with this id, or None."""
        return self.by_id.get(choice_id)


@dataclass(frozen=True, slots=True)
class Branch:
    """Where a scene goes on when its condition holds."""

    when: Condition
    goes_to: str


@dataclass(frozen=True, slots=True)
class Scene:
    """One node of the story. `wanted` tells what the wanted behaviour looks like here, and why it works."""

    id: str
    step: Step
    play: Play
    text: Text
    wanted: Text
    picture: Picture
    questions: tuple[Question, ...]
    branches: tuple[Branch, ...]
    say_aloud: Text | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture of the wanted behaviour played out."""

    text: Text
    picture: Picture


@dataclass(frozen=True, slots=True)
class Ending:
    """Where a story ends; `done_well` names what made the difference on this way."""

    id: str
    title: Text
    text: Text
    done_well: Text
    picture: Picture
    played_out: tuple[Frame, ...]


@dataclass(frozen=True, slots=True)
class Role:
    """Somebody in the story; who plays it is decided by casting.

    All that an author may ask of whoever plays it is what the story needs: the clothes, and for a parent the age.
    """

    id: str
    part: Part
    wears: Wear
    text: Text
    age_from: int = 0
    age_to: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """Something to know or do afterwards; `source` and `checked` (ISO date) where it states a fact."""

    id: str
    title: Text
    text: Text
    source: str = ""
    checked: str = ""


@dataclass(frozen=True, slots=True)
class Debrief:
    """What a player takes along: the norm, a sentence to try at work, what to do afterwards."""

    norm: Text
    sentence: Text
    afterwards: tuple[Advice, ...]


@dataclass(frozen=True, slots=True)
class Scenario:
    """One scenario; `id` is its path below the scenario folder without the ending, such as `horeca/vrijdag`.

    `rehearsal` is there for what a crew can practise together too.
    """

    id: str
    title: Text
    summary: Text
    content_note: Text
    behaviour: Text
    job: Text
    minutes: tuple[int, int]
    picture: Picture
    roles: Mapping[str, Role]
    flags: tuple[Flag, ...]
    start: str
    scenes: Mapping[str, Scene]
    endings: Mapping[str, Ending]
    debrief: Debrief
    review: tuple[str, ...] = ()
    rehearsal: Rehearsal | None = None

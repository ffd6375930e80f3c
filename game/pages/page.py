"""A page as data. The window, the screen reader, the terminal and the picture tests all show the same one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from game.people.person import Person
from game.story.picture import Picture, Wear
from game.training.visit import Act


class Arrangement(StrEnum):
    """How a page's controls belong together; a view may lay them out by it."""

    CARDS = "cards"
    SPOTS = "spots"
    TOKENS = "tokens"
    NOTES = "notes"
    SLOTS = "slots"
    LINES = "lines"
    LIST = "list"
    NEUTRAL = "neutral"
    WALL = "wall"


class Tone(StrEnum):
    """What a paragraph is to the page."""

    PLAIN = "plain"
    HEADING = "heading"
    LARGE = "large"
    CLOCK = "clock"
    SPEECH = "speech"
    NORM = "norm"
    ASIDE = "aside"
    WENT_WELL = "went_well"
    LOOK_AGAIN = "look_again"


class Sign(StrEnum):
    """The mark beside a control; always told in words too."""

    NONE = ""
    CHOSEN = "chosen"
    WENT_WELL = "went_well"
    LOOK_AGAIN = "look_again"
    MISSED = "missed"


class Kind(StrEnum):
    """What a control is to somebody who cannot see it."""

    BUTTON = "button"
    CHECK = "check"
    RADIO = "radio"
    SHOWN = "shown"
    ENTRY = "entry"
    SECRET = "secret"


class Mark(StrEnum):
    """Where a step stands."""

    DONE = "done"
    HERE = "here"
    AHEAD = "ahead"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A piece of text; `label` (a speaker, a kind of remark) stands before it."""

    text: str
    tone: Tone = Tone.PLAIN
    label: str = ""


@dataclass(frozen=True, slots=True)
class Control:
    """Something that can be pressed. `act` is None where it only shows (an answer that was given).

    `group` names the group it belongs to, `role` the person in the picture that it lies on, `key` the key that presses
    it, `on` whether it is picked (None where that says nothing), `value` what was typed into an entry, `sign_words`
    what its sign says, `remark` what opens beside it after an answer.
    """

    id: str
    label: str
    act: Act | None
    kind: Kind = Kind.BUTTON
    detail: str = ""
    key: str = ""
    group: str = ""
    role: str | None = None
    on: bool | None = None
    sign: Sign = Sign.NONE
    sign_words: str = ""
    remark: str = ""
    shown: Shown | None = None
    value: str = ""

    @property
    def typed_in(self) -> bool:
        """Whether it takes text."""
        return self.kind in (Kind.ENTRY, Kind.SECRET)


@dataclass(frozen=True, slots=True)
class Group:
    """Controls of which one is picked: a criterion, a slot of the plan, a setting. `small` ones are buttons side by
    side: letters, suggestions."""

    id: str
    label: str
    detail: str = ""
    remark: str = ""
    sign: Sign = Sign.NONE
    sign_words: str = ""
    small: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture with who is cast in it, its description for who cannot see it, and which roles walk on as it opens."""

    picture: Picture
    people: Mapping[str, Person]
    wears: Mapping[str, Wear]
    description: str
    entering: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Meter:
    """A share as a bar: `count` of `total`, said in words; `move` tells how it changed."""

    words: str
    count: int
    total: int
    move: str = ""


@dataclass(frozen=True, slots=True)
class Windows:
    """A part of the night as windows of a house front: so many of them are lit; `words` says it."""

    name: str
    words: str
    lit: int
    count: int


@dataclass(frozen=True, slots=True)
class MapMark:
    """A position on the map of a venue (0 to 1 from the left, and from the top); `here` for one's own."""

    x: float
    y: float
    name: str
    here: bool


@dataclass(frozen=True, slots=True)
class StepMark:
    """One of the five steps in the strip; `state` says in words where it stands, `share` (0 to 1) is drawn below it."""

    name: str
    mark: Mark
    state: str
    share: float | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """What a person has in front of them. Focus goes through options, onward, back, skip, bar.

    `id` changes when another page shows, not when a mark on the same page changes. `live` is said when it changes.
    `night` is drawn as a row of windows, a part of a shift each.
    `logo` is the path of an organisation's picture beside the title; the words say whose it is.
    `code` is what a QR code beside the text holds; `points` is the size that the back row of a room needs, where a page
    is for a wall (on a slide of 540 points high). `sign` is told by a soft sound when it changes: what a clock tells.
    A wall sets its text in so many `columns`.
    """

    id: str
    title: str
    body: tuple[Paragraph, ...]
    arrangement: Arrangement = Arrangement.CARDS
    kicker: str = ""
    prompt: str = ""
    strip: tuple[StepMark, ...] = ()
    picture: Shown | None = None
    groups: tuple[Group, ...] = ()
    options: tuple[Control, ...] = ()
    onward: Control | None = None
    back: Control | None = None
    skip: Control | None = None
    bar: tuple[Control, ...] = ()
    live: str = ""
    focus: str = ""
    logo: str = ""
    meters: tuple[Meter, ...] = ()
    night: tuple[Windows, ...] = ()
    code: str = ""
    points: float = 0.0
    sign: str = ""
    map: tuple[MapMark, ...] = ()
    columns: int = 1

    def controls(self) -> Iterator[Control]:
        """Every control in the order in which focus visits it."""
        yield from self.options
        for control in (self.onward, self.back, self.skip):
            if control:
                yield control
        yield from self.bar

    def entry(self) -> Control | None:
        """The control that takes text, or None."""
        return next((option for option in self.options if option.typed_in), None)

    def control(self, control_id: str) -> Control | None:
        """The control with this id, or None."""
        return next((control for control in self.controls() if control.id == control_id), None)

    def first_focus(self) -> str:
        """The control that has the focus when the page opens: the one it names, else the first that does something."""
        if self.focus and self.control(self.focus):
            return self.focus
        return next((control.id for control in self.controls() if control.act is not None), "")

"""A session plan: what a group does together in a room, in order. Frozen values, made by `authoring`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from game.story.text import Text


class PartKind(StrEnum):
    """What the group does in a part of a session."""

    OPENING = "opening"
    """ground rules and the norm"""
    SCENES = "scenes"
    """a scenario, scene by scene"""
    TALK = "talk"
    """talk in subgroups, about how to help"""
    DEBRIEF = "debrief"
    """what everybody takes along"""
    CLOSING = "closing"
    """who helps, with numbers"""


@dataclass(frozen=True, slots=True)
class Guide:
    """What the facilitator has beside a moment: `minutes` is its time box (0 for none), `say` a line to say."""

    minutes: int = 0
    say: Text | None = None
    notes: Text | None = None


@dataclass(frozen=True, slots=True)
class AskedScene:
    """A scene that the group answers; `questions` are the ids of those that are asked, all of them when empty."""

    scene: str
    guide: Guide
    questions: tuple[str, ...] = ()


def _no_scenes() -> Mapping[str, AskedScene]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SessionPart:
    """One part. `lines` stand on the wall, `prompts` are what subgroups talk about; `asked` says which scenes of
    `scenario` the group answers (all when empty), the others are told."""

    id: str
    kind: PartKind
    title: Text
    guide: Guide
    lines: tuple[Text, ...] = ()
    prompts: tuple[Text, ...] = ()
    scenario: str = ""
    asked: Mapping[str, AskedScene] = field(default_factory=_no_scenes)


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """A whole session; `id` is the name of its file, `minutes` how long it takes."""

    id: str
    title: Text
    summary: Text
    minutes: int
    parts: tuple[SessionPart, ...]
    affected: Text
    """what the facilitator does when somebody is affected"""

    @property
    def scenarios(self) -> tuple[str, ...]:
        """The ids of the scenarios that it plays, in order."""
        return tuple(part.scenario for part in self.parts if part.kind is PartKind.SCENES)

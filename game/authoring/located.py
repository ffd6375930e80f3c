"""A text of a file with what a translator asks of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from game.authoring.kinds import Kind
from game.story.scenario import Step
from game.story.text import Text


@dataclass(frozen=True, slots=True)
class Located:
    """A text and the line of its file that it stands on (None when that is not known), and what a translator asks of
    it: what kind it is, in which step it is told, and which text a player has just read."""

    text: Text
    line: int | None = None
    kind: Kind = Kind.STORY
    step: Step | None = None
    before: Text | None = None


Walk = Iterator[Located]

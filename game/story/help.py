"""Who helps: the numbers of the help page."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.text import Text


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One line of help; `checked` is the ISO date on which number and source were compared."""

    id: str
    name: str
    number: str
    text: Text
    source: str
    checked: str

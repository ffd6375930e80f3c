"""Who helps: one line per organisation, with the date on which its facts were checked."""

from __future__ import annotations

from dataclasses import dataclass

from game.story.text import Text


@dataclass(frozen=True, slots=True)
class HelpLine:
    """An organisation that can be called; `number` as it is dialled, `source` an address, `checked` an ISO date."""

    id: str
    name: str
    number: str
    text: Text
    source: str
    checked: str

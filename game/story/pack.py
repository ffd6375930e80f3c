"""An organisation's own pack: its name, its norm, its partners, its protocol, its places."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from game.story.help import HelpLine
from game.story.picture import Light, Place
from game.story.scenario import Advice
from game.story.text import Text


@dataclass(frozen=True, slots=True)
class OwnPlace:
    """A place of the organisation's own: what it is called, and which drawn place looks like it. `light` is what
    a picture there has that names none."""

    name: Text
    looks_like: Place
    light: Light | None = None


def _no_places() -> Mapping[str, OwnPlace]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Pack:
    """What an organisation puts beside the game's own: `id` goes before the ids of its scenarios (`de-zon:avond`).

    `norm` is the house norm in the words of `said_by` (somebody with standing), `partners` who helps close by,
    `protocol` what the team does (who to call, where the quiet room is), `logo` the picture's path, "" without one.
    """

    id: str
    name: str
    norm: Text | None = None
    said_by: str = ""
    partners: tuple[HelpLine, ...] = ()
    protocol: tuple[Advice, ...] = ()
    logo: str = ""
    places: Mapping[str, OwnPlace] = field(default_factory=_no_places)

"""What a place is made of: pieces from back to front, some of which sway, the air between them, and its counter.

A place is a module of this package with a `SCENERY`; it is imported when it is first drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from types import MappingProxyType

from game.people.room import FLOOR, HEIGHT, WIDTH
from game.people.svg import Box
from game.story.picture import Distance, Light, Place

WHOLE: Box = (0.0, 0.0, float(WIDTH), float(HEIGHT))


@dataclass(frozen=True, slots=True)
class Sway:
    """How something moves while it is looked at: away from its place by `reach` · sin(2π t / period).

    `reach` is in picture units, t and `period` in seconds. Slow and small: nothing in a picture may flash.
    """

    reach: tuple[float, float]
    period: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a place: its elements, and the box of the picture that they lie in; ids in it begin with its name.

    `soft` is what is only light, without edges: it can be drawn small and made large.
    """

    name: str
    svg: str
    box: Box = WHOLE
    sway: Sway | None = None
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Air:
    """What the light of an hour does to the people.

    `shade` (0 to 1) is how much darker they get with depth, `shadow` (0 to 1) how dark the ground is under their feet.
    The edges on their left catch `left` (the colour for who stands in the left third, and for the others), those on
    their right catch `right`, each with its strength (0 to 1); `dark` is what an edge without light turns to.
    """

    shade: float
    left: tuple[str, str]
    left_strength: float
    right: str
    right_strength: float
    dark: str = "#24113a"
    shadow: float = 1.0


@dataclass(frozen=True, slots=True)
class Scenery:
    """How a place is drawn.

    `airs` has an entry for every light of the place. `behind` are the pieces behind the people (the first fills the
    picture and lets nothing through), `counter` what hides the lower half of whoever stands behind it, `before` what
    stands in front of everybody. `floor` says from which x to which there is room to stand at each distance.
    """

    airs: Mapping[Light, Air]
    behind: Callable[[Light], tuple[Piece, ...]]
    counter: Callable[[Light], Piece] | None = None
    before: Callable[[Light], tuple[Piece, ...]] | None = None
    floor: Mapping[Distance, tuple[float, float]] = field(default_factory=lambda: FLOOR)

    def air(self, light: Light) -> Air:
        """The air in this light; where the place does not have it, in the light it is first drawn in."""
        return self.airs[self.light(light)]

    def light(self, light: Light) -> Light:
        """The light that the place is drawn in when it is asked for this one."""
        return light if light in self.airs else next(iter(self.airs))


@cache
def scenery(place: Place) -> Scenery:
    """How the place is drawn; raises ModuleNotFoundError for one that nobody has drawn."""
    found: Scenery = import_module(f"game.people.places.{place.value}").SCENERY
    return found


def by_light(*entries: tuple[Light, Air]) -> Mapping[Light, Air]:
    """The airs of a place, the light that it is first drawn in at the head."""
    return MappingProxyType(dict(entries))

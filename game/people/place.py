"""A place in its light, as SVG: everything behind the people, and what stands before some of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from game.people import svg
from game.people.club_night import draw_night
from game.people.counter import COUNTER_BOX, draw_counter
from game.people.light import MOODS, Mood, draw_beam
from game.people.svg import Box
from game.story.picture import Light, Place


@dataclass(frozen=True, slots=True)
class Scenery:
    """How a place is drawn: what lies `behind` the people, the `counter` that hides its staff, within its `box`.

    `wandering` says how many of the beams may wander.
    """

    behind: Callable[[Mood], str]
    counter: Callable[[Mood], str]
    box: Box
    wandering: int


PLACES: Mapping[Place, Scenery] = MappingProxyType(
    {Place.CLUB_BAR: Scenery(draw_night, draw_counter, COUNTER_BOX, wandering=3)}
)


def backdrop(place: Place, light: Light) -> str:
    """Everything behind the people, as elements that fill the picture."""
    return PLACES[place].behind(MOODS[light])


def counter(place: Place, light: Light) -> tuple[str, Box]:
    """What hides the lower half of whoever stands behind the bar: its elements, and the box that they take up."""
    scenery = PLACES[place]
    return scenery.counter(MOODS[light]), scenery.box


@dataclass(frozen=True, slots=True)
class Drift:
    """A light that a window may let wander over the backdrop: shown at `box`, moved by `reach` · sin(2π t / period).

    `svg` is a document of the box; t and `period` are in seconds.
    """

    name: str
    svg: str
    box: Box
    reach: tuple[float, float]
    period: float


def drifting(place: Place, light: Light) -> tuple[Drift, ...]:
    """Small see-through lights over the dance floor that wander slowly and never flash; none at closing time."""
    found = []
    for i, beam in enumerate(MOODS[light].beams[: PLACES[place].wandering]):
        (x, y), (to_x, to_y) = beam.start, beam.end
        left, right = min(x, to_x - beam.wide / 2) - 4, max(x, to_x + beam.wide / 2) + 4
        box = (float(round(left)), y, float(round(right - left)), to_y - y)
        sweep = (26.0 + 10 * i) * (-1 if i % 2 else 1)
        faint = replace(beam, strength=beam.strength * 0.5)
        found.append(Drift(f"beam {i}", svg.document(draw_beam("b", faint), box), box, (sweep, 0.0), 11.0 + 4 * i))
    return tuple(found)

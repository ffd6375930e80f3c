"""Colours of light, and beams of it that cross a room."""

from __future__ import annotations

from dataclasses import dataclass

from game.people import svg
from game.people.svg import Point

CYAN = "#39cdea"
PINK = "#f0559f"
AMBER = "#ffb65c"
VIOLET = "#8d5cf0"


@dataclass(frozen=True, slots=True)
class Beam:
    """A cone of light from a lamp at `start` to `end`, `wide` picture units across there."""

    start: Point
    end: Point
    wide: float
    colour: str
    strength: float


def _cone(key: str, beam: Beam, part: float, strength: float) -> str:
    (x, y), (to_x, to_y) = beam.start, beam.end
    half, thin = beam.wide * part / 2, 5 * part + 2
    fade = svg.along(
        key,
        beam.start,
        beam.end,
        (
            (0.0, "#ffffff", strength),
            (0.06, beam.colour, strength),
            (0.55, beam.colour, strength * 0.42),
            (1.0, beam.colour, 0.0),
        ),
    )
    edge = ((x - thin, y), (x + thin, y), (to_x + half, to_y), (to_x - half, to_y))
    return fade + svg.poly(edge, f"url(#{key})")


def draw_beam(key: str, beam: Beam) -> str:
    """The beam as elements: a soft cone with a brighter one in it."""
    parts = ((1.0, 0.62), (0.45, 0.55))
    return "".join(_cone(f"{key}{i}", beam, part, beam.strength * strength) for i, (part, strength) in enumerate(parts))

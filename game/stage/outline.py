"""What a picture is made of: its layers with their places, known without drawing them once they were drawn before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from game.pages.page import Shown
from game.stage.motion import STILL, Moment
from game.stage.raster import Box, Raster, digest

Reach = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A layer without its drawing: `drawn` names what it looks like, so that equal layers are made once.

    `box` is in picture units. `role` is whose figure it is, `reach` (picture units) and `period` (seconds) how far and
    how fast a light wanders; empty and 0 for what stands still.
    """

    name: str
    role: str
    box: Box
    drawn: str
    reach: Reach = (0.0, 0.0)
    period: float = 0.0


class Outline:
    """A picture's parts from back to front; drawn only when a drawing is asked for."""

    def __init__(self, shown: Shown, raster: Raster) -> None:
        """The parts as they were noted when the picture was drawn before, else as they are drawn now."""
        self._shown = shown
        self._svgs: dict[str, str] = {}
        name = digest("outline", cast_of(shown))
        noted = _parts_of(raster.noted(name))
        self.parts = noted or self._draw()
        if not noted:
            raster.note(name, [(p.name, p.role, p.box, p.drawn, p.reach, p.period) for p in self.parts])

    def svg(self, part: Part, moment: Moment) -> str:
        """The document of one part at a moment."""
        if part.role and moment != STILL:
            from game.people.scene import figure_layer

            shown, role = self._shown, part.role
            person, wear = shown.people[role], shown.wears[role]
            return figure_layer(shown.picture, role, person, wear, moment.blink, moment.breath).svg
        if not self._svgs:
            self._draw()
        return self._svgs[part.name]

    def _draw(self) -> list[Part]:
        """Draw every part as it stands still; lights that wander come right before the people."""
        from game.people.scene import drifting, layers

        picture = self._shown.picture
        drawn = layers(picture, self._shown.people, self._shown.wears)
        drifts = drifting(picture.place, picture.light)
        self._svgs = {layer.name: layer.svg for layer in drawn} | {drift.name: drift.svg for drift in drifts}
        parts = [Part(layer.name, layer.role, layer.box, _name_of(layer.svg)) for layer in drawn]
        lights = [Part(d.name, "", d.box, _name_of(d.svg), d.reach, d.period) for d in drifts]
        return [parts[0], *lights, *parts[1:]]


def cast_of(shown: Shown) -> tuple[object, ...]:
    """What a picture's drawing depends on, as plain values."""
    roles = [figure.role for figure in shown.picture.figures if figure.role in shown.people]
    return (shown.picture, [(role, shown.people[role], shown.wears[role]) for role in roles])


def _name_of(svg: str) -> str:
    return hashlib.sha256(svg.encode()).hexdigest()[:32]


def _parts_of(noted: object) -> list[Part]:
    """The parts that a note tells of; none where it tells of nothing that can be used."""
    if not isinstance(noted, list):
        return []
    try:
        return [
            Part(name, role, (x, y, w, h), drawn, (dx, dy), period)
            for name, role, (x, y, w, h), drawn, (dx, dy), period in noted
        ]
    except (TypeError, ValueError):
        return []

"""What a picture is made of: its layers with their places, known without drawing them once they were drawn before."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.pages.page import Shown
from game.stage.motion import STILL, Moment
from game.stage.raster import Box, Raster, digest

if TYPE_CHECKING:
    from game.people.scene import Layer

Reach = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Part:
    """A layer without its drawing: `drawn` names what it looks like, so that equal layers are made once.

    `box` is in picture units. `role` is whose figure it is, `reach` (picture units) and `period` (seconds) how far and
    how fast it sways; empty and 0 for what stands still. `soft` is only light.
    """

    name: str
    role: str
    box: Box
    drawn: str
    reach: Reach = (0.0, 0.0)
    period: float = 0.0
    soft: bool = False


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
            raster.note(name, [(p.name, p.role, p.box, p.drawn, p.reach, p.period, p.soft) for p in self.parts])

    def svg(self, part: Part, moment: Moment) -> str:
        """The document of one part at a moment."""
        if part.role and moment != STILL:
            from game.people.scene import figure_layer
            from game.people.spacing import partner

            shown, role = self._shown, part.role
            person, wear = shown.people[role], shown.wears[role]
            beside = shown.people.get(partner(shown.picture.figures, role))
            return figure_layer(shown.picture, role, person, wear, moment.blink, moment.breath, beside).svg
        if not self._svgs:
            self._draw()
        return self._svgs[part.name]

    def _draw(self) -> list[Part]:
        """Draw every part as it stands still."""
        from game.people.scene import layers

        drawn = layers(self._shown.picture, self._shown.people, self._shown.wears)
        self._svgs = {layer.name: layer.svg for layer in drawn}
        return [_part(layer) for layer in drawn]


def cast_of(shown: Shown) -> tuple[object, ...]:
    """What a picture's drawing depends on, as plain values."""
    roles = [figure.role for figure in shown.picture.figures if figure.role in shown.people]
    return (shown.picture, [(role, shown.people[role], shown.wears[role]) for role in roles])


def _part(layer: Layer) -> Part:
    name = hashlib.sha256(layer.svg.encode()).hexdigest()[:32]
    reach, period = (layer.sway.reach, layer.sway.period) if layer.sway else ((0.0, 0.0), 0.0)
    return Part(layer.name, layer.role, layer.box, name, reach, period, layer.soft)


def _parts_of(noted: object) -> list[Part]:
    """The parts that a note tells of; none where it tells of nothing that can be used."""
    if not isinstance(noted, list):
        return []
    try:
        return [
            Part(name, role, (x, y, w, h), drawn, (dx, dy), period, soft)
            for name, role, (x, y, w, h), drawn, (dx, dy), period, soft in noted
        ]
    except (TypeError, ValueError):
        return []

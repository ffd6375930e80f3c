"""A picture as layers of SVG, back to front: the place, the people at their places, the bar that hides its staff.

Everything is in a picture of 1920 × 1080 units. A layer is a document of its own that covers its own box, so that a
window can rasterise it alone, keep it, and animate one person without drawing the others.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.people import svg
from game.people.figure import FigureDrawing, draw_figure
from game.people.furniture import TABLE_REACH, draw_table, table_box
from game.people.light import MOODS, Mood
from game.people.look import Aid
from game.people.person import Person
from game.people.place import Drift, backdrop, counter, drifting
from game.people.rim import rim_light
from game.people.room import HEIGHT, ROOM, SCALES, WIDTH, level
from game.people.spacing import spread
from game.people.svg import Box
from game.story.picture import Distance, Facing, Figure, Held, Picture, Pose, Wear

Kind = Literal["backdrop", "figure", "front"]
Piece = tuple[str, Box]
"""Elements, and the box of the picture that they lie in."""
Actor = tuple[Person, Wear]

__all__ = ["Drift", "Layer", "Placement", "drifting", "figure_layer", "flat_svg", "layers", "stage_positions"]

REACH = 40.0
"""How many centimetres to each side of the feet are kept within the picture."""
SEATED_BACK = 22.0
"""How many centimetres back from their place somebody in a wheelchair sits."""
MARGIN = 4.0
"""Centimetres around a figure, so that a breath or a blink stays in the same box."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where somebody stands: the feet at (`x`, `floor_y`) in picture units, `scale` in picture units per centimetre.

    `order` counts from the back, `shade` (0 to 1) is how much the depth darkens them.
    """

    x: float
    floor_y: float
    scale: float
    order: int
    shade: float


@dataclass(frozen=True, slots=True)
class Layer:
    """A part of a picture: `svg` is a document that shows the `box` (x, y, width, height, in picture units).

    `role` is whose figure it is; empty for the place and what stands in it.
    """

    name: str
    svg: str
    box: Box
    kind: Kind
    role: str = ""


def stage_positions(picture: Picture) -> Mapping[str, Placement]:
    """Where each role of the picture stands, from the back to the front.

    People at one distance are moved apart where their hands would meet by accident, and in from the edges of the
    picture; who is left of whom stays as it is.
    """
    nearest, furthest = SCALES[Distance.NEAR], SCALES[Distance.FAR]
    mood = MOODS[picture.light]
    placed: dict[str, Placement] = {}
    for distance, scale in sorted(SCALES.items(), key=lambda item: item[1]):
        row = sorted((f for f in picture.figures if f.distance is distance), key=lambda f: f.x)
        depth = (nearest - scale) / (nearest - furthest)
        lit = 0.35 if distance is Distance.BEHIND_BAR else 1.0
        room = (max(REACH * scale, ROOM[distance][0]), min(WIDTH - REACH * scale, ROOM[distance][1]))
        for figure, x in zip(row, spread(row, WIDTH, scale, room), strict=True):
            placed[figure.role] = Placement(x, level(0, scale), scale, len(placed), mood.shade * depth * lit)
    return placed


def figure_layer(
    picture: Picture, role: str, person: Person, wear: Wear, blink: bool = False, breath: float = 0.0
) -> Layer:
    """The layer of one person; its box is the same for every `blink` and `breath` (0 to 1).

    Raises KeyError when nobody has the role.
    """
    figure = next((f for f in picture.figures if f.role == role), None)
    if figure is None:
        raise KeyError(f"nobody in the picture has the role {role!r}; it shows {[f.role for f in picture.figures]}")
    elements, box = _figure(figure, stage_positions(picture)[role], (person, wear), MOODS[picture.light], blink, breath)
    return Layer(f"figure {role}", svg.document(elements, box), box, "figure", role)


def layers(
    picture: Picture,
    people: Mapping[str, Person],
    wears: Mapping[str, Wear],
    size: tuple[int, int] = (WIDTH, HEIGHT),
) -> tuple[Layer, ...]:
    """The picture from back to front.

    Each document measures as many pixels as its box takes up in a picture of `size`; boxes stay in picture units.
    A role that nobody plays is left out.
    """
    zoom = size[0] / WIDTH
    return tuple(
        Layer(name, _sized(elements, box, zoom), box, kind, role)
        for name, (elements, box), kind, role in _pieces(picture, people, wears)
    )


def flat_svg(picture: Picture, people: Mapping[str, Person], wears: Mapping[str, Wear]) -> str:
    """The whole picture as one document."""
    return svg.document("".join(piece[0] for _, piece, _, _ in _pieces(picture, people, wears)), (0, 0, WIDTH, HEIGHT))


def _pieces(
    picture: Picture, people: Mapping[str, Person], wears: Mapping[str, Wear]
) -> list[tuple[str, Piece, Kind, str]]:
    places, mood = stage_positions(picture), MOODS[picture.light]
    pieces: list[tuple[str, Piece, Kind, str]] = [
        ("place", (backdrop(picture.place, picture.light), (0.0, 0.0, WIDTH, HEIGHT)), "backdrop", "")
    ]
    bar: tuple[str, Piece, Kind, str] = ("counter", counter(picture.place, picture.light), "front", "")
    for figure in sorted(picture.figures, key=lambda f: places[f.role].order):
        if figure.distance in (Distance.MIDDLE, Distance.NEAR) and bar not in pieces:
            pieces.append(bar)
        person = people.get(figure.role)
        if person is None:
            continue
        place = places[figure.role]
        pieces.append(
            (f"figure {figure.role}", _figure(figure, place, (person, wears[figure.role]), mood), "figure", figure.role)
        )
        if _leans(figure, person):
            pieces.append((f"table {figure.role}", _table(figure, place, picture), "front", ""))
    return pieces if bar in pieces else [*pieces, bar]


def _leans(figure: Figure, person: Person) -> bool:
    on_floor = figure.distance is not Distance.BEHIND_BAR
    return figure.pose is Pose.LEANING_ON_BAR and on_floor and Aid.WHEELCHAIR not in person.look.aids


def _table(figure: Figure, place: Placement, picture: Picture) -> Piece:
    way = -1 if figure.facing is Facing.LEFT else 1
    laid = figure.held is Held.NOTHING
    x = place.x + way * TABLE_REACH * place.scale
    left, top, width, height = table_box(x, place.scale)
    drawn = draw_table(f"t{figure.role}", x, place.scale, MOODS[picture.light], laid)
    return drawn, _within(left, top, left + width, top + height)


def _figure(
    figure: Figure, place: Placement, actor: Actor, mood: Mood, blink: bool = False, breath: float = 0.0
) -> Piece:
    person, wear = actor
    place = _rolled_back(place, figure, person)

    def drawn(blinks: bool, breathes: float) -> FigureDrawing:
        return draw_figure(
            person, wear, figure.pose, figure.expression, figure.facing, figure.held, blinks, breathes, place.shade
        )

    still = drawn(False, 0.0)
    shown = drawn(blink, breath) if blink or breath else still
    left, top, right, bottom = still.box
    box = _within(
        place.x + (left - MARGIN) * place.scale,
        place.floor_y + (top - MARGIN) * place.scale,
        place.x + (right + MARGIN) * place.scale,
        place.floor_y + (bottom + MARGIN) * place.scale,
    )
    elements = (
        _shadow(f"under-{figure.role}", place)
        + f'<g transform="translate({place.x:.2f} {place.floor_y:.2f}) scale({place.scale:.3f})">'
        + rim_light(f"rim-{figure.role}", shown.svg, place.x, mood)
        + shown.svg
        + "</g>"
    )
    return elements, box


def _rolled_back(place: Placement, figure: Figure, person: Person) -> Placement:
    """Somebody in a wheelchair is as far from whom they face as somebody on their feet, measured at the knees."""
    if Aid.WHEELCHAIR not in person.look.aids:
        return place
    back = SEATED_BACK * place.scale * (1 if figure.facing is Facing.LEFT else -1)
    return replace(place, x=min(max(place.x + back, REACH * place.scale), WIDTH - REACH * place.scale))


def _shadow(key: str, place: Placement) -> str:
    wide = 40 * place.scale
    stops = ((0.0, "#04020c", 0.75), (0.45, "#04020c", 0.45), (1.0, "#04020c", 0.0))
    return svg.around(key, stops) + svg.oval(place.x, place.floor_y, wide, wide * 0.16, f"url(#{key})")


def _within(left: float, top: float, right: float, bottom: float) -> Box:
    x, y = max(math.floor(left), 0), max(math.floor(top), 0)
    return float(x), float(y), float(min(math.ceil(right), WIDTH) - x), float(min(math.ceil(bottom), HEIGHT) - y)


def _sized(elements: str, box: Box, zoom: float) -> str:
    whole = svg.document(elements, box)
    if zoom == 1:
        return whole
    _, _, width, height = box
    wide, high = math.ceil(width * zoom), math.ceil(height * zoom)
    return whole.replace(f'width="{svg.num(width)}" height="{svg.num(height)}"', f'width="{wide}" height="{high}"', 1)

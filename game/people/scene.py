"""A picture as layers of SVG, back to front: the place, the people at their places, the bar that hides its staff.

Everything is in a picture of 1920 × 1080 units. A layer is a document of its own that covers its own box, so that a
window can rasterise it alone, keep it, and move one person without drawing the others.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from game.people import svg
from game.people.figure import FigureDrawing, draw_figure
from game.people.furniture import TABLE_REACH, draw_table, table_box
from game.people.look import Aid
from game.people.person import Person
from game.people.places.scenery import WHOLE, Air, Piece, Sway, scenery
from game.people.rim import rim_light
from game.people.room import HEIGHT, SCALES, WIDTH, level
from game.people.spacing import partner, spread
from game.people.svg import Box
from game.story.picture import Distance, Facing, Figure, Held, Picture, Pose, Wear

Kind = Literal["backdrop", "figure", "front"]
Actor = tuple[Person, Wear, Person | None]
Placed = tuple[Piece, Kind, str]
"""A piece, what it is, and whose figure it is."""

REACH = 40.0
"""How many centimetres to each side of the feet are kept within the picture."""
TABLE_APART = 45.0
"""Tables that would stand nearer to each other than so many centimetres are one."""
SEATED_BACK = 22.0
"""How many centimetres back from their place somebody in a wheelchair sits."""
DANCE = Sway((5.0, 4.0), 1.7)
"""How somebody who dances moves, beside their own breath."""
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

    `role` is whose figure it is; empty for the place and what stands in it. `sway` is how it moves while it is looked
    at, None for what stands still; `soft` is only light, without edges.
    """

    name: str
    svg: str
    box: Box
    kind: Kind
    role: str = ""
    sway: Sway | None = None
    soft: bool = False


def stage_positions(picture: Picture) -> Mapping[str, Placement]:
    """Where each role of the picture stands, from the back to the front.

    People at one distance are moved apart where their hands would meet by accident, and in from the edges of the
    picture; who is left of whom stays as it is.
    """
    nearest, furthest = SCALES[Distance.NEAR], SCALES[Distance.FAR]
    place = scenery(picture.place)
    air = place.air(picture.light)
    placed: dict[str, Placement] = {}
    for distance, scale in sorted(SCALES.items(), key=lambda item: item[1]):
        row = sorted((f for f in picture.figures if f.distance is distance), key=lambda f: f.x)
        depth = (nearest - scale) / (nearest - furthest)
        lit = 0.35 if distance is Distance.BEHIND_COUNTER else 1.0
        room = (max(REACH * scale, place.floor[distance][0]), min(WIDTH - REACH * scale, place.floor[distance][1]))
        for figure, x in zip(row, spread(row, WIDTH, scale, room), strict=True):
            placed[figure.role] = Placement(x, level(0, scale), scale, len(placed), air.shade * depth * lit)
    return placed


def figure_layer(
    picture: Picture,
    role: str,
    person: Person,
    wear: Wear,
    blink: bool = False,
    breath: float = 0.0,
    beside: Person | None = None,
) -> Layer:
    """The layer of one person; its box is the same for every `blink` and `breath` (0 to 1).

    `beside` is whoever plays the other one of a pair (see `partner`). Raises KeyError when nobody has the role.
    """
    figure = next((f for f in picture.figures if f.role == role), None)
    if figure is None:
        raise KeyError(f"nobody in the picture has the role {role!r}; it shows {[f.role for f in picture.figures]}")
    drawn = _figure(figure, stage_positions(picture)[role], (person, wear, beside), _air(picture), blink, breath)
    return Layer(drawn.name, svg.document(drawn.svg, drawn.box), drawn.box, "figure", role, drawn.sway)


def walking_on(picture: Picture, role: str, person: Person, wear: Wear) -> tuple[Layer, float]:
    """Somebody on the way to their place in the picture: their layer there as they walk, and how far (picture units,
    below 0 to the left) it lies from the nearest edge that hides them. Raises KeyError when nobody has the role."""
    comes_left = stage_positions(picture)[role].x < WIDTH / 2
    facing = Facing.RIGHT if comes_left else Facing.LEFT
    walking = tuple(
        replace(figure, pose=Pose.WALKING, facing=facing) if figure.role == role else figure
        for figure in picture.figures
    )
    layer = figure_layer(replace(picture, figures=walking), role, person, wear)
    left, _, wide, _ = layer.box
    return layer, -(left + wide) if comes_left else WIDTH - left


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
        Layer(piece.name, _sized(piece.svg, piece.box, zoom), piece.box, kind, role, piece.sway, piece.soft)
        for piece, kind, role in _pieces(picture, people, wears)
    )


def flat_svg(picture: Picture, people: Mapping[str, Person], wears: Mapping[str, Wear]) -> str:
    """The whole picture as one document."""
    return svg.document("".join(piece.svg for piece, _, _ in _pieces(picture, people, wears)), WHOLE)


def _pieces(picture: Picture, people: Mapping[str, Person], wears: Mapping[str, Wear]) -> list[Placed]:
    """The place, whoever is far or behind the counter, the counter, everybody else, and what stands before them."""
    place = scenery(picture.place)
    light = place.light(picture.light)
    near = [f for f in picture.figures if f.distance in (Distance.MIDDLE, Distance.NEAR)]
    far = [f for f in picture.figures if f not in near]
    counter = (place.counter(light),) if place.counter else ()
    before = place.before(light) if place.before else ()
    return [
        *((piece, "backdrop", "") for piece in place.behind(light)),
        *_people(picture, far, people, wears),
        *((piece, "front", "") for piece in counter),
        *_people(picture, near, people, wears),
        *((piece, "front", "") for piece in before),
    ]


def _people(
    picture: Picture, figures: list[Figure], people: Mapping[str, Person], wears: Mapping[str, Wear]
) -> Iterator[Placed]:
    """These figures, each with the table that they lean on; two who lean towards each other share one."""
    places, air = stage_positions(picture), _air(picture)
    tables: list[float] = []
    for figure in sorted(figures, key=lambda f: places[f.role].order):
        person = people.get(figure.role)
        if person is None:
            continue
        place = places[figure.role]
        beside = people.get(partner(picture.figures, figure.role))
        yield _figure(figure, place, (person, wears[figure.role], beside), air), "figure", figure.role
        x = _table_at(figure, place)
        if _leans(figure, person) and all(abs(x - other) > TABLE_APART * place.scale for other in tables):
            tables.append(x)
            yield _table(figure, place, air), "front", ""


def _air(picture: Picture) -> Air:
    return scenery(picture.place).air(picture.light)


def _leans(figure: Figure, person: Person) -> bool:
    on_floor = figure.distance is not Distance.BEHIND_COUNTER
    return figure.pose is Pose.LEANING_ON_BAR and on_floor and Aid.WHEELCHAIR not in person.look.aids


def _table_at(figure: Figure, place: Placement) -> float:
    return place.x + (-1 if figure.facing is Facing.LEFT else 1) * TABLE_REACH * place.scale


def _table(figure: Figure, place: Placement, air: Air) -> Piece:
    laid = figure.held is Held.NOTHING
    x = _table_at(figure, place)
    left, top, width, height = table_box(x, place.scale)
    drawn = draw_table(f"t{figure.role}", x, place.scale, air.right_strength, laid)
    return Piece(f"table {figure.role}", drawn, _within(left, top, left + width, top + height))


def _figure(
    figure: Figure, place: Placement, actor: Actor, air: Air, blink: bool = False, breath: float = 0.0
) -> Piece:
    person, wear, beside = actor
    place = _rolled_back(place, figure, person)

    def drawn(blinks: bool, breathes: float) -> FigureDrawing:
        return draw_figure(
            person,
            wear,
            figure.pose,
            figure.expression,
            figure.facing,
            figure.held,
            blinks,
            breathes,
            place.shade,
            beside,
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
        _shadow(f"under-{figure.role}", place, air)
        + f'<g transform="translate({place.x:.2f} {place.floor_y:.2f}) scale({place.scale:.3f})">'
        + rim_light(f"rim-{figure.role}", shown.svg, place.x, air)
        + shown.svg
        + "</g>"
    )
    return Piece(f"figure {figure.role}", elements, box, DANCE if figure.pose is Pose.DANCING else None)


def _rolled_back(place: Placement, figure: Figure, person: Person) -> Placement:
    """Somebody in a wheelchair is as far from whom they face as somebody on their feet, measured at the knees."""
    if Aid.WHEELCHAIR not in person.look.aids:
        return place
    back = SEATED_BACK * place.scale * (1 if figure.facing is Facing.LEFT else -1)
    return replace(place, x=min(max(place.x + back, REACH * place.scale), WIDTH - REACH * place.scale))


def _shadow(key: str, place: Placement, air: Air) -> str:
    wide = 40 * place.scale
    stops = tuple((at, "#04020c", dark * air.shadow) for at, dark in ((0.0, 0.75), (0.45, 0.45), (1.0, 0.0)))
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

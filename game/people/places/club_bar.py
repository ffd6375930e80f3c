"""The club bar as a whole: room, crowd, beams and bar, in the order in which they cover each other."""

from __future__ import annotations

from dataclasses import replace

from game.people import svg
from game.people.canvas import blend
from game.people.crowd import draw_row, revellers
from game.people.furniture import draw_set_table
from game.people.light import AMBER, CYAN, PINK, draw_beam
from game.people.places.club_booth import draw_booth, draw_flecks, draw_mirror_ball, draw_screen
from game.people.places.club_counter import COUNTER_BOX, draw_back_bar, draw_counter
from game.people.places.club_doors import draw_cloakroom, draw_exit_sign, draw_way_out
from game.people.places.club_light import MOODS, Mood
from game.people.places.club_room import draw_floor, draw_reflections, draw_rig, draw_walls
from game.people.places.scenery import Air, Piece, Scenery, Sway, by_light
from game.people.room import FLOOR_BEFORE_BAR, HEIGHT, WIDTH, level
from game.people.svg import Box
from game.story.picture import Light

ROWS = ((1.26, 400.0, 1120.0), (1.5, 340.0, 1120.0), (1.8, 290.0, 1120.0))
"""The rows of the crowd, the furthest first: scale, from x, to x."""
BEAMS: Box = (100.0, 100.0, 1140.0, 610.0)
TABLES: Box = (240.0, 280.0, 960.0, 520.0)


SWAYS = (Sway((0.0, 2.0), 1.9), Sway((0.0, -2.6), 2.2), Sway((1.0, 3.2), 2.0))
"""How the rows move to the music, each in its own time."""
WANDERING = 3
"""How many of the beams wander."""


def _behind(light: Light) -> tuple[Piece, ...]:
    mood = MOODS[light]
    rows = tuple(_row(i, mood) for i in range(len(ROWS)))
    beams = "".join(draw_beam(f"beam{k}", beam) for k, beam in enumerate(mood.beams))
    shine = (Piece("beams", beams, BEAMS, soft=True), *_wandering(mood))
    pieces = (Piece("place", _room(mood)), *rows[:2], *shine, rows[2])
    return (*pieces, Piece("tables", _tables(mood), TABLES)) if mood.tables else pieces


def _room(mood: Mood) -> str:
    parts = (
        draw_walls(mood),
        draw_screen(mood),
        draw_way_out(mood),
        draw_flecks(mood),
        draw_booth(mood),
        draw_floor(mood),
        draw_reflections(mood),
        draw_cloakroom(mood),
        draw_exit_sign(),
        draw_mirror_ball(mood),
        draw_rig(mood),
        draw_back_bar(mood),
        _edges(),
    )
    return "".join(parts)


def _row(i: int, mood: Mood) -> Piece:
    """A row of the crowd with the haze before it."""
    scale, left, right = ROWS[i]
    body = blend(mood.crowd_far, mood.crowd_near, i / (len(ROWS) - 1))
    row = revellers(f"row {i}", mood.crowd[i], left, right, mood.stage > 0.8)
    lights = (blend(body, PINK, 0.25 + 0.3 * mood.stage), blend(body, AMBER, 0.55), 900.0) if i else ("", "", 0.0)
    drawn = draw_row(row, scale, level(0, scale), (body, blend(body, mood.wall_low, 0.6)), lights)
    top = level(250, scale)
    box = (left - 60.0, round(top), right - left + 90.0, round(level(-20, scale) - top))
    return Piece(f"row {i}", drawn + _haze(i, mood), box, SWAYS[i] if mood.stage > 0.8 else None)


def _wandering(mood: Mood) -> tuple[Piece, ...]:
    """Faint beams that wander slowly over the floor and never flash."""
    found = []
    for i, beam in enumerate(mood.beams[:WANDERING]):
        (x, y), (to_x, to_y) = beam.start, beam.end
        left, right = min(x, to_x - beam.wide / 2) - 4, max(x, to_x + beam.wide / 2) + 4
        box = (float(round(left)), y, float(round(right - left)), to_y - y)
        sway = Sway(((26.0 + 10 * i) * (-1 if i % 2 else 1), 0.0), 11.0 + 4 * i)
        faint = replace(beam, strength=beam.strength * 0.5)
        found.append(Piece(f"wandering {i}", draw_beam(f"wandering{i}b", faint), box, sway, soft=True))
    return tuple(found)


def _haze(i: int, mood: Mood) -> str:
    scale = ROWS[i][0]
    top, foot = level(120, scale), level(0, scale)
    tone = blend(mood.floor_far, mood.floor_near, 0.12 + 0.2 * i)
    deep = 0.3 + 0.8 * mood.haze
    stops = ((0.0, tone, 0.0), (0.4, tone, deep * 0.35), (0.72, tone, deep), (0.82, tone, deep), (1.0, tone, 0.0))
    return svg.wash((0, top, 1160, (foot - top) / 0.82), stops)


def _tables(mood: Mood) -> str:
    stacked = mood.stage < 0.2
    return "".join(
        draw_set_table(f"set{i}", x, scale, mood.wall_low, mood.bar, stacked)
        for i, (x, scale) in enumerate(mood.tables)
    )


def _edges() -> str:
    dark = "#070416"
    return svg.wash((0, 0, 260, HEIGHT), ((0, dark, 0.55), (1, dark, 0)), 5, True) + svg.wash(
        (0, 0, WIDTH, 130), ((0, dark, 0.6), (1, dark, 0)), 5
    )


def _air(light: Light) -> Air:
    mood = MOODS[light]
    return Air(mood.shade, (CYAN, PINK), mood.stage, AMBER, mood.bar)


SCENERY = Scenery(
    airs=by_light(*((light, _air(light)) for light in MOODS)),
    behind=_behind,
    counter=lambda light: Piece("counter", draw_counter(MOODS[light]), COUNTER_BOX),
    floor=FLOOR_BEFORE_BAR,
)

"""The club bar as a whole: room, crowd, beams and bar, in the order in which they cover each other."""

from __future__ import annotations

from game.people import svg
from game.people.canvas import blend
from game.people.club_bar import draw_floor, draw_reflections, draw_rig, draw_walls
from game.people.club_booth import draw_booth, draw_flecks, draw_mirror_ball, draw_screen
from game.people.club_doors import draw_cloakroom, draw_exit_sign, draw_way_out
from game.people.counter import draw_back_bar
from game.people.crowd import draw_row, revellers
from game.people.furniture import draw_set_table
from game.people.light import AMBER, PINK, Mood, draw_beam
from game.people.room import HEIGHT, WIDTH, level

ROWS = ((1.26, 400.0, 1150.0), (1.5, 340.0, 1160.0), (1.8, 290.0, 1150.0))
"""The rows of the crowd, the furthest first: scale, from x, to x."""


def draw_night(mood: Mood) -> str:
    """Everything behind the people, as elements that fill the picture."""
    parts = (
        draw_walls(mood),
        draw_screen(mood),
        draw_way_out(mood),
        draw_flecks(mood),
        draw_booth(mood),
        draw_floor(mood),
        draw_reflections(mood),
        _crowd_and_beams(mood),
        _tables(mood),
        draw_cloakroom(mood),
        draw_exit_sign(),
        draw_mirror_ball(mood),
        draw_rig(mood),
        draw_back_bar(mood),
        _edges(),
    )
    return "".join(parts)


def _crowd_and_beams(mood: Mood) -> str:
    parts = []
    for i, (scale, left, right) in enumerate(ROWS):
        body = blend(mood.crowd_far, mood.crowd_near, i / (len(ROWS) - 1))
        row = revellers(f"row {i}", mood.crowd[i], left, right, mood.stage > 0.8)
        lights = (blend(body, PINK, 0.25 + 0.3 * mood.stage), blend(body, AMBER, 0.55), 900.0) if i else ("", "", 0.0)
        parts.append(draw_row(row, scale, level(0, scale), (body, blend(body, mood.wall_low, 0.6)), lights))
        parts.append(_haze(i, mood))
        if i == 1:
            parts += [draw_beam(f"beam{k}", beam) for k, beam in enumerate(mood.beams)]
    return "".join(parts)


def _haze(i: int, mood: Mood) -> str:
    scale = ROWS[i][0]
    top, foot = level(120, scale), level(0, scale)
    tone = blend(mood.floor_far, mood.floor_near, 0.12 + 0.2 * i)
    deep = 0.3 + 0.8 * mood.haze
    stops = ((0.0, tone, 0.0), (0.4, tone, deep * 0.35), (0.72, tone, deep), (0.82, tone, deep), (1.0, tone, 0.0))
    return svg.wash((0, top, 1160, (foot - top) / 0.82), stops)


def _tables(mood: Mood) -> str:
    return "".join(
        draw_set_table(f"set{i}", x, scale, mood, stacked=mood.stage < 0.2) for i, (x, scale) in enumerate(mood.tables)
    )


def _edges() -> str:
    dark = "#070416"
    return svg.wash((0, 0, 260, HEIGHT), ((0, dark, 0.55), (1, dark, 0)), 5, True) + svg.wash(
        (0, 0, WIDTH, 130), ((0, dark, 0.6), (1, dark, 0)), 5
    )

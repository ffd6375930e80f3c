"""The drawing of a person: well-formed, its own, and changed by what it is asked to show."""

from __future__ import annotations

import io
import re
from xml.etree import ElementTree

import pygame
import pytest
import resvg_py

from game.people.figure import as_svg, draw_figure
from game.people.geometry import on_paper
from game.people.posture import posture_of
from game.people.rig import skeleton_of, spine
from game.story.picture import Expression, Facing, Held, Pose, Wear
from tests.shipped import cast

CAST = cast()


def test_breath_lifts_the_head_by_about_a_centimetre():
    """Idle motion is small, and the feet stay where they are."""
    out = draw_figure(CAST[1], Wear.GUEST, Pose.AT_EASE, Expression.CALM, Facing.RIGHT, breath=0.0)
    full = draw_figure(CAST[1], Wear.GUEST, Pose.AT_EASE, Expression.CALM, Facing.RIGHT, breath=1.0)
    assert 0.4 <= out.head[1] - full.head[1] <= 1.6
    assert out.feet == full.feet


@pytest.mark.parametrize("wear", list(Wear))
def test_every_wear_of_everybody_is_well_formed_svg(wear: Wear):
    """The markup parses, its ids occur once, and it points at no id that is not there."""
    for person in CAST:
        drawing = draw_figure(person, wear, Pose.TALKING, Expression.SMILING, Facing.LEFT)
        ElementTree.fromstring(as_svg(drawing, 2.0))
        ids = re.findall(r' id="([^"]+)"', drawing.svg)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r"url\(#([^)]+)\)", drawing.svg)) <= set(ids)


def test_ids_of_different_figures_differ():
    """Several figures go into one SVG without taking each other's clips."""
    found = [
        i
        for person in CAST
        for facing in Facing
        for i in re.findall(
            r' id="([^"]+)"', draw_figure(person, Wear.GUEST, Pose.AT_EASE, Expression.CALM, facing).svg
        )
    ]
    assert len(found) == len(set(found))


@pytest.mark.parametrize("pose", list(Pose))
def test_every_pose_rasterises_to_something(pose: Pose):
    """Each pose makes a picture that is not empty and lies wholly within its box."""
    drawing = draw_figure(CAST[list(Pose).index(pose) % len(CAST)], Wear.GUEST, pose, Expression.CALM, Facing.RIGHT)
    svg = as_svg(drawing, 1.0)
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, skip_system_fonts=True))
    blank = bytes(resvg_py.svg_to_bytes(svg_string=svg.replace(drawing.svg, ""), skip_system_fonts=True))
    assert png.startswith(b"\x89PNG")
    assert len(png) > 4 * len(blank)


def test_expressions_blinks_and_shades_are_seen():
    """Each expression, a blink and the dark change the drawing; nothing else moves."""
    base = draw_figure(CAST[2], Wear.GUEST, Pose.AT_EASE, Expression.CALM, Facing.RIGHT)
    drawn = {
        re.sub(r"f[0-9a-f]{10}", "", draw_figure(CAST[2], Wear.GUEST, Pose.AT_EASE, e, Facing.RIGHT).svg)
        for e in Expression
    }
    assert len(drawn) == len(Expression)
    blinking = draw_figure(CAST[2], Wear.GUEST, Pose.AT_EASE, Expression.CALM, Facing.RIGHT, blink=True)
    dark = draw_figure(CAST[2], Wear.GUEST, Pose.AT_EASE, Expression.CALM, Facing.RIGHT, shade=0.6)
    assert blinking.hands == base.hands == dark.hands
    assert CAST[2].look.skin in base.svg
    assert CAST[2].look.skin not in dark.svg


def test_the_same_arguments_give_the_same_drawing():
    """A drawing is a function of its arguments, so that surfaces can be cached by them."""
    one, two = (draw_figure(CAST[5], Wear.CREW, Pose.DANCING, Expression.LAUGHING, Facing.LEFT) for _ in range(2))
    assert one == two


@pytest.mark.parametrize(
    ("pose", "held"),
    [(Pose.AT_EASE, Held.GLASS), (Pose.AT_EASE, Held.PHONE), (Pose.TALKING, Held.GLASS), (Pose.SERVING, Held.TRAY)],
)
def test_a_thing_that_a_picture_names_is_drawn(pose: Pose, held: Held):
    """What somebody holds is in the picture, also in a pose that usually has empty hands."""
    empty = draw_figure(CAST[0], Wear.GUEST, pose, Expression.CALM, Facing.RIGHT)
    full = draw_figure(CAST[0], Wear.GUEST, pose, Expression.CALM, Facing.RIGHT, held=held)
    assert re.sub(r"f[0-9a-f]{10}", "", full.svg) != re.sub(r"f[0-9a-f]{10}", "", empty.svg)


@pytest.mark.parametrize("pose", [Pose.AT_EASE, Pose.SITTING, Pose.KNEELING_BESIDE, Pose.TURNED_AWAY, Pose.LEANING_IN])
def test_no_body_has_a_gap(pose: Pose):
    """From the hips to the neck there is cloth or skin all along the spine, whatever somebody wears."""
    scale = 0.5
    for person in CAST:
        drawing = draw_figure(person, Wear.GUEST, pose, Expression.CALM, Facing.RIGHT)
        png = resvg_py.svg_to_bytes(svg_string=as_svg(drawing, scale), skip_system_fonts=True)
        image = pygame.image.load(io.BytesIO(bytes(png)), "figure.png")
        posture = posture_of(person, person.clothes, pose, Held.NOTHING, Facing.RIGHT)
        bones = skeleton_of(person.look, posture.stance)
        for part in range(2, 20):
            x, y = on_paper(spine(bones, part / 20).origin)
            at = round((x - drawing.box[0]) * scale), round((y - drawing.box[1]) * scale)
            assert image.get_at(at).a > 250, (person.id, part / 20)

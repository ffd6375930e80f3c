"""Every person in every pose: a body that could stand there, with its face free."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree

import pytest
import resvg_py

from game.people.eyes import eye_points
from game.people.figure import MARGIN, as_svg, draw_figure
from game.people.geometry import Vec, Vec3, length, minus, on_paper
from game.people.hairline import cap
from game.people.head import Head
from game.people.look import Aid, Covering, Hair
from game.people.person import Person
from game.people.pose import STANCES, stance_of
from game.people.rig import BAR_TOP, Skeleton, skeleton_of
from game.story.picture import Expression, Facing, Held, Pose, Wear
from tests.shipped import cast

CAST = cast()
EVERY = [(person, pose) for person in CAST for pose in Pose]


def _bones(person: Person, pose: Pose, held: Held = Held.NOTHING) -> Skeleton:
    stance, _ = stance_of(pose, held)
    return skeleton_of(person.look, stance)


def _bend(a: Vec3, b: Vec3, c: Vec3) -> float:
    u, v = minus(b, a), minus(c, b)
    cosine = sum(p * q for p, q in zip(u, v, strict=True)) / (length(u) * length(v))
    return math.degrees(math.acos(max(-1.0, min(1.0, cosine))))


def _within(point: Vec, outline: list[Vec]) -> bool:
    inside, (x, y) = False, point
    for (ax, ay), (bx, by) in zip(outline, outline[1:] + outline[:1], strict=True):
        if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
            inside = not inside
    return inside


def test_every_pose_of_the_vocabulary_has_a_stance():
    """A picture that the checker accepts can always be drawn."""
    assert set(STANCES) == set(Pose)


def test_bones_keep_their_length_in_every_pose():
    """No arm or leg stretches to reach a target, also where something is held."""
    for person, pose in EVERY:
        for held in (Held.NOTHING, Held.GLASS):
            bones = _bones(person, pose, held)
            for arm in (bones.near_arm, bones.far_arm):
                assert length(minus(arm.elbow, arm.shoulder)) == pytest.approx(bones.body.upper_arm, abs=0.05)
                assert length(minus(arm.wrist, arm.elbow)) == pytest.approx(bones.body.forearm, abs=0.05)
            for leg in (bones.near_leg, bones.far_leg):
                assert length(minus(leg.knee, leg.hip)) == pytest.approx(bones.body.thigh, abs=0.05)
                assert length(minus(leg.ankle, leg.knee)) == pytest.approx(bones.body.shin, abs=0.05)


def test_elbows_and_knees_bend_no_further_than_a_body_can():
    """Elbows bend to at most 150 degrees, the knees of somebody who stands to at most 75, and never backwards."""
    for person, pose in EVERY:
        bones = _bones(person, pose)
        for arm in (bones.near_arm, bones.far_arm):
            assert _bend(arm.shoulder, arm.elbow, arm.wrist) <= 150, (person.id, pose)
        for leg in (bones.near_leg, bones.far_leg):
            assert _bend(leg.hip, leg.knee, leg.ankle) <= (125 if bones.body.sits else 75), (person.id, pose)
            middle = tuple((h + a) / 2 for h, a in zip(leg.hip, leg.ankle, strict=True))
            ahead = sum((k - m) * f for k, m, f in zip(leg.knee, middle, leg.foot.front, strict=True))
            assert ahead > -1.0, (person.id, pose)


def test_everybody_stands_or_rolls_on_the_floor():
    """The lowest thing drawn touches y = 0 (within a few centimetres of perspective)."""
    for person, pose in EVERY:
        drawing = draw_figure(person, Wear.GUEST, pose, Expression.CALM, Facing.RIGHT)
        assert -1.0 <= drawing.box[3] - MARGIN <= 5.5, (person.id, pose, drawing.box)
        if Aid.WHEELCHAIR not in person.look.aids:
            assert max(y for _, y in drawing.feet) == pytest.approx(0.0, abs=4.0), (person.id, pose)


def test_people_in_a_wheelchair_sit():
    """Their hips are at seat height and their thighs nearly level, in every pose."""
    for person, pose in EVERY:
        if Aid.WHEELCHAIR not in person.look.aids:
            continue
        bones = _bones(person, pose)
        assert 50 < bones.near_leg.hip[1] < 75
        assert abs(bones.near_leg.hip[1] - bones.near_leg.knee[1]) < 20, (person.id, pose)


def test_hands_never_cover_the_eyes():
    """Neither a hand nor the radio at the mouth comes before an eye."""
    for person, pose in EVERY:
        bones = _bones(person, pose)
        head = Head(bones.head, bones.body.head, person.look)
        for arm in (bones.near_arm, bones.far_arm):
            wrist, way = on_paper(arm.wrist), (arm.hand[0], -arm.hand[1])
            for eye in eye_points(head):
                for along in (0.0, 4.0, 8.0, 12.0):
                    x, y = wrist[0] + way[0] * along, wrist[1] + way[1] * along
                    assert math.hypot(x - eye[0], y - eye[1]) > 5.0, (person.id, pose)


def test_hair_and_brim_leave_the_eyes_free():
    """The hair over the head ends above or beside the eyes, whichever way the head turns."""
    for person, pose in EVERY:
        if person.look.hair is Hair.BALD or person.look.covering is not Covering.NONE:
            continue
        bones = _bones(person, pose)
        head = Head(bones.head, bones.body.head, person.look)
        for eye in eye_points(head):
            assert not _within(eye, cap(head, person.look.hair)), (person.id, pose)


def test_every_pose_shows_a_face():
    """At least one eye is in sight: also who turns away can be read."""
    for person, pose in EVERY:
        assert draw_figure(person, Wear.GUEST, pose, Expression.UNEASY, Facing.LEFT).eyes, (person.id, pose)


def test_an_elbow_on_the_bar_lies_on_its_top():
    """Whoever stands leaning on the bar has the near forearm at the height of the bar's top."""
    for person in CAST:
        if Aid.WHEELCHAIR in person.look.aids:
            continue
        bones = _bones(person, Pose.LEANING_ON_BAR)
        assert bones.near_arm.elbow[1] == pytest.approx(BAR_TOP, abs=8.0), person.id
        assert bones.near_arm.wrist[1] >= BAR_TOP - 8.0, person.id


def test_facing_left_is_the_mirror_of_facing_right():
    """Box, head, hands, feet and eyes are mirrored with the drawing."""
    for pose in Pose:
        right = draw_figure(CAST[0], Wear.GUEST, pose, Expression.CALM, Facing.RIGHT)
        left = draw_figure(CAST[0], Wear.GUEST, pose, Expression.CALM, Facing.LEFT)
        assert left.box == pytest.approx((-right.box[2], right.box[1], -right.box[0], right.box[3]))
        assert left.head == pytest.approx((-right.head[0], right.head[1], right.head[2]))
        for one, other in zip(
            (*left.hands, *left.feet, *left.eyes), (*right.hands, *right.feet, *right.eyes), strict=True
        ):
            assert one == pytest.approx((-other[0], other[1]))


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
